// Kinds of NEV that a metric's own words swallow: "BEV sales" and 商用车产量 are read as those of NEVs or of all vehicles, and are less than these.
// Part of the gate: only a fact that names the kind answers such a question.
import { patternOf, type WordPatterns } from '../../word-patterns.ts';

const KINDS: readonly WordPatterns[] = [
  {
    words: 'bevs? | battery electrics? | pure(ly)? electrics?',
    anywhere: '纯电动?',
  },
  {
    words: 'commercial (nevs?|evs?|vehicles?|cars?|electric)',
    anywhere: '商用车',
  },
  { words: 'passenger (nevs?|evs?|vehicles?|cars?|electric)', anywhere: '乘用车' },
];

const PATTERNS = KINDS.map((kind) => patternOf(kind));

/** The words of a text, made a key, that name a kind. */
export function kindsNamed(text: string): string[] {
  return PATTERNS.flatMap((pattern) => pattern.exec(text)?.[0] ?? []);
}

/** Whether one of the texts names the kind that the word names, by whatever word. */
export function namesSameKind(word: string, texts: readonly string[]): boolean {
  return PATTERNS.some((pattern) => pattern.test(word) && texts.some((text) => pattern.test(text)));
}
