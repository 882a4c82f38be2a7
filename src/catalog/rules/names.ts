import type { Catalog } from '../catalog.ts';
import { type NameKind, toKey } from '../names.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const names: Rule = {
  name: 'names',
  why: 'A name or alias belongs to one region only, one metric only and one company only: a wrong region is worse than none.',
  level: 'integrity',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const { regions, files } = catalog;
    yield* collisions(
      'region',
      [...regions.values()].map(({ id, names, aliases }) => [
        `regions/${id}.json`,
        id,
        [id, names.en, names.zh, ...aliases],
      ]),
    );
    yield* collisions(
      'metric',
      files.metrics.map(({ id, names, aliases }) => [
        'metrics.json',
        id,
        [id, names.en, names.zh, ...aliases.en, ...aliases.zh],
      ]),
    );
    yield* collisions(
      'company',
      files.companies.map(({ id, names, aliases }) => [
        'companies.json',
        id,
        [id, names.en, names.zh ?? '', ...aliases],
      ]),
    );
    yield* collisions(
      'topic',
      files.topics.map(({ id, names, aliases }) => [
        'topics.json',
        id,
        [id, names.en, names.zh, ...aliases.en, ...aliases.zh],
      ]),
    );
  },
};

type Row = readonly [file: string, id: string, spellings: readonly string[]];

function* collisions(kind: NameKind, rows: readonly Row[]): Generator<RuleFinding> {
  const owners = new Map<string, string>();
  for (const [file, id, spellings] of rows) {
    for (const key of new Set(spellings.map(toKey))) {
      const other = owners.get(key);
      if (key !== '' && other !== undefined && other !== id) {
        yield {
          file,
          place: `${id}, names or aliases`,
          expected: `a ${kind} name of its own`,
          found: `"${key}", which also names ${other}`,
          facts: [],
        };
      }
      owners.set(key, id);
    }
  }
}
