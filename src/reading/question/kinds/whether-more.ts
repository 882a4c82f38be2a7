// "Did it build fewer than the year before": a question for yes or no that sets two years of one thing against each other.
import { type Asked, spansYears, withWhole } from '../asked/asked.ts';
import { ASKS_WHETHER } from '../metric/unnamed/asks-for.ts';
import { FROM_YEAR_BEFORE } from './operation.ts';

/** Whether there was more of one thing in one year than in another. */
export function asksWhetherMore(asked: Asked): boolean {
  const { slots, draft } = asked;
  const { text, companies } = slots;
  const years = spansYears(draft) ? slots.times.length === 2 : FROM_YEAR_BEFORE.test(text);
  const one = draft.regions.length === 1 && companies.length === 0 && draft.place === null;
  const reached = draft.question?.of !== 'target' && draft.question?.bound == null;
  return (
    one &&
    years &&
    reached &&
    draft.to !== null &&
    ASKS_WHETHER.test(text) &&
    MORE_OR_LESS.test(text) &&
    withWhole(asked).slots.metric.choices.length > 0
  );
}

const MORE_OR_LESS =
  /\b(more|fewer|less|higher|lower|bigger|smaller|larger)\b.{0,60}\bthan\b|比.{1,16}(多|少|高|低)|不[如及]|[高低多少]于|超过/;
