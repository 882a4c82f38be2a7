// Which words of a question narrow it to less than a region's general figure, or to something else: those known to, and those that must by
// where they stand. What is no more than a turn of phrase narrows nothing (harmless-words.ts).
import { hasHan } from '../../../language.ts';
import { blankOut, overlaps, type Span } from '../../spans.ts';
import type { Asked } from '../asked/asked.ts';
import type { UnreadWord } from '../slots/unread.ts';
import { HARMLESS, HARMLESS_CHINESE, NAMED_BY_DOING } from '../words/harmless-words.ts';
import { kindsNamed } from './kinds-of-nev.ts';
import { NARROWING } from './narrowing-words.ts';

/**
 * The words that narrow the question, as its key has them; `words` are those of the asker, whose apostrophes tell owners, and `isOpen` where no
 * region and no company is named.
 */
export function narrowingWords(
  { slots, draft, context }: Asked,
  words: string,
  isOpen: boolean,
): string[] {
  const listed = listedWords(slots);
  // A figure that is named tells by itself which fact is meant; a claim is judged by its figure.
  if (context.claim || draft.question?.bound != null) return listed;
  // Where nothing says whose figure is meant, it may be that of anything.
  if (isOpen) return [...listed, ...slots.unread.map(({ word }) => word).filter(tells)];
  const unread = [
    ...topicsBeside(slots),
    ...placed(slots, words),
    ...named(slots, words),
    ...longRuns(slots),
  ];
  return [...listed, ...withoutDrives(unread, slots.text)];
}

/** Words known to narrow, wherever they stand, unless another stage has read them. */
export function listedWords({ text, metric, times, quantities, names }: Asked['slots']): string[] {
  const read = blankOut(text, [...metric.spans, ...times, ...quantities, ...names]);
  const isUnread = ({ start, end }: Span) => read.slice(start, end).trim() !== '';
  const found = NARROWING.flatMap((pattern) => [...text.matchAll(pattern)]).filter(
    ({ 0: { length }, index }) =>
      isUnread({ start: index, end: index + length }) &&
      !ASKER.test(text.slice(Math.max(0, index - NEAR), index)),
  );
  return withoutDrives([...new Set([...kindsNamed(text), ...found.map(([word]) => word)])], text);
}

function withoutDrives(words: readonly string[], text: string): string[] {
  const whole = BOTH_DRIVES.test(text);
  return words.filter((word) => !(whole && DRIVE.test(word)));
}

/** Battery cars and plug-in hybrids together are all NEVs. */
const BOTH_DRIVES =
  /\b(bevs?|battery electrics?|pure electrics?|all electrics?)\b.{0,12}\b(and|plus|with|incl\w*)\b.{0,14}\b(phevs?|plug ?in hybrids?|plug ins|hybrids?)\b|\b(phevs?|plug ?in hybrids?|hybrids?)\b.{0,12}\b(and|plus)\b.{0,14}\b(bevs?|battery electrics?|pure electrics?)\b|纯电[^，。]{0,6}[和与及加、跟][^，。]{0,4}(插电|插混|混动)|(插电|插混|混动)[^，。]{0,6}[和与及加、跟][^，。]{0,4}纯电/;
const DRIVE = /hybrid|phev|plug|插电|插混|混动|bev|electric|纯电/;

/** "I am a student": who asks is not whose cars are asked for. */
const ASKER =
  /\b(i am|i m|im|we are|as an?|my|our)\b[a-z ]{0,12}$|(我是|我们是?|作为|身为)[^，。]{0,6}$/;

/** Words that narrow by where they stand: right beside what is asked for, or after "in", "of", "which" without an article. */
function placed(slots: Asked['slots'], words: string): string[] {
  const { text, metric, names } = slots;
  const starts = new Set(headsOf(metric, text).map(({ start }) => start));
  const owners = new Set(names.map(({ end }) => end));
  const ends = new Set(metric.spans.map(({ end }) => end));
  const namesPlace = placesIn(slots, words);
  return phrasesOf(inClause(slots), text).flatMap((phrase) => {
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (first === undefined || last === undefined) return [];
    const before = text.slice(Math.max(0, first.start - NEAR), first.start);
    const after = text.slice(last.end, last.end + NEAR);
    if (ASKER.test(before)) return [];
    const leads =
      (starts.has(last.end + lengthOf(GAP_AFTER, after)) ||
        (owners.has(first.start) && starts.has(last.end + lengthOf(COUNTING, after)))) &&
      (phrase.length > 1 || isModifier(last.word));
    const whole = leads || OF.test(before) || phrase.some(namesPlace);
    const follows =
      ends.has(first.start - lengthOf(GAP_BEFORE, before)) && isHead(first.word, after);
    return (whole ? phrase : follows ? phrase.slice(0, FOLLOWING) : [])
      .map(({ word }) => word)
      .filter(tells);
  });
}

/** "NEVs painted white": what follows may need two words to say it. */
const FOLLOWING = 2;

/** "Charging revenue": a topic before a metric that is none of its own. */
function topicsBeside({ text, metric, topicSpans }: Asked['slots']): string[] {
  const starts = new Set(headsOf(metric, text).map(({ start }) => start));
  const { en = '', zh = '' } = metric.choices[0]?.metric.definition ?? {};
  const about = `${en.toLowerCase()} ${zh}`;
  return topicSpans
    .filter((topic) => !metric.spans.some((span) => overlaps(span, topic)))
    .filter(({ start, end }) => !about.includes(text.slice(start, end)))
    .filter(({ end }) => starts.has(end + lengthOf(GAP_AFTER, text.slice(end, end + NEAR))))
    .filter(({ start }) => !LEFT_OUT.test(text.slice(Math.max(0, start - NEAR), start)))
    .map(({ start, end }) => text.slice(start, end))
    .filter((word) => CHARGES.test(word) || tells(word));
}

/** Beside a number of cars it is a turn of phrase; before another metric it is what that is of. */
const CHARGES = /^(充电|换电|加氢|charging|swapping)$/;

/** "Without the parts": what is left out narrows the figure to the rest, which a fact's own name tells. */
const LEFT_OUT = /(不含|不包括|不算|除去?|excluding|without|not|less) ?$/;

/** Whether a word is the name of a place: a district, or with a capital after "in" or a region. */
function placesIn({ text, names }: Asked['slots'], words: string): (word: UnreadWord) => boolean {
  const [proper, owned] = [capitals(words), ownedIn(words)];
  const owners = new Set(names.map(({ end }) => end));
  return ({ word, start, end }) => {
    if (DIVISION.test(text.slice(end, end + NEAR))) return true;
    const before = text.slice(Math.max(0, start - NEAR), start);
    // "Shanghai's suburbs": what follows a region's name is its own.
    if (owned.has(word) && owners.has(start - lengthOf(/\s*$/, before))) return true;
    return proper.has(word) && OF_NAME.test(before);
  };
}

/** A word before the metric that can describe it: "Liaoning foresees hydrogen output" and 盘算着 do something, they describe nothing. */
function isModifier(word: string): boolean {
  return hasHan(word)
    ? !/[着过]$/.test(word)
    : !/[^s]s$/.test(word) || /(ics|sports|goods)$/.test(word);
}

/** A word after the metric that makes something else of it: 充电桩故障率; a verb before the number does not: 营收进账多少. */
function isHead(word: string, after: string): boolean {
  if (!hasHan(word)) return true;
  return NOUN_ENDING.test(word) || (word.length >= LONG && !/^(了|到|出|过)?(多少|几)/.test(after));
}

const NOUN_ENDING = /[率数量额费价次商员者店厂器线料件款权险证榜比值期度力人户税车箱费]$/;

/** So many characters before or after a word tell how it stands. */
const NEAR = 20;
const GAP_AFTER = /^[的\s]*/;
/** 上海浦东有多少充电桩: what asks for a number stands between a place in a region and what is counted. */
const COUNTING = /^(?:[的\s]|(?:现|共|总共|一共|目前|现在)?有|多少|几)*[个座台辆家根]?\s*/;
const GAP_BEFORE = /[的\s]*$/;

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** "Tourism target 2025": what the goal is one of stands before it. */
function goalsIn(text: string): Span[] {
  return [...text.matchAll(/目标|\b(targets?|goals?)\b/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

const OF =
  /(?:^|\s)(in|at|of|by|for|from|near|with|among|excluding|without|around|outside|which|what|whose|who|that|how many|(?:belonging|sold|shipped|delivered|sent|exported|leased|rented) to|(?:for|by|of) the) $|(哪|多少|几)[个家座辆台条艘架所]$/;
const OF_NAME = /\b(in|at|of|by|for|from|near|through|via|within|inside)( the)? $/;
const DIVISION =
  /^ (district|county|town|township|village|new area|development zone|industrial park)\b|^(新|高新|经开|经济|开发|工业|示范|自贸|保税|综保|临港)?(区|县|镇|乡|街道|村|旗|园区|工业园|产业园|开发区)/;

/** Unread words that follow one another with nothing but blanks between them. */
function phrasesOf(unread: readonly UnreadWord[], text: string): UnreadWord[][] {
  const phrases: UnreadWord[][] = [];
  for (const word of unread) {
    const phrase = phrases.at(-1);
    const before = phrase?.at(-1);
    if (
      phrase !== undefined &&
      before !== undefined &&
      /^\s*$/.test(text.slice(before.end, word.start))
    )
      phrase.push(word);
    else phrases.push([word]);
  }
  return phrases;
}

/** Whether a word beside the metric says something of its own: no unit, no turn of phrase, no form of a verb. */
function tells(word: string): boolean {
  if (hasHan(word)) return restOf(word).length > 1;
  const names = NAMED_BY_DOING.has(word) || !/(ed|ing|ly)$/.test(word);
  return word.length > 1 && !HARMLESS.has(word) && names;
}

/** A Chinese run without the turns of phrase in it. */
function restOf(run: string): string {
  return run.replace(HARMLESS_CHINESE, '');
}

/** A Chinese run so long that it must name something. */
function longRuns(slots: Asked['slots']): string[] {
  return inClause(slots)
    .filter(({ word }) => hasHan(word) && restOf(word).length >= LONG)
    .map(({ word }) => word);
}

const LONG = 3;

/** The unread words in a clause that names what is asked for; other clauses tell who asks, why, and where it was read. */
function inClause({ unread, metric, text }: Asked['slots']): readonly UnreadWord[] {
  const breaks = [...text.matchAll(CLAUSE)].map(({ index }) => index);
  const clauseOf = ({ start }: Span) => breaks.findIndex((at) => at > start);
  const asked = new Set(headsOf(metric, text).map(clauseOf));
  return unread.filter((word) => asked.has(clauseOf(word)));
}

const CLAUSE = /[，,。；;！!？?()（）:：]| - |\. /g;

/** What is asked for, as far as a word beside it can narrow it. */
function headsOf({ spans }: Asked['slots']['metric'], text: string): Span[] {
  return [...spans.filter(({ start, end }) => text.slice(start, end) !== '新'), ...goalsIn(text)];
}

/** Names that nobody here knows: an owner ("Rivian's"), Latin letters among Chinese. */
function named({ unread, text }: Asked['slots'], words: string): string[] {
  const names = new Set(owners(words));
  const foreign = hasHan(text);
  return unread
    .map(({ word }) => word)
    .filter((word) => !hasHan(word) && tells(word) && (foreign || names.has(word)));
}

function owners(words: string): string[] {
  return [...words.matchAll(/\b([A-Za-z]{3,})['’]s\b/g)].map(([, name = '']) => name.toLowerCase());
}

/** What is said to be somebody's: "Shanghai's suburbs". */
function ownedIn(words: string): ReadonlySet<string> {
  return new Set(
    [...words.matchAll(/['’]s ([A-Za-z]+)/g)].map(([, one = '']) => one.toLowerCase()),
  );
}

/** Words with a capital inside a sentence; where most words have one, it says nothing. */
function capitals(words: string): ReadonlySet<string> {
  const all = [...words.matchAll(/(?<=\S )[A-Za-z][a-z]+/g)].map(([word]) => word);
  const capital = all.filter((word) => /^[A-Z]/.test(word));
  return new Set(capital.length > all.length / 2 ? [] : capital.map((word) => word.toLowerCase()));
}
