// What every door needs to answer: the bot, what was said before, pictures, and what buttons remember.
import { setTimeout as wait } from 'node:timers/promises';
import type { Asker } from '../../src/asker.ts';
import type { Bot, Exchange } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import type { DrawChart } from '../../src/reply.ts';
import { isShareable } from '../../src/shareable.ts';
import type { Threads } from '../../src/threads.ts';
import type { Remembered, StoredWords } from './custom-id.ts';
import type { Offers } from './message/buttons.ts';

export interface Answering {
  readonly bot: Bot;
  readonly threads: Threads;
  readonly stored: StoredWords;
  /** Null where no pictures can be drawn: charts are told in words. */
  readonly drawChart: DrawChart | null;
  /** One line for whoever runs the bot. Never a token. */
  readonly log: (line: string) => void;
  /** Milliseconds after which an answer is announced before it is there; Discord waits three seconds. */
  readonly patience: number;
}

export interface Question extends Remembered {
  readonly asker: Asker;
  readonly locale: Language;
}

/** Asks the bot, and keeps what was understood for what may follow. */
export async function ask(question: Question, { bot, threads }: Answering): Promise<Exchange> {
  const { words, language, locale, after, asker } = question;
  const exchange = await bot.ask(words, {
    locale,
    after,
    asker,
    ...(language === null ? {} : { language }),
  });
  const { query, facts } = exchange;
  if (query !== null) threads.keep({ asker, thread: null }, query, facts);
  return exchange;
}

/** What this person last asked about here. On Discord a thread is a channel of its own. */
function lastAsked(asker: Asker, { threads }: Answering): Question['after'] {
  return threads.after({ asker, thread: null });
}

/** Words to be read as typed, going on from what was asked before where they say so. */
export function typedBy(
  asker: Asker,
  words: string,
  locale: Language,
  answering: Answering,
): Question {
  return { words, language: null, locale, after: lastAsked(asker, answering), asker };
}

/** What may be done with a reply: sharing where it is private, corrections where there are facts and the bot takes them. */
export function offersFor(exchange: Exchange, isPrivate: boolean, { desk }: Bot): Offers {
  const takesReports = desk.commands.some(({ name }) => String(name) === 'report');
  return {
    share: isPrivate && isShareable(exchange),
    wrong: exchange.facts.length > 0 && takesReports,
  };
}

/** Calls `announce` when the work takes longer than the patience; resolves with the work. */
export async function withPatience<T>(
  work: Promise<T>,
  patience: number,
  announce: () => Promise<void>,
): Promise<T> {
  const timer = new AbortController();
  const late = wait(patience, 'late', { signal: timer.signal }).catch(() => 'done');
  const first = await Promise.race([work.then(() => 'done'), late]);
  timer.abort();
  if (first === 'late') await announce();
  return await work;
}
