// "浙江的产量占全国几成", "湖北排全国第几": the country, or the province of a city, is only named as the whole of a share or the field of
// a rank. The question is about the part alone.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Slots } from '../slots/slots.ts';
import { featuresOf } from '../words/features.ts';

/** Words that set the two side by side after all. */
const COMPARES =
  /比[^例重]|对比|相比|相差|差多少|谁|分别|各自|\b(?:versus|vs|compare[ds]?|than|both|each)\b/;

const OF_A_WHOLE: ReadonlySet<string> = new Set(['share-national', 'share-province', 'rank']);

/** The slots with the part alone as their region, where the words rank it among or measure it against its whole. */
export function withoutWhole(slots: Slots, catalog: Catalog): Slots {
  const [one, other, ...more] = slots.regions;
  const [best] = slots.metric.choices;
  if (one === undefined || other === undefined || more.length > 0 || best === undefined)
    return slots;
  const part = partOf(one, other, catalog);
  const ranks = slots.metric.features.has('rank');
  const ofWhole = ranks || [...featuresOf(best.metric)].some((feature) => OF_A_WHOLE.has(feature));
  if (part === null || !ofWhole || COMPARES.test(slots.text)) return slots;
  // A share that no source states is worked out of the two.
  const isHeld = ranks || holds(best.metric.id, part, catalog);
  return isHeld ? { ...slots, regions: [part] } : slots;
}

function holds(metric: string, region: string, catalog: Catalog): boolean {
  const where = { metrics: [metric], regions: [region] };
  return catalog.targets(where).length + catalog.actuals(where).length > 0;
}

/** Which of two regions lies in the other; null where neither does. */
function partOf(one: string, other: string, { regions }: Catalog): string | null {
  const parentOf = (id: string) => regions.get(id)?.parent ?? '';
  const liesIn = (part: string, whole: string) =>
    parentOf(part) === whole || parentOf(parentOf(part)) === whole;
  if (liesIn(one, other)) return one;
  return liesIn(other, one) ? other : null;
}
