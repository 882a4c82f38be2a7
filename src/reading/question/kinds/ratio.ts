// "How many times", "what part of": which figures a ratio is made of, or the share that a source states instead.
import type { Catalog } from '../../../catalog/catalog.ts';
import { figuresOf } from '../../../figures.ts';
import type { Query } from '../../../query.ts';
import {
  type Asked,
  asking,
  ofSide,
  type QuestionReading,
  spansYears,
  withWhole,
} from '../asked/asked.ts';
import { hasData } from '../held/held.ts';
import { withMetric } from '../metric/settle-metric.ts';

/** Two metrics that are set against each other, or the one whose figures of two regions or years are. */
type Parts = { readonly metrics: readonly [string, string] } | 'regions' | 'years';

/** What a ratio is made of; null where the words name no two things. */
export function ratioOf({ slots: { metric, cues, text }, draft }: Asked): Parts | null {
  const { features } = metric;
  if (features.has('charging-pile') && (features.has('nev') || features.has('vehicle')))
    return {
      metrics: ['nev-stock', features.has('public') ? 'public-charging-piles' : 'charging-piles'],
    };
  if (draft.regions.length === 2) return 'regions';
  if (features.has('share-national') || features.has('share-province')) return null;
  if (cues.has('times') && spansYears(draft)) return 'years';
  const ofOwn =
    features.has('nev') &&
    (features.has('vehicle') || features.has('output')) &&
    /output|made|built|produc|产|造|生产/.test(text);
  return features.has('share-own') || (ofOwn && !cues.has('times'))
    ? { metrics: ['nev-output', 'vehicle-output'] }
    : null;
}

/** A ratio: the share of one in the other, or how many times the other it is. */
export function ratio(asked: Asked): QuestionReading {
  const { draft, slots } = asked;
  const parts = ratioOf(asked);
  const asks = slots.cues.has('times') ? 'times' : 'ratio';
  if (parts === null) return withMetric(asked);
  const share = statedShare(asked);
  if (share !== null) return { query: share };
  if (parts === 'regions' || parts === 'years') {
    const sides = openSide(asking(askedOfLast(draft, asked), 'compare', asks), asked);
    return withMetric({ ...withWhole(asked), draft: sides });
  }
  const { metrics } = parts;
  const perPile = carsPerPile(asked);
  if (metrics[0] === 'nev-stock' && perPile !== null) return { query: perPile };
  const stated = sharesStated(asked, metrics[1]);
  if (stated !== null) return { query: stated };
  return {
    query: {
      ...ofSide(asking(draft, 'compare', asks), draft.question?.of ?? 'actual'),
      metrics: [...metrics],
    },
  };
}

/** "What part of China's NEVs comes from Guangdong": a share that a source states outweighs two figures. */
export function statedShare({ slots, draft, context: { catalog } }: Asked): Query | null {
  const regions = draft.regions.filter((id) => !isWholeOf(id, draft.regions, catalog));
  const share = slots.metric.choices.find(
    ({ metric }) =>
      /-share-of-(national|province)$/.test(metric.id) &&
      hasData(metric, { ...draft, regions }, catalog),
  )?.metric;
  if (regions.length !== 1 || draft.regions.length !== 2 || share === undefined) return null;
  return { ...draft, command: 'figure', regions, metrics: [share.id] };
}

/** Whether one of the other regions lies in it. */
function isWholeOf(id: string, others: readonly string[], { regions }: Catalog): boolean {
  const parentOf = (one: string) => regions.get(one)?.parent ?? '';
  return others.some((one) => parentOf(one) === id || parentOf(parentOf(one)) === id);
}

/** "Anhui against Jiangsu, how many times bigger is Jiangsu": whoever is named again at the end is set against the other. */
function askedOfLast(draft: Query, { slots: { text }, context: { catalog } }: Asked): Query {
  const { end = '', start = '' } = OF_WHOM.exec(text)?.groups ?? {};
  const [first, second, third] = draft.regions;
  const names = catalog.regions.get(second ?? '')?.names;
  if (first === undefined || second === undefined || third !== undefined) return draft;
  if (names === undefined) return draft;
  const isMeant = end === names.en.toLowerCase().replace("'", '') || start.startsWith(names.zh);
  return isMeant ? { ...draft, regions: [second, first] } : draft;
}

const OF_WHOM =
  /\bhow many times [a-z]+ (is|was|are|were) (?<end>[a-z ]{2,30})(?=\W*$)|[,，:;](?<start>[^,，。]{2,16})是[^,，。]{2,16}的?(几|多少)倍/;

/** "How many times its target of 2025 did it build in 2023": one is a promise, the other is not. */
function openSide(query: Query, { slots: { cues } }: Asked): Query {
  return cues.has('target') && cues.has('actual') ? ofSide(query, null) : query;
}

/** Cars per pile as a plan or a report states it outweighs one that is worked out. */
function carsPerPile({ draft, context: { catalog } }: Asked): Query | null {
  const stated = catalog.metrics.get('evs-per-charging-pile');
  return stated !== undefined && hasData(stated, draft, catalog)
    ? { ...draft, metrics: [stated.id] }
    : null;
}

/** A share that a source states outweighs one that is worked out, unless both of its parts are held as well. */
function sharesStated({ draft, context: { catalog, today } }: Asked, whole: string): Query | null {
  const share = catalog.metrics.get('nev-output-share-of-own');
  if (whole !== 'vehicle-output' || share === undefined) return null;
  const side = draft.question?.of ?? 'actual';
  const asked = ofSide(draft, side);
  const partsHeld = ['nev-output', whole].every((id) => {
    const part = { ...asked, command: 'compare' as const, metrics: [id] };
    return figuresOf(part, catalog, today).actuals.length > 0;
  });
  return hasData(share, asked, catalog) && (side === 'target' || !partsHeld)
    ? { ...asked, metrics: [share.id] }
    : null;
}
