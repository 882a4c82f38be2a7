// All that is kept, as tables of records by key. A state is never changed: a draft of the next one is made from it.
import type { Address } from '../platform.ts';
import type { Row, Settings, TableName } from './records.ts';

export type State = { readonly [T in TableName]: ReadonlyMap<string, Row<T>> };

/** JSON, since no separator is safe in ids that we do not make. */
export function addressKey({ platform, workspace, to }: Address): string {
  return JSON.stringify([platform, workspace, to]);
}

export function settingsKey({ platform, workspace, ...who }: Settings['of']): string {
  return JSON.stringify([platform, workspace, who]);
}

const keys: { readonly [T in TableName]: (row: Row<T>) => string } = {
  counters: ({ id }) => id,
  digests: ({ id }) => id,
  watches: ({ id }) => id,
  intents: ({ occurrence }) => occurrence,
  tallies: ({ address }) => addressKey(address),
  settings: ({ of }) => settingsKey(of),
  reports: ({ id }) => id,
  changes: ({ number }) => String(number),
  seen: ({ id }) => id,
};

export const tableNames = Object.keys(keys) as TableName[]; // Object.keys() forgets the type of the keys that stand above

export function byKey<T extends TableName>(table: T, rows: readonly Row<T>[]): Map<string, Row<T>> {
  return new Map(rows.map((row) => [keys[table](row), row]));
}

export function emptyState(): State {
  return {
    counters: new Map(),
    digests: new Map(),
    watches: new Map(),
    intents: new Map(),
    tallies: new Map(),
    settings: new Map(),
    reports: new Map(),
    changes: new Map(),
    seen: new Map(),
  };
}

/** The next state in the making: a table is copied when it is first written to, all others are shared with the state before. */
export class Draft {
  readonly #tables: { [T in TableName]: ReadonlyMap<string, Row<T>> };
  readonly #own = new Map<TableName, Map<string, unknown>>();

  constructor(base: State) {
    this.#tables = { ...base };
  }

  rows<T extends TableName>(table: T): ReadonlyMap<string, Row<T>> {
    return this.#tables[table];
  }

  put<T extends TableName>(table: T, row: Row<T>): Row<T> {
    this.#writable(table).set(keys[table](row), row);
    return row;
  }

  remove(table: TableName, key: string): void {
    if (this.#tables[table].has(key)) this.#writable(table).delete(key);
  }

  /** The state with everything that was put and removed; null where nothing was. */
  done(): State | null {
    return this.#own.size === 0 ? null : { ...this.#tables };
  }

  #writable<T extends TableName>(table: T): Map<string, Row<T>> {
    const own = this.#own.get(table);
    if (own !== undefined) return own as Map<string, Row<T>>; // set below, by the same name
    const copy = new Map<string, Row<T>>(this.#tables[table]);
    this.#own.set(table, copy);
    Object.assign(this.#tables, { [table]: copy });
    return copy;
  }
}
