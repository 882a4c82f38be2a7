// State ⇄ the text of its file: one JSON document with a record a line, its checksum last.
// It is made piece by piece, so that a large state does not hold up everything else.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { type Migration, migrate, type RawState } from './migrations.ts';
import { type TableName, tables } from './records.ts';
import { byKey, type State, type Tables, tableNames } from './state.ts';

/** What the file begins with; a file that begins otherwise is not ours. */
const MARK = '{"nevplan":"state"';
const CHECKSUM = '"checksum":"';
/** About as much as is hashed and written in a third of a millisecond. */
const PIECE = 64 * 1024;

/** Records are replaced, never changed: their JSON can be kept as long as they are. */
const lines = new WeakMap<object, string>();

function lineOf(row: object): string {
  const known = lines.get(row);
  if (known !== undefined) return known;
  const line = JSON.stringify(row);
  lines.set(row, line);
  return line;
}

/** The file in pieces of about 64 KiB. */
export function* piecesOf(state: State, version: number): Generator<Buffer> {
  const hash = createHash('sha256');
  let text = `${MARK},"version":${version},\n`;
  const taken = () => {
    const piece = Buffer.from(text);
    text = '';
    hash.update(piece);
    return piece;
  };
  for (const table of tableNames) {
    text += `"${table}":[`;
    let first = true;
    for (const row of state[table].values()) {
      text += `${first ? '' : ','}\n${lineOf(row)}`;
      first = false;
      if (text.length >= PIECE) yield taken();
    }
    text += '],\n';
  }
  yield taken();
  yield Buffer.from(`${CHECKSUM}${hash.digest('hex')}"}\n`);
}

export type ReadState =
  | { readonly kind: 'good'; readonly tables: Tables }
  /** Ours, but cut off, empty or changed by something else than the bot. */
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'newer'; readonly version: number };

const header = z.looseObject({ version: z.number().int().min(1) });

/** @param steps the migrations that there are; their number decides the newest version. */
export function readState(content: Buffer, steps: readonly Migration[]): ReadState {
  if (content.every((byte) => byte === 0)) return { kind: 'damaged', why: 'it is empty' };
  const text = content.toString('utf8');
  if (!text.startsWith(MARK) && !MARK.startsWith(text)) return { kind: 'foreign' };
  const raw = parsed(text);
  const { data: found } = header.safeParse(raw);
  if (found !== undefined && found.version > steps.length + 1)
    return { kind: 'newer', version: found.version };
  const end = text.lastIndexOf(CHECKSUM);
  if (found === undefined || end < 0) return { kind: 'damaged', why: 'it is cut off' };
  const sum = createHash('sha256').update(text.slice(0, end)).digest('hex');
  if (text.slice(end) !== `${CHECKSUM}${sum}"}\n`)
    return { kind: 'damaged', why: 'its checksum does not fit its content' };
  return toTables(migrate(found, found.version, steps));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toTables(raw: RawState): ReadState {
  const read = <T extends TableName>(table: T) => {
    const { data, error } = z.array(tables[table]).safeParse(raw[table]);
    if (data === undefined) throw new Misfit(table, error);
    return byKey(table, data as never); // data was read by the schema of this very table, which TypeScript cannot follow
  };
  try {
    return {
      kind: 'good',
      tables: {
        counters: read('counters'),
        digests: read('digests'),
        watches: read('watches'),
        intents: read('intents'),
        tallies: read('tallies'),
        settings: read('settings'),
        reports: read('reports'),
        changes: read('changes'),
        seen: read('seen'),
      },
    };
  } catch (error) {
    if (!(error instanceof Misfit)) throw error;
    return { kind: 'damaged', why: error.message };
  }
}

class Misfit extends Error {
  constructor(table: string, { issues: [issue] }: z.ZodError) {
    const place = [table, ...(issue?.path ?? [])].join('.');
    super(`${place} does not fit the schema: ${issue?.message ?? 'unknown'}`);
  }
}
