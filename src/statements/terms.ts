// A text → its telling terms: concepts (see concepts.ts), English stems, pairs of Chinese characters. Asked and stated texts are cut alike.
import { fold } from '../catalog/fold.ts';
import { stem } from '../catalog/stem.ts';
import { hasHan } from '../language.ts';
import { CONCEPTS, isConceptId } from './concepts.ts';
import { PLAIN_CHINESE, PLAIN_ENGLISH } from './plain-words.ts';

/** One thing that the words speak of. */
export interface Term {
  /** Any of these tokens of a statement speaks of it too. */
  readonly tokens: readonly string[];
  /** The word itself, where the tokens are those of a concept: who says it in just this word means it most. */
  readonly literal: readonly string[];
  /** A Chinese character tells half as much as a word. */
  readonly share: number;
  readonly start: number;
  readonly end: number;
}

const RUN = /\p{Script=Han}+|[a-z0-9]+/gu;
const LONGEST_PHRASE = 5;
const YEAR = /^(19|20)\d\d$/;

/**
 * The terms of a question in key form (see toKey), in its order; each once.
 * @param isPair whether two Chinese characters stand side by side in any statement.
 */
export function termsOf(text: string, isPair: (pair: string) => boolean): Term[] {
  const found: Term[] = [];
  const words: Word[] = [];
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (hasHan(run)) {
      found.push(...englishTerms(words.splice(0)), ...chineseTerms(run, index, isPair));
    } else {
      words.push(wordOf(run, index));
    }
  }
  found.push(...englishTerms(words));
  const seen = new Set<string>();
  return found.filter(({ tokens }) => {
    const key = tokens.join(' ');
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** Every token that a statement can be found by. */
export function statedTokens(texts: readonly string[]): Set<string> {
  const tokens = new Set<string>();
  for (const text of texts) {
    const words: Word[] = [];
    for (const { 0: run, index } of fold(text).matchAll(RUN)) {
      if (hasHan(run)) addChinese(run, tokens);
      else words.push(wordOf(run, index));
    }
    for (let at = 0; at < words.length; at++) {
      tokens.add(words[at]?.root ?? '');
      for (const { id } of phrasesAt(words, at)) tokens.add(id);
    }
  }
  return tokens;
}

/** A thing that goes by a name of its own (see concepts.ts): hydrogen, licence plates. */
export function isConcept({ tokens }: Term): boolean {
  return tokens.every(isConceptId);
}

interface Word {
  readonly word: string;
  readonly root: string;
  readonly start: number;
  readonly end: number;
}

function wordOf(word: string, start: number): Word {
  const root = roots.get(word) ?? stem(word);
  if (roots.size < MOST_ROOTS) roots.set(word, root);
  return { word, root, start, end: start + word.length };
}

/** The same few thousand words make up all statements. */
const roots = new Map<string, string>();
const MOST_ROOTS = 10_000;

function englishTerms(words: readonly Word[]): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length; at++) {
    const { word, root, start, end } = words[at] as Word; // at is below the length
    const phrases = phrasesAt(words, at);
    const length = phrases[0]?.length ?? 0;
    if (length > 0 && !isPlainForm(word, length)) {
      const tokens = phrases.filter((one) => one.length === length).map(({ id }) => id);
      const said = words.slice(at, at + length);
      const literal = said.map((one) => one.root);
      terms.push({ tokens, literal, share: 1, start, end: said.at(-1)?.end ?? end });
      at += length - 1;
    } else if (!PLAIN_ENGLISH.has(word) && word.length > 1 && !YEAR.test(word)) {
      terms.push({ tokens: [root], literal: [], share: 1, start, end });
    }
  }
  return terms;
}

/** "Work" is a form of "works", a plant, and tells nothing itself. */
function isPlainForm(word: string, length: number): boolean {
  return length === 1 && PLAIN_ENGLISH.has(word) && !NAMES.has(word);
}

/** The concepts that are named from this word on, the longest name first. */
function phrasesAt(words: readonly Word[], at: number): { id: string; length: number }[] {
  const found: { id: string; length: number }[] = [];
  let key = '';
  const most = Math.min(LONGEST_PHRASE, words.length - at);
  for (let length = 1; length <= most; length++) {
    const root = words[at + length - 1]?.root ?? '';
    key = length === 1 ? root : `${key} ${root}`;
    if (!STARTS.has(key)) break;
    for (const id of PHRASES.get(key) ?? []) found.unshift({ id, length });
  }
  return found;
}

const PHRASES = new Map<string, string[]>();
const STARTS = new Set<string>();
/** Every English name as it is written. */
const NAMES = new Set(CONCEPTS.flatMap(({ en }) => en));
/** A name in Chinese, of a concept or, without an id, of nothing that tells. */
interface HanName {
  readonly name: string;
  readonly id: string | null;
}

const HAN_NAMES = new Map<string, HanName[]>();
const HAN_CONCEPTS = new Map<string, { readonly name: string; readonly id: string }[]>();
const PLAIN_ALONE: ReadonlySet<string> = new Set(PLAIN_CHINESE.filter((name) => name.length === 1));

for (const { id, en, zh } of CONCEPTS) {
  for (const phrase of en) {
    const stems = phrase.split(/[^a-z0-9]+/).map(stem);
    for (let length = 1; length <= stems.length; length++)
      STARTS.add(stems.slice(0, length).join(' '));
    const ids = PHRASES.get(stems.join(' ')) ?? [];
    if (!ids.includes(id)) PHRASES.set(stems.join(' '), [...ids, id]);
  }
  for (const name of zh) addName(name, id);
}
for (const [first, names] of HAN_NAMES)
  HAN_CONCEPTS.set(
    first,
    names.flatMap(({ name, id }) => (id === null ? [] : [{ name, id }])),
  );
for (const name of PLAIN_CHINESE) addName(name, null);
for (const names of HAN_NAMES.values()) names.sort((a, b) => b.name.length - a.name.length);

function addName(name: string, id: string | null): void {
  const [first = ''] = name;
  HAN_NAMES.set(first, [...(HAN_NAMES.get(first) ?? []), { name, id }]);
}

/** Concepts and plain words are cut out, the longest first; what is left between them is read in pairs. */
function chineseTerms(run: string, offset: number, isPair: (pair: string) => boolean): Term[] {
  const terms: Term[] = [];
  let open = 0;
  let at = 0;
  while (at < run.length) {
    const known = HAN_NAMES.get(run[at] ?? '')?.filter(({ name }) => run.startsWith(name, at));
    const [longest] = known ?? [];
    if (longest === undefined || isPartOfWord(run, at, longest, isPair)) {
      at++;
      continue;
    }
    terms.push(...pairs(run, open, at, offset));
    const end = at + longest.name.length;
    const ids = (known ?? []).filter(({ name, id }) => id !== null && name === longest.name);
    if (ids.length > 0)
      terms.push({
        tokens: ids.map(({ id }) => id ?? ''),
        literal: pairsOf(longest.name),
        share: 1,
        start: offset + at,
        end: offset + end,
      });
    at = end;
    open = end;
  }
  return [...terms, ...pairs(run, open, run.length, offset)];
}

/** Characters that are hardly ever a part of a word that tells. */
const GRAMMAR: ReadonlySet<string> = new Set(
  '的了吗呢啊吧呀么是有在和与跟同及对把被让给我你他她它那这哪几多少年月日号辆台座家项个条种份省市区县都就也还又再很最太不没',
);

/** 进 is plain in itself, and not in 引进: it makes a word of the statements with a character beside it that is not plain. */
function isPartOfWord(
  run: string,
  at: number,
  { name, id }: HanName,
  isPair: (pair: string) => boolean,
): boolean {
  if (id !== null || name.length > 1 || GRAMMAR.has(name)) return false;
  return [at - 1, at + 1].some((other) => {
    const beside = run[other];
    if (beside === undefined || PLAIN_ALONE.has(beside)) return false;
    return isPair(other < at ? beside + name : name + beside);
  });
}

/** One character alone between words that were cut out says nothing. */
function pairs(run: string, from: number, to: number, offset: number): Term[] {
  if (to - from < 2) return [];
  const terms: Term[] = [];
  for (let at = from; at < to; at++) {
    const tokens = [
      ...(at > from ? [run.slice(at - 1, at + 1)] : []),
      ...(at < to - 1 ? [run.slice(at, at + 2)] : []),
    ];
    terms.push({ tokens, literal: [], share: 0.5, start: offset + at, end: offset + at + 1 });
  }
  return terms;
}

function pairsOf(name: string): string[] {
  return [...name].slice(1).map((_, at) => name.slice(at, at + 2));
}

function addChinese(run: string, tokens: Set<string>): void {
  for (let at = 0; at < run.length; at++) {
    if (at < run.length - 1) tokens.add(run.slice(at, at + 2));
    for (const { name, id } of HAN_CONCEPTS.get(run[at] ?? '') ?? [])
      if (run.startsWith(name, at)) tokens.add(id);
  }
}
