// Where one region stands among its like: as a source states it, else its place among those with a figure.
import type { Query } from '../../../query.ts';
import { type Asked, asking, type QuestionReading, withWhole } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { toldBeside } from '../metric/told-beside.ts';
import { ranked } from './instead.ts';
import { isStated } from './part-of-whole.ts';

const AMONG =
  /\b(rank(ed|s|ing)?|place[ds]?|stand(s|ing)?|position|come[s]?|finish(ed|es)?|sit[s]?)\b.{0,40}\b(among|of all|out of|in the (list|league|country|nation|table)|nationwide|nationally)\b|\b(rank|ranking|position|standing) of\b|\bwhere (does|did|do|is|was) .{2,60}\b(rank(ed|ing|ings)?|stand|placed?|come|finish|sit)\b|\bhow (does|did) .{2,40} rank\b|\bwhat (place|rank|position)\b|\bwhere(s| is| was| are) .{2,40}\b(on|in) (that|this|the) (list|ranking|table|order)\b|\b(place|rank|spot|position) (in|on) .{0,40}\b(league|table|ranking|list)\b|\b(is|was|does|remains?|still)\b.{2,40}\b(biggest|largest|top|leading|number one|no ?1|first)\b.{0,20}\b(producers?|producing|province|city|output|production)\b|(是不是|还是|是否|仍是|依然是).{0,12}(第一大?|最大的?|头号)(省|城市|基地|产地)|排(名)?(第)?(几|多少)|第几(位|名)?|位次|名次|排名如何|排在/;

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
export function placeOf(said: Asked): QuestionReading | null {
  const asked = inThatOrder(said);
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
  const query = ranked(reading.query, reading.query.metrics[0] ?? '');
  return { query: { ...query, ...(query.question && { question: { ...query.question, level } }) } };
}

/** "Where is Hunan on that list?": by what the regions were put in order, only the thread says. */
function inThatOrder(asked: Asked): Asked {
  const { from, metric, topics } = asked.slots;
  const [id = '', ...others] = from?.command === 'rank' ? from.metrics : [];
  const ordered = asked.context.catalog.metrics.get(id);
  const named = topics.length > 0 || [...metric.features].some((one) => one !== 'rank');
  if (ordered === undefined || others.length > 0 || named) return asked;
  const choices = [{ metric: ordered, cost: 0 }];
  return {
    ...asked,
    slots: { ...asked.slots, left: '', metric: { ...metric, choices, whole: choices } },
    draft: {
      ...asked.draft,
      ...(asked.draft.question && { question: { ...asked.draft.question, about: null } }),
    },
  };
}
