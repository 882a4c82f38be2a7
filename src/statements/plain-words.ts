// Words that tell nothing of what a statement is about: grammar, politeness, and the verbs that any question could use.

const ENGLISH = `
  role roles owners carmaking
  a an the of for in on at to by from with and or but if so as is are was were be been being am it its this that these those there here i im ive we you youre they
  he she my our your their me us them his her what whats which who whos whom whose where when why how much many do does did done doing dont doesnt didnt can could would should may might must shall
  will have has had having hasnt havent not no yes any anything anyone anybody anywhere some something someone somebody all every each one ones two three four five about into onto over under among amongst between
  up down out off than then too also very just even still yet already again same else other others another more less most least few several lot lots plenty bit kind kinds sort type types
  please pls plz thanks thank thx hi hello hey ok okay lol btw fyi asap tbh give gives gave given show shows tell tells told get gets got getting gotten find finds found look looks looking need needs needed know knows known say says said saying
  want wants wanted ask asks asked wonder wondering check number numbers figure figures data amount value level per year years annual annually yearly month months day days date time week
  end start begin began begins according region regions province provinces provincial city cities municipality town towns area areas place places official officially stated state states statement now today really actually exactly
  roughly sorry um uh quick question quickly supplier analyst journalist student reporter read saw article report reports heard hear colleague boss client think thinks maybe perhaps newest govt government governments authority authorities latest current currently recent recently
  total list overview full whole entire half first second quarter unit units million billion trillion thousand hundred yuan rmb cny percent km kilometres kilometers square
  plan plans planned planning planner target targets goal goals aim aims aimed aiming measure measures policy policies step steps action actions initiative initiatives scheme schemes programme program project projects document documents paper papers
  support supports supported supporting help helps helped helping back backs backing backed boost boosts push pushes pushing promote promotes promoting promotion encourage encourages encouraging foster drive effort efforts
  make makes made making maker build builds built building builder put puts set sets setting come comes came go goes going gone take takes taken took taking run runs running ran use uses used using user keep keeps keeping kept
  let lets allow allows allowed permit permits permitted happen happens happened happening work works working worked way ways thing things stuff matter topic subject field issue side part point case example role
  lay lays kick kicked batch north south east west northern southern eastern western fix fixed fixes percentages lately everywhere meet meets met own owns owned owner ahead like likes such via through within without during since until till before after while because due despite versus vs etc eg ie
  new old big bigger biggest large larger small smaller good best better great high higher low lower long short main major key important special certain different various specific particular possible available existing real true
  currently ever never always often usually only both either neither whether though although however instead rather quite almost nearly around approximately least
  there's thats its im lets wheres whens hows chinese china chinas country countries national nation nationwide nationally domestic local
  rank ranks ranked ranking rankings industries municipalities create creates created creating fields speed speeds speeding quicken hasten
  people ppl person folks guys man men driver drivers anybody public
  car cars vehicle vehicles auto autos automobile automobiles automotive motor industry industrial sector corporate
  describe explain detail details info information summary summarise summarize brief outline mention mentions mentioned name names named naming called call calls cover covers covered covering concern regarding concerning relating related involve involves involved involving include includes included including contain
  deal deals handle handles tackle tackles treat treats treated approach approaches address addresses regard offer offers offered offering provide provides provided providing spend spends spent earmark earmarked
  announce announced announces issue issued issues publish published release released releases launch launched introduce introduced adopt adopted draw drew drawn wrote written sign signed hand handed hands unveil unveiled roll rolled rollout
  expect expected expects hope hopes hoping intend intends intended mean means meant seem seems try tries trying tried supposed going gonna wanna gotta ought stance position thinking view idea ideas word words
  exist exists exister sit sits sitting lie lies situated based home stand stands stay stays live lives
  become becomes became turn turns turned change changes changed changing grow grows growing grew grown increase increases develop develops developing development raise raises reach reaches reached achieve achieved get
  currently valid force effective status situation progress plus including across against along amid apart behind beside besides beyond except inside outside near next toward towards upon
  sell sells sold selling open opens opened opening close closes closed bring brings brought add adds added adding lead leads leading led hold holds held holding join joins joined joining win wins won big size sized far fast quick soon late early
  serious seriously bet bets betting keen ambitious ambition focus focuses focused focusing priority priorities prioritise emphasis stress attention care interested interest apply applies applied application applications eligible qualify qualifies condition conditions requirement requirements require requires required demand demands rules
  tied tie ties link links linked linking connect connects connection relationship relation together cooperate
  getting gets receive receives received obtain claim claims claimed source sources cite citation origin evidence proof true fact facts
  responsible charge-of person-in-charge behind author authors body bodies department departments agency agencies ministry office offices bureau issuer issuers
  fit fits fitted kit equip equipped equipping install installs installed installing deploy deploys deployed deployment spread expand expands expanded expansion extend extends extended
  supposed generous burn burns local caam cpca laying strategy strategies strategic move moves moved moving away single singled chosen choose chooses selected identified identify identifies promise promises promised accelerate accelerates accelerated accelerating giving largest wrong minimum maximum session sessions taking takings pushed feature features title fully drafted
`;

/** English words that tell nothing, as they are written. */
export const PLAIN_ENGLISH: ReadonlySet<string> = new Set(ENGLISH.split(/\s+/).filter(Boolean));

const CHINESE = `
  请问一下 请问 麻烦 谢谢 一下 告诉我 看看 我想 想知道 想了解 了解 知道 帮我 查查 查一下 说说 讲讲 介绍 聊聊 问一下 问下 咨询
  多少 几个 几家 几项 几条 几种 几块钱 几块 几成 多大 多长 多久 多远 哪些 哪个 哪家 哪里 哪儿 哪座 哪几个 哪几 哪省 哪市 哪年 哪种 哪 什么样 什么 啥时候 啥 怎么样 怎么办 怎么 怎样 如何 为什么 为何 为啥 咋样 咋 谁 几时 何时 何 几
  是不是 是否 有没有 有无 能不能 可不可以 可以 会不会 要不要 有吗 是吗 对吗 没有 有些 有 没 吗 呢 啊 吧 呀 么 嘛 哦 的话 的 了 过 着 地 得
  到底 大概 大约 左右 究竟 真的 具体 主要 目前 现在 现如今 如今 当前 最近 最新 近期 近年 今年 去年 明年 前年 未来 今后 以后 以前 之前 之后 后来 当时 已经 曾经 曾 正在 还在 还是 还 仍 又 再 也 都 就 才 只 很 更 最 太 挺 比较 非常 特别 尤其
  目标 计划 规划 方案 政策 措施 举措 办法 做法 动作 安排 部署 打算 意见 行动 文件 文本 要求 规定 任务 工作 内容 方面 领域 情况 现状 进展 数据 数字 指标数 数量 总数 信息 细节 详情 问题 方向 重点 思路 路子 说法 消息 态度 支持 扶持 鼓励 推动 推进 推广 促进 加快 加强 大力 发展 建设 打造 培育 提出 提到 说到 规定了 出台 发布 印发 公布 颁布 制定 推出 实施 落实 执行 开展 启动 搞 做 干 弄 办 给 拿 能 要 会 想 需要 需 应该 应当 应 必须 可 将 拟 欲 计 力争 争取 预计 预期 希望 准备
  全省 全市 全国 国内 国家 我国 中国 全球 省内 市内 本地 当地 各地 地方 地区 区域 省份 城市 城区 省 市 区 县 州 镇 那边 这边 那里 这里 那个 这个 那 这 某
  关键 突破 公里 千米 厂 投 项目 这块 运营 放到 汽车 车辆 机动车 车子 车 行业 产业 单位 部门 政府 官方 机构 负责 牵头 涉及 关于 有关 相关 对于 对 针对 围绕 按照 根据 依据 通过 利用 采用 使用 运用 用于 用在 用 在 从 到 至 向 往 由 被 把 让 使 令 和 与 跟 同 及 以及 或者 或 而且 而 但是 但 但 因为 所以 如果 只要 除了 除 之外 以外 以 为 于 其 之 等 这些 那些 所有 全部 每个 每台 每辆 每 各个 各 一个 一些 一共 一项 一种 一台 一座 一家 一 两 三 四 五 六 七 八 九 十 百 千 万 亿 元 块 辆 台 座 个 家 项 条 种 份 名 位 次 届 批 年 月 日 号 点 些
  我 你 他 她 它 我们 你们 他们 大家 人家 咱 自己 老板 同事 客户 朋友 听说 据说 有人说 说是 说 讲 谈 提 写 叫 叫做 称为 称 属于 算 是 在于 走 通道 渠道 途径 互联互通 互联 连通 打通 相连 包括 包含 含 例如 比如
  新增 新建 新 老 旧 大 小 高 低 多 少 长 短 快 慢 好 强 上 下 中 内 外 里 前 后 左 右 间 旁 处 起 来 去 出 进 入 回 开 关 看 问 查 找 看到 见 达到 达 实现 完成 形成 成为 变成 变 成 设立 成立 设 建成 建 造 生产 制造 盖 落户 落地 落在 位于 坐落 布局 集中 集聚 聚焦 存在
  截止 到期 什么时间 时间 时候 时 期间 期 阶段 年份 年度 第一 第二 第 首个 首 其中 其他 其它 另外 此外 同时 一起 一样 不同 区别 分别 各自 互相 相互 不 非 无 未 别 勿 请
  先在 先从 先推 先上 列入 列为 要配 配多少 比例 支撑 新能源版图 版图 媒体 哪家媒体 报道 报的 聚集 主要聚集 年初 各省 优先搞 就能拿到 那条 条件 标准线 金额 力度 方式 形式 名单 清单 列表 名称 名字 名 出处 来源 链接 原文 哪来的 有啥 有什么 都有 做了 干了 哪一步 到哪一步 定下来 定下 招数 招儿 花招 高招 早年 早先 怎么推 怎么做 怎么铺开 铺开 怎么分工 分工 怎么算 车主要 现行 现有 带来 一款
`;

/** Chinese words that tell nothing, the longest first. */
export const PLAIN_CHINESE: readonly string[] = [
  ...new Set(CHINESE.split(/\s+/).filter(Boolean)),
].sort((a, b) => b.length - a.length);
