// All that is kept, as tables of records by key, and the next state in the making.
import type { Address } from '../platform.ts';
import type { Row, Settings, TableName } from './records.ts';

/** A table to be looked at. */
export interface Rows<R> {
  get(key: string): R | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
  values(): Iterable<R>;
}

export type State = { readonly [T in TableName]: Rows<Row<T>> };

/** The tables as they are held; only a draft that was written changes them. */
export type Tables = { readonly [T in TableName]: Map<string, Row<T>> };

/** JSON, since no separator is safe in ids that we do not make. */
export function addressKey({ platform, workspace, to }: Address): string {
  return JSON.stringify([platform, workspace, to]);
}

/** Whether both are one channel, or one person. */
export function sameAddress(a: Address, b: Address): boolean {
  if (a.platform !== b.platform || a.workspace !== b.workspace) return false;
  if ('channel' in a.to) return 'channel' in b.to && a.to.channel === b.to.channel;
  return 'person' in b.to && a.to.person === b.to.person;
}

/** JSON, as for addresses. */
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

/** The rows of a table by their keys. */
export function byKey<T extends TableName>(table: T, rows: readonly Row<T>[]): Map<string, Row<T>> {
  return new Map(rows.map((row) => [keys[table](row), row]));
}

/** The state before anything was kept. */
export function emptyState(): Tables {
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

/** Which records of each table were put or removed. */
export type Touched = ReadonlyMap<TableName, Iterable<string>>;

/** The next state in the making: what is put and removed lies over the tables, which stay as they are until it is written. */
export class Draft {
  readonly #tables: Tables;
  readonly #over = new Map<TableName, Map<string, unknown>>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  rows<T extends TableName>(table: T): Rows<Row<T>> {
    const over = this.#overOf(table);
    return over === undefined ? this.#tables[table] : new Overlaid(this.#tables[table], over);
  }

  put<T extends TableName>(table: T, row: Row<T>): Row<T> {
    this.#write(table).set(keys[table](row), row);
    return row;
  }

  remove(table: TableName, key: string): void {
    if (this.rows(table).has(key)) this.#write(table).set(key, undefined);
  }

  get isEmpty(): boolean {
    return this.#over.size === 0;
  }

  /** The state as it will be. */
  get state(): State {
    return {
      counters: this.rows('counters'),
      digests: this.rows('digests'),
      watches: this.rows('watches'),
      intents: this.rows('intents'),
      tallies: this.rows('tallies'),
      settings: this.rows('settings'),
      reports: this.rows('reports'),
      changes: this.rows('changes'),
      seen: this.rows('seen'),
    };
  }

  /** Makes it so. @returns what was put or removed. */
  commit(): Touched {
    for (const table of this.#over.keys()) this.#commitTable(table);
    return new Map([...this.#over].map(([table, over]) => [table, over.keys()]));
  }

  #commitTable<T extends TableName>(table: T): void {
    for (const [key, row] of this.#overOf(table) ?? []) {
      if (row === undefined) this.#tables[table].delete(key);
      else this.#tables[table].set(key, row);
    }
  }

  #overOf<T extends TableName>(table: T): Map<string, Row<T> | undefined> | undefined {
    return this.#over.get(table) as Map<string, Row<T> | undefined> | undefined; // only put() and remove() write there, by the same name
  }

  #write<T extends TableName>(table: T): Map<string, Row<T> | undefined> {
    const over = this.#overOf(table) ?? new Map<string, Row<T> | undefined>();
    this.#over.set(table, over);
    return over;
  }
}

/** A table with changes lying over it, in the table's order, what is new at the end. */
class Overlaid<R> implements Rows<R> {
  readonly #base: ReadonlyMap<string, R>;
  readonly #over: ReadonlyMap<string, R | undefined>;

  constructor(base: ReadonlyMap<string, R>, over: ReadonlyMap<string, R | undefined>) {
    this.#base = base;
    this.#over = over;
  }

  get(key: string): R | undefined {
    return this.#over.has(key) ? this.#over.get(key) : this.#base.get(key);
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  *keys(): Generator<string> {
    for (const key of this.#base.keys()) if (this.has(key)) yield key;
    for (const [key, row] of this.#over) if (row !== undefined && !this.#base.has(key)) yield key;
  }

  *values(): Generator<R> {
    for (const [key, row] of this.#base) {
      const now = this.#over.has(key) ? this.#over.get(key) : row;
      if (now !== undefined) yield now;
    }
    for (const [key, row] of this.#over) if (row !== undefined && !this.#base.has(key)) yield row;
  }
}
