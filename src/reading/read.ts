// words → Query, or what was not understood. Reading is the same for every door; nothing here knows how an answer looks.

import type { Catalog } from '../catalog/catalog.ts';
import type { Command } from '../command.ts';
import type { Query } from '../query.ts';
import { withoutMentions } from './beside-question.ts';
import { blankQuery } from './blank-query.ts';
import { goneOnFrom } from './claimed-before.ts';
import { commandAt, commandNamed } from './command-words.ts';
import { readBesidePassage, readTwo, readWithIntroduction } from './read-message.ts';
import { readOptions } from './read-options.ts';
import type { Reading, Thread } from './reading.ts';
import { splitFormat } from './said-options.ts';
import { smallTalkOf } from './small-talk.ts';

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
  const onwards = GOES_ON.test(said) || (named !== undefined && asksItsSource(named, catalog));
  if (thread.after !== null && onwards) return asked(said);
  if (named === undefined) return readWithoutCommand(words, catalog, commands, asked);
  const { command, rest } = named;
  if (command.name === 'ask' && rest !== '') return asked(rest);
  if (command.name === 'export') return readExport(command, rest, catalog, commands, thread);
  const reading = readOptions(command, rest, catalog);
  if (!('unread' in reading) || reading.unread.kind !== 'unknown-words') return reading;
  // "targets for Hefei by 2027, please" begins with a command's word and is a question all the same.
  const question = asked(words, true);
  return 'query' in question && isWhollyRead(question.query, command) ? question : reading;
}

/** What a measure says is asked in any words; a document by its name; of all else no word may be left over. */
function isWhollyRead({ command, plans, question }: Query, named: Command): boolean {
  const ofMeasures = named.name === 'measures' && command === named.name;
  const cues = [named.name, ...named.cues.en, ...named.cues.zh];
  const left = question?.about ?? '';
  return ofMeasures || (plans ?? []).length > 0 || left === '' || cues.includes(left);
}

/** "Source please", 来源呢, in a talk: no id of a fact is named, but what was answered is meant. */
function asksItsSource(
  { command, rest }: { readonly command: Command; readonly rest: string },
  catalog: Catalog,
): boolean {
  return command.name === 'source' && !/\w-\w/.test(rest) && catalog.fact(rest) === undefined;
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
  talk: Thread,
): Reading {
  const said = withoutMentions(words);
  const after = goneOnFrom(talk.after, catalog, talk.today);
  const thread = { ...talk, after };
  const quoted = readBesidePassage(said, catalog, thread);
  const whole = quoted ?? readWithIntroduction(said, catalog, thread);
  const two = readTwo(said, 'query' in whole ? whole.query : null, catalog, thread);
  if (two !== null) return { ...two, command: commandNamed(two.query.command, commands) };
  if (!('query' in whole)) return whole;
  return { query: whole.query, command: commandNamed(whole.query.command, commands) };
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
