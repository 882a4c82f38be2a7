// Numbers as each language writes them, exact: English in thousands, millions and billions, Chinese in 万 and 亿.
const THOUSAND = 1_000;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;
const TRILLION = 1_000_000_000_000;
const WAN = 10_000;
const YI = 100_000_000;
const WAN_YI = 1_000_000_000_000;
/** More decimals than these make a figure harder to read than its plain digits. */
const DECIMALS_BELOW_BILLION = 2;

/** 1130000 → "1.13 million"; plain digits where a million would take more decimals than two. */
export function englishLarge(value: number): string {
  const size = Math.abs(value);
  if (size >= TRILLION) return `${scaled(value, TRILLION)} trillion`;
  if (size >= BILLION) return `${scaled(value, BILLION)} billion`;
  if (size >= MILLION) {
    const millions = scaled(value, MILLION);
    if (decimals(millions) <= DECIMALS_BELOW_BILLION) return `${millions} million`;
  }
  return english(value);
}

/** 1286800 → 128.68万: in the largest of 万, 亿 and 万亿 that it reaches. */
export function chineseLarge(value: number): string {
  const size = Math.abs(value);
  if (size >= WAN_YI) return `${scaled(value, WAN_YI)}万亿`;
  if (size >= YI) return `${scaled(value, YI)}亿`;
  if (size >= WAN) return `${scaled(value, WAN)}万`;
  return plain(value);
}

/** Exact: plain() takes off what the division leaves of a binary fraction. */
function scaled(value: number, by: number): string {
  return plain(value / by);
}

function decimals(number: string): number {
  return number.split('.')[1]?.length ?? 0;
}

/** The digits alone, without what a binary fraction leaves behind: 0.1 + 0.2 is 0.3. */
export function plain(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** 1286800 → "1,286,800"; decimals stay. */
export function english(value: number): string {
  const [whole = '0', fraction] = plain(value).split('.');
  const grouped = Math.abs(value) < THOUSAND ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** 22 → "22nd". */
export function ordinal(value: number): string {
  const tens = value % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
