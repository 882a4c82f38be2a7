// What is asked of a document: when it appeared, who issued it, what it is called, which years it covers.
import { patternOf, type WordPatterns } from '../../word-patterns.ts';

export type DocumentAspect = 'issuer' | 'announced' | 'period' | 'title';

const ASPECTS: Record<DocumentAspect, WordPatterns> = {
  title: {
    words: `
      titles? | titled | entitled | (official|full|exact|formal|proper|right|correct|precise) name | name of | (document|file|reference|official|policy|issue) (number|no|reference|code)`,
    anywhere: `
      全称 | 全名 | 名称 | 标题 | 题目 | 正式名字 | 叫什么 | 叫啥 | 叫做什么 | 文件名 | 文号 | 文件号 | 几号文 | 发文字号`,
  },
  period: {
    words: `
      (what|which) (period|years|time ?frame|time span) | time ?frame | (the )?years (it |that it |are )?(covers?|covered|spans?) | span | planning (period|horizon) | horizon
      | (until|till|to|through) (when|which year|what year) | how (long|far ahead|many years) | (run|runs|running|lasts?|hold|holds|valid|in force) (until|till|through) | (run|runs|ran) out | expir(es?|ed|y|ing) | start and end`,
    anywhere: `
      管到 | 管(的是)?(哪|几)几?年 | (覆盖|涵盖|管|对应|针对|跨)(了|的|的是)?(哪|几|多少)(些|几)?(个)?年份? | (覆盖|涵盖|适用|起止|实施|规划|执行)(的)?(年份|年限|时段|期间|期限|时间|周期) | 规划期 | 有效期 | 期限 | 到(了)?哪一?年 | 到几几年 | 哪年到哪年 | 几年到几年 | 到期 | 截止 | 期满 | 多少年 | 为期`,
  },
  issuer: {
    words: String.raw`
      who ((had|has|have|was|were|actually|originally|first|really|exactly|all|else|is|are|it) ){0,2}(issue|releas|publish|sign|draft|wr[io]t|author|approv|adopt|promulgat|put (out|forward|their|its)|dr[ea]w|set|made|came (up|out)|comes (up|out)|behind|stands? behind|responsible for|in charge of|launch|unveil|announc|produc|compil|prepar|circulat|pass|propos|initiat)[a-z]*
      | who (do|can|should) (i|we) (credit|cite|thank|name) | whose | by whom | (which|what) ([a-z]+ ){0,2}(ministry|ministries|departments?|offices?|body|bodies|agency|agencies|authority|authorities|bureaus?|commissions?)
      | issuing (body|authority|department|agency|office|organi[sz]ation) | issuers? | authors? | issued by(?! (the end|early|mid|late|end|\d))`,
    anywhere: `
      谁(家)?(在|来|给|先|牵头|负责|联合)?.{0,3}(签|印|发|公布|颁|出|编|起草|牵头|制定|提|搞|批|审|写|定|弄|拟|推|的手笔) | (由|是)谁 | 出自谁
      | 哪(一)?(个|几个|几家|家|些|两家|三家)?(委|局|厅|办(?!法)|部|部委|委办局|部门|单位|机构|机关|政府|学会|协会)(?!件) | 哪(几|两|三)?(家|个)(联合|一起|共同)?(印发|发布|发|出台|出|公布)的 | (发文|发布|印发|制定|编制|牵头|起草|出台)(单位|机关|机构|部门|主体|方) | 几(个部门|家单位|个部委)`,
  },
  announced: {
    words: `
      when | since when | (which|what) (exact )?(month|year|day|date) | dates? | how (old|recent) | dated | (publication|release|issue|issuing|launch|effective) (date|month|year|day)`,
    anywhere: `
      什么时候 | 啥时候 | 何时 | 什么时间 | 几时 | 哪一?(天|年|月|日) | 哪个月 | 几几年 | 几月份? | 几号(?!文) | (发文|发布|出台|印发|公布|颁布|下发|成文|生效|施行|实施)(的)?(时间|日期|年份|日子)`,
  },
};

/** Turns of phrase with the document itself inside. */
const AROUND_IT: readonly (readonly [DocumentAspect, RegExp])[] = [
  ['title', /\bwhat is .{2,60} (called|named)\W*$/],
  ['period', /\b(what|which) year .{2,80}\b(until|till|through|to)\W*$/],
  ['announced', /\bfrom 20\d\d or\b|是20\d\d年?的?还是20\d\d/],
  [
    'issuer',
    /\bissued by .{2,60} or (by )?|是[^，。]{2,12}还是[^，。]{2,12}(发|印发|出台?|定|编)的|\b(authority|issuer|department|ministry)\W*$/,
  ],
  ['issuer', /\b(was|is) it (the )?.{2,60} (that|who|which)\b/],
];

const PATTERNS = Object.entries(ASPECTS).map(
  ([aspect, words]) => [aspect as DocumentAspect, patternOf(words)] as const, // the keys of ASPECTS are the aspects
);

/** What is done with a document, and what its kinds are called: no matter that tells one from another. */
const FRAME: WordPatterns = {
  words: `
    issu(e|es|ed|ing) | releas(e|es|ed|ing) | publish(ed|es|ing)? | publication | unveil(ed|s)? | announc(e|es|ed|ing|ement) | adopt(ed|s|ion)? | approv(e|es|ed|al|ing) | sign(ed|s)?( off( on)?)? | circulat(e|ed|ing) | promulgated?
    | draft(ed|s|ing)? | author(ed)? | compiled? | drew up | drawn up | finali[sz](e|ed|es) | supersed(e|es|ed|ing) | replac(e|es|ed|ing) | successor | predecessor | follow(s|ed|ing)? | preced(es|ed|ing) | valid | in force | effective | formal(ly)? | official(ly)? | period | span | horizon | time ?frame
    | strateg(y|ies) | schemes? | programmes? | papers? | texts? | versions? | opinions | guidelines? | guidance | regulations? | laws? | roadmaps? | notices? | circulars? | outlines? | put (their|its) name to | put in(to)? | contain(s|ed|ing)? | contents? | listed | written | laid down | set out | indicators | objectives | behind | earlier | later | newest | latest | most recent | exact(ly)?`,
  anywhere: `
    一共 | 总共 | 几个量化 | 印发 | 发布 | 下发 | 出台 | 公布 | 颁布 | 签发 | 发文 | 成文 | 制定 | 编制 | 起草 | 牵头 | 联合 | 定稿 | 正式 | 取代 | 替代 | 代替 | 废止 | 失效 | 作废 | 生效 | 施行 | 覆盖 | 涵盖 | 征求意见稿 | 草案 | 意见 | 条例 | 通知 | 办法 | 路线图 | 若干 | (具体|主要|哪些|量化|各项|什么|的)的?指标 | 那份 | 这份 | 那个 | 全文 | 专项 | 发的 | 出的 | 搞的 | 定的 | 提的`,
};

const FRAMES = [...Object.values(ASPECTS), FRAME].map((one) => new RegExp(patternOf(one), 'g'));

/** What of a document is asked for; null where nothing is. */
export function aspectOf(text: string): DocumentAspect | null {
  return [...AROUND_IT, ...PATTERNS].find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** The text without the words that are asked of a document rather than say which. */
export function withoutFrame(text: string): string {
  return FRAMES.reduce(
    (rest, frame) => rest.replace(frame, (found) => ' '.repeat(found.length)),
    text,
  );
}

/** A document is spoken of, not what somebody plans to do. */
export const DOCUMENT = patternOf({
  words: String.raw`
    (?<!\b(to|they|we|would|will|did|does|do|not) )plans?(?! (to|on|for \d)\b) | plans? (for|on) (?!\d) | programmes? | schemes? | strategy | opinions? | regulations? | guidelines? | guidance | roadmap | notice | circular | outline | drafts? | agreement | documents? | polic(y|ies) papers? | papers? | blueprint | laws? | rules | fyp`,
  anywhere: `
    规划(?!了|在|建|到) | 方案 | 行动计划 | 三年计划 | 计划是 | 意见 | 条例 | 文件 | 通知 | 路线图 | 纲要 | 草案 | 征求意见稿 | 协议 | 法规 | 稿子 | 份[^，。]{0,6}计划`,
});

/** What some documents are called, and much else. */
const MEASURES = patternOf({
  words: 'measures | package | pilot | project | list',
  anywhere: '办法 | 措施 | 计划 | 试点 | 工程 | 清单',
});

/** Whether a document may be spoken of, by any name. */
export function speaksOfDocument(text: string): boolean {
  return DOCUMENT.test(text) || MEASURES.test(text);
}

/** A time or a body that stands in the document, not that of the document. */
export const WITHIN_IT = patternOf({
  words: String.raw`
    by (when|what year|which year|what date) | when (will|should|must|can|would|is .{2,30} to)\b | (says?|said|mention(s|ed)?|words?) (on|about|of) | mentions? | anything (on|about) .{2,60} in | work reports? | (want|wants|aims?|expects?|foresees?|calls? for|hopes?) | targets? | goals?`,
  anywhere: `
    (何时|什么时候|啥时候|哪年|哪一年)(能|会|要|才|前|达到|实现|建成|完成) | 到(何时|什么时候|哪一?年)(要|能|会|实现|达到|建成|完成) | 目标 | 工作报告 | (规划|方案|意见)(里|中)?对.{1,16}(怎么说|怎么讲) | (提|写|说|讲)(到|及|过|没提)`,
});

/** Whether there is one. */
export const WHETHER_THERE_IS = patternOf({
  words: `
    (is|are|was|were) there (a|an|any|some) | (does|do|did|has|have) .{2,40} (have|issued?|publish(ed)?|got|released?|put out|come out with|brought out|adopted?) (a|an|any|anything|some|something) | (has|have|got) any`,
  anywhere: String.raw`
    有没有 | 有无 | 是否有 | 有[^，。]{0,16}(规划|方案|文件|计划|条例)(吗|么|没有?|嘛) | (出|发|有|印发|出台|制定|发布)过?[^，。]{0,16}(没有|没|吗|(?<!什|怎)么)[?\s]*$`,
});

/** The newest of them. */
export const NEWEST = patternOf({
  words: 'newest | latest | most recent(ly)? | last (plan|document|policy paper)',
  anywhere: '最新 | 最近(的)?(一|那)?[份个项]? | 最晚 | 新近',
});

/** Which of the regions have one. */
export const WHICH_HAVE = patternOf({
  words: `
    (which|what) ([a-z]+ ){0,2}(provinces?|regions?|cities|places) .{0,20}(have|has|had|with|got|issued|published|released|put out|adopted|drew up) | (provinces?|regions?|cities) (with|having|that have|which have|that (issued|published))`,
  anywhere: `
    (哪些|哪几个|哪个|多少个?)(省|市|地区|地方|城市)[^，。]{0,8}(有|出过|出了|出台|发布|印发|制定|发过|搞过|编了) | 有[^，。]{0,10}(规划|方案|条例|文件|计划)的(省|市|城市|地)`,
});

/** Figures that stand in it, all of them. */
export const FIGURES_IN_IT = patternOf({
  words: 'targets? | goals? | figures | numbers | indicators | objectives',
  anywhere: '目标 | 指标 | 数字',
});

/** Steps that stand in it, all of them. */
export const STEPS_IN_IT = patternOf({
  words: 'measures | steps | actions | tasks | provisions',
  anywhere: '措施 | 举措 | 任务 | 内容',
});

/** What stands in it is asked for: "targets in the hydrogen plan", 方案里的指标. */
export const STANDS_IN_IT = patternOf({
  words: `
    (targets?|goals?|figures|numbers|indicators|objectives|measures|steps|actions|tasks|provisions) (stand |are |set out |set |laid down |written |contained |named |given |mentioned |listed |found )?(there )?(in|of|under|within|by) .{0,80}(plan|opinions|scheme|programme|roadmap|guidelines?|draft|notice|document|regulations?)
    | what is in (it|there|the (.{0,40} )?plan) | contents? of .{0,80}(plan|opinions|scheme|programme|roadmap|guidelines?|draft|notice|document)
    | (targets|goals|figures|numbers|indicators|measures|steps) (did|does|do|has|have) .{2,40} (put|set|lay|laid|name|write|written|give|list|have|contain|include).{0,60}(plan|opinions|scheme|programme|roadmap|guidelines?|draft|notice|document)`,
  anywhere: `
    (规划|方案|意见|计划|条例|草案|通知)(\\([^)]*\\))?(里|中|里面|里头|当中)?(的|都|提出了?|提了|写了|写的|定了|定的|列了|有|设定|给出|包括|明确)?(的)?((哪些|什么|主要|几个|具体|全部|所有|量化|核心|重点|都有哪些|有哪些|有什么)(的)?){1,3}(目标|指标|数字|数值|数(?!据|量)|措施|举措|任务|内容)
    | (规划|方案|计划|意见)[^，。]{0,4}(写|讲|说|定)了(啥|什么|(哪)?些) | (规划|方案|计划)[^，。]{0,8}(几|多少)[个项](量化)?(目标|指标) | 主要内容
    | (规划|方案|意见|计划|条例|草案|通知)[》”"]?(\\([^)]*\\))?(里|中|里面|里头|当中)(的)?(全部|所有|主要|各项)?(目标|指标|措施|举措|任务)`,
});

/** The same of a document that was spoken of: "which targets stand in it". */
export const STANDS_IN_THAT = patternOf({
  words:
    '(in|of|under|within) (it|that|this|there|that one) | (does|did) (it|that one) (set|contain|have|name|state|give|list|lay down) | its',
  anywhere:
    '里面 | 里头 | 其中 | 它(里|的|有|定|设|提) | (这|那|该)(份|个)?(规划|方案|文件|意见|计划)?(里|中|的)',
});
