// "Anhui made more NEVs than Chongqing in 2024", 湖南产量低于陕西: two regions in an order, and no figure.
import type { Query } from '../../../query.ts';
import { patternOf } from '../../word-patterns.ts';
import { type Context, spansYears } from '../asked/asked.ts';
import { readQuestion } from '../read-question.ts';
import type { Slots } from '../slots/slots.ts';
import { isDenied } from './denied.ts';

/** What stands between the two names where the first has more. */
const MORE = patternOf({
  words: `
    (more|higher|larger|bigger|greater|further) .{0,60}than | ahead of | exceed(s|ed) | surpass(es|ed) | outproduced?
    | outbuil(t|d|ds) | outs(old|ell|ells) | top(s|ped) that of | above that of`,
  anywhere: `
    高于 | 多于 | 大于 | 超过 | 超越 | 超出 | 领先于?`,
});
const LESS = patternOf({
  words: `
    (fewer|less|lower|smaller) .{0,60}than | behind | trail(s|ed) | below that of | short of that of`,
  anywhere: `
    低于 | 少于 | 小于 | 落后于? | 不及 | 不如 | 不到`,
});
/** 比湖南多, 排在湖南之后: the order is told behind the second name. */
const TAKES_UP = /(比|较|排在?|位居|位列|居)(?:了)?$/;
const MORE_BEHIND =
  /^(的|新能源|汽车|产量|销量|保有量|还|更|要)*(多|高|大|领先)|^(之前|前面|前头|之上)/;
const LESS_BEHIND =
  /^(的|新能源|汽车|产量|销量|保有量|还|更|要)*(少|低|小|落后)|^(之后|后面|后头|之下)/;
/** A growth, or how many times as many, is another claim; "as of no other" as well. */
const OF_ELSE =
  /\b(faster|slower|quicker|growth|grew|grow|combined|together)\b|增速|增长|增幅|之和|合计/;

/** The query of the two figures, the one that is said to be larger first; null where the words put no two regions in an order. */
export function orderClaimed(words: string, slots: Slots, context: Context): Query | null {
  const order = slots.quantities.length === 0 ? orderOf(slots) : null;
  if (order === null || OF_ELSE.test(slots.text) || isDenied(slots)) return null;
  const reading = readQuestion(words, { ...context, claim: true });
  const query = 'query' in reading ? reading.query : null;
  const [metric = '', ...others] = query?.metrics ?? [];
  const level = context.catalog.metrics.get(metric.replace(/-rank$/, ''));
  const plain = query?.place === null && query.company === null && !spansYears(query);
  if (query?.question === undefined || !plain || others.length > 0 || query.from === null)
    return null;
  if (level === undefined || level.growth || query.question.unheld !== undefined) return null;
  const question = { ...query.question, asks: 'compare' as const, bound: null };
  return { ...query, regions: order, metrics: [level.id], question };
}

/** The two regions, the one that is said to have more first; null where the words put no two in an order. */
export function orderOf({ text, names, regions }: Slots): string[] | null {
  const [first, second, ...others] = names
    .flatMap(({ start, end, named }) => {
      const region = named.find(({ kind, id }) => kind === 'region' && regions.includes(id));
      return region === undefined ? [] : [{ start, end, id: region.id }];
    })
    .toSorted((a, b) => a.start - b.start);
  if (first === undefined || second === undefined || others.length > 0) return null;
  const [one, other] = [first.id, second.id];
  if (regions.length !== 2 || one === other) return null;
  const between = text.slice(first.end, second.start);
  const behind = TAKES_UP.test(between.trimEnd()) ? text.slice(second.end).trimStart() : '';
  const more = MORE.test(between) || MORE_BEHIND.test(behind);
  const less = LESS.test(between) || LESS_BEHIND.test(behind);
  if (more === less) return null;
  return more ? [one, other] : [other, one];
}
