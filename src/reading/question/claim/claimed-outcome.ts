// "Missed its 2024 target by 5%", 超额完成全年目标: what a sentence says became of a goal, and which of its numbers is the goal, which the gap.
import type { Catalog } from '../../../catalog/catalog.ts';
import { agreement } from '../../../claim-agreement.ts';
import type { ClaimedOutcome } from '../../../claimed-outcome.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import { wordsBefore } from '../../match.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { blankOut } from '../../spans.ts';
import { type Context, ofSide } from '../asked/asked.ts';
import { readQuestion } from '../read-question.ts';
import type { Slots } from '../slots/slots.ts';
import { figureClaimed } from './claimed-figure.ts';

export interface OutcomeClaim {
  readonly query: Query;
  readonly outcome: ClaimedOutcome;
}

type Said = ClaimedOutcome['said'][number];

const GOAL = '(?:goals?|targets?|quotas?|objectives?)';
/** A goal by another name: "the million it had planned", "what it promised". */
const PLANNED =
  '(?:it|they|the (?:city|province|country|government)) (?:had |has )?(?:planned|promised|pledged|targeted|aimed (?:for|at)|pencill?ed in|set itself|foreseen)';
const ENGLISH_GOAL = `(?:${GOAL}|${PLANNED})\\b`;
const CHINESE_GOAL = '(?:目标|任务|指标)';

const MISSED = new RegExp(
  `\\b(?:miss(?:ed|es)|undershot|short of|shy of|below|under|(?:failed|fails|did not|didnt|could not|couldnt|unable) (?:to )?(?:meet|hit|reach|achieve|make|fulfil))\\b[^;]{0,44}?\\b${ENGLISH_GOAL}|\\b${GOAL} (?:was|were) (?:missed|not (?:met|reached|hit|achieved))\\b|(?:没有?能?|未能?|尚未|并未|不及|低于|少于|不到)(?:完成|达到|达成|实现)?[^，。；]{0,24}${CHINESE_GOAL}|${CHINESE_GOAL}(?:没有?|未能?)(?:完成|达到|达成|实现)|(?:离|距离?|较|比)[^，。；]{0,20}${CHINESE_GOAL}[^，。；]{0,4}(?:差|少|低|缺)|${CHINESE_GOAL}落空`,
);
const MET = new RegExp(
  `\\b(?:met|hit|beat|beaten|exceeded|surpassed|achieved|fulfilled|overshot|smashed|cleared|topped|reached|blew past|blown past|above|ahead of|over)\\b[^;]{0,44}?\\b${ENGLISH_GOAL}|\\b${GOAL} (?:was|were) (?:met|reached|hit|achieved|beaten|exceeded)\\b|(?:完成|达成|实现|超过|超出|超额|高于|达到)了?[^，。；]{0,24}${CHINESE_GOAL}|${CHINESE_GOAL}[^，。；]{0,4}(?:完成|达成|实现|达标)|(?:较|比)[^，。；]{0,20}${CHINESE_GOAL}[^，。；]{0,4}(?:多|高|超)`,
);
/** What is still to come has become nothing yet; nor is a goal met that is to be set above another. */
const TO_COME =
  /\b(to|will|would|can|could|should|must|may|might|wants?|hopes?|expects?|expected|likely|track|pace|raised?|lift(s|ed)?|cut|revised?) (to )?(be )?(easily |comfortably )?(meet|hit|beat|miss|exceed|surpass|achieve|reach|overshoot|its|the|their)\b|力争|争取|确保|有望|预计|保证|(?<![需主重只])[将要](?!求)|为了?(完成|实现|达到)|上调|下调|提高到|调整/;

/** Whether the words say that a goal was met or missed. */
export function tellsOutcome(text: string): boolean {
  return cameOut(text) !== null;
}

function cameOut(text: string): ClaimedOutcome['came'] | null {
  if (TO_COME.test(text)) return null;
  if (MISSED.test(text)) return 'missed';
  return MET.test(text) ? 'met' : null;
}

/** What the words claim of a goal; null where they claim no outcome, or do not tell of which goal. */
export function outcomeClaimed(
  slots: Slots,
  before: Query | null,
  context: Context,
): OutcomeClaim | null {
  const came = cameOut(slots.text);
  if (came === null) return null;
  const goals = goalsMeant(slots, before, context);
  const numbered = goals.filter((goal) => isNumbered(goal, slots, context));
  const [query, ...others] = goals.length > 1 ? numbered : goals;
  if (query === undefined || others.length > 0) return null;
  return { query, outcome: { came, said: numbersOf(query, slots, context.catalog) } };
}

/** The goals that may be meant, each of one metric: of what is named, else all that are held of the region for the year. */
function goalsMeant(slots: Slots, before: Query | null, context: Context): Query[] {
  const own = slots.regions.length + slots.companies.length + slots.metric.choices.length > 0;
  if (!own && before !== null) return goalsOf(aimed(before, slots), context.catalog);
  const words = blankOut(slots.text, slots.quantities);
  const reading = readQuestion(words, { ...context, claim: true, after: before });
  const queries =
    'query' in reading
      ? [reading.query]
      : reading.unanswerable.kind === 'choices'
        ? reading.unanswerable.queries
        : [];
  const [first] = queries;
  if (first === undefined) return [];
  const query = aimed({ ...first, command: 'figure' }, slots);
  const metrics = [...new Set(queries.flatMap((one) => one.metrics))];
  const named = goalsOf({ ...query, metrics }, context.catalog);
  if (named.length > 0) return named;
  return goalsOf({ ...query, metrics: [] }, context.catalog).filter((goal) =>
    isNumbered(goal, slots, context),
  );
}

/** One query for each metric of which a goal is held of the one region or company for the year. */
function goalsOf(query: Query, catalog: Catalog): Query[] {
  const { regions, metrics, company, from, to } = query;
  if (from === null || (regions.length !== 1 && company === null)) return [];
  const held = catalog.targets({ regions, metrics, company, place: null, from, to });
  return [...new Set(held.map(({ metric }) => metric))].map((id) => ({ ...query, metrics: [id] }));
}

/** The number of the goal is among those of the words. */
function isNumbered(goal: Query, slots: Slots, { catalog, today }: Context): boolean {
  const { targets } = figuresOf(goal, catalog, today);
  return numbersOf(goal, slots, catalog).some(
    ({ role, bound }) =>
      role !== 'gap' && targets.some((target) => agreement(bound, target) === 'same'),
  );
}

function numbersOf({ metrics }: Query, slots: Slots, catalog: Catalog): Said[] {
  const metric = catalog.metrics.get(metrics[0] ?? '');
  if (metric === undefined) return [];
  return slots.quantities.flatMap((quantity): Said[] => {
    const bound = figureClaimed(metric, { text: slots.text, quantities: [quantity] });
    const role = roleOf(quantity, slots.text);
    // "Below the million it wanted": the goal is a million, whatever came of it.
    const own = role === 'goal' && bound !== null && typeof bound.value === 'number';
    if (bound !== null)
      return [{ role, ofGoal: false, bound: own ? { ...bound, comparator: '=' } : bound }];
    const { kind, comparator, value } = quantity;
    return kind === 'percent' ? [{ role: 'gap', ofGoal: true, bound: { comparator, value } }] : [];
  });
}

function aimed(query: Query, { times }: Slots): Query {
  const years = times.flatMap(({ from, to }) => to ?? from ?? []);
  const year = years.length === 0 ? query.to : Math.max(...years);
  const side = ofSide(query, 'target');
  return {
    ...side,
    from: year,
    to: year,
    ...(side.question && {
      question: { ...side.question, asks: 'figure', period: null, bound: null },
    }),
  };
}

const GOAL_AFTER = new RegExp(
  `^[^,;，。；]{0,16}?(?:\\b${ENGLISH_GOAL}|\\bmark\\b|的?${CHINESE_GOAL})`,
);
const GOAL_BEFORE = new RegExp(
  `(?:\\b${GOAL}(?: for 20\\d\\d| in 20\\d\\d)? of|${CHINESE_GOAL}(?:是|为|的)?)\\s*$`,
);
const GAP_BEFORE =
  /\bby( (a|some|just|only|around))?\s*$|[差少多超高低缺]了?出?了?(大?约|近)?\s*$|超[过出额]了?\s*$/;
const GAP_AFTER =
  /^\W{0,2}(vehicles |units |cars )?(short|shy|above|below|over|under|more than|fewer than|less than)\b/;

function roleOf({ start, end }: QuantitySpot, text: string): Said['role'] {
  const [ahead, behind] = [wordsBefore(text, start, 0), text.slice(end)];
  if (GAP_BEFORE.test(ahead) || GAP_AFTER.test(behind)) return 'gap';
  return GOAL_BEFORE.test(ahead) || GOAL_AFTER.test(behind) ? 'goal' : 'reached';
}

/** "…, by 46,800", 差了4.68万辆: only how far it was from the goal. */
export function isGapAlone({ quantities, text, regions, companies, metric }: Slots): boolean {
  const [only, ...others] = quantities;
  const named = regions.length + companies.length + metric.choices.length > 0;
  return only !== undefined && others.length === 0 && !named && roleOf(only, text) === 'gap';
}
