// Questions on several companies, or on a company's goals of two years: set side by side, or put in order.
import type { Part, Query, Question } from '../../../query.ts';
import { lowerEnd } from '../../../wording/scales.ts';
import {
  type Asked,
  asking,
  type Kind,
  ofSide,
  type QuestionReading,
  spansYears,
} from '../asked/asked.ts';
import { companyChoices, type MetricChoice } from '../choices/metrics.ts';
import { featuresOf } from '../words/features.ts';
import { operationOf, ranksUp } from './operation.ts';
import { areHeld, heldPart, onOneSide, partOf, setAgainst } from './parts.ts';

const MOST_COMPANIES = 8;
const FEWEST_RANKED = 2;
/** A metric that fits worse by more than this is another one. */
const NEAR = 1.2;

export const OF_COMPANIES: readonly Kind[] = [
  {
    like: 'Changan or Chery, whose goal for 2026 is higher',
    fits: ({ slots: { companies }, draft, context }) =>
      companies.length > 1 && draft.regions.length === 0 && context.claim !== true,
    read: sideBySide,
  },
  {
    like: 'how much higher is the goal of Changan for 2030 than that for 2026',
    fits: (asked) =>
      asked.slots.companies.length === 1 &&
      asked.draft.regions.length === 0 &&
      spansYears(asked.draft) &&
      asked.context.claim !== true &&
      (operationOf(asked) !== null || RESULT.test(asked.slots.text)) &&
      yearParts(asked) !== null,
    read: (asked) => ofTwoYears(asked),
  },
  {
    like: 'which carmaker has the highest sales goal for 2026',
    fits: ({ slots: { cues, companies, quantities }, draft }) =>
      companies.length === 0 &&
      draft.regions.length === 0 &&
      !cues.has('provinces') &&
      !cues.has('cities') &&
      cues.has('which-company') &&
      (cues.has('most') || cues.has('least') || quantities.length > 0),
    read: inOrder,
  },
];

/** Metrics as close to the words as the best one; those of NEVs alone only where the words say so, and the other way round. */
function metricsNear({ slots, context: { catalog } }: Asked): string[] {
  const { features } = slots.metric;
  const said =
    slots.companies.length > 0 ? slots.metric.choices : companyChoices(features, catalog);
  const choices = said.length > 0 ? said : salesOf(features, catalog.metrics);
  const best = choices[0]?.cost ?? 0;
  const near = choices.filter(({ cost }) => cost <= best + NEAR).map(({ metric }) => metric);
  const ofNevs = features.has('nev') || features.has('nevs-added');
  const alike = near.filter(
    (metric) => featuresOf(metric).has('nev') === ofNevs && isPlain(metric.id, features),
  );
  const others = near.filter((metric) => !alike.includes(metric) && isPlain(metric.id, features));
  return [...alike, ...(ofNevs ? [] : others)].map(({ id }) => id);
}

/** A share or a growth is meant only where it is said. */
function isPlain(id: string, features: ReadonlySet<string>): boolean {
  return features.has('share') || features.has('growth') || !/-(share|growth|cumulative)$/.test(id);
}

/** "Whose goal for 2026 is higher": what companies set themselves goals for is what they sell. */
function salesOf(
  features: ReadonlySet<string>,
  metrics: Asked['context']['catalog']['metrics'],
): MetricChoice[] {
  const known = [...features].every((one) =>
    ['nev', 'vehicle', 'makers', 'brands', 'firms', 'growth', 'added', 'nevs-added'].includes(one),
  );
  const ids = ['company-vehicle-sales', 'company-nev-sales'];
  return known
    ? ids.flatMap((id) => {
        const metric = metrics.get(id);
        return metric === undefined ? [] : [{ metric, cost: 0 }];
      })
    : [];
}

/** One figure each, of the first metric that all of them have; of one year, of one side. */
function sideBySide(asked: Asked): QuestionReading {
  const { slots, draft } = asked;
  const companies = slots.companies.slice(0, MOST_COMPANIES);
  if (saysNotInWhat(asked))
    return { unanswerable: { kind: 'choices', queries: salesOfBoth(asked) } };
  const metrics = [...metricsNear(asked), ...metricsNear(withoutShare(asked))];
  const readings = metrics.flatMap((metric) => {
    const year = yearOfAll(metric, companies, asked);
    const parts = companies.map((company) =>
      partOf(draft, { metric, company, ...(draft.from === null && { year }) }),
    );
    const whole = onOneSide(parts, asked);
    return areHeld(whole, asked) ? [whole] : [];
  });
  const partOfOther = PART_OF_OTHER.test(slots.text);
  const asks = partOfOther ? 'ratio' : (operationOf(asked) ?? 'difference');
  const fallback = companies.map((company) =>
    partOf(draft, { company, metric: metrics[0] ?? 'company-vehicle-sales' }),
  );
  const named = readings[0] ?? fallback;
  const parts = APART.test(slots.text)
    ? largestFirst(named, asked)
    : partOfOther
      ? largestFirst(named, asked).toReversed()
      : named;
  return { query: setAgainst(parts, told(asks, parts), draft) };
}

/** "长城和长安谁多": neither a measure nor a goal nor a year is named. */
function saysNotInWhat({ slots: { metric, times, cues, topics, from } }: Asked): boolean {
  const named = metric.features.size + metric.choices.length + times.length + topics.length;
  return named === 0 && from === null && cues.has('compare') && !cues.has('target');
}

function salesOfBoth({ slots, draft }: Asked): Query[] {
  return ['company-vehicle-sales', 'company-nev-sales'].map((metric) => {
    const parts = slots.companies.map((company) => partOf(draft, { metric, company }));
    return setAgainst(parts, 'compare', draft);
  });
}

/** One company's as a part of another's: the smaller is the part. */
const PART_OF_OTHER = /\bhow (much|big a part|large a part) of\b/;

/** "A quarter of it?" names no share of its own where no such share is held. */
function withoutShare(asked: Asked): Asked {
  const { metric } = asked.slots;
  const features = new Set([...metric.features].filter((one) => one !== 'share'));
  const slots = { ...asked.slots, metric: { ...metric, choices: metric.whole, features } };
  return { ...asked, slots };
}

/** "How many times apart" does not say which is the larger. */
const APART = /差了?[^，。]{0,6}倍/;

function largestFirst(parts: readonly Part[], asked: Asked): readonly Part[] {
  const size = (part: Part) => {
    const fact = heldPart(part, asked);
    return fact === undefined ? 0 : lowerEnd(fact);
  };
  return parts.toSorted((a, b) => size(b) - size(a));
}

/** Of two, who is ahead and by how much is worth saying whenever they are compared. */
function told(asks: Question['asks'], parts: readonly Part[]): Question['asks'] {
  const plain = asks === 'compare' || asks === 'growth' || asks === 'difference';
  if (!plain) return asks;
  return parts.length === 2 ? 'difference' : 'compare';
}

/** The next year for which all of them have a goal. */
function yearOfAll(
  metric: string,
  companies: readonly string[],
  { context: { catalog, today } }: Asked,
): number | null {
  const dues = companies.map(
    (company) =>
      new Set(
        catalog
          .targets({ metrics: [metric], company })
          .filter((target) => catalog.replacementOf(target) === undefined)
          .map(({ due }) => Number(due?.slice(0, 4) ?? 0)),
      ),
  );
  const [first, ...others] = dues;
  const shared = [...(first ?? [])].filter((year) => others.every((one) => one.has(year))).sort();
  return shared.find((year) => year >= Number(today.slice(0, 4))) ?? shared.at(-1) ?? null;
}

/** The goals of a company for the first and the last year that were named. */
function yearParts(asked: Asked): readonly Part[] | null {
  const { draft, slots } = asked;
  const company = slots.companies[0] ?? null;
  for (const metric of metricsNear(asked)) {
    const parts = [draft.from, draft.to].map((year) => partOf(draft, { metric, company, year }));
    const whole = RESULT.test(slots.text) ? fromResult(parts) : onOneSide(parts, asked);
    if (areHeld(whole, asked)) return whole;
  }
  return null;
}

/** What was reached in the earlier year is set beside the goal for the later one. */
const RESULT = /\b(results?|actual\w*|outcome|achieved|sold)\b|实际|完成了|卖了/;

function fromResult(parts: readonly Part[]): readonly Part[] {
  const sides = ['actual', 'target'] as const;
  return parts.map((part, at) => ({ ...part, side: sides[at] ?? null }));
}

function ofTwoYears(asked: Asked): QuestionReading {
  const parts = yearParts(asked) ?? [];
  const asks = operationOf(asked) ?? 'difference';
  const later = asks === 'times' || asks === 'ratio';
  return {
    query: setAgainst(
      later ? parts.toReversed() : parts,
      asks === 'compare' ? 'difference' : asks,
      asked.draft,
    ),
  };
}

/** Companies in order of their goals; what they reached is not held for whole companies. */
function inOrder(asked: Asked): QuestionReading {
  const { draft, slots, context } = asked;
  const metric = metricsNear(asked).find((id) => companiesWith(id, draft, asked) >= FEWEST_RANKED);
  const outside =
    metric === undefined || (draft.question?.of === 'actual' && !slots.cues.has('target'));
  if (outside || context.claim === true) return { unanswerable: { kind: 'outside' } };
  const { quantities } = slots;
  const asks = COUNTS.test(slots.text)
    ? 'count'
    : quantities.length > 0
      ? 'filter'
      : ranksUp(slots)
        ? 'least'
        : 'most';
  const ordered = asking(draft, 'rank', asks);
  const query = slots.cues.has('target') ? ofSide(ordered, 'target') : ordered;
  const question = query.question && { ...query.question, level: 'company' as const };
  return { query: { ...query, metrics: [metric], ...(question && { question }) } };
}

const COUNTS = /\b(how many|number of)\b|(几|多少)(家|个)(?!月)/;

function companiesWith(metric: string, { from, to }: Query, { context }: Asked): number {
  const held = context.catalog.targets({ metrics: [metric], from, to });
  return new Set(held.map(({ company }) => company)).size;
}
