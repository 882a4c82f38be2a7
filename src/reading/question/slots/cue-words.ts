// The words by which a question tells what it wants, as patterns set apart by " | ". English in key form (lower case, no apostrophes).

import type { WordPatterns } from '../../word-patterns.ts';

export type Cue =
  | 'target'
  | 'actual'
  | 'latest'
  | 'definition'
  | 'source'
  | 'met'
  | 'history'
  | 'due'
  | 'when'
  | 'who'
  | 'where'
  | 'measures'
  | 'plans'
  | 'most'
  | 'least'
  | 'which-regions'
  | 'count'
  | 'count-plans'
  | 'sum'
  | 'average'
  | 'difference'
  | 'ratio'
  | 'times'
  | 'growth'
  | 'compare'
  | 'list'
  | 'outside'
  | 'outside-alone'
  | 'advice'
  | 'which-company'
  | 'cities'
  | 'provinces';

export const CUE_WORDS: Readonly<Record<Cue, WordPatterns>> = {
  target: {
    words: String.raw`
      vow(s|ed)? | sights | envisions? | envisages? | foresees? | pencil(l?ed|s)? in | earmark(ed|s)?
      | slated (to|for) | targets? | targeted | targeting | goals? | aims? | aiming | aimed
      | plans? (to|for|on|an?|the) | planned | planning | wants? | wanted | set itself | to be | is to | was to
      | (was|is|are|were) [a-z ]{2,24} to (build|make|put|have|reach|add|produce) | will | shall | should | must
      | intends? | hopes? | promise[sd]? | pledge[sd]? | expects? to | expect(s|ed)? ([a-z]+ ){1,6}to (be|go|have|make|reach|come|become|build) | by the end of 20\d\d | ambition | going for
      | has to be | have to be | set out | pencil(s|l?ed)? (in|for) | shoot(s|ing)? for | is after | are after | what [a-z ]{2,40} (is|are) [a-z ]{2,24} after
      | eye[sd]? | eyeing | gunning for | (is|are|was|were) banking on | envisag(es?|ed|ing) | foresaw
      | earmark(s|ed)? | slated | would (build|make|have|reach|produce|sell|get|put) | (was|were) going to | long term
      | long run | eventually | ultimately | supposed to (?!take) | looking to | pushing for | push for
      | striv(es?|ing) | due to (have|reach|build|make|get) | set to | (did|does) [a-z ]{2,20} (set(?! up)|name a (figure|number))
      | bound to | wish(es|ed)?
      | seeks? | sought | seeking | commit(s|ted)? to | meant to | targetting | target of | aspir(es?|ing|ation)
      | dream(s|t|ed|ing)? (of|about) | angl(es|ed|ing) for | chas(es|ed|ing) | call(s|ed)? for | budget(s|ed)? for | mubiao`,
    anywhere: `
      目标 | 计划 | 规划 | 承诺 | 盘算 | 本来要 | 原本要 | 要(生产|卖|做|推广|培育|形成|实现|投|占)
      | 要(有|再|新增|新建|添|装|引进|招引|聚集|打造|加|减|降|净增|增加|增长) | 要(多少|几) | 要求 | 要到 | 要达
      | 要建 | 要造 | 力争 | 提出 | 预计 | 拟 | 打算 | 指标 | 任务 | 将达 | 争取 | 定得 | 定了 | 想要
      | 想(做|搞|弄|冲|干|达|升|提)(到|成|上) | 想(建|造|装|铺|推广) | 要(做|搞|弄|冲|干)到 | 奔着 | 冲刺`,
  },
  actual: {
    words: `
      did | made | built | produced | sold | achieved | actual | actually | reached | came to | exported | delivered
      | rose | grew | bought | passed | full year | whole year`,
    anywhere: String.raw`
      全年 | 了多少 | 产了 | 造了 | 卖了 | 实际 | 已经 | 建成了 | (?<!要)有多少(?!是|比例) | 达到了 | 交付了
      | (过|破|超|突破|达到)了?的?(?=\d+万)(?<=[了的]) | 现有 | 完成了多少 | 多少(辆|座|个|台|家|万辆|万个)?了`,
  },
  latest: {
    words: `
      latest | newest | most recent | currently | current | right now | now | today | so far | as of now | these days
      | up to date | at (the )?last count | when last counted`,
    anywhere: String.raw`
      \bwhere .{2,50}\b(at|stands?)\b( now| today| these days| right now)?\W*$ | 最新 | 现状 | 眼下 | 当下 | 时下
      | 现阶段 | 现在 | 目前 | 最近 | 现今 | 当前 | 如今 | 截至目前`,
  },
  definition: {
    words: String.raw`
      the same( thing)? as | as opposed to | distinction | how (do|does) .{2,60} differ
      | how do you (count|calculate|measure|define|tell)
      | how (is|are|does|do) .{2,60} (get |being )?(measured|calculated|counted|worked out|defined)
      | what(s| is)? in (it|that|there)\W*$ | two different things | what (does|do) .{2,50} (cover|include)
      | what does .{2,60}(?<!\bi) mean | meaning of | definition of | define | defined | (is|are) meant by | what counts as
      | what do you count as | what do you call | what (do|does|did) you mean | explain the (term|metric) | explain what
      | whats the difference between | what is the difference between | difference between .{2,60} in your data
      | how is .{2,60} (calculated|measured|defined|counted)`,
    anywhere: String.raw`
      怎么区分 | 如何区分 | 怎么区别 | 如何区别 | 指的什么 | 说的(是|又是)?(什么|啥)(东西|意思)?\W*$
      | (是|算)(什么|啥)口径 | 口径是啥 | (有啥|有什么|有何|啥|哪里)不(一样|同) | 一回事 | 一码事 | 同一个(意思|概念)
      | (怎么|如何)(认定|界定) | 怎么理解 | 什么概念 | 啥概念 | 什么意思 | 啥意思 | 怎么算 | 定义 | 含义 | 到底指什么 | 具体指什么 | 是指什么
      | (?<!分别)指什么 | 指的是什么 | 指啥 | 什么叫 | 啥叫 | 怎么定义 | 有啥区别 | 有什么区别 | 区别是 | 差别是
      | 差异是 | (区别|差别|差异)在哪 | 有(什么|啥)(差别|差异) | 口径是 | 什么口径 | 口径怎么`,
  },
  source: {
    words: `
      where .{1,80} (comes|came) from | says who | who claims | on what (basis|authority|grounds) | based on what
      | what is (that|this|it) based on | where (is|was) (that|this|it)( goal| target| figure| number)? (written|stated|reported|recorded|published)
      | where(d| did) (that|this|the) .{0,40}come from | where(d| did| do) (you|we|they) (get|find|take|have|dig up|pull)
      | get .{2,60} from | sources? | sourced | cite | citation | reference
      | where (exactly |precisely |else )?(is|was) it (written|stated|said|laid down|recorded) that | (in|under) (which|what) (document|plan|paper|report|notice|source|file|article)s? (do|can|could|would|will|should) (i|we|you|one)
      | (which|what) paragraph | (which|what) (document|plan|paper|report|notice|page|article|file)s? (does|do|did|is|are) .{2,80} (come|taken|drawn|stem|quoted|derived) from
      | in (which|what) (document|plan|paper|report|notice) (is|are|was|were) .{2,60} (stated|written|found)
      | (which|what) ((official|government|policy|public|state) )?(article|page|report|document|file|paper|notice)s? (says?|said|states?|gives?|gave|calls? for|called for|sets? out|sets?|lays? down|lays? out|laid down|contains?|mentions?|names?|promises?|stipulates?|fixes|fixed) | where does .{2,80} come from
      | who (says|said|reported) | links? (to|for) (it|that|this|the (source|page|article|report))`,
    anywhere: `
      出处 | 来源 | 第几段 | 哪一?段 | 哪(儿|里)?来的 | (来自|源自|取自|引自)(哪|何处) | 哪份文件 | 哪篇(报道|文章|新闻) | 哪个文件 | 依据 | source | 链接 | 谁说的 | 原文 | 出自
      | 引自 | 见于(哪|什么) | 哪(儿|里)?写的 | 凭什么 | 根据什么 | 根据是 | (从|在)?哪(儿|里)(看到|听来|写|说|讲|登|得来|得到|来)的`,
  },
  met: {
    words: String.raw`
      did (it|that|this|they) (ever )?happen | verdict | ever (get|got|reach|hit|make|pass)( to)? | (compares?|measures? up|stacks? up) (to|with|against) (its|the|their) (20\d\d )?(targets?|goals?) | on course | (not|un)likely to (meet|make|reach|hit)
      | where (are|is|do|does) (they|it|things|we|that|this) (at|stand) | how close | (get|gets|got|come|comes|came) (anywhere |nowhere |even )?(near|close)
      | how (did|has) (that|it|this|things) (go|gone|turn(ed)? out|end(ed)? up|pan(ned)? out|work(ed)? out)
      | (made|make|makes|making) (its|their|the|that|this) (own )?([a-z0-9.]+ ){0,6}(targets?|goals?|numbers?)
      | deliver(ed|ing)? on | made good | make good on | pull(ed|s|ing)? ((it|that|this|its|the|their) ([a-z0-9]+ ){0,4})?off | come true | came true
      | (as|like) (planned|promised|pledged|targeted|intended)
      | (as|like) (it|they|its plan|the (plan|city|province|region)) (had )?(planned|promised|pledged|targeted|intended|wanted|said|set out)
      | fell short | undershot | overshot
      | (gap|distance) (between|to|from) .{0,60}(goal|target) | short of (its|the|their) .{0,20}(goal|target)
      | hit or miss | get (its|their|that) (half|third|quarter|fifth|tenth) | g[eo]t to (its|their|the) | g[eo]t(ten)? to (?=\d|half |over |above |a (million|billion|trillion)) | beaten | doing (vs|against|on|with) (its|their|the)(?! (peers?|rivals?|neighbou?rs?|competitors?|others?)\b)
      | (is|are|was|were) ([a-z0-9]+ ){1,4}ahead of (its|the|their) ([a-z0-9]+ ){0,6}(targets?|goals?|plans?)
      | (how|so) far (behind|ahead|off|along|from) | keep(ing)? up with | make it | made it | get there | got there
      | worked out | did .{0,40}\bwork out | do against | did against | against what it | live up | met | meet
      | (?<!\b(must|should|shall|to) )(hit|hits|achieved?|reach) | reached | attain(ed)? | beat | miss(ed|es)? | fulfilled?
      | (come|came|comes) (through|up short|in short) | (fail(ed|s)?|manage[ds]?) to (hit|meet|make|reach|get|deliver)
      | (cross(ed)?|over) the (finish(ing)? )?line | hit the mark
      | fallen short | fall short | on track | match(ed)? (up to |up with )?(what|its|the|their) .{0,30}(promised?|planned|plan|targets?|goals?|pledged?|wanted|aimed)
      | (have|has|had|see|seen|get|got) anything (like|near|close to) the .{0,30}(wanted|planned|promised|aimed|hoped)
      | kept its promise | accomplished | succeed(ed)?`,
    anywhere: `
      完成 | 达成 | 实现 | 达标 | 兑现 | 达到了?[吗没么] | (有没有|是否|有无|有否|能否|能不能)(达到|到达|做到) | 做到了 | 做到(没|吗|么) | (有没有|是否|有无)落地
      | 落地了?(吗|没|么) | 办到 | 成了(没|吗) | 差多远 | 差得远 | 结果如何 | 结果怎么?样 | 拿下了 | 黄了 | 泡汤
      | 落空 | 没戏 | 过线 | 超额 | 跳票 | 如期 | 够没够 | 食言 | 离.{0,16}目标.{0,6}(差|远) | 目标.{0,8}还差`,
  },
  history: {
    words: String.raw`
      ((is|was) (that|it|this) (a |an )?(raise|raised|rise|cut|upgrade|downgrade|revision|change|step up))
      | c(o|a)mes? before | g[ai]ve(n)? up | draft(ed)? (versus|vs|and|or) | in the draft | the draft | initial(ly)?
      | at first | to begin with | predecessors? | forerunners? | preceded | loosened | tightened | relaxed | softened
      | watered down | trimmed
      | (scal(e|es|ed|ing)|ton(e|es|ed|ing)|dial(s|l?ed|l?ing)?|walk(s|ed|ing)?|roll(s|ed|ing)?|ratchet(s|ed|ing)?|wound) (back|down)
      | (scaled|bumped) up | (became|becomes?) of
      | (scal|ton|dial|walk|roll|ratchet|bump|push)(l?ed|e|es|s|l?ing)? (it|that|this|them|(its|the|their) ([a-z0-9]+ ){0,3}(targets?|goals?|numbers?|figures?)) (back|down|up)
      | always (want(ed)?|plan(ned)?|aim(ed)?|target(ed)?|been) | evolution | evolved? | timeline | versions?
      | before and after | over time | abandon(ed)? | scrap(ped)? | withdr[ae]wn? | dropped
      | happened to(?! .{0,40}\b(output|production|sales|exports|registrations|fleet|stock)\b(?!.{0,30}\b(target|goal|plan|aim)))
      | before (it|that|the) | (?<=\b(plans?|planned|want(ed)?|promised?|promises|aim(ed|ing)?|targets?|goals?|pledged?|set|says?|said|announced|proposed|envisaged|hoped|thought)\b.{0,80})back in | previous(ly)?
      | (?<!\byears? )earlier | (goal|target|figure|number) .{0,60}\bthen (went|aimed|was set|was put) (up|higher|lower|down)
      | ever (raise|lower|change|cut|revise|update|adjust)
      | (raise|lower|cut|revise|adjust|update|bump(ed)?|lift(ed)?|hiked?|slash(ed)?|trim|upgraded?|downgraded?) (its|the|their) | originally? | used to be | was it before | changed?
      | (targets?|goals?) (was |were |been |got |ever )?(cuts?|slashed|reduced|upped|hiked?|upgraded?|downgraded?)
      | (upgraded|downgraded|hiked|slashed|trimmed) from
      | changes | revised? | revision | replaced? | replaces | superseded? | cut to | lowered | raised
      | still the current | still valid | old(er)? (target|goal|figure|number|value|version|one)
      | (first|original) (?!(to|half|quarter|time|year|province|region|city|place|in)s? )([a-z0-9]+ ){0,3}(target|goal|version|wording|draft) | out of date | outdated | over the years`,
    anywhere: String.raw`
      (?<!\b(year|month|day|quarter|half) )\bbefore\W*(no|right|correct|though|wasnt it|didnt it)?\W*$ | 草案 | 初稿
      | 征求意见稿 | 原先 | 起先 | 起初 | 一开始 | 最早(?!(什么|哪|何|几|要|在|到)) | 此前(的|定|是)?
      | 之前(?=(呢|的)?\W*$) | 放宽 | 收紧 | 加码 | 缩水 | 砍(掉|到|了) | 提高过 | 放弃 | 舍弃 | 没下文 | 没了下文
      | 不了了之 | 来龙去脉 | 算数 | 作数 | 演变 | 变迁 | 沿革 | 历次 | 历版 | 前后怎么 | 怎么变 | 取消 | 撤销 | 调到
      | 改到 | 改成 | 变成 | (?<!年)之前是 | 作废 | 改了 | 改过 | 改没改 | 变没变 | 砍到 | 砍成 | 缩到 | (?<!(打算|力争|争取|计划|准备|想|要|拟)把?)(压到|降到)
      | 正式[稿版][^，。]{0,4}[砍改降变减] | 下调 | 上调 | 目标[^，。]{0,8}(降|升|砍|缩|提高)了 | 调过 | 调低 | 调高 | 当初 | 最初 | (?<!年)之前定
      | (?<!年)之前提 | 是不是改 | 变过 | 变化 | 调整 | 修订 | 取代 | 原来 | (?<!年)之前的?目标 | (?<!年)以前 | 新旧
      | 好几个数 | 还是现在的 | 一路变`,
  },
  due: {
    words: String.raw`
      falls? due | falling due | due (this|next|in|by|before|soon) | comes? due | coming due | run(s)? out
      | (runs?|valid|in force) until | how long (does|do|did|will|is) .{2,60}\b(plan|programme|roadmap|opinions|pilot) (to )?(run|last|hold|valid|stay|remain|be)\b | until when | till when | up to when | expir\w+ | deadlines? | are due | is due
      | (targets?|goals?) .{0,40}\bdue | next (targets?|goals?|deadline)
      | still (has|have) to (deliver|meet|reach)`,
    anywhere: String.raw`
      到期 | 截止(?![到至]?\d|目前) | 期满 | 要(完成|兑现|实现|做到|交账)[^，。]{0,4}(哪些|什么|哪几)`,
  },
  when: {
    words: `
      when(?! it (comes|came) to)(?! (it|they|the (city|province|region)) last) | date of | start and end | start date | end date | dates of | what year | which year | by what year | what date | what day | which day | which date | which month | since when | how soon | (whats|what is) the deadline | date(?=\\W*$)`,
    anywhere: `
      什么时候 | 啥时候 | 何年 | 时间点 | 时间表 | 时间节点 | 哪个年份 | 哪一天 | 哪年 | 哪一年 | 何时 | 哪天 | 哪月 | 哪个月 | 哪一日 | 截止(到)?(什么|哪|何) | 期限是 | 几号 | 几月 | 几时 | 什么时间`,
  },
  who: {
    words: String.raw`
      who (signed|issued|is behind|published|drew up|drafted|authored|compiled|approved|adopted|wrote|released|set|made the plan|put out|announced|came up with|comes up with|thought up|dreamt up|put together)
      | who (leads|heads|runs|coordinates|oversees) (?!(it|that|this|them)\b)(?=.{2,60}\b(plan|programme|roadmap|pilot)\b)
      | whose (document|plan|roadmap|notice|paper)
      | which (body|department|ministry|agency|authority|office) | issuers? | who (stands|is|are|was|were) behind
      | issued by(?! (the end|early|mid|late|end|january|february|march|april|may|june|july|august|september|october|november|december|\d)\b)
      | issuing | published by whom | drew up`,
    anywhere: `
      (哪几家|哪家|哪几个部门)(印发|发布|发|出台)的 | (哪儿|哪里)(印发|发布|出台)的 | (规划|方案|意见|办法|文件|通知|政策|条例|计划|措施)[^，。]{0,4}(哪儿|哪里)发的
      | 谁在?(签|印发|发布|发的|公布|颁布|出的|编的|编制|起草|牵头|制定|提出|搞的|批的|批准|审批|签发|写的|定的|定下的) | 由谁 | 几个部门 | 哪几个部门
      | 哪个(单位|部门|厅局|机构|部委|委|局) | 哪些部门 | 发布机关 | 发文单位`,
  },
  where: {
    words: String.raw`
      where(?! .{2,50}\b(at|stands?)\b( now| today| these days| right now)?\W*$)(?!.{2,40}\b(on|in) (that|this|the) (list|ranking|table|order)\b)(?! (do|does|did|is|are|was|were) (it|they|that|this|things|we) (stand|at)\b)(?! (you|one|we) can\b)(?! (it|they|that|this|he)? ?(rank(s|ed)?|stands|stood|place[sd]|finish(es|ed)|came)\b)(?!( [a-z]+){1,5} at\b)(?! (did|does|do|has) [a-z' ]{2,30} (rank|stand|place|finish|land)\b)(?! (did|does|do|has) (it|that|this|they) (put|place|rank|leave|land)\b)
      | (which|what) ([a-z]+ ){0,2}(cities|towns|districts|areas|places|zones|counties) | which (place|town|county|district|part) (in|of) | in which (cities|city)`,
    anywhere: `
      哪几个市 | 哪些市 | 哪些城市 | 哪几个城市 | 城市都?有哪些 | 哪些地方 | 哪几个地方 | 城市是哪 | 重点城市 | 在哪(?!一?年|天)
      | 哪里 | (?<!去|引的?是|[来出源取引]自|出处是?|来源是?)哪儿(?!来|看|听|说|写) | 哪些地区布局 | 什么地方 | 哪个地方`,
  },
  measures: {
    words: String.raw`
      measures? | rules? (for|on|about|appl(y|ies|ied)|cover(s|ed)?) | what (rules|requirements)
      | requirements? (for|on) | says? (about|on) | mentions? | polic(y|ies) | doing (about|for|on|to)
      | (does|did|will|would|can|should) .{2,60} do (about|for|on|to) | steps? | support(s|ed|ing)? | subsid(y|ies|ise|ize) | incentives?
      | efforts? | initiatives? | (what|which) (is the |are the )?(joint |common )?priorit(y|ies) | (key|priority|focus) cit(y|ies) | pilots? | toll[ -]?free | tolls? | waiv(es?|ing|ed) | rewards? | for free
      | exempt\w* | prioriti[sz](es?|ed|ing) | puts? .{2,40}\bfirst\b | (keep|hold|defend|extend)(s|ing)? (its|their|the) (lead|edge)
      | how does .{2,60} (push|promote|support|boost|help)`,
    anywhere: `
      措施 | 举措 | 政策 | 补贴 | 扶持 | 支持(?![^，。]{1,6}的) | 做什么 | 怎么做 | 动作
      | (什么|哪些|啥)(样的)?(要求|规定|规矩|重点|安排|打算|布局) | 重点是 | 干了 | 做了(些)?(什么|啥) | 都干 | 怎么推 | 试点 | 优惠
      | 怎么讲 | 优先(发展|搞|做|抓|干|支持)(什么|哪|啥|的?方向) | 重点城市 | 免费 | 免征 | 免过路费 | 过路费 | 通行费 | 免.{0,4}费`,
  },
  plans: {
    words: String.raw`
      plan documents? | documents?
      | (which|what|all|list|show|their|its) ([a-z]+ ){0,3}plans(?= (of|in|by|from|issued|published|released|does|do|has|have|did|expires?|expired|ends?|ended|lapse|runs?|ran|cover|covers)\b|\W*$)
      | list of plans | policy papers | papers`,
    anywhere: `
      哪些.{0,12}(规划|方案|文件|政策文件) | (规划|方案|行动计划|意见|条例)(是哪一?|有哪几?|有几)[个份部项些] | 什么规划 | 啥.{0,8}规划 | 哪些文件 | 出过哪些 | 相关文件 | 哪些方案
      | 有.{0,12}规划吗 | 有(什么|哪些|啥|何).{0,14}(?<!怎么)规划(?!目标)`,
  },
  most: {
    words: `
      rank(ed|ing|s)? | most | highest | biggest | largest | greatest | boldest | steepest | toughest | strongest | priciest | dearest | top | leads? | leading | number one
      | first place | no 1 | best | more than any | maximum`,
    anywhere: String.raw`
      最多 | 最高 | 最大 | 最贵 | 最猛 | 最狠 | 最激进 | 最大胆 | 最有雄心 | 第一 | 前[一二两三四五六七八九十\d]+(?![十\d]|个?[月季年天])名? | 领先 | 冠军 | 排名 | 排个?序 | 排行 | 居首`,
  },
  least: {
    words: `
      least | worst | lowest | smallest | fewest | cheapest | weakest | minimum | bottom | (most )?modest | least ambitious | last place`,
    anywhere: `
      最少 | 最低 | 最小 | 最便宜 | 最保守 | 垫底 | 倒数`,
  },
  'which-regions': {
    words: `
      who | (provinces|regions|cities) (targeting|aiming|planning|seeking|eyeing|making|building|selling|producing|above|below|over|under|where|having)
      | anyone | anybody | provinces? (that|with|whose|which) | cities (that|with|whose) | any (province|region|city|place)s?
      | (which|what|any) of the (provinces|regions|cities)`,
    anywhere: String.raw`
      \b(by|per|each|every|across|among|of all|all) (the )?(provinces?|cities|regions?)\b
      | \b(which|what) (provinces?|regions?|cit(y|ies)|municipalit(y|ies)|places?)\b | 哪些省 | 哪些城市 | 哪些市
      | 哪几个城市 | 哪个省 | 哪几个省 | 哪省 | 各省 | 各市 | 各地 | 分省 | 每个省 | 哪些地区 | 哪个地区 | 哪些地方 | 哪个地方 | 哪里没 | 有没有(哪个)?(省|地方) | 哪个市 | 哪个城市
      | 哪座城市 | 哪[两三四五几]个?(省|市|城市|地区|地方) | 省市有哪些 | 的省份 | 的省(?!会) | 省里面 | 谁(最|要|的)`,
  },
  count: {
    words: String.raw`
      how many (provinces|cities|regions|targets|goals|plans|measures)
      | how many ([a-z]+ ){1,3}(targets|goals)(?= (do|does|did|has|have|are|were|is|was|exist)\b)
      | number of (20\d\d )?(provinces|targets|regions)`,
    anywhere: `
      (?<!哪)(几|多少)个(省|城市|市|地区|省市) | 省份?(有|共|一共|总共)(几|多少)个 | 几项
      | (有|定了?|设了?|提了?|提出了?|列了?|共|一共)几个(量化)?目标 | 几个量化目标 | 多少个目标
      | 有几(个|项)(目标|指标|措施|规划)`,
  },
  'count-plans': {
    words: `
      how many (plans|documents|policies|policy documents)`,
    anywhere: `
      几份.{0,6}(规划|文件|方案|政策) | 多少份.{0,6}(规划|文件|方案|政策)`,
  },
  sum: {
    words: `
      total of | plus | sum | add up | added up | combined | altogether | together | in total
      | in all(?! (of|the|provinces|regions)) | all told | put together | total (the|up|these|those)
      | (you|we|i|to) total | totall?ed | adds? up | jointly | in aggregate | aggregated | the sum | summed`,
    anywhere: `
      ^(please |can you |could you |lets |now |then )?add (?!up ) | \\btotal(?=\\W*$)
      | 加起来 | 之和 | 累加 | 加一起 | 加在一起 | 合起来 | 合在一起 | 合共 | 合计 | 加总 | 总共 | 一共 | 总和 | 相加
      | 总计 | 共计`,
  },
  average: {
    words: `
      on average | average | averaged | averages | (the|yearly|annual) mean | per year over | a year over`,
    anywhere: `
      平均 | 年均`,
  },
  difference: {
    words: String.raw`
      spread between | how far apart (is|are|was|were)(?! (the )?([a-z]+ )?(chargers?|stations?|piles?)) | (extra|additional|more) .{2,40} between | by how (much|many) | out (build|built|produce|produced|sell|sold)
      | how much (more|higher|lower|less|bigger|larger|greater)
      | how (much|many) (is|was|are|were) (that|this|it|those) (more|higher|lower|less|fewer|bigger|above|below|up|down)
      | how much (above|below|up|down) | how many (more|fewer) | by how much | difference | gap | minus
      | less (the )?20\d\d | differ by | (percentage )?points? (separate[ds]?|apart|between)
      | how many (percentage )?points | ahead of(?! (its|the|their) ([a-z0-9]+ ){0,6}(targets?|goals?|plans?))
      | by what margin | (ahead|behind|bigger|larger|higher|more) (and )?by what | (lead|advantage|edge) .{0,40}\bover\b | add(ed)? between
      | how (wide|large|big) (is|was) the (lead|gap) | exceeds? .{2,40} by`,
    anywhere: `
      多(产|造|生产|卖|出|了)?了?(多少|几) | 差(了)?多少 | 差(了)?几(?!乎) | 相差
      | (高|低|多|少|升|降|涨|跌)[出了]{0,2}(几|多少)个?(百分)?点 | 高多少 | 少多少 | 多多少 | 差距 | 净增
      | (再|要|多|新)?增(加)?(多少|几)(座|个|辆|台|家)
      | (领先|落后|超过|高于|低于|多于|少于)[^，。]{1,12}(多少|几)(?!成)
      | (高|多|少|低|大|小|领先|落后)[出了]{0,2}(多少|几)(?!成|家|个(月|省|市))
      | [比较].{2,40}(多|少|高|低|增加|增长|提高|减少|下降)了?(多少|几)(?!成)`,
  },
  ratio: {
    words: `
      what (part|portion|percent|percentage|share|proportion|fraction) of | (output|sales|production|stock) over [a-z ]{2,16}(output|sales|production|stock) | as a share of | as a percentage of
      | per (charger|pile|charging pile)`,
    anywhere: `
      百分之几 | 几分之几 | 每辆[^，。]{0,8}(几|多少)个 | 占.{0,12}多少 | 几辆.{0,12}一个 | 占.{0,12}几成 | 平均几辆
      | (几|多少)(辆|台)[^，。]{0,8}一(个|根|台)(充电)?桩 | 一(个|根|台)(充电)?桩[^，。]{0,6}(几|多少)(辆|台)`,
  },
  times: {
    words: String.raw`
      how many times | times as (many|much|big|large|high) | ratio (of|between) | (?<!over )multiple
      | for (each|every) one | over (its|the) 20\d\d (one|goal|target|figure) | divided by | (what|which|growth) factor
      | a factor of | multiplied | multiply | times (more|larger|bigger|higher|greater|the size) | twice | double
      | triple`,
    anywhere: `
      几倍 | 翻了?(几|多少)(番|倍) | 多少倍 | 倍数 | 之比`,
  },
  growth: {
    words: String.raw`
      growth | grow | grew | grown | gain(s|ed)? | rise | rose | risen | increase[ds]? | up by | (?<!\bmakes? )up what | climb(ed)? | gone (up|down)
      | jump(ed)? | went up | go(es|ing)? (up|down)
      | (?<!\b(fall|falling|fell|fallen) )fall(s|en)?(?! (short|due|behind)) | shrink | shrank | shrunk
      | expand(ed|s)? | decline[ds]? | fell(?!( [a-z]+){0,2} (short|below)\b) | drop(ped)? | yoy | year on year | y\/y | by what percent(age)?
      | (up|down) how much | speed up | sped up | slow(ed)? down`,
    anywhere: `
      增长 | 增速 | 涨了 | 涨多少 | 涨几 | 涨跌 | 同比 | 增幅 | 下降 | 下滑 | 上涨 | 跌了 | 跌多少 | 翻了?几番
      | 比(上年|去年)同期 | 增加了 | 扩(大|张|充)?了 | 缩了 | 减少了 | 翻了 | 掉了 | 降了 | 缩水 | 萎缩
      | [要会将]?涨(了|到)?(多少|几)`,
  },
  compare: {
    words: `
      compare[ds]? | comparison | versus | vs | v | against each other | side by side
      | which (one |of them |of the two )?(is|was|has|had) (bigger|higher|larger|more|ahead|behind|lower|smaller)
      | which (one|of them|of the two|of these) .{0,30}(faster|slower|more|less|fewer|higher|lower|bigger|larger|smaller)
      | who(s| is| was) ahead | who wants more | who has more | more than`,
    anywhere: `
      对比 | 比较 | 相比 | 谁高 | 谁多 | 谁[^，。]{0,10}更?(高|多|大|强|低|少|小)
      | 哪(个|家|边|省|市)更?(多|高|大|低|少|小) | 哪(个|家|边|省|市)[^，。]{1,6}更?(高|多|大|强)(?=些|一些|点|W*$) | 比谁 | 比怎么样 | 比如何 | 比起来 | 差不多 | 谁更
      | [和跟与][^，。]{1,8}比(呢|怎么样|如何|一比)?$`,
  },
  list: {
    words: String.raw`
      (?<!\bon (that|this|the) )list
      | (?<!\bin )all(?!\)| (fuels?|kinds|types|over|around|across|through|sorts|drives|makes|powertrains|cars?|vehicles?|automobiles?)\b)
      | which targets | what targets | targets | goals | what are the | everything(?! with) | overview`,
    anywhere: `
      有哪些 | 清单 | 一览 | 分别(指|是) | 都有(啥|什么|哪些) | 列出 | 全部 | 哪些目标 | 哪些指标 | 所有`,
  },
  'which-company': {
    words: `
      automakers | carmakers | oems | automaker | carmaker
      | (car|auto) (company|companies|makers?|brands?|manufacturers?)`,
    anywhere: String.raw`
      \b(which|what|whose|of|among|number of|how many|any|all) (the |all )?([a-z]+ )?(company|companies|maker|makers|carmaker|carmakers|automaker|automakers|oems?|firm|firms|brand|brands)\b
      | 车企 | 车厂 | 汽车(公司|企业) | 哪[几些]?家 | 几家车企 | 多少家车企
      | (哪个|哪些|各|几个)(企业|公司|车企|厂商|品牌|车厂) | 车企(里|中|当中)`,
  },
  'outside-alone': {
    words: `
      mayor | governor | party secretary | turbines? | solar | photovoltaic | overtakes? | overtaken | catch up with`,
    anywhere: String.raw`
      市长 | 省长 | 书记 | 风电 | 光伏 | 反超 | 赶超 | 追上 | 会(不会)?超过[^\d]{1,8}$`,
  },
  outside: {
    words: String.raw`
      weather | which stocks? | stock tips? | can i (drive|take|get) | chair(man|woman|person)? | founders?
      | dividends? | shareholders? | crash tests? | (auto|motor|car) shows? | top speed | horsepower
      | (takes?|long) to (fully )?charge | stock market | exchange rate | coal | steel | airports? | salary | ceo | cfo | (the|whos) boss of
      | profits? | earnings | (?<!\bby (what|which|how much|how big a|how large a) )margins? | stock price
      | share price | house prices? | housing | rent | students | population | employees | staff | headcount | poem
      | song | joke | write me | translate | recipe | what time | do you think | your opinion
      | consensus | street (estimates?|expectations?) | sell side | eps | ebitda | free cash flow | cash burn | short interest | short sellers? | net debt | asps? | average selling price
      | (bull|bear) case | roic | wacc | irr | forecast | predict | will .{2,40} win | restaurant | hotel | football | unit cost | bill of materials
      | pay .{1,30} per kwh | per kwh | wages? | (was|were) founded | over(rated|valued|hyped) | bubble`,
    anywhere: `
      (哪一?年|什么时候|何时)(成立|创立|创办|创建)的 | 高估 | 低估 | 泡沫 | ^who owns [a-z]+$
      | 天气 | 拍卖 | 股票 | 个股 | 概念股 | 能不能去 | 能开到 | 董事长 | 总裁 | 老板是谁 | 老总 | 掌门人 | 创始人 | 分红 | 股东
      | 充满电?.{0,4}(多久|几小时|多长) | 车展 | 碰撞测试 | 百公里加速 | 马力 | 股市 | 汇率
      | (?<!(出口|出海|国外|海外|氢|投资|投了|投进|投入|砸|收入|营收|产值|增加值|掏|花|补|奖|免|减|返|领|优惠)[^，。]{0,14})(?<!投了?)多少钱(?!一公斤) | 多少钱一[个根座台]
      | 煤炭 | 钢铁 | 机场 | 股价 | 利润 | 净利 | 房价 | 房子 | 员工 | 工资 | 薪水 | (?<!氢气?)成本 | 你觉得 | 你认为
      | 预测 | 写一?(首|封|段) | 帮我写 | ppt | 笑话 | 诗
      | 政策[^，。]{0,4}(最|更)好 | (best|better|worst|worse) polic(y|ies) | 人口 | 学生 | 几点
      | 吃什么`,
  },
  advice: {
    words: `
      how (do |does |can |to )?(an? |the )?([a-z]+ ){0,2}(batter(y|ies)|cells?|motors?|engines?|hybrids?|chargers?) works?
      | how (do i|can i|to) (install|fix|repair|maintain|insure)
      | should (i|we)(?! (look|read|know|cite|quote|use|expect)) | recommend | worth (buying|owning|leasing|the money) | any good
      | (worth|good|better|best|great|nice|decent|reliable|safe) ([a-z]+ ){0,3}to (buy|drive|own|lease)
      | an? (good|great|decent|reliable|safe|bad) (car|ev|buy|choice|deal|investment|stock)`,
    anywhere: `
      (电池|电机|电控|充电桩?|电动车)的?(工作)?原理 | (电池|电机|充电桩|电动车)(是|到底)?(怎么|如何)工作
      | (家里|我家|自家|自己)[^，。]{0,4}(怎么|如何)(安?装|申请) | 怎么(修理?|保养|选购)
      | 推荐 | 好不好 | (哪个|哪款|哪台)更?(好|值得|划算) | 好开 | 性价比 | 买.{1,12}好还是 | 值得(买|入手) | 值不值得买`,
  },
  cities: {
    words: `
      cities | city`,
    anywhere: `
      城市 | 哪个市 | 哪些市 | 地市 | 地级市 | 市州 | 州市`,
  },
  provinces: {
    words: `
      provinces? | provincial`,
    anywhere: `
      省`,
  },
};
