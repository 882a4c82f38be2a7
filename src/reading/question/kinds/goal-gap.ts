// How far what was reached is from a goal: which goal, and which figure is set against it. A part of a year is never set against a goal
// for a whole one unless the words name that part; where only such a figure is held, the verdict tells of it.

import type { TargetFact } from '../../../catalog/catalog.ts';
import { isFinerThanYear, isPast, isYearAlone, yearOf } from '../../../catalog/dates.ts';
import { figuresOf } from '../../../figures.ts';
import type { Part, Query } from '../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading, spansYears } from '../asked/asked.ts';
import type { MetricChoice } from '../choices/metrics.ts';
import { namedByFigure } from '../metric/named-by-figure.ts';
import { deniesGoal } from '../slots/cues.ts';
import { areHeld, partOf, setAgainst } from './parts.ts';

const GOAL =
  /\b(targets?|goals?|quotas?|aims?|objectives?|ambitions?|promised?|pledged?|plan(ned)?|threshold|mark)\b|\b(reach|hit|meet|get to|make) (its|the|their)\b|目标|指标|任务|规划|计划|承诺|超额/;

const FROM_GOAL =
  /\bhow (far|close|short)\b|\b(below|under|short of|off|behind|beyond|above|over|past) (its|the|their) .{0,30}\b(targets?|goals?)\b|\b(gap|shortfall|distance|difference) ([a-z]+ )?(between|to|from|versus|vs)\b|\bhow (many|much) (more|further|additional|extra)?.{0,40}\b(needs?|needed|required?|requires|to go|to (hit|reach|meet|get to|make|attain))\b|\b(what|whats|what is|how much|how much is|how many|how many are) (is |are )?(still )?(left|missing|lacking|remaining|outstanding)\b|\bstill (needs?|lacks?|missing|lacking|short|has to (add|build|make|find|go))\b|\b(fell|fall|falls|falling|was|is|came|come) (how (far|much) )?short\b|\bshort of\b|\bshort by\b|\bto go\b|\bthan ((it|they) )?(planned|promised|targeted|the (goal|target|plan))\b|\b(get|go|move) (from .{0,40} )?to (its|the|their)\b.{0,24}\b(goal|target)|\b(needs?|have|has) to (add|build|find|gain|grow by|sell another|make another)\b|\b(over|under)sh[o]{1,2}t\b|\b(exceed(ed)?|beat|beaten|surpass(ed)?|miss(ed)?|overshot|above|below|over|under)\b.{0,60}\bby (how (much|many)|what)\b|\bby how (much|many).{0,60}\b(exceed|beat|surpass|miss|above|below|over|under|short)|\bmargin\b|(离|距离?|距).{0,30}(还)?(有|差|缺|少|远|缺口|距离|多少|多远)|还(差|缺|欠|少|剩)|[差欠缺](目标|指标|计划)|再(提高?|涨|增加?|造|加|建|卖)[^，。]{0,4}(多少|几)|缺口|差额|超(出|额|过|了|产|标)?[^，。]{0,10}(多少|几)|差(了|得|着)?(多少|几|多远|多大)|(比|较|跟|和|与)[^，。]{0,16}(目标|指标|规划|计划)[^，。]{0,10}(多(?!少)|(?<!多)少|高|低|差)|目标[^，。]{0,12}(差|缺)(多少|几|远|口)/;

const PART_OF_GOAL =
  /\b(what|which) (part|portion|percent|percentage|share|proportion|fraction) of (its|the|their|that|this|[a-z]+s?) .{0,40}(targets?|goals?)|\bhow much of (its|the|their) .{0,40}(targets?|goals?)|\b(completion|fulfil?lment|achievement) (rate|ratio)\b|\bas a (share|percentage|proportion) of (its|the|their) .{0,30}(target|goal)|完成(率|度|比例)|(完成|实现|达到|兑现)了?[^，。]{0,14}(百分之(几|多少)|几成|多大比例|多少比例)|(占|相当于|只有|仅|仅为|达到?|等于)(了|到)?[^，。比全]{0,8}(目标|任务|指标)的?(百分之|几成|多少|比例)/;

/** Something was done of the goal; "what part of its sales goal is NEVs" speaks of the goal alone. */
const DONE =
  /\b(complet\w*|fulfil\w*|achiev\w*|reach\w*|hit|met|came in|come in|deliver\w*|attain\w*|reali[sz]ed|actual\w*|covered|got|get to|done|made|built|sold|had|has)\b|完成|实现|达到|兑现|做到|达成|实际|只有|仅/;

function asksPart({ slots: { text }, draft }: Asked): boolean {
  return PART_OF_GOAL.test(text) && (DONE.test(text) || spansYears(draft));
}

/** Whether the words ask how far one subject is from its goal, or what part of the goal it has. */
export function asksGap({ slots, draft, context }: Asked): boolean {
  const { text, companies, cues } = slots;
  const one = draft.regions.length === 1 || (draft.regions.length === 0 && companies.length === 1);
  if (!one || context.claim === true || deniesGoal(text)) return false;
  // A growth or a comparison of two goals is none with a goal.
  const named = GOAL.test(text) || (slots.quantities.length > 0 && UP_TO.test(text));
  if (!named || cues.has('sum') || cues.has('average')) return false;
  return asksPart({ slots, draft, context }) || FROM_GOAL.test(text) || SET_BESIDE.test(text);
}

/** Up to a figure that is named, whether it is called a goal or not. */
const UP_TO = /离|距|要?到|\b(get to|reach|hit|make it to|come to)\b/;

/** What was reached is set beside what was promised, in so many words. */
const SET_BESIDE =
  /\b(vs|versus|against) (its |the |their )?(targets?|goals?)(?! (for|of|by|in) )\b|\b(target|goal)s?\b.{0,24}\b(against|versus|vs|compared (with|to)|from)\b.{0,20}\b(where|what) it (was|stood|had|made)\b|\b(made|built|output|produced|sold|sales|production|exports)\b.{0,30}\b(against|versus|vs|compared (with|to)|beside)\b.{0,30}\b(planned|target|goal|promised?)\b|\b(actual|actually|real|delivered|achieved|outcome|result)\b.{0,50}\b(against|versus|vs|and|compared (with|to)|beside|over)\b.{0,40}\b(target|goal|plan(ned)?|promised?)\b|\b(target|goal|promised?)\b.{0,30}\b(against|versus|vs|and|compared (with|to))\b.{0,30}\b(actual|achieved|reality|outcome|result)\b|实际[^，。]{0,16}(目标|计划|规划)[^，。]{0,8}(比|对比|相差|差)|(目标|计划)[^，。]{0,6}(和|与|跟|对)实际/;

/** How far a goal is from what was reached; null where the words or the facts give no two such figures. */
export function goalGap(asked: Asked): QuestionReading | null {
  const goals = metricsOf(asked).flatMap((metric) => {
    const target = goalOf(metric, asked);
    return target === undefined ? [] : [{ metric, target }];
  });
  const [first] = goals;
  if (first === undefined)
    return isOfNevsAlone(asked) ? { query: verdictOn(null, 'nev-output', asked.draft) } : null;
  if (isOfTwoGoals(first.metric, asked)) return betweenGoals(first.metric, asked);
  for (const { metric, target } of goals) {
    const goal = goalPart(target, metric, asked);
    const reached = reachedParts(target, metric, asked).find((part) => areHeld([part], asked));
    if (reached === undefined) continue;
    const shares = asksPart(asked);
    const parts = shares ? [reached, goal] : [goal, reached];
    return { query: setAgainst(parts, shares ? 'ratio' : 'difference', asked.draft) };
  }
  return { query: verdictOn(first.target, first.metric, asked.draft) };
}

function betweenGoals(metric: string, asked: Asked): QuestionReading | null {
  const { draft } = asked;
  const parts = [draft.from, draft.to].map((year) =>
    partOf(draft, {
      metric,
      region: draft.regions[0] ?? null,
      company: draft.company,
      year,
      period: null,
      side: 'target',
    }),
  );
  return areHeld(parts, asked) ? { query: setAgainst(parts, 'difference', draft) } : null;
}

/** "The difference between the goals for 2025 and 2030": both years are promised, and nothing is said to be reached. */
function isOfTwoGoals(metric: string, { draft, slots, context }: Asked): boolean {
  const { from, to } = draft;
  const where = { regions: draft.regions, company: draft.company, metrics: [metric] };
  return (
    from !== null &&
    from !== to &&
    !slots.cues.has('actual') &&
    context.catalog.targets({ ...where, from, to: from }).length > 0 &&
    context.catalog.actuals({ ...where, from, to: from }).length === 0
  );
}

/** "How many more piles": what is lacking is piles, not piles added; then the words as they stand. */
function metricsOf(asked: Asked): string[] {
  const { metric, text } = asked.slots;
  const near = (choices: readonly MetricChoice[]) =>
    choices.filter(({ cost }) => cost <= (choices[0]?.cost ?? 0) + NEAR);
  const said = near(metric.choices);
  const ofGoal = asksPart(asked);
  if (isOfNevsAlone(asked)) return byFigure(asked) ?? ['nev-output'];
  if (ofGoal && ownFeatures(asked).length === 0 && asked.slots.quantities.length > 0)
    return byFigure(asked) ?? [];
  const keepsShare =
    !ofGoal && [...metric.features].some((one) => one.includes('share') || one === 'growth');
  const whole = keepsShare ? [] : near(metric.whole);
  const wholeFirst = ofGoal || (metric.features.has('added') && LACKING.test(text));
  const ids = wholeFirst ? [...whole, ...said] : [...said, ...whole];
  const named = [...new Set(ids.map(({ metric: { id } }) => id))];
  if (named.length > 0) return named;
  return byFigure(asked) ?? asked.slots.from?.metrics ?? [];
}

function byFigure(asked: Asked): string[] | undefined {
  return namedByFigure(asked.draft, new Set(ownFeatures(asked)), asked.context)?.metrics;
}

/** What the words say of the figure itself: a part of a goal is no share of cars. */
function ownFeatures(asked: Asked): string[] {
  const { features } = asked.slots.metric;
  return [...features].filter((one) => !(asksPart(asked) && PARTLY.has(one)));
}

/** "How far from its NEV goal", "what part of its NEV goal": of NEVs alone, those that are built are meant. */
function isOfNevsAlone(asked: Asked): boolean {
  return ownFeatures(asked).join() === 'nev';
}

/** Of the goal, not of cars. */
const PARTLY: ReadonlySet<string> = new Set(['share', 'share-own']);

const NEAR = 0.35;
const LACKING = /\b(more|another|further|additional|extra)\b|还|再/;

/** The goal for the last year that was named, else the next one after it; without a year the next one ahead, else the last one. */
function goalOf(metric: string, { draft, slots, context }: Asked): TargetFact | undefined {
  const { catalog, today } = context;
  const open = { ...ofSide(draft, 'target'), metrics: [metric], from: null, to: null };
  const goals = figuresOf(open, catalog, today).targets.filter(({ due }) => due !== null);
  const [first, last] = [draft.from, draft.to];
  const dueIn = (year: number | null) => goals.find(({ due }) => yearOf(due ?? '') === year);
  if (last === null) return goals[0];
  const then = dueIn(last);
  if (then !== undefined || first !== last) return then;
  return namesGoalOf(last, slots.text) || !isPast(`${last}`, today)
    ? undefined
    : goals
        .filter(({ due }) => yearOf(due ?? '') > last)
        .sort((a, b) => yearOf(a.due ?? '') - yearOf(b.due ?? ''))[0];
}

/** "Its 2024 goal" is no goal of a later year; "by what it made in 2024" may be set against one. */
function namesGoalOf(year: number, text: string): boolean {
  return new RegExp(
    `${year}年?(底|末)?的?(?!.{0,10}\\b(?:vs?|versus|against|compared)\\b)[^，。离距比跟与和到]{0,14}(目标|指标|任务|\\b(target|goal)\\b)|\\b(target|goal)s? (for|of|by|in) ${year}`,
  ).test(text);
}

function goalPart({ due, region, company }: TargetFact, metric: string, { draft }: Asked): Part {
  return partOf(draft, {
    metric,
    company: company ?? null,
    region: company === undefined ? region : null,
    year: yearOf(due ?? ''),
    period: null,
    side: 'target',
  });
}

/** What may be set against the goal, the first that is held: what the words name; the due year; of what is counted at a date the latest. */
function reachedParts(target: TargetFact, metric: string, asked: Asked): Part[] {
  const { draft, context } = asked;
  const base = { ...goalPart(target, metric, asked), side: 'actual' as const };
  const period = draft.question?.period ?? null;
  const due = yearOf(target.due ?? '');
  if (isFinerThanYear(period)) return [{ ...base, year: null, period }];
  if (draft.from !== null && draft.from < due) return [{ ...base, year: draft.from }];
  const flow = context.catalog.metrics.get(metric)?.flow ?? true;
  const before = yearBefore(asked);
  if (before !== null && before < due) return [{ ...base, year: before }];
  const inDueYear = { ...base, year: due };
  if (!flow) return [inDueYear, { ...base, year: null }];
  if (isPast(target.due ?? '', context.today)) return [inDueYear];
  return [inDueYear, ...wholeYears(metric, base, asked)];
}

/** "How far from its goal was that": the year of the figure that the thread has just told. */
function yearBefore({ slots: { from: before } }: Asked): number | null {
  const told = before !== null && before.question?.of !== 'target' && before.from === before.to;
  return told ? before.from : null;
}

/** The whole years for which the flow is held, the last first. */
function wholeYears(metric: string, base: Part, { draft, context }: Asked): Part[] {
  const where = {
    regions: base.region === null ? [] : [base.region],
    company: base.company,
    place: draft.place,
    metrics: [metric],
  };
  const years = context.catalog
    .actuals(where)
    .filter(({ period }) => isYearAlone(period))
    .map(({ period }) => Number(period));
  return [...new Set(years)].sort((a, b) => b - a).map((year) => ({ ...base, year }));
}

/** Nothing is held that may be set against the goal: the verdict names what there is. */
function verdictOn(target: TargetFact | null, metric: string, draft: Query): Query {
  const year = target === null ? draft.to : yearOf(target.due ?? '');
  const query = ofSide(asking(draft, 'progress', 'figure'), 'target');
  return { ...query, metrics: [metric], from: year, to: year };
}
