// "33618是什么", "what is Electric Guizhou": a plan that goes by the name in the quotation marks of its title.
import type { Catalog, PlanFact } from '../../../catalog/catalog.ts';
import { type Asked, asking, type Kind } from '../asked/asked.ts';
import type { Slots } from '../slots/slots.ts';
import { nicknamesOf } from '../told/nicknames.ts';

export const QUOTED_TITLE: Kind = {
  like: 'what is 33618',
  fits: ({ slots, context: { catalog, claim } }) =>
    claim !== true && plansNamed(slots, catalog).length > 0,
  read: ({ slots, draft, context: { catalog } }: Asked) => {
    const plans = plansNamed(slots, catalog);
    const query = asking(draft, 'plans', 'who');
    const about = plans[0]?.title.zh ?? plans[0]?.title.en ?? null;
    return {
      query: {
        ...query,
        ...(query.question && { question: { ...query.question, about, bound: null } }),
        regions: [...new Set(plans.map(({ region }) => region))],
        from: null,
        to: null,
      },
    };
  },
};

/** Behind the name nothing stands but what the plan calls itself, and the question. */
const ASKED_AFTER =
  /^[”"’']?(现代|制造业|产业|集群|体系|工程|计划|行动|规划|方案|建设|战略){0,3}(到底|究竟|具体|是|说|讲|指|叫|的){0,4}(一?个)?(什么|啥|怎么回事)(意思|东西|概念)?[\s?？吗呀啊]*$/;
const ASKED_BEFORE = /^(what|whats) .{0,20}$|^["“'‘]?$/;
const NOTHING_MORE = /^[”"’']?( (plan|programme|project|scheme))?( mean| about)?[\s?]*$/;

/** The plans whose quoted name the words ask the meaning of, of the region that they name, if they name one. */
export function plansNamed(
  { text, regions }: Pick<Slots, 'text' | 'regions'>,
  catalog: Catalog,
): readonly PlanFact[] {
  // The plans of all regions are read only for words that may ask of one.
  if (!MAY_ASK.test(text) && text.length > LONGEST_NAME) return [];
  return catalog.plans({ regions }).filter((plan) =>
    nicknamesOf(plan).some((name) => {
      const at = FIVE_YEARS.test(name) ? -1 : text.indexOf(name);
      return at >= 0 && isAsked(text.slice(0, at), text.slice(at + name.length));
    }),
  );
}

const MAY_ASK = /^whats?\b|什么|啥|怎么回事/;
const LONGEST_NAME = 30;

function isAsked(before: string, after: string): boolean {
  return ASKED_AFTER.test(after) || (ASKED_BEFORE.test(before) && NOTHING_MORE.test(after));
}

/** 十四五 is a time that many plans are of, and the name of none. */
const FIVE_YEARS = /^十[一二三四五]五$|year/;
