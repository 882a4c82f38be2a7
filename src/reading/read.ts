// words → Query, or what was not understood. Reading is the same for every door; nothing here knows how an answer looks.

import type { Catalog } from '../catalog/catalog.ts';
import { type Named, type NameKind, type Spot, toKey } from '../catalog/names.ts';
import type { Command, OptionKind } from '../command.ts';
import { hasHan } from '../language.ts';
import type { CommandName, Query } from '../query.ts';
import { besidePassage, withoutMentions } from './beside-question.ts';
import { blankQuery } from './blank-query.ts';
import { FILLERS } from './fillers.ts';
import { namesItsSubject, withoutIntroduction } from './introduced.ts';
import type { Unanswerable } from './question/asked.ts';
import { readQuestion } from './question/read-question.ts';
import { splitFormat, spotOptions } from './said-options.ts';
import { smallTalkOf } from './small-talk.ts';
import { blankOut } from './spans.ts';
import { areTwo, partedQuestions } from './two-questions.ts';
import { spotYears } from './years.ts';

/** Why some words could not be made a query; each is answered with a helpful reply. */
export type Unread =
  | {
      readonly kind: 'unknown-words';
      readonly command: Command;
      readonly words: string;
      /** All that stood behind the command, as it was read. */
      readonly said: string;
      readonly kinds: readonly NameKind[];
    }
  | { readonly kind: 'missing'; readonly command: Command; readonly option: OptionKind }
  | {
      readonly kind: 'too-many';
      readonly command: Command;
      readonly option: OptionKind;
      readonly named: readonly Named[];
    }
  | {
      readonly kind: 'two-meanings';
      readonly command: Command;
      readonly words: string;
      readonly named: readonly Named[];
    };

export type Reading =
  | {
      readonly query: Query;
      readonly command: Command;
      /** A second question of the same message, which the query leaves unanswered. */
      readonly other?: Query;
    }
  | { readonly unread: Unread }
  | { readonly unanswerable: Unanswerable };

/** What a reading depends on besides the words: the day, and what was asked before in the same thread. */
export interface Thread {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly after: Query | null;
  readonly exact?: true;
}

const GOES_ON =
  /^(and|what about|how about|or|vs|versus)\b|^compared? (it|that|this|them|those|to|with)\b|^(那|那么|还有)|呢[?？]?$/i;

const NO_THREAD: Thread = { today: '2026-01-01', after: null };

/** Reads the words that a person typed (already cleaned): a command with its options, or a question. */
export function read(
  words: string,
  catalog: Catalog,
  commands: readonly Command[],
  thread: Thread = NO_THREAD,
): Reading {
  const asked = (question: string, exact?: true) =>
    readAsQuestion(question, catalog, commands, { ...thread, ...(exact && { exact }) });
  const named = commandAt(words, commands);
  // "What about Anhui?" goes on with the thread; the name alone opens the card.
  const said = named?.command.name === 'ask' && named.rest !== '' ? named.rest : words;
  const talk = named === undefined || named.command.name === 'ask' ? smallTalkOf(said) : null;
  if (talk === 'hello') return readOptions(commandNamed('help', commands), '', catalog);
  if (talk !== null) return { unanswerable: { kind: 'talk', of: talk } };
  if (thread.after !== null && GOES_ON.test(said)) return asked(said);
  if (named === undefined) return readWithoutCommand(words, catalog, commands, asked);
  const { command, rest } = named;
  if (command.name === 'ask' && rest !== '') return asked(rest);
  if (command.name === 'export') return readExport(command, rest, catalog, commands, thread);
  const reading = readOptions(command, rest, catalog);
  if (!('unread' in reading) || reading.unread.kind !== 'unknown-words') return reading;
  // "targets for Hefei by 2027, please" begins with a command's word and is a question all the same.
  const question = asked(words, true);
  // What a measure says is asked in any words.
  const same =
    command.name === 'measures' && 'query' in question && question.query.command === command.name;
  return 'query' in question && (same || !question.query.question?.about) ? question : reading;
}

/** What is to be exported must be readable itself: what is amiss in it is said as if it stood alone. */
function readExport(
  command: Command,
  words: string,
  catalog: Catalog,
  commands: readonly Command[],
  thread: Thread,
): Reading {
  const { text, as } = splitFormat(words);
  if (text === '') return { unread: { kind: 'missing', command, option: 'words' } };
  const inner = read(text, catalog, commands, thread);
  if (!('query' in inner)) return inner;
  return { command, query: { ...blankQuery(command.name), text, as } };
}

function readAsQuestion(
  words: string,
  catalog: Catalog,
  commands: readonly Command[],
  thread: Thread,
): Reading {
  const said = withoutMentions(words);
  const quoted = readBesidePassage(said, catalog, thread);
  const whole = quoted ?? readWithIntroduction(said, catalog, thread);
  const two = readTwo(said, 'query' in whole ? whole.query : null, catalog, thread);
  if (two !== null) return { ...two, command: commandNamed(two.query.command, commands) };
  if (!('query' in whole)) return whole;
  return { query: whole.query, command: commandNamed(whole.query.command, commands) };
}

/** What is asked, by itself where the asker also speaks of themselves and the question names its own subject. */
function readWithIntroduction(words: string, catalog: Catalog, thread: Thread) {
  const whole = readQuestion(words, { catalog, ...thread });
  const core = thread.after === null ? withoutIntroduction(words) : null;
  const reading = core === null ? whole : readQuestion(core, { catalog, ...thread });
  if (!('query' in reading)) return whole;
  return namesItsSubject(reading.query, 'query' in whole ? whole.query : null) ? reading : whole;
}

/** What is asked beside a quoted passage, where that names region and metric by itself. */
function readBesidePassage(words: string, catalog: Catalog, thread: Thread) {
  const beside = besidePassage(words);
  if (beside === null) return null;
  const reading = readQuestion(beside, { catalog, ...thread, after: null });
  const asks = 'query' in reading && reading.query.command === 'figure';
  const named = asks && reading.query.regions.length > 0 && reading.query.metrics.length > 0;
  return named && !reading.query.question?.about ? reading : null;
}

/** Two questions for different figures; null where the words ask for one thing, or are read as one. */
function readTwo(
  words: string,
  whole: Query | null,
  catalog: Catalog,
  thread: Thread,
): { query: Query; other: Query } | null {
  const parts = partedQuestions(words);
  if (parts === null) return null;
  const first = readQuestion(parts[0], { catalog, ...thread });
  if (!('query' in first)) return null;
  const second = readQuestion(parts[1], { catalog, ...thread, after: first.query });
  if (!('query' in second) || !areTwo(first.query, second.query, whole)) return null;
  return { query: first.query, other: second.query };
}

/** The command that the words begin with, and the words after it. */
export function commandAt(
  words: string,
  commands: readonly Command[],
): { command: Command; rest: string } | undefined {
  const text = words.replace(/^\/(nev\s+)?/i, '').trim();
  const first = /^[^\s:：，,]+/.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length).replace(/^[\s:：，,]+/, '');
  const exact = cuesOf(commands, hasHan(first)).get(toKey(first));
  return exact === undefined ? undefined : { command: exact, rest };
}

type Cues = ReadonlyMap<string, Command>;

const cuesByCommands = new WeakMap<readonly Command[], { english?: Cues; chinese?: Cues }>();

/** The cues in one script, made keys, each with the first command that has it. Made when they are needed: folding Chinese costs a table. */
function cuesOf(commands: readonly Command[], inChinese: boolean): Cues {
  const known = cuesByCommands.get(commands) ?? {};
  cuesByCommands.set(commands, known);
  const script = inChinese ? 'chinese' : 'english';
  const made = known[script];
  if (made !== undefined) return made;
  const cues = new Map<string, Command>();
  for (const command of commands.toReversed())
    for (const cue of [command.name, ...command.cues.en, ...command.cues.zh])
      if (hasHan(cue) === inChinese) cues.set(toKey(cue), command);
  known[script] = cues;
  return cues;
}

/** Without a command: the name of a region alone opens its card, anything else is a question. */
function readWithoutCommand(
  words: string,
  catalog: Catalog,
  commands: readonly Command[],
  asked: (question: string) => Reading,
): Reading {
  if (words === '') return readOptions(commandNamed('help', commands), '', catalog);
  const region = readOptions(commandNamed('region', commands), words, catalog);
  const settled =
    'query' in region || ('unread' in region && region.unread.kind === 'two-meanings');
  return settled ? region : asked(words);
}

function commandNamed(name: CommandName, commands: readonly Command[]): Command {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  return command;
}

const KINDS: Partial<Record<OptionKind, readonly NameKind[]>> = {
  region: ['region', 'place'],
  regions: ['region', 'place'],
  metric: ['metric', 'family', 'company'],
  topic: ['topic', 'company'],
  company: ['company'],
};

function readOptions(command: Command, words: string, catalog: Catalog): Reading {
  const blank = blankQuery(command.name);
  const free = command.options.find(
    ({ kind }) => kind === 'text' || kind === 'fact' || kind === 'command',
  );
  if (free !== undefined) {
    if (words === '' && free.required)
      return { unread: { kind: 'missing', command, option: free.kind } };
    const { text, page } = splitPage(words);
    if (text === '' && free.required)
      return { unread: { kind: 'missing', command, option: free.kind } };
    return { command, query: { ...blank, text: text === '' ? null : text, page } };
  }
  return readNames(command, words, catalog, blank);
}

const PAGE = /(?:\bpage\s+(\d{1,4})|第\s*(\d{1,4})\s*页)\s*$/i;

function splitPage(words: string): { text: string; page: number } {
  const found = PAGE.exec(words);
  if (found === null) return { text: words, page: 1 };
  return {
    text: words.slice(0, found.index).trim(),
    page: Math.max(1, Number(found[1] ?? found[2])),
  };
}

/** Names as they stand, such as "share of China's NEV production"; where that leaves words over, without the 's of "Anhui's". */
function readNames(command: Command, words: string, catalog: Catalog, blank: Query): Reading {
  const split = splitPage(words);
  const query = { ...blank, page: split.page };
  const whole = readText(command, toKey(split.text), catalog, query);
  if (!('unread' in whole) || split.text.search(POSSESSIVE) < 0) return whole;
  return readText(command, toKey(split.text.replace(POSSESSIVE, ' ')), catalog, query);
}

const POSSESSIVE = /['’]s\b/g;

function readText(command: Command, text: string, catalog: Catalog, blank: Query): Reading {
  const kinds = [...new Set(command.options.flatMap(({ kind }) => KINDS[kind] ?? []))];
  const spots = catalog.names.spot(text, new Set(kinds));
  const takesYears = command.options.some(({ kind }) => kind === 'years');
  const years = takesYears ? spotYears(blankOut(text, spots)) : [];
  const options = spotOptions(
    blankOut(text, [...spots, ...years]),
    new Set(command.options.map(({ kind }) => kind)),
  );
  const left = leftover(blankOut(text, [...spots, ...years, ...options]));
  if (left !== '')
    return { unread: { kind: 'unknown-words', command, words: left, said: text, kinds } };

  const query: Query = { ...blank, regions: [], metrics: [] };
  for (const { said } of options) Object.assign(query, said);
  if (years.length > 0) {
    query.from = Math.min(...years.map(({ from }) => from));
    query.to = Math.max(...years.map(({ to }) => to));
  }
  for (const spot of spots) {
    const candidates = preferred(spot.named);
    const [only, ...others] = candidates;
    if (only === undefined) continue;
    if (others.length > 0) {
      return {
        unread: {
          kind: 'two-meanings',
          command,
          words: text.slice(spot.start, spot.end),
          named: candidates,
        },
      };
    }
    const first = alreadySaid(only, spots, query);
    if (first !== null) {
      return { unread: { kind: 'too-many', command, option: 'regions', named: [first, only] } };
    }
    place(only, query, catalog);
  }
  return complete(command, query);
}

/** What a person most likely means by a name that several kinds of thing bear: a region before a place in it, a metric before a topic. */
const PREFERENCE: readonly NameKind[] = ['region', 'place', 'metric', 'company', 'topic', 'family'];

function preferred(named: readonly Named[]): readonly Named[] {
  const best = PREFERENCE.find((kind) => named.some((one) => one.kind === kind));
  return named.filter(({ kind }) => kind === best);
}

/** A query holds one place, one topic and one company: of two the asker chooses, none is dropped in silence. */
function alreadySaid(named: Named, spots: readonly Spot[], query: Query): Named | null {
  const held =
    named.kind === 'place'
      ? query.place
      : named.kind === 'topic'
        ? query.topic
        : named.kind === 'company'
          ? query.company
          : null;
  if (held === null || held === named.id) return null;
  return (
    spots
      .flatMap((spot) => spot.named)
      .find(({ kind, id }) => kind === named.kind && id === held) ?? null
  );
}

function place(named: Named, query: Query, catalog: Catalog): void {
  switch (named.kind) {
    case 'region':
      addOnce(query.regions, named.id);
      return;
    case 'place': {
      const where = catalog.places.get(named.id);
      if (where === undefined) return;
      addOnce(query.regions, where.city ?? where.province);
      query.place = named.id;
      return;
    }
    case 'metric':
      addOnce(query.metrics, named.id);
      return;
    case 'family':
      for (const metric of catalog.metrics.values()) {
        if (metric.family === named.id) addOnce(query.metrics, metric.id);
      }
      return;
    case 'topic':
      query.topic = named.id;
      return;
    case 'company':
      query.company = named.id;
      return;
    default:
      named.kind satisfies never;
  }
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}

function complete(command: Command, query: Query): Reading {
  for (const { kind, required } of command.options) {
    if (kind === 'region' && query.regions.length > 1) {
      const named = query.regions.map((id) => ({ kind: 'region' as const, id, short: false }));
      return { unread: { kind: 'too-many', command, option: kind, named } };
    }
    if (!required) continue;
    const missing =
      ((kind === 'region' || kind === 'regions') && query.regions.length === 0) ||
      (kind === 'metric' && query.metrics.length === 0) ||
      (kind === 'topic' && query.topic === null) ||
      (kind === 'company' && query.company === null) ||
      (kind === 'years' && query.from === null);
    if (missing) return { unread: { kind: 'missing', command, option: kind } };
  }
  return { command, query };
}

const WORD = /\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu;

/** The words that mean something and were not understood, in their order; "" where all was. */
function leftover(text: string): string {
  const words = [...text.matchAll(WORD)]
    .map(([word]) => withoutFillers(word))
    .filter((word) => word !== '');
  return words.join(' ');
}

function withoutFillers(word: string): string {
  if (!hasHan(word)) return FILLERS.en.has(word) ? '' : word;
  let rest = word;
  for (const filler of FILLERS.zh) rest = rest.replaceAll(filler, '');
  return rest;
}
