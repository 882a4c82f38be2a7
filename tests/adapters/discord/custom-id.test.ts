// What buttons remember: any words, in a hundred characters or by name, and it comes back as it was.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  ACTS,
  type Act,
  CustomIds,
  type Press,
  readCustomId,
} from '../../../adapters/discord/custom-id.ts';
import { forgetOldWords, storeWordsIn } from '../../../adapters/discord/stored-words.ts';
import { bookBot } from '../../fixtures/book.ts';
import { memoryWords } from '../../fixtures/discord/memory-words.ts';

const folders: string[] = [];
function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nevplan-words-'));
  folders.push(made);
  return join(made, 'state', 'discord-words');
}
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

const press: fc.Arbitrary<Press> = fc.record({
  act: fc.constantFrom(...(Object.keys(ACTS) as Act[])), // the keys of a constant
  part: fc.integer({ min: 1, max: 999 }),
  remembered: fc.record({
    words: fc.string({ unit: 'grapheme', maxLength: 150 }),
    language: fc.constantFrom('en' as const, 'zh' as const, null),
    after: fc.constant(null),
  }),
});

describe('a custom id', () => {
  test('brings back what it was made of, at most a hundred characters long', async () => {
    await fc.assert(
      fc.asyncProperty(press, async (one) => {
        const ids = new CustomIds();
        const id = ids.of(one);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(id).toBe(id.trim());
        expect(await readCustomId(id, memoryWords(ids.toKeep))).toEqual(one);
      }),
    );
  });

  test('that words went on from something keeps that too', async () => {
    const { query } = await bookBot().ask('targets qingzhou nev-output');
    const ids = new CustomIds();
    const one: Press = {
      act: 'share',
      part: 1,
      remembered: { words: 'and 2030?', language: 'en', after: query },
    };
    const id = ids.of(one);
    expect(ids.toKeep.size).toBe(1);
    expect(await readCustomId(id, memoryWords(ids.toKeep))).toEqual(one);
  });

  test.each(['', 'a', 'a-1', 'a-1:', 'q-1:help', 'a-0x:help', 'a-1#../../secret', 'constructor'])(
    'that we did not make is nothing: “%s”',
    async (id) => {
      expect(await readCustomId(id, storeWordsIn(folder()))).toBeNull();
    },
  );

  test('whose words were kept by an older version is too old, not a fault', async () => {
    const name = 'A'.repeat(22);
    for (const content of ['{', '{"words":1}', '{"words":"x","after":{"command":"gone"}}'])
      expect(await readCustomId(`a-1#${name}`, memoryWords(new Map([[name, content]])))).toBeNull();
  });
});

describe('kept words', () => {
  const NAME = 'abcdefghijklmnopqrst_-';

  test('are there after a restart, and for another process', async () => {
    const where = folder();
    await storeWordsIn(where).keep(NAME, '{"words":"x"}');
    expect(await storeWordsIn(where).find(NAME)).toBe('{"words":"x"}');
    expect(readdirSync(where)).toEqual([NAME]);
  });

  test('may be kept by many at once', async () => {
    const where = folder();
    await Promise.all(Array.from({ length: 20 }, () => storeWordsIn(where).keep(NAME, 'same')));
    expect(readdirSync(where)).toEqual([NAME]);
  });

  test('that nobody kept are null, and no name leads out of the folder', async () => {
    const where = folder();
    mkdirSync(where, { recursive: true });
    writeFileSync(join(where, '..', 'secret'), 'x');
    expect(await storeWordsIn(where).find(NAME)).toBeNull();
    expect(await storeWordsIn(where).find('../secret')).toBeNull();
  });

  test('go after half a year, and what was left unfinished after a day', async () => {
    const where = folder();
    await storeWordsIn(where).keep(NAME, 'new');
    const old = 'B'.repeat(22);
    const unfinished = `${NAME}.unfinished`;
    for (const [name, days] of [
      [old, 181],
      [unfinished, 2],
    ] as const) {
      writeFileSync(join(where, name), 'x');
      const then = new Date(Date.now() - days * 24 * 60 * 60 * 1000);
      utimesSync(join(where, name), then, then);
    }
    await forgetOldWords(where, Date.now());
    expect(readdirSync(where)).toEqual([NAME]);
    await forgetOldWords(join(where, 'nowhere'), Date.now());
  });
});
