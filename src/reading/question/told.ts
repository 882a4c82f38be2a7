// Whether the words ask for what only a measure tells: what they speak of stands in one, and the metric that they touch leaves it unread.
import { isOfMeasures } from '../../statements/concepts.ts';
import { reachOf } from '../../statements/reach.ts';
import { type Statements, statementsOf } from '../../statements/statements.ts';
import type { Term } from '../../statements/terms.ts';
import type { Asked } from './asked.ts';
import type { Cue } from './cues.ts';
import { namesDocument } from './documents.ts';
import { byEvidence } from './evidence.ts';

/** So much of the words must a measure speak of: where a metric is named beside them, and where none is. */
const TOLD_BESIDE_METRIC = 0.8;
const TOLD = 0.6;
/** What the metric leaves unread of the words, where a measure is meant. */
const UNREAD = 0.3;

/** The same where a number is asked for, which a figure gives more often than a measure. */
const TOLD_BESIDE_NUMBER = 0.85;
const UNREAD_BESIDE_NUMBER = 0.5;
/** So much must the unread words tell at least: two common words, or a rare one. */
const TELLING = 3;
const TELLING_OF_ALL = 4;
/** So much more than the figures does a measure tell that speaks of less than nearly all of the words. */
const AHEAD = 0.25;

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
  'definition',
  'met',
  'count',
  'count-plans',
];

/** Whether a measure is asked for, whatever metric the words touch. */
export function asksForSteps(asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const named = slots.metric.choices.length > 0;
  if (context.claim === true || (named && draft.regions.length > 1)) return false;
  if (slots.cues.has('who') || namesDocument(asked) || A_GOAL.test(slots.text)) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(slots.matter);
  const ways = MANNER.test(slots.text) || (draft.regions.length > 0 && WHICH.test(slots.text));
  const asksHow = ways && !HOW_MUCH.test(slots.text);
  const isFree =
    !named &&
    slots.from === null &&
    !wantsNumber(asked) &&
    !(slots.cues.has('when') && byEvidence(asked) !== null);
  const unread = asksHow || isFree ? terms : terms.filter((term) => !isRead(term, asked));
  if ((named ? unread : terms).some(({ tokens }) => isOfMeasures(tokens))) return true;
  const isOpen = draft.regions.length === 0 && draft.company === null;
  if ((named || isOpen) && FOR_FIGURES.some((cue) => slots.cues.has(cue))) return false;
  if (unread.some((term) => isUnheardOf(term, statements))) return true;
  const worth = (some: readonly Term[]) =>
    some.reduce((sum, term) => sum + statements.worth(term), 0);
  if (isOpen && (terms.length < 2 || (unread.length < 2 && wantsNumber(asked)))) return false;
  if (unread.length === 0) return false;
  if (worth(unread) + subject(asked) < (isOpen ? TELLING_OF_ALL : TELLING)) return false;
  const best = bestOf(terms, asked, statements);
  const figures = toldByFigures(terms, asked, statements);
  if (best < TOLD || best < figures || (best === figures && !asksHow)) return false;
  if (wantsNumber(asked)) {
    const words = terms.reduce((sum, { share }) => sum + share, 0);
    if (!named && (words < 2 || byEvidence(asked) !== null)) return false;
    const more =
      best >= TOLD_BESIDE_NUMBER ||
      (named && best >= TOLD_WITHOUT_FIGURE && best - figures >= AHEAD);
    return more && worth(unread) >= worth(terms) * UNREAD_BESIDE_NUMBER;
  }
  if (!named) return best >= (isOpen ? TOLD_BESIDE_METRIC : TOLD);
  if (asksHow) return best >= TOLD_WITHOUT_FIGURE;
  const more = best >= TOLD_BESIDE_METRIC || best - figures >= AHEAD;
  return more && worth(unread) >= worth(terms) * UNREAD;
}

/** A matter that goes by a name of its own, and that no measure and no plan speaks of: a figure of something near is no answer. */
function isUnheardOf(term: Term, statements: Statements): boolean {
  return term.tokens.every((token) => token.startsWith('~')) && !statements.knows(term);
}

/**
 * Whether a measure tells of what the words ask, where no figure is held that would: of the whole of it, and of no number.
 */
export function isTold(asked: Asked, least = TELLING_WITHOUT_FIGURE): boolean {
  const { slots, context } = asked;
  if (context.claim === true || FOR_FIGURES.some((cue) => slots.cues.has(cue))) return false;
  if (namesDocument(asked) || A_GOAL.test(slots.text) || HOW_MUCH.test(slots.text)) return false;
  const named = slots.metric.choices.length > 0;
  if (slots.metric.features.has('exports') && wantsNumber(asked)) return false;
  if (named && NUMBERS.some((feature) => slots.metric.features.has(feature))) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(slots.matter);
  const whole = terms.reduce((sum, term) => sum + statements.worth(term), 0);
  return (
    whole + subject(asked) >= (asked.draft.from === null ? least : BESIDE_TIME) &&
    bestOf(terms, asked, statements) >= TOLD_WITHOUT_FIGURE
  );
}

const TOLD_WITHOUT_FIGURE = 0.7;
const TELLING_WITHOUT_FIGURE = 2;
/** A year wants a figure. */
const BESIDE_TIME = 5;

/** What is said so is a number, whatever it is of. */
const NUMBERS = [
  'output',
  'capacity',
  'sales',
  'stock',
  'share',
  'revenue',
  'output-value',
  'growth',
  'registrations',
  'added',
  'rank',
];

/** Whether one document is asked for by what it is about, with no word of who or when: "talent plan for connected cars". */
export function asksForPlan(asked: Asked): boolean {
  const { slots, draft, context } = asked;
  const { text, matter } = slots;
  if (!A_PLAN.test(text) || A_GOAL.test(text) || wantsNumber(asked)) return false;
  if (draft.regions.length !== 1 || context.claim === true) return false;
  const statements = statementsOf(context.catalog);
  const terms = statements.terms(matter);
  if (terms.reduce((sum, { share }) => sum + share, 0) < 2) return false;
  const [plan] = statements.rank(terms, context.catalog.plans({ regions: draft.regions }));
  const best = plan?.matched ?? 0;
  return best >= WHOLE_TITLE && best > bestOf(terms, asked, statements);
}

const A_PLAN =
  /\b(plan|opinions|guidelines?|regulations?|roadmap)\b(?! to\b)|规划|方案|行动计划|意见|条例/;
const WHOLE_TITLE = 0.9;

const A_GOAL = /\b(targets?|goals?)\b|目标/;

/** How something is done, not how much of it. */
const MANNER =
  /\bhow (do|does|did|is|are|will|can) (?!.{0,40}\b(doing|going|perform))|\bwhy\b|怎么(?!样|算)|如何|靠什么|凭什么|为什么|为何/;

/** Which ones, not how many. */
const WHICH =
  /\bwhich (roads?|routes?|motorways|expressways|towns|cities|districts|firms|companies|makers|places|parks)\b|哪几(条|个|家|座)|哪个区|哪些(?!.{0,6}(数|指标))|(是|指)哪/;

/** A number or a time is asked for: a figure, if there is one. */
function wantsNumber({ slots: { text, times, quantities } }: Asked): boolean {
  return times.length + quantities.length > 0 || HOW_MUCH.test(text);
}

const HOW_MUCH = /\bhow (much|many)\b|\bnumber of\b|\bhalf\b|\bmajority\b|多少|(?<!哪)几|一半|过半/;

/** The words of the metric and of figures have been read; those of a longer term only where they are most of it. */
function isRead({ start, end }: Term, { slots: { metric, quantities } }: Asked): boolean {
  const parts = [...metric.spans, ...quantities].map((span) =>
    Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
  );
  return Math.max(0, ...parts) > (end - start) / 2;
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

/** A company that is named tells as much as a rare word, and all that is in reach is of it; a number of it is a figure. */
function subject(asked: Asked): number {
  return asked.draft.company === null || wantsNumber(asked) ? 0 : OF_COMPANY;
}

const OF_COMPANY = 3;

/** What share of the words the measure in reach speaks of that speaks of the most of them. */
function bestOf(terms: readonly Term[], asked: Asked, statements: Statements): number {
  const {
    draft,
    context: { catalog },
  } = asked;
  const measures = reachOf(draft, catalog).map(({ measure }) => measure);
  const best = Math.max(0, ...statements.rank(terms, measures).map(({ matched }) => matched));
  const whole = terms.reduce((sum, term) => sum + statements.worth(term), 0);
  const own = measures.length === 0 ? 0 : subject(asked);
  return (best * whole + own) / (whole + subject(asked));
}
