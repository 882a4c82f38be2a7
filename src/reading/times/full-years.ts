// Years that are written short or spelled out, made four digits before any time is read: '24, FY24, "in 24", 2022/23, twenty twenty-five.

const APOSTROPHE = /(?<![a-z\d])['’‘`]([12]\d|3[0-5])(?!\d)/gi;
const FISCAL = /\b(fy|cy|h[12]|[1-4]q|q[1-4]) ?['’]?([12]\d|3[0-5])(?![\d%])/gi;
/** Two digits at the end of what is said, behind a word of time: "in 24?", "by 25, please"; not "up by 25". */
const BEHIND_A_WORD =
  /(?<!\b(?:up|down|grow|grew|grown|rise|rose|fell|increased?|cut|multiplied|divided) )\b(in|by|for|since|until|before|after|of|year) (2\d|3[0-5])(?= ?(?:$|[?!;:)。？，]|,(?!\d)|\.(?!\d)))/gi;
const SLASHED = /(?<![\d/])(20[1-4]\d)\/(1[3-9]|[2-4]\d)(?![\d/])/g;
const TENS: Readonly<Record<string, number>> = { twenty: 2020, thirty: 2030 };
const UNITS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const SPELLED =
  /\btwenty[ -](twenty|thirty)(?:[ -](one|two|three|four|five|six|seven|eight|nine))?\b/gi;
const CHINESE_VERSUS = /(?<!\d)([12]\d)年比([12]\d)年/g;
const CHINESE_SPAN = /(?<!\d)([12]\d)(?:到|至|[-—~])([12]\d)(?=年|[两三四五]年)/g;
/** "比2024多几座": a year that something is held against, and no number. */
const CHINESE_AGAINST = /(?<=[比较])(20[1-4]\d)(?=[的要]?[多少高低增减])/g;
/** 26/27年, 24、25和26年. */
const CHINESE_LIST = /(?<![\d第/])(?:[12]\d年?[、/和与]){1,4}[12]\d(?=[两三四五]?年)/g;

/** The words with such years as four digits of this century; all else stays as it is. */
export function withFullYears(words: string): string {
  return words
    .replace(APOSTROPHE, '20$1')
    .replace(FISCAL, '$1 20$2')
    .replace(BEHIND_A_WORD, '$1 20$2')
    .replace(SLASHED, '$1-20$2')
    .replace(SPELLED, (_all, tens: string, unit: string | undefined) =>
      String((TENS[tens.toLowerCase()] ?? 0) + UNITS.indexOf(unit?.toLowerCase() ?? '')),
    )
    .replace(CHINESE_VERSUS, '20$1年比20$2年')
    .replace(CHINESE_AGAINST, '$1年')
    .replace(CHINESE_SPAN, '20$1-20$2')
    .replace(CHINESE_LIST, (years) =>
      years
        .split(/年?[、/和与]/)
        .map((year) => `20${year}`)
        .join('年、'),
    );
}
