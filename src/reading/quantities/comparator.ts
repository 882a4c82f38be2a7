// Comparators before and behind a figure: more than, 至少, 以上, about, 近.
import { matchAt, wordsBefore } from '../match.ts';
import type { Comparator, Kind, Measured, QuantitySpot, Value } from './figure.ts';
import { DESCRIBED, unitAt } from './unit.ts';

const COMPARATORS: ReadonlyMap<string, Comparator> = new Map(
  (
    [
      [
        '>',
        'more than,over,well over,just over,above,exceed,exceeds,exceeded,exceeding,surpass,surpasses,surpassed,surpassing,pass,passes,passed,passing,top,tops,topped,topping,greater than,higher than,larger than,bigger than,beyond,in excess of,upwards of,upward of,north of,beat,beats,crossed,crosses,crossing',
      ],
      [
        '>=',
        'at least,no less than,not less than,no fewer than,not fewer than,no lower than,not lower than,not below,not under,minimum of,a minimum of,minimum,min,min.',
      ],
      [
        '~',
        'about,around,roughly,approximately,approx,approx.,some,circa,ca,ca.,nearly,almost,close to,near,nearing,approaching,just about,an estimated,estimated',
      ],
      [
        '<=',
        'at most,up to,no more than,not more than,no higher than,not over,not above,not exceed,not exceeding,not to exceed,doesnt exceed,does not exceed,didnt exceed,did not exceed,not pass,not surpass,maximum of,a maximum of,maximum,max,max.,within,capped at',
      ],
      [
        '<',
        'less than,fewer than,under,just under,below,lower than,smaller than,short of,not even,not quite,not reach,didnt reach,did not reach',
      ],
    ] as const
  ).flatMap(([comparator, words]) => words.split(',').map((word) => [word, comparator] as const)),
);
// The leftmost phrase that reaches the end is the longest: "no less than" before "less than".
const ENDS_ENGLISH = new RegExp(
  `(?:^|[^a-z])((${[...COMPARATORS.keys()].join('|').replaceAll('.', '\\.')}) (?:the |a total of )?)$`,
);
const ENDS_SIGN = /(?<!-)(>=|<=|≥|≤|>|<|~|〜|≈) ?$/;
const SIGNS: Readonly<Record<string, Comparator>> = {
  '>=': '>=',
  '≥': '>=',
  '<=': '<=',
  '≤': '<=',
  '>': '>',
  '<': '<',
};
/** One group for each comparator, the longer words first: 不超过 before 超过. */
const ENDS_CHINESE =
  /(?:(不(?:超过?|高于|多于|大于|突破)|(?<!有)没有?超过|未超过|至多|最多|顶多|控制在)|(不(?:少于|低于|小于|下)|至少|最少|起码|(?<![加以线马早晚])上(?=$))|(低于|少于|小于|不到|不足|不及|不满|未达到?|未到|(?<!有)没有?达到|(?<!有)没到|达不到)|(超过|突破|超出|多于|大于|高于|冲破|跨过|迈过|越过|不止|逾|超|破|(?<![通经不越超渡路])过)|(大约|大概|约为|约合|(?<![节合签预条制])约|差不多|接近|将近|逼近|(?<![最附新相])近|几乎))了?$/;
const CHINESE_COMPARATORS: readonly Comparator[] = ['<=', '>=', '<', '>', '~'];
const BEHIND =
  /(\+(?!\d)| plus(?= ?(?:$|[,.;)]))| (?:or|and) (?:more|above|over|higher|greater|up)(?![a-z])| at (?:least|minimum)(?![a-z])|[及含]?(?:以上|之上))|( or so(?![a-z])| or thereabouts|左右|上下)|( (?:or|and) (?:less|fewer|below|under|lower)(?![a-z])| at (?:most|maximum)(?![a-z])|及以下|以内|之内)|以下|之下/y;
const REACHES = /(?:达到?|reach(?:es|ed|ing)? )$/;
const FALLS =
  /(?:(?:down|fell|fallen|falls|falling|dropped|drops|declined|declines|decreased|decreases|shrank)(?: by)? |(?:下降|下滑|减少|降低)了?)$/;
const MINUS = /(?:^|[ (])-$/;

/** How many characters at the end of the words compare, and how. */
function comparatorBefore(words: string): readonly [number, Comparator | null] {
  const [, phrase, english] = words.endsWith(' ') ? (ENDS_ENGLISH.exec(words) ?? []) : [];
  if (phrase !== undefined) return [phrase.length, COMPARATORS.get(english ?? '') ?? null];
  const sign = ENDS_SIGN.exec(words);
  if (sign !== null) return [sign[0].length, SIGNS[sign[1] ?? ''] ?? '~'];
  const chinese = ENDS_CHINESE.exec(words);
  const said =
    CHINESE_COMPARATORS[chinese?.slice(1).findIndex((group) => group !== undefined) ?? -1];
  return [chinese?.[0].length ?? 0, said ?? null];
}

function comparatorBehind(text: string, at: number): readonly [number, Comparator | null] {
  const match = matchAt(BEHIND, text, at);
  if (match === null) return [at, null];
  const [whole, least, about, most] = match;
  const comparator = least ? '>=' : about ? '~' : most ? '<=' : '<';
  return [at + whole.length, comparator];
}

/** The figure with the words that compare it; reaches back no further than the spot before it. Null: too weak to count. */
export function compared(text: string, measured: Measured, free: number): QuantitySpot | null {
  const { end, behind, kind, unit } = tailOf(text, measured);
  const words = wordsBefore(text, measured.start, free);
  const [length, before] = comparatorBefore(words);
  const said = before ?? behind ?? measured.vague ?? measured.comparator ?? null;
  if (isTooWeak(text, measured, said)) return null;
  const reaches = before === null && behind === '>=' ? (REACHES.exec(words)?.[0].length ?? 0) : 0;
  const { value, minus } = signed(measured, words, said);
  const comparator = typeof value === 'object' ? 'range' : (said ?? '=');
  return { start: measured.start - length - reaches - minus, end, comparator, value, kind, unit };
}

interface Tail extends Pick<Measured, 'end' | 'kind' | 'unit'> {
  readonly behind: Comparator | null;
}

/** What stands behind a figure: "or more", "or more nevs", "charging piles", "charging piles or more". */
function tailOf(text: string, measured: Measured): Tail {
  const { end, kind, unit, value } = measured;
  const [next, behind] = comparatorBehind(text, end);
  if (behind !== null) {
    const late = unit === null ? unitAt(text, next, value) : null;
    return { end: next, kind, unit, ...late, behind };
  }
  const noun = describedNoun(text, measured);
  if (noun === null) return { end, kind, unit, behind };
  const [beyond, afterNoun] = comparatorBehind(text, noun.end);
  return { ...noun, end: afterNoun === null ? end : beyond, behind: afterNoun };
}

/** 三亚 holds no number, and 一个 or "one pile" means "a"; 二十 counts beside a comparator, 至少一个 too. */
function isTooWeak(text: string, measured: Measured, said: Comparator | null): boolean {
  const { weak, unit, kind, value } = measured;
  if (weak !== true) return false;
  if (unit === null && (said === null || isSingle(text, measured))) return true;
  const counts = kind === 'plain' || kind === 'vehicles';
  return said === null && counts && (value === 1 || value === 0);
}

/** The counted thing behind describing words: "charging piles", "new energy vehicles". */
function describedNoun(
  text: string,
  { end, unit, value }: Measured,
): { end: number; kind: Kind; unit: string } | null {
  const described = unit === null ? matchAt(DESCRIBED, text, end) : null;
  const noun = described === null ? null : unitAt(text, end + described[0].length, value);
  return noun !== null && (noun.kind === 'vehicles' || noun.kind === 'plain') ? noun : null;
}

/** 超三 may be the start of any word; 超二十 is a number. */
function isSingle(text: string, { start, end }: Measured): boolean {
  return end - start === 1 && /\p{Script=Han}/u.test(text[start] ?? '');
}

/** Growth below zero: "down 3.5%", "-3.5%". The word of falling stays outside the spot, since it names the metric. */
function signed(
  { kind, value }: Measured,
  words: string,
  said: Comparator | null,
): { value: Value; minus: number } {
  if (kind !== 'percent' || typeof value === 'object' || said !== null) return { value, minus: 0 };
  if (MINUS.test(words)) return { value: -value, minus: 1 };
  return { value: FALLS.test(words) ? -value : value, minus: 0 };
}
