// The words for each feature of a metric, as people use them. English words stand for whole words in key form (lower case, no dashes or
// apostrophes); forms that differ by more than an s are written out. Words that two features share stand at the longer, telling one.

/** Feature → its words, separated by commas. */
const LISTS: Readonly<Record<string, string>> = {
  nev: `
    nev, nevs, new energy vehicle, new energy vehicles, new energy car, new energy cars, new energy autos, new energy,
    new energy passenger cars, ev, evs, e cars, electric car, electric cars, electric vehicle, electric vehicles, electric, electrics,
    electrified cars, electrified vehicles, plug ins, plug in cars, plug in vehicles, green cars, green plate cars, green vehicles,
    xinnengyuan, bevs and phevs, 新能源汽车, 新能源车辆, 新能源车, 新能源乘用车, 新能源, 电动汽车, 电动车, 电动轿车, 电车, 绿牌车, 新能車`,
  vehicle: `
    全部车型, 所有车型, 全部汽车, vehicle, vehicles, car, cars, auto, autos, automobile, automobiles, automotive, motor vehicles, all vehicles, all cars,
    汽车, 机动车, 车辆, 整车, 小汽车, 车`,
  icv: `
    be connected, are connected, were connected,
    intelligent car, intelligent vehicle, smart vehicles, smart vehicle, smart connected cars,
    connected vehicle, connected vehicles, intelligent connected vehicle, intelligent connected vehicles, icv, icvs,
    connected car, connected cars, intelligent vehicles, intelligent cars, smart car, smart cars, 智能网联汽车, 智能网联车, 智能网联, 车联网, 智能汽车`,
  'charging-pile': `
    charging infrastructure, charging outlets, charging sockets, plugs, plug count, places to plug in, plug in points,
    charging pile, charging piles, charger, chargers, charging point, charging points, charging pole, charging poles, charging post,
    charging posts, charging facilities, charging facility, charging connectors, charging guns, charging gun, charging units, chargepoints, charge points,
    chargers and piles, ev plugs, charging plugs, piles, pile,
    充电桩, 充电庄, 充电装, 充电设施, 充电枪, 充电基础设施, 桩`,
  station: `station, stations`,
  'charging-station': `
    charging depots, charging hubs, charging locations,
    charging station, charging stations, charging sites, charging and swapping stations, 充电站, 充换电站, 充电站点`,
  'supercharging-station': `
    superfast charging stations, superfast charging sites, ultra fast charging sites, super fast charging stations, fast charging sites,
    supercharging station, supercharging stations, supercharger stations, supercharger station, superchargers, ultra fast charging stations,
    fast charging stations, 超充站, 超级充电站, 超快充站`,
  'supercharging-pile': `
    ultra fast charging piles, superfast chargers, super fast chargers, ultra fast piles,
    supercharging piles, supercharging pile, ultra fast chargers, high power chargers, 超充桩, 超级充电桩, 大功率充电`,
  'swap-station': `
    battery exchange stations, battery exchange, swap sites, swapping sites, swap points, battery swapping sites, places to swap batteries, swap a battery, swap batteries,
    swap station, swap stations, swapping station, swapping stations, battery swap stations, battery swap station,
    battery swapping stations, battery swapping station, battery swaps, battery swap sites, 换电站`,
  'hydrogen-station': `
    hydrogen refuelling network, hydrogen refueling network, hydrogen fuelling network, hydrogen filling points,
    hydrogen station, hydrogen stations, hydrogen refueling station, hydrogen refueling stations, hydrogen refuelling stations,
    hydrogen refuelling station, hydrogen fueling stations, hydrogen fuelling stations, hydrogen filling stations,
    hydrogen filling station, hydrogen pumps, hydrogen refuelling points, h2 station, h2 stations, h2 refueling stations, hrs,
    加氢站, 加氫站, 氢站, 加氢点`,
  'fuel-cell-vehicle': `
    fuel cell fleet, hydrogen fleet, hydrogen powered fleet,
    fuel cell vehicle, fuel cell vehicles, fuel cell car, fuel cell cars, fuel cell electric vehicles, fcv, fcvs, fcev, fcevs,
    hydrogen car, hydrogen cars, hydrogen vehicle, hydrogen vehicles, hydrogen powered vehicles, hydrogen powered cars,
    hydrogen fuel cell vehicles, hydrogen fuel cell cars, h2 vehicles, h2 cars,
    氢燃料电池汽车, 氢燃料电池车, 燃料电池汽车, 燃料电池车, 氢能源汽车, 氢能汽车, 氢能车, 氢燃料汽车, 氢燃料车, 氢车`,
  'fuel-cell-heavy-truck': `
    hydrogen lorries, hydrogen lorry, fuel cell lorries,
    hydrogen heavy trucks, hydrogen trucks, fuel cell heavy trucks, fuel cell trucks, 氢能重卡, 燃料电池重卡, 氢能卡车`,
  'heavy-truck': `
    heavy lorries, heavy lorry,
    heavy truck, heavy trucks, heavy duty trucks, heavy goods vehicles, 重卡, 重型货车, 重型卡车`,
  'nev-bus': `e bus, e bus fleet, electric buses, electric bus, nev buses, e buses, 新能源公交车, 新能源公交, 电动公交`,
  'ride-hailing': `e hailing, e hailing cars, e hailing vehicles, didi, ride hailing, ride hailing cars, ride hailing fleet, 网约车`,
  taxi: `taxi, taxis, cab, cabs, 出租车, 出租汽车, 的士, 巡游车`,
  bus: `bus, buses, busses, city buses, 公交, 公交车, 公共汽车, 巴士`,
  'public-fleet': `
    government and public services, public services,
    public fleet, public fleets, public sector fleets, public sector vehicles, public sector, public vehicles, public service vehicles,
    公共领域车辆, 公共领域用车, 公共领域, 公共服务领域`,
  'official-car': `official vehicles, official fleet, government vehicles, official car, official cars, government cars, govt cars, gov cars, state cars, government fleet, state agency cars, 公务车, 公务用车, 机关用车`,
  battery: `
    power cell, power cells,
    battery, batteries, battry, power battery, power batteries, traction batteries, lithium batteries, lithium battery, cells,
    动力电池, 锂电池, 锂电, 电池`,
  'lithium-carbonate': `lithium carbonate, 碳酸锂`,
  shipments: `shipments, shipped, 出货量, 出货`,
  components: `auto parts, car parts, components, parts, parts makers, 零部件, 汽车零部件, 汽车配件`,
  'local-parts-share': `
    local content, local content share, local parts share, local parts, parts available nearby, local sourcing, sourced locally,
    sourced nearby, localisation rate, localization rate, local supply rate, local supply share, local sourcing of parts,
    本地配套率, 近地化配套率, 就近配套率, 配套率, 就近配套, 近地配套, 本地化率, 本地配套, 零部件本地`,
  'auto-industry': `
    carmaking sector, carmaking industry, carmaking, automaking,
    auto industry, auto sector, car industry, car sector, automobile industry, automobile sector, automotive industry, automotive sector,
    auto manufacturing, automobile manufacturing, car manufacturing, vehicle manufacturing industry, auto cluster, car cluster,
    汽车产业集群, 汽车产业, 汽车工业, 汽车制造业, 汽车制造, 汽车行业, 汽车业`,
  'nev-industry': `
    nev industry, nev sector, nev cluster, ev industry, ev sector, electric vehicle industry, electric car industry, smart nev chain, nev chain,
    smart evs, nev industrial chain, nev industry chain, nev value chain, new energy vehicle industry, new energy vehicle sector,
    新能源汽车产业链, 新能源汽车产业集群, 新能源汽车产业, 新能源汽车集群, 新能源汽车行业, 新能源车产业链, 新能源车产业, 产业链`,
  'icv-industry': `
    smart car industry, smart car sector, smart vehicle industry, intelligent vehicle industry, intelligent car industry,
    connected vehicle industry, icv industry, intelligent connected vehicle industry, connected car industry, connected car sector,
    智能网联汽车产业, 智能网联产业, 车联网产业, 智能汽车产业`,
  'hydrogen-industry': `
    hydrogen business,
    hydrogen industry, hydrogen sector, hydrogen chain, hydrogen energy industry, hydrogen economy, 氢能产业链, 氢能产业, 氢产业, 氢能`,
  'hydrogen-equipment': `hydrogen gear, hydrogen equipment, 氢能装备`,
  hydrogen: `hydrogen, h2, 氢气, 氢`,
  output: `
    cranking out, cranks out, churning out, churns out, pump out, pumped out, put together,
    output, prod, production, produce, produces, produced, producing, make, makes, made, making, build, builds, built, building, manufacture,
    manufactured, manufacturing, turn out, turned out, turning out, roll off, rolled off, rolled out, come off the line, came off the line,
    churn out, churned out, crank out, cranked out, assembled, annual output,
    造车, 年产量, 总产量, 产量, 生产了, 生产, 产了, 产出, 造了, 造出, 制造, 多产, 出产, 造, 产, 下线`,
  'maker-sales': `
    makers sales, sales of makers, sales of local makers, sales by local makers, local carmakers sales, carmakers sales, automakers sales,
    车企销量, 本地车企销量, 企业销量`,
  sales: `
    purchase, purchasing,
    sales, sell, sells, sold, selling, buy, bought, purchases, purchased, deliveries to buyers,
    总销量, 年销量, 销量, 销售量, 卖了, 卖出, 卖掉, 销售, 卖, 售出, 购买`,
  stock: `
    own an, own a, owners, fleet,
    on the road, on the roads, on its roads, on roads, on the streets, running around, stock, fleet size, registered in total, ownership,
    in use, in operation, parc, driving around, in circulation,
    保有量, 有多少辆, 有多少台, 保有, 上路, 在路上跑, 路上跑, 在跑, 在用`,
  registrations: `
    newly licensed, licensed, licensing, got plates, get plates, getting plates, newly plated, first registrations,
    newly registered, new registrations, registrations, registered, 上牌, 上险量, 上险, 注册登记, 新注册`,
  'nevs-added': `put on the road, put into use, newly added nevs, added to the road, 推广应用, 推广了, 投放`,
  promotion: `cumulative adoption, cumulative nev adoption, cumulative ev adoption, total adoption, promotion, promoted, cumulative promotion, 累计推广应用, 累计推广量, 累计推广, 推广量, 推广`,
  capacity: `at full tilt, flat out, at full stretch, capability, making capability, making capacity, manufacturing capacity, building capacity, capacity, capacities, production capacity, 产能, 生产能力, 制造能力`,
  utilisation: `how busy, how fully used, fully used, operating rate, operating rates, running rate, capacity utilisation, capacity utilization, utilisation, utilization, capacity use, 产能利用率, 产能利用律, 利用率`,
  exports: `
    to other countries, to foreign countries, foreign markets, overseas markets,
    shipments overseas, overseas shipments, shipped abroad, shipped overseas, sold abroad, sold overseas, overseas sales, export, exports, exported, exporting, sent abroad,
    出口量, 出口, 出海, 卖到国外, 卖到海外`,
  value: `export value, exports value, value of exports, 出口额, 出口值, 出口金额`,
  'output-value': `
    output value, value of output, production value, gross output, industrial output, 总产值, 产值`,
  worth: `how large, how big, size, 体量, 盘子, 几千亿, value of, the value, worth, in value, in money, money, yuan, 值多少`,
  revenue: `
    take in, took in, takes in,
    sales revenue, sales income, earn, earns, earned, earning,
    revenue, revenues, turnover, manufacturing revenue, main business income, business income, takings,
    营业收入, 营业总收入, 营收, 主营业务收入, 主营收入, 收入`,
  scale: `
    industry scale, industry size, scale, market size, trillion yuan cluster, trillion yuan industry,
    产业规模, 规模, 万亿级`,
  'value-added': `the value added, the added value, value addition, value added, added value, 增加值`,
  new: `newly bought, newly purchased, newly acquired, new, newly, 新`,
  added: `
    added, adding, newly built, new chargers, new piles, new charging piles, new stations, newly added, additional, extra, 新增, 新建, 增建, 增加, 加建, 新添`,
  growth: `
    quicker, growing, up how much, down how much, on a year earlier, from a year earlier,
    y/y, rising, falling, speed up, sped up, faster, slower, slow down, slowed down, slowed, accelerate, accelerated, go up, goes up, going up, go down, went down,
    dip, dipped, fall, fell, fallen, decline, declined, drop, dropped, shrink, shrank, slump, growth, growth rate, grow, grows, grew, grown, rise, rose, risen, up by, went up, climb, climbed, increase, increased, jump, jumped, surge,
    surged, yoy, year on year, 增长率, 增速, 增长, 同比, 增幅, 涨幅, 涨了, 涨`,
  rank: `position, standing, stand among, place among, league table, rank, ranks, ranking, ranked, what place, place did, 排名, 位次, 名次, 排第几, 第几`,
  'share-national': `
    share of china, of china nev production, of china nev output, of china production, of china output, of china nevs, of china total,
    share of the country, share of chinas, of chinas nev production, of chinas nev output, of chinas production, of chinas output,
    of national output, of national production, of national nev output, national share, nationwide share, share of national, of the countrys,
    of the national total, share of the nation, share of the national, of all chinese nevs, of chinese nev output, of the nations,
    占全国比重, 占全国, 全国占比, 全国比重, 占中国, 占到全国, 全国份额`,
  'share-own': `
    share of own, share of its own, share of own car output, share of its own output, share of its car output, share of car output,
    share of vehicle output, share of vehicle production, share of car production, share of output, share of all vehicles made,
    share of the cars made, of its vehicle output, of its car output, of its own car output, of its own output, of its own production,
    of car output, of vehicle output, of vehicle production, of car production, of all cars built, of all vehicles built, of all cars made,
    占汽车产量, 占全省汽车产量, 占全市汽车产量, 占本地汽车产量, 占本地产量, 占本省汽车产量, 占本市汽车产量, 占当地汽车产量, 占整车产量,
    占汽车总产量, 占总产量, 产量占比`,
  'share-province': `share of the province, share of province, of the provinces, of the provincial total, 占全省, 占省, 占到全省`,
  'sales-share': `
    take rate, take up rate, adoption rate, uptake rate,
    penetration, penetration rate, market penetration, ev penetration, share of sales, sales share, share of new car sales, share of car sales,
    share of vehicle sales, share of new vehicle sales, of new car sales, of new vehicle sales, of vehicle sales, of car sales, of all car sales,
    of the cars sold, of cars sold, of all cars sold, of new cars sold, of vehicles sold, of all vehicles sold, of new cars,
    渗透率, 销量占比, 销售占比, 新车销量占比, 占新车销量, 占新车, 占汽车销量, 占销量, 占总销量, 新车占比`,
  'stock-share': `
    share of the stock, stock share, share of all cars, share of cars on the road, share of vehicles on the road, share of the fleet,
    of all cars on the road, of cars on the road, of vehicles on the road, of all vehicles on the road,
    保有量占比, 保有占比, 占汽车保有量, 占机动车保有量, 占保有量, 占全部汽车`,
  share: `
    contribution to, contributes, contribute, contributed, weight in, what percent, how many percent,
    share, proportion, percentage, fraction, fraction of, slice, portion, what part, made up, make up, makes up, making up, account for, accounts for, accounted for, accounting for, % of, percent of, per cent of, pct of, percentage of, how much of,
    占比, 比重, 比例, 份额, 百分比, 几成, 百分之几, 占了, 占到, 占`,
  public: `publicly available, open to the public, for the public, public, publicly accessible, 公共, 公用`,
  'private-pile': `wallboxes, wallbox, wall boxes, chargers at home, chargers at peoples homes, chargers in homes, home chargers, household chargers, 私桩, 私人桩, 家用桩, 家充桩, 个人桩, 自用桩`,
  private: `privately owned, individuals, private, home, household, residential, 私人, 个人, 居民, 自用`,
  dedicated: `special purpose, dedicated, 专用`,
  rural: `rural, village, villages, countryside, 农村, 乡村, 乡下`,
  highway: `
    rest stops, rest stop, rest areas, rest area,
    highway, highways, expressway, expressways, motorway, motorways, service areas, service area, along highways,
    高速公路, 高速, 服务区`,
  township: `township, townships, 乡镇`,
  coverage: `coverage, covered, cover, 覆盖率, 全覆盖, 覆盖`,
  service: `service, 服务`,
  radius: `how close, how near, nearest, distance to, radius, how far away, within what distance, 半径, 多远`,
  power: `charging power, 充电功率, 总功率`,
  'charging-electricity': `
    charging volume, charging electricity, power used for charging, electricity used for charging, electricity for charging,
    power did evs charge, power evs charged, electricity did evs, 充电电量, 充电量, 充电用电, 度电, 充了多少电, 用了多少电`,
  cumulative: `
    cumulative, cumulatively, ever built, ever made, ever sold, in total so far, all years together, since the start, altogether so far, 累计, 历年`,
  price: `price, per kg, a kilogram, per kilogram, a kilo, per kilo, 价格, 每公斤, 一公斤, 氢价, 售价`,
  makers: `makers, maker, carmakers, car makers, automakers, auto makers, manufacturers, vehicle manufacturers, 整车企业, 车企, 整车厂, 主机厂`,
  firms: `suppliers, firms, companies, enterprises, 企业`,
  deliveries: `交了, handed over, hand over, deliver, delivers, delivered, deliveries, 交付, 交付量`,
  'plate-quota': `
    plate quota, plates, licence plates, license plates, licence quota, license quota, nev quota, car quota,
    新能源车指标, 新能源汽车指标, 新能源小客车指标, 新能源指标, 小客车指标, 车牌指标, 新能源牌照, 绿牌指标`,
  'passenger-car-cap': `
    car cap, cap on cars, cap on passenger cars, ceiling on passenger cars, ceiling on cars, limit on passenger cars, limit on cars,
    ceiling on the number of passenger cars, cap on the number of cars, number of passenger cars, 小客车总量, 小客车上限, 小客车保有量, 机动车总量控制, 小客车总量控制`,
  'credit-ratio': `
    credit ratio, nev credit ratio, nev credit, nev credits, dual credit, dual credits, credit requirement, credits,
    积分比例, 积分, 双积分`,
  'fuel-ban': `
    stop selling fuel cars, stop selling petrol cars, stop selling gasoline cars, stop sales of fuel cars, end of fuel car sales,
    end sales of fuel cars, end sales of petrol cars, ending sales of petrol cars, ban on petrol cars, ban on fuel cars, ban on gasoline cars,
    ban on combustion cars, ban petrol cars, ban fuel cars, ban gasoline cars, banning petrol cars, banning fuel cars, banning gasoline cars,
    ban sales of fuel cars, ban the sale of fuel cars, ban the sale of petrol cars, fuel car ban, petrol car ban, gasoline car ban,
    combustion ban, ice ban, phase out petrol cars, phase out fuel cars, phase out of petrol cars, phase out of fuel cars, combustion cars, petrol cars,
    gasoline cars, fuel cars,
    禁售燃油车, 禁售燃油汽车, 停售燃油车, 停售燃油汽车, 禁止销售燃油汽车, 禁止销售燃油车, 停止销售燃油车, 停止销售燃油汽车, 禁售燃油, 禁燃,
    不许卖油车, 不让卖油车, 不再卖油车, 不卖油车, 不能卖油车, 禁售油车, 停售油车, 燃油车`,
  gdp: `gdp, gross domestic product, economic output, 地区生产总值, 国内生产总值, 生产总值`,
  investment: `gone into, poured into, pour into, pouring into, putting into, put money into, spent on, spending on, spend on, investment, invested, invest, 投资额, 投资`,
  brands: `brand, brands, 品牌`,
  models: `models, 车型`,
  'trade-ins': `swapped for new ones, swapped for new cars, swapped for new, old for new, trade in, trade ins, traded in, scrappage, 以旧换新, 旧车置换`,
  methanol: `methanol, 甲醇`,
  aftermarket: `after sales market, after sales service, after sales, repair market, repair, aftermarket, after market, aftersales, 后市场`,
  ratio: `
    cars per plug, evs per plug, ev charger ratio, car charger ratio, vehicle charger ratio, car per charger,
    chargers per ev, chargers per car, chargers per vehicle, piles per ev, piles per car, vehicles for each charger, cars for each charger, evs for each charger, nevs for each charger,
    几辆车配一, 车配一根桩, 辆车一个桩, 几辆车一个桩, 车配一个桩,
    vehicles per pile, vehicles per charger, cars per charger, cars per pile, cars per charging pile, electric cars per charging pile, evs per pile,
    evs per charger, evs per charging pile, nevs per charger, nevs per pile, vehicle to pile ratio, car to pile ratio, vehicle pile ratio,
    ev to charger ratio, 车桩比, 桩车比, 车桩比例`,
  'smart-road': `
    smart roads, smart road, test roads, test road, roads open to autonomous driving, roads open to self driving, roads open for testing,
    autonomous driving roads, autonomous driving test roads, open test roads, 测试道路, 开放道路, 开放测试道路, 智慧道路, 智能道路, 智能网联道路, 自动驾驶测试的道路`,
  'fuel-cell-engine': `fuel cell engine, fuel cell engines, 燃料电池发动机, 燃料电池系统, 电堆`,
  cv2x: `c v2x, cv2x, v2x`,
  'low-speed': `unmanned delivery vans, unmanned delivery vehicles, driverless delivery, delivery vans, low speed autonomous, low speed self driving, delivery robots, unmanned vehicles, 低速无人车, 功能型无人车, 无人车, 无人配送车`,
  'energy-use': `per 100 km, per 100km, per hundred kilometres, power draw, energy use, energy consumption, kwh/100km, kwh per 100 km, power use, 电耗, 百公里电耗, 能耗`,
  large: `large, big, leading, leaders, world class, 龙头, 大型, 领军, 世界级`,
  l2: `l2, level 2`,
  l3: `l3, level 3`,
  clean: `clean energy, clean, 清洁能源`,
  bev: `fully electric, pure electrics, purely electric, battery electric, pure electric, bev, bevs, 纯电动, 纯电`,
  'hydrogen-highway': `hydrogen highways, hydrogen highway, hydrogen corridors, hydrogen expressways, hydrogen corridor expressways, 氢高速, 氢走廊, 氢能高速`,
  'hydrogen-project': `hydrogen pilot projects, hydrogen pilots, hydrogen demonstration projects, hydrogen demo projects, hydrogen projects, 氢能示范项目`,
  'stations-planned': `planned hydrogen stations, 规划加氢站`,
  'hydrogen-supply': `hydrogen supply, 供氢, 供氢能力, 氢气供应`,
  'hydrogen-production': `hydrogen production, hydrogen making, make hydrogen, produce hydrogen, hydrogen output, 制氢, 氢气产能, 氢气生产`,
  'green-hydrogen': `green hydrogen, renewable hydrogen, 绿氢`,
  'daily-traffic': `daily traffic, a day on the corridor, 日均往来`,
  subsidised: `subsidised, subsidized, with incentives, 获奖补, 奖补车辆`,
  'fuel-cell-industry': `fuel cell industry, fuel cell sector, fuel cell vehicle industry, 燃料电池汽车产业, 燃料电池产业`,
  'fuel-cell': `fuel cell, fuel cells, 燃料电池`,
  'new-energy-industry': `new energy industry, new energy sector, 新能源产业`,
  'energy-storage': `energy storage, 储能`,
  'lithium-salt': `lithium salt, lithium salts, 锂盐`,
  autonomous: `self driving cars, self driving vehicles, autonomous vehicles, autonomous cars, robotaxis, robotaxi, driverless cars, 自动驾驶车辆, 无人驾驶汽车, 自动驾驶汽车`,
  'driving-area': `area open to self driving, area for self driving, area open to autonomous driving, autonomous driving area, 开放区域面积, 开放面积, 自动驾驶开放区域`,
  roadside: `roadside units, roadside facilities, connected roadside, rsus, 路侧设施, 路侧单元, 联网设施`,
  'test-licence': `test licences, test licenses, test permits, road test permits, 测试牌照`,
  'l4-trips': `robotaxi rides, driverless rides, robotaxi passengers, l4 trips, level 4 trips, robotaxi trips, 载客人次`,
  'driverless-freight': `driverless freight, autonomous truck freight, teu, containers, 智能重卡, 集装箱`,
  'data-collection': `data collection cars, data cars, 数据采集车`,
  'global-brand': `world renowned brands, internationally known brands, global car brands, global brands, world famous brands, globally known brands, 全球知名品牌, 世界品牌`,
  'million-family': `million unit product families, million car platforms, 百万级产品, 百万辆平台`,
  champion: `champion firms, single champions, single product champions, 单项冠军`,
  'little-giant': `little giants, little giant firms, little giant, 小巨人`,
  'specialised-sme': `specialised smes, specialized smes, specialised small firms, 专精特新`,
  attracted: `brought in, attracted, lured, 引进, 招引`,
  recycling: `recycling firms, recyclers, recycling companies, recycling, 回收利用企业, 回收企业`,
  outlet: `service outlets, outlets, service shops, repair shops, 服务网点, 网点`,
  'tech-center': `technology centres, technology centers, tech centers, tech centres, enterprise technology centres, 企业技术中心, 技术中心`,
  'innovation-center': `innovation centres, innovation centers, 创新中心`,
  'provincial-innovation': `provincial innovation centres, provincial innovation centers, 省级制造业创新中心, 省级创新中心`,
  'industry-base': `industry bases, nev bases, industrial bases, 产业基地`,
  'ten-billion': `ten billion yuan industries, ten billion yuan clusters, ten billion industries, ten billion clusters, 百亿级产业, 百亿级集群, 百亿级`,
  'future-factory': `future factories, smart factories, 未来工厂, 智能工厂`,
  bidirectional: `v2g, two way chargers, two way charging, bidirectional, vehicle to grid, 双向充放电, 车网互动`,
  'charging-space': `charging spaces, charging bays, spaces with chargers, 充电车位`,
  'townships-with': `how many townships, townships with charging, number of townships, townships covered, 建有充电桩的乡镇`,
  'evs-served': `charging needs of, charging demand of, charging network be enough, evs served, vehicles served, evs can be served, cars the network can serve, able to serve, 满足充电需求, 可满足`,
  orderly: `orderly charging, managed charging, smart charging, 有序充电`,
  'dc-gun': `dc guns, dc chargers, dc charging guns, fast charging guns, 直流充电枪, 直流枪, 快充枪`,
  'auto-and-transport': `auto and transport, automobile and transport, 汽车及交通`,
  'auto-services': `car services, auto services, car sales and services, 汽车销售及增值服务, 汽车服务`,
  'supporting-services': `supporting services, 配套服务`,
  'vehicle-making': `vehicle making, whole vehicle, complete vehicles, complete vehicle, finished vehicles, 整车制造, 整车产值`,
  'high-end': `premium models, high end models, premium, high end, upscale, 高端车型, 高端`,
  'leading-parts': `top parts suppliers, leading parts suppliers, leading parts companies, top parts firms, leading parts firms, leading parts makers, parts leaders, 零部件龙头`,
  'new-parts': `new parts suppliers, new parts makers, new parts firms, parts firms brought in, 新引进零部件`,
  'upgraded-parts': `parts suppliers to upgrade, parts suppliers upgraded, parts firms to upgrade, parts firms upgraded, upgraded parts firms, 转型升级零部件, 转型零部件`,
  'icv-leading': `leading smart car companies, leading smart car firms, leading connected car companies, leading connected car firms, leading connected vehicle firms, connected vehicle leaders, 智能网联龙头`,
  'hydrogen-leading': `leading hydrogen companies, leading hydrogen enterprises, top hydrogen firms, top hydrogen companies, leading hydrogen firms, hydrogen leaders, hydrogen champions, 氢能龙头, 氢能领军`,
  'parts-cluster': `parts clusters, parts cluster, component clusters, 零部件集群, 零部件产业集群`,
  'icv-cluster': `connected vehicle clusters, icv clusters, 智能网联集群`,
  'parts-ratio': `parts to vehicle, parts per vehicle, parts to vehicle ratio, 整零比, 零整比`,
  parking: `parking bays, bays, parking spaces, parking, 停车位, 车位`,
  carbon: `carbon, co2, emissions, 碳减排, 减碳`,
  retail: `retail sales, retail, retailed`,
};

/** Feature → its words. */
export const WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(LISTS).map(([feature, list]) => [
    feature,
    list.split(',').map((words) => words.trim().replace(/\s+/g, ' ')),
  ]),
);

/** The English words of the vocabulary that are long enough to be misspelt recognisably. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  [...WORDS.values()]
    .flat()
    .flatMap((words) => words.split(' '))
    .filter((word) => /^[a-z]{6,}$/.test(word)),
);
