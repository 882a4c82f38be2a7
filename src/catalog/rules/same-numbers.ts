import type { Catalog } from '../catalog.ts';
import { textsOf } from '../texts.ts';
import { chineseNumbers, englishNumbers, isSame, type NumbersInText } from './numbers-in-text.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const sameNumbers: Rule = {
  name: 'same-numbers',
  why: 'Every number of a text stands in both languages, 万 and 亿 converted: a translation never changes a figure.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const { file, id, field, text, isOwnTitle } of textsOf(catalog.files)) {
      if (isOwnTitle) continue;
      const [english, chinese] = [englishNumbers(text.en), chineseNumbers(text.zh)];
      const place = `${id}, ${field}`;
      for (const found of missing(english, chinese))
        yield {
          file,
          place,
          expected: `${found} of the English in the Chinese`,
          found: text.zh,
          facts: [],
        };
      for (const found of missing(chinese, english))
        yield {
          file,
          place,
          expected: `${found} of the Chinese in the English`,
          found: text.en,
          facts: [],
        };
    }
  },
};

/** The numbers of one text, as written, that the other does not have in any form. */
function missing({ stated }: NumbersInText, { readable }: NumbersInText): string[] {
  const others = [...readable];
  return stated
    .filter(({ values }) => !values.some((value) => others.some((other) => isSame(value, other))))
    .map(({ written }) => written);
}
