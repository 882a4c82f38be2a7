// `nev reports` for the curator: what people have reported. `nev reports close <id> [answer]` closes one, and the reporter hears of it.
import type { Catalog } from '../../src/catalog/catalog.ts';
import { createStore } from '../../src/state/create-store.ts';
import { memoryEngine, openState, peekState } from '../../src/state/open.ts';
import type { Report } from '../../src/state/records.ts';
import { leaveRequest } from '../../src/state/requests.ts';
import { StateError } from '../../src/state/trouble.ts';
import { sayFact } from '../../src/wording/facts.ts';

export interface ReportsOptions {
  readonly folder: string;
  readonly catalog: Catalog;
  /** What stands behind "reports": nothing, "all", or "close r3 it was a slip". */
  readonly words: string;
  readonly print: (line: string) => void;
}

const CLOSE = /^close\s+(r\d+)(?:\s+(.*))?$/i;

/** @returns the exit status: 0 done, 1 no such report, 2 wrong use. */
export async function reports({ folder, catalog, words, print }: ReportsOptions): Promise<number> {
  const store = createStore(memoryEngine(await peekState({ folder, now: Date.now })));
  const close = CLOSE.exec(words);
  if (close?.[1] !== undefined)
    return await closeOne(close[1].toLowerCase(), close[2] ?? null, { folder, print, store });
  if (words !== '' && words !== 'all') {
    print(
      'Usage: nevplan reports [all]\n       nevplan reports close <id> [answer to the reporter]',
    );
    return 2;
  }
  const shown = [...store.reports()].filter(({ closed }) => words === 'all' || closed === null);
  for (const report of shown) print(sayReport(report, catalog));
  print(`${shown.length} ${words === 'all' ? '' : 'open '}report${shown.length === 1 ? '' : 's'}.`);
  return 0;
}

function sayReport({ id, fact, words, who, at, closed }: Report, catalog: Catalog): string {
  const found = catalog.fact(fact);
  const from = who === null ? 'nobody any more' : `${who.platform} ${who.person}`;
  return [
    `${id}  ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC  ${fact}  from ${from}`,
    `    ${found === undefined ? '(no longer in the data)' : sayFact(catalog, found, 'en')}`,
    `    “${words}”`,
    ...(closed === null ? [] : [`    closed${closed.answer === null ? '' : `: ${closed.answer}`}`]),
  ].join('\n');
}

interface Closing {
  readonly folder: string;
  readonly print: (line: string) => void;
  readonly store: ReturnType<typeof createStore>;
}

/** Where the running bot holds the state, it is asked to close the report. */
async function closeOne(
  id: string,
  answer: string | null,
  { folder, print, store }: Closing,
): Promise<number> {
  const open = store.report(id);
  if (open === null || open.closed !== null) {
    print(`There is no open report ${id}. “nevplan reports” lists them.`);
    return 1;
  }
  try {
    const { engine } = await openState({ folder, now: Date.now });
    const own = createStore(engine);
    await own.closeReport(id, answer, Date.now());
    await own.close();
    print(`${id} is closed; the reporter hears of it when the bot runs.`);
  } catch (error) {
    if (!(error instanceof StateError && error.trouble === 'in-use')) throw error;
    await leaveRequest(folder, { close: id, answer });
    print(
      `${id} will be closed by the running bot (process ${error.pid}) within half a minute; the reporter hears of it.`,
    );
  }
  return 0;
}
