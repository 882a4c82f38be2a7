// Shares and changes in few digits: what is reckoned here knows no more than its inputs.
import type { Language } from '../language.ts';

/** "13.8%": one decimal. */
export function sayPercent(value: number): string {
  return `${trimmed(value, 1)}%`;
}

/** Two shares differ by percentage points, not by percent: two decimals. */
export function sayPoints(value: number, language: Language): string {
  const number = trimmed(value, 2);
  return language === 'zh' ? `${number}个百分点` : `${number} percentage points`;
}

function trimmed(value: number, decimals: number): string {
  return String(Number(value.toFixed(decimals)));
}
