// Numbers that are given out once and never again.
import type { Row } from './records.ts';
import type { Draft, Rows } from './state.ts';

const NONE: Row<'counters'> = {
  id: 'counters',
  digests: 0,
  watches: 0,
  reports: 0,
  changes: 0,
  fingerprint: null,
};

const LETTERS = { digests: 'd', watches: 'w', reports: 'r' } as const;

/** The one row of counters; all at nought before the first is counted. */
export function countersOf(rows: Rows<Row<'counters'>>): Row<'counters'> {
  return rows.get('counters') ?? NONE;
}

/** "d7": short, since people type it. */
export function nextId(draft: Draft, table: keyof typeof LETTERS): string {
  const counters = countersOf(draft.rows('counters'));
  const number = counters[table] + 1;
  draft.put('counters', { ...counters, [table]: number });
  return `${LETTERS[table]}${number}`;
}
