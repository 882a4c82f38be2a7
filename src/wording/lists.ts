// Several names in a sentence, and small counts in words.
import type { Language } from '../language.ts';

/** "Anhui, Jiangsu and Hunan", "安徽、江苏、湖南". */
export function listed(names: readonly string[], language: Language): string {
  if (language === 'zh') return names.join('、');
  const [last = '', ...others] = [...names].reverse();
  return others.length === 0 ? last : `${others.reverse().join(', ')} and ${last}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two years", "one year", "12 years". */
export function sayYearCount(count: number, language: Language): string {
  if (language === 'zh') return `${count}年`;
  return `${SMALL[count] ?? count} ${count === 1 ? 'year' : 'years'}`;
}
