// Kinds of question on goals: what they were before, whether they are met, when they fall due, which there are.
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { spotOptions } from '../../said-options.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import {
  asksWhich,
  hasBound,
  hasMetric,
  isOfAll,
  isOfMany,
  NAMED,
  TOUCHED,
} from '../asked/traits.ts';
import { hasData, metricsOfFamilies } from '../held/held.ts';
import { family } from '../metric/of-family.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { ASKS_FOR_ALL, HOW_BIG_A_GOAL } from '../metric/unnamed/asks-for.ts';
import { TO_DELIVER } from '../slots/cues.ts';
import { asksShortfall, goesOnJudging } from '../thread/again.ts';
import { listed } from '../told/in-words.ts';
import { featuresOf } from '../words/features.ts';
import { asksGap } from './goal-gap.ts';
import { ofGoalSetThen } from './goal-set-then.ts';
import { isOnlyCounted } from './of-figures.ts';
import { promised, recast } from './recast.ts';
import { asksWhetherMore } from './whether-more.ts';

export const GOAL_BEFORE: Kind = {
  like: 'what was the target before',
  fits: (asked) =>
    asked.slots.cues.has('history') &&
    !isOfMany(asked) &&
    !asksGapToFigure(asked) &&
    !asksWhetherMore(asked),
  read: (asked) => {
    const { cues, text } = asked.slots;
    const earlier = EARLIER_GOAL.test(text) ? 'earlier' : 'figure';
    const asks = cues.has('times') ? 'times' : earlier;
    return withMetric(promised(recast(ofGoalSetThen(asked), 'history', asks)));
  },
};

/** How far it is from a figure that is named asks for no history of it. */
function asksGapToFigure(asked: Asked): boolean {
  const { quantities, cues } = asked.slots;
  const measured = quantities.some(({ kind }) => kind !== 'plain');
  return measured && cues.has('difference') && asksGap(asked);
}

/** The goal that was replaced is wanted, not the one that stands now. */
const EARLIER_GOAL =
  /before|earlier|previous|original|initial|at first|at the start|to begin with|the draft|used to be|c(o|a)mes? before|g[ai]ve(n)? up|放弃|舍弃|old(er)? (target|goal|figure|number|value|version|one)|(first|original) ([a-z0-9]+ ){0,3}(target|goal|version|wording|draft)|back in|原来|原先|起先|起初|一开始|草案|初稿|最早|此前|(?<!年)以前|(?<!年)之前|最初|当初/;

export const HOW_MANY_GOALS: Kind = {
  like: 'how many targets does the plan have',
  fits: (asked) => asked.slots.cues.has('count') && !isOfAll(asked),
  read: (asked) => {
    const goals = promised(recast(asked, 'targets', 'count'));
    const metrics = goalsOfFamilies(goals);
    if (metrics.length === 0) return listed(goals);
    const { question } = goals.draft;
    const whole = question && { ...question, about: null };
    return { query: { ...goals.draft, metrics, ...(whole && { question: whole }) } };
  },
};

/** The metrics of the families that are named, of which the region has a goal. */
function goalsOfFamilies({ slots: { families }, draft, context: { catalog } }: Asked): string[] {
  const named = metricsOfFamilies(families, catalog).flatMap((id) => catalog.metrics.get(id) ?? []);
  return named.filter((metric) => hasData(metric, draft, catalog)).map(({ id }) => id);
}

export const GOAL_MET: Kind = {
  like: 'did Hunan meet its target',
  fits: (asked) =>
    asksShortfall(asked.slots) || asksWhetherMet(asked) || setsGoalAgainstOutcome(asked),
  read: (asked) =>
    isOnlyReached(asked)
      ? withMetric(recast(asked, 'figure', 'whether'))
      : withMetric(promised(recast(asked, 'progress', 'figure'))),
};

/** "Guizhou, targets against actuals", 目标和实际对比: what became of them, of one region. */
function setsGoalAgainstOutcome({ slots: { text }, draft }: Asked): boolean {
  return draft.regions.length === 1 && draft.from === draft.to && GOAL_AGAINST_OUTCOME.test(text);
}

const GOAL_AGAINST_OUTCOME =
  /\b(targets?|goals?|plans?) (vs|versus|against|compared (to|with)|and) (the )?(actuals?|actual figures|results?|reality|outcomes?|delivery)\b|(目标|规划|计划)[和与跟及]?(vs)?(的)?(实际|完成情况|落实情况|结果)(的)?(对比|比较|相比|差距|情况|怎么样)|(产量|销量|保有量|实际|数量)[和与跟及](原定|既定)?(的)?(目标|计划)(的)?(对比|比较|相比|差距)/;

function asksWhetherMet(asked: Asked): boolean {
  const { cues, text } = asked.slots;
  if (!cues.has('met') || cues.has('when') || TO_DELIVER.test(text)) return false;
  if (HOW_MUCH_WAS_DONE.test(text)) return false;
  if (cues.has('target')) return true;
  // "Which reached a million" asks for figures, not for goals; "did Jiangsu beat Zhejiang" meets no goal.
  const ofFigures = cues.has('which-regions') && hasBound(asked);
  return !ofFigures && !(isOfMany(asked) && BEATS.test(text));
}

const HOW_MUCH_WAS_DONE = /(?<!差)了多少|(完成|做|干)(到)?多少/;
const BEATS = /\bbeat(en|s)?\b/;

/** "Have its swap stations hit 225": nothing was promised, but what there is can be told. */
function isOnlyReached(asked: Asked): boolean {
  return hasBound(asked) && asked.draft.regions.length === 1 && isOnlyCounted(asked);
}

export const PROGRESS_OF_REGION: Kind = {
  like: 'progress of Fujian',
  fits: ({ slots: { text, left, regions, companies, metric, topics, families } }) => {
    const things = companies.length + topics.length + families.length + metric.features.size;
    return (
      regions.length === 1 && things === 0 && OWN_PROGRESS.test(text) && SAYS_NO_MORE.test(left)
    );
  },
  read: (asked) => ({ query: promised(recast(asked, 'progress', 'figure')).draft }),
};

const OWN_PROGRESS = /\bprogress\b|进度|进展|完成(情况|得)/;
/** Nothing is left unread but the progress itself. */
const SAYS_NO_MORE = /^(\s|progress|doing|far|进度|进展|情况|完成)*$/;

export const GOALS_ADD_UP: Kind = {
  like: 'do the provinces add up to the national target',
  fits: (asked) =>
    asked.slots.cues.has('sum') &&
    hasMetric(asked) &&
    asked.draft.regions.every((id) => id === 'china') &&
    asked.draft.from !== null &&
    asksWhich(asked),
  read: (asked) => withMetric(recast(asked, 'rollup', 'sum')),
};

export const GOALS_DUE: Kind = {
  like: 'what falls due in 2026',
  fits: (asked) =>
    asked.slots.cues.has('due') &&
    !GOAL_WITH_DATE.test(asked.slots.text) &&
    !asksWhenOne(asked) &&
    (!hasBound(asked) || monthsAhead(asked.slots.text) !== null),
  read: (asked) => {
    const query = dueOf(asked);
    const within = monthsAhead(asked.slots.text);
    return { query: within === null ? query : { ...query, within, from: null, to: null } };
  },
};

/** "When is the ban on petrol cars due": the year of one goal, not all that falls due. */
function asksWhenOne({ slots: { cues, metric }, draft }: Asked): boolean {
  const [best] = metric.choices;
  return cues.has('when') && draft.regions.length > 0 && best !== undefined && best.cost <= NAMED;
}

/** "In the next 18 months", 未来半年: as the words of `due` have it. */
function monthsAhead(text: string): number | null {
  if (!FROM_NOW_ON.test(text)) return null;
  const [spot] = spotOptions(text, new Set(['within']));
  return spot?.said.within ?? null;
}

/** A goal is told with its date anyway. */
const GOAL_WITH_DATE =
  /\b(goals?|targets?) and (its |the |their )?(deadline|due date|date)\b|目标(值)?(和|及|与|以及)(完成)?(期限|时限|时间|年限)/;

const FROM_NOW_ON = /\b(within|next|coming)\b|未来|今后|接下来|[之以]?内|下个?月/;

/** What falls due, of the family that is named; "before 2035" is from now on. */
function dueOf(asked: Asked): Query {
  const { slots, context } = asked;
  const query = recast(asked, 'due', 'list').draft;
  const all = metricsOfFamilies(slots.families, context.catalog);
  const inFull = (slots.metric.choices[0]?.cost ?? TOUCHED) < IN_FULL;
  const named = all.filter(
    (id) => inFull && hasAll(context.catalog.metrics.get(id), slots.metric.features),
  );
  const metrics = named.length > 0 ? named : all;
  const now = Number(context.today.slice(0, 4));
  const until = slots.times.length === 1 && UNTIL_YEAR.test(slots.text);
  const from = until && query.from !== null ? Math.min(now, query.from) : query.from;
  return { ...query, metrics, from };
}

/** "Pile goals that fall due": those of stations are of the same family, and were not asked for. */
function hasAll(metric: Metric | undefined, features: ReadonlySet<string>): boolean {
  const own = metric === undefined ? new Set<string>() : featuresOf(metric);
  return features.size > 0 && [...features].every((one) => own.has(one));
}

/** A metric that costs more is not named in full. */
const IN_FULL = 0.1;

const UNTIL_YEAR = /20\d\d年?(以|之)?前|\b(before|until|up to|between now and) /;

export const NEXT_VERDICT: Kind = {
  like: 'and Anhui? (of a goal that was judged)',
  fits: goesOnJudging,
  read: (asked) => withMetric(promised(recast(asked, 'progress', 'figure'))),
};

export const GOALS_OF_FAMILY: Kind = {
  like: 'what charging targets does Guangdong have',
  fits: ({ slots: { families, regions, text, cues, metric } }) =>
    families.length > 0 &&
    regions.length > 0 &&
    // Which firms there are is asked of their names, not of a goal for their number.
    !cues.has('which-company') &&
    (ASKS_FOR_ALL.test(text) ||
      (HOW_BIG_A_GOAL.test(text) && (metric.choices[0]?.cost ?? TOUCHED) >= NAMED)),
  read: (asked) => family(promised(asked)),
};
