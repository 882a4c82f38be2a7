// Whether the words ask for what only a measure tells: what they speak of stands in one, and the metric that they touch leaves it unread.
import { type Statements, statementsOf } from '../../statements/statements.ts';
import type { Term } from '../../statements/terms.ts';
import type { Asked } from './asked.ts';
import type { Cue } from './cues.ts';
import { namesDocument } from './documents.ts';

/** So much of the words must a measure speak of: where a metric is named beside them, and where none is. */
const TOLD_BESIDE_METRIC = 0.8;
const TOLD = 0.6;
/** What the metric leaves unread of the words, where a measure is meant. */
const UNREAD = 0.3;

/** The same where a number is asked for, which a figure gives more often than a measure. */
const TOLD_BESIDE_NUMBER = 0.85;
const UNREAD_BESIDE_NUMBER = 0.5;
/** So much must the unread words tell at least: two common words, or a rare one. */
const TELLING = 3.5;

/** Matters that measures alone speak of: no metric counts them. */
const OF_STEPS: ReadonlySet<string> = new Set([
  '~subsidy',
  '~free',
  '~toll',
  '~ban',
  '~tax',
  '~loan',
  '~bus lane',
  '~insurance',
]);

/** Asked so, only a figure answers. */
const FOR_FIGURES: readonly Cue[] = [
  'most',
  'least',
  'sum',
  'growth',
  'compare',
  'difference',
  'ratio',
  'times',
  'met',
  'history',
  'definition',
  'count',
  'count-plans',
];

/** Whether a measure is asked for, whatever metric the words touch. */
export function asksForSteps(asked: Asked): boolean {
  const { slots, draft, context } = asked;
  if (context.claim === true || FOR_FIGURES.some((cue) => slots.cues.has(cue))) return false;
  if (namesDocument(asked) || A_GOAL.test(slots.text)) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(slots.matter);
  const unread = terms.filter((term) => !isRead(term, asked));
  if (unread.length === 0) return false;
  if (unread.some(({ tokens }) => tokens.some((token) => OF_STEPS.has(token)))) return true;
  const worth = (some: readonly Term[]) =>
    some.reduce((sum, term) => sum + statements.worth(term), 0);
  if (worth(unread) < TELLING) return false;
  const best = bestOf(terms, asked, statements);
  if (best === 0 || best <= toldByFigures(terms, asked, statements)) return false;
  const share = worth(unread) / worth(terms);
  if (wantsNumber(asked)) return best >= TOLD_BESIDE_NUMBER && share >= UNREAD_BESIDE_NUMBER;
  if (slots.metric.choices.length > 0) return best >= TOLD_BESIDE_METRIC && share >= UNREAD;
  const isOpen = draft.regions.length === 0 && draft.company === null;
  return best >= (isOpen ? TOLD_BESIDE_METRIC : TOLD);
}

const A_GOAL = /\b(targets?|goals?)\b|目标/;

/** A number or a time is asked for: a figure, if there is one. */
function wantsNumber({ slots: { text, times, quantities } }: Asked): boolean {
  return (
    times.length + quantities.length > 0 ||
    /\bhow (much|many)\b|\bnumber of\b|\bhalf\b|\bmajority\b|多少|几|一半|过半/.test(text)
  );
}

/** The words of the metric, figures and times have been read. */
function isRead({ start, end }: Term, { slots: { metric, quantities } }: Asked): boolean {
  return [...metric.spans, ...quantities].some((span) => span.start < end && start < span.end);
}

/** The same for the figures of the metrics that the words touch: a figure may be of just this scope. */
function toldByFigures(terms: readonly Term[], asked: Asked, statements: Statements): number {
  const {
    slots,
    draft,
    context: { catalog },
  } = asked;
  const { regions, company } = draft;
  const metrics = slots.metric.choices.slice(0, CHOICES).map(({ metric }) => metric);
  if (metrics.length === 0) return 0;
  const where = { regions, company, metrics: metrics.map(({ id }) => id) };
  const figures = [...catalog.targets(where), ...catalog.actuals(where)].slice(0, FIGURES);
  const shares = figures.map(({ metric, label, scope }) =>
    statements.shareOf(terms, [
      ...both(label),
      ...both(scope),
      ...both(catalog.metrics.get(metric)?.names),
    ]),
  );
  return Math.max(0, ...shares);
}

const CHOICES = 3;
const FIGURES = 12;

function both(text: { en: string; zh: string } | null | undefined): string[] {
  return text == null ? [] : [text.en, text.zh];
}

function bestOf(
  terms: readonly Term[],
  { draft, context: { catalog } }: Asked,
  statements: Statements,
): number {
  const { regions, place, company } = draft;
  const [best] = statements
    .rank(terms, catalog.measures({ regions, place, company }))
    .sort((a, b) => b.matched - a.matched);
  return best?.matched ?? 0;
}
