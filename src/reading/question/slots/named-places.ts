// Which of the places that are named are asked about: a province that only tells where its city lies is not.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Named, Spot } from '../../../catalog/names.ts';

/** Regions and the place among them that are asked about; `twins` are places of one name. */
export interface PlacesAsked {
  readonly regions: readonly string[];
  readonly place: string | null;
  readonly twins: readonly Named[];
  /** More places than the one are named: a figure of the one leaves out the others. */
  readonly several: boolean;
}

/** "120 wan": ten thousand, not Anhui's old spelling. */
export function isUnit(text: string, { start, end }: Spot): boolean {
  return text.slice(start, end) === 'wan' && /\d\s*$/.test(text.slice(0, start));
}

/** The country itself. */
export function isNational({ named }: Spot): boolean {
  return named.some(({ kind, id }) => kind === 'region' && id === 'china');
}

/** "Inner Mongolia's Ordos", "Ordos, Inner Mongolia": the province beside its city only tells where the city lies. */
export function withoutParents(spots: readonly Spot[], text: string, { regions }: Catalog): Spot[] {
  const idOf = (spot: Spot | undefined) =>
    spot?.named.find(({ kind }) => kind === 'region')?.id ?? '';
  const beside = (a: Spot | undefined, b: Spot | undefined) =>
    a !== undefined && b !== undefined && BESIDE.test(text.slice(a.end, b.start));
  return spots.filter((spot, at) => {
    const [before, after] = [spots[at - 1], spots[at + 1]];
    const holds = (other: Spot | undefined) =>
      idOf(spot) !== 'china' && regions.get(idOf(other))?.parent === idOf(spot);
    const listed = isListed(text.slice(spot.end, after?.start), after, spots[at + 2], text);
    const leads = holds(after) && beside(spot, after) && !listed;
    return !(holds(before) && beside(before, spot)) && !leads;
  });
}

/** "Hebei, Tangshan or Jilin": after a comma the city is the next of a list that goes on. */
function isListed(
  gap: string,
  city: Spot | undefined,
  next: Spot | undefined,
  text: string,
): boolean {
  const goesOn = city !== undefined && next !== undefined;
  return goesOn && /[,，]/.test(gap) && GOES_ON.test(text.slice(city.end, next.start));
}

const GOES_ON = /^\s*([,，、]|,? ?(and|or|vs|versus)|[和与或还])(是|有)?\s*$/;

const BESIDE = /^(省|自治区|的)?[\s,，]*(in|of)?\s*$/;

/** Regions in the order of the words; a place stands for its region; a name of several places waits for the asker. */
export function settle(spots: readonly Spot[], catalog: Catalog): PlacesAsked {
  const regions: string[] = [];
  const add = (id: string) => {
    if (!regions.includes(id)) regions.push(id);
  };
  const regionOf = (named: Named) => {
    const place = catalog.places.get(named.id);
    return place === undefined ? named.id : (place.city ?? place.province);
  };
  let place: string | null = null;
  let twins: readonly Named[] = [];
  let several = false;
  const said = new Set(
    spots.flatMap(({ named }) => named.filter(({ kind }) => kind === 'region').map(({ id }) => id)),
  );
  for (const { named } of spots) {
    const region = named.find(({ kind }) => kind === 'region');
    if (region !== undefined) {
      add(region.id);
      continue;
    }
    const fitting = named.filter((one) => said.has(catalog.places.get(one.id)?.province ?? ''));
    const [only, ...others] = fitting.length > 0 ? fitting : named;
    if (only === undefined) continue;
    if (others.length > 0) {
      twins = [only, ...others];
      continue;
    }
    several ||= place !== null && place !== only.id;
    place = only.id;
    add(regionOf(only));
  }
  const parent = place === null ? undefined : catalog.places.get(place)?.province;
  const placed = place === null ? undefined : regionOf({ kind: 'place', id: place, short: false });
  // "Foshan in Guangdong": the province was only said to place the city.
  const kept =
    parent !== undefined && placed !== parent ? regions.filter((id) => id !== parent) : regions;
  return { regions: kept, place, twins, several };
}
