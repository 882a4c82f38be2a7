import type { Catalog } from '../catalog.ts';
import { textsOf } from '../texts.ts';
import type { Rule, RuleFinding } from './rule.ts';

const ADDRESS = /https?:|www\.|\b[a-z0-9-]+\.(com|cn|cc|net|org|top|info|io)\b/i;

export const addresses: Rule = {
  name: 'addresses',
  why: 'A web address stands in the url of a source that may be linked and nowhere else: chats turn any other into a link by themselves.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const { file, id, field, text } of textsOf(catalog.files)) {
      if (field === 'publisher' && isLinked(catalog, id)) continue;
      for (const words of [text.en, text.zh]) {
        const found = ADDRESS.exec(words)?.[0];
        if (found !== undefined)
          yield { file, place: id, expected: 'no web address in a text', found, facts: [] };
      }
    }
  },
};

/** A page that is linked may be called by its address: the link is there anyway. */
function isLinked(catalog: Catalog, source: string): boolean {
  return catalog.sources.get(source)?.url != null;
}
