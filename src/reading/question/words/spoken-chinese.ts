// Chinese ways of speaking that no list of words holds, since the words stand apart: 一年最多能下线多少, 年产50万辆的大厂, 私家车里有多少是
// 新能源. Applied before the other rules of said-features.ts, as everyday.ts is for English.
import { join, type Said, type TextRule } from './said-rule.ts';
import { SPOKEN_FRAMES } from './spoken-frames.ts';
import { SPOKEN_SHARES } from './spoken-shares.ts';

const RULES: readonly TextRule[] = [
  comesOut,
  ableToBuild,
  gigawattHours,
  makersOfSize,
  salesAndServices,
  chargingSpaces,
  moneyPutIn,
  fleetsAdded,
  publicFleetPromoted,
  greenHydrogenCapacity,
  hydrogenTrucks,
  dailyTraffic,
  carsBuilt,
  carsOnCorridor,
  carsServed,
  fuelCellIndustry,
  hydrogenMade,
  carsAllowed,
  newEnergyIndustry,
  pilesInPlace,
];

/** Adds to the features of a text in key form what its Chinese turns of phrase mean. */
export function addSpokenChinese(features: Said, text: string): void {
  for (const rule of [...RULES, ...SPOKEN_SHARES, ...SPOKEN_FRAMES]) rule(features, text);
}

const COMES_OUT =
  /(?:出|干|攒|做)(?:了|得?出来?)?(?:多少|几)(?:万|百|千)?(?:辆|台|部|块|车|电池|gwh|吉瓦时|亿瓦时)/;

/** "一年出多少台车", "攒了多少电池": what comes out is built, unless it goes abroad. */
function comesOut(features: Said, text: string): void {
  const measured = ['output', 'sales', 'exports', 'capacity'].some((one) => features.has(one));
  if (measured || !COMES_OUT.test(text)) return;
  features.add('output');
  if (/攒/.test(text)) features.add('cumulative');
}

const ABLE_TO_BUILD =
  /(?:最多|顶多|最大|满负荷|满产|开足马力|铆足劲|极限).{0,6}(?:能|可以?).{0,3}(?:造|产|出|做|下线)|一年能.{0,3}(?:造|产|出|做|下线)/;

/** What a plant can build at most is its capacity. */
function ableToBuild(features: Said, text: string): void {
  if (ABLE_TO_BUILD.test(text)) join(features, 'capacity', 'output');
}

const MAKES = /做(?:得|了)?出来?|做了|产出|出产|造出/;

/** Batteries that are made are an output, GWh of a plant its capacity. */
function gigawattHours(features: Said, text: string): void {
  if (!features.has('battery') || features.has('capacity')) return;
  if (MAKES.test(text)) features.add('output');
  else if (/gwh|吉瓦时/.test(text) && /基地|投产|建成|产线|工厂/.test(text))
    features.add('capacity');
}

const OF_SIZE =
  /(?:年产|产销|年销|产量|销量|年产量|年产销|产能)(?:量|规模)?[^，。]{0,8}(?:\d+|[一二三四五六七八九十百]+)万?(?:辆|台)?[^，。]{0,6}的[^，。]{0,12}(?:企|厂|公司|品牌)|(?:百万|\d+万)辆?(?:级|规模)的?[^，。]{0,10}(?:企|厂|公司)/;
const OF_MARKET =
  /(?:市占率|市场占有率|市场份额|收入|营收|产值)[^，。]{0,10}(?:%|成|亿)元?[^，。]{0,6}的[^，。]{0,10}(?:企业|厂|公司)$|(?:市占率|市场占有率|市场份额)[^，。]{0,10}的[^，。]{0,10}(?:车企|整车|品牌)/;
const COUNTS = /几家|多少家|几个|多少个|[一两二三四五六\d]家|哪几家/;

const OF_WHAT_THEY_DO =
  'output sales capacity vehicle firms maker-sales share sales-share revenue output-value'.split(
    ' ',
  );

/** "几家年产50万辆的大厂": the makers are counted, not what they build. */
function makersOfSize(features: Said, text: string): void {
  const ofSize = OF_MARKET.test(text) || (OF_SIZE.test(text) && COUNTS.test(text));
  if (!ofSize || features.has('components')) return;
  for (const one of OF_WHAT_THEY_DO) features.delete(one);
  features.add('large');
  features.add('makers');
}

/** "汽车销售服务收入": what is earned with cars once they are built. */
function salesAndServices(features: Said): void {
  const parts = ['sales', 'service', 'revenue'];
  if (parts.every((one) => features.has(one)))
    join(features, 'auto-services', 'sales', 'service', 'vehicle', 'auto-industry');
}

/** 新能源产业 is the industry of NEVs, save where its output value or revenue is told: there it has solar power and batteries as well. */
function newEnergyIndustry(features: Said): void {
  if (!features.has('new-energy-industry')) return;
  if (!features.has('output-value') && !features.has('revenue'))
    join(features, 'nev-industry', 'new-energy-industry');
}

/** "多少车位得配桩". */
function chargingSpaces(features: Said): void {
  if (features.has('parking') && features.has('charging-pile') && features.has('highway'))
    join(features, 'charging-space', 'parking', 'charging-pile', 'highway', 'share');
}

const IN_PLACE = [
  'public-pile',
  'private-pile',
  'charging-pile',
  'charging-station',
  'swap-station',
  'hydrogen-station',
];

/** "换电站保有量", "桩保有量": of what is built all that stands is counted, and no cars. */
function pilesInPlace(features: Said, text: string): void {
  const ofCars = features.has('nev') || features.has('vehicle');
  if (!ofCars && IN_PLACE.some((one) => features.has(one)) && /[桩站枪头]的?(?:总)?保有/.test(text))
    features.delete('stock');
}

const PUT_IN = /(?:砸|投|花|烧|掏)(?:了|进|下|出|入|到)/;

/** "砸进去多少钱". */
function moneyPutIn(features: Said, text: string): void {
  if (PUT_IN.test(text) && /多少钱|多少(?:个)?亿|几(?:十|百|千)?(?:个)?亿|资金/.test(text))
    join(features, 'investment', 'worth');
}

const FLEETS = ['nev-bus', 'bus', 'taxi'];
const SHARES = ['share', 'nev-share', 'sales-share', 'clean', 'coverage'];

/** "还要添多少台新能源公交": buses and taxis that are added are counted with the public fleet, and the fact's scope tells which. */
function fleetsAdded(features: Said): void {
  const added = features.has('added') || features.has('nevs-added');
  const ofFleet = FLEETS.some((one) => features.has(one));
  if (!added || !ofFleet || SHARES.some((one) => features.has(one))) return;
  join(features, 'public-fleet', ...FLEETS, 'nevs-added');
  features.add('nev').add('added');
}

/** "公共领域要推广多少辆": what is put on the road there is added. */
function publicFleetPromoted(features: Said): void {
  if (features.has('public-fleet') && features.has('promotion'))
    join(features, 'nevs-added', 'promotion');
}

/** "绿氢产能" is what can be made of it, not what was. */
function greenHydrogenCapacity(features: Said): void {
  if (!features.has('green-hydrogen')) return;
  if (features.has('capacity')) join(features, 'hydrogen-production', 'green-hydrogen', 'hydrogen');
  else features.delete('output');
}

/** "氢燃料的重卡". */
function hydrogenTrucks(features: Said): void {
  const kinds = ['hydrogen', 'fuel-cell', 'fuel-cell-vehicle'];
  if (features.has('heavy-truck') && kinds.some((one) => features.has(one)))
    join(features, 'fuel-cell-heavy-truck', 'heavy-truck', ...kinds);
}

/** "氢走廊每天多少辆车跑". */
function dailyTraffic(features: Said, text: string): void {
  if (features.has('hydrogen-highway') && /每天|每日|日均|一天/.test(text))
    join(features, 'daily-traffic', 'hydrogen-highway', 'fuel-cell-vehicle', 'vehicle', 'stock');
}

const IN_ALL = /造车(?:的)?(?:总|一共|合计)|(?:总共|一共|合计)造车/;

/** "造车总数": cars of all kinds; 造车 alone may mean NEVs. */
function carsBuilt(features: Said, text: string): void {
  if (features.has('output') && !features.has('nev') && IN_ALL.test(text)) features.add('vehicle');
}

/** "氢走廊物流车多少辆": cars are counted, not corridors. */
function carsOnCorridor(features: Said, text: string): void {
  if (features.has('hydrogen-highway') && /[辆台]/.test(text))
    join(features, 'fuel-cell-vehicle', 'hydrogen-highway', 'vehicle');
}

const SERVED = /充电[^，。]{0,14}(?:能|可|够)[^，。]{0,5}(?:多少|几)万?[辆台]/;

/** "充电网络能伺候多少辆车". */
function carsServed(features: Said, text: string): void {
  if (SERVED.test(text) && !features.has('output'))
    join(features, 'evs-served', 'charging-pile', 'charging-station', 'nev', 'vehicle', 'stock');
}

/** "氢车产值" is that of the industry which builds them. */
function fuelCellIndustry(features: Said): void {
  if (features.has('fuel-cell-vehicle') && features.has('output-value'))
    join(features, 'fuel-cell-industry', 'fuel-cell-vehicle', 'hydrogen-industry');
}

/** "制氢产值": money is made by the industry. */
function hydrogenMade(features: Said): void {
  if (features.has('hydrogen-production') && features.has('output-value'))
    join(features, 'hydrogen-industry', 'hydrogen-production');
}

/** "小客车控在580万以内". */
function carsAllowed(features: Said, text: string): void {
  if (
    /小(?:客|汽)车[^，。]{0,6}(?:控|限|封顶|不超|不得超)/.test(text) &&
    !features.has('plate-quota')
  )
    join(features, 'passenger-car-cap', 'vehicle', 'output');
}
