import type { Catalog } from '../catalog.ts';
import type { RegionFile } from '../schema.ts';
import type { Rule, RuleFinding } from './rule.ts';

const ADDRESS = /https?:|www\.|\b[a-z0-9-]+\.(com|cn|cc|net|org|top|info|io)\b/i;

export const addresses: Rule = {
  name: 'addresses',
  why: 'A web address stands in the url of a source that may be linked and nowhere else: chats turn any other into a link by themselves.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const [name, file] of catalog.files.regions) {
      for (const [id, texts] of textsOf(file)) yield* inTexts(`regions/${name}.json`, id, texts);
    }
    for (const { id, note, publisher, url } of catalog.files.sources) {
      yield* inTexts('sources.json', id, [note ?? '', url === null ? publisher : '']);
    }
  },
};

function* inTexts(file: string, id: string, texts: readonly string[]): Generator<RuleFinding> {
  for (const text of texts) {
    const address = ADDRESS.exec(text)?.[0];
    if (address !== undefined)
      yield { file, place: id, expected: 'no web address in a text', found: address, facts: [] };
  }
}

function textsOf(file: RegionFile): [string, string[]][] {
  return [
    ...file.plans.map(({ id, title, issuer, summary }): [string, string[]] => [
      id,
      both(title, issuer, summary),
    ]),
    ...file.targets.map(({ id, label, note, scope }): [string, string[]] => [
      id,
      both(label, note, scope),
    ]),
    ...file.actuals.map(({ id, label, note, scope, change }): [string, string[]] => [
      id,
      both(label, note, scope, change),
    ]),
    ...file.measures.map(({ id, statement }): [string, string[]] => [id, both(statement)]),
    ...file.doubts.map(({ id, text }): [string, string[]] => [id, both(text)]),
  ];
}

function both(
  ...texts: readonly ({ en: string; zh: string | null } | null | undefined)[]
): string[] {
  return texts.flatMap((text) => (text == null ? [] : [text.en, text.zh ?? '']));
}
