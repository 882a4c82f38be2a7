// Years in words: 2025, 2023-2025, by 2025, 2021至2025年, 十四五, "the 14th five-year plan".

export interface YearSpot {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const YEAR = '((?:19|20)\\d\\d)';
const RANGE = new RegExp(`(?<!\\d)${YEAR}年?\\s*(?:-|to|until|至|到|~)\\s*${YEAR}(?!\\d)年?`, 'g');
const SINGLE = new RegExp(`(?<!\\d)(?:by |until |before |in )?${YEAR}(?!\\d)年?(?:底|末|前)?`, 'g');
const CHINESE_PLANS: Readonly<Record<string, number>> = {
  十二五: 12,
  十三五: 13,
  十四五: 14,
  十五五: 15,
};
const CHINESE_PLAN = /(十[二三四五]五)(?:规划|期间|时期|末)?/g;
const ENGLISH_PLAN = /(?:the )?(1\d|20)th (?:five|5)[ -]year plan(?: period)?|(1\d|20)th fyp/g;

/** The first and last year of China's n-th five-year plan: the 14th runs from 2021 to 2025. */
function planYears(number: number): { from: number; to: number } {
  const to = 1955 + number * 5;
  return { from: to - 4, to };
}

/** Every span of years in a text made a key by toKey(), from the left, without overlap. */
export function spotYears(text: string): YearSpot[] {
  const spots: YearSpot[] = [];
  const add = (match: RegExpMatchArray, from: number, to: number) => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (spots.every((spot) => end <= spot.start || start >= spot.end)) {
      spots.push({ start, end, from: Math.min(from, to), to: Math.max(from, to) });
    }
  };
  for (const match of text.matchAll(CHINESE_PLAN)) {
    const { from, to } = planYears(CHINESE_PLANS[match[1] ?? ''] ?? 14);
    add(match, from, to);
  }
  for (const match of text.matchAll(ENGLISH_PLAN)) {
    const { from, to } = planYears(Number(match[1] ?? match[2]));
    add(match, from, to);
  }
  for (const match of text.matchAll(RANGE)) add(match, Number(match[1]), Number(match[2]));
  for (const match of text.matchAll(SINGLE)) add(match, Number(match[1]), Number(match[1]));
  return spots.sort((a, b) => a.start - b.start);
}
