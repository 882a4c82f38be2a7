// Of the times that a question names, those that it means: without what was taken back, and without the year beside a part of it.
import { isFinerThanYear, isYearAlone } from '../../../catalog/dates.ts';
import type { TimeSpot } from '../../times/span.ts';

/** "This year, no wait, 2025": what was taken back is not meant. */
export function corrected(times: readonly TimeSpot[], text: string): readonly TimeSpot[] {
  const at = /不对|说错|[哦噢啊]不|我是说|no wait|sorry,? i mean|i mean/.exec(text)?.index ?? -1;
  const later = times.filter(({ start }) => start > at);
  if (at >= 0 && later.length > 0) return later.map((time) => withPart(time, times));
  const due = times
    .filter(
      ({ start, end }) => !saidThen(text, start, end) && !isYearBefore(text.slice(start, end)),
    )
    .map((time) => countedUntil(time, text));
  if (due.length > 0) return due;
  return OF_GOALS.test(text) ? times.filter(({ end }) => !OF_NEWS.test(text.slice(end))) : times;
}

/** "How many had it made by mid-2021": what is made until the middle of a year is that of its first half. */
function countedUntil(time: TimeSpot, text: string): TimeSpot {
  const { period, relation } = time;
  const isCounted = relation === 'by' && HAD_MADE.test(text) && !OF_GOALS.test(text);
  if (!isCounted || period === null || !/^\d{4}-06$/.test(period)) return time;
  return { ...time, period: period.replace(/06$/, 'H1') };
}

const HAD_MADE =
  /\bha(d|ve|s) .{0,40}(made|built|produced|sold|exported|delivered|turned out|rolled out)\b|(造|产|卖|销|生产|出口|下线|交付)[了出]/;

/** A goal that is "mentioned in the August 2021 article" is for another year than the article's. */
const OF_GOALS = /\b(goals?|targets?|aims?|aimed|planned)\b|目标|规划|计划/;
const OF_NEWS =
  /^ ([a-z]+ )?(article|story|news piece|write up|press report|report)\b|^(年|月)?[的那这]?(份|个|篇)?(文章|报道|新闻|稿子)/;

/** "The first half of this year, I mean 2025": the year alone was taken back. */
function withPart(time: TimeSpot, times: readonly TimeSpot[]): TimeSpot {
  const { from, to, period } = time;
  const part = times.find((one) => one.start < time.start && isFinerThanYear(one.period));
  const said = part?.period ?? null;
  if (said === null || period == null || !isYearAlone(period) || from !== to) return time;
  return { ...time, period: said.replaceAll(/\b\d{4}\b/g, period) };
}

/** "前11个月 … 2025": the year beside a part of it only says which year. */
export function withoutWholes(times: readonly TimeSpot[]): readonly TimeSpot[] {
  const parts = times.filter(({ period }) => (period?.length ?? 0) > 4);
  const isWholeOfPart = ({ period }: TimeSpot) =>
    parts.some((part) => part.period !== period && part.period?.slice(0, 4) === period);
  return times.filter((time) => !isWholeOfPart(time));
}

/** "Back in 2019", 2019年提出的: when something was said, not what it was said for. */
function saidThen(text: string, start: number, end: number): boolean {
  return (
    /\b((back|said|set|announced|stated|published)( in)?|(before|after)( and after)? (the )?([a-z]+ )?)\s*$/.test(
      text.slice(0, start),
    ) ||
    OF_DOCUMENT.test(text.slice(end)) ||
    /^(的时候|当时|那(次|年|回|时))?(提出|提|定下|定|说|公布|宣布)的/.test(text.slice(end))
  );
}

/** "Its 2019 opinions", 2019年那个意见, "the August 2021 article": the year is the document's. */
const OF_DOCUMENT =
  /^ (nev |auto |industry )?(opinions|paper|document|guidelines|article|story|news piece|write up)\b|^(年|月)?[的那这]?(份|个|篇)?(意见|文件|通知|文章|报道|新闻)/;

/** "More than the year before": what it is before is named by itself; it is none of today's last year. */
function isYearBefore(words: string): boolean {
  return /^(上一年|上年|前一年|(the )?(year before|previous year|prior year|preceding year))$/.test(
    words.trim(),
  );
}
