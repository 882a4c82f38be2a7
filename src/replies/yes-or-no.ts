// Yes or no, where a question asks whether a figure is so. A bare "no" stands only where it is true however the question was meant:
// who asks whether a million was reached must not read "no" of 1.4 million.
import type { ClaimVerdict } from '../answer.ts';
import { type FigureFact, isPart } from '../catalog/catalog.ts';
import { isFullYear } from '../catalog/dates.ts';
import { agreement, type Bound } from '../claim-agreement.ts';
import type { JudgedClaim } from '../judged-claim.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';

const STATED: Record<ClaimVerdict, Wording> = {
  matches: { en: 'Yes, as stated:', zh: '是的，来源如此说明：' },
  superseded: { en: 'No longer: a later target replaced it.', zh: '已不是：后来有新目标取代。' },
  differs: { en: 'No. What is stated:', zh: '不是。来源说明的是：' },
  'not-stated': {
    en: 'No source states that figure. What is stated:',
    zh: '没有来源说明该数字，现有内容：',
  },
};

const AS_A_TARGET: Wording = { en: 'Yes, as a target:', zh: '是的，目标如此：' };
const ALREADY: Wording = {
  en: 'Yes, in a part of that time already:',
  zh: '是的，部分时段就已超过：',
};
const GOAL_AND: Record<'more' | 'less' | 'other', Wording> = {
  more: { en: 'That is the target; more was reached:', zh: '这是目标，实际已超过：' },
  less: { en: 'That is the target; what was reached is less:', zh: '这是目标，实际未达到：' },
  other: {
    en: 'As a target, yes; what was reached is another figure:',
    zh: '目标如此，实际数字不同：',
  },
};
const MORE: Wording = { en: 'More than that:', zh: '高于这一数字：' };
const LESS: Wording = { en: 'No, less than that:', zh: '不到这一数字：' };
const TOO_MUCH: Wording = { en: 'No, more than that:', zh: '不是，高于这一数字：' };

/**
 * The line above the figures that answers whether the question's figure is so.
 * @param judged what the question comes to as a claim.
 * @param shown the figures below the line.
 */
export function sayWhether(
  { verdict, facts }: JudgedClaim,
  shown: readonly FigureFact[],
  { question }: Query,
): Wording {
  const bound = question?.bound ?? null;
  const open = question?.of == null;
  const figures = facts.filter((fact) => fact.kind === 'target' || fact.kind === 'actual');
  if (verdict === 'matches')
    return open && figures[0]?.kind === 'target' ? AS_A_TARGET : STATED.matches;
  if (bound === null || verdict === 'superseded') return STATED[verdict];
  const isGoal = (fact: FigureFact) => fact.kind === 'target' && agreement(bound, fact) === 'same';
  const reached = shown.filter(({ kind }) => kind === 'actual');
  if (open && shown.some(isGoal))
    return reached.length === 0 ? AS_A_TARGET : GOAL_AND[sideOf(bound, reached) ?? 'other'];
  if (verdict === 'not-stated' && shown.length > 0 && shown.every((fact) => passes(fact, bound)))
    return ALREADY;
  return verdict === 'differs' ? sayDiffers(bound, figures) : STATED[verdict];
}

/** What was reached in a part of a year is a number of things above the one that is asked about: the whole year has no fewer. */
function passes(fact: FigureFact, { comparator, value }: Bound): boolean {
  const above = (comparator === '>' || comparator === '>=') && typeof value === 'number';
  const part = fact.kind === 'actual' && !isFullYear(fact.period) && !isPart(fact);
  return above && part && SUMMED.has(fact.unit) && lowest(fact) > value;
}

const SUMMED: ReadonlySet<string> = new Set(['vehicles', 'count', 'CNY', 'GWh', 'tonnes']);

function sayDiffers(bound: Bound, stated: readonly FigureFact[]): Wording {
  const side = sideOf(bound, stated);
  const ceiling = bound.comparator === '<' || bound.comparator === '<=';
  if (side === 'more') return ceiling ? TOO_MUCH : MORE;
  return side === 'less' && !ceiling ? LESS : STATED.differs;
}

/** On which side of the number all lies that is stated; null where it lies on both or cannot be told. */
function sideOf({ value }: Bound, stated: readonly FigureFact[]): 'more' | 'less' | null {
  const comparable = stated.every(({ unit }) => unit !== 'year' && unit !== 'rank');
  if (typeof value !== 'number' || !comparable || stated.length === 0) return null;
  if (stated.every((fact) => lowest(fact) > value)) return 'more';
  return stated.every((fact) => highest(fact) < value) ? 'less' : null;
}

function lowest({ value, comparator }: FigureFact): number {
  if (comparator === '<' || comparator === '<=') return Number.NEGATIVE_INFINITY;
  return typeof value === 'object' ? value.min : value;
}

/** "More than 300,000" of what was reached may be any number above; as a promise it is that number. */
function highest({ value, comparator, kind }: FigureFact): number {
  if (kind === 'actual' && (comparator === '>' || comparator === '>='))
    return Number.POSITIVE_INFINITY;
  return typeof value === 'object' ? value.max : value;
}
