// A derived figure in words, with the arithmetic: "1,047,000 − 687,000 = 360,000".
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import type { Derived } from '../derived.ts';
import type { Language, Wording } from '../language.ts';
import type { Block } from '../reply.ts';
import { companyName, metricName, regionName } from '../wording/facts.ts';
import { arithmetic, numberOf, sayValue } from './arithmetic.ts';

/** The result, the arithmetic, and what to be careful about in the numbers; cautions.ts tells what is amiss between the figures. */
export function derivedBlocks(derived: Derived, scribe: Scribe): Block[] {
  const { say } = scribe;
  const results = [derived, ...(derived.beside === undefined ? [] : [derived.beside])];
  const texts = [...results.map((one) => sayResult(one, scribe)), ...cautions(derived)];
  return texts.map((wording) => ({ type: 'text', text: say(wording) }));
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
    case 'average':
      return {
        en: `On average: ${value('en')} (${sums.en}).`,
        zh: `平均：${value('zh')}（${sums.zh}）。`,
      };
    case 'difference':
      return sayDifference(derived, sums, value, scribe);
    case 'growth':
      return {
        en: `Change${span(derived, 'en')}: ${signed(derived.value)}% (${sums.en}).`,
        zh: `${span(derived, 'zh')}变化：${signed(derived.value)}%（${sums.zh}）。`,
      };
    case 'growth-a-year':
      return {
        en: `Change a year on average${span(derived, 'en')}: ${signed(derived.value)}% (${sums.en}).`,
        zh: `${span(derived, 'zh')}年均变化：${signed(derived.value)}%（${sums.zh}）。`,
      };
    case 'amount-a-year':
      return {
        en: `A year on average${span(derived, 'en')}: ${value('en')} (${sums.en}).`,
        zh: `${span(derived, 'zh')}平均每年：${value('zh')}（${sums.zh}）。`,
      };
    case 'amount-a-month':
      return {
        en: `A month on average: ${value('en')} (${sums.en}).`,
        zh: `平均每月：${value('zh')}（${sums.zh}）。`,
      };
    case 'ratio':
      return sayRatio(derived, sums, value, scribe);
    case 'times':
      return sayTimes(derived, sums, scribe);
    case 'count':
      return { en: `Count: ${derived.value}.`, zh: `共${derived.value}个。` };
    case 'place':
      return { en: `Place ${derived.value}.`, zh: `第${derived.value}位。` };
    default:
      return derived.operation satisfies never;
  }
}

/** What part the one is of the other, by their metrics where both are of one subject. */
function sayRatio(
  derived: Derived,
  sums: Wording,
  value: (language: Language) => string,
  { desk: { catalog } }: Scribe,
): Wording {
  const [first, second] = derived.inputs.map(({ fact }) => fact);
  const ofOne =
    first !== undefined && second !== undefined && subjectOf(first) === subjectOf(second);
  if (!ofOne || first.metric === second.metric || derived.unit !== 'percent')
    return {
      en: `Ratio: ${value('en')} (${sums.en}).`,
      zh: `比值：${value('zh')}（${sums.zh}）。`,
    };
  const name = ({ metric }: Subject, language: Language) => metricName(catalog, metric, language);
  return {
    en: `${name(first, 'en')} comes to ${value('en')} of ${midSentence(name(second, 'en'))} (${sums.en}).`,
    zh: `${name(first, 'zh')}相当于${name(second, 'zh')}的${value('zh')}（${sums.zh}）。`,
  };
}

/** "Vehicle production" within a sentence; "NEV production" keeps its capitals. */
function midSentence(name: string): string {
  return name.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}

/** Who is ahead, by their names; how far a goal is off; of one subject's own figures only how far they are apart. */
function sayDifference(
  derived: Derived,
  sums: Wording,
  value: (language: Language) => string,
  scribe: Scribe,
): Wording {
  const [first, second] = derived.inputs.map(({ fact }) => fact);
  const more = numberOf(derived, 0) >= numberOf(derived, 1);
  if (first === undefined || second === undefined) return apart(value, sums);
  if (subjectOf(first) === subjectOf(second)) {
    if (first.kind !== 'target' || second.kind !== 'actual') return apart(value, sums);
    if (derived.value === 0)
      return { en: `Just what the goal was (${sums.en}).`, zh: `与目标持平（${sums.zh}）。` };
    return more
      ? {
          en: `The goal is ${value('en')} above this figure (${sums.en}).`,
          zh: `距目标还差${value('zh')}（${sums.zh}）。`,
        }
      : {
          en: `This figure is ${value('en')} above the goal (${sums.en}).`,
          zh: `超出目标${value('zh')}（${sums.zh}）。`,
        };
  }
  const [ahead, behind] = more ? [first, second] : [second, first];
  const name = (fact: Subject, language: Language) => nameOf(fact, language, scribe);
  return {
    en: `${name(ahead, 'en')} is ${value('en')} ahead of ${name(behind, 'en')} (${sums.en}).`,
    zh: `${name(ahead, 'zh')}比${name(behind, 'zh')}高${value('zh')}（${sums.zh}）。`,
  };
}

/** By the names of both, or by the years of one. */
function sayTimes(derived: Derived, sums: Wording, scribe: Scribe): Wording {
  const [first, second] = derived.inputs.map(({ fact }) => fact);
  const names = (language: Language) => toldApart(first, second, language, scribe);
  const [en, zh] = [names('en'), names('zh')];
  if (en === null || zh === null)
    return {
      en: `${derived.value} times as much (${sums.en}).`,
      zh: `前者是后者的${derived.value}倍（${sums.zh}）。`,
    };
  return {
    en: en.ofYears
      ? `${en.first} is ${derived.value} times ${en.second} (${sums.en}).`
      : `${en.first} has ${derived.value} times as much as ${en.second} (${sums.en}).`,
    zh: `${zh.first}是${zh.second}的${derived.value}倍（${sums.zh}）。`,
  };
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly ofYears: boolean;
}

/** What tells two figures apart, each by it: whose they are, or the year; null where neither does. */
function toldApart(
  first: Subject | undefined,
  second: Subject | undefined,
  language: Language,
  scribe: Scribe,
): Pair | null {
  if (first === undefined || second === undefined || first.metric !== second.metric) return null;
  if (subjectOf(first) !== subjectOf(second)) {
    const [a, b] = [first, second].map((fact) => nameOf(fact, language, scribe));
    return { first: a ?? '', second: b ?? '', ofYears: false };
  }
  const [a, b] = [first, second].map((fact) => yearOfFigure(fact));
  if (a == null || b == null || a === b || first.kind !== second.kind) return null;
  const year = (one: number) => (language === 'zh' ? `${one}年` : String(one));
  return { first: year(a), second: year(b), ofYears: true };
}

function yearOfFigure(fact: Subject): number | null {
  const time = fact.kind === 'target' ? fact.due : fact.period;
  return time === null ? null : yearOf(time);
}

/** The years that a growth leads from and to, where both are known: " from 2020 to 2023", "2020—2023年". */
function span({ inputs }: Derived, language: Language): string {
  const [from, to] = inputs.map(({ fact }) => yearOfFigure(fact));
  if (from == null || to == null || from === to) return '';
  return language === 'zh' ? `${from}—${to}年` : ` from ${from} to ${to}`;
}

function apart(value: (language: Language) => string, sums: Wording): Wording {
  return {
    en: `Difference: ${value('en')} (${sums.en}).`,
    zh: `相差${value('zh')}（${sums.zh}）。`,
  };
}

type Subject = Derived['inputs'][number]['fact'];

function subjectOf({ region, company }: Subject): string {
  return company ?? region;
}

function nameOf(
  { region, company }: Subject,
  language: Language,
  { desk: { catalog } }: Scribe,
): string {
  return company === undefined
    ? regionName(catalog, region, language)
    : companyName(catalog, company, language);
}

function signed(value: number): string {
  return value < 0 ? `−${Math.abs(value)}` : value > 0 ? `+${value}` : '0';
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
