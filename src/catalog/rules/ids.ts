import type { Catalog } from '../catalog.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const ids: Rule = {
  name: 'ids',
  why: 'An id is used once and tells the place of its record, so that a link, a button or a citation never points elsewhere.',
  level: 'integrity',
  *check(catalog: Catalog): Generator<RuleFinding> {
    yield* once('sources.json', catalog.files.sources);
    yield* once('metrics.json', catalog.files.metrics);
    yield* once('topics.json', catalog.files.topics);
    yield* once('companies.json', catalog.files.companies);
    yield* once('places.json', catalog.files.places);
    for (const { id } of catalog.files.places) {
      if (catalog.regions.has(id))
        yield finding(
          'places.json',
          id,
          'no place with a file of its own',
          `regions/${id}.json: take the place out`,
        );
    }
    const seen = new Map<string, string>();
    for (const [name, file] of catalog.files.regions) {
      const path = `regions/${name}.json`;
      if (file.region.id !== name)
        yield finding(path, 'region, id', `"${name}", as the file is called`, file.region.id);
      for (const { id } of [
        ...file.plans,
        ...file.targets,
        ...file.actuals,
        ...file.measures,
        ...file.doubts,
      ]) {
        const other = seen.get(id);
        if (other !== undefined)
          yield finding(path, `${id}, id`, 'an id used once', `the same id in ${other}`);
        seen.set(id, path);
      }
      for (const { id, period, metric } of file.actuals) {
        const stem = `${name}-${period.toLowerCase().replace('/', '-to-')}-${metric}`;
        if (!isStem(id, stem))
          yield finding(path, `${id}, id`, `${stem}, or ${stem}-2 and so on`, id, [id]);
      }
      for (const { id } of file.measures) {
        if (!id.startsWith(`${name}-`))
          yield finding(path, `${id}, id`, `an id that begins with ${name}-`, id, [id]);
      }
      for (const { id } of file.doubts) {
        if (!isStem(id, `${name}-doubt`))
          yield finding(path, `${id}, id`, `${name}-doubt-1 and so on`, id);
      }
    }
  },
};

function* once(file: string, rows: readonly { readonly id: string }[]): Generator<RuleFinding> {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) yield finding(file, `${id}, id`, 'an id used once', 'the same id again');
    seen.add(id);
  }
}

function isStem(id: string, stem: string): boolean {
  return id === stem || (id.startsWith(`${stem}-`) && /^\d+$/.test(id.slice(stem.length + 1)));
}

function finding(
  file: string,
  place: string,
  expected: string,
  found: string,
  facts: readonly string[] = [],
): RuleFinding {
  return { file, place, expected, found, facts };
}
