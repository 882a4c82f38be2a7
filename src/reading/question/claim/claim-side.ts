// Whether a claim tells what came about or what was promised, where the cues of any question leave it open.
import type { Query } from '../../../query.ts';
import type { Slots } from '../slots/slots.ts';

const FULFILLED =
  /\b(met|hit|beat|exceeded|surpassed|achieved|fulfilled|missed|reached|overshot|undershot|smashed|cleared|topped|blew past|blown past|short of)\b.{0,24}\b(goals?|targets?)\b|(完成|超额|提前|实现|未达|达成).{0,8}(目标|任务)/;
const CAME_ABOUT =
  /\b(built|made|produced|sold|exported|delivered|turned out|rolled out|churned out|cranked out|assembled|manufactured|registered|making|building|producing|selling|rose|grew|jumped|climbed|surged|soared|fell(?! short)|dropped|came to|totall?ed|stood at)\b|(生产|销售|出口|交付)了/;

/** "Were in place by the end of 2021". */
const WERE =
  /\b(was|were|stood|numbered|tallied|amounted to|made up|accounted for|represented)\b(?! ([a-z]+ly )?(to|set|due|expected|planned|meant|supposed|[a-z]+ing)\b)/;
const PROMISED =
  /\b(targets?|targeted|goals?|aim|aims|aimed|plans?|planned|wants?|wanted|will|should|must|pledged?|promised?)\b|目标|计划|规划/;

/** "Had 38,000 piles by the end of 2023", 2023年达到3.8万个: so many there were, whatever had been promised. */
const THERE_WERE =
  /\bhad\b(?! (to|been|hoped|set|its|a|an|as)\b)|(?<![到至在])20\d\d年(?!要|将|内?实现)[^，。；]{0,24}(?<!争取|力争|要|将|可)(已达|达到?了?|突破|已有|共有)(?=\d)|已经?(建成|建设|投运|投用|投入使用|开通|安装|推广|生产|销售|实现|达到|突破|超过|拥有)了?(?=[^，。；]{0,6}\d)/;
const PROMISED_CHINESE = /目标|计划|规划|力争|争取|提出|确保|预计|拟|要求|将|要|任务|方案|意见/;

/** "Hit one million, as planned": the plan is spoken of beside what came of it. */
const AS_PLANNED =
  /\b(hit|met|reached|made|built|achieved|passed|sold|produced|got)\b.{1,60}\bas (planned|promised|pledged|targeted|intended)\b|如期(达到|实现|完成|建成|突破)/;

/** "Met its goal and built a million" tells what came about. */
export function settledSide(query: Query, { text }: Slots): Query {
  const { question } = query;
  if (question === undefined) return query;
  const reached =
    (WERE.test(text) && !PROMISED.test(text)) ||
    (THERE_WERE.test(text) && !PROMISED.test(text) && !PROMISED_CHINESE.test(text)) ||
    AS_PLANNED.test(text) ||
    (CAME_ABOUT.test(text) && (question.of === null || FULFILLED.test(text)));
  if (reached) return { ...query, question: { ...question, of: 'actual' } };
  const meant = question.of === null && TO_COME.test(text);
  return meant ? { ...query, question: { ...question, of: 'target' } } : query;
}

/** 要在2023年把…建到, 要产 (not 需要在), 规定; "the plan is for", "eyeing". */
const TO_COME =
  /(?<![需主重只])要(在|于|把|将|让|使|产|造|生产|下线|达|到|建|卖|销|推广|新增|突破|超|实现|做|有|拥有|完成|提高|提升|占|出口|保有|不低于|不少于|翻)|力争|争取|拟[达建推新在到于]|规定|要求|明确|\bplans? (is|was|are|calls?|foresees?|envisages?|sets?|requires?)\b|\bcalls? for\b|\b(ey(es|ed|eing)|expects?|vow(s|ed)?|envisages?|foresees?|slated|shoot(s|ing) for|gunning for|guid(es|ed|ing) (for|to)|guidance|sought|pencill?ed in|earmarked|foresaw|envisaged|called for|seeks? to|seeking to|looks? to|looking to)\b/;

/** "Expects 45 billion of revenue in 2025 and an output of 100,000": what one verb promises, it promises of all of the same year. */
export function onSideOf(before: Query | null, query: Query): Query {
  const { question } = query;
  const same = before !== null && before.from === query.from && before.to === query.to;
  const promised = same && before.question?.of === 'target' && question?.of === null;
  return promised && question !== undefined
    ? { ...query, question: { ...question, of: 'target' } }
    : query;
}
