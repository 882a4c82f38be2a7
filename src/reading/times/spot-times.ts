// Times in words: 2025, by 2025, 2023-2025, H1 2021, 前11个月, last year, 十四五. Texts come as toKey() makes them.
import { READERS } from './readers.ts';
import { type Placed, place } from './relation.ts';
import { type Span, type TimeSpot, YEAR } from './span.ts';

const CUE =
  /(?<![\d.])\d|(?<![a-z\d])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|first|second|third|fourth|h[12]|q[1-4]|fy|cy|year|ytd|recent|within|last|past|previous|this|current|next|coming|following|between|end of|decade|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|an?|one|two|three|four|five|six|seven|eight|nine|ten)|[十上下前后大去今本这明头第最近过未接一二三四五六七八九两年]/g;

/**
 * Every time in a text made a key by toKey(), from the left, without overlap. Today (YYYY-MM-DD) settles what is
 * relative: 去年, "last quarter", and a part of a year that no year in the text owns (that of `year`, where one was spoken of
 * before, else the latest such part that is over; of what falls due the next one).
 */
export function spotTimes(text: string, today: string, year: number | null = null): TimeSpot[] {
  const now = Number(today.slice(0, 4)) * YEAR + Number(today.slice(5, 7)) - 1;
  const placed: Placed[] = [];
  let free = 0;
  for (const { index } of text.matchAll(CUE)) {
    if (index < free) continue;
    const span = readAt(text, index, now);
    if (span === null) continue;
    const spot = place(text, index, span, free);
    placed.push(spot);
    free = spot.end;
  }
  return withYears(placed, now, year, looksAhead(text)).map(toSpot);
}

function readAt(text: string, at: number, now: number): Span | null {
  for (const reader of READERS) {
    const span = reader(text, at, now);
    if (span !== null) return span;
  }
  return null;
}

const AHEAD =
  /\b(?:(?<!fell |was |were )due|deadlines?|expires?)\b|\b(?:this|coming|upcoming|next) (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|到期|期限|截止日/;

/** "What is due in December", "this December": the one to come, or the one that it is. */
function looksAhead(text: string): boolean {
  return AHEAD.test(text);
}

/** Gives each part of a year its year: the one named last before it, else the first named at all, else the latest that is over, or the next one. */
function withYears(
  placed: readonly Placed[],
  now: number,
  before: number | null,
  ahead: boolean,
): Placed[] {
  let owner = placed.find(ownsYear);
  return placed.map((spot) => {
    if (ownsYear(spot)) owner = spot;
    return spot.yearless === true ? inYear(spot, owner, now, before, ahead) : spot;
  });
}

function inYear(
  spot: Placed,
  owner: Placed | undefined,
  now: number,
  before: number | null,
  ahead: boolean,
): Placed {
  const isOver = (year: number) => year + spot.to < now;
  const thisYear = now - (now % YEAR);
  const whole = spot.to - spot.from === YEAR - 1;
  if (ahead && !whole && owner === undefined && before === null) {
    const year = isOver(thisYear) ? thisYear + YEAR : thisYear;
    return { ...spot, from: year + spot.from, to: year + spot.to };
  }
  const latest = whole || isOver(thisYear) ? thisYear : thisYear - YEAR;
  const spokenOf = before === null ? latest : before * YEAR;
  const owned = owner === undefined ? spokenOf : owner.from - (owner.from % YEAR);
  const year = whole || isOver(owned) ? owned : latest;
  return { ...spot, from: year + spot.from, to: year + spot.to };
}

function ownsYear({ yearless, from, to }: Placed): boolean {
  return yearless !== true && Math.floor(from / YEAR) === Math.floor(to / YEAR);
}

function toSpot({ start, end, from, to, relation }: Placed): TimeSpot {
  const [first, last] = [Math.floor(from / YEAR), Math.floor(to / YEAR)];
  const within = { start, end, period: null, relation };
  switch (relation) {
    case 'since':
      return { ...within, from: first, to: null };
    case 'after':
      return { ...within, from: Math.floor((to + 1) / YEAR), to: null };
    case 'before':
      return { ...within, from: null, to: Math.floor((from - 1) / YEAR) };
    case 'in':
    case 'by':
    case 'plan':
      return { ...within, from: first, to: last, period: periodOf(from, to) };
    default:
      return relation satisfies never;
  }
}

/** Months as the catalog writes a period; null where they reach over a year's end. */
function periodOf(from: number, to: number): string | null {
  const year = Math.floor(from / YEAR);
  if (Math.floor(to / YEAR) !== year) return null;
  const [first, length] = [from % YEAR, to - from + 1];
  const name = (index: number) => `${year}-${String((index % YEAR) + 1).padStart(2, '0')}`;
  if (length === YEAR) return `${year}`;
  if (length === 6 && first % 6 === 0) return `${year}-H${first / 6 + 1}`;
  if (length === 3 && first % 3 === 0) return `${year}-Q${first / 3 + 1}`;
  return length === 1 ? name(from) : `${name(from)}/${name(to)}`;
}
