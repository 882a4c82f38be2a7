// The gate before an answer: words that no stage has read and that narrow the question ("SUV output", 浦东新区充电桩, "per capita") must be borne
// by a fact at hand, in its label, its scope, its place or the names of its metric. Else the general figure would answer another question.
import type { Catalog, FigureFact } from '../../catalog/catalog.ts';
import type { Metric } from '../../catalog/schema.ts';
import { searchIndexOf } from '../../catalog/search.ts';
import { hasHan } from '../../language.ts';
import type { CommandName, Query } from '../../query.ts';
import { blankOut, type Span } from '../spans.ts';
import type { Asked, QuestionReading } from './asked.ts';
import { HARMLESS, HARMLESS_CHINESE } from './harmless-words.ts';
import { NARROWING } from './narrowing-words.ts';
import type { UnreadWord } from './unread.ts';

/** Commands that answer with figures: what they show must be what was asked for. */
const OF_FIGURES: ReadonlySet<CommandName> = new Set([
  'figure',
  'compare',
  'rank',
  'progress',
  'history',
  'rollup',
  'targets',
  'actuals',
]);

/** The same reading; where the words narrow it to what no fact is about, its query says so (see Question.unheld). */
export function gated(reading: QuestionReading, asked: Asked, words: string): QuestionReading {
  if (!('query' in reading)) return reading;
  const { query } = reading;
  if (query.question === undefined) return reading;
  const unheld = OF_FIGURES.has(query.command)
    ? (carried(query, asked) ?? unborne(narrowingWords(asked, words), textsOf(query, asked)))
    : query.command === 'measures' && !asksForSteps(asked)
      ? unheldByMeasures(query, asked, words)
      : undefined;
  return unheld === undefined
    ? reading
    : { query: { ...query, question: { ...query.question, unheld: asTyped(unheld, words) } } };
}

/** The words that narrow the question, as they stand in the text. */
function narrowingWords(asked: Asked, words: string): string[] {
  const { slots, draft, context } = asked;
  const listed = listedWords(slots);
  // A figure that is named tells by itself which fact is meant; a claim is judged by its figure.
  if (context.claim || draft.question?.bound != null) return listed;
  return [...listed, ...placed(slots), ...named(slots, words)];
}

/** A word of the key as the asker wrote it: "SUV", not "suv". */
function asTyped(word: string, words: string): string {
  const at = words.toLowerCase().indexOf(word);
  return at < 0 ? word : words.slice(at, at + word.length);
}

/** A follow-up that takes its metric from the question before is narrowed as that was. */
function carried({ metrics }: Query, { slots: { from, metric } }: Asked): string | undefined {
  const goesOn = metric.choices.length === 0 && metrics.length > 0;
  return goesOn && from?.metrics.join() === metrics.join() ? from.question?.unheld : undefined;
}

/** Measures answer where no figure was found: not where a number was plainly asked for that they do not speak of. */
function unheldByMeasures(query: Query, asked: Asked, words: string): string | undefined {
  const { content, left, text } = asked.slots;
  if (FOR_WORDS.test(text)) return undefined;
  if (asksForFigure(asked)) return unborne(narrowingWords(asked, words), textsOf(query, asked));
  const named = unborne(listedWords(asked.slots), textsOf(query, asked));
  if (named !== undefined || !asksForNumber(asked)) return named;
  const told = searchIndexOf(asked.context.catalog)
    .search(content)
    .filter(({ fact }) => fact.kind === 'measure' && query.regions.includes(fact.region));
  return Math.max(0, ...told.map(({ matched }) => matched)) < TOLD ? left || content : undefined;
}

/** So much of the words a measure must have that answers in place of a figure. */
const TOLD = 0.6;

function asksForNumber({ slots: { text, metric } }: Asked): boolean {
  return NUMBER.test(text) || MEASURED.some((one) => metric.features.has(one));
}

const NUMBER =
  /\b(how (much|many)|number of|amount|value|total|tonnage|tonnes|rate|ratio|percentage)\b|多少|金额|总额|[口支收]额|[用占合]率|次数|数量|总量|产量|销量/;
const MEASURED = [
  'output',
  'sales',
  'exports',
  'exports-value',
  'utilisation',
  'capacity',
  'revenue',
];

/** The metric is named in plain words, and no words ask for anything but its figure. */
function asksForFigure({ slots: { metric, text } }: Asked): boolean {
  return (metric.choices[0]?.cost ?? PLAIN + 1) <= PLAIN && !FOR_WORDS.test(text);
}

const FOR_WORDS =
  /^(does|do|did|is|are|was|were|has|have|can|will)\b|\b(which|why|how(?! (much|many)))\b|有什么|有何|哪些|哪家|为什么|为何|怎么|如何|有没有|是否|吗/;

function asksForSteps({ slots: { cues } }: Asked): boolean {
  return ASKS_FOR_STEPS.some((cue) => cues.has(cue));
}

const ASKS_FOR_STEPS = ['measures', 'where', 'who', 'plans', 'when'] as const;
/** A metric that costs more was only touched by the words. */
const PLAIN = 0.5;

/** Words known to narrow, wherever they stand, unless another stage has read them. */
function listedWords({ text, metric, times, quantities, names }: Asked['slots']): string[] {
  const read = blankOut(text, [...metric.spans, ...times, ...quantities, ...names]);
  const isUnread = ({ start, end }: Span) => read.slice(start, end).trim() !== '';
  return NARROWING.flatMap((pattern) => {
    const found = pattern.exec(text);
    if (found === null) return [];
    const span = { start: found.index, end: found.index + found[0].length };
    return isUnread(span) ? [found[0]] : [];
  });
}

/** Words that narrow by where they stand: right beside what is asked for, or after "in", "of", "for" without an article. */
function placed({ text, metric, unread }: Asked['slots']): string[] {
  return phrasesOf(unread, text).flatMap((phrase) => {
    const [first, last] = [phrase[0], phrase.at(-1)];
    if (first === undefined || last === undefined) return [];
    const before = metric.spans.some(({ start }) =>
      isBeside(text.slice(last.end, start), last.end <= start),
    );
    const after = metric.spans.some(({ end }) =>
      isBeside(text.slice(end, first.start), end <= first.start),
    );
    const of = OF.test(text.slice(0, first.start));
    const inside = DIVISION.test(text.slice(last.end));
    const words = before || of || inside ? phrase : after ? [first] : [];
    return words.map(({ word }) => word).filter(tells);
  });
}

const OF = /(?:^|\s)(in|at|of|by|for|from|near|with|among|excluding|without|around|outside) $/;
const DIVISION =
  /^ (district|county|town|township|village|new area|development zone|industrial park)\b|^(新|高新|经开|经济|开发|工业|示范|自贸|保税|综保|临港)*(区|县|镇|乡|街道|村|旗|园区|工业园|产业园|开发区)/;

function isBeside(between: string, ordered: boolean): boolean {
  return ordered && /^(的|\s)*$/.test(between);
}

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
  if (hasHan(word)) return word.replace(new RegExp(HARMLESS_CHINESE, 'g'), '').length > 1;
  return word.length > 1 && !HARMLESS.has(word) && !/(ed|ing|ly)$/.test(word);
}

/** Names that nobody here knows: a capital inside a sentence, an owner ("Rivian's"), Latin letters among Chinese. */
function named({ unread, text }: Asked['slots'], words: string): string[] {
  const names = new Set([...owners(words), ...capitals(words)]);
  const foreign = hasHan(text);
  return unread
    .map(({ word }) => word)
    .filter((word) => !hasHan(word) && tells(word) && (foreign || names.has(word)));
}

function owners(words: string): string[] {
  return [...words.matchAll(/\b([A-Za-z]{3,})['’]s\b/g)].map(([, name = '']) => name.toLowerCase());
}

function capitals(words: string): string[] {
  const all = [...words.matchAll(/(?<=[a-z0-9,] )[A-Za-z][a-z]+/g)].map(([word]) => word);
  const capital = all.filter((word) => /^[A-Z]/.test(word));
  // Where every word has a capital, none says anything.
  return capital.length > all.length / 2 ? [] : capital.map((word) => word.toLowerCase());
}

/** What the facts at hand, and the metric itself, say they are about; of a measure all that it says. */
function textsOf(query: Query, asked: Asked): string[] {
  const { catalog } = asked.context;
  const { command, regions, metrics, place, company } = query;
  const where = { regions, metrics, place, company };
  const figures = [...catalog.targets(where), ...catalog.actuals(where)];
  const plans = command === 'targets' ? catalog.plans({ regions }) : [];
  const measures =
    command === 'measures' && !asksForFigure(asked)
      ? catalog.measures({ regions, place, company })
      : [];
  return [
    ...metrics.flatMap((id) => wordsOfMetric(catalog.metrics.get(id))),
    ...figures.flatMap((figure) => wordsOfFigure(figure, catalog)),
    ...plans.flatMap(({ title }) => both(title)),
    ...measures.flatMap(({ statement }) => both(statement)),
  ].map((text) => text.toLowerCase().replaceAll('-', ' '));
}

function wordsOfMetric(metric: Metric | undefined): string[] {
  return metric === undefined
    ? []
    : [...both(metric.names), ...metric.aliases.en, ...metric.aliases.zh];
}

function wordsOfFigure({ label, scope, place }: FigureFact, catalog: Catalog): string[] {
  return [label, scope, catalog.places.get(place ?? '')?.names].flatMap((one) =>
    one === undefined ? [] : both(one),
  );
}

function both({ en, zh }: { readonly en: string; readonly zh: string | null }): string[] {
  return [en, zh ?? ''];
}

/** The first of the words that none of the texts names. */
function unborne(words: readonly string[], texts: readonly string[]): string | undefined {
  return words.find((word) => !isBorne(word, texts));
}

/** Whether one of the texts names what the word names, in another number at most. */
function isBorne(word: string, texts: readonly string[]): boolean {
  const stem = hasHan(word) ? word : word.replace(/(ies|es|s|y)$/, '');
  return texts.some((text) => text.includes(stem));
}
