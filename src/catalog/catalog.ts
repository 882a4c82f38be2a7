// The catalog in memory: every fact by id, by region and by what it is about. It changes only by being opened anew.
// What is asked of one region reads the file of that region; only what is asked of all reads all.
import { yearOf } from './dates.ts';
import { Names, type Spellings } from './names.ts';
import { Rows, rowsOf } from './rows.ts';
import type {
  Actual,
  CatalogFiles,
  Company,
  Doubt,
  Measure,
  Metric,
  Place,
  Plan,
  Region,
  Source,
  Target,
  Topic,
} from './schema.ts';
import { spellingsOf } from './spellings.ts';

export type PlanFact = Plan & { readonly kind: 'plan'; readonly region: string };
export type TargetFact = Target & { readonly kind: 'target'; readonly region: string };
export type ActualFact = Actual & { readonly kind: 'actual'; readonly region: string };
export type MeasureFact = Measure & { readonly kind: 'measure'; readonly region: string };
export type FigureFact = TargetFact | ActualFact;
export type Fact = PlanFact | FigureFact | MeasureFact;

/** What facts to take; a field left out or empty takes all. */
export interface Where {
  readonly regions?: readonly string[];
  readonly metrics?: readonly string[];
  readonly topic?: string | null;
  /** A part of a region: facts about it, and measures that name it. */
  readonly place?: string | null;
  readonly company?: string | null;
  /** Years, both ends included: of the due date (targets), the period (actuals), the announcement or period (plans). */
  readonly from?: number | null;
  readonly to?: number | null;
}

export interface Counts {
  readonly regions: number;
  readonly plans: number;
  readonly targets: number;
  readonly actuals: number;
  readonly measures: number;
  readonly sources: number;
  readonly metrics: number;
  readonly doubts: number;
}

/** What follows from all files together: a snapshot brings it along, so that not all of them need be read. */
export interface Prepared {
  spellings(): Spellings;
  doubts(): readonly Doubt[];
  /** By region: the regions whose measures name it. */
  namedBy(): ReadonlyMap<string, readonly string[]>;
}

/** Works it out. */
export function prepare(files: CatalogFiles): Prepared {
  return {
    spellings: () => spellingsOf(files),
    doubts: () => [...files.regions.values()].flatMap(({ doubts }) => doubts),
    namedBy: () => namedBy(files),
  };
}

/** A province's measure that names a city belongs to the city as well. */
function namedBy({ regions }: CatalogFiles): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [name, { measures }] of regions) {
    for (const city of new Set(measures.flatMap(({ cities }) => cities))) {
      if (regions.has(city)) found.set(city, [...(found.get(city) ?? []), name]);
    }
  }
  return found;
}

/** All that is held, read-only; whatever it returns stands in the order of the files. */
export class Catalog {
  /** Two catalogs with the same fingerprint hold the same data. */
  readonly fingerprint: string;
  readonly files: CatalogFiles;
  readonly regions: ReadonlyMap<string, Region>;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly places: ReadonlyMap<string, Place>;
  readonly #prepared: Prepared;
  readonly #ofRegion = new Map<string, Rows>();
  #ofAll: Rows | undefined;
  #sources: ReadonlyMap<string, Source> | undefined;
  #doubtsByFact: ReadonlyMap<string, readonly Doubt[]> | undefined;
  #namedBy: ReadonlyMap<string, readonly string[]> | undefined;
  /** The place of each region among the files. */
  #places: ReadonlyMap<string, number> | undefined;
  #names: Names | undefined;

  constructor(files: CatalogFiles, fingerprint: string, prepared = prepare(files)) {
    this.files = files;
    this.fingerprint = fingerprint;
    this.#prepared = prepared;
    this.regions = new Map([...files.regions].map(([name, { region }]) => [name, region]));
    this.metrics = byId(files.metrics);
    this.topics = byId(files.topics);
    this.companies = byId(files.companies);
    this.places = byId(files.places);
  }

  get sources(): ReadonlyMap<string, Source> {
    this.#sources ??= byId(this.files.sources);
    return this.#sources;
  }

  /** Every spelling of every region, place, metric, topic and company. Built at first use. */
  get names(): Names {
    this.#names ??= new Names(this.#prepared.spellings());
    return this.#names;
  }

  get counts(): Counts {
    const { plans, targets, actuals, measures } = this.#all();
    return {
      regions: this.regions.size,
      plans: plans.length,
      targets: targets.size,
      actuals: actuals.size,
      measures: measures.length,
      sources: this.sources.size,
      metrics: this.metrics.size,
      doubts: this.#prepared.doubts().length,
    };
  }

  fact(id: string): Fact | undefined {
    if (this.#ofAll === undefined) {
      for (const rows of this.#ofRegion.values()) {
        const fact = rows.byId.get(id);
        if (fact !== undefined) return fact;
      }
    }
    return this.#all().byId.get(id);
  }

  facts(): Iterable<Fact> {
    return this.#all().byId.values();
  }

  plan(id: string | null): PlanFact | undefined {
    const fact = id === null ? undefined : this.fact(id);
    return fact?.kind === 'plan' ? fact : undefined;
  }

  target(id: string | null): TargetFact | undefined {
    const fact = id === null ? undefined : this.fact(id);
    return fact?.kind === 'target' ? fact : undefined;
  }

  plans(where: Where): PlanFact[] {
    return this.#rowsOf(where.regions).flatMap(({ plans }) =>
      plans.filter(
        (plan) =>
          (where.topic == null || plan.topics.includes(where.topic)) && planTouches(plan, where),
      ),
    );
  }

  targets(where: Where): TargetFact[] {
    return this.#rowsOf(where.regions).flatMap(({ targets }) =>
      targets
        .of(where.metrics)
        .filter((target) => figureFits(target, where) && inYears(target.due, where)),
    );
  }

  actuals(where: Where): ActualFact[] {
    return this.#rowsOf(where.regions).flatMap(({ actuals }) =>
      actuals
        .of(where.metrics)
        .filter((actual) => figureFits(actual, where) && inYears(actual.period, where)),
    );
  }

  measures(where: Where): MeasureFact[] {
    const { regions = [] } = where;
    this.#namedBy ??= this.#prepared.namedBy();
    const near = [...regions, ...regions.flatMap((region) => this.#namedBy?.get(region) ?? [])];
    return this.#rowsOf(near).flatMap(({ measures }) =>
      measures.filter(
        (measure) =>
          (inList(regions, measure.region) || namesCity(measure, regions)) &&
          (where.topic == null || measure.topic === where.topic) &&
          (where.place == null || measure.cities.includes(where.place)) &&
          (where.company == null || measure.companies.includes(where.company)),
      ),
    );
  }

  /** The target that took this one's place, if a later one did: a target of the same region (see rules/supersession.ts). */
  replacementOf(target: TargetFact): TargetFact | undefined {
    return this.target(this.#of(target.region).replacedBy.get(target.id) ?? null);
  }

  doubtsAbout(factId: string): readonly Doubt[] {
    this.#doubtsByFact ??= byFact(this.#prepared.doubts());
    return this.#doubtsByFact.get(factId) ?? [];
  }

  doubtsOf(region: string): readonly Doubt[] {
    return this.files.regions.get(region)?.doubts ?? [];
  }

  /** The rows of the regions in the order of the files; of no region, those of all. */
  #rowsOf(regions: readonly string[] = []): readonly Rows[] {
    const [only, ...others] = new Set(regions);
    if (only === undefined) return [this.#all()];
    if (others.length === 0) return [this.#of(only)];
    this.#places ??= new Map([...this.regions.keys()].map((region, at) => [region, at]));
    const places = this.#places;
    return [only, ...others]
      .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0))
      .map((region) => this.#of(region));
  }

  #of(region: string): Rows {
    const known = this.#ofRegion.get(region);
    if (known !== undefined) return known;
    const file = this.files.regions.get(region);
    if (file === undefined) return NO_ROWS;
    const rows = rowsOf(region, file);
    this.#ofRegion.set(region, rows);
    return rows;
  }

  #all(): Rows {
    if (this.#ofAll !== undefined) return this.#ofAll;
    const all = new Rows();
    for (const region of this.files.regions.keys())
      for (const fact of this.#of(region).facts) all.add(fact);
    this.#ofAll = all;
    return all;
  }
}

const NO_ROWS = new Rows();

function byFact(doubts: readonly Doubt[]): Map<string, Doubt[]> {
  const found = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    for (const fact of doubt.facts) {
      const known = found.get(fact);
      if (known === undefined) found.set(fact, [doubt]);
      else known.push(doubt);
    }
  }
  return found;
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

function inList(list: readonly string[], item: string): boolean {
  return list.length === 0 || list.includes(item);
}

function namesCity({ cities }: Measure, regions: readonly string[]): boolean {
  return regions.some((region) => cities.includes(region));
}

function figureFits(figure: FigureFact, where: Where): boolean {
  return (
    (where.place == null || figure.place === where.place) &&
    (where.company == null || figure.company === where.company)
  );
}

function inYears(date: string | null, { from = null, to = null }: Where): boolean {
  if (from === null && to === null) return true;
  if (date === null) return false;
  const year = yearOf(date);
  return (from === null || year >= from) && (to === null || year <= to);
}

/** A plan belongs to a year in which it was announced or which its period covers. */
function planTouches(plan: PlanFact, { from = null, to = null }: Where): boolean {
  if (from === null && to === null) return true;
  if (plan.announced !== null && inYears(plan.announced, { from, to })) return true;
  const [start, end] = [plan.period?.from ?? null, plan.period?.to ?? null];
  if (start === null && end === null) return false;
  return (
    (start ?? end ?? 0) <= (to ?? Number.POSITIVE_INFINITY) && (end ?? start ?? 0) >= (from ?? 0)
  );
}

/** Whether a figure is about less than its region: a place in it, a part of the metric, one company. */
export function isPart({ place, scope, company }: FigureFact): boolean {
  return place !== undefined || scope !== undefined || company !== undefined;
}
