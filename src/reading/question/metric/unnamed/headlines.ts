// A region is named and not what of it: its main figures are offered.
import type { Catalog } from '../../../../catalog/catalog.ts';
import type { Query } from '../../../../query.ts';
import { type Asked, asking, type Context, type QuestionReading } from '../../asked/asked.ts';
import { hasData } from '../../held/held.ts';

/** "How is Anhui doing?", 安徽怎么样, 安徽超过广东了吗: of everything that is held the asker says what is meant. */
export function atLarge({ slots, draft, context }: Asked): QuestionReading | null {
  const { metric, topics, families, companies, text } = slots;
  const named =
    [...metric.features].filter((one) => one !== 'nev').length +
      topics.length +
      families.length +
      companies.length >
    0;
  if (named) return null;
  if (draft.regions.length === 2 && HAS_PASSED.test(text))
    return headlineChoices(asking(draft, 'compare', 'compare'), context);
  if (draft.regions.length !== 1 || !HOW_IS_IT.test(text)) return null;
  return headlineChoices(draft, context);
}

/** Whether one region is past another, and not in what. */
const HAS_PASSED =
  /(超过?|超越|赶上|追平|落后于?)了?[^\d，。]{1,10}(吗|没|没有|么)\W*$|^(has|did|is) .{2,30}\b(passed|pass|surpassed|surpass|ahead of|behind|past) [a-z ]{2,30}\W*$/;

const HOW_IS_IT =
  /^how (is|are|s|was|did|does|has) .{1,40} (doing|going|getting on|faring|fared|do|done|been)( (on|with|in) (nevs?|evs?|electric cars|new energy vehicles|this))?\W*$|(怎么样|咋样|如何|啥情况|什么情况)了?\W*$/;

export function headlineChoices(draft: Query, { catalog }: Context): QuestionReading {
  const held = OFFERED.map((id) => catalog.metrics.get(id))
    .filter((metric) => metric !== undefined && hasData(metric, draft, catalog))
    .map((metric) => ({ ...draft, metrics: [metric?.id ?? ''] }));
  const ofPeriod = held.filter((query) => statesPeriod(query, catalog));
  const queries = ofPeriod.length > 0 ? ofPeriod : held;
  if (queries.length === 0) {
    const { question } = draft;
    // What was reached is asked for: what is promised would be another answer.
    if (question?.of === 'actual' && question.about !== null)
      return { query: { ...draft, question: { ...question, unheld: question.about } } };
    return { query: asking(draft, 'targets', 'list') };
  }
  const [only, ...others] = queries;
  // A month of a year, a district: where one figure alone is held for it, there is nothing to choose.
  const exact = draft.question?.period != null && draft.question.period.length > 4;
  if (only !== undefined && others.length === 0 && (exact || draft.place !== null))
    return { query: only };
  return { unanswerable: { kind: 'choices', queries } };
}

const OFFERED = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'charging-piles',
  'nev-output-share-of-own',
];

/** Whether a figure is held for just the part of a year that is asked for. */
function statesPeriod({ regions, metrics, place, question }: Query, catalog: Catalog): boolean {
  const period = question?.period ?? '';
  return (
    period.length > 4 &&
    catalog.actuals({ regions, metrics, place }).some((actual) => actual.period === period)
  );
}
