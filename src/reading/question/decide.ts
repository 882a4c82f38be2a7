// What is asked: the kinds of question, in the order in which one outweighs another. The first that fits reads the rest.
import type { Query } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import { spotOptions } from '../said-options.ts';
import {
  type Asked,
  asking,
  type Kind,
  ofSide,
  type QuestionReading,
  spansYears,
} from './asked.ts';
import { TO_DELIVER, WHEN_SET } from './cues.ts';
import { asksGap } from './goal-gap.ts';
import { define, documents, listed, steps } from './in-words.ts';
import { instead } from './instead.ts';
import { isShare } from './metric-cost.ts';
import { OF_COMPANIES } from './of-companies.ts';
import { ranksUp } from './operation.ts';
import { partFirst } from './part-of-whole.ts';
import { WORKED_OUT } from './set-against.ts';
import { withMetric } from './settle-metric.ts';
import { ASKS_FOR_ALL, family, withoutMetric } from './without-metric.ts';
import { growth, ratio, ratioOf } from './worked-out.ts';

/** Decides what is asked, and has it read. */
export function decide(asked: Asked): QuestionReading {
  const meant = ofThePart(impliedOutput(asked));
  const kind = KINDS.find(({ fits }) => fits(meant)) ?? PLAIN;
  return instead(kind.read(meant), meant);
}

/** "One in how many Chinese cars comes from Hubei": a share of the country's is that of the part, and compares nothing. */
function ofThePart(asked: Asked): Asked {
  const [best] = asked.slots.metric.choices;
  const named = best === undefined ? null : partFirst(asked.draft.regions, asked);
  if (best === undefined || named === null) return asked;
  const [part, whole] = named;
  const suffix = `-share-of-${whole === 'china' ? 'national' : 'province'}`;
  return best.metric.id.endsWith(suffix)
    ? { ...asked, draft: { ...asked.draft, regions: [part] } }
    : asked;
}

/** "Which province wants the most NEVs": of NEVs alone, what is planned and counted is how many are built. */
function impliedOutput(asked: Asked): Asked {
  const { slots, context } = asked;
  const { choices, features } = slots.metric;
  const output = context.catalog.metrics.get('nev-output');
  const counted = slots.quantities.some(({ kind }) => kind === 'vehicles');
  const plain =
    (features.has('nev') || counted) &&
    [...features].every((one) => one === 'nev' || one === 'vehicle' || one === 'growth');
  const grows = features.has('growth') && slots.from === null;
  const ranked =
    ofAll(asked) &&
    asksWhich(asked) &&
    slots.from === null &&
    (RANKS.some((cue) => slots.cues.has(cue)) || slots.quantities.length > 0);
  if (output === undefined || choices.length > 0 || !plain || !(ranked || grows)) return asked;
  const metric = { ...slots.metric, choices: [{ metric: output, cost: 0.5 }] };
  return { ...asked, slots: { ...slots, metric } };
}

const RANKS = ['most', 'least', 'count', 'sum'] as const;

function hasMetric({ slots }: Asked): boolean {
  return slots.metric.choices.length > 0;
}

function many({ draft }: Asked): boolean {
  return draft.regions.length > 1;
}

/** No region is named: the question is put to all of them. */
function ofAll({ slots }: Asked): boolean {
  return slots.regions.length === 0;
}

function asksWhich({ slots: { cues } }: Asked): boolean {
  return cues.has('which-regions') || cues.has('provinces') || cues.has('cities');
}

/** Asks whether something is so, and names the figure. */
function asksWhether({ slots: { text }, draft }: Asked): boolean {
  return draft.question?.bound != null && WHETHER.test(text);
}

const WHETHER =
  /^(so |and |but )?(is|are|was|were|does|do|did|has|have|had|will|can)\b|\b(true|right|correct|really)\b\W*$|吗|是不是|是否|有没有|对不对|真的|听说|据说|有人说|\b(heard|told) /;

const PLAIN: Kind = {
  like: 'Jiangsu',
  fits: () => true,
  read: (asked) => withoutMetric(asked),
};

const KINDS: readonly Kind[] = [
  {
    like: 'Jiangsu wants 500,000 NEVs by 2025 (a claim)',
    fits: ({ context }) => context.claim === true,
    read: withMetric,
  },
  {
    like: 'difference between output value and value added',
    fits: (asked) =>
      asked.slots.cues.has('difference') &&
      ofAll(asked) &&
      asked.slots.from === null &&
      asked.slots.times.length === 0 &&
      asked.slots.metric.features.size > 0,
    read: define,
  },
  {
    like: 'what is penetration',
    fits: (asked) =>
      WHAT_IS.test(asked.slots.text) &&
      ofAll(asked) &&
      hasMetric(asked) &&
      asked.slots.from === null &&
      asked.slots.times.length + asked.slots.quantities.length + asked.slots.companies.length === 0,
    read: define,
  },
  {
    like: 'what is meant by penetration',
    fits: ({ slots: { cues, metric } }) =>
      cues.has('definition') && (metric.choices.length > 0 || metric.features.size > 0),
    read: define,
  },
  {
    like: 'where does the 500,000 come from',
    fits: ({ slots, draft }) =>
      slots.cues.has('source') &&
      (slots.metric.choices.length > 0 || slots.from !== null || draft.question?.bound != null),
    read: (asked) => withMetric(anySide(as(asked, 'figure', 'source'))),
  },
  ...OF_COMPANIES,
  {
    like: 'what was the target before',
    fits: (asked) =>
      asked.slots.cues.has('history') &&
      !many(asked) &&
      !(
        asked.slots.quantities.some(({ kind }) => kind !== 'plain') &&
        asked.slots.cues.has('difference') &&
        asksGap(asked)
      ),
    read: (asked) =>
      withMetric(
        promised(as(asked, 'history', EARLIER.test(asked.slots.text) ? 'earlier' : 'figure')),
      ),
  },
  ...WORKED_OUT,
  {
    like: 'how many provinces want more than a million',
    fits: (asked) => asked.slots.cues.has('count') && hasMetric(asked) && ofAll(asked),
    read: (asked) => withMetric(as(asked, 'rank', 'count')),
  },
  {
    like: 'how many plans has Jilin published',
    fits: (asked) => asked.slots.cues.has('count-plans') && !ofAll(asked),
    read: (asked) => documents(as(asked, 'plans', 'count')),
  },
  {
    like: 'how many targets does the plan have',
    fits: (asked) => asked.slots.cues.has('count') && !ofAll(asked),
    read: (asked) => listed(as(asked, 'targets', 'count')),
  },
  {
    like: 'did Hunan meet its target',
    fits: ({ slots: { cues, text }, draft }) =>
      cues.has('met') &&
      !cues.has('when') &&
      !TO_DELIVER.test(text) &&
      // "Which reached a million" asks for figures, not for goals.
      !(cues.has('which-regions') && draft.question?.bound != null && !cues.has('target')) &&
      !/(?<!差)了多少/.test(text) &&
      // "Did Jiangsu beat Zhejiang" meets no goal.
      (draft.regions.length < 2 || cues.has('target') || !/\bbeat(en|s)?\b/.test(text)),
    read: (asked) => withMetric(promised(as(asked, 'progress', 'figure'))),
  },
  {
    like: 'do the provinces add up to the national target',
    fits: (asked) =>
      asked.slots.cues.has('sum') &&
      hasMetric(asked) &&
      asked.draft.regions.every((id) => id === 'china') &&
      asked.draft.from !== null &&
      asksWhich(asked),
    read: (asked) => withMetric({ ...as(asked, 'rollup', 'sum') }),
  },
  {
    like: 'what falls due in 2026',
    fits: ({ slots, draft }) =>
      slots.cues.has('due') && (draft.question?.bound == null || monthsAhead(slots.text) !== null),
    read: (asked) => {
      const query = dueOf(asked);
      const within = monthsAhead(asked.slots.text);
      return {
        query: within === null ? query : { ...query, within, from: null, to: null },
      };
    },
  },
  {
    like: 'which province wants the most',
    fits: (asked) =>
      (asked.slots.cues.has('most') || asked.slots.cues.has('least')) &&
      asksWhich(asked) &&
      ofAll(asked),
    read: (asked) => withMetric(as(asked, 'rank', ranksUp(asked.slots) ? 'least' : 'most')),
  },
  {
    like: 'which cities are hydrogen pilots',
    fits: ({ slots: { cues, topics, quantities, text } }) =>
      cues.has('where') && topics.length > 0 && quantities.length === 0 && PILOTS.test(text),
    read: steps,
  },
  {
    like: 'top hydrogen target for 2035',
    fits: (asked) =>
      (asked.slots.cues.has('most') || asked.slots.cues.has('least')) &&
      ofAll(asked) &&
      hasMetric(asked) &&
      asked.slots.companies.length === 0 &&
      asked.slots.from === null,
    read: (asked) => withMetric(as(asked, 'rank', ranksUp(asked.slots) ? 'least' : 'most')),
  },
  {
    like: 'which provinces do something about chips',
    fits: (asked) =>
      asksWhich(asked) &&
      ofAll(asked) &&
      !hasMetric(asked) &&
      asked.slots.topics.length > 0 &&
      asked.slots.from === null &&
      !asked.slots.cues.has('met'),
    read: steps,
  },
  {
    like: 'which provinces want more than a million',
    fits: (asked) =>
      (asked.slots.cues.has('which-regions') ||
        (asked.draft.question?.bound != null &&
          (asksWhich(asked) || asked.slots.cues.has('where')))) &&
      ofAll(asked) &&
      hasMetric(asked),
    read: (asked) => withMetric(as(asked, 'rank', 'filter')),
  },
  {
    like: 'how much did output grow in 2023',
    fits: (asked) =>
      asked.slots.cues.has('growth') &&
      hasMetric(asked) &&
      !(asked.slots.cues.has('times') && spansYears(asked.draft)) &&
      !(
        asked.slots.cues.has('difference') &&
        (many(asked) || spansYears(asked.draft) || asked.slots.times.length > 1)
      ) &&
      !(asked.slots.cues.has('sum') && many(asked)),
    read: growth,
  },
  {
    like: 'how much do Anhui and Jiangsu make together',
    fits: (asked) =>
      hasMetric(asked) &&
      (many(asked)
        ? asked.slots.cues.has('sum') || TOTAL_OF.test(asked.slots.text)
        : asked.slots.cues.has('sum') && spansYears(asked.draft)),
    read: (asked) => withMetric(as(asked, 'compare', 'sum')),
  },
  {
    like: 'how many times the figure of 2020 is that of 2023',
    fits: (asked) =>
      (asked.slots.cues.has('ratio') || asked.slots.cues.has('times')) &&
      hasMetric(asked) &&
      ratioOf(asked) !== null,
    read: ratio,
  },
  {
    like: 'how much more does Anhui make than Jiangsu',
    fits: (asked) =>
      asked.slots.cues.has('difference') &&
      hasMetric(asked) &&
      (many(asked) || spansYears(asked.draft) || asked.slots.times.length > 1),
    read: (asked) => withMetric(as(wholes(asked), 'compare', 'difference')),
  },
  {
    like: 'Anhui or Jiangsu, who makes more',
    fits: (asked) =>
      many(asked) &&
      (hasMetric(asked)
        ? !asked.slots.cues.has('measures') || isPrecise(asked)
        : comparesOn(asked)),
    // Where the words compare, one figure of two answers nothing; where they only name both, it says what there is.
    read: (asked) =>
      withMetric(as(asked, 'compare', asked.slots.cues.has('compare') ? 'compare' : 'figure')),
  },
  {
    like: 'compare Henan and Hunan (in everything that both have)',
    fits: (asked) =>
      many(asked) &&
      !hasMetric(asked) &&
      !comparesOn(asked) &&
      [...asked.slots.metric.features].every((one) => one === 'nev' || one === 'vehicle') &&
      asked.slots.topics.length === 0 &&
      asked.slots.cues.has('compare'),
    read: (asked) => ({ query: as(asked, 'compare', 'compare').draft }),
  },
  {
    like: 'timeline of Jiangsu',
    fits: (asked) => TIMELINE.test(asked.slots.text) && !ofAll(asked) && !hasMetric(asked),
    read: (asked) => ({ query: as(asked, 'timeline', 'list').draft }),
  },
  {
    like: 'compare Jiangsu and',
    fits: (asked) =>
      asked.slots.cues.has('compare') &&
      asked.draft.regions.length === 1 &&
      asked.slots.companies.length === 0 &&
      !hasMetric(asked) &&
      asked.slots.from === null,
    read: ({ draft, context: { catalog } }) => {
      const others = ['guangdong', 'zhejiang', 'anhui', 'jiangsu', 'shanghai'].filter(
        (id) => catalog.regions.has(id) && !draft.regions.includes(id),
      );
      const queries = others.map((id) => ({
        ...blankQuery('compare'),
        regions: [...draft.regions, id],
        metrics: ['nev-output'],
      }));
      return { unanswerable: { kind: 'choices', queries } };
    },
  },
  {
    like: 'who issued the hydrogen plan',
    fits: ({ slots: { cues, text }, draft }) =>
      cues.has('plans') ||
      (NAMES_A_DOCUMENT.test(text) &&
        (cues.has('who') || cues.has('when')) &&
        draft.question?.bound == null),
    read: documents,
  },
  {
    like: 'who is behind it',
    fits: (asked) => asked.slots.cues.has('who') && !hasMetric(asked),
    read: documents,
  },
  {
    like: 'what does the work report say on NEVs',
    fits: ({ slots: { cues, text } }) => cues.has('measures') && /工作报告|work report/.test(text),
    read: steps,
  },
  {
    like: 'which cities are hydrogen pilots',
    fits: (asked) =>
      asked.slots.cues.has('where') || (asked.slots.cues.has('measures') && !isPrecise(asked)),
    read: steps,
  },
  {
    like: 'when does Hubei want 400 stations',
    fits: (asked) => asked.slots.cues.has('when') && hasMetric(asked),
    read: (asked) => {
      const when = as(asked, 'figure', 'when');
      return withMetric(WHEN_SET.test(asked.slots.text) ? promised(when) : when);
    },
  },
  {
    like: 'what charging targets does Guangdong have',
    fits: ({ slots: { families, regions, text } }) =>
      families.length > 0 && regions.length > 0 && ASKS_FOR_ALL.test(text),
    read: (asked) => family(promised(asked)),
  },
  {
    like: 'latest NEV sales in Shanghai',
    fits: (asked) => asked.slots.cues.has('latest') && hasMetric(asked),
    read: (asked) => withMetric(as(asked, 'figure', 'latest')),
  },
  {
    like: 'who supplies batteries in Changzhou',
    fits: ({ slots: { text, topics, regions, times } }) =>
      WHO_MAKES.test(text) && topics.length > 0 && regions.length === 1 && times.length === 0,
    read: steps,
  },
  {
    like: 'who makes NEVs in Anhui',
    fits: ({ slots: { metric, times, quantities, regions, cues, text } }) =>
      metric.features.has('makers') &&
      regions.length === 1 &&
      times.length + quantities.length === 0 &&
      !/\bhow many\b|\bnumber of\b|多少|几/.test(text) &&
      !cues.has('target'),
    read: ({ draft }) => ({
      query: { ...blankQuery('region'), regions: draft.regions.slice(0, 1), place: draft.place },
    }),
  },
  {
    like: 'does Shanghai want a million by 2025',
    fits: (asked) => hasMetric(asked) && asksWhether(asked),
    read: (asked) => withMetric(as(asked, 'figure', 'whether')),
  },
  { like: 'NEV output of Anhui in 2023', fits: hasMetric, read: withMetric },
];

function as(asked: Asked, ...[command, asks]: TailOf<typeof asking>): Asked {
  return { ...asked, draft: asking(asked.draft, command, asks) };
}

type TailOf<F> = F extends (first: never, ...rest: infer Rest) => unknown ? Rest : never;

/** What falls due, of the family that is named; "before 2035" is from now on. */
function dueOf(asked: Asked): Query {
  const { slots, context } = asked;
  const query = as(asked, 'due', 'list').draft;
  const metrics = [...context.catalog.metrics.values()]
    .filter(({ family }) => slots.families.includes(family))
    .map(({ id }) => id);
  const now = Number(context.today.slice(0, 4));
  const until = slots.times.length === 1 && UNTIL.test(slots.text);
  const from = until && query.from !== null ? Math.min(now, query.from) : query.from;
  return { ...query, metrics, from };
}

const UNTIL = /20\d\d年?(以|之)?前|\b(before|until|up to|between now and) /;

/** "The total … of Jiangsu and Zhejiang". */
const TOTAL_OF =
  /^(the |what is the |whats the )?total\b|\btotal\b.{0,60}\b(by|of|in|for|from|across) .{2,30}\band\b|总(量|数)是/;

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

/** A company is asked for, and only words name companies. */
const WHO_MAKES =
  /\b(who|which (companies|company|firms?|suppliers?|makers?)) (makes?|builds?|produces?|supply|supplies)\b|(谁|哪些企业|哪些公司|哪家企业|哪家公司)在?.{0,6}(生产|制造|供应|供货)/;

/** Only a promise can be met, replaced or fall due. */
function promised(asked: Asked): Asked {
  return { ...asked, draft: ofSide(asked.draft, 'target') };
}

/** "In the next 18 months", 未来半年: as the words of `due` have it. */
function monthsAhead(text: string): number | null {
  if (!/\b(within|next|coming)\b|未来|今后|接下来|[之以]?内|下个?月/.test(text)) return null;
  const [spot] = spotOptions(text, new Set(['within']));
  return spot?.said.within ?? null;
}

const WHAT_IS = /^(what is|what are|whats)\b|(是什么|是啥)\W*$/;

const TIMELINE = /\btimeline\b|\bchronolog|时间线|大事记|历程/;

const PILOTS =
  /\b(pilots?|demonstration|demo|focus|bases?|clusters?|layout)\b|示范|试点|布局|基地|集聚|聚焦/;

/** Two figures differ by an amount: "extra", "grew" say so of the figure itself. */
function wholes(asked: Asked): Asked {
  const { metric } = asked.slots;
  // A share differs by points and is a share all the same.
  const ofShare = [...metric.features].some((one) => one === 'share' || isShare(one));
  return metric.whole.length === 0 || ofShare
    ? asked
    : { ...asked, slots: { ...asked.slots, metric: { ...metric, choices: metric.whole } } };
}

/** Where a figure stands is asked of targets and actuals alike. */
function anySide(asked: Asked): Asked {
  return asked.draft.question?.bound == null
    ? asked
    : { ...asked, draft: ofSide(asked.draft, null) };
}

const EARLIER =
  /before|earlier|previous|original|used to be|old target|first target|back in|原来|(?<!年)以前|(?<!年)之前|最初|当初/;

const NAMES_A_DOCUMENT =
  /规划|方案|条例|文件|意见|办法|行动计划|三年计划|\b(its|the|a|this|that|action|charging|hydrogen|development|implementation|three year|five year)( [a-z]+){0,6} plans?\b|\bplans? for\b|\b(cars?|vehicles?|hydrogen|charging|methanol|nevs?|action|development|implementation|industry|work|city) plans?\b|\bopinions\b|\bregulations?\b|\bguidelines?\b|\broadmap\b|路线图/;

/** The metric is named well and with a figure or a time, not only touched by a word. */
function isPrecise({ slots: { metric, quantities, times } }: Asked): boolean {
  return (metric.choices[0]?.cost ?? 9) <= 0.5 && (quantities.length > 0 || times.length > 0);
}
