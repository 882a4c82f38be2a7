// A verdict in words: met, missed or unknown, with the figure that decides.
import { type Cited, cite } from '../answer.ts';
import type { ActualFact } from '../catalog/catalog.ts';
import { yearOf } from '../catalog/dates.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import { sayCites } from '../reply.ts';
import { NEW_COUNTING, type Verdict } from '../verdict.ts';
import { sayFigureOf, sayWhen } from '../wording/facts.ts';
import { doubtMark } from './fact-lines.ts';

/** One line: "Missed: 9.2% in 2023 [3 ¶2]", "Met two years early: …", or why nobody can tell. */
export function sayVerdict(verdict: Verdict, scribe: Scribe): string {
  const { desk, say } = scribe;
  const cited: Cited | null = verdict.actual === null ? null : cite(desk.catalog, verdict.actual);
  const figure =
    verdict.actual === null || cited === null ? '' : sayDeciding(verdict.actual, cited, scribe);
  const caution = say(cautionOn(verdict));
  switch (verdict.name) {
    case 'met':
      return verdict.early > 0
        ? say({
            en: `Met ${years(verdict.early)} early: ${figure}`,
            zh: `提前${verdict.early}年完成：${figure}`,
          })
        : say({ en: `Met: ${figure}${caution}`, zh: `已完成：${figure}${caution}` });
    case 'missed':
      return say({ en: `Missed: ${figure}${caution}`, zh: `未完成：${figure}${caution}` });
    case 'unknown': {
      const why = say(WHY[verdict.because ?? 'no-figure']);
      return figure === ''
        ? why
        : say({ en: `${why}; nearest figure: ${figure}`, zh: `${why}；最近的数据：${figure}` });
    }
    default:
      return verdict.name satisfies never;
  }
}

/** "9.2% in 2023 [3 ¶2]", "2023年9.2% [3 第2段]". */
function sayDeciding(actual: ActualFact, cited: Cited, scribe: Scribe): string {
  const { desk, language, say, notes } = scribe;
  const [amount, when] = [
    sayFigureOf(desk.catalog, actual, language),
    sayWhen(desk.catalog, actual, language),
  ];
  const words = say({ en: `${amount} ${when}`, zh: `${when}${amount}` });
  return `${words}${doubtMark(cited, scribe)} ${sayCites(notes.citeFirst(cited))}`;
}

/** From 2025 vehicles are counted where they are built, but not every page says which way its figure was counted. */
function cautionOn({ actual }: Verdict): Wording {
  const unsaid = actual?.basis === null && yearOf(actual.period) >= NEW_COUNTING;
  return unsaid
    ? { en: '; the page does not say how vehicles were counted', zh: '（来源未说明统计口径）' }
    : { en: '', zh: '' };
}

function years(count: number): string {
  return count === 1 ? 'one year' : `${count} years`;
}

const WHY: Record<NonNullable<Verdict['because']>, Wording> = {
  'no-figure': { en: 'Outcome unknown: no source states it', zh: '完成情况不明：没有来源说明' },
  'not-due': { en: 'Not due yet', zh: '尚未到期' },
  basis: {
    en: 'Outcome unknown: since 2025 vehicles are counted where they are built',
    zh: '完成情况不明：2025年起按生产地统计，口径不同',
  },
  'too-close': { en: 'Outcome unknown: too close to call', zh: '完成情况不明：数值过于接近' },
};
