// A sentence → the parts of a claim that a measure may tell in words (see told-claims.ts).
import type { Catalog } from '../../../catalog/catalog.ts';
import { toKey } from '../../../catalog/names.ts';
import type { ToldClaim } from '../../../told-claims.ts';
import { spotQuantities } from '../../quantities/spot-quantities.ts';
import { blankOut } from '../../spans.ts';
import { spotTimes } from '../../times/spot-times.ts';
import { readSlots } from '../slots/slots.ts';
import { isDenied } from './denied.ts';

/** Takes a claim apart. Today is YYYY-MM-DD. */
export function readToldClaim(sentence: string, catalog: Catalog, today: string): ToldClaim {
  const slots = readSlots(sentence, catalog, today);
  const { regions, place, companies, times, quantities } = slots;
  const words = blankOut(slots.matter, quantities);
  const years = times.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  return {
    words,
    beside: blankOut(words, slots.metric.spans),
    regions: withoutParents(regions, catalog),
    place,
    company: companies[0] ?? null,
    numbers: numbersIn(sentence, today),
    years: [...new Set(years)],
    denies: isDenied({ text: slots.text, quantities }) || DROPPED.test(slots.text),
  };
}

const DROPPED =
  /\b(no longer|stopped|stops|cancel\w*|abandon\w*|dropped)\b|不(?![仅断只])|未(?!来)|没|取消|停止|放弃/;

/** "Zhaoqing is one of Guangdong's key cities": the city is spoken of. */
function withoutParents(regions: readonly string[], { regions: files }: Catalog): string[] {
  const parents = new Set(regions.map((id) => files.get(id)?.parent));
  return regions.filter((id) => !parents.has(id));
}

/** The numbers of a text that are no times: 55 billion, 2 of "two clusters", 1 of "first in the country". */
export function numbersIn(text: string, today: string): number[] {
  const key = toKey(text);
  return spotQuantities(blankOut(key, spotTimes(key, today))).flatMap(({ value }) =>
    typeof value === 'number' ? [value] : [value.min, value.max],
  );
}
