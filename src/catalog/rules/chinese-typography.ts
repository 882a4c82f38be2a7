import type { Catalog } from '../catalog.ts';
import { toSimplified } from '../fold.ts';
import { textsOf } from '../texts.ts';
import type { Rule, RuleFinding } from './rule.ts';

const HAN = '\\p{Script=Han}';

/** What must not stand in a Chinese text, and what stands there instead (GB/T 15834 and 15835). */
const FORMS: readonly (readonly [form: RegExp, expected: string])[] = [
  [new RegExp(`(?:${HAN}|[）”》])[,;:?!]|[,;:?!]${HAN}`, 'u'), 'full-width ，；：？！'],
  [new RegExp(`[(]${HAN}|${HAN}[()]|[)]${HAN}`, 'u'), 'full-width brackets （）'],
  [new RegExp(`${HAN}["']|["']${HAN}`, 'u'), 'quotation marks “” and ‘’'],
  [new RegExp(`${HAN}\\.|\\.{3}`, 'u'), '。 or ……'],
  [
    new RegExp(`${HAN}\\s|\\s${HAN}|[，。；：、（）《》“”]\\s|\\s[，。；：、（）《》“”]`, 'u'),
    'no blank beside a Chinese character or mark',
  ],
  [/\d\s+%/u, 'no blank before %'],
  [/\d(?:年|月|日|万|亿|%)?[-–~～]\d/u, '— between two numbers'],
  [/\d,\d{3}/, 'digits without commas, or 万 and 亿'],
  [/[％０-９]/, 'half-width digits and %'],
  [/[，。；：、]{2}|[（《][，。；：、]|[，；：、][）》]/u, 'one mark at a time'],
];

/** Fields that are sentences end with a full stop, the others have none at their end. */
const SENTENCES = new Set(['summary', 'note', 'statement', 'text', 'definition']);

export const chineseTypography: Rule = {
  name: 'chinese-typography',
  why: 'Chinese texts are simplified, with full-width marks and without blanks, so that a reply reads as if written by one hand.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    for (const { file, id, field, text } of textsOf(catalog.files)) {
      for (const expected of wrongIn(text.zh, field))
        yield { file, place: `${id}, ${field}`, expected, found: text.zh, facts: [] };
    }
  },
};

function wrongIn(chinese: string, field: string): string[] {
  const wrong = FORMS.filter(([form]) => form.test(chinese)).map(([, expected]) => expected);
  if (toSimplified(chinese) !== chinese) wrong.push('simplified characters');
  const ends = /[。！？…][”’）]?$/.test(chinese);
  if (SENTENCES.has(field) && !ends) wrong.push('a full stop 。 at the end');
  if (!SENTENCES.has(field) && /[。，；：、]$/.test(chinese)) wrong.push('no mark at the end');
  return wrong;
}
