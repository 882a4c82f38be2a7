// Unread words that narrow nothing where they stand beside what is asked for: turns of phrase, units, verbs, what the asker does with it.
import { patternOf } from '../../word-patterns.ts';

/** English words, in key form. */
export const HARMLESS: ReadonlySet<string> = new Set(
  // Units, sizes, kinds of number.
  (
    'driver drivers remind mind speaking sights vision eye eyes expectations outlook foresee foresees envision envisions envisage envisages vow vows seek seeks spat rack racked rake raked notch notched chalk chalked boast boasts boasted score scored clock clocked face faces facing owe owes must county counties town towns township district districts hiya cheers regards kindly advise podcast pack board quarterly weekly gotta wanna gimme lemme ta thx mate folks dear sir madam delivery percent pct percentage points gwh kwh kw mwh gw tonnes tons tonne ton yuan rmb cny usd bn billion million trillion thousand k m wan yi tn units pieces volume volumes sum sums tally counts counted average avg ' +
    'part portion slice size sizes magnitude order scale range ballpark estimate estimated reading readings stat stats statistic statistics metric metrics indicator indicators info information details detail tidbit datapoint ' +
    // How it was said, published, meant.
    'official officially formal formally final finalised draft drafts drafted newest freshest reported reportedly recorded known quoted cited published stated announced disclosed released confirmed updated revised original initial first previous prior ' +
    'current existing available remaining own entire complete completed overall combined aggregate gross net real true exact precise rough approximate corresponding respective relevant specific particular single sole main key major top headline ' +
    'ambitious bold stretch medium mid long short term near future next coming last past late early earlier later upcoming planned proposed projected intended envisaged expected targeted binding numerical quantified quantitative hard concrete ' +
    'big bigger biggest large larger largest small smaller smallest high higher highest low lower lowest great greater good better best well badly fast faster quick quickly slow far much many few lot lots loads tons ' +
    // Verbs and their forms.
    'put puts set sets setting come comes came coming go goes going gone went get gets got getting gotten make let allow allows run runs running ran move moves moved see sees seen saw hit hits reach reaches stand stands stood sit sits take takes took taken ' +
    'hope hopes hoping hoped aim expect intend mean means meant supposed able need needs needed use uses used using help helps add adds added join joined joins deploy deploys deployed send sends sent ship ships shipped stop stops stopped trim trims trimmed ' +
    'call calls called bring brings brought keep keeps kept call called call feel tell told claim claims claimed mention mentioned write wrote written quote compare work works worked start starts started begin began begun end ends ended happen happened ' +
    'serve serves offer offers provide provides pass passes passed cross crosses crossed top topped climb lift lifts lifted push pushes pushed churn roll spit knock knocked manage manages managed host hosts hold holds held account cover handle picture figure reckon ' +
    'built rolled churned cranked finished opened installed erected constructed established registered counted operating operational working fitted outfitted kitted equipped swapped converted switched replaced reserved localised located based situated placed dotted scattered spread standing left ' +
    // Where the asker is, and what for.
    'slide slides deck decks memo paper papers thesis essay article articles story stories column piece draft client clients customer boss manager team colleague friend editor expert experts teacher professor presentation spreadsheet model sheet table chart graph footnote briefing brief note notes pitch proposal meeting call ' +
    'help advance valid top top1 top3 top5 top10 urgent asap hurry fast quickly curious interested sure certain confused lost idea clue sense feeling impression record context background reference comparison example instance basis terms light way ways thing things stuff bit kind sort sorts picture story outcome result results situation state status ' +
    // Places in general.
    'there here locally nearby domestic domestically home homegrown local country countrys countries nation national nationally nationwide nation provincewide provincial municipal municipalities municipality citywide city wide territory territories area areas across within throughout inside whole statewide roads streets street ' +
    // Little words.
    'between against versus ahead behind above below under over after before since until till during while when where whether why because though although however if else even ever never always often once twice only just alone already yet else together apart along through throughout without with within per plus minus ' +
    'itself themselves himself itll theyll thats whos whose hows wheres whens dont doesnt didnt isnt arent wasnt werent havent hasnt wont cant couldnt anyone someone anybody somebody everybody everyone people peoples folks guys mate ' +
    'back forth around away aside off onto upon toward towards like unlike such besides bet bets caam cpca mentioned another other others different similar same new newly old older now today tonight tomorrow yesterday recently lately nowadays finally eventually ultimately basically literally honestly anyway btw fyi tbh imo ' +
    'two three four five six seven eight nine ten dozen hundred decade decades january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec q1 q2 q3 q4 h1 h2 fy eoy ytd ' +
    // The matter itself, said again.
    'network networks infrastructure facilities facility plant plants factory factories works site sites park parks base bases sector sectors industry industries chain chains cluster clusters market markets business economy manufacturing manufacture manufacturer manufacturers mfg maker makers brand type types class group firm firms corporate company companys ' +
    'dollar dollars drivetrain electrification electrified smart intelligent connected automotive vehicle vehicles car cars auto autos nev nevs ev evs buyers buyer owners motorists fleet fleets park pool adoption uptake rollout roll launch build buildout expansion development growth trend trajectory pace speed rate rates level levels path roadmap ambition ambitions pledge pledges promise promises commitment objective objectives quota cap ceiling floor limit minimum maximum threshold mark milestone club league ' +
    // What is made of several figures, or how they lie.
    'relative fewer distance margin gap shortfall lag addition additions ladder pie slice guidance clout fame max maximum closest nearest furthest break due explain theyd besides combined reality outcome remaining ' +
    'gigawatt gigawatts megawatt megawatts kilowatt kilowatts hour hours shift shifts shifting ports port outfits outfit equipment hands buyers ' +
    'publish publishes past ' +
    'km kms metres meters kilometres kilometers metre meter ' +
    'charge charges charging charger chargers posts points boxes piles pile filling refuelling refueling refuel posts'
  ).split(' '),
);

/** What is done and goes by a name of its own: no form of a verb. */
export const NAMED_BY_DOING: ReadonlySet<string> = new Set(
  'advertising marketing funding financing lending staffing training hiring housing fishing farming gambling banking cooking'.split(
    ' ',
  ),
);

/** Chinese runs that narrow nothing. */
export const HARMLESS_CHINESE = new RegExp(
  patternOf({
    anywhere: `
    俱乐部 | 缺口 | 差距 | 名列 | 位居 | 复合 | 提高 | 三地 | 两地 | 全岛 | 进没进 | 得咋样 | 优先发展 | 出去 | 本土 | 本来
    | 原本 | 原先 | 承诺 | 进账 | 盘算 | 画饼 | 打底 | 保底 | 摸到 | 干到 | 喊出 | 号称 | 敲定 | 锁定 | 落地 | 落实
    | 规定 | 明确 | 预定 | 拟定 | 既定 | 已有 | 现有 | 现存 | 存量 | 增量 | 累积 | 攒 | 瞅瞅 | 瞧瞧 | 查查 | 说说
    | 讲讲 | 聊聊 | 科普 | 小白 | 一枚 | 在线等 | 周报 | 日报 | 月报 | 记性 | 话说 | 新华社 | 人民日报 | 央视 | 财新
    | 澎湃 | 路透 | 彭博 | 网友 | 记得 | 谁知道 | 正式稿 | 征求意见稿 | 草案 | 最终 | 初步 | 官方 | 公开 | 公布 | 披露
    | 发布 | 统计 | 口径 | 版本 | 一期 | 一次 | 快充 | 一点 | 具体 | 准确 | 确切 | 真实 | 实际 | 最好 | 最早 | 最晚
    | 首次 | 以来 | 至今 | 开始 | 期间 | 同期 | 当年 | 当时 | 年度 | 季度 | 月份 | 全面 | 全部 | 总共 | 总量 | 整体
    | 总体 | 合起来 | 加起来 | 合计 | 累计 | 一共 | 分别 | 各自 | 其中 | 相当于 | 大致 | 差不多 | 左右 | 以内 | 以下
    | 以上 | 超过 | 超额 | 不到 | 不足 | 接近 | 突破 | 达到 | 做到 | 完成 | 实现 | 建成 | 建设 | 建起 | 投产 | 投用
    | 投运 | 投入 | 运营 | 使用 | 换成 | 换掉 | 换下 | 改成 | 变成 | 替换 | 更新 | 推出 | 引入 | 布局 | 安装 | 装上 | 铺设 | 下线
    | 工厂 | 厂区 | 基地 | 厂 | 集团 | 公司 | 企业 | 行业 | 产业 | 产业链 | 链条 | 条链 | 集群 | 市场 | 领域 | 板块
    | 层面 | 方面 | 水平 | 规模 | 体量 | 能力 | 力度 | 速度 | 进度 | 结果 | 成果 | 成绩 | 表现 | 情况 | 状况 | 现状
    | 趋势 | 走势 | 变化 | 本地 | 当地 | 地方 | 省内 | 境内 | 国内 | 国家 | 全国 | 级地 | 地区 | 区域 | 范围 | 道路
    | 路上 | 街上 | 老百姓 | 市民 | 车主 | 用户 | 消费者 | 客户 | 领导 | 老板 | 同事 | 朋友 | 老师 | 论文 | 报告
    | 汇报 | 材料(?=$) | 稿子 | 报道 | 新闻 | 文章 | 网上 | 写一 | 帮忙 | 麻烦 | 打扰 | 您好 | 你好 | 急用 | 急 | 着急
    | 感谢 | 辛苦 | 想问 | 请教 | 咨询 | 了解 | 听说 | 据说 | 貌似 | 好像 | 应该 | 可能 | 预期 | 预计 | 估计 | 打算
    | 希望 | 争取 | 力争 | 准备 | 奔着 | 瞄准 | 定下 | 制定 | 提出 | 设定 | 安排 | 任务 | 要求 | 来着 | 放一起
    | 比一比 | 对比 | 比较 | 对照 | 换算 | 单位 | 吉瓦时 | 千瓦时 | 兆瓦 | 千瓦 | 度 | 公里 | 平方公里 | 块钱 | 亿元
    | 万元 | 元 | 吨 | 万吨 | 百分点 | 百分比 | 第几 | 名次 | 排名 | 位列 | 开放 | 载客 | 终端 | 巡游 | 分之 | 一路
    | 更高 | 更多 | 更少 | 更快 | 不含 | 只看 | 只算 | 单看 | 光看 | 过没 | 没有 | 没法 | 过来 | 出来 | 起来 | 下来
    | 下去 | 上去 | 出自 | 来自 | 属于 | 关于 | 有关 | 相关 | 对应 | 所谓 | 那种 | 这种 | 那些 | 这些 | 那个 | 这个
    | 那边 | 这边 | 大家 | 人家 | 咱们 | 我们 | 他们 | 它们 | 自己 | 自家 | 电动 | 充电 | 换电 | 用车 | 车辆 | 汽车
    | 新车 | 整车 | 乘用 | 商用 | 零件 | 零部件 | 智能 | 网联 | 低碳 | 绿色 | 清洁 | 节能 | 环保 | 工信部 | 发改委
    | 政府 | 部门 | 工作报告 | 文件 | 规划 | 方案 | 纲要 | 五年 | 三年 | 十四五 | 十五五 | 十三五 | 年间 | 年内 | 期末
    | 期初 | 底 | 末 | 初 | 收官 | 阶段 | 近期 | 远期 | 中期 | 长期 | 未来 | 以后 | 之后 | 以前 | 之前 | 目标 | 量化
    | 交卷 | 交账 | 收尾 | 兑现`,
  }).source,
  'g',
);
