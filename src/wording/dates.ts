// Dates, dues and periods in words.
import { isFullYear, monthsOf } from '../catalog/dates.ts';
import type { Plan } from '../catalog/schema.ts';
import type { Language } from '../language.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthName(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}

/** A day, month or year as exact as it is written: "18 November 2021", "2021年11月18日". */
export function sayDate(date: string, language: Language): string {
  const [year = '', month, day] = date.split('-');
  if (language === 'zh') {
    return [`${year}年`, month && `${Number(month)}月`, day && `${Number(day)}日`]
      .filter(Boolean)
      .join('');
  }
  return [day && String(Number(day)), month && monthName(Number(month)), year]
    .filter(Boolean)
    .join(' ');
}

/** The time of an actual: "2024", "first half of 2024", "January to November 2025", "2025年1—11月". */
export function sayPeriod(period: string, language: Language): string {
  const { year, from, to } = monthsOf(period);
  if (isFullYear(period)) return language === 'zh' ? `${year}年` : String(year);
  const [part, number] = [period[5], Number(period[6])];
  if (language === 'zh') {
    if (part === 'H') return `${year}年${number === 1 ? '上半年' : '下半年'}`;
    if (part === 'Q') return `${year}年第${'一二三四'[number - 1]}季度`;
    return from === to ? `${year}年${from}月` : `${year}年${from}—${to}月`;
  }
  if (part === 'H') return `${number === 1 ? 'first' : 'second'} half of ${year}`;
  if (part === 'Q') return `Q${number} ${year}`;
  return from === to
    ? `${monthName(from)} ${year}`
    : `${monthName(from)} to ${monthName(to)} ${year}`;
}

/** "the first half of 2024", as English has it inside a sentence; other periods as they are. */
export function withArticle(period: string): string {
  return period.replace(/^(first|second)/, 'the $1');
}

/** When a target falls due: "2025", "June 2021", "no year stated". */
export function sayDue(due: string | null, language: Language): string {
  if (due === null) return language === 'zh' ? '未写明年份' : 'no year stated';
  return sayDate(due, language);
}

/** The years that a plan covers: "2021 to 2025", "up to 2027". */
export function sayYears(period: Plan['period'], language: Language): string | null {
  const [from, to] = [period?.from ?? null, period?.to ?? null];
  if (from !== null && to !== null) {
    if (from === to) return language === 'zh' ? `${from}年` : String(from);
    return language === 'zh' ? `${from}—${to}年` : `${from} to ${to}`;
  }
  if (to !== null) return language === 'zh' ? `至${to}年` : `up to ${to}`;
  if (from !== null) return language === 'zh' ? `${from}年起` : `from ${from}`;
  return null;
}

/** The years of a query: "2025", "2023 to 2025", "up to 2025"; null for all years. */
export function sayYearSpan(
  from: number | null,
  to: number | null,
  language: Language,
): string | null {
  return sayYears({ from, to }, language);
}
