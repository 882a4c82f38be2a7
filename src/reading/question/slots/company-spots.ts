// The companies that a question names: not the ordinary words, provinces and sizes that are spelt like one.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Spot } from '../../../catalog/names.ts';
import { overlaps } from '../../spans.ts';

/** The companies in a text made a key by toKey(); `places` are the regions and places found in it. */
export function companySpots(
  text: string,
  places: readonly Spot[],
  names: Catalog['names'],
): readonly Spot[] {
  return (
    names
      .spot(text, new Set(['company']))
      .filter((spot) => !COMMON_WORDS.has(text.slice(spot.start, spot.end)))
      .filter((spot) => !isCarsOf(text, spot, names) && !isScaled(text, spot))
      // In 湖北汽车 there is a province and no 北汽.
      .filter((spot) => !places.some((place) => place.start < spot.start && overlaps(place, spot)))
  );
}

const OF_ALL_CARS = /^(年)?(出口|产量|产能|产值|产业|工业|制造|行业|保有|零部件|增加值|后市场)/;

/** 陕西汽车出口: the cars of a province, though 陕西汽车 is a company as well. */
function isCarsOf(text: string, { start, end }: Spot, names: Catalog['names']): boolean {
  const name = text.slice(start, end);
  if (!name.endsWith('汽车') || !OF_ALL_CARS.test(text.slice(end))) return false;
  return names.lookUp(name.slice(0, -2)).some(({ kind }) => kind === 'region');
}

/** 规上汽车企业 are firms above a size, and none of them is 上汽. */
function isScaled(text: string, { start }: Spot): boolean {
  return text[start] === '上' && /[规以]$/.test(text.slice(0, start));
}

/** Company names that are ordinary words: "smart EVs" are not those of smart. */
const COMMON_WORDS = new Set(['smart']);
