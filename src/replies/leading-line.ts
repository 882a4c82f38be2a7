// The line that opens a comparison which a question asked for: whose figure is the higher one. Nothing where the figures do not tell.
import type { Cited } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import { mixesBases } from '../counting.ts';
import type { Block } from '../reply.ts';
import { lowerEnd } from '../wording/scales.ts';
import { exactRegionName } from './queries.ts';

/** "Hunan has the higher figure.", of two regions or more with one comparable figure each; no block where it cannot be said. */
export function leadingBlock(
  figures: readonly Cited<FigureFact>[],
  { say, desk: { catalog } }: Scribe,
): Block[] {
  const facts = figures.map(({ fact }) => fact);
  if (!areComparable(facts) || mixesBases(figures)) return [];
  const [first, second] = [...facts].sort((a, b) => lowerEnd(b) - lowerEnd(a));
  if (first === undefined || second === undefined) return [];
  const text = (en: string, zh: string): Block[] => [{ type: 'text', text: say({ en, zh }) }];
  if (facts.length === 2 && isSame(first, second))
    return text('Both have the same figure.', '两者相同。');
  if (highest(second) >= lowerEnd(first)) return [];
  const [en, zh] = facts.length === 2 ? ['higher', '较高'] : ['highest', '最高'];
  const name = (language: 'en' | 'zh') => exactRegionName(catalog, first.region, language);
  return text(`${name('en')} has the ${en} figure.`, `${name('zh')}${zh}。`);
}

/** One figure of each region, of one metric, side and year. */
function areComparable(facts: readonly FigureFact[]): boolean {
  const subjects = new Set(
    facts.map((fact) => [fact.kind, fact.metric, fact.company, timeOf(fact)].join('|')),
  );
  const regions = new Set(facts.map(({ region }) => region));
  const sized = facts.every(({ unit }) => unit !== 'year' && unit !== 'rank');
  return sized && facts.length > 1 && subjects.size === 1 && regions.size === facts.length;
}

function timeOf(fact: FigureFact): string | null {
  return fact.kind === 'target' ? fact.due : fact.period;
}

function isSame(one: FigureFact, other: FigureFact): boolean {
  const exact = one.comparator === '=' && other.comparator === '=';
  return exact && one.value === other.value;
}

/** "More than 500,000" made may be any number above. */
function highest({ kind, comparator, value }: FigureFact): number {
  const open = comparator === '>' || comparator === '>=';
  if (kind === 'actual' && open) return Number.POSITIVE_INFINITY;
  return typeof value === 'object' ? value.max : value;
}
