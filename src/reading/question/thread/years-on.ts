// "And the year after?", "five years on", 再过五年: how far a follow-up moves the year of the question before.

/** "And the year after": how many years later than in the question before. */
export function yearsOn(text: string): number {
  const counted = countedYears(text);
  if (counted !== null) return counted;
  if (
    /\b(year after|following year|next year|year later)\b|次年|第二年|后一年|下一年|再下一年/.test(
      text,
    )
  )
    return 1;
  return /\b(year before|previous year|preceding year|prior year|year earlier|last year|one year back)\b|前一年|上一年|上年/.test(
    text,
  )
    ? -1
    : 0;
}

/** "Five years on", 三年前; null where no number of years is told. */
function countedYears(text: string): number | null {
  const later = LATER.find((one) => one.test(text))?.exec(text)?.[1];
  if (later !== undefined) return numberOf(later);
  const earlier = EARLIER.find((one) => one.test(text))?.exec(text)?.[1];
  return earlier === undefined ? null : -numberOf(earlier);
}

const LATER: readonly RegExp[] = [
  /\b(two|three|four|five|ten|\d{1,2}) (?:more )?years (?:on|later|after|further)\b/,
  /再过([一两二三四五六七八九十]|\d{1,2})年/,
  /([一两二三四五六七八九十]|\d{1,2})年(?:之后|以后|后)/,
];
const EARLIER: readonly RegExp[] = [
  /\b(two|three|four|five|ten|\d{1,2}) years (?:earlier|before|back|prior)\b/,
  /([一两二三四五六七八九十]|\d{1,2})年(?:之前|以前|前)/,
];

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, ten: 10 },
  ...{ 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};

function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
