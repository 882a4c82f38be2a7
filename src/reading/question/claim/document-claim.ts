// "Jiangsu issued its charging plan in May 2023": a claim about when a document came out → the query for it, with the date claimed and, in its
// text, what kind of document it is.
import { toKey } from '../../../catalog/names.ts';
import type { Query } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import type { TimeSpot } from '../../times/span.ts';
import { spotTimes } from '../../times/spot-times.ts';
import type { Context } from '../asked/asked.ts';
import { readSlots, type Slots } from '../slots/slots.ts';
import { NATIONAL } from '../thread/follow-up.ts';

const ISSUED =
  /\b(issued|publishe[ds]|released|releases|unveiled|unveils|announced|adopted|approved|promulgated|came out|put out|brought out|rolled out|launched)\b|印发|发布|出台|公布|下发|颁布|推出/;
const DOCUMENT =
  /\b(plans?|opinions|regulations?|guidelines?|roadmap|blueprint|outline|policy package|policy measures)\b|规划|方案|条例|意见|办法|计划|纲要|政策|措施/;
/** What a Chinese document calls itself is the last word of its name. */
const KIND = /行动计划|规划|方案|条例|意见|办法|纲要|若干措施/;
/** "18 policy measures", 13条政策: the number is a part of the document's name. */
const PART_OF_NAME = /^[^,，]{0,12}(measures|policies|steps|条|项|款|政策|措施)/;

/** The query for the document that the sentence dates; null where it dates none, or claims a figure. */
export function documentClaimed(sentence: string, { catalog, today }: Context): Query | null {
  const text = toKey(sentence);
  const verb = ISSUED.exec(text);
  if (verb === null || !DOCUMENT.test(text)) return null;
  const times = spotTimes(text, today);
  const date = dateOf(times, verb.index);
  const slots = readSlots(sentence, catalog, today);
  const regions = regionsOf(slots);
  if (date?.period == null || regions.length === 0 || !slots.quantities.every(isOfName(slots)))
    return null;
  const [range] = times.filter(({ from, to }) => from !== null && to !== null && from < to);
  const about = slots.content.replace(new RegExp(ISSUED, 'g'), ' ');
  return {
    ...blankQuery('plans'),
    text: KIND.exec(text)?.[0] ?? null,
    regions: [...regions],
    from: range?.from ?? null,
    to: range?.to ?? null,
    question: { asks: 'when', of: null, period: date.period, bound: null, level: null, about },
  };
}

function isOfName({ text }: Slots): (quantity: { kind: string; end: number }) => boolean {
  return ({ kind, end }) => kind === 'plain' && PART_OF_NAME.test(text.slice(end));
}

function regionsOf({ regions, companies, text }: Slots): readonly string[] {
  if (regions.length > 1) return regions.filter((id) => id !== 'china').slice(0, 1);
  return regions.length === 0 && companies.length === 0 && NATIONAL.test(text)
    ? ['china']
    : regions;
}

/** The one time that is no range, next to the verb. */
function dateOf(times: readonly TimeSpot[], verb: number): TimeSpot | undefined {
  const distance = ({ start, end }: TimeSpot) =>
    Math.min(Math.abs(start - verb), Math.abs(end - verb));
  return times
    .filter(({ from, to, relation }) => from === to && relation === 'in')
    .sort((a, b) => distance(a) - distance(b))[0];
}
