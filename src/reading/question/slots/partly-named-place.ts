// "Tianjin eco-city", "Wuhan economic development zone": a place is often named by a part of its name. The words that nothing else took
// name it where they all stand in the name of one place of the region, and of no other.
import type { Catalog } from '../../../catalog/catalog.ts';

/** The place of the region whose name has all of the words that are left; null where none has, or several. */
export function placeByPart(
  left: string,
  regions: readonly string[],
  catalog: Catalog,
): string | null {
  const [region, ...others] = regions;
  const words = left.split(' ');
  if (region === undefined || others.length > 0 || words.every((word) => !tells(word))) return null;
  const named = [...catalog.places.values()].filter(
    ({ city, province, names }) =>
      (city === region || province === region) && hasAll(names.en, words),
  );
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

function hasAll(name: string, words: readonly string[]): boolean {
  const own = new Set(name.toLowerCase().split(/[^a-z]+/));
  return words.every((word) => own.has(word));
}

const SHORTEST = 3;

/** Words that many places have in their names tell none apart. */
function tells(word: string): boolean {
  return (
    word.length >= SHORTEST &&
    !/^(new|area|city|district|zone|port|county|town|park|north|south|east|west|high|tech)$/.test(
      word,
    )
  );
}
