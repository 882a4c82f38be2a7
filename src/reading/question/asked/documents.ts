// Whether a question is for a document: who issued it, when, which there are.
import type { Asked } from './asked.ts';

/** A plan, or another document, is spoken of. */
export const NAMES_A_DOCUMENT =
  /规划|方案|条例|法规|文件|意见|办法|行动计划|三年计划|\b(its|the|a|this|that|action|charging|hydrogen|development|implementation|three year|five year)( [a-z\d]+){0,6} plans?\b|\bplans? for\b|\b(cars?|vehicles?|hydrogen|charging|methanol|nevs?|promotion|action|development|implementation|industry|work|city) plans?\b|\bplans? (that )?(expires?|ends?|runs? (out|until)|lapses?|runs?|lasts?|holds?)\b|\blaws?\b|\bopinions\b|\bregulations?\b|\bguidelines?\b|\broadmap\b|\b(agreement|deal|accord|notice|draft)\b|\b(package|set|list|catalogue) of ([a-z]+ ){0,3}(measures|policies)\b|路线图|协议|通知|草案|征求意见稿|指引|指南/;

/** What is only done to documents, with the name of one before it or after it. */
const ISSUED =
  /\bplans?\b.{0,24}\b(issued|released|published|unveiled|come out|came out|adopted)\b|\b(issued?|released?|publish(ed)?|unveil(ed)?|adopt(ed)?)\b.{0,40}\bplan\b|(印发|下发|发文|颁布)|(规划|方案|文件|通知|意见|条例|办法|计划|政策|措施).{0,16}发的/;

/** When a report, or another document, appeared. */
const CAME_OUT =
  /^when\b.{0,40}\b(work report|opinions|notice|outline|document)s?\b.{0,24}\b(out|issued|released|published|unveiled|delivered|announced|adopted)\W*$|\bdate of (the |its )?.{0,24}\b(work report|opinions|notice|outline)\W*$/;

/** A title in quotation marks. */
const QUOTED = /["“《][^"”》]{2,20}["”》]/;

/** "Jilin plans?", 四川氢能的文件: the documents are all that is left to be asked for. */
const NOTHING_ELSE =
  /\b(any|an?) plans?( document)? at all\W*$|^(has|have|does|do|is there|are there) .{0,30}\b(any|a) plans?( of (its|their) own)?\W*$|^((please )?(list|show|show me|give me|name) )?(the |its |all |any |all the |list of ){0,2}\s*(plans|documents|plan documents)( please| pls| thanks)?[\s?!.]*$|(规划|方案|政策)?文件(都|有|出过|有过)?(哪些|啥|什么)?[\s?!,]*$|^(规划|方案)[\s?!,]*$/;

/** A list of documents is asked for, or who issued one that is named, and when. */
export function namesDocument({ slots: { cues, text, matter }, draft }: Asked): boolean {
  return (
    cues.has('plans') ||
    NOTHING_ELSE.test(matter.trim()) ||
    (QUOTED.test(text) && (cues.has('who') || cues.has('when') || cues.has('due'))) ||
    (ISSUED.test(text) && (cues.has('who') || cues.has('when')) && draft.question?.bound == null) ||
    (CAME_OUT.test(text) && draft.question?.bound == null) ||
    (NAMES_A_DOCUMENT.test(text) && cues.has('due') && draft.question?.bound == null) ||
    (NAMES_A_DOCUMENT.test(text) &&
      (cues.has('who') || (cues.has('when') && draft.question?.bound == null)))
  );
}
