// A verdict in words: met, missed, on pace, behind or unknown, with the figure that decides; verdict-arithmetic.ts shows the sums.
import { cite } from '../answer.ts';
import { goalOf, isCeiling } from '../bounds.ts';
import type { ActualFact, TargetFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import { NEW_COUNTING } from '../counting.ts';
import type { Language, Wording } from '../language.ts';
import type { Pace } from '../pace.ts';
import { sayCites } from '../reply.ts';
import type { Verdict, VerdictName } from '../verdict.ts';
import { sayDue } from '../wording/dates.ts';
import { sayFigureOf, sayWhen } from '../wording/facts.ts';
import { sayYearCount } from '../wording/lists.ts';
import { sayPercent, sayPoints } from '../wording/rates.ts';
import { citesOf, sayRate } from './verdict-arithmetic.ts';
import { headOf, VERDICTS } from './verdict-names.ts';

/** So little short of a goal is told as narrow. */
const NARROW = 0.05;

/** One line: "Missed: 9.2% in 2023 [3 ¶2]", "Met in 2022, three years early: …", or why nobody can tell. */
export function sayVerdict(verdict: Verdict, target: TargetFact, scribe: Scribe): string {
  const { say } = scribe;
  const { actual } = verdict;
  const figure = actual === null ? '' : figureWithTime(actual, scribe);
  const caution = say(cautionOn(verdict));
  switch (verdict.name) {
    case 'met':
      return verdict.early > 0 && actual !== null
        ? sayEarly(verdict.early, actual, scribe)
        : `${say(headOf('met'))}${say({ en: ': ', zh: '：' })}${figure}${caution}`;
    case 'missed':
      return sayMissed(verdict, target, figure, caution, scribe);
    case 'on pace':
    case 'behind':
      return sayPace(verdict, target, figure, scribe);
    case 'unknown': {
      const why = say(WHY[verdict.because ?? 'no-figure']);
      if (verdict.because === 'part-year') return `${why}${say({ en: ': ', zh: '：' })}${figure}`;
      return figure === ''
        ? why
        : say({ en: `${why}; nearest figure: ${figure}`, zh: `${why}；最近的数据：${figure}` });
    }
    default:
      return verdict.name satisfies never;
  }
}

/** For a column: "met in 2022", "missed", "on pace", or a dash where nobody can tell. */
export function sayVerdictShort({ name, actual, early }: Verdict, { say }: Scribe): string {
  if (name === 'unknown') return '–';
  if (name !== 'met' || early === 0 || actual === null) return say(VERDICTS[name]);
  const year = yearOf(actual.period);
  return say({ en: `met in ${year}`, zh: `${year}年已完成` });
}

/** What a target that was replaced would have come to: "Against the earlier goal (more than 1 million): Met in 2023 …". */
export function sayEarlierGoal(earlier: TargetFact, verdict: Verdict, scribe: Scribe): string {
  const { desk, language, say } = scribe;
  const cites = sayCites(scribe.notes.citeFirst(cite(desk.catalog, earlier)));
  const goal = `${sayFigureOf(desk.catalog, earlier, language)} ${cites}`;
  const outcome = sayVerdict(verdict, earlier, scribe);
  return say({
    en: `Against the earlier goal (${goal}): ${outcome}`,
    zh: `若按原目标（${goal}）：${outcome}`,
  });
}

function figureWithTime(actual: ActualFact, scribe: Scribe): string {
  const { desk, language } = scribe;
  const [figure, when] = [
    sayFigureOf(desk.catalog, actual, language),
    sayWhen(desk.catalog, actual, language),
  ];
  const marked = language === 'zh' ? `${when}${figure}` : `${figure} ${when}`;
  return `${marked}${citesOf(actual, scribe)}`;
}

function sayEarly(early: number, actual: ActualFact, scribe: Scribe): string {
  const { desk, language, say } = scribe;
  const when = sayWhen(desk.catalog, actual, language);
  const figure = `${sayFigureOf(desk.catalog, actual, language)}${citesOf(actual, scribe)}`;
  return say({
    en: `Met ${when}, ${sayYearCount(early, 'en')} early: ${figure}`,
    zh: `${when}已完成，提前${sayYearCount(early, 'zh')}：${figure}`,
  });
}

function sayMissed(
  { shortfall, late, actual }: Verdict,
  target: TargetFact,
  figure: string,
  caution: string,
  scribe: Scribe,
): string {
  const { say, desk, language } = scribe;
  const narrow = shortfall !== null && shortfall <= NARROW;
  const later =
    late === null || actual === null
      ? null
      : yearOf(late.period) - yearOf(target.due ?? late.period);
  const reached =
    late === null || later === null
      ? ''
      : say({
          en: `; reached ${sayWhen(desk.catalog, late, language)}, ${sayYearCount(later, 'en')} late: ${sayFigureOf(desk.catalog, late, language)}${citesOf(late, scribe)}`,
          zh: `；${sayWhen(desk.catalog, late, language)}才达到，晚了${sayYearCount(later, 'zh')}：${sayFigureOf(desk.catalog, late, language)}${citesOf(late, scribe)}`,
        });
  const by = shortfall === null ? '' : sayShortfall(shortfall, target, scribe, actual);
  return say({
    en: `${narrow ? 'Narrowly missed' : 'Missed'}: ${figure}${by}${caution}${reached}`,
    zh: `${narrow ? '未完成（差距较小）' : '未完成'}：${figure}${by}${caution}${reached}`,
  });
}

function sayShortfall(
  shortfall: number,
  target: TargetFact,
  { say, language }: Scribe,
  actual: ActualFact | null,
): string {
  const amount =
    target.unit === 'percent' && actual !== null
      ? sayPoints(Math.abs(goalOf(target) - actual.value), language)
      : sayPercent(shortfall * 100);
  return isCeiling(target)
    ? say({ en: `, ${amount} above it`, zh: `，超出${amount}` })
    : say({ en: `, ${amount} short`, zh: `，差${amount}` });
}

function sayPace(
  { name, pace }: Verdict,
  target: TargetFact,
  figure: string,
  scribe: Scribe,
): string {
  const { say } = scribe;
  if (pace === null) return figure;
  const due = { en: sayDue(target.due, 'en'), zh: sayDue(target.due, 'zh') };
  const lead = leadOf(name, pace);
  if (isCeiling(target) && pace.needed >= 0)
    return say({
      en: `${lead.en}: already within it, ${figure}`,
      zh: `${lead.zh}：目前已在限度内，${figure}`,
    });
  const rates = (language: Language) =>
    [pace.needed, pace.seen ?? 0].map((rate) => sayRate(rate, pace.by, language));
  const [[neededEn, seenEn], [neededZh, seenZh]] = [rates('en'), rates('zh')];
  return say({
    en: `${lead.en}: needs ${neededEn} a year to ${due.en}, last seen ${seenEn} a year; latest figure: ${figure}`,
    zh: `${lead.zh}：到${due.zh}每年需${neededZh}，最近每年${seenZh}；最新数据：${figure}`,
  });
}

/** Nearly as fast as is needed is told as such, as a narrow miss is. */
function leadOf(name: VerdictName, { needed, seen }: Pace): Wording {
  const narrow = seen !== null && needed > 0 && seen >= needed * (1 - NARROW);
  return name === 'behind' && narrow ? { en: 'Narrowly behind', zh: '进度略微落后' } : headOf(name);
}

/** From 2025 vehicles are counted where they are built, but not every page says which way its figure was counted. */
function cautionOn({ actual }: Verdict): Wording {
  const unsaid = actual?.basis === null && yearOf(actual.period) >= NEW_COUNTING;
  return unsaid
    ? { en: '; the page does not say how vehicles were counted', zh: '（来源未说明统计口径）' }
    : { en: '', zh: '' };
}

const WHY: Record<NonNullable<Verdict['because']>, Wording> = {
  'no-figure': { en: 'Outcome unknown: no source states it', zh: '完成情况不明：没有来源说明' },
  'part-year': {
    en: 'No figure for the whole year, but part of it already reached the goal',
    zh: '没有全年数据，但其中一段时间已达到目标',
  },
  'not-due': { en: 'Not due yet', zh: '尚未到期' },
  basis: {
    en: 'Outcome unknown: since 2025 vehicles are counted where they are built',
    zh: '完成情况不明：2025年起按生产地统计，口径不同',
  },
  'too-close': { en: 'Outcome unknown: too close to call', zh: '完成情况不明：数值过于接近' },
};
