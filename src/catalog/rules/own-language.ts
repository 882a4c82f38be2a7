import type { Catalog } from '../catalog.ts';
import { textsOf } from '../texts.ts';
import type { Rule, RuleFinding } from './rule.ts';

const HAN = /\p{Script=Han}+/u;
/** Three Latin words in a row, one of them in lower case: a sentence, where "European Investment Bank" is a name. */
const LATIN_WORDS = /[A-Za-z][A-Za-z'’-]*(?: [A-Za-z][A-Za-z'’-]*){2,}/g;
/** What a page says word for word may stay in its language. */
const QUOTED = /“[^”]*”/g;
const LOWER_CASE = /(?:^| )[a-z]{2,}(?: |$)/;

export const ownLanguage: Rule = {
  name: 'own-language',
  why: 'Nobody meets a sentence of ours in the other language: English texts have no Chinese character, Chinese texts no English sentence.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const { file, id, field, text } of textsOf(catalog.files)) {
      const place = `${id}, ${field}`;
      const chinese = HAN.exec(text.en)?.[0];
      if (chinese !== undefined)
        yield {
          file,
          place,
          expected: 'English without Chinese characters',
          found: chinese,
          facts: [],
        };
      if (field === 'publisher') continue;
      const english = text.zh
        .replace(QUOTED, '')
        .match(LATIN_WORDS)
        ?.find((words) => LOWER_CASE.test(words));
      if (english !== undefined)
        yield {
          file,
          place,
          expected: 'Chinese without an English sentence',
          found: english,
          facts: [],
        };
    }
  },
};
