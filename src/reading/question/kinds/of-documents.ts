// Kinds of question on documents and sources: which there are, who issued one and when, where a figure comes from.
import type { Query } from '../../../query.ts';
import { type Asked, asking, type Kind, ofSide } from '../asked/asked.ts';
import { namesDocument } from '../asked/documents.ts';
import { hasBound, hasMetric, isOfAll, namesGoal } from '../asked/traits.ts';
import { withMetric } from '../metric/settle-metric.ts';
import { asksWhoSaid } from '../thread/again.ts';
import { documents } from '../told/in-words.ts';
import { recast } from './recast.ts';
import { asksForPlan } from './titled.ts';

export const PLAN_FOR: Kind = {
  like: 'talent plan for connected cars',
  fits: asksForPlan,
  read: (asked) => documents(asked, 'who'),
};

export const WHERE_FROM: Kind = {
  like: 'where does the 500,000 come from',
  fits: (asked) => {
    const { slots } = asked;
    const ofFigure = slots.metric.choices.length > 0 || slots.from !== null || hasBound(asked);
    return asksWhoSaid(slots) || (slots.cues.has('source') && ofFigure);
  },
  read: (asked) => {
    const query = ofStated(asked);
    return query === null ? withMetric(ofAnySide(recast(asked, 'figure', 'source'))) : { query };
  },
};

/** The one metric of which the region has a figure of just this number, where it is too large to stand there by chance. */
function ofStated({ draft, context: { catalog } }: Asked): Query | null {
  const { regions, question } = draft;
  const value = question?.bound?.value;
  if (regions.length !== 1 || typeof value !== 'number' || value < TELLING) return null;
  const stated = [...catalog.targets({ regions }), ...catalog.actuals({ regions })];
  const metrics = new Set(stated.flatMap((one) => (one.value === value ? one.metric : [])));
  if (metrics.size !== 1) return null;
  return { ...asking(ofSide(draft, null), 'figure', 'source'), metrics: [...metrics] };
}

const TELLING = 10_000;

/** Where a figure stands is asked of targets and actuals alike. */
function ofAnySide(asked: Asked): Asked {
  return hasBound(asked) ? { ...asked, draft: ofSide(asked.draft, null) } : asked;
}

export const PLAN_OF_REGION: Kind = {
  like: 'Wuhan hydrogen plan',
  fits: ({ slots, draft, context }) => {
    const { metric, left, text, quantities, companies } = slots;
    const named = metric.choices.length + quantities.length + companies.length > 0 || left !== '';
    const plain = context.claim !== true && draft.regions.length === 1 && slots.from === null;
    return plain && !named && NOTHING_BUT_A_PLAN.test(text);
  },
  read: (asked) => documents(asked),
};

/** A plan and whose or what for it is, and no question about it. */
const NOTHING_BUT_A_PLAN =
  /^(?!.*\b(what|which|how|does|do|did|is|are|has|have|who|when|any|why)\b).*\bplans?[\s?.!]*$|^[^什么哪几谁何多吗没]*(规划|行动计划|行动方案|实施方案)[\s?？。!！]*$/;

export const HOW_MANY_PLANS: Kind = {
  like: 'how many plans has Jilin published',
  fits: (asked) => asked.slots.cues.has('count-plans') && !isOfAll(asked),
  read: (asked) => documents(recast(asked, 'plans', 'count')),
};

export const PLAN_RUNS_OUT: Kind = {
  like: 'when does the hydrogen plan run out',
  fits: (asked) =>
    asked.slots.cues.has('due') && namesDocument(asked) && !namesGoal(asked.slots.text),
  read: (asked) => documents(asked),
};

export const WHO_ISSUED: Kind = {
  like: 'who issued the hydrogen plan',
  fits: namesDocument,
  read: (asked) => documents(asked),
};

export const WHO_IS_BEHIND: Kind = {
  like: 'who is behind it',
  fits: (asked) =>
    asked.slots.cues.has('who') && (!hasMetric(asked) || BEHIND_IT.test(asked.slots.text)),
  read: (asked) => documents(asked),
};

/** A body that issues documents, whatever it is asked about; or a document is spoken of. */
const BEHIND_IT =
  /\bwhich (body|department|ministry|agency|authority|office)\b|\b(is|s|are|was|stands?) behind\b.{2,60}\bplans?\W*$|(规划|方案|计划|文件)(背后)?是谁/;
