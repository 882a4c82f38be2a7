// A goal and a figure of the same thing, both asked for in one sentence: 目标多少，前三季度做到多少. Neither alone answers it.
import { type Asked, ofSide, type QuestionReading } from '../asked/asked.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { areHeld, partOf, setAgainst } from './parts.ts';

/** Whether one clause asks for the goal of a year and another one for the figure of a part of that year. */
export function asksGoalAndFigure({ slots: { cues, text }, draft, context }: Asked): boolean {
  const period = draft.question?.period ?? null;
  return (
    context.claim !== true &&
    draft.regions.length === 1 &&
    cues.has('target') &&
    period !== null &&
    period.length > 'yyyy'.length &&
    asksTwice(text)
  );
}

/** Both figures beside each other; null where one of them is not held. */
export function goalAndFigure(asked: Asked): QuestionReading | null {
  const { draft } = asked;
  const goal = withMetric({ ...asked, draft: ofSide(draft, 'target') });
  const [metric] = 'query' in goal ? goal.query.metrics : [];
  const [region = null] = draft.regions;
  if (metric === undefined) return null;
  const part = { metric, region, company: null };
  const parts = [
    partOf(draft, { ...part, period: null, side: 'target' }),
    partOf(draft, { ...part, year: null, side: 'actual' }),
  ];
  return areHeld(parts, asked) ? { query: setAgainst(parts, 'compare', draft) } : null;
}

/** A question word on each side of a comma, or of an "and". */
function asksTwice(text: string): boolean {
  return text.split(CLAUSES).filter((clause) => ASKS.test(clause)).length > 1;
}

const CLAUSES = /[,，;；?？。.]|\band\b/;
const ASKS = /多少|几|\b(how|what|which)\b/;
