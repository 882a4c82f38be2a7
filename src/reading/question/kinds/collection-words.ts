// The words by which one asks about the collection itself: what is new in it, what is doubtful, what it covers.
import { patternOf, type WordPatterns } from '../../word-patterns.ts';

const NEW: WordPatterns = {
  words: String.raw`
    what(s| is| are) (the )?new(?! (energy|cars?|vehicles?|plates?))(?=( lately| recently| these days| now| (this|last|the past) (week|month|quarter|year))?( (in|with|on|for|from|about|at|out of)\b|\W*$))
    | (anything|something|whats|what is) new( (in|from|on|about|for|with)\b|\W*$)
    | what(s| has| have| is)? ([a-z ]{1,30} )?(chang(ed|ing)|happen(ed|ing)) ([a-z ]{1,40} )?(lately|recently|of late|((in|over|during|within) )?(the )?(last|past) ((few|couple of|several|one|two|three|four|five|six|\d+) )?(weeks?|months?))
    | (latest|recent|newest|new) (news|polic(y|ies)|plans|documents|rules|measures|developments?|announcements?|updates?|moves|notices)
    | (latest|recent) changes | (any|the) (news|updates?) (on|in|from|about|for|out of) | (published|issued|released|announced|adopted) anything new | whats the latest\W*$
    | came out (lately|recently) | (issued|published|released|announced|adopted) (lately|recently|most recently) | recently (issued|published|released|announced|adopted)`,
  anywhere: String.raw`
    (最近|近期|近来|新近|这阵子|这几个月|近几个月|[近过][去]?[一二两三四五六\d]+个月|上半年以来|今年以来)[^，。?]{0,12}(变化|变动|动向|动态|消息|新闻|新政|新规|新的?(规划|方案|政策|文件|举措|措施|东西|动作)|(出|发)了?(什么|啥|哪些)(规划|政策|文件|方案))
    | (有|出)了?(什么|啥|哪些|何)新(政策|政|规划|方案|动向|动态|消息|变化|文件|规|举措|动作|东西) | 最新(的)?(动态|动向|消息|政策|文件|规划|规划文件)(是什么|有哪些|有啥|有什么|呢)?[?\s]*$ | (有|又有)新(消息|动向|变化|文件)(吗|没)`,
};

const DOUBTFUL: WordPatterns = {
  words: `
    doubts | doubts? (about|on|over|with) | open questions | discrepanc(y|ies) | inconsisten(t|cy|cies) | contradict(s|ory|ions?)?
    | (dont|do not|doesnt|does not) (add up|match|agree) | (sources|figures|numbers) (disagree|conflict|differ) | caveats?`,
  anywhere: `
    疑点 | 存疑 | 对不上 | 互相矛盾 | 自相矛盾 | 前后矛盾 | 相互矛盾`,
};

/** Said of figures they ask for doubts; said of anything else, for an opinion. */
const DOUBTFUL_OF_DATA: WordPatterns = {
  words: `
    doubtful | (can|should|could) (i|we|you|one) (really )?(trust|rely on|believe) | how (reliable|trustworthy|solid|sound|credible)
    | (whats|what is|anything|something) (wrong|off|fishy|odd|shaky) | (un)?reliable | shaky | dubious
    | why (is|are|was|were|do|does|did) .{2,80} (different|differ|disagree|diverge|so far apart)`,
  anywhere: `
    为(什么|何|啥).{0,30}(不一样|不同|差(这么|那么)(多|远)) | 可疑 | 疑问 | 矛盾 | 不一致 | 打架 | 靠谱 | 靠得住 | 可靠 | 可信 | 信得过 | 有没有问题 | 有(什么|哪些|啥)问题 | 有出入 | 有没有出入`,
};
const DATA =
  /\b(data|figures?|numbers?|statistics|stats|count|targets?|goals?)\b|目标|数据|数字|统计|口径|数(?=[^一-龥]|$|靠|可|有|对|信)/;

const COVERED: WordPatterns = {
  words: String.raw`
    (what|which) (regions|provinces|cities|places|areas)( and (cities|provinces|regions))? (do|does|are|is) (you|this|the bot|it|nevplan|held|covered|in here|included)\b.{0,20}
    | (what|which) (regions|provinces|cities|places|areas) (does|do) .{1,20} (cover|hold|include)
    | what do you (cover|have data on|hold) | how (far back|up to date|recent|fresh) (does|do|is|are) (your|the|this) (data|coverage|figures).{0,12} | whats your coverage | data coverage
    | how many (facts|figures|data points|entries) (do|does) (you|nevplan|the bot) (have|hold)`,
  anywhere: `
    (收录|覆盖|包含)了?(哪些|什么|几个|多少个?)(地区|省市|省份|省|城市|地方) | (你|这里|机器人|数据库)(们)?(都)?(收录|覆盖|有)了?(哪些|什么)(地区|省市|省份|城市|地方|数据) | (你|这里|机器人)(们)?(一共|总共)?(有|收录了?)多少条?(条|数据|事实) | 数据(更新)?到(什么时候|哪天|何时|哪一天)`,
};

const NEW_WORDS = patternOf(NEW);
const DOUBTFUL_WORDS = patternOf(DOUBTFUL);
const DOUBTFUL_DATA = patternOf(DOUBTFUL_OF_DATA);
const COVERED_WORDS = patternOf(COVERED);

/** Whether a text, made a key, asks what is new: documents and figures that came lately. */
export function saysNew(text: string): boolean {
  return NEW_WORDS.test(text);
}

/** Whether a text, made a key, asks what is doubtful about figures. */
export function saysDoubtful(text: string): boolean {
  return DOUBTFUL_WORDS.test(text) || (DATA.test(text) && DOUBTFUL_DATA.test(text));
}

/** Whether a text, made a key, asks which regions there are data on, or how new these are. */
export function saysCovered(text: string): boolean {
  return COVERED_WORDS.test(text);
}
