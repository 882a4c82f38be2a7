// Ranges: 30-50万辆, between 100 and 120, 从50到60.
import { matchAt, wordsBefore } from '../match.ts';
import { exact, type Measured } from './figure.ts';
import { readMeasured } from './measured.ts';

/** The blank is what toKey() leaves of the dash in "100k-150k" and "1 million-2 million". */
const LINK =
  / ?(?:-{1,2}|[~〜]) ?| ?[至到或] ?| (?:to|or) |(?<=\d(?:[a-z]{1,4}| (?:thousand|million|billion|trillion))) (?=[\d.,]{1,9} ?(?:[kmbg]|thousand|trillion))/y;
const OR = /or|或/;
const BETWEEN = /between /y;
const AND = / and /y;
/** "From 500k to 1m" tells of a change; both figures count. */
const FROM = /(?:(?:^|[^a-z])from |从|由)$/;

/** The quantity or the range that begins here; null where none does. */
export function readRange(text: string, at: number): Measured | null {
  const between = matchAt(BETWEEN, text, at)?.[0].length ?? 0;
  const first = readMeasured(text, at + between);
  if (first === null || FROM.test(wordsBefore(text, at, 0))) return between > 0 ? null : first;
  const link = matchAt(between > 0 ? AND : LINK, text, first.end);
  const second = link === null ? null : readMeasured(text, first.end + link[0].length);
  const either = OR.test(link?.[0] ?? '');
  const joins = second !== null && (!either || isNextTo(first, second));
  const range = joins ? joined({ ...first, start: at }, second) : null;
  return range ?? (between > 0 ? null : first);
}

/** "Two or three" is about as many; "500,000 or a million" is the one or the other. */
function isNextTo(first: Measured, { value, scale }: Measured): boolean {
  if (typeof first.value === 'object' || typeof value === 'object') return false;
  return exact(value / scale) - exact(first.value / first.scale) === 1;
}

/** Two figures as one range, the first with the scale and unit of the second where it has none; null if they do not fit. */
function joined(first: Measured, second: Measured): Measured | null {
  const { value: max } = second;
  if (typeof first.value === 'object' || typeof max === 'object' || second.unit === 'ratio')
    return null;
  // "Up 64% to 2.9 million" is a growth and what it led to.
  const led = first.kind === 'percent' && second.kind !== 'percent';
  const fits = !led && (first.unit === null || second.unit === null || first.unit === second.unit);
  const borrows = first.scale === 1 && (first.unit === null || second.unit === null);
  const scale = borrows && first.value < max / second.scale ? second.scale : 1;
  const min = exact(first.value * scale);
  if (!fits || min >= max) return null;
  const { kind, unit } = second.unit === null ? first : second;
  return {
    start: first.start,
    end: second.end,
    value: { min, max },
    scale: second.scale,
    kind,
    unit,
  };
}
