// What counts as a change of the data, and how several of them are told as one.
import { describe, expect, test } from 'vitest';
import { noteChanges } from '../src/changes.ts';
import { folded } from '../src/digests/news.ts';
import { createStore } from '../src/state/create-store.ts';
import { memoryEngine } from '../src/state/open.ts';
import { type Book, fileOf, openBook, plan } from './fixtures/book.ts';

let edition = 0;
const edited = (change: (book: Book) => void) =>
  Object.assign(openBook(change), { fingerprint: `edition ${++edition}` });

async function seen(...changes: ((book: Book) => void)[]) {
  const store = createStore(memoryEngine());
  await noteChanges(openBook(), store, 1);
  for (const change of changes) await noteChanges(edited(change), store, 2);
  return store.changes(0, store.lastChange());
}

const lanhai = (book: Book) => fileOf(book, 'lanhai');

test('the first catalog is no news', async () => {
  expect(await seen()).toEqual([]);
});

test('the same catalog is no news', async () => {
  expect(await seen(() => undefined)).toEqual([]);
});

describe('a fact', () => {
  test.each<[string, (book: Book) => unknown, object]>([
    [
      'that is new',
      (book) => lanhai(book).plans.push(plan('lanhai-new', {})),
      { what: 'added', fact: 'lanhai-new', before: null },
    ],
    [
      'that is gone',
      (book) => lanhai(book).targets.pop(),
      { what: 'removed', fact: 'lanhai-2025-nev-output', after: null },
    ],
    [
      'with another figure',
      (book) => Object.assign(lanhai(book).targets[0] ?? {}, { value: 1 }),
      {
        what: 'changed',
        before: { en: 'Lanhai: NEV production, target at least 300,000 by 2025' },
        after: { en: 'Lanhai: NEV production, target at least 1 by 2025' },
      },
    ],
    [
      'with another comparator',
      (book) => Object.assign(lanhai(book).targets[0] ?? {}, { comparator: '>' }),
      { what: 'changed' },
    ],
    [
      'with another due date',
      (book) => Object.assign(lanhai(book).targets[0] ?? {}, { due: '2026' }),
      { what: 'changed', due: '2026' },
    ],
    [
      'with another way of counting',
      (book) => Object.assign(lanhai(book).actuals[0] ?? {}, { basis: 'registered' }),
      { what: 'changed' },
    ],
    [
      'with another note',
      (book) => Object.assign(lanhai(book).targets[0] ?? {}, { note: { en: 'Note.', zh: null } }),
      { what: 'amended' },
    ],
    [
      'with another place in its source',
      (book) => Object.assign(lanhai(book).actuals[0] ?? {}, { locator: 'paragraph 7' }),
      { what: 'amended' },
    ],
    [
      'that has been translated',
      (book) =>
        Object.assign(fileOf(book, 'qingzhou').measures[0] ?? {}, {
          statement: {
            en: 'Hydrogen buses run on trial in Yunxi and Lake Town.',
            zh: '另一种译文。',
          },
        }),
      { what: 'amended' },
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await seen((book) => void change(book))).toMatchObject([expected]);
  });
});

describe('several changes of one fact', () => {
  const set = (value: number) => (book: Book) =>
    void Object.assign(lanhai(book).targets[0] ?? {}, { value });
  const drop = (book: Book) => void lanhai(book).targets.pop();

  test('are one, from the first state to the last', async () => {
    expect(folded(await seen(set(1), set(2), set(3)))).toMatchObject([
      {
        what: 'changed',
        before: { en: expect.stringContaining('300,000') },
        after: { en: expect.stringContaining('least 3 by') },
      },
    ]);
  });

  test('that lead back are no change of what is stated', async () => {
    expect(folded(await seen(set(1), () => undefined))).toMatchObject([{ what: 'amended' }]);
  });

  test('added and taken out again are nothing', async () => {
    const add = (book: Book) => void lanhai(book).plans.push(plan('lanhai-new', {}));
    expect(folded(await seen(add, () => undefined))).toEqual([]);
  });

  test('taken out and put back otherwise are a change', async () => {
    expect(folded(await seen(drop, set(5)))).toMatchObject([{ what: 'changed' }]);
  });
});
