// Where one region stands among its like: as a source states it, else its place among those with a figure.
import { isPart } from '../../../catalog/catalog.ts';
import { isFullYear, yearOf } from '../../../catalog/dates.ts';
import { isOfLevel } from '../../../catalog/levels.ts';
import type { Query } from '../../../query.ts';
import { type Asked, asking, type QuestionReading, withWhole } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { toldBeside } from '../metric/told-beside.ts';
import { placeQuery, ranked } from './instead.ts';
import { isStated } from './part-of-whole.ts';

const AMONG =
  /\b(rank(ed|s|ing)?|place[ds]?|stand(s|ing)?|position|come[s]?|finish(ed|es)?|sit[s]?)\b.{0,40}\b(among|of all|out of|in the (list|league|country|nation|table)|nationwide|nationally)\b|\b(rank|ranking|position|standing) of\b|\bwhere (does|did|do|is|was) .{2,60}\b(rank(ed|ing|ings)?|stand|placed?|come|finish|sit)\b|\bhow (does|did) .{2,40} rank\b|\bwhat (place|rank|position)\b|\b(place|rank|spot|position) (in|on) .{0,40}\b(league|table|ranking|list)\b|\b(is|was|does|remains?|still)\b.{2,40}\b(biggest|largest|top|leading|number one|no ?1|first)\b.{0,20}\b(producers?|producing|province|city|output|production)\b|(是不是|还是|是否|仍是|依然是).{0,12}(第一大?|最大的?|头号)(省|城市|基地|产地)|排(名)?(第)?(几|多少)|第几(位|名)?|位次|名次|排名如何|排在/;

export function asksPlace({ slots, draft, context }: Asked): boolean {
  return (
    draft.regions.length === 1 &&
    !draft.regions.includes('china') &&
    slots.companies.length === 0 &&
    context.claim !== true &&
    AMONG.test(slots.text)
  );
}

/** The rank as a source states it, else the place among those with a figure. */
export function placeOf(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const stated = slots.metric.choices.find(({ metric }) => metric.unit === 'rank')?.metric;
  const figure: Query = { ...draft, command: 'figure', metrics: [stated?.id ?? ''] };
  if (stated !== undefined && isStated(figure, asked)) return null;
  // Of no year in particular: the place that stands beside a figure says which year is meant.
  const isOpen = stated === undefined && draft.from === null && draft.question?.of !== 'target';
  const told = isOpen ? toldBeside(asked, 'rank') : null;
  if (told !== null) return { query: told };
  const [region = ''] = draft.regions;
  const level = context.catalog.regions.get(region)?.level === 'city' ? 'city' : 'province';
  const reading = withMetric({ ...withWhole(asked), draft: asking(draft, 'rank', 'place') });
  if (!('query' in reading) || reading.query.metrics.length !== 1) return null;
  const ofFigures = placeQuery(reading.query, asked);
  const ofRank = asking(reading.query, 'figure', 'figure');
  if (ofFigures !== null && isStated(ofRank, asked)) return { query: ofRank };
  const query = ofFigures ?? ranked(reading.query, reading.query.metrics[0] ?? '');
  const { question } = query;
  if (question === undefined) return { query };
  const place: Query = { ...query, question: { ...question, level } };
  return {
    query: draft.from === null && STILL_FIRST.test(slots.text) ? ofLastYear(place, asked) : place,
  };
}

/** "Still first": as things stand today, not when the region last had a figure. */
const STILL_FIRST =
  /\b(still|remains?|now)\b.{0,40}\b(biggest|largest|top|leading|number one|no ?1|first)\b|(还是|还算|仍|依然|现在|目前|如今).{0,16}(第一|最大|头号|老大)/;

/** The place in the last year; where the region has no figure of it and others have, who leads instead. */
function ofLastYear(query: Query, { context: { catalog, today } }: Asked): Query {
  const { regions, metrics } = query;
  const last = yearOf(today) - 1;
  const whole = catalog
    .actuals({ metrics, from: last, to: last })
    .filter((one) => isFullYear(one.period) && !isPart(one))
    .filter(({ region }) => isOfLevel(catalog.regions.get(region), query.question?.level ?? null));
  const held = new Set(whole.map(({ region }) => region));
  if (held.size < 2) return query;
  const dated = { ...query, from: last, to: last };
  return regions.some((id) => held.has(id))
    ? dated
    : { ...asking(dated, 'rank', 'most'), regions: [] };
}
