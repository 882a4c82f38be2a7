// How a time is meant by the words before and behind it: by 2025, since 2021, 截至2025年底, 2025年前.

import { matchAt, wordsBefore } from '../match.ts';

import { MID_MONTH, type Relation, type Span, YEAR } from './span.ts';

/** Words before a time. "In" is only taken along; after "compared to" nothing is due by then. */
const BEFORE_ENGLISH: ReadonlyMap<string, Relation | null> = new Map(
  Object.entries({
    by: 'by,until,till,up to,to,through,thru,no later than,not later than,on or before',
    before: 'before,prior to,ahead of,earlier than',
    since: 'since,ever since,starting,starting in,starting from,beginning in',
    after: 'after,beyond,post,later than',
    in: 'as of,as at,at,in,during,throughout,from',
    none: 'compared to,relative to,close to,similar to,equal to,next to,back to,due to,according to',
  }).flatMap(
    ([relation, phrases]) =>
      phrases
        .split(',')
        .map((phrase) => [phrase, relation === 'none' ? null : (relation as Relation)]), // the keys above
  ),
);
// The leftmost phrase that reaches the end is the longest: "no later than" before "later than".
const ENDS_ENGLISH = new RegExp(`(?:^|[^a-z])(${[...BEFORE_ENGLISH.keys()].join('|')}) $`);
const ENDS_CHINESE =
  /(截[至止]到?|(?<![达提看谈说听想拿找查见回遇感做得受收不没直])直?到|(?<![截冬甚乃以夏])至|(?<![来各])自从?|从|(?<![存现所实正])在)$/;
/** By the first character of the words. */
const BEFORE_CHINESE: Readonly<Record<string, Relation>> = {
  截: 'in',
  直: 'by',
  到: 'by',
  至: 'by',
  自: 'since',
  从: 'in',
  在: 'in',
};
/** Stands between the relation and the time, and changes nothing. */
const LINK =
  /(?:(?:the )?(?:end of|end|year ?end of|year ?end|close of|late|last year of|final year of) )?(?:the )?(?:year )?$/;
const MID = /mid(?:dle of)? ?(?:the )?(?:year )?$/;

/** "Through November": all months of the year up to it; what is counted at a date is asked for at its end all the same. */
const UP_TO = /\b(?:through|thru|until|till|up to|(?<!due )to) (?:the )?(?:end of )?$/;

/** Words behind a time. */
const BEHIND: readonly (readonly [RegExp, Relation])[] = [
  [/[之以]前/y, 'before'],
  [/前后/y, 'in'],
  [
    /前(?!(?:\d|[一二三四五六七八九十两几])[\d.,一二三四五六七八九十]{0,9}(?![\d.,一二三四五六七八九十百千万亿])|[期沿端景列往途身瞻提述几])/y,
    'by',
  ],
  [/为?止/y, 'by'],
  [/以来|起(?![草步点初源亚伏])|开始|至今|迄今|到(?:现在|目前|今)/y, 'since'],
  [/[之以]后|后(?![续期半备劲面来年台者])/y, 'after'],
  [/ (?:to|until|till|through) (?:now|date|today|(?:the )?present)(?![a-z])/y, 'since'],
  [/ (?:onwards?|and onwards?|and (?:after|later|beyond)|or later|forward)(?![a-z])/y, 'since'],
  [/ (?:or|and) (?:before|earlier)(?![a-z])/y, 'by'],
];

export interface Placed extends Span {
  readonly start: number;
  readonly relation: Relation;
}

/** The time with the words around it that tell its relation; reaches back no further than the spot before it. */
export function place(text: string, at: number, span: Span, free: number): Placed {
  const words = wordsBefore(text, at, free);
  const wholeYear = span.yearless !== true && span.to - span.from === YEAR - 1;
  const middle = wholeYear ? MID.exec(words) : null;
  const link = (middle ?? LINK.exec(words))?.[0].length ?? 0;
  const [before, said] = relationBefore(words.slice(0, words.length - link));
  const [end, saidBehind] = relationBehind(text, span.end);
  const month = span.from + MID_MONTH;
  const upTo = span.from === span.to && UP_TO.test(words);
  return {
    ...span,
    ...(middle && { from: month, to: month }),
    ...(upTo && { from: span.from - (span.from % YEAR) }),
    start: at - link - before,
    end,
    relation: relationOf(span, said, saidBehind),
  };
}

/** The time's own relation wins if it is a due date; then what the words say, those before first. */
function relationOf(
  { relation }: Span,
  before: Relation | null,
  behind: Relation | null,
): Relation {
  if (relation === 'by') return relation;
  const said = before === null || before === 'in' ? behind : before;
  return said === null || said === 'in' ? (relation ?? 'in') : said;
}

/** How many characters at the end of the words tell a relation, and which. */
function relationBefore(words: string): readonly [number, Relation | null] {
  const english = ENDS_ENGLISH.exec(words)?.[1];
  if (english !== undefined) {
    const relation = BEFORE_ENGLISH.get(english) ?? null;
    return [relation === null ? 0 : english.length + 1, relation];
  }
  const chinese = ENDS_CHINESE.exec(words)?.[0] ?? '';
  return [chinese.length, BEFORE_CHINESE[chinese[0] ?? ''] ?? null];
}

function relationBehind(text: string, at: number): readonly [number, Relation | null] {
  for (const [pattern, relation] of BEHIND) {
    const match = matchAt(pattern, text, at);
    if (match !== null) return [at + match[0].length, relation];
  }
  return [at, null];
}
