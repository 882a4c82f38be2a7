// A region is named and not what of it: its main figures are offered.

import type { Catalog } from '../../../../catalog/catalog.ts';
import { isFinerThanYear } from '../../../../catalog/dates.ts';
import type { Metric } from '../../../../catalog/schema.ts';
import type { Query } from '../../../../query.ts';
import { type Asked, asking, ofSide, type QuestionReading } from '../../asked/asked.ts';
import { answersIn } from '../../choices/asked-unit.ts';
import { hasData } from '../../held/held.ts';
import { COUNTS_CARS } from '../../slots/cues.ts';

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
    return headlineChoices({ slots, draft: asking(draft, 'compare', 'compare'), context });
  if (draft.regions.length !== 1) return null;
  if (HOW_IS_IT.test(text)) return headlineChoices({ slots, draft, context });
  return WHAT_WAS_DONE.test(text)
    ? headlineChoices({ slots, draft: reached(draft), context })
    : null;
}

function reached(draft: Query): Query {
  return asking(ofSide(draft, 'actual'), 'figure', 'figure');
}

/** Whether one region is past another, or which of them is, and not in what. */
const HAS_PASSED =
  /(超过?|超越|赶上|追平|落后于?)了?[^\d，。]{1,10}(吗|没|没有|么)\W*$|^(has|did|is) .{2,30}\b(passed|pass|surpassed|surpass|ahead of|behind|past) [a-z ]{2,30}\W*$|(哪个|谁)更?(强|厉害|领先)些?\W*$|\b(which|who)( one| of them)?( is|s| are) (the )?(stronger|better|further ahead)\W*$/;

/** "What did Hubei achieve?", 湖北取得了哪些成绩. */
const WHAT_WAS_DONE =
  /^what (did|has|have) .{1,40} (achieved?|accomplish(ed)?|manage[ds]?|pull(ed)? off)( so far)?\W*$|(取得|有)了?(什么|哪些|啥)(成绩|成果|成就)\W*$/;

const HOW_IS_IT =
  /^how (is|are|s|was|did|does|has) .{1,40} (doing|going|getting on|faring|fared|do|done|been)( (on|with|in) (nevs?|evs?|electric cars|new energy vehicles|this))?\W*$|(怎么样|咋样|如何|啥情况|什么情况)了?\W*$/;

/** The main figures that are held, for the asker to choose from; of NEVs those of NEVs. */
export function headlineChoices(asked: Asked): QuestionReading {
  const { slots, draft } = asked;
  const queries = offeredOf(asked);
  if (queries.length === 0) return noneOffered(asked);
  const [only, ...others] = queries;
  // A month of a year, a district: where one figure alone is held for it, there is nothing to choose.
  const exact = isFinerThanYear(draft.question?.period);
  const named = [...slots.metric.features].join() === 'nev' && slots.left === '';
  const sure = (exact && !slots.metric.features.has('new')) || named || draft.place !== null;
  if (only !== undefined && others.length === 0 && sure) return { query: only };
  return { unanswerable: { kind: 'choices', queries } };
}

/** The main figures that are held, those of just the part of a year that is asked for first, of the unit that the words count in. */
function offeredOf({ slots, draft, context: { catalog } }: Asked): readonly Query[] {
  const ofNevs = slots.metric.features.has('nev');
  const metrics = OFFERED.flatMap((id) => catalog.metrics.get(id) ?? [])
    .filter((metric) => hasData(metric, draft, catalog))
    .filter(({ id }) => !(ofNevs && OF_OTHERS.has(id)));
  const counted = metrics.filter(({ unit }) => isCountedSo(unit, slots.text));
  const held = (counted.length > 0 ? counted : metrics).map(({ id }) => ({
    ...draft,
    metrics: [id],
  }));
  const ofPeriod = held.filter((query) => statesPeriod(query, catalog));
  return ofPeriod.length > 0 ? ofPeriod : held;
}

/** What was reached is asked for: what is promised would be another answer. Of NEVs alone, those that are built are meant first. */
function noneOffered(asked: Asked): QuestionReading {
  const { slots, draft } = asked;
  const { question } = draft;
  if (question?.of !== 'actual') return goalsOrOtherYears(asked);
  if (slots.metric.features.has('nev')) return { query: { ...draft, metrics: ['nev-output'] } };
  if (question.about === null) return { query: asking(draft, 'targets', 'list') };
  return { query: { ...draft, question: { ...question, unheld: question.about } } };
}

/** What a company of the region set itself is no number of the region: then the main figures of other years are offered. */
function goalsOrOtherYears(asked: Asked): QuestionReading {
  const { draft, context } = asked;
  const { regions, from, to } = draft;
  const goals = context.catalog.targets({ regions, from, to });
  const queries = offeredOf({ ...asked, draft: { ...draft, from: null, to: null } });
  return goals.length > 0 && goals.every(({ company }) => company != null) && queries.length > 1
    ? { unanswerable: { kind: 'choices', queries } }
    : { query: asking(draft, 'targets', 'list') };
}

/** "How many" asks for no share, 多少辆 for no chargers. */
function isCountedSo(unit: Metric['unit'], text: string): boolean {
  return COUNTS_CARS.test(text) ? unit === 'vehicles' : answersIn(unit, text);
}

const OFFERED = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'charging-piles',
  'nev-output-share-of-own',
];
/** Those that are no figure of NEVs. */
const OF_OTHERS: ReadonlySet<string> = new Set(['vehicle-output', 'charging-piles']);

/** Whether a figure is held for just the part of a year that is asked for. */
function statesPeriod({ regions, metrics, place, question }: Query, catalog: Catalog): boolean {
  const period = question?.period;
  return (
    isFinerThanYear(period) &&
    catalog.actuals({ regions, metrics, place }).some((actual) => actual.period === period)
  );
}
