// Words that narrow a question to less than a whole region's figure, or turn it into something else: by what kind of thing they are. A fact
// answers such a question only where the fact itself names them. English in key form (lower case, no dashes or apostrophes).

import { patternOf, type WordPatterns } from '../../word-patterns.ts';
import { NO_NEVS } from '../words/no-nevs.ts';

/** Kinds of vehicle by body, drive or use, of which no metric speaks. */
const KINDS_OF_VEHICLE: WordPatterns = {
  words: `
    suvs? | crossovers? | mpvs? | sedans? | saloons? | hatchbacks? | pick ?ups? | minivans? | vans? | coupes?
    | convertibles? | sports cars? | supercars? | limousines? | minicars? | micro ?cars? | mini (evs?|cars?)
    | kei cars? | campers? | motorhomes? | motor ?cycles? | motor ?bikes? | scooters? | mopeds? | tricycles?
    | three wheelers? | two wheelers? | e ?bikes? | bicycles? | phevs? | hevs? | plug ?in hybrids? | hybrids? | erevs?
    | reevs? | range extend(er|ers|ed) | extended range | diesels? | lpg | cng | lng | ethanol | flex fuel
    | school buses | coaches | ambulances? | fire engines? | tractors? | combine harvesters? | excavators? | cranes?
    | forklifts? | light trucks? | mini ?trucks? | dump trucks? | tippers? | tow trucks? | garbage trucks?
    | refuse trucks? | sanitation (trucks?|vehicles?) | police cars? | trailers? | golf carts? | light commercial
    | light duty | luxury | entry level | a00 | a0`,
  anywhere: `
    轿车 | 越野车 | 皮卡 | 面包车 | 房车 | 跑车 | 商务车 | 微型车 | 小微型 | 低速(?!无人)电动 | 老头乐 | 摩托 | 三轮
    | 两轮 | 二轮 | 自行车 | 电瓶车 | 电动车电池 | 插电 | 插混 | 混动 | 混合动力 | 增程 | 柴油 | 天然气汽车 | 天然气车
    | 乙醇汽车 | 校车 | 救护车 | 灵车 | 军车 | 军用 | 班车 | 货车 | 马车 | 矿车 | 赛车 | 吊车 | 罐车 | 餐车 | 童车
    | 玩具车 | 平衡车 | 滑板车 | 观光车 | 球车 | 摆渡车 | 消防车 | 警车 | 拖拉机 | 农机 | 挖掘机 | 叉车 | 工程机械
    | 轻卡 | 微卡 | 中卡 | 轻型货车 | 轻型卡车 | 牵引车 | 自卸车 | 渣土车 | 环卫车 | 垃圾车 | 冷藏车 | 洒水车 | 搅拌车
    | 物流车 | 快递车 | 邮政车 | 旅游大巴 | 大巴 | 客车(?!厂|企业|集团) | 豪华车 | 豪华品牌 | a00级 | a0级 | a级车
    | b级车 | 紧凑型`,
};

/** What batteries and cars are made of, and parts of them. */
const MATERIALS: WordPatterns = {
  words: `
    sodium( ion)? | lfp | lithium iron | iron phosphate | ternary | nmc | ncm | nca | solid state | semi solid
    | lead acid | blade batter(y|ies) | cathodes? | anodes? | separators? | electrolytes? | precursors? | graphite
    | cobalt | nickel | manganese | copper( foil)? | alumini?um | magnesium | lithium hydroxide | lithium ore
    | battery materials? | spodumene | rare earths? | wafers? | chips? | semiconductors? | igbts? | sic | lidars? | radars? | inverters?
    | electric motors? | traction motors? | drive motors? | gearboxes | gearbox | tyres? | tires? | seats?
    | windscreens? | headlights? | steering | brakes? | bearings? | sensors? | cockpits?`,
  anywhere: `
    钠离子 | 钠电 | 磷酸铁锂 | 铁锂 | 三元(锂|电池|材料) | 电池材料 | 固态 | 铅酸 | 刀片电池 | 麒麟电池 | 正极 | 负极 | 隔膜
    | 电解液 | 前驱体 | 石墨 | 钴 | 镍 | 锰 | 铜箔 | 铝箔 | 氢氧化锂 | 锂矿 | 锂辉石 | 稀土 | 晶圆 | 芯片 | 半导体
    | 功率器件 | 激光雷达 | 毫米波 | 逆变器 | 驱动电机 | 电机 | 电控 | 减速器 | 轮胎 | 座椅 | 玻璃 | 车灯 | 刹车
    | 制动系统 | 轴承 | 传感器 | 座舱`,
};

/** How a number is counted where it is not that of the whole. */
const WAYS_OF_COUNTING: WordPatterns = {
  words: `
    on average | average | averaged | averages | median
    | by (brand|brands|make|model|models|oem|age|gender|quarter|month|district|county|counties|fuel|powertrain|type|segment|chemistry|operator|destination|country|nationality|price)
    | daily | weekly | monthly | hourly | peak | rush hour`,
  anywhere: String.raw`
    \bper (capita|persons?|heads?|households?|famil(y|ies)|residents?|inhabitants?|people|thousand|hundred (people|households|residents)|employees?|workers?|dealers?|square (km|kilomet(re|er)s?)|km2|drivers?|trips?|charge|sessions?|quarter|week|hour|plant|factory|firm|company|maker)\b
    | 人均 | 户均 | 每户 | 每人 | 每千人 | 每万人 | 千人 | 万人拥有 | 每平方公里 | 单厂 | 均价
    | 平均(?!几辆|多少辆|每) | 日均(?!往来) | 单日 | 峰值 | 高峰 | 各品牌 | 分品牌 | 按品牌 | 各车型 | 分车型 | 按车型
    | 分燃料 | 按燃料 | 逐月 | 每月 | 按月 | 分月 | 每个月 | 各季度 | 分季度 | 按季度 | 各区县 | 分区县 | 各区 | 各县
    | 各国 | 分国别 | 各厂 | 各工厂 | 各企业 | 各车企`,
};

/** Where cars come from or what has become of them. */
const STATES: WordPatterns = {
  words: `
    second ?hand | pre ?owned | used (cars?|evs?|nevs?|vehicles?|batter(y|ies)) | imported | imports? | re ?exports?
    | leased | leasing | rented | rentals? | scrapped | scrapping | dismantled | recalled | (?<!\b(i|we|you|vaguely|dimly|faintly|distinctly|can|cant|cannot) )recalls? | stolen
    | crashed | crash(es)? | accidents? | collisions? | fires? | caught fire | complaints? | breakdowns? | broken
    | faulty | defect(s|ive)? | failure | out of (service|order) | idle | unsold | inventory | inventories | abandoned
    | uninsured | insured | insurance | retired batter(y|ies) | spent batter(y|ies) | old batter(y|ies) | reused
    | second life | echelon`,
  anywhere: `
    二手 | 进口 | 平行进口 | 转口 | 租赁 | 租用 | 租车 | 长租 | 报废 | 拆解 | 召回 | 被盗 | 事故 | 碰撞 | 起火 | 自燃
    | 着火 | 火灾 | 投诉 | 故障 | 损坏 | 坏了 | 僵尸桩 | 坏桩 | 闲置 | 库存 | 积压 | 滞销 | 保险 | 承保 | 投保 | 理赔
    | 退役 | 废旧 | 废电池 | 旧电池 | 梯次 | 交强险`,
};

/** Who buys, drives, owns or builds them. */
const PEOPLE: WordPatterns = {
  words: `
    women | woman | female | men | male | young | youth | elderly | seniors? | teenagers? | families | farmers?
    | tourists | students | teachers | expats | migrants? | foreigners?
    | foreign( brands?| makers?| owned| invested| companies)? | joint ventures? | state owned
    | private(ly)? owned (firms?|companies|enterprises) | domestic brands? | own brands? | chinese brands?
    | japanese brands? | german brands? | startups? | start ups?`,
  anywhere: `
    女性 | 男性 | 女车主 | 年轻人 | 老年人 | 老人 | 学生 | 教师 | 游客 | 外籍 | 农民 | 外国人 | 外资 | 合资 | 中外合资
    | 国企 | 央企 | 民营 | 民企 | 自主品牌 | 日系 | 德系 | 美系 | 韩系 | 新势力 | 初创`,
};

/** What is counted, where it is neither cars nor what is built for them. */
const OTHER_COUNTS: WordPatterns = {
  words: `
    patents? | jobs | workers? | workforce | employment | employed | employees | engineers? | dealers? | dealerships?
    | showrooms? | 4s (shops?|stores?) | test drives? | (taxi|bus|truck|cab|safety|female|licen[cs]ed|many|more|number of) drivers | drivers of | sessions?
    | (charging|charger|battery|car|ev) (costs?|prices?)
    | battery swaps (performed|done|made) | number of (battery )?swaps | transactions? | orders | waiting times?
    | queues? | uptime | downtime | reliability | lawsuits? | bankruptc(y|ies) | closures? | layoffs? | mergers?
    | ipos? | market cap(italisation)? | valuation | tax(es)? (paid|revenue) | tax revenue | (purchase|consumption|carbon|vehicle|value added|corporate) tax(es)? | vat | import dut(y|ies) | tariffs? | debts?
    | r ?& ?d (spending|budget|investment|intensity) | research spending | mileage | kilomet(re|er)s driven
    | distance driven | subsid(y|ies) per | subsidy (amount|amounts) | how many people (work|are employed) | fees?
    | tolls paid | parking tickets | kwh price | electricity (price|prices|bill) | satisfaction | market shares?
    | brand share | costs?(?= (of (a|an|one|each|building|installing|buying|running|owning) (?!kilo|kg|ton|lit(re|er))|to (build|install|buy|run|own|set up|put up)))`,
  anywhere: `
    (充电桩|换电站|充电站|加氢站|电池|汽车|电动车|新能源车)的?(造价|价格|售价|单价|成本) | 多少人(?!次) | 专利 | 就业 | 岗位 | 从业 | 用工 | 职工 | 工程师 | 经销商 | 4s店 | 门店 | 展厅 | 试驾 | 驾驶员
    | 司机 | 充电次数 | 充电频次 | 换电次数 | 换电频次 | 次数 | 订单 | 排队 | 等待时间 | 完好率 | 可用率 | 故障率
    | 在线率 | 诉讼 | 破产 | 倒闭 | 停产 | 裁员 | 并购 | 上市公司 | 市值 | 估值 | 税收 | 纳税 | 购置税 | 车购税 | 消费税 | 碳税 | 增值税 | 车船税 | 关税 | 负债 | 债务
    | 研发(投入|费用|经费|支出|强度) | 行驶里程 | 续航 | 里程(?!碑) | 单车补贴 | 每辆补 | 每辆车补 | 补贴金额 | 服务费
    | 充电费 | 电费 | 电价 | 满意度 | 市占率 | 市场份额 | 市场占有率 | 占有率`,
};

/** Subjects beside this one. */
const OTHER_SUBJECTS: WordPatterns = {
  words: `
    low altitude | evtols? | drones? | uavs? | aviation | aircraft | airlines? | airliners? | planes?
    | ships?(?= (output|production|building|orders)) | shipbuilding | shipyards? | vessels? | boats? | ferries
    | rail(way)? | high speed (rail|trains?) | trains? | metro | subway | trams? | e ?bikes?
    | electric (bikes?|bicycles?|scooters?|motorcycles?|ships?|boats?|planes?|aircraft) | smart ?phones? | phones
    | appliances? | air conditioners? | refrigerators? | washing machines? | televisions? | tvs | robots? | humanoids?
    | solar | photovoltaics? | pv | wind (power|farms?|energy|turbines?) | hydropower | nuclear | gas turbines? | oil
    | crude | natural gas | petrol stations? | gas stations? | filling stations? for petrol | tourism | agriculture
    | grain | real estate | property | retail | e commerce | textiles? | pharmaceuticals? | biotech
    | data cent(re|er)s? | quantum | 5g | productive forces
    | (?<!(refuel(l)?ing|hydrogen|charging|swapping|smart city) )infrastructure`,
  anywhere: `
    低空 | 飞行汽车 | 无人机 | 通航 | 航空 | 飞机 | 造船 | 船舶 | 船只 | 轮船 | 电动船 | 高铁 | 火车 | 列车 | 铁路
    | 地铁 | 轻轨 | 有轨电车 | 动车组 | 电动自行车 | 电动摩托 | 电单车 | 手机 | (?<![几多哪一])家电 | 空调 | 冰箱
    | 洗衣机 | 电视机 | 机器人 | 光伏 | 太阳能 | 风电 | 风能 | 风力 | 水电 | 核电 | 火电 | 石油 | 原油 | 天然气
    | 加油站 | 油价 | 旅游 | 农业 | 粮食 | 房地产 | 楼市 | 零售额 | 电商 | 纺织 | 医药 | 人工智能 | 算力 | 数据中心
    | 量子 | 5g基站 | 新质生产力 | 基础设施 | 配套设施`,
};

/** Makers, suppliers and their models that are well known and of which nothing is held. */
const OTHER_COMPANIES: WordPatterns = {
  words: `
    toyota | honda | nissan | mazda | subaru | suzuki | mitsubishi | lexus | hyundai | kia | genesis | mercedes | benz
    | daimler | bmw | porsche | skoda | seat | vw | renault | peugeot | citroen | stellantis | fiat | jeep | chrysler
    | gm | general motors | cadillac | buick | chevrolet | lincoln | rivian | lucid | fisker | vinfast | tata | jaguar
    | land rover | jlr | maserati | ferrari | denza | yangwang | fangchengbao | aito | stelato | luxeed | maextro
    | im motors | zhiji | arcfox | hiphi | weltmeister | wm motor | neta | nezha | jiyue | evergrande | hengchi
    | faraday | ora | haval | tank 300 | wey | jetour | exeed | omoda | jaecoo | icar | galaxy | baojun | wuling
    | hongguang | roewe | mg | rising auto | onvo | firefly | forthing | hyptec | trumpchi | nammi | epi | king long
    | higer | zhongtong | skywell | eve energy | calb | svolt | sunwoda | rept | lg( chem| energy)? | panasonic
    | samsung | sk on | envision | aesc | northvolt | star charge | nio power | aulton | ganfeng | tianqi | huayou
    | pony( ai)? | weride | baidu | apollo go | momenta | deeproute | mobileye | nvidia | qualcomm | apple | google
    | waymo | model [sxy3] | cybertruck | su7 | yu7 | seagull | dolphin | qin | han ev | tang | song plus | et5 | et7
    | es6 | p7 | g6 | l7 | l9`,
  anywhere: `
    丰田 | 本田 | 日产 | 马自达 | 斯巴鲁 | 铃木 | 三菱 | 雷克萨斯 | 现代汽车 | 起亚 | 奔驰 | 宝马 | 保时捷 | 斯柯达
    | 雷诺 | 标致 | 雪铁龙 | 菲亚特 | 吉普 | 通用汽车 | 凯迪拉克 | 别克 | 雪佛兰 | 林肯 | 捷豹 | 路虎 | 腾势 | 仰望
    | 方程豹 | 问界 | 享界 | 智界 | 尊界 | 智己 | 极狐 | 高合 | 威马 | 哪吒 | 极越 | 恒大 | 恒驰 | 法拉第 | 欧拉
    | 哈弗 | 魏牌 | 捷途 | 星途 | 银河 | 宝骏 | 五菱 | 宏光 | 荣威 | 名爵 | 飞凡 | 乐道 | 萤火虫 | 风行 | 昊铂 | 传祺
    | 纳米 | 奕派 | 金旅 | 海格 | 中通客车 | 开沃 | 亿纬 | 中创新航 | 蜂巢能源 | 欣旺达 | 瑞浦兰钧 | 松下 | 远景动力
    | 星星充电 | 云快充 | 小桔充电 | 奥动 | 赣锋 | 天齐 | 华友 | 小马智行 | 文远知行 | 百度 | 萝卜快跑 | 滴滴 | 英伟达
    | 高通 | 苹果 | 谷歌 | 海鸥 | 海豚 | 秦plus | 宋plus | 汉ev | 元plus`,
};

/** Parts of a city that have no name here; "Jiading district" is named by its own. */
const PARTS: WordPatterns = {
  words: `
    which (districts?|count(y|ies)|boroughs?|townships?|neighbou?rhoods?) | suburbs? | suburban | outskirts | downtown | inner city | city cent(re|er) | old town`,
  anywhere: `
    哪(个|些|几个|一个)(区(?!域)|县|街道|乡镇) | 高新(技术产业)?(开发)?区 | 经开区 | 经济(技术)?开发区 | 工业园区? | 产业园区? | 科技园 | 保税区 | 自贸区
    | 滨海新区 | 空港 | 临港 | 郊区 | 市郊 | [远近]郊 | 主城区? | 老城区? | 市中心 | 中心城区`,
};

/** Works and dealings that are counted by themselves, or not at all. */
const WORKS_AND_DEALINGS: WordPatterns = {
  words: `
    wireless | loaders | construction machinery | (inland|cargo|container) ships? | ferry | flying cars?
    | locomotives? | soes? | pipelines? | electroly[sz]ers? | tanks | cylinders | bankrupt | went bust
    | (medium|small) (duty )?trucks? | windows? | wheels? | loans? | banks? | tenders? | tax(es)? | leases? | loss(es)? | importing | in charge of | regulator | regulates?`,
  anywhere: `
    归(哪个|哪家|哪|什么|谁).{0,6}管 | 谁(来)?(主管|监管) | 主管部门 | 三元 | 无线充 | 机车 | 有轨 | 管道 | 管线 | 电解槽 | 储罐 | 贷款 | 银行 | 招标 | 中标 | 亏损`,
};

/** All of them, by kind. */
export const NARROWING: readonly RegExp[] = [
  PARTS,
  WORKS_AND_DEALINGS,
  KINDS_OF_VEHICLE,
  MATERIALS,
  WAYS_OF_COUNTING,
  STATES,
  PEOPLE,
  OTHER_COUNTS,
  OTHER_SUBJECTS,
  OTHER_COMPANIES,
  NO_NEVS,
].map((patterns) => new RegExp(patternOf(patterns).source, 'g'));
