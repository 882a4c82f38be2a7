// The bot: words → Query → Answer → Reply. Every door (terminal, Slack, Discord, digest, button) leads through ask().
import type { Cited, ClaimVerdict, Nothing, NothingReason } from './answer.ts';
import { askedLanguage, sameAgain } from './asked-language.ts';
import type { Asker } from './asker.ts';
import type { Catalog } from './catalog/catalog.ts';
import { clean } from './catalog/fold.ts';
import { type Command, type Desk, scribeFor, toReply } from './command.ts';
import { commands } from './commands.ts';
import type { Derived } from './derived.ts';
import type { Language } from './language.ts';
import type { Query } from './query.ts';
import { withQuotedLines } from './reading/beside-question.ts';
import { commandAt } from './reading/command-words.ts';
import { heldQuery } from './reading/held-query.ts';
import { offered } from './reading/question/thread/offered.ts';
import { read } from './reading/read.ts';
import { RecentAnswers } from './recent-answers.ts';
import { notKeptDraft } from './replies/not-kept.ts';
import { nothingDraft } from './replies/nothing.ts';
import { withOther } from './replies/other-question.ts';
import { sayReading } from './replies/queries.ts';
import { unanswerableDraft } from './replies/unanswerable.ts';
import { unreadDraft } from './replies/unread.ts';
import type { Reply } from './reply.ts';
import type { Scorecard } from './scorecard.ts';
import { channelRegions, settleLanguage, withChannelRegions } from './settings.ts';
import { outOfTalk } from './spoken-of.ts';
import { NotSavedError, StateError } from './state/trouble.ts';
import type { Keeper } from './store.ts';
import type { Verdict } from './verdict.ts';

export interface BotOptions {
  readonly catalog: Catalog;
  readonly version: string;
  /** How often the bot was right when it was last measured; null where nobody kept that. */
  readonly scorecard?: () => Promise<Scorecard | null>;
  /** Today as YYYY-MM-DD, asked anew for each question. */
  readonly today: () => string;
  /** Where digests, watches, settings and reports are kept; without it nothing is. */
  readonly keeper?: Keeper;
  /** Milliseconds since 1970; the system's clock where none is given. */
  readonly now?: () => number;
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
  /** Null where the words could not be read; where one of several metrics may be meant, it names them all. */
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
  /** Whether these words are about what is kept (digests, settings …), so that it may matter who asks. */
  keeps(words: string): boolean;
}

/** The bot as its owner has it. */
export interface ReloadableBot extends Bot {
  /** From now on answers from other data: those that were edited while the bot ran. */
  adopt(catalog: Catalog): void;
}

/** Longer words are cut: a question needs less, and a pasted page is no question. */
const LONGEST_WORDS = 2_000;

/** The bot over a catalog. Everything that changes from call to call (the day, the time, what is kept) is handed in. */
export function createBot(options: BotOptions): ReloadableBot {
  const { version, scorecard = noScorecard, today, keeper = null, now = Date.now } = options;
  const recent = new RecentAnswers<Exchange>();
  let { catalog } = options;
  const deskFor = (asker: Asker | null): Desk => ({
    catalog,
    commands,
    version,
    scorecard,
    today: today(),
    language: 'en',
    asker,
    keep: null,
    now,
  });
  return {
    get desk() {
      return deskFor(null);
    },
    ask: (words, asked = {}) =>
      answerWords(words, asked, deskFor(asked.asker ?? null), { keeper, recent }),
    keeps: (words) => commandAt(clean(words), commands)?.command.keeps === true,
    adopt(next) {
      catalog = next;
    },
  };
}

function noScorecard(): Promise<null> {
  return Promise.resolve(null);
}

const NO_RESULT = {
  facts: [],
  choices: [],
  derived: null,
  verdicts: new Map(),
  claim: null,
} as const;

interface Memory {
  readonly keeper: Keeper | null;
  readonly recent: RecentAnswers<Exchange>;
}

async function answerWords(
  words: string,
  { language: wanted, locale, after = null }: AskOptions,
  desk: Desk,
  { keeper, recent }: Memory,
): Promise<Exchange> {
  const said = clean(withQuotedLines(words.slice(0, LONGEST_WORDS)));
  const setting = { asker: desk.asker, store: keeper?.store ?? null, catalog: desk.catalog };
  const wish = askedLanguage(said, desk.commands);
  const language = wish?.language ?? wanted ?? settleLanguage(said, locale, setting);
  const askedFor = { words, language, after, regions: channelRegions(setting) };
  const known = recent.find(askedFor, desk);
  if (known !== undefined) return known;
  const scribe = scribeFor(desk, language);
  const thread = {
    today: desk.today,
    after: after === null ? null : heldQuery(after, desk.catalog),
  };
  const reading =
    sameAgain(wish, thread, desk.commands) ??
    read(wish?.rest || said, desk.catalog, desk.commands, thread);
  if (!('query' in reading)) {
    const draft =
      'unread' in reading
        ? unreadDraft(reading.unread, scribe)
        : unanswerableDraft(reading.unanswerable, scribe);
    const { status, reason, choices } = draft;
    const reply = toReply(draft, null, scribe);
    const query = 'unanswerable' in reading ? offered(reading.unanswerable) : null;
    return { ...NO_RESULT, words, status, reason, query, choices, reply };
  }
  const { command } = reading;
  const narrowed = withChannelRegions(said, reading.query, command, setting);
  const query = outOfTalk(narrowed ?? reading.query);
  const asked: Asked = { words, query, command, ofChannel: narrowed !== null };
  if (!command.keeps) {
    const found = await answerQuery(asked, desk, language);
    const { other } = reading;
    const exchange =
      other === undefined ? found : { ...found, reply: withOther(found.reply, other, scribe) };
    recent.keep(askedFor, desk, exchange);
    return exchange;
  }
  try {
    const keep = keeper === null ? null : await keeper.open();
    // The first who needs the store opens it: only now are the settings known.
    const spoken = wanted ?? settleLanguage(said, locale, { ...setting, store: keep });
    return await answerQuery(asked, { ...desk, keep, language: spoken }, spoken);
  } catch (error) {
    if (!(error instanceof StateError || error instanceof NotSavedError)) throw error;
    const reply = toReply(notKeptDraft(error, scribe), null, scribe);
    return { ...NO_RESULT, words, status: 'nothing', reason: null, query, reply };
  }
}

interface Asked {
  readonly words: string;
  readonly query: Query;
  readonly command: Command;
  /** Whether the regions are those of the channel, and not of the words. */
  readonly ofChannel: boolean;
}

async function answerQuery(
  { words, query, command, ofChannel }: Asked,
  desk: Desk,
  language: Language,
): Promise<Exchange> {
  const scribe = scribeFor(desk, language);
  const { answer, write } = await runOf(query, command, desk);
  const readAs =
    sayReading(query, command, desk.catalog, language) + sayOrigin(ofChannel, language);
  if (answer.status === 'nothing' || write === null) {
    const nothing: Nothing =
      answer.status === 'nothing'
        ? answer
        : { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    const { reason, nearest, claim = null } = nothing;
    const reply = toReply(nothingDraft(query, reason, nearest, scribe), readAs, scribe);
    return { ...NO_RESULT, words, status: 'nothing', reason, query, claim, reply };
  }
  if (answer.status === 'unclear') {
    const reply = toReply(write(scribe), null, scribe);
    const { choices } = answer;
    return { ...NO_RESULT, words, status: 'unclear', reason: 'ambiguous', query, choices, reply };
  }
  const { facts, derived = null, verdicts = NO_RESULT.verdicts, claim = null } = answer;
  const silent = query.command === 'help' || query.command === 'about' || command.keeps;
  const reply = toReply(write(scribe), silent ? null : readAs, scribe);
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

/** What the command answers. Where the question is narrowed to what no fact is about, that is only the nearest there is. */
async function runOf(query: Query, command: Command, desk: Desk): ReturnType<Command['run']> {
  const outcome = await command.run(query, desk);
  const { answer } = outcome;
  if (query.question?.unheld === undefined || answer.status !== 'answered') return outcome;
  const nearest = answer.facts.slice(0, MOST_NEAREST);
  return { answer: { status: 'nothing', reason: 'no-such-fact', nearest }, write: null };
}

const MOST_NEAREST = 5;

function sayOrigin(ofChannel: boolean, language: Language): string {
  if (!ofChannel) return '';
  return language === 'zh' ? '（本频道的默认地区）' : ' (the regions of this channel)';
}
