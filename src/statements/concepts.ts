// One table of what goes by several names, in both languages: whatever of a row is asked for finds whatever of it a statement says.
// Each row: English words and phrases (in any of their forms, see stem.ts), then Chinese ones. A longer name is read before a shorter one.

/** Rows of English names and Chinese names, each separated by commas, with a bar between. */
const ROWS = `
  break ground, broke ground, breaks ground, breaking ground, ground breaking, groundbreaking, start of construction, construction start | 开工, 动工, 破土, 奠基, 开建
  consultation draft, draft for comment, draft measure | 征求意见稿, 意见稿, 草案, 草稿
  subsidy, subsidise, subsidize, subsidies, incentive, handout, grant, cash, bonus, reward, rebate, perk, sweetener, money off, financial support, financial help, cash back, payout, award, prize, discount, voucher, coupon, top up, money, can get, can get up to, can you get, could you get, do you get, can i get, do i get, can one get, can we get, do companies get, do firms get, do buyers get, do drivers get, do owners get, drivers get back, owners get back, buyers get back, pay, payment, pay out | 补贴, 补助, 奖励, 奖补, 奖金, 资助, 补钱, 补多少, 给多少钱, 拿多少钱, 补几, 补不补, 补的, 能补, 政府补, 给钱, 优惠, 消费券, 立减, 最高补, 可获, 最高可获, 最高可获得, 能拿, 拿多少, 补几, 资金支持, 财政支持, 专项资金
  trade in, trade-in, tradein, scrap, scrappage, scrapping, junk, junking, ditch, ditching, get rid of, old car, old cars, swapping petrol cars, exchange fair, swap an old car, replace old cars, early change | 以旧换新, 旧车换新, 老旧车换, 换购, 报废, 置换, 旧车, 老旧车, 老旧汽车, 淘汰
  petrol car, gasoline car, petrol, gasoline, gas car, combustion, ice car, fuel car, petrol and diesel, fossil fuel, oil burner, fuel burner, burner, gas guzzler | 燃油车, 油车, 燃油, 汽油车, 传统燃油
  diesel | 柴油, 柴油车
  ban, cap, cap on, limit the, bans, banned, prohibit, forbidden, kept off, restrict, restriction, keep out, shut out, limit on, limits on, limit car, limit cars, limit petrol, limit fuel, limit gasoline, limit new, limiting, curb, curbs, not allowed, curtail | 禁止, 控制, 限行, 禁行, 禁售, 限制, 不得, 禁令
  licence plate, license plate, plate, number plate, licence, license, green plate, car plate, special plate, registration plate | 号牌, 绿牌, 牌照, 车牌, 上牌, 专用牌照, 指标, 小客车指标, 沪牌
  quota, ration, rationing, rationed, reserve part, reserve some, reserve a share, reserve a part, set part aside | 配额, 额度
  household, family, families, carless, car-less, without a car | 家庭, 无车家庭
  out of town, out-of-town, other cities, outside plate, non-local, from elsewhere, from outside | 外地, 外牌, 外地牌
  household register, hukou, residence permit, non resident, non-resident, social insurance | 户籍, 户口, 社保, 非沪籍, 居住证
  inner ring, city centre, downtown, city center | 内环, 市中心, 中心城区
  free parking, park for free, parks for free, park free, parking free, parking for free, parking is free | 免费停车, 停车免费, 免停车费, 停车费减免, 停车优惠
  parking, to park, can park, may park, parking space, parking spot, parking lot, car park, parking bay | 停车, 停车场, 停车位, 车位
  toll, tolls, toll-free, road fee, expressway fee, highway fee | 通行费, 过路费, 高速费, 高速收费, 过路收费, 收过路费, 收费站, 免过路费
  free, perk, incentive, for free, free of charge, exempt, exemption, waive, waived, waiver, no charge, break, breaks, relief, no expressway tolls, refund, refunded, return in full | 免费, 优惠, 免收, 免征, 暂免, 起免, 免的, 免不免, 全额返还, 减免, 免缴, 免除, 好处, 甜头, 实惠
  motorway, expressway, highway, freeway, trunk road | 高速公路, 高速, 快速路
  service area, rest stop, rest area, service station | 服务区
  bus lane, bus-only lane | 公交专用道, 公交车道, 专用道
  road access, right of way, access to city, may enter town, let into town, allowed into | 路权, 进城, 通行权, 城市通行
  tax, tax rebate, tax break, tax relief | 税, 免税, 税收
  purchase tax, vehicle purchase tax, car purchase tax, sales tax | 购置税, 车购税, 车辆购置税
  fund, guidance fund, investment fund, theme fund, special fund, pot of money, funding, funds | 基金, 引导基金, 母基金, 主题基金
  loan, cheap loan, finance | 贷款, 信贷, 融资
  credit, dual credit, nev credit | 积分, 双积分
  land | 土地, 用地
  buyer, customer, consumer, adopter, car owner, private buyer, people who buy, shopper, motorist, buy, purchase, buying | 购车者, 买车, 购车, 消费者, 车主, 个人购买, 私人购车, 购买, 购置, 买
  battery, batteries, cell, cells, battery pack, power battery, accumulator | 电池, 动力电池, 电芯
  lithium | 锂, 锂电, 锂电池, 碳酸锂, 锂矿, 锂资源
  solid state, solid-state, all-solid-state, all solid state | 固态, 固态电池, 全固态
  sodium, sodium-ion, sodium ion | 钠, 钠离子, 钠电池, 钠电
  lithium iron phosphate, lfp, iron phosphate, phosphate, phosphorus, lithium iron | 磷酸铁锂, 磷, 磷矿, 铁锂, 磷资源
  cathode, anode, electrode, separator, electrolyte, battery material, copper foil, membrane film, diaphragm | 正极, 负极, 电极, 隔膜, 电解液, 电池材料, 铜箔, 正极材料, 正负极, 电解质
  recycle, recycling, used battery, used batteries, recovery, second life, spent battery, cascade use, old battery, reuse | 回收, 梯次利用, 退役电池, 废旧电池, 循环利用, 再利用
  second-hand, secondhand, used car, second hand | 二手车
  mine, mining, mining volume, mining output, ore, pit, quarry, open-cast, colliery | 矿, 矿山, 矿区, 采矿, 开采, 开采量, 采矿量, 露天矿
  raw material, mineral, reserve, salt lake, brine, mineral deposit, ore deposit | 原料, 原材料, 资源, 储量, 盐湖, 矿产, 矿藏, 资源量
  energy storage, storage | 储能
  charge, charging, charger, charging gun, charging connector, charging pile, charging point, charging station, plug in point, power point, socket, wired for charging | 充电, 充电桩, 充电站, 充电设施, 充电枪
  fast charging, fast charger, supercharger, supercharging, high-power charging, high power, ultra-fast, ultrafast, quick charging, liquid-cooled | 快充, 超充, 超级充电, 大功率, 液冷, 大功率充电
  two-way charger, bidirectional, bi-directional, vehicle-to-grid, vehicle to grid, v2g, two-way charging, car-grid, vehicle-grid, grid interaction, tie between cars and the power grid, feed power back, discharging, virtual power plant | 车网互动, v2g, 双向充电, 双向充放电, 双向, 反向供电, 虚拟电厂, 放电, 与电网互动, 车网
  power grid, grid, state grid | 电网, 配电网
  housing, estate, housing estate, residential, flat, apartment, home charging, residents, new building, neighbourhood, neighborhood | 小区, 住宅, 居住区, 小区住宅, 居民区, 新建住宅, 住房, 老旧小区, 家里
  rural, village, countryside, county, counties, township, farm | 农村, 乡村, 下乡, 乡镇, 县城, 县域, 村
  tourist, tourism, scenic spot, scenic area, tourist site, sightseeing, holiday | 旅游, 景区, 景点, 旅游景区, 节假日, 游客
  kerbside, curbside, roadside charging, street charging | 路边, 路侧充电, 路边充电
  swap, swapping, battery swap, battery swapping, swap station, battery exchange, swappable, exchange batteries | 换电, 换电站, 电池更换, 换电池
  battery bank, without its battery, without the battery, without a battery, without their batteries, without batteries, battery leasing, battery as a service, separate car and battery, battery rental | 车电分离, 电池银行, 租电池, 电池租赁, 不带电池, 不含电池
  hydrogen, h2, fuel cell, fuel-cell, fcv, fcev, hydrogen fuel | 燃料电池, 氢, 氢能, 氢气, 氢燃料, 绿氢, 制氢, 氢燃料电池
  green hydrogen, offshore wind, clean hydrogen, electrolyser, electrolysis, offshore turbine, offshore turbines | 绿氢, 电解槽, 电解水, 海上风电
  fuel cell, fuel-cell, fcv, fcev | 燃料电池
  hydrogen station, refuelling, refueling, filling station, refuel, hydrogen pump, pump | 加氢, 加氢站
  corridor, passage, hydrogen highway, hydrogen road, hydrogen expressway | 走廊, 氢走廊, 氢高速, 高速走廊, 氢路
  methanol | 甲醇
  gas, natural gas, cng, lng | 天然气, 加气
  hybrid, plug-in hybrid, phev, plug in hybrid, range extender, range-extended, range extended | 插混, 插电混动, 插电式, 混动, 混合动力, 增程
  bus, buses, coach, coaches, city bus | 公交, 公交车, 客车, 巴士
  taxi, taxis, cab, cabs, ride-hailing, ride hailing, ride sharing | 出租车, 巡游出租, 网约车, 的士
  truck, lorry, lorries, heavy truck, heavy lorry, hgv, goods vehicle, heavy duty | 卡车, 重卡, 货车, 重型货车, 大货车
  sanitation, street cleaning, sweeper, street sweeper, garbage, rubbish, refuse | 环卫, 环卫车, 清扫
  delivery vehicle, delivery van, city delivery, city deliveries, delivery car, delivery truck, logistics, courier, express, postal, mail, parcel, freight, cargo, haulage | 物流, 配送, 快递, 邮政, 货运, 运货
  deliver, delivered, deliveries, handed over, delivery of | 交付, 接收, 交车, 接车
  finish, finished, complete, completed, completion, topped out, ready | 建成, 完工, 竣工, 落成, 封顶
  attract, lure, woo, court, draw in, bring in, invite, entice, settle, lured, settlement | 引进, 吸引, 招引, 招商, 落户, 引入
  ring road, round the island, island ring | 环岛, 环线
  official car, official fleet, official vehicle, state fleet, government vehicle, government fleet, party and government, officials' cars, state bodies, public bodies, government office | 公务车, 公务用车, 党政机关, 机关
  public fleet, public sector, public vehicle, public transport, public vehicles, public fleets | 公共领域, 公共交通, 公共领域车辆
  rental, rent, hourly rental, car sharing, shared car, rental car | 租赁, 分时租赁, 共享汽车, 租车
  port, harbour, harbor, dock, quay, roll-on | 港口, 滚装, 口岸
  rail, train, trains, railway | 铁路, 班列, 列车, 中欧班列
  airport | 机场
  ship, ships, shipping, vessel, boat | 船, 船舶, 航运
  drone, drones, low-altitude, flying car, evtol, air taxi | 无人机, 低空, 飞行汽车, 低空经济
  self driving, self-driving, driverless, autonomous, autonomous driving, automated driving, robotaxi, robo-taxi, robobus, unmanned, automated, drive themselves, no driver, highly automated, automation | 自动驾驶, 无人驾驶, 无人车, 无人, 智驾, 智能驾驶, 无人出租车, 高度自动驾驶
  level 3, l3, level-3 | l3, l3级, 三级自动驾驶
  level 4, l4, level-4 | l4, l4级
  driver assistance, assisted driving, driver aid | 辅助驾驶
  connected car, connected vehicle, smart car, smart ev, smart evs, smart nev, smart nevs, icv, smart vehicle, intelligent connected, intelligent vehicle, connected cars, internet of vehicles, vehicle network, networked vehicle, smart and connected | 智能网联, 车联网, 网联, 智能汽车, 智能网联汽车
  vehicle-road-cloud, vehicle-road-cloud integration, vehicle road cloud integration, vehicle road cloud, c-v2x, v2x, roadside equipment, vehicle-road cooperation, cooperative infrastructure, road cloud | 车路云, 车路云一体化, 车路协同, 路侧, c-v2x
  test road, test area, test zone, testing, road test, tests | 测试, 道路测试, 测试区, 测试道路, 试验
  pilot, test, trial, trial run, trial running, tried out, try out, demonstration, demo, showcase, pilot zone, pilot city, pilot area, tried, trials | 试点, 先试, 试运行, 试跑, 示范, 先导区, 先行区, 示范区, 试点城市, 示范应用
  lead city, lead cities, go first, front runner, front runners, pioneer, pioneers, pioneer city, pioneer cities, vanguard | 先行, 先行城市, 城市先搞, 城市先做, 城市先推, 城市先行, 地方先搞, 地方先做, 打头阵
  operating system, software, car software, car os | 操作系统, 软件
  chip, chips, semiconductor, integrated circuit, igbt, silicon, microchip, ic, ics | 芯片, 半导体, 集成电路, 车规级
  cockpit, smart cockpit, infotainment | 座舱, 智能座舱
  sensor, lidar, radar, sensing | 传感器, 激光雷达, 感知, 雷达
  map, mapping, high-precision map | 地图, 高精度地图
  artificial intelligence, ai, large model, large language model, ai plus, language model, llm, llms | 人工智能, 大模型, ai, 大语言模型, 语言模型
  robot, robots | 机器人
  motor, electric motor, electric drive, motors and controls, powertrain, electronic control, power electronics | 电机, 电驱, 电控, 动力总成, 驱动电机
  talent, skills, training, workforce, universities, university, college, engineers, staff training, campus, academia, academic | 人才, 高校, 大学, 培养, 院校, 培训
  research, r&d, research and development, research institute, lab, laboratory, innovation centre, innovation center, technology centre, develop technology, scientific, development centre, institute, tech centre, technology center, tech center | 研发, 研究, 科研, 研究院, 实验室, 创新中心, 技术中心, 攻关, 研究所
  standard, standards, rule, law, regulation, legislation, legal | 标准, 法规, 条例, 立法, 规则
  insurance | 保险
  export, exports, exporting, overseas, abroad, sell abroad, foreign market, ship abroad | 出口, 海外, 出海, 走出去, 境外, 国外
  parts of, part of | 片区
  asean, south-east asia, southeast asia, thailand, indonesia, viet nam, vietnam | 东盟, 东南亚, 泰国, 印尼, 印度尼西亚, 越南
  europe, european | 欧洲, 中欧
  capacity, capability, production capacity, manufacturing capacity | 产能
  second, number two, 2nd | 第二
  procure, procurement | 采购
  upmarket, high-end, premium, upper | 高端, 中高端
  layout, placed, located, laid out, role split, split of roles, roles split, share out the roles, split the work, division of labour, division of labor, who does what | 布局, 选址, 分布, 摆在, 放在
  law, act, statute | 条例, 立法, 法律
  foreign, overseas, foreign-funded, foreign investment, foreign investor, multinational, global supplier | 外资, 外商, 跨国, 海外, 境外
  company, firm, supplier, business, enterprise, maker | 企业, 公司, 厂商, 厂家, 供应商
  supply, supplies, supplying, parts supplier, supplier, vendor | 供应, 供应商, 配套企业, 配套商
  model, car model | 车型
  robotaxi, robo-taxi, robobus, driverless taxi, driverless cab, self-driving taxi, self-driving cab, autonomous taxi | 无人出租车, 自动驾驶出租车, 无人驾驶出租车, 无人驾驶的士, 无人的士, 无人巴士, 萝卜快跑
  parts, component, auto parts, car parts, spare parts, parts maker | 零部件, 汽车零部件, 配件
  local supply, local sourcing, local content, sourced nearby, source locally, sourced at home, suppliers nearby, suppliers close by | 本地配套, 就近配套, 本地供应, 近地化
  supply chain, industrial chain, value chain, chain | 产业链, 供应链, 链条
  cluster, hub, industrial base, base, car city, auto city, stronghold | 集群, 基地, 汽车城, 产业集群, 集聚区, 高地
  development area, development zone, economic zone, high-tech zone, economic development zone, technological development | 开发区, 经开区, 高新区, 经济技术开发区
  park, industrial park | 园区, 产业园, 工业园, 科技园
  carmaker, car maker, automaker, vehicle maker, auto maker, makers, vehicle manufacturer, car manufacturer, complete car maker, brand, car company, oem | 车企, 整车企业, 整车厂, 汽车企业, 汽车厂, 汽车公司, 主机厂, 品牌
  plant, factory, works, production base, assembly plant, manufacturing base | 工厂, 生产基地, 厂房, 厂区, 基地
  merge, merger, mergers, takeover, consolidate, restructure, reordered, reorganise, reorganize, reorganisation, reorganised, restructuring, reorder, consolidation, integrate firms, integrated and reorganised, integrated and reorganized, integration and reorganisation, integration and reorganization, combine and reorganise, combine and reorganize | 兼并, 重组, 兼并重组, 并购, 整合, 整合重组, 优化重组, 合并
  invest, investment, investor, put in, put money, pour in, sink | 投资, 投入, 投了, 砸了, 砸钱
  newcomer, startup, startups, start-up company, start-ups, new force, incubate, incubator, spin-off | 新势力, 初创, 新车企, 创业, 孵化
  agreement, agree, agreed, deal, contract, pact, memorandum, mou, sign, signs, signed | 协议, 签约, 签署, 签订, 签了, 合同, 协定, 备忘录
  subsidiary, wholly owned, set up a company | 子公司, 全资, 独资
  headquarters, head office, headquartered, hq | 总部
  joint venture, partner, cooperation, work together, work with, works with, cooperate, team up, alliance, joint, partnership | 合作, 合资, 联合, 联盟, 协同, 共建, 携手
  ministry of transport | 交通运输部
  miit, industry ministry | 工信部, 工业和信息化部
  emission, emissions, carbon, carbon peak, low-emission, zero-emission, low carbon, co2, net zero | 碳排放, 碳达峰, 达峰, 排放, 零排放, 低碳, 碳, 碳中和
  clean energy, renewable, renewables, green power, clean power, solar, wind power, photovoltaic, pv | 清洁能源, 可再生能源, 绿电, 光伏, 太阳能, 风电
  cold, winter, very cold, freezing, extreme cold, frost, cold weather, low temperature, sub-zero, subzero | 寒冷, 寒区, 冬季, 冬天, 严寒, 低温, 高寒, 寒
  altitude, high altitude, highest, everest, mount everest, himalaya | 海拔, 珠穆朗玛, 珠峰, 高原
  light weight, lightweight, aluminium, aluminum, integrated casting, die casting, gigacasting | 轻量化, 铝, 一体化压铸, 压铸
  rare earth, magnet, manganese | 稀土, 永磁, 锰
  graphite, graphene | 石墨, 石墨烯
  comparable, statistics bureau, bureau of statistics, statistical | 统计, 统计局, 可比, 口径, 计入, 算到, 算在, 算进, 归到, 头上
  cross-border, corridor to sea, land-sea | 陆海新通道
  platform, digital platform | 平台, 数字化
  mall, shop, shopping | 商场, 购物
  safety, security | 安全
  staff, worker, workers, jobs, employment, employee, people work, people working, people employed, people employ, headcount, payroll | 员工, 就业, 用工, 雇, 职工, 人手, 上班
  crossing, traffic light, traffic lights, signal, intersection | 路口, 信号灯, 红绿灯
  passenger car, passenger vehicle | 乘用车
  commercial vehicle, van, vans, utility vehicle | 商用车, 专用车
  small car, very small, mini ev, microcar, tiny | 微型, 小型电动车, 迷你
  electrify, electrified, electrification, go electric, all-electric, all electric, fully electric, battery-electric, pure electric | 电动化, 纯电, 纯电动, 全电动, 电动
  nev, evs, battery powered, bev, bevs, electric, electrics, electrify, electrified, electrification, all-electric, go electric, new energy vehicle, ev, electric car, electric vehicle, new energy car, new energy | 电动化, 换电动, 新能源汽车, 新能源, 新能源车, 电动汽车, 电动车, 电车
  winter olympics, olympic | 冬奥, 冬奥会, 奥运
  steel | 钢铁
  tyre, tyres, tire | 轮胎
  construction waste, muck, cement, building site | 渣土, 工地, 水泥
  air quality, smog, pollution | 大气, 空气质量, 污染
  first in china, country's first, nation's first | 全国首, 全国首批, 国内首
  trolleybus, trolley bus, trolley | 无轨电车
  wireless charging, inductive charging | 无线充电
  ammonia | 氨, 氨燃料
  biofuel, biodiesel, ethanol | 生物燃料, 生物柴油, 乙醇
  supercapacitor | 超级电容
  in-wheel motor, hub motor | 轮毂电机
  maglev | 磁悬浮
  motorcycle, scooter, e-bike, two-wheeler, electric bike | 摩托车, 电动自行车, 两轮车, 电瓶车
  congestion charge | 拥堵费
  nuclear | 核电, 核能
  fusion, tokamak | 聚变, 核聚变, 聚变堆
  lunar, moon | 月球, 探月, 登月
  aircraft, airplane, airliner, jetliner, jet, jets, aviation, c919 | 大飞机, 飞机, 客机, 商飞, 航空器
  brain-computer, brain computer, brain-computer interface, brain computer interface, neural interface, brain machine, brain interface, bci | 脑机, 脑机接口, 脑接口
  computing, compute, gpu, data centre, data center | 算力, 智算, 计算中心
  marine, maritime, ocean | 海洋
  waterway, canal | 水道, 运河, 航道
  speech recognition, voice recognition, voice control, voice command, speech, voice | 语音, 语音识别, 语音控制
  human-machine, human machine, human computer, hmi | 人机, 人机交互
  battery management, bms | 电池管理
  rating, star, three star, top rating, grade, top mark | 三星, 星级, 打星, 颗星, 几颗星, 评星, 几星, 评级, 评分, 打分
  first batch, first group, first lot, first wave | 首批, 第一批
  detroit | 底特律
  edge, advantage, upper hand, head start, keep its lead, keep their lead, firm up, solidify, strengthen, defend, consolidate its | 巩固, 稳固, 优势, 领先
  infrastructure | 基础设施, 配套设施
  commercial use, commercialise, commercialize, commercialisation | 商业化, 商用
  pilot platform, test platform, pilot base | 中试, 中试平台, 中试基地
  influence, influential, international, internationally, international standing, global, globally, global standing, international weight, world standing, worldwide, world class, clout | 影响力, 国际影响, 国际影响力, 国际知名
  key city, key cities, key nev city, key nev cities, key ev city, key ev cities, key for, as key, lead city, lead cities | 重点城市, 核心城市
  frontier, cutting edge, technological frontier, technology frontier | 前沿, 前沿技术
  volume first, volume driven, sheer volume, volume of | 以量取胜, 拼产量, 重产量, 产量优先, 靠产量, 堆产量
  tech, technology, technological, high tech, hi tech, technology heavy, tech intensive | 科技, 技术, 高科技, 高新技术, 技术密集, 技术密集型
  separator, membrane, battery membrane | 隔膜, 电池隔膜
  delta | 三角洲, 三角
  champion, national champion | 冠军, 单项冠军
  giant, leading maker, leading firm, leader, heavyweight | 龙头, 巨头, 领军, 龙头企业
  blueprint, roadmap | 蓝图, 路线图
  blockchain | 区块链
  kilogram, kilo, kg, kilogramme | 公斤, 千克
`;

export interface Concept {
  readonly id: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

/** Every row of the table; its first English name is its id. */
export const CONCEPTS: readonly Concept[] = ROWS.split('\n')
  .map((row) => row.split('|').map(namesOf))
  .flatMap(([en = [], zh = []]) => (en[0] === undefined ? [] : [{ id: `~${en[0]}`, en, zh }]));

function namesOf(list: string): string[] {
  return list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Matters that only measures speak of: no metric counts them, and a measure that says nothing of them is no answer. */
const OF_MEASURES: ReadonlySet<string> = new Set([
  '~subsidy',
  '~free',
  '~free parking',
  '~toll',
  '~ban',
  '~tax',
  '~loan',
  '~bus lane',
  '~insurance',
]);

/** Whether any of the tokens is such a matter. */
export function isOfMeasures(tokens: readonly string[]): boolean {
  return tokens.some((token) => OF_MEASURES.has(token));
}

/** Whether a token is the id of a concept, and no word of a text. */
export function isConceptId(token: string): boolean {
  return token.startsWith('~');
}

/** Those of them that are paid, or spared. */
const OF_MONEY: ReadonlySet<string> = new Set(['~subsidy', '~free', '~toll', '~tax', '~loan']);

/** Whether any of the tokens is money that is paid or spared. */
export function isOfMoney(tokens: readonly string[]): boolean {
  return tokens.some((token) => OF_MONEY.has(token));
}

/** What cars run on: a measure for electric buses is none for those on hydrogen. */
const DRIVES: ReadonlySet<string> = new Set(['~hydrogen', '~methanol', '~sodium', '~solid state']);

/** Whether any of the tokens is such a drive. */
export function isOfDrive(tokens: readonly string[]): boolean {
  return tokens.some((token) => DRIVES.has(token));
}
