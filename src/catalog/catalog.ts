// The catalog in memory: every fact by id, by region and by what it is about. It changes only by being opened anew.
import { yearOf } from './dates.ts';
import { FigureIndex } from './figure-index.ts';
import { Names } from './names.ts';
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

export class Catalog {
  /** Two catalogs with the same fingerprint hold the same data. */
  readonly fingerprint: string;
  readonly files: CatalogFiles;
  readonly regions = new Map<string, Region>();
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly topics: ReadonlyMap<string, Topic>;
  readonly companies: ReadonlyMap<string, Company>;
  readonly places: ReadonlyMap<string, Place>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly #facts = new Map<string, Fact>();
  readonly #plans: PlanFact[] = [];
  readonly #targets = new FigureIndex<TargetFact>();
  readonly #actuals = new FigureIndex<ActualFact>();
  readonly #measures: MeasureFact[] = [];
  readonly #replacedBy = new Map<string, string>();
  readonly #doubtsByFact = new Map<string, Doubt[]>();
  #names: Names | undefined;

  constructor(files: CatalogFiles, fingerprint: string) {
    this.files = files;
    this.fingerprint = fingerprint;
    this.metrics = byId(files.metrics);
    this.topics = byId(files.topics);
    this.companies = byId(files.companies);
    this.places = byId(files.places);
    this.sources = byId(files.sources);
    for (const [region, file] of files.regions) {
      this.regions.set(region, file.region);
      for (const row of file.plans) this.#keep(this.#plans, { ...row, kind: 'plan', region });
      for (const row of file.targets) this.#keep(this.#targets, { ...row, kind: 'target', region });
      for (const row of file.actuals) this.#keep(this.#actuals, { ...row, kind: 'actual', region });
      for (const row of file.measures)
        this.#keep(this.#measures, { ...row, kind: 'measure', region });
      for (const doubt of file.doubts) this.#keepDoubt(doubt);
    }
  }

  /** Every spelling of every region, place, metric, topic and company. Built at first use. */
  get names(): Names {
    this.#names ??= new Names(this.files);
    return this.#names;
  }

  get counts(): Counts {
    return {
      regions: this.regions.size,
      plans: this.#plans.length,
      targets: this.#targets.size,
      actuals: this.#actuals.size,
      measures: this.#measures.length,
      sources: this.sources.size,
      metrics: this.metrics.size,
      doubts: [...this.files.regions.values()].reduce((sum, file) => sum + file.doubts.length, 0),
    };
  }

  fact(id: string): Fact | undefined {
    return this.#facts.get(id);
  }

  facts(): Iterable<Fact> {
    return this.#facts.values();
  }

  plan(id: string | null): PlanFact | undefined {
    const fact = id === null ? undefined : this.#facts.get(id);
    return fact?.kind === 'plan' ? fact : undefined;
  }

  target(id: string | null): TargetFact | undefined {
    const fact = id === null ? undefined : this.#facts.get(id);
    return fact?.kind === 'target' ? fact : undefined;
  }

  plans(where: Where): PlanFact[] {
    return this.#plans.filter(
      (plan) =>
        inList(where.regions, plan.region) &&
        (where.topic == null || plan.topics.includes(where.topic)) &&
        planTouches(plan, where),
    );
  }

  targets(where: Where): TargetFact[] {
    return this.#targets
      .near(where)
      .filter((target) => figureFits(target, where) && inYears(target.due, where));
  }

  actuals(where: Where): ActualFact[] {
    return this.#actuals
      .near(where)
      .filter((actual) => figureFits(actual, where) && inYears(actual.period, where));
  }

  measures(where: Where): MeasureFact[] {
    return this.#measures.filter(
      (measure) =>
        (inList(where.regions, measure.region) || namesCity(measure, where.regions)) &&
        (where.topic == null || measure.topic === where.topic) &&
        (where.place == null || measure.cities.includes(where.place)) &&
        (where.company == null || measure.companies.includes(where.company)),
    );
  }

  /** The target that took this one's place, if a later one did. */
  replacementOf(target: TargetFact): TargetFact | undefined {
    return this.target(this.#replacedBy.get(target.id) ?? null);
  }

  doubtsAbout(factId: string): readonly Doubt[] {
    return this.#doubtsByFact.get(factId) ?? [];
  }

  doubtsOf(region: string): readonly Doubt[] {
    return this.files.regions.get(region)?.doubts ?? [];
  }

  #keep<F extends Fact>(list: { push(fact: F): unknown }, fact: F): void {
    list.push(fact);
    this.#facts.set(fact.id, fact);
    if (fact.kind === 'target' && fact.supersedes !== null) {
      this.#replacedBy.set(fact.supersedes, fact.id);
    }
  }

  #keepDoubt(doubt: Doubt): void {
    for (const fact of doubt.facts) {
      const doubts = this.#doubtsByFact.get(fact);
      if (doubts === undefined) this.#doubtsByFact.set(fact, [doubt]);
      else doubts.push(doubt);
    }
  }
}

function byId<R extends { readonly id: string }>(rows: readonly R[]): Map<string, R> {
  return new Map(rows.map((row) => [row.id, row]));
}

function inList(list: readonly string[] | undefined, item: string): boolean {
  return list === undefined || list.length === 0 || list.includes(item);
}

/** A province's measure that names a city belongs to the city as well. */
function namesCity({ cities }: Measure, regions: readonly string[] = []): boolean {
  return regions.some((region) => cities.includes(region));
}

function figureFits(figure: FigureFact, where: Where): boolean {
  return (
    inList(where.regions, figure.region) &&
    inList(where.metrics, figure.metric) &&
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
