// Which measures a question can mean by where it is asked of: those of its regions, and others that speak of the same place or company.
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';

/** What of a query tells where it is asked of. */
type Where = Pick<Query, 'regions' | 'place' | 'company'> & Pick<Partial<Query>, 'question'>;

export interface Reached {
  readonly measure: MeasureFact;
  /** 1 for a measure of just what is asked of, less for one that lies beside it. */
  readonly near: number;
}

const OF_ANOTHER = 0.9;
/** One of its cities does it. */
export const OF_ITS_CITY = 0.6;
/** The country was named, and one of its regions does it. */
const OF_THE_COUNTRY = 0.55;

/** The measures in reach, each once; in the order of the regions that the query names. */
export function reachOf(query: Where, catalog: Catalog): Reached[] {
  const { regions, place, company, question } = query;
  const reached = new Map<string, Reached>();
  const add = (measures: readonly MeasureFact[], near: number) => {
    for (const measure of measures)
      if (!reached.has(measure.id)) reached.set(measure.id, { measure, near });
  };
  const both = catalog.measures({ regions, place, company });
  // Where nothing names both, the company outweighs the part of the region.
  const held = both.length > 0 || company === null ? both : catalog.measures({ regions, company });
  const own = (measure: MeasureFact) => regions.length === 0 || regions.includes(measure.region);
  for (const region of regions)
    add(
      held.filter((measure) => measure.region === region),
      1,
    );
  add(held.filter(own), 1);
  add(held, OF_ANOTHER);
  if (place !== null || company !== null) {
    const named = namesOf(query, catalog);
    add(
      catalog.measures({ regions }).filter((one) => named.some((name) => says(one, name))),
      1,
    );
    // Taicang lies in Jiangsu, and what is done there is filed under Suzhou.
    const cities = partsOf(regions, catalog);
    if (place !== null && cities.length > 0)
      add(catalog.measures({ regions: cities, place, company }), 1);
  } else {
    const parts = partsOf(regions, catalog);
    if (parts.length > 0) add(catalog.measures({ regions: parts }), OF_ITS_CITY);
    if (regions.length === 1 && regions[0] === 'china' && question?.asks === 'where')
      add(catalog.measures({}), OF_THE_COUNTRY);
  }
  return [...reached.values()];
}

/** The cities of the regions that have a file of their own. */
function partsOf(regions: readonly string[], catalog: Catalog): string[] {
  return [...catalog.regions.values()]
    .filter(({ parent, level }) => level === 'city' && regions.includes(parent ?? ''))
    .map(({ id }) => id);
}

/** How the place, or else the company, is written; a short Latin name may be a part of any word. */
function namesOf({ place, company }: Where, { places, companies }: Catalog): string[] {
  const named = place === null ? companies.get(company ?? '') : places.get(place);
  const aliases = place === null ? (companies.get(company ?? '')?.aliases ?? []) : [];
  const names = named === undefined ? [] : [named.names.en, named.names.zh ?? '', ...aliases];
  const short = names.map((name) => name.replace(KIND_OF_PLACE, ''));
  return [...names, ...short].filter((name) => name.length >= 2);
}

/** Whether the measure says in its words which company it is of, other than the one that is asked about. */
export function namesCompany(
  measure: MeasureFact,
  { company: about }: Pick<Query, 'company'>,
  catalog: Catalog,
): boolean {
  return measure.companies.some(
    (company) =>
      company !== about &&
      namesOf({ regions: [], place: null, company }, catalog).some((name) => says(measure, name)),
  );
}

/** "Pudong New Area" is said to be Pudong. */
const KIND_OF_PLACE =
  / (New Area|District|County|City|Prefecture|Economic Zone)$|(新区|区|县|市|自治州|地区|州)$/;

function says({ statement }: MeasureFact, name: string): boolean {
  if (statement.zh.includes(name)) return true;
  return statement.en.includes(name) && new RegExp(`\\b${escaped(name)}\\b`).test(statement.en);
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
