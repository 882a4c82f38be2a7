// "What did Jiangsu's 2021 target replace", 浙江2023年8月提的目标取代了哪个: of a goal that was revised, the time that is named is when it was
// set, unless a goal for that year was revised itself.
import type { TargetFact } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import type { Asked } from '../asked/asked.ts';
import { NAMED } from '../asked/traits.ts';

/** The question of goals that were revised, without the time when one of them was set. */
export function ofGoalSetThen(asked: Asked): Asked {
  const { draft, slots } = asked;
  const [time, ...others] = slots.times;
  if (time === undefined || others.length > 0 || draft.regions.length === 0) return asked;
  if (slots.from !== null) return asked;
  const said = time.period ?? String(time.from);
  const revised = revisedGoals(asked);
  const dueThen = revised.some(({ due }) => due?.startsWith(said));
  const setThen = revised.some((target) => announcedOf(target, asked)?.startsWith(said));
  return dueThen || !setThen ? asked : { ...asked, draft: atAnyTime(draft) };
}

function atAnyTime(draft: Query): Query {
  const question = draft.question && { ...draft.question, period: null };
  return { ...draft, from: null, to: null, ...(question && { question }) };
}

/** Goals of the regions, of the metric where one is named, that replaced another or were replaced. */
function revisedGoals({ slots: { metric }, draft, context: { catalog } }: Asked): TargetFact[] {
  const [best] = metric.choices;
  const named = best !== undefined && best.cost <= NAMED;
  return catalog
    .targets({ regions: draft.regions, ...(named && { metrics: [best.metric.id] }) })
    .filter((one) => one.supersedes !== null || catalog.replacementOf(one) !== undefined);
}

function announcedOf({ plan }: TargetFact, { context: { catalog } }: Asked): string | null {
  return catalog.plan(plan)?.announced ?? null;
}
