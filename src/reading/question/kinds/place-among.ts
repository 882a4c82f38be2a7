// Where one region stands among its like: as a source states it, else its place among those with a figure.
import type { Query } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import { type Asked, asking, type QuestionReading, withWhole } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { toldBeside } from '../metric/told-beside.ts';
import { ranked } from './instead.ts';
import { isStated } from './part-of-whole.ts';

const RANKED = `rank(ed|s|ing|ings)? | place[ds]? | stand(s|ing)? | position | comes? | finish(ed|es)? | sit(s|ting)?`;
const FIRST = `biggest | largest | top | leading | number one | no ?1 | first`;
const FIRST_IN = String.raw`produc\w* | builders? | makers? | manufacturers? | sellers? | exporters? | province | city | output | production`;

/** Words that ask for a place among all, and those that ask whether the first place is still held, or was lost. */
const AMONG = patternOf({
  words: String.raw`
    (${RANKED}) .{0,40}\b(among|of all|out of|in the (list|league|country|nation|table)|nationwide|nationally)
    | (rank|ranking|position|standing) of | where (does|did|do|is|was) (?!(it|that|this|they|things|we) stand).{2,60}\b(${RANKED})
    | how (does|did) .{2,40} rank | what (place|rank|position) | where(s| is| was| are) .{2,40}\b(on|in) (that|this|the) (list|ranking|table|order) | (place|rank|spot|position) (in|on) .{0,40}\b(league|table|ranking|list)
    | (is|was|does|remains?|still) .{2,40}\b(${FIRST})( .{0,20})? (${FIRST_IN})
    | still .{0,16}\b(${FIRST}|in the lead|ahead of (the rest|everyone|all)|on top)
    | (los[et]|losing|keeps?|kept|hold(s|ing)?|held|reclaim(s|ed)?) (on to )?(its|the|that) (lead|crown|title|top (spot|place)|first (spot|place)|number one|no ?1)
    | (overtook|overtaken|dethroned|been (passed|surpassed)|knocked off)`,
  anywhere: `
    (是不是|还是|是否|仍是|依然是|还|仍|依然).{0,12}(第一|最大的?|头号)(大?(省|城市|基地|产地)|吗|么|不) | 排(名)?(第)?(几|多少) | 第几(位|名)?
    | 位次 | 名次 | 排名如何 | 排在 | (被|让)(谁|人|哪个?省|别人|别的省|其他省).{0,6}(超|反超|赶超|超越|甩) | (保住|丢了?|守住|失去).{0,6}(第一|榜首|头把交椅)`,
});

/** Whether the place of one region among all is asked for. */
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
  const query = ranked(reading.query, context.catalog);
  if (query === null) return null;
  const ownRank: Query = { ...draft, command: 'figure', metrics: [`${query.metrics[0]}-rank`] };
  if (isStated(ownRank, asked)) return { query: ownRank };
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
