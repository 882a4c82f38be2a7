// A change among 1,000 digests, until it is safe on disk, beside JSON.stringify of as much and one flushed write.
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import { atMost, inTurn, median, medianRatio, type Row, row, say } from '../measure.ts';
import { addDigests } from '../programs/many-digests.ts';

const DIGESTS = 1_000;
const ROUNDS = 60;

export async function* state(): AsyncGenerator<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'nevplan-bench-'));
  const { engine } = await openState({ folder, now: Date.now });
  const store = createStore(engine);
  await addDigests(store, DIGESTS, Date.now());
  const ids = [...store.digests()].map(({ id }) => id);
  const asJson = () =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(engine.state).map(([name, rows]) => [name, [...rows.values()]]),
      ),
    );
  let edits = 0;
  const [ours = [], bare = []] = await inTurn(ROUNDS, [
    () => {
      const act = { at: Date.now(), who: null, did: 'edited' as const, words: '' };
      return store.editDigest(
        ids[edits++ % ids.length] ?? '',
        { zone: edits % 2 === 0 ? 'UTC' : 'Asia/Shanghai' },
        act,
      );
    },
    () => writeFlushed(join(folder, 'bare.json'), asJson()),
  ]);
  const said = { ours: say(median(ours)), baseline: say(median(bare)) };
  yield row(
    'state',
    '1,000 digests, one changed: safe on disk, beside JSON.stringify and one flushed write',
    said,
    medianRatio(ours, bare),
    atMost(1.3),
  );
  await store.close();
  rmSync(folder, { recursive: true });
}

async function writeFlushed(path: string, text: string): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}
