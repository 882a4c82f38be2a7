// A derived figure in words, with the arithmetic: "1,047,000 − 687,000 = 360,000".
import type { Scribe } from '../command.ts';
import type { Derived } from '../derived.ts';
import type { Language, Wording } from '../language.ts';
import type { Block } from '../reply.ts';
import { metricOf, regionName } from '../wording/facts.ts';
import { sayCount, sayQuantity } from '../wording/numbers.ts';
import { sayPoints } from '../wording/rates.ts';

/** The result, the arithmetic, and what to be careful about in the numbers; cautions.ts tells what is amiss between the figures. */
export function derivedBlocks(derived: Derived, scribe: Scribe): Block[] {
  const { say } = scribe;
  const result = { type: 'text' as const, text: say(sayResult(derived, scribe)) };
  const caution: Block[] = cautions(derived).map((wording) => ({
    type: 'text',
    text: say(wording),
  }));
  return [result, ...caution];
}

function sayResult(derived: Derived, scribe: Scribe): Wording {
  const value = (language: 'en' | 'zh') => sayValue(derived, language, scribe);
  const sums = { en: arithmetic(derived, 'en', scribe), zh: arithmetic(derived, 'zh', scribe) };
  switch (derived.operation) {
    case 'sum':
      return {
        en: `Together: ${value('en')} (${sums.en}).`,
        zh: `合计：${value('zh')}（${sums.zh}）。`,
      };
    case 'difference':
      return sayDifference(derived, sums, value, scribe);
    case 'growth':
      return {
        en: `Change: ${signed(derived.value)}% (${sums.en}).`,
        zh: `变化：${signed(derived.value)}%（${sums.zh}）。`,
      };
    case 'ratio':
      return {
        en: `Ratio: ${value('en')} (${sums.en}).`,
        zh: `比值：${value('zh')}（${sums.zh}）。`,
      };
    case 'times':
      return {
        en: `${derived.value} times as much (${sums.en}).`,
        zh: `前者是后者的${derived.value}倍（${sums.zh}）。`,
      };
    case 'count':
      return { en: `Count: ${derived.value}.`, zh: `共${derived.value}个。` };
    default:
      return derived.operation satisfies never;
  }
}

/** Who is ahead, by their names; of one region's own figures only how far they are apart. */
function sayDifference(
  derived: Derived,
  sums: Wording,
  value: (language: Language) => string,
  { desk: { catalog } }: Scribe,
): Wording {
  const [first, second] = derived.inputs.map(({ fact }) => fact.region);
  if (first === undefined || second === undefined || first === second) {
    return {
      en: `Difference: ${value('en')} (${sums.en}).`,
      zh: `相差${value('zh')}（${sums.zh}）。`,
    };
  }
  const more = numberOf(derived, 0) >= numberOf(derived, 1);
  const [ahead, behind] = more ? [first, second] : [second, first];
  const name = (id: string, language: Language) => regionName(catalog, id, language);
  return {
    en: `${name(ahead, 'en')} is ${value('en')} ahead of ${name(behind, 'en')} (${sums.en}).`,
    zh: `${name(ahead, 'zh')}比${name(behind, 'zh')}高${value('zh')}（${sums.zh}）。`,
  };
}

function numberOf({ inputs }: Derived, at: number): number {
  const value = inputs[at]?.fact.value ?? 0;
  return typeof value === 'object' ? (value.min + value.max) / 2 : value;
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

function sayValue(
  { operation, value, unit, inputs }: Derived,
  language: 'en' | 'zh',
  { desk: { catalog } }: Scribe,
): string {
  const [first] = inputs;
  if (operation === 'growth' || unit === 'percent')
    return first?.fact.unit === 'percent' && operation !== 'growth' && operation !== 'ratio'
      ? sayPoints(value, language)
      : `${value}%`;
  if (unit === 'ratio' || first === undefined) return sayCount(value, language);
  return sayQuantity(value, metricOf(catalog, first.fact), language);
}

function arithmetic(
  derived: Derived,
  language: 'en' | 'zh',
  { desk: { catalog } }: Scribe,
): string {
  const numbers = derived.inputs.map(({ fact }, at) =>
    sayQuantity(numberOf(derived, at), metricOf(catalog, fact), language),
  );
  const [a = '', b = ''] = numbers;
  switch (derived.operation) {
    case 'sum':
      return numbers.join(' + ');
    case 'difference':
      return numberOf(derived, 0) >= numberOf(derived, 1) ? `${a} − ${b}` : `${b} − ${a}`;
    case 'growth':
      return `${b} ÷ ${a} − 1`;
    case 'times':
    case 'ratio':
      return `${a} ÷ ${b}`;
    case 'count':
      return numbers.join(', ');
    default:
      return derived.operation satisfies never;
  }
}

/** What makes the inputs less than alike. */
function cautions({ inputs, operation }: Derived): Wording[] {
  const found: Wording[] = [];
  if (operation !== 'count' && inputs.some(({ fact }) => fact.comparator !== '=')) {
    found.push({
      en: 'Computed from the numbers as stated; some of them are bounds or rounded (“more than”, “about”).',
      zh: '按来源所列数字计算，其中含“超过”“约”等非精确值。',
    });
  }
  return found;
}
