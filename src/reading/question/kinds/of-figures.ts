// Kinds of question on figures that are held as they are: one of them, the latest, all, whether it is so, when it is.
import { type Asked, type Kind, ofSide, type QuestionReading } from '../asked/asked.ts';
import { hasBound, hasMetric, isOfAll } from '../asked/traits.ts';
import { hasData } from '../held/held.ts';
import { lastWholeYear } from '../held/whole-year.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { ASKS_WHETHER } from '../metric/unnamed/asks-for.ts';
import { WHEN_SET } from '../slots/cues.ts';
import { steps } from '../told/in-words.ts';
import { promised, reached, recast } from './recast.ts';

export const CLAIM: Kind = {
  like: 'Jiangsu wants 500,000 NEVs by 2025 (a claim)',
  fits: ({ context }) => context.claim === true,
  read: withMetric,
};

export const TIMELINE: Kind = {
  like: 'timeline of Jiangsu',
  fits: (asked) => IN_TIME.test(asked.slots.text) && !isOfAll(asked) && !hasMetric(asked),
  read: (asked) => ({ query: recast(asked, 'timeline', 'list').draft }),
};

const IN_TIME = /\btimeline\b|\bchronolog|时间线|大事记|历程/;

export const WHEN_SO_MUCH: Kind = {
  like: 'when does Hubei want 400 stations',
  fits: (asked) => asked.slots.cues.has('when') && hasMetric(asked),
  read: (asked) => {
    if (isOfSomethingPast(asked)) return steps(asked);
    const when = recast(asked, 'figure', 'when');
    return withMetric(WHEN_SET.test(asked.slots.text) ? promised(when) : when);
  },
};

/** "When did sales take off": the year of the last figure held says nothing of it, as that of a goal or of a number that is named would. */
function isOfSomethingPast(asked: Asked): boolean {
  const { slots, draft } = asked;
  const ofEnd = slots.cues.has('most') || slots.cues.has('least') || slots.cues.has('latest');
  const ofNoGoal = draft.question?.of === 'actual' && draft.from === null && !hasBound(asked);
  return ofNoGoal && !ofEnd && IN_WHAT_YEAR.test(slots.text);
}

const IN_WHAT_YEAR = /\b(when|(what|which) (year|month))\b|什么时候|何时|哪一?年|几时/;

export const ALL_FIGURES: Kind = {
  like: 'every battery output figure of Sichuan',
  fits: (asked) =>
    hasMetric(asked) && asked.draft.regions.length === 1 && NOT_ONE_ALONE.test(asked.slots.text),
  read: (asked) => withMetric(recast(asked, 'figure', 'list')),
};

/** All figures of one metric are wanted, not the newest. */
const NOT_ONE_ALONE =
  /\b(every|all|each) (of )?(the |its |your )?([a-z]+ ){0,4}(figures?|numbers|data( points?)?|statistics|stats|readings)\b|\b(which|what) (figures|numbers|data)\b|\b(data points|time series)\b/;

export const TREND: Kind = {
  like: 'how has NEV output of Anhui changed over the years',
  fits: (asked) =>
    hasMetric(asked) &&
    asked.draft.regions.length === 1 &&
    !asked.slots.cues.has('target') &&
    !GOALS_TOO.test(asked.slots.text) &&
    (OVER_YEARS.test(asked.slots.text) ||
      (asked.slots.cues.has('history') && isOnlyCounted(asked, { from: null, to: null }))),
  read: (asked) => withMetric(reached(recast(asked, 'actuals', 'list'))),
};

/** No goal of it is held, only what there was: nothing that could have been revised, or met. */
export function isOnlyCounted(
  { slots, draft, context }: Asked,
  { from, to }: Pick<Asked['draft'], 'from' | 'to'> = draft,
): boolean {
  const metric = slots.metric.choices[0]?.metric;
  const of = (side: 'target' | 'actual') =>
    metric !== undefined && hasData(metric, { ...ofSide(draft, side), from, to }, context.catalog);
  return of('actual') && !of('target');
}

/** What there was year by year is wanted, not the newest. */
const OVER_YEARS =
  /\b(trends?|trajectory|over (the )?(past |last |recent )?((few|several|\d+|[a-z]+) )?years|over time|year by year|year after year|by year|each year|every year|(develop|evolv|chang)(ed|ing|ment of) (since|over|from))\b|趋势|走势|逐年|历年|每年(的)?(产|销|保有)|(这|近|过去|最近)[几些两三四五]?年.{0,12}(变化|走势|怎么样|如何|情况)|变化(情况|曲线)/;
const GOALS_TOO =
  /\b(targets?|goals?|plan(s|ned)?|aims?|revis\w*|ambitions?|promis\w*)\b|目标|规划|计划|指标|下调|上调|调整/;

export const LATEST: Kind = {
  like: 'latest NEV sales in Shanghai',
  fits: (asked) => asked.slots.cues.has('latest') && hasMetric(asked),
  read: (asked) => ofWholeYear(withMetric(recast(asked, 'figure', 'latest')), asked),
};

/** "The latest full year": one month of a later year is no answer. */
function ofWholeYear(reading: QuestionReading, { slots, context }: Asked): QuestionReading {
  if (!('query' in reading) || !WHOLE_YEAR.test(slots.text)) return reading;
  const year = lastWholeYear(reading.query, context.catalog);
  return year === null ? reading : { query: { ...reading.query, from: year, to: year } };
}

const WHOLE_YEAR =
  /\b(full|whole|entire|complete|calendar) year\b|\bannual\b|全年|整年|年度|最[近新]的?一年/;

export const WHETHER_SO_MUCH: Kind = {
  like: 'does Shanghai want a million by 2025',
  fits: (asked) => hasMetric(asked) && hasBound(asked) && ASKS_WHETHER.test(asked.slots.text),
  read: (asked) => withMetric(recast(asked, 'figure', 'whether')),
};

export const FIGURE: Kind = {
  like: 'NEV output of Anhui in 2023',
  fits: hasMetric,
  read: (asked) => withMetric(asksSumOfParts(asked) ? recast(asked, 'figure', 'sum') : asked),
};

/** "Buses and taxis in all": the parts of one figure of one region. */
function asksSumOfParts({ slots: { cues }, draft }: Asked): boolean {
  return cues.has('sum') && draft.regions.length === 1 && draft.question?.asks === 'figure';
}
