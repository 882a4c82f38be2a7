// What is asked: the kinds of question, in the order in which one outweighs another. The first that fits reads the rest.
import type { Query } from '../../../query.ts';
import { WORK_REPORT } from '../../../statements/asked-measures.ts';
import { blankQuery } from '../../blank-query.ts';
import { spotOptions } from '../../said-options.ts';
import {
  type Asked,
  asking,
  type Kind,
  ofSide,
  type QuestionReading,
  spansYears,
} from '../asked.ts';
import { hasData } from '../metric/held.ts';
import { isShare } from '../metric/metric-cost.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { ASKS_FOR_ALL, family, withoutMetric } from '../metric/without-metric.ts';
import { COUNTS_CARS, TO_DELIVER, WHEN_SET } from '../slots/cues.ts';
import {
  asksShortfall,
  asksWhoSaid,
  goesOnJudging,
  goesOnRanking,
  rankedAgain,
} from '../thread/again.ts';
import { saysMore } from '../thread/not-understood.ts';
import { namesDocument } from './documents.ts';
import { asksGap } from './goal-gap.ts';
import { define, documents, listed, steps } from './in-words.ts';
import { instead } from './instead.ts';
import { OF_COMPANIES } from './of-companies.ts';
import { ranksUp } from './operation.ts';
import { partFirst } from './part-of-whole.ts';
import { WORKED_OUT } from './set-against.ts';
import { asksForPlan, asksForSteps, isTold } from './told.ts';
import { growth, ratio, ratioOf, statedShare } from './worked-out.ts';

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
  const named = choices.some(({ cost }) => cost <= NAMED);
  if (output === undefined || named || !plain || !(ranked || grows)) return asked;
  const metric = { ...slots.metric, choices: [{ metric: output, cost: 0.5 }] };
  return { ...asked, slots: { ...slots, metric } };
}

/** A metric that costs more was only touched by the words. */
const NAMED = 0.5;

const RANKS = ['most', 'least', 'count', 'sum'] as const;

function hasMetric({ slots }: Asked): boolean {
  return slots.metric.choices.length + slots.metric.either.length > 0;
}

/** The words name a metric, or leave it to the thread. */
function hasSubject(asked: Asked): boolean {
  const { metric, from, left } = asked.slots;
  const ofThread = metric.features.size === 0 && !saysMore(left) && from !== null;
  return hasMetric(asked) || (ofThread && from.metrics.length > 0);
}

/** "Compared with 2023?", after another year. */
function setsYears({ slots: { cues, from, regions }, draft }: Asked): boolean {
  return cues.has('compare') && from !== null && regions.length === 0 && spansYears(draft);
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
    like: 'where is BYD at home',
    fits: ({ slots: { text, companies, metric } }) =>
      companies.length > 0 && metric.choices.length === 0 && AT_HOME.test(text),
    read: ({ slots: { companies } }) => ({
      query: { ...blankQuery('company'), company: companies[0] ?? null },
    }),
  },
  {
    like: 'talent plan for connected cars',
    fits: asksForPlan,
    read: (asked) => documents(asked, 'who'),
  },
  {
    like: 'what is in the three-year action plan',
    fits: ({ slots: { text }, draft }) => CONTENTS.test(text) && draft.regions.length === 1,
    read: (asked) => listed(promised(as(asked, 'targets', 'list'))),
  },
  {
    like: 'which provinces name chips in their work reports',
    fits: ({ slots: { text, cues, metric } }) =>
      WORK_REPORT.test(text) && cues.has('which-regions') && metric.choices.length === 0,
    read: steps,
  },
  {
    like: 'who gets money for changing to an NEV',
    fits: asksForSteps,
    read: steps,
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
      asksWhoSaid(slots) ||
      (slots.cues.has('source') &&
        (slots.metric.choices.length > 0 || slots.from !== null || draft.question?.bound != null)),
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
    fits: ({ slots, draft }) =>
      asksShortfall(slots) ||
      (slots.cues.has('met') &&
        !slots.cues.has('when') &&
        !TO_DELIVER.test(slots.text) &&
        // "Which reached a million" asks for figures, not for goals.
        !(
          slots.cues.has('which-regions') &&
          draft.question?.bound != null &&
          !slots.cues.has('target')
        ) &&
        !HOW_MUCH_WAS_DONE.test(slots.text) &&
        // "Did Jiangsu beat Zhejiang" meets no goal.
        (draft.regions.length < 2 ||
          slots.cues.has('target') ||
          !/\bbeat(en|s)?\b/.test(slots.text))),
    read: (asked) =>
      onlyReached(asked)
        ? withMetric(as(asked, 'figure', 'whether'))
        : withMetric(promised(as(asked, 'progress', 'figure'))),
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
    like: 'when does the hydrogen plan run out',
    fits: (asked) =>
      asked.slots.cues.has('due') &&
      namesDocument(asked) &&
      !/\b(targets?|goals?)\b|目标/.test(asked.slots.text),
    read: (asked) => documents(asked),
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
    like: 'and in 2024? (of a ranking)',
    fits: goesOnRanking,
    read: (asked) => withMetric(rankedAgain(asked)),
  },
  {
    like: 'and Anhui? (of a goal that was judged)',
    fits: goesOnJudging,
    read: (asked) => withMetric(promised(as(asked, 'progress', 'figure'))),
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
      !asked.slots.metric.features.has('price') &&
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
      hasSubject(asked) &&
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
    like: 'what part of the NEVs of Jiangsu does Nanjing make',
    fits: (asked) => asked.slots.metric.features.has('share') && statedShare(asked) !== null,
    read: (asked) => ({ query: statedShare(asked) ?? asked.draft }),
  },
  {
    like: 'how much more does Anhui make than Jiangsu',
    fits: (asked) =>
      (asked.slots.cues.has('difference') || setsYears(asked)) &&
      hasSubject(asked) &&
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
    fits: namesDocument,
    read: (asked) => documents(asked),
  },
  {
    like: 'who is behind it',
    fits: (asked) =>
      asked.slots.cues.has('who') && (!hasMetric(asked) || WHICH_BODY.test(asked.slots.text)),
    read: (asked) => documents(asked),
  },
  {
    like: 'what does the work report say on NEVs',
    fits: ({ slots: { cues, text } }) => cues.has('measures') && /工作报告|work report/.test(text),
    read: steps,
  },
  {
    like: 'which cities are hydrogen pilots',
    fits: (asked) =>
      (asked.slots.cues.has('where') && !(hasMetric(asked) && COUNTS.test(asked.slots.text))) ||
      (asked.slots.cues.has('measures') &&
        !isPrecise(asked) &&
        !COUNTS_CARS.test(asked.slots.text)),
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
    like: 'every battery output figure of Sichuan',
    fits: (asked) =>
      hasMetric(asked) && asked.draft.regions.length === 1 && ALL_FIGURES.test(asked.slots.text),
    read: (asked) => withMetric(as(asked, 'figure', 'list')),
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
    like: 'which automakers newly arrived build cars in Beijing',
    fits: ({ slots: { cues, metric, regions, text, quantities, companies } }) =>
      cues.has('which-company') &&
      metric.features.has('makers') &&
      regions.length === 1 &&
      quantities.length + companies.length === 0 &&
      !/\bhow many\b|\bnumber of\b|多少|几/.test(text),
    read: steps,
  },
  {
    like: 'who makes NEVs in Anhui',
    fits: (asked) => !isTold(asked, BESIDE_MAKERS) && asksForMakers(asked),
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

/** The makers themselves are asked for, not what they sell or build. */
function isOfMakersAlone(features: ReadonlySet<string>): boolean {
  return (
    features.has('makers') &&
    [...features].every((one) =>
      ['makers', 'nev', 'vehicle', 'firms', 'output', 'large'].includes(one),
    )
  );
}

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
  /\b(who|which (companies|company|firms?|suppliers?|makers?)) (makes?|builds?|produces?|supply|supplies)\b|\b(suppliers?|producers?|makers?) (located|based|sitting|operating) in\b|(谁|哪些企业|哪些公司|哪家企业|哪家公司)在?.{0,6}(生产|制造|供应|供货)/;

/** "Have its swap stations hit 225": nothing was promised, but what there is can be told. */
function onlyReached({ slots, draft, context: { catalog } }: Asked): boolean {
  const metric = slots.metric.choices[0]?.metric;
  if (metric === undefined || draft.question?.bound == null || draft.regions.length !== 1)
    return false;
  return (
    !hasData(metric, ofSide(draft, 'target'), catalog) &&
    hasData(metric, ofSide(draft, 'actual'), catalog)
  );
}

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

/** Who makes the cars of one region: its card names them. */
function asksForMakers({ slots }: Asked): boolean {
  const { metric, times, quantities, regions, cues, text } = slots;
  return (
    ((isOfMakersAlone(metric.features) && ASKS_WHO.test(text)) || MAKERS.test(text)) &&
    regions.length === 1 &&
    times.length + quantities.length === 0 &&
    !/\bhow many\b|\bnumber of\b|多少|几/.test(text) &&
    !cues.has('target')
  );
}

const ASKS_WHO = /\b(who|whose|which|what|list|name|any)\b|哪|谁|什么|啥|有|名单/;

/** So much must be told besides makers, where a measure answers rather than the card. */
const BESIDE_MAKERS = 4;

const MAKERS =
  /(哪些|什么|哪几家|哪几个).{0,6}(车企|汽车厂|车厂|整车厂|主机厂|汽车企业|汽车公司)|\b(what|which|list( of)?|the) (car ?makers|auto ?makers|car companies|car manufacturers)\b/;

const AT_HOME =
  /\bheadquarter|\bhead office\b|\bhome (city|town|province|base)\b|\bhometown\b|\bwhere( is| are| s)? [a-z -]{2,30} (based|from)\b|总部|老家|(哪里|哪儿|哪个(城市|省|地方))的(企业|公司|车企|品牌)/;
/** A body that issues documents, whatever it is asked about. */
const WHICH_BODY = /\bwhich (body|department|ministry|agency|authority|office)\b/;

const COUNTS = /\b(number|count) of\b/;

/** All figures of one metric are wanted, not the newest. */
const ALL_FIGURES =
  /\b(every|all|each) (of )?(the |its |your )?([a-z]+ ){0,4}(figures?|numbers|data( points?)?|statistics|stats|readings)\b|\b(which|what) (figures|numbers|data)\b|\b(data points|time series)\b/;
const HOW_MUCH_WAS_DONE = /(?<!差)了多少|(完成|做|干)(到)?多少/;

const WHAT_IS = /^(what is|what are|whats)\b|(是什么|是啥)\W*$/;

/** "What is in it": of a plan that is named, its targets. */
const CONTENTS =
  /\bwhats? (is |was )?in (it|there|the (action |three year |implementation )?plan)\b|\bcontents? of\b|(规划|方案|计划|意见)[^，。]{0,4}(写了|讲了|说了|都写|定了)(啥|什么|些)|主要内容/;

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
  /before|earlier|previous|original|initial|at first|at the start|to begin with|the draft|used to be|c(o|a)mes? before|g[ai]ve(n)? up|放弃|舍弃|old(er)? (target|goal|figure|number|value|version|one)|first (target|version|wording)|back in|原来|原先|起先|起初|一开始|草案|初稿|最早|此前|(?<!年)以前|(?<!年)之前|最初|当初/;

/** The metric is named well and with a figure or a time, not only touched by a word. */
function isPrecise({ slots: { metric, quantities, times } }: Asked): boolean {
  // Vehicles that were chosen for a subsidy are counted: the subsidy is part of the metric's name.
  const named = quantities.length + times.length > 0 || metric.features.has('subsidised');
  return (metric.choices[0]?.cost ?? 9) <= 0.5 && named;
}
