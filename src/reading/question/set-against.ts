// Kinds of question whose figure is worked out of others that the words name one by one: a gap to a goal, a part and its whole, an
// average, a place among all. They outweigh the kinds that look up one figure.
import { byEnd, monthsOf } from '../../catalog/dates.ts';
import type { Metric } from '../../catalog/schema.ts';
import type { Query } from '../../query.ts';
import {
  type Asked,
  asking,
  type Kind,
  ofSide,
  type QuestionReading,
  spansYears,
} from './asked.ts';
import { asksGap, goalGap } from './goal-gap.ts';
import { ranked } from './instead.ts';
import { FROM_YEAR_BEFORE, IN_UNITS, operationOf } from './operation.ts';
import { isStated, partFirst, ratioOf, statedShareOf } from './part-of-whole.ts';
import { areHeld, onOneSide, partOf, setAgainst } from './parts.ts';
import { withMetric } from './settle-metric.ts';

export const WORKED_OUT: readonly Kind[] = [
  {
    like: 'which provinces had passed their goal of 2025 by 2023',
    fits: (asked) =>
      asked.slots.regions.length === 0 &&
      asked.slots.companies.length === 0 &&
      asked.slots.from === null &&
      asked.slots.metric.choices.length > 0 &&
      ASKS_WHICH.test(asked.slots.text) &&
      outcomeOf(asked) !== null,
    read: (asked) => byOutcome(asked),
  },
  {
    like: 'what part of the output of Anhui comes from Hefei',
    fits: (asked) => shareOfWhole(asked) !== null,
    read: (asked) => shareOfWhole(asked) ?? withMetric(asked),
  },
  {
    like: 'how much higher is the goal for 2030 than that for 2025',
    fits: (asked) => twoGoals(asked) !== null,
    read: (asked) => twoGoals(asked) ?? withMetric(asked),
  },
  {
    like: 'how far is Zhejiang from its goal',
    fits: (asked) => asksGap(asked) && goalGap(asked) !== null,
    read: (asked) => goalGap(asked) ?? withMetric(asked),
  },
  {
    like: 'what part of all charging piles are public ones',
    fits: (asked) => ofItsKind(asked) !== null,
    read: (asked) => ofItsKind(asked) ?? withMetric(asked),
  },
  {
    like: 'how many times the public piles are the private ones',
    fits: (asked) => ofPair(asked) !== null,
    read: (asked) => ofPair(asked) ?? withMetric(asked),
  },
  {
    like: 'where does Hubei stand among the provinces by charging piles',
    fits: (asked) => asksPlace(asked) && placeOf(asked) !== null,
    read: (asked) => placeOf(asked) ?? withMetric(asked),
  },
  {
    like: 'how many a year were sold on average from 2022 to 2024',
    fits: (asked) => {
      const asks = operationOf(asked);
      const yearly = asks === 'average' || asks === 'growth-a-year';
      return yearly && spansYears(asked.draft) && base(asked).slots.metric.choices.length > 0;
    },
    read: (asked) => {
      const { slots, draft } = base(asked);
      const compared = asking(draft, 'compare', operationOf(asked) ?? 'average');
      return withMetric({
        ...asked,
        slots,
        draft: ofSide(compared, draft.question?.of ?? 'actual'),
      });
    },
  },
  {
    like: 'output per province on average (the provinces are not counted alike)',
    fits: ({ slots: { cues, regions, from }, context }) =>
      cues.has('average') &&
      cues.has('which-regions') &&
      regions.length === 0 &&
      from === null &&
      !context.claim,
    read: () => ({ unanswerable: { kind: 'outside' } }),
  },
  {
    like: 'stock from the middle of 2022 to the middle of 2025',
    fits: (asked) => periodsApart(asked) !== null,
    read: (asked) => periodsApart(asked) ?? withMetric(asked),
  },
  {
    like: 'exports of 2025 compared with 2023',
    fits: (asked) =>
      asked.slots.cues.has('compare') &&
      asked.context.claim !== true &&
      asked.draft.regions.length === 1 &&
      asked.slots.times.length === 2 &&
      yearsApart(asked) !== null,
    read: (asked) => yearsApart(asked) ?? withMetric(asked),
  },
  {
    like: 'by how many cars did output grow from 2020 to 2023',
    fits: (asked) =>
      operationOf(asked) === 'difference' &&
      asked.context.claim !== true &&
      ((asked.slots.cues.has('growth') && IN_UNITS.test(asked.slots.text)) ||
        (FROM_YEAR_BEFORE.test(asked.slots.text) && !spansYears(asked.draft))) &&
      asked.draft.regions.length === 1 &&
      asked.draft.from !== null &&
      base(asked).slots.metric.choices.length > 0,
    read: (asked) => {
      const { slots, draft } = base(asked);
      const years = spansYears(draft) || draft.to === null ? {} : { from: draft.to - 1 };
      const compared = ofSide({ ...asking(draft, 'compare', 'difference'), ...years }, 'actual');
      return withMetric({ ...asked, slots, draft: compared });
    },
  },
];

/** Two times of which one at least is a part of a year; of a flow both are as long as each other. */
function periodsApart(asked: Asked): QuestionReading | null {
  const { draft, slots, context } = asked;
  const asks = operationOf(asked);
  const [first, second, ...others] = slots.times;
  const [best] = base(asked).slots.metric.choices;
  const two = first !== undefined && second !== undefined && others.length === 0;
  if (!two || best === undefined || asks === null || context.claim === true) return null;
  const periods = [first.period, second.period].map((one) => one ?? '');
  const parts =
    periods.some((one) => one.length > YEAR_ALONE) && periods.every((one) => one !== '');
  if (!parts || draft.regions.length !== 1 || first.period === second.period) return null;
  if (best.metric.flow && lengthOf(periods[0] ?? '') !== lengthOf(periods[1] ?? '')) return null;
  const [region = null] = draft.regions;
  const figures = periods
    .toSorted(byEnd)
    .map((period) =>
      partOf(draft, { region, metric: best.metric.id, year: null, period, side: 'actual' }),
    );
  if (!areHeld(figures, asked)) return null;
  const later = asks === 'times' || asks === 'ratio';
  const made = later ? 'times' : asks === 'growth' ? 'growth' : 'difference';
  return { query: setAgainst(later ? figures.toReversed() : figures, made, draft) };
}

const YEAR_ALONE = 4;

function lengthOf(period: string): number {
  const { from, to } = monthsOf(period);
  return to - from;
}

/** The goals of one region for two years, where nothing is said to be reached and both are held. */
function twoGoals(asked: Asked): QuestionReading | null {
  const { draft, slots, context } = asked;
  const asks = operationOf(asked);
  const reached = slots.cues.has('actual') || REACHED.test(slots.text);
  const promised = draft.question?.of === 'target' && !reached;
  if (!promised || asks === null || !spansYears(draft) || slots.times.length !== 2) return null;
  if (draft.regions.length !== 1 || context.claim === true || PERIODIC.has(asks)) return null;
  const [region = null] = draft.regions;
  const choices = [...slots.metric.choices, ...slots.metric.whole].filter(
    ({ metric }) => !metric.growth,
  );
  for (const { metric } of choices.slice(0, TRIED + 1)) {
    const parts = [draft.from, draft.to].map((year) =>
      partOf(draft, { region, metric: metric.id, year, period: null }),
    );
    if (!areHeld(parts, asked)) continue;
    const later = asks === 'times' || asks === 'ratio';
    const made = later ? 'times' : asks === 'growth' ? 'growth' : 'difference';
    return { query: setAgainst(later ? parts.toReversed() : parts, made, draft) };
  }
  return null;
}

/** One of the two is what there was, not what was promised. */
const REACHED = /\b(count|stood|had|level|was at|outcome)\b|现有|实有|数量?(离|距|比|到)/;

/** What is made of all years of a span, not of its ends. */
const PERIODIC: ReadonlySet<string> = new Set(['sum', 'average', 'growth-a-year']);

/** The best metric of one region in the first and the last year, where both are held. */
function yearsApart(asked: Asked): QuestionReading | null {
  const { draft, slots } = asked;
  const [best] = slots.metric.choices;
  if (best === undefined || !spansYears(draft)) return null;
  const [region = null] = draft.regions;
  const parts = [draft.from, draft.to].map((year) =>
    partOf(draft, { region, metric: best.metric.id, year }),
  );
  const whole = onOneSide(parts, asked);
  return areHeld(whole, asked) ? { query: setAgainst(whole, 'difference', draft) } : null;
}

const ASKS_WHICH =
  /\b(which|what|who|whose|any|list|name|how many)\b|哪|谁|有没有|几个|多少个|列出/;

/** The words without those of a share, a growth or a rank: what these are of. */
function base(asked: Asked): Asked {
  const { metric } = asked.slots;
  if (metric.whole.length === 0) return asked;
  return { ...asked, slots: { ...asked.slots, metric: { ...metric, choices: metric.whole } } };
}

const MISSED =
  /\b(miss(ed|es|ing)?|fell short|fall short|falling short|failed|fails?|not (met|meet|reached?|hit|achieved?)|didnt|did not|undershot)\b|没(有)?(能)?(完成|达到|达成|达标|实现|兑现)|未(能)?(完成|达到|达成|达标|实现|兑现)|落空|差一点|不达标/;
const PASSED =
  /\b(already|ahead of (time|schedule)|early|by 20\d\d|as of 20\d\d|in 20\d\d|had|have|has)\b.{0,60}\b(passed|met|reached|cleared|hit|exceeded|beat(en)?|surpassed|achieved|fulfilled|topped|over)\b|\b(passed|met|reached|cleared|hit|exceeded|beat|surpassed|achieved|fulfilled|topped)\b.{0,60}\b(already|early|ahead of (time|schedule)|in 20\d\d|by 20\d\d)\b|(提前|已经?|就)[^，。]{0,10}(完成|达到|达成|达标|实现|超过|超额|兑现|过线)|超额完成/;
const OWN_GOAL = /\b(targets?|goals?|promises?|pledges?|aims?)\b|目标|指标|任务|承诺/;

interface Outcome {
  readonly verdict: 'met' | 'missed';
  readonly due: number;
  /** Until when it had to come out so; null where nothing is said. */
  readonly until: number | null;
}

/** What is to have become of the goals of a year; null where that is not what is asked. */
function outcomeOf({ slots: { text, quantities }, draft }: Asked): Outcome | null {
  const { from, to } = draft;
  if (to === null || from === null || !OWN_GOAL.test(text) || quantities.length > 0) return null;
  if (MISSED.test(text) && from === to) return { verdict: 'missed', due: to, until: null };
  if (PASSED.test(text) && from < to) return { verdict: 'met', due: to, until: from };
  return null;
}

function byOutcome(asked: Asked): QuestionReading {
  const outcome = outcomeOf(asked);
  const reading = withMetric({
    ...base(asked),
    draft: {
      ...ofSide(asking(asked.draft, 'progress', 'filter'), 'target'),
      from: outcome?.due ?? null,
      to: outcome?.due ?? null,
    },
  });
  if (!('query' in reading) || outcome === null || reading.query.question === undefined)
    return reading;
  const period = outcome.until === null ? null : String(outcome.until);
  const question = { ...reading.query.question, verdict: outcome.verdict, period };
  return { query: { ...reading.query, question } };
}

const OF_WHOLE =
  /\b(share|part|portion|slice|chunk|proportion|percent(age)?|fraction|per cent|pct|%)\b|\bhow (much|many) of\b|\bcame from\b|\bcomes? from\b|\bcontribut\w+|\baccount(s|ed|ing)? for\b|\bmakes? up\b|\bmade up\b|占|比重|份额|几成|百分之(几|多少)|贡献|相当于/;

/** One region lies in the other and the words ask for a part: the share as stated, else the two figures. */
function shareOfWhole(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const whole = wholeNamed(asked);
  const fits = whole !== null && OF_WHOLE.test(slots.text) && draft.place === null;
  if (!fits || context.claim === true || slots.cues.has('times') || spansYears(draft)) return null;
  if (OF_OWN_KIND.some((one) => slots.metric.features.has(one))) return null;
  for (const metric of measuresOf(asked)) {
    if (metric.unit === 'percent' || metric.unit === 'rank' || metric.unit === 'ratio') continue;
    const stated = statedShareOf(whole, metric, draft, asked);
    if (stated !== null) return { query: stated };
    if (draft.from === null || draft.from !== draft.to) continue;
    const parts = whole.map((region) => partOf(draft, { region, metric: metric.id }));
    const query: Query | null = ratioOf(parts, draft, asked);
    if (query !== null) return { query };
  }
  return null;
}

/** What is a part of what, where no metric is the share of the one in the other. */
const KINDS_OF: Readonly<Record<string, string>> = {
  'public-charging-piles': 'charging-piles',
  'private-charging-piles': 'charging-piles',
  'supercharging-piles': 'charging-piles',
  'nev-exports': 'vehicle-exports',
  'nev-capacity': 'vehicle-capacity',
};

const TO_TOTAL =
  /\b(ratio|proportion) of .{0,60}\bto\b.{0,20}\b(total|all|overall)\b|[与和跟](总|全部)[^，。]{0,12}(之比|比例|的比)/;

function ofItsKind(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const share =
    (slots.metric.features.has('share') && OF_WHOLE.test(slots.text)) || TO_TOTAL.test(slots.text);
  const [best] = share && draft.regions.length === 1 ? base(asked).slots.metric.choices : [];
  const whole = KINDS_OF[best?.metric.id ?? ''];
  if (best === undefined || whole === undefined || context.claim === true) return null;
  const [region = null] = draft.regions;
  const parts = [best.metric.id, whole].map((metric) => partOf(draft, { region, metric }));
  const query = ratioOf(parts, draft, asked);
  return query === null ? null : { query };
}

/** Two measures of one region, set against each other: both are named, so that one alone answers nothing. */
function ofPair(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const asks = operationOf(asked);
  const { pair } = slots.metric;
  const { features } = slots.metric;
  const share = (features.has('share') || features.has('sales-share')) && OF_WHOLE.test(slots.text);
  const apart = share || asks === 'times' || asks === 'difference' || asks === 'compare';
  const one = draft.regions.length === 1 && slots.companies.length === 0 && draft.place === null;
  if (pair === null || !apart || !one || spansYears(draft) || context.claim === true) return null;
  const [first, second] = pair;
  const alike = first.unit === second.unit;
  if (!alike || (share && !MEASURED.test(`${first.id} ${second.id}`))) return null;
  const [region = null] = draft.regions;
  const named = pair.map(({ id }) => partOf(draft, { region, metric: id }));
  const parts = onOneSide(named, asked);
  if ((share || asks === 'compare') && !areHeld(parts, asked)) return null;
  const made = share ? 'ratio' : asks === 'times' ? 'times' : 'difference';
  return { query: setAgainst(parts, made, draft) };
}

/** One measure as a share of another one: what is exported of what is made or sold. */
const MEASURED = /^\S*exports\S* \S*(output|sales)$/;

/** What the part is a part of: as the words have it; of vehicles alone, how many are made. */
function measuresOf(asked: Asked): Metric[] {
  const { features } = asked.slots.metric;
  const plain = [...features].every(
    (one) => one === 'nev' || one === 'vehicle' || one.startsWith('share'),
  );
  const output = features.has('nev') ? 'nev-output' : 'vehicle-output';
  const made = asked.context.catalog.metrics.get(output);
  if (plain && features.size > 0) return made === undefined ? [] : [made];
  const { choices } = base(asked).slots.metric;
  return choices.slice(0, TRIED).map(({ metric }) => metric);
}

/** Only the nearest metrics: a neighbour's share is another one. */
const TRIED = 2;
/** Shares of something else than the same thing in a larger region. */
const OF_OWN_KIND = ['share-own', 'sales-share', 'stock-share', 'registration-share', 'nev-share'];

/** Part and whole, as two regions of which one lies in the other, or as one region and words for the whole. */
function wholeNamed({ slots, draft, context }: Asked): readonly [string, string] | null {
  const [region = '', ...others] = draft.regions;
  if (others.length > 0) return partFirst(draft.regions, { slots, draft, context });
  if (region === '' || region === 'china') return null;
  const parent = context.catalog.regions.get(region)?.parent ?? null;
  if (slots.metric.features.has('share-national') || NATIONAL.test(slots.text))
    return [region, 'china'];
  const inProvince = slots.metric.features.has('share-province') || PROVINCIAL.test(slots.text);
  return parent !== null && parent !== 'china' && inProvince ? [region, parent] : null;
}

const NATIONAL = /\b(national|nationwide|nation|countrys?|chinas?)\b|全国|国家(?!级)|全中国/;
const PROVINCIAL = /\b(the|its) (provinces?|provincial)\b|全省|省里|全区/;

const AMONG =
  /\b(rank(ed|s|ing)?|place[ds]?|stand(s|ing)?|position|come[s]?|finish(ed|es)?|sit[s]?)\b.{0,40}\b(among|of all|out of|in the (list|league|country|nation|table)|nationwide|nationally)\b|\b(rank|ranking|position|standing) of\b|\bwhere (does|did|do|is|was) .{2,40}\b(rank|stand|place|come|finish|sit|placed|ranked)\b|\bhow (does|did) .{2,40} rank\b|\bwhat (place|rank|position)\b|\b(place|rank|spot|position) (in|on) .{0,40}\b(league|table|ranking|list)\b|排(名)?(第)?(几|多少)|第几(位|名)?|位次|名次|排名如何|排在/;

function asksPlace({ slots, draft, context }: Asked): boolean {
  return (
    draft.regions.length === 1 &&
    !draft.regions.includes('china') &&
    slots.companies.length === 0 &&
    context.claim !== true &&
    AMONG.test(slots.text)
  );
}

/** The rank as a source states it, else the place among those with a figure. */
function placeOf(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const stated = slots.metric.choices.find(({ metric }) => metric.unit === 'rank')?.metric;
  const figure: Query = { ...draft, command: 'figure', metrics: [stated?.id ?? ''] };
  if (stated !== undefined && isStated(figure, asked)) return null;
  const [region = ''] = draft.regions;
  const level = context.catalog.regions.get(region)?.level === 'city' ? 'city' : 'province';
  const reading = withMetric({ ...base(asked), draft: asking(draft, 'rank', 'place') });
  if (!('query' in reading) || reading.query.metrics.length !== 1) return null;
  const query = ranked(reading.query, reading.query.metrics[0] ?? '');
  return { query: { ...query, ...(query.question && { question: { ...query.question, level } }) } };
}
