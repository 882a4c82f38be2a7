// Kinds of question that put all regions in order, or count those that have so much.
import type { Query } from '../../../query.ts';
import { type Asked, type Kind, type QuestionReading, spansYears } from '../asked/asked.ts';
import {
  asksForEnds,
  asksWhich,
  hasBound,
  hasMetric,
  isOfAll,
  namesGoal,
  standsAlone,
  TOUCHED,
} from '../asked/traits.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { goesOnRanking, rankedAgain } from '../thread/again.ts';
import { ASKS_WHO_ELSE } from '../thread/others.ts';
import { ranksUp } from './operation.ts';
import { promised, recast } from './recast.ts';

export const HOW_MANY_REGIONS: Kind = {
  like: 'how many provinces want more than a million',
  fits: (asked) => asked.slots.cues.has('count') && hasMetric(asked) && isOfAll(asked),
  read: (asked) => withMetric(recast(asked, 'rank', 'count')),
};

export const WHICH_IS_FIRST: Kind = {
  like: 'which province wants the most',
  fits: (asked) => asksForEnds(asked) && asksWhich(asked) && isOfAll(asked),
  read: fromTheEnd,
};

export const WHICH_CITY_OF: Kind = {
  like: 'which city of Jiangsu builds the most NEVs',
  fits: (asked) =>
    asksForEnds(asked) && asked.slots.cues.has('cities') && hasMetric(asked) && hasCities(asked),
  read: (asked) => fromTheEnd({ ...asked, draft: ofCities(asked.draft) }),
};

/** "Which of its 21 cities": their number is no figure that is asked about. */
function ofCities(draft: Query): Query {
  const { question } = draft;
  return question === undefined
    ? draft
    : { ...draft, question: { ...question, level: 'city', bound: null } };
}

/** A province is named, whose cities are asked about. */
function hasCities({ draft: { regions, place }, context: { catalog } }: Asked): boolean {
  const [region, ...others] = regions.flatMap((id) => catalog.regions.get(id) ?? []);
  const named = region !== undefined && others.length === 0 && place === null;
  return named && (region.level === 'province' || region.level === 'autonomous-region');
}

export const NEXT_RANKING: Kind = {
  like: 'and in 2024? (of a ranking)',
  fits: goesOnRanking,
  read: (asked) => withMetric(rankedAgain(asked)),
};

export const TOP_OF_ALL: Kind = {
  like: 'top hydrogen target for 2035',
  fits: (asked) =>
    asksForEnds(asked) &&
    isOfAll(asked) &&
    hasMetric(asked) &&
    asked.slots.companies.length === 0 &&
    standsAlone(asked),
  read: fromTheEnd,
};

/** All regions, from the end that the words name. */
function fromTheEnd(asked: Asked): QuestionReading {
  return withMetric(inOrder(byFigure(asked), ranksUp(asked.slots) ? 'least' : 'most'));
}

/** The question put to all regions, with as many places as are wanted. */
function inOrder(asked: Asked, asks: 'most' | 'least' | 'filter'): Asked {
  const ranked = recast(asked, 'rank', asks);
  return { ...ranked, draft: withTop(ranked) };
}

/** "The top five". */
function withTop({ slots: { quantities }, draft }: Asked): Query {
  const top = quantities.find(
    ({ kind, comparator }) => kind === 'rank' && comparator === '<=',
  )?.value;
  const { question } = draft;
  return typeof top !== 'number' || question === undefined
    ? draft
    : { ...draft, question: { ...question, top } };
}

/** 产量排名: regions are put in order by their output, not by the ranks that some of them state. */
function byFigure(asked: Asked): Asked {
  const { metric } = asked.slots;
  const choices = metric.choices.filter((choice) => choice.metric.unit !== 'rank');
  if (choices.length === 0) return asked;
  return { ...asked, slots: { ...asked.slots, metric: { ...metric, choices } } };
}

/** Without a figure the metric must be named better than by one of its words. */
function isWellNamed({ slots: { metric } }: Asked): boolean {
  return metric.either.length > 0 || (metric.choices[0]?.cost ?? TOUCHED) < TOUCHED;
}

/** "Who else has one", of what the thread spoke of. */
function asksWhoElse({ slots: { from, metric, text } }: Asked): boolean {
  return from?.metrics.length === 1 && metric.features.size === 0 && ASKS_WHO_ELSE.test(text);
}

export const WHICH_HAVE_SO_MUCH: Kind = {
  like: 'which provinces want more than a million',
  fits: (asked) => {
    const { cues } = asked.slots;
    const held = hasBound(asked) && (asksWhich(asked) || cues.has('where'));
    if (asksWhoElse(asked)) return isOfAll(asked);
    const named = hasBound(asked) ? hasMetric(asked) : isWellNamed(asked);
    return (cues.has('which-regions') || held) && isOfAll(asked) && named;
  },
  read: (asked) =>
    withMetric(
      asksForGoals(asked) ? promised(recast(asked, 'targets', 'list')) : inOrder(asked, 'filter'),
    ),
};

/** "Which cities have supercharging targets", "for 2027 or later": of whatever year; an order needs figures of one year and would leave the others out. */
function asksForGoals(asked: Asked): boolean {
  const { slots, draft } = asked;
  const ofNoYear = draft.from === null || spansYears(draft);
  return !hasBound(asked) && ofNoYear && namesGoal(slots.text);
}
