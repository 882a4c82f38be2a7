// The sums behind a verdict: what is needed a year, what was seen, how much was lacking.
import { cite } from '../answer.ts';
import { goalOf, isCeiling } from '../bounds.ts';
import type { ActualFact, TargetFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import type { Language } from '../language.ts';
import type { Pace } from '../pace.ts';
import { sayCites } from '../reply.ts';
import type { Verdict } from '../verdict.ts';
import { sayPeriod } from '../wording/dates.ts';
import { metricOf } from '../wording/facts.ts';
import { sayAmountOf } from '../wording/numbers.ts';
import { sayPercent, sayPoints } from '../wording/rates.ts';
import { doubtMark } from './fact-lines.ts';

/** The sums behind a verdict, on a line of their own; none where nothing was reckoned. */
export function sayArithmetic(
  { pace, shortfall, actual, name }: Verdict,
  target: TargetFact,
  scribe: Scribe,
): string[] {
  const { say, language } = scribe;
  if (pace !== null) return paceArithmetic(pace, target, scribe);
  if (name !== 'missed' || shortfall === null || actual === null) return [];
  const [reached, goal] = [actual.value, goalOf(target)].map((value) =>
    plain(value, target, scribe),
  );
  const sum =
    target.unit === 'percent'
      ? `${goal} − ${reached} = ${sayPoints(Math.abs(goalOf(target) - actual.value), language)}`
      : isCeiling(target)
        ? `${reached} ÷ ${goal} − 1 = ${sayPercent(shortfall * 100)}`
        : `1 − ${reached} ÷ ${goal} = ${sayPercent(shortfall * 100)}`;
  return [say({ en: `Arithmetic: ${sum}`, zh: `计算：${sum}` })];
}

/** Both rates with the numbers that they come from: what is needed, then what was seen. */
function paceArithmetic(pace: Pace, target: TargetFact, scribe: Scribe): string[] {
  const { say, language } = scribe;
  const { latest, before, by, yearsLeft, yearsSeen, needed, seen } = pace;
  const sum = (from: number, to: number, years: number) =>
    sumOf(plain(from, target, scribe), plain(to, target, scribe), years, by);
  const need = `${sum(latest.value, goalOf(target), yearsLeft)} = ${sayRate(needed, by, language)}`;
  const now = sayPeriod(latest.period, language);
  if (before === null || seen === null || yearsSeen === null) {
    return [
      say({
        en: `Arithmetic: needed a year from ${now}: ${need}; no earlier figure shows how fast it goes`,
        zh: `计算：${now}起每年需 ${need}；没有更早的数据可看增速`,
      }),
    ];
  }
  const last = `${sum(before.value, latest.value, yearsSeen)} = ${sayRate(seen, by, language)}`;
  const then = sayPeriod(before.period, language);
  const cites = citesOf(before, scribe);
  return [
    say({
      en: `Arithmetic: needed a year from ${now}: ${need}; seen a year from ${then} to ${now}: ${last}${cites}`,
      zh: `计算：${now}起每年需 ${need}；${then}至${now}每年 ${last}${cites}`,
    }),
  ];
}

function sumOf(from: string, to: string, years: number, by: Pace['by']): string {
  const span = roundedYears(years);
  if (by === 'points') return years === 1 ? `${to} − ${from}` : `(${to} − ${from}) ÷ ${span}`;
  return years === 1 ? `${to} ÷ ${from} − 1` : `(${to} ÷ ${from})^(1/${span}) − 1`;
}

function plain(value: number, target: TargetFact, { desk, language }: Scribe): string {
  const metric = metricOf(desk.catalog, target);
  return sayAmountOf({ comparator: '=', value, unit: target.unit }, metric, language);
}

/** A growth with its sign: "+12.5%", 增长12.5%; of shares in points. */
export function sayRate(rate: number, by: Pace['by'], language: Language): string {
  const size = by === 'points' ? sayPoints(Math.abs(rate), language) : sayPercent(Math.abs(rate));
  if (language === 'zh') return `${rate < 0 ? '下降' : '增长'}${size}`;
  return `${rate < 0 ? '−' : '+'}${size}`;
}

/** "5.25": how many years lie between two dates; more digits say nothing. */
function roundedYears(years: number): string {
  return String(Number(years.toFixed(2)));
}

/** What stands behind a figure inside a sentence: the mark of a doubt, and its source. */
export function citesOf(actual: ActualFact, scribe: Scribe): string {
  const cited = cite(scribe.desk.catalog, actual);
  return `${doubtMark(cited, scribe)} ${sayCites(scribe.notes.citeFirst(cited))}`;
}
