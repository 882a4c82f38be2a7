// Data that are edited while the bot runs, on real files.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { watchData } from '../../src/catalog/edited.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { writeBook } from '../fixtures/book.ts';

async function watched() {
  const folder = writeBook();
  let { fingerprint } = await openCatalog(folder);
  const seen: (Catalog | string)[] = [];
  let wake: () => void = () => undefined;
  const stop = watchData({
    folder,
    pauseMs: 30,
    current: () => fingerprint,
    onData(catalog) {
      fingerprint = catalog.fingerprint;
      seen.push(catalog);
      wake();
    },
    onBroken(message) {
      seen.push(message);
      wake();
    },
  });
  return {
    file: (name: string) => join(folder, name),
    seen,
    /** Resolves at the next thing that is seen. */
    next: () =>
      new Promise<Catalog | string | undefined>((resolve) => {
        wake = () => resolve(seen.at(-1));
      }),
    end() {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
}

test('a good edit is taken, a bad one refused by name, and mended data taken again', async () => {
  const { file, seen, next, end } = await watched();
  const lanhai = file('regions/lanhai.json');
  const good = readFileSync(lanhai, 'utf8');

  let coming = next();
  writeFileSync(lanhai, good.replace('300000', '320000'));
  const changed = await coming;
  expect(changed).toMatchObject({ fingerprint: expect.any(String) });

  coming = next();
  writeFileSync(lanhai, good.replace('"2025"', '"soon"'));
  const refused = await coming;
  expect(refused).toMatch(/regions\/lanhai\.json: .*due/s);
  expect(refused).toContain('The data in use stay as they are.');

  coming = next();
  writeFileSync(lanhai, good);
  const mended = await coming;
  expect(typeof mended === 'object' && mended.targets({ regions: ['lanhai'] })[0]?.value).toBe(
    300_000,
  );
  expect(seen).toHaveLength(3);
  end();
});

test('files written one after another are read once, and other files not at all', async () => {
  const { file, seen, next, end } = await watched();
  writeFileSync(file('notes.txt'), 'nothing');
  const coming = next();
  for (const region of ['lanhai', 'qingzhou']) {
    const path = file(`regions/${region}.json`);
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n`);
  }
  await coming;
  expect(seen).toHaveLength(1);
  end();
});
