// All that a region does, where the words speak of nothing in particular: "Xinjiang NEV policy", 新疆有哪些措施.
import type { Query } from '../../../query.ts';
import { blankQuery } from '../../blank-query.ts';
import type { Asked } from '../asked/asked.ts';

/** Whether measures of a region are asked for without a matter: neither a metric nor a topic nor any word of its own. */
export function asksForAllSteps({ slots, draft, context: { catalog } }: Asked): boolean {
  const { metric, topics, companies, times, quantities, left } = slots;
  if (
    draft.regions.length !== 1 ||
    draft.place !== null ||
    slots.from !== null ||
    !(AS_SUCH.test(slots.text) || HOW_DONE.test(slots.text))
  )
    return false;
  const named = companies.length + times.length + quantities.length + metric.choices.length;
  const ofNevs = [...metric.features].every((one) => one === 'nev' || one === 'vehicle');
  const noTopic = topics.every((one) => one === 'other');
  if (named > 0 || !ofNevs || !noTopic || left.replace(SAYS_NOTHING, '').trim() !== '')
    return false;
  return catalog.measures({ regions: draft.regions }).length > 0;
}

/** All measures of the region, as the command lists them. */
export function allSteps({ regions }: Query): Query {
  return { ...blankQuery('measures'), regions };
}

/** Named as such, and not by what they give: 免费 or 优惠 is a matter of its own. */
const AS_SUCH = /\b(polic(y|ies)|measures)\b|政策|措施|举措/;
/** "How does it want to reach its goal", 如何支持新能源汽车: by which steps. */
const HOW_DONE =
  /\bhow (is|are|does|do|will) .{2,30}\b(support|promot|back|boost|encourag)(e|ing|es)?\b|\bhow (does|do|will|is|can) .{2,30}\b(want|plan|intend|aim|hope|propose|mean|going|planning|hoping|get|reach|meet|hit|achieve)( to)? (reach|meet|hit|get (to|there)|achieve|its|their|the|that|those)\b|(如何|怎么|怎样|靠什么)(来)?(支持|扶持|鼓励|推动|实现|完成|达成)/;
const SAYS_NOTHING =
  /\b(support|promot|back|boost|encourag)(e|ing|es)?\b|\b(reach|policy|policies)\b|支持|扶持|鼓励|推动|实现|完成|达成/g;
