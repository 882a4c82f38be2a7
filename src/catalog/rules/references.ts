import type { Catalog } from '../catalog.ts';
import type { RegionFile } from '../schema.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const references: Rule = {
  name: 'references',
  why: 'Every fact cites a source that is held, and every id that a record names exists; nothing is held that nothing uses.',
  level: 'integrity',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const [name, file] of catalog.files.regions) yield* inRegion(catalog, name, file);
    for (const metric of catalog.files.metrics) {
      for (const id of metric.distinct_from) {
        if (catalog.metrics.get(id)?.distinct_from.includes(metric.id) !== true) {
          yield missing(
            'metrics.json',
            `${metric.id}, distinct_from`,
            'a metric that names this one as well',
            id,
          );
        }
      }
    }
    for (const { id, home } of catalog.files.companies) {
      if (home !== null && !catalog.regions.has(home))
        yield missing('companies.json', `${id}, home`, 'a region', home);
    }
    for (const { id, province, city } of catalog.files.places) {
      for (const region of [province, city]) {
        if (region !== undefined && !catalog.regions.has(region))
          yield missing('places.json', id, 'a region', region);
      }
    }
    yield* uncited(catalog);
  },
};

function* inRegion(catalog: Catalog, name: string, file: RegionFile): Generator<RuleFinding> {
  const path = `regions/${name}.json`;
  const { parent, automakers } = file.region;
  if (parent !== null && !catalog.regions.has(parent))
    yield missing(path, 'region, parent', 'a region', parent);
  for (const maker of automakers) {
    if (!catalog.companies.has(maker))
      yield missing(path, 'region, automakers', 'a company in companies.json', maker);
  }
  for (const plan of file.plans) {
    for (const source of plan.sources) yield* source_(catalog, path, plan.id, source);
    for (const topic of plan.topics) {
      if (!catalog.topics.has(topic))
        yield missing(path, `${plan.id}, topics`, 'a topic in topics.json', topic);
    }
    if (plan.supersedes !== null && catalog.plan(plan.supersedes) === undefined) {
      yield missing(path, `${plan.id}, supersedes`, 'a plan', plan.supersedes);
    }
  }
  for (const figure of [...file.targets, ...file.actuals]) {
    for (const { source } of [figure, ...(figure.also ?? [])])
      yield* source_(catalog, path, figure.id, source);
    const metric = catalog.metrics.get(figure.metric);
    if (metric === undefined)
      yield missing(path, `${figure.id}, metric`, 'a metric in metrics.json', figure.metric);
    if (figure.company !== undefined && !catalog.companies.has(figure.company)) {
      yield missing(path, `${figure.id}, company`, 'a company in companies.json', figure.company);
    }
    if (figure.metric.startsWith('company-') !== (figure.company !== undefined)) {
      yield missing(
        path,
        `${figure.id}, company`,
        'a company where the metric is a company’s, and only there',
        figure.company ?? 'none',
      );
    }
    if (figure.place !== undefined && !isPlace(catalog, figure.place)) {
      yield missing(
        path,
        `${figure.id}, place`,
        'a region, or a place in places.json',
        figure.place,
      );
    }
  }
  for (const row of [...file.targets, ...file.measures]) {
    if (row.plan !== null && catalog.plan(row.plan) === undefined)
      yield missing(path, `${row.id}, plan`, 'a plan', row.plan);
  }
  for (const measure of file.measures) {
    yield* source_(catalog, path, measure.id, measure.source);
    if (!catalog.topics.has(measure.topic))
      yield missing(path, `${measure.id}, topic`, 'a topic in topics.json', measure.topic);
    for (const city of measure.cities) {
      if (!isPlace(catalog, city))
        yield missing(path, `${measure.id}, cities`, 'a region, or a place in places.json', city);
    }
    for (const company of measure.companies) {
      if (!catalog.companies.has(company))
        yield missing(path, `${measure.id}, companies`, 'a company in companies.json', company);
    }
  }
  for (const doubt of file.doubts) {
    for (const fact of doubt.facts) {
      if (catalog.fact(fact) === undefined)
        yield missing(path, `${doubt.id}, facts`, 'a fact', fact);
    }
  }
}

function* source_(
  catalog: Catalog,
  path: string,
  id: string,
  source: string,
): Generator<RuleFinding> {
  if (!catalog.sources.has(source))
    yield missing(path, `${id}, source`, 'a source in sources.json', source);
}

function isPlace(catalog: Catalog, id: string): boolean {
  return catalog.places.has(id) || catalog.regions.has(id);
}

function* uncited(catalog: Catalog): Generator<RuleFinding> {
  const cited = new Set<string>();
  for (const fact of catalog.facts()) {
    if (fact.kind === 'plan') for (const source of fact.sources) cited.add(source);
    else cited.add(fact.source);
    if ('also' in fact) for (const { source } of fact.also ?? []) cited.add(source);
  }
  for (const id of catalog.sources.keys()) {
    if (!cited.has(id))
      yield missing('sources.json', id, 'a source that some fact cites', 'no fact that cites it');
  }
}

function missing(file: string, place: string, expected: string, found: string): RuleFinding {
  return { file, place, expected, found, facts: [] };
}
