// The bot: words → Query → Answer → Reply. Every door (terminal, Slack, Discord, digest, button) leads through ask().
import type { Cited, ClaimVerdict, Nothing, NothingReason } from './answer.ts';
import type { Asker } from './asker.ts';
import type { Catalog } from './catalog/catalog.ts';
import { clean } from './catalog/fold.ts';
import type { Desk, Draft, Scribe } from './command.ts';
import { commands } from './commands.ts';
import type { Derived } from './derived.ts';
import { type Language, languageOf } from './language.ts';
import type { Query } from './query.ts';
import { read } from './reading/read.ts';
import { nothingDraft, unanswerableDraft, unreadDraft } from './replies/no-answer.ts';
import { sayReading } from './replies/queries.ts';
import { Footnotes, type Reply } from './reply.ts';
import type { Verdict } from './verdict.ts';

export interface BotOptions {
  readonly catalog: Catalog;
  readonly version: string;
  /** Today as YYYY-MM-DD, asked anew for each question. */
  readonly today: () => string;
}

export interface AskOptions {
  /** The language of the reply, whatever the words are in. */
  readonly language?: Language;
  /** The language of the person's platform: for words that are not Chinese and for which no language is set. */
  readonly locale?: Language;
  /** The query of the exchange before it in the same thread: what "and 2030?" goes on from. */
  readonly after?: Query | null;
  readonly asker?: Asker;
}

/** One question and all that came of it, stage by stage. */
export interface Exchange {
  readonly words: string;
  readonly status: 'answered' | 'unclear' | 'nothing';
  readonly reason: NothingReason | 'ambiguous' | null;
  /** Null where the words could not be read. */
  readonly query: Query | null;
  readonly facts: readonly Cited[];
  readonly choices: readonly string[];
  readonly derived: Derived | null;
  readonly verdicts: ReadonlyMap<string, Verdict>;
  readonly claim: ClaimVerdict | null;
  readonly reply: Reply;
}

export interface Bot {
  readonly desk: Desk;
  /** Answers any words; what a person may type wrong is answered with help, never thrown. */
  ask(words: string, options?: AskOptions): Promise<Exchange>;
}

/** Longer words are cut: a question needs less, and a pasted page is no question. */
const LONGEST_WORDS = 2_000;

export function createBot({ catalog, version, today }: BotOptions): Bot {
  const deskFor = (asker: Asker | null): Desk => ({
    catalog,
    commands,
    version,
    today: today(),
    asker,
  });
  return {
    get desk() {
      return deskFor(null);
    },
    ask: (words, options = {}) => answerWords(words, options, deskFor(options.asker ?? null)),
  };
}

const NO_RESULT = {
  facts: [],
  choices: [],
  derived: null,
  verdicts: new Map(),
  claim: null,
} as const;

async function answerWords(
  words: string,
  { language: wanted, locale, after = null }: AskOptions,
  desk: Desk,
): Promise<Exchange> {
  const said = clean(words.slice(0, LONGEST_WORDS));
  const language = wanted ?? (languageOf(said) === 'zh' ? 'zh' : (locale ?? 'en'));
  const scribe: Scribe = {
    desk,
    language,
    notes: new Footnotes(language),
    say: (wording) => wording[language],
  };
  const reading = read(said, desk.catalog, desk.commands, { today: desk.today, after });
  if (!('query' in reading)) {
    const draft =
      'unread' in reading
        ? unreadDraft(reading.unread, scribe)
        : unanswerableDraft(reading.unanswerable, scribe);
    const { status, reason, choices } = draft;
    return {
      ...NO_RESULT,
      words,
      status,
      reason,
      query: null,
      choices,
      reply: finish(draft, null, scribe),
    };
  }
  const { query, command } = reading;
  const { answer, write } = await command.run(query, desk);
  const readAs = sayReading(query, command, desk.catalog, language);
  if (answer.status === 'nothing' || write === null) {
    const nothing: Nothing =
      answer.status === 'nothing'
        ? answer
        : { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    const { reason, nearest, claim = null } = nothing;
    const reply = finish(nothingDraft(query, reason, nearest, scribe), readAs, scribe);
    return { ...NO_RESULT, words, status: 'nothing', reason, query, claim, reply };
  }
  const { facts, derived = null, verdicts = NO_RESULT.verdicts, claim = null } = answer;
  const silent = query.command === 'help' || query.command === 'about';
  const reply = finish(write(scribe), silent ? null : readAs, scribe);
  return {
    ...NO_RESULT,
    words,
    status: 'answered',
    reason: null,
    query,
    facts,
    derived,
    verdicts,
    claim,
    reply,
  };
}

function finish(draft: Draft, reading: string | null, { language, notes }: Scribe): Reply {
  const { title, blocks, next, files = [] } = draft;
  return { language, title, reading, blocks, sources: notes.lines(), next, files };
}
