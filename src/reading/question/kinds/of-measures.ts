// Kinds of question that measures answer: what is done, where, and by whom.
import { WORK_REPORT } from '../../../statements/asked-measures.ts';
import { mattersOf } from '../../../statements/required.ts';
import { termsOf } from '../../../statements/terms.ts';
import { blankQuery } from '../../blank-query.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import {
  asksWhich,
  hasBound,
  hasMetric,
  isOfAll,
  isOpen,
  isPrecise,
  standsAlone,
  TOUCHED,
} from '../asked/traits.ts';
import { COUNTS_CARS } from '../slots/cues.ts';
import { allSteps, asksForAllSteps } from '../told/all-steps.ts';
import { steps } from '../told/in-words.ts';
import { asksForSteps } from '../told/told.ts';

export const ALL_STEPS: Kind = {
  like: 'Xinjiang NEV policy',
  fits: asksForAllSteps,
  read: ({ draft }) => ({ query: allSteps(draft) }),
};

export const TOLD_BY_MEASURES: Kind = {
  like: 'who gets money for changing to an NEV',
  fits: asksForSteps,
  read: steps,
};

export const WHEN_BEGUN: Kind = {
  like: 'when did BYD start building cars in Hefei',
  fits: (asked) => BEGUN.test(asked.slots.text) && !hasBound(asked) && asked.context.claim !== true,
  read: steps,
};

/** When something was begun: the year of a figure that is held is not the first one. */
const BEGUN =
  /\bwhen (did|does|do|will|was|were) .{1,40}\b(start|starts|started|begin|begins|began) ((to )?(build|make|produce|assemble)|building|making|producing|assembling|production|construction|assembly|work)\b|(什么时候|何时|哪一?年)(才)?开始.{0,12}(造|生产|建设?|投产)/;

export const WHERE_ARE_PILOTS: Kind = {
  like: 'which cities are hydrogen pilots',
  fits: (asked) => {
    const { cues, quantities, text } = asked.slots;
    return cues.has('where') && quantities.length === 0 && PILOTS.test(text) && namesTopic(asked);
  },
  read: steps,
};

/** By its name, or by that of a thing of its own: robotaxis. */
function namesTopic({ slots: { topics, matter } }: Asked): boolean {
  return topics.length > 0 || mattersOf(termsOf(matter, () => false)).length > 0;
}

/** What a region has or is, rather than what it counts. */
const PILOTS =
  /\b(pilots?|demonstration|demo|focus|bases?|clusters?|layout|tests?|testing|trials?|trialling|trialing|trying out)\b|示范|试点|测试|路测|试运|试跑|试水|布局|基地|集聚|聚焦/;

export const WHICH_DO_SOMETHING: Kind = {
  like: 'which provinces do something about chips',
  fits: (asked) =>
    asksWhich(asked) &&
    isOfAll(asked) &&
    ((asked.slots.metric.choices[0]?.cost ?? TOUCHED) >= TOUCHED ||
      SUPPORT.test(asked.slots.text)) &&
    asked.slots.metric.either.length === 0 &&
    asked.slots.topics.length > 0 &&
    standsAlone(asked) &&
    !asked.slots.cues.has('met'),
  read: steps,
};

/** Support is asked for by its name: no figure of what is supported answers. */
const SUPPORT =
  /(支持|扶持|鼓励|优惠|激励)(性|类)?的?(政策|办法|措施|举措)|\b(support|supportive|incentive|promotion) (polic(y|ies)|measures?|schemes?|steps?|programmes?)\b/;

export const WHICH_IN_REPORTS: Kind = {
  like: 'which provinces name chips in their work reports',
  fits: ({ slots: { text, cues, metric } }) =>
    WORK_REPORT.test(text) && cues.has('which-regions') && metric.choices.length === 0,
  read: steps,
};

export const WORK_REPORT_SAYS: Kind = {
  like: 'what does the work report say on NEVs',
  fits: ({ slots: { cues, text } }) =>
    WORK_REPORT.test(text) &&
    (cues.has('measures') || (SAYS.test(text) && !OF_NUMBERS.test(text)) || isOfMaking(text)),
  read: steps,
};

const SAYS = /怎么(说|讲|提|写)|(说|讲|写)了?(什么|啥|些)|提到|提了/;
/** What is to become of the making of cars, rather than how many are made. */
export function isOfMaking(text: string): boolean {
  return MAKING.test(text) && !OF_NUMBERS.test(text);
}

const MAKING = /\b(making|manufacturing)\b|制造/;
const OF_NUMBERS = /\bhow (many|much)\b|\b(output|number|value|revenue)\b|多少|几|产量|产值|营收/;

export const WHAT_AND_WHERE: Kind = {
  like: 'what does Hubei do for charging, and where',
  fits: (asked) => {
    const { cues, text } = asked.slots;
    const where = cues.has('where') && !(hasMetric(asked) && asksForNumber(asked));
    return where || (cues.has('measures') && !isPrecise(asked) && !COUNTS_CARS.test(text));
  },
  read: steps,
};

/** "What do the cities hope it will be worth by 2025": a number of what is named, wherever it is. */
function asksForNumber(asked: Asked): boolean {
  const { text, metric } = asked.slots;
  return NUMBER_OF.test(text) || (metric.features.has('worth') && isPrecise(asked));
}

const NUMBER_OF = /\b(number|count) of\b/;

export const HOW_MUCH_OF_ANY: Kind = {
  like: 'how much is the subsidy (whose?)',
  fits: (asked) => {
    const { text, metric, topicSpans, left } = asked.slots;
    const bare = metric.features.size === 0 && topicSpans.length === 1 && left === '';
    return bare && isOpen(asked) && HOW_MUCH_IS_IT.test(text);
  },
  read: ({ slots: { topics }, context: { catalog } }) => {
    const [topic = null] = topics;
    const holders = new Set(catalog.measures({ topic }).map(({ region }) => region));
    const queries = [...holders].map((id) => ({
      ...blankQuery('measures'),
      regions: [id],
      topic,
    }));
    return { unanswerable: { kind: 'choices', queries: queries.slice(0, MOST_OFFERED) } };
  },
};

const HOW_MUCH_IS_IT =
  /^(so )?how (much|big|high|large) (is|are|was|were) (the )?[a-z]+\W*$|^[^，。]{2,4}(有|是)?多少\W*$/;
const MOST_OFFERED = 4;
