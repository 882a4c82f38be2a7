// No metric is named: a list of what there is, the card, measures, or a question back.

import type { Catalog } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import { type Asked, asking, found, type QuestionReading, type Thread } from '../asked/asked.ts';
import { byEvidence } from '../held/evidence.ts';
import { metricsOfFamilies } from '../held/held.ts';
import { COUNTS_CARS } from '../slots/cues.ts';
import { steps } from '../told/in-words.ts';
import { isTold } from '../told/told.ts';
import { bestTold } from '../told/told-share.ts';
import { namedByEither, namedByFigure } from './named-by-figure.ts';
import { family } from './of-family.ts';
import { onlyHeld } from './only-held.ts';
import { aboutOutput } from './unnamed/about-output.ts';
import {
  asksForMeasure,
  asksNumber,
  asksTargets,
  FOR_FIGURES,
  HOW_MUCH,
  speaksOfSteps,
} from './unnamed/asks-for.ts';
import { atLarge, headlineChoices } from './unnamed/headlines.ts';
import { nearestHeld } from './unnamed/nearest-held.ts';
import { cardOf, ofCompany, ofWholeRegion } from './unnamed/of-whole.ts';
import { targetsOf } from './unnamed/targets-of.ts';
import { onWithThread } from './with-thread.ts';

/** No metric is named: a list of what there is, the card, measures, or a question back. */
export function withoutMetric(asked: Asked): QuestionReading {
  for (const read of READERS) {
    const reading = read(asked);
    if (reading !== null) return reading;
  }
  return cardOf(asked);
}

type Reader = (asked: Asked) => QuestionReading | null;

/** In the order in which one outweighs another. */
const READERS: readonly Reader[] = [
  (asked) => onWithThread(asked),
  // Firms of a thing that are to be counted are none of the things.
  (asked) => (asked.slots.metric.features.has('firm-count') ? steps(asked) : null),
  (asked) => (asksHowManyAtAll(asked) ? headlineChoices(asked) : null),
  (asked) => atLarge(asked),
  (asked) => aboutOutput(asked),
  ({ slots, draft, context }) => found(namedByFigure(draft, slots.metric.features, context)),
  ({ slots, draft, context }) => found(namedByEither(draft, slots.quantities, context)),
  (asked) => ofWholeRegion(asked),
  (asked) => ofCompany(asked),
  (asked) => (asked.draft.regions.length === 0 && isTold(asked) ? steps(asked) : null),
  (asked) => countedByMeasures(asked),
  (asked) =>
    asked.draft.regions.length === 0 && asked.draft.company === null ? unsettled(asked) : null,
  (asked) => (asked.slots.cues.has('list') ? null : found(byEvidence(asked))),
  (asked) => goalsOfCompany(asked),
  (asked) => (asked.slots.cues.has('list') ? null : onlyHeld(asked)),
  (asked) =>
    asked.slots.families.length > 0 && (asksTargets(asked) || asked.draft.from !== null)
      ? family(asked)
      : null,
  (asked) => (asksNumber(asked) ? nearestHeld(asked) : null),
  (asked) => unstated(asked),
  (asked) =>
    asked.slots.topics.length > 0 && !asksTargets(asked) && !COUNTS_CARS.test(asked.slots.text)
      ? steps(asked)
      : null,
  (asked) => (asksTargets(asked) ? targetsOf(asked) : null),
  (asked) => (speaksOfSteps(asked) ? steps(asked) : null),
  (asked) =>
    asked.draft.from !== null ||
    asked.slots.cues.has('actual') ||
    FOR_FIGURES.test(asked.slots.text)
      ? headlineChoices(asked)
      : null,
];

/** "How many does Shanghai have": of what is not said. */
function asksHowManyAtAll({ slots, draft }: Asked): boolean {
  const { metric, topics, families, companies, content, quantities, text } = slots;
  const named = metric.features.size + topics.length + families.length + companies.length;
  const bare = named + quantities.length === 0 && content === '';
  const asksFigure = draft.command === 'figure' && HOW_MUCH.test(text);
  return bare && asksFigure && draft.regions.length === 1;
}

/** "Changan goal 2030": all that the company has set itself, of whatever it is a goal. */
function goalsOfCompany({ slots, draft, context: { catalog } }: Asked): QuestionReading | null {
  const { company, regions, from, to } = draft;
  const named = slots.metric.features.size + slots.topics.length > 0 || slots.left !== '';
  if (company === null || named || !slots.cues.has('target')) return null;
  if (draft.command === 'history') return { query: draft };
  const held = catalog.targets({ company, regions, from, to });
  return held.length < 2 ? null : { query: asking(draft, 'targets', 'list') };
}

/** "How many provinces have a semiconductor blueprint", 哪几个省要建中试平台: the measures that tell nearly all of it are those to count. */
function countedByMeasures(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const { cues, metric, matter } = slots;
  const ofRegions = cues.has('provinces') || cues.has('cities');
  if (!cues.has('count') || !ofRegions || metric.choices.length > 0) return null;
  if (draft.regions.length > 0 || slots.times.length > 0) return null;
  return bestTold(matter, draft, context.catalog) >= TELLS_IT ? steps(asked) : null;
}

const TELLS_IT = 0.9;

/** "特斯拉上海产能利用率", "河北重卡产量": a number that nothing states; what is done about the matter would answer something else. */
function unstated(asked: Asked): QuestionReading | null {
  const { slots, draft } = asked;
  const { features } = slots.metric;
  const named = draft.company !== null && features.size > 0 && asksNumber(asked);
  return named || asksForMeasure(asked) ? { query: { ...draft, command: 'figure' } } : null;
}

function unsettled(asked: Asked): QuestionReading {
  const { slots, draft, context } = asked;
  const { catalog } = context;
  if (slots.topics.length > 0 && (slots.cues.has('measures') || slots.cues.has('where')))
    return { query: { ...asking(draft, 'measures', 'where'), topic: slots.topics[0] ?? null } };
  const ranked = rankings(slots, draft, catalog);
  if (ranked.length > 0) return { unanswerable: { kind: 'choices', queries: ranked } };
  if (slots.topics.length > 0 && slots.left !== '') return steps(asked);
  const examples = ['jiangsu', 'anhui', 'guangdong'].filter((id) => catalog.regions.has(id));
  return {
    unanswerable: {
      kind: 'choices',
      queries: examples.map((id) => ({
        ...blankQuery('targets'),
        regions: [id],
        from: draft.from,
        to: draft.to,
      })),
    },
  };
}

/** "The most ambitious charging target": by which of its metrics all regions can be put in order. */
function rankings({ families, cues }: Thread, draft: Query, catalog: Catalog): Query[] {
  if (!cues.has('most') && !cues.has('least') && !cues.has('which-regions')) return [];
  const side = draft.question?.of ?? null;
  const holders = (id: string) => {
    const facts = [
      ...(side === 'actual' ? [] : catalog.targets({ metrics: [id] })),
      ...(side === 'target' ? [] : catalog.actuals({ metrics: [id] })),
    ];
    return new Set(facts.map(({ region }) => region)).size;
  };
  const ids = families.length > 0 ? metricsOfFamilies(families, catalog) : HEADLINES;
  return ids
    .map((id) => ({ id, held: holders(id) }))
    .filter(({ held }) => held > 1)
    .sort((a, b) => b.held - a.held)
    .slice(0, MOST_OFFERED)
    .map(({ id }) => ({
      ...blankQuery('rank'),
      metrics: [id],
      from: draft.from,
      to: draft.to,
      ...(side === null ? {} : { side }),
    }));
}

/** What regions are put in order by where nothing is named. */
const HEADLINES = ['nev-output', 'nev-sales-share', 'charging-piles', 'hydrogen-stations'] as const;
const MOST_OFFERED = 4;
