// Kinds of question on two figures or more of what the words name: grown, added up, divided, set side by side.

import { headlineRank } from '../../../catalog/headlines.ts';
import { blankQuery } from '../../blank-query.ts';
import {
  type Asked,
  type Kind,
  type QuestionReading,
  spansYears,
  withWhole,
} from '../asked/asked.ts';
import {
  hasMetric,
  hasSubject,
  isOfMany,
  isPrecise,
  speaksOfVehiclesAlone,
  standsAlone,
} from '../asked/traits.ts';
import { hasData, metricsOfFamilies } from '../held/held.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { besideYear } from '../thread/draft-times.ts';
import { isShare } from '../words/feature-kinds.ts';
import { featuresOf } from '../words/features.ts';
import { growth } from './growth.ts';
import { statedOfCluster } from './of-cluster.ts';
import { ratio, ratioOf, statedShare } from './ratio.ts';
import { recast } from './recast.ts';

export const GROWTH: Kind = {
  like: 'how much did output grow in 2023',
  fits: (asked) => {
    const { cues, metric } = asked.slots;
    return (
      cues.has('growth') &&
      !metric.features.has('price') &&
      hasMetric(asked) &&
      !(cues.has('times') && spansYears(asked.draft)) &&
      !(cues.has('difference') && hasTwoFigures(asked)) &&
      !(cues.has('sum') && isOfMany(asked))
    );
  },
  read: growth,
};

/** Several regions or times are named, each of which has a figure of its own. */
function hasTwoFigures(asked: Asked): boolean {
  return isOfMany(asked) || spansYears(asked.draft) || asked.slots.times.length > 1;
}

export const SUM: Kind = {
  like: 'how much do Anhui and Jiangsu make together',
  fits: (asked) => {
    const sum = asked.slots.cues.has('sum');
    const ofRegions = isOfMany(asked) && (sum || TOTAL_OF.test(asked.slots.text));
    const ofYears = !isOfMany(asked) && sum && spansYears(asked.draft);
    return hasSubject(asked) && (ofRegions || ofYears);
  },
  read: (asked) => {
    const query = statedOfCluster(asked);
    return query === null ? withMetric(recast(asked, 'compare', 'sum')) : { query };
  },
};

/** "The total … of Jiangsu and Zhejiang". */
const TOTAL_OF =
  /^(the |what is the |whats the )?total\b|\btotal\b.{0,60}\b(by|of|in|for|from|across) .{2,30}\band\b|总(量|数)是/;

export const RATIO: Kind = {
  like: 'how many times the figure of 2020 is that of 2023',
  fits: (asked) =>
    (asked.slots.cues.has('ratio') || asked.slots.cues.has('times')) &&
    (hasMetric(asked) || (spansYears(asked.draft) && hasSubject(asked))) &&
    ratioOf(asked) !== null,
  read: ratio,
};

export const STATED_SHARE: Kind = {
  like: 'what part of the NEVs of Jiangsu does Nanjing make',
  fits: (asked) => asked.slots.metric.features.has('share') && statedShare(asked) !== null,
  read: (asked) => ({ query: statedShare(asked) ?? asked.draft }),
};

export const DIFFERENCE: Kind = {
  like: 'how much more does Anhui make than Jiangsu',
  fits: (asked) =>
    (asked.slots.cues.has('difference') || setsYears(asked)) &&
    hasSubject(asked) &&
    hasTwoFigures(asked),
  read: (asked) => withMetric(recast(ofAmounts(asked), 'compare', 'difference')),
};

/** "Compared with 2023?", "up or down on the year before?", after another year. */
function setsYears({ slots, draft }: Asked): boolean {
  const { cues, from, regions } = slots;
  const sets = cues.has('compare') || (besideYear(slots) && !cues.has('times'));
  return (
    sets && from !== null && from.from === from.to && regions.length === 0 && spansYears(draft)
  );
}

/** Two figures differ by an amount: "extra", "grew" say so of the figure itself. */
function ofAmounts(asked: Asked): Asked {
  // A share differs by points and is a share all the same.
  const ofShare = [...asked.slots.metric.features].some((one) => one === 'share' || isShare(one));
  return ofShare ? asked : withWhole(asked);
}

export const DIFFERENCE_IN_WHAT: Kind = {
  like: 'the gap between the targets of Guangdong and Jiangsu',
  fits: (asked) =>
    (asked.slots.cues.has('difference') || MORE_THAN.test(asked.slots.text)) &&
    isOfMany(asked) &&
    !hasMetric(asked) &&
    standsAlone(asked) &&
    inCommon(asked).length > 0,
  read: (asked) => {
    const { cues } = asked.slots;
    const asks = cues.has('difference') ? 'difference' : 'compare';
    const { draft } = recast(asked, 'compare', asks);
    const queries = inCommon(asked).map((id) => ({ ...draft, metrics: [id] }));
    const [only] = queries;
    const { families, metric } = asked.slots;
    const named = (families.length > 0 || metric.features.has('nev')) && queries.length === 1;
    if (only !== undefined && named) return { query: only };
    return { unanswerable: { kind: 'choices', queries: queries.slice(0, MOST_OFFERED) } };
  },
};

/** What all of the regions have a figure of, of the families that are named, the best known first. */
function inCommon({ slots: { families, metric }, draft, context: { catalog } }: Asked): string[] {
  const ofNevs = metric.features.has('nev');
  return [...catalog.metrics.values()]
    .filter(({ family }) => families.length === 0 || families.includes(family))
    .filter((one) => !ofNevs || featuresOf(one).has('nev'))
    .filter((metric) =>
      draft.regions.every((id) => hasData(metric, { ...draft, regions: [id] }, catalog)),
    )
    .map(({ id }) => id)
    .sort((a, b) => headlineRank(a) - headlineRank(b));
}

const MOST_OFFERED = 4;

export const SIDE_BY_SIDE: Kind = {
  like: 'Anhui or Jiangsu, who makes more',
  fits: (asked) =>
    isOfMany(asked) &&
    (hasMetric(asked) ? !asked.slots.cues.has('measures') || isPrecise(asked) : comparesOn(asked)),
  // Where the words compare, one figure of two answers nothing; where they only name both, it says what there is.
  read: (asked) =>
    withMetric(recast(asked, 'compare', asksWhoHasMore(asked) ? 'compare' : 'figure')),
};

function asksWhoHasMore({ slots: { cues, text }, draft: { regions } }: Asked): boolean {
  const sets = cues.has('compare') || MORE_THAN.test(text);
  const ends = cues.has('most') || cues.has('least');
  const superlative = ends && !regions.includes('china');
  return sets || superlative || (cues.has('which-regions') && HAS_MORE.test(text));
}

const HAS_MORE =
  /\b(more|most|fewer|fewest|less|least|higher|highest|lower|lowest|bigger|biggest|larger|largest)\b/;
/** "Is its target bigger than that of Jiangsu". */
const MORE_THAN =
  /\b(more|fewer|less|higher|lower|bigger|larger|greater|smaller|tougher|bolder)\b.{0,60}\bthan\b|\bas (many|much|high|big|large)\b.{0,60}\bas\b|\b(caught|catch|catching) up with\b|\b(overt(ook|akes?|aken)|surpass(ed|es)?|outpac(e[sd]?|ing))\b|\b(above|below) (the )?(national|country|china)\b|[比较].{1,16}(多|少|高|低|大|小|强)[吗么\W]*$|[高低多少]于全国/;

export const ALL_IN_COMMON: Kind = {
  like: 'compare Henan and Hunan (in everything that both have, or all that both have of charging)',
  fits: (asked) =>
    isOfMany(asked) &&
    !hasMetric(asked) &&
    !comparesOn(asked) &&
    speaksOfVehiclesAlone(asked) &&
    (asked.slots.topics.length === 0 || asked.slots.families.length > 0) &&
    asked.slots.cues.has('compare'),
  read: (asked) => {
    const metrics = metricsOfFamilies(asked.slots.families, asked.context.catalog);
    return { query: { ...recast(asked, 'compare', 'compare').draft, metrics } };
  },
};

/** "And compared with Zhejiang?": what is compared is what the thread spoke of. */
function comparesOn({ slots }: Asked): boolean {
  const { from: before, metric, cues } = slots;
  return (
    before !== null &&
    before.metrics.length > 0 &&
    metric.features.size === 0 &&
    cues.has('compare')
  );
}

export const COMPARED_WITH_WHAT: Kind = {
  like: 'compare Jiangsu and',
  fits: (asked) =>
    asked.draft.regions.length === 1 &&
    asked.slots.companies.length === 0 &&
    !hasMetric(asked) &&
    (standsAlone(asked) ? asked.slots.cues.has('compare') : asksWhichOfTwo(asked)),
  read: withOthers,
};

/** "Which is higher?" goes on from two figures, of which the thread keeps the last alone. */
function asksWhichOfTwo({ slots: { text, regions, times } }: Asked): boolean {
  return regions.length + times.length === 0 && WHICH_OF_TWO.test(text);
}

const WHICH_OF_TWO =
  /^(so |and |ok )*(which|who)( one| of (them|the two))?( is|s| was| has| had|) (the )?(higher|bigger|larger|more|lower|smaller|ahead|less|fewer)\W*$|^(那)?(哪个|谁|两个?哪个?)(更)?(高|多|大|低|少|小|领先)\W*$/;

/** Asks back which region is meant, and offers those that are compared with most. */
function withOthers({ slots, draft, context: { catalog } }: Asked): QuestionReading {
  const metrics = slots.from?.metrics.slice(0, 1) ?? ['nev-output'];
  const others = OFTEN_COMPARED.filter(
    (id) => catalog.regions.has(id) && !draft.regions.includes(id),
  );
  const queries = others.map((id) => ({
    ...blankQuery('compare'),
    regions: [...draft.regions, id],
    metrics,
    from: draft.from,
    to: draft.to,
  }));
  return { unanswerable: { kind: 'choices', queries } };
}

const OFTEN_COMPARED = ['guangdong', 'zhejiang', 'anhui', 'jiangsu', 'shanghai'] as const;
