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
  if (one === undefined || other === undefined || more.length > 0) return slots;
  const part = partOf(one, other, catalog);
  if (part === null) return slots;
  const choices = ofWholeFirst(slots.metric.choices, part === one ? other : one);
  const [best] = choices;
  const besides = COMPARES.test(slots.text) || slots.cues.has('where');
  if (best === undefined || besides) return slots;
  const ranks = slots.metric.features.has('rank');
  const ofWhole = ranks || [...featuresOf(best.metric)].some((feature) => OF_A_WHOLE.has(feature));
  // A share that no source states is worked out of the two.
  const isHeld = ranks || (ofWhole && holds(best.metric.id, part, catalog));
  if (isHeld) return { ...slots, regions: [part], metric: { ...slots.metric, choices } };
  return {
    ...slots,
    metric: { ...slots.metric, choices: notOfChina(slots.metric.choices, choices) },
  };
}

type Choices = Slots['metric']['choices'];

/** Of metrics that fit the words as well, the share of the whole that is named. */
function ofWholeFirst(choices: Choices, whole: string): Choices {
  const feature = whole === 'china' ? 'share-national' : 'share-province';
  const least = choices[0]?.cost ?? 0;
  const meant = choices.filter(
    ({ metric, cost }) => cost <= least && featuresOf(metric).has(feature),
  );
  return [...meant, ...choices.filter((choice) => !meant.includes(choice))];
}

/** What is a share of a province that is named is none of China. */
function notOfChina(choices: Choices, [best]: Choices): Choices {
  const ofProvince = best !== undefined && featuresOf(best.metric).has('share-province');
  return ofProvince
    ? choices.filter(({ metric }) => !featuresOf(metric).has('share-national'))
    : choices;
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
