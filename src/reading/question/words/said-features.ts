// The features that a text names, once its words are put together: "share … own", "on the road", "the top three".
import type { Spot } from '../../../catalog/names.ts';
import { blankOut, covers, overlaps } from '../../spans.ts';
import { isFleet, isShare } from '../metric/metric-cost.ts';
import type { Slots } from '../slots/slots.ts';
import { addEveryday } from './everyday.ts';
import { type FeatureSpot, spotFeatures } from './features.ts';
import { join, type Said } from './said-rule.ts';
import { addSpokenChinese } from './spoken-chinese.ts';

/** Whom the text is about, as far as it changes what a share or a rank can be of. */
export interface Subject {
  /** A region or a place is named. */
  readonly region: boolean;
  /** Nothing but China is named: its own share of something is not its share of China. */
  readonly national: boolean;
  readonly city: boolean;
  /** A city is named and its province as well. */
  readonly withProvince: boolean;
  readonly company: boolean;
}

/** Where the features stand in a text made a key by toKey(), without those that it denies or that names cover. */
export function spotSaid(
  text: string,
  taken: readonly Spot[],
  { times }: Pick<Slots, 'times'>,
): FeatureSpot[] {
  const denied = [...text.matchAll(DENIED), ...text.matchAll(SAYINGS)].map(
    ({ index, 0: { length } }) => ({
      start: index,
      end: index + length,
    }),
  );
  // In 27年产值 the 年 belongs to the year.
  return spotFeatures(withoutNewest(blankOut(text, times))).filter(
    (spot) =>
      !isInOtherWord(text, spot) &&
      !denied.some((one) => overlaps(one, spot)) &&
      !taken.some((name) => overlaps(spot, name) && !covers(spot, name)),
  );
}

/** 产 of 投产, 国产, 产业 or 产品 builds nothing. */
function isInOtherWord(text: string, { start, end }: FeatureSpot): boolean {
  if (text.slice(start, end) !== '产') return false;
  return /[投国资破停]$/.test(text.slice(0, start)) || /^[业品线]/.test(text.slice(end));
}

/** 最新 asks for the latest figure, not for what is new. */
function withoutNewest(text: string): string {
  return text.replace(/最新|新近|全新|占没占(?:到|上)?(?=\d)/g, (found) =>
    ' '.repeat(found.length),
  );
}

/** "Stations, not piles". */
const DENIED =
  /\bnot (just|only) (the )?[a-z]+( energy)?|不(只|光|限于|止)(是|看)?[^，。]{1,6}|不(包|计)?含[^，。的]{1,6}(?=[的,，)）]|$)|\bnot (the )?[a-z]+( [a-z]+)?(?=\s*([,.)]|$))|(?<=[，,(（])不是[^，。]{1,8}/g;

/** Made of words that name measures, and naming none. */
const SAYINGS =
  /\b(make|made|makes|making) (it|good)\b(?! (in|at|from|of)\b)|\bdeliver(ed|ing)? on\b|\bf[ae]ll(s|en)? short\b|\bhow close\b(?=.{0,60}\b(come|came|get|got|gotten|target|goal|mark)\b)|\b(come|came) close\b|(差|还有|离目标)多远/g;

/** The features of a text, put together. */
export function saidFeatures(
  spots: readonly FeatureSpot[],
  text: string,
  subject: Subject,
  { quantities }: Pick<Slots, 'quantities'>,
): ReadonlySet<string> {
  const features = new Set(spots.map(({ feature }) => feature));
  addEveryday(features, text);
  addSpokenChinese(features, text);
  addUnits(features, quantities, subject, text);
  for (const rule of RULES) rule(features, text, subject);
  return features;
}

type Rule = (features: Said, text: string, subject: Subject) => void;

const RULES: readonly Rule[] = [
  toBeRanked,
  countFirms,
  allPowers,
  publicServices,
  grownFromYearBefore,
  outOfHundred,
  soFar,
  wholeFleet,
  stations,
  onRoads,
  ofChinasNevs,
  shareOfWhat,
  townshipCoverage,
  withoutPartsOf,
  homePiles,
  soldAbroad,
  exportsValue,
  outputValueIncrease,
  shareOfValue,
  withBatteries,
  moreVehicles,
  partsFirms,
  chargingPower,
  retailGrowth,
  howManyThereAre,
  electricBuses,
  localParts,
  upOrDown,
  madeAndSold,
];

/** Percentages that are no share of vehicles. */
const PERCENTS = ['growth', 'coverage', 'utilisation', 'credit-ratio'];

const IN_MONEY = [
  'output-value',
  'revenue',
  'scale',
  'worth',
  'value-added',
  'investment',
  'exports-value',
];

function hasWorth(features: Said): boolean {
  return IN_MONEY.some((one) => features.has(one));
}

/** A percentage is the share of something, and "the top three" a rank; of no region a rank is asked of all. */
function addUnits(
  features: Said,
  quantities: Slots['quantities'],
  { region }: Subject,
  text: string,
): void {
  // What is put out in money is worth that, and no number of things.
  if (features.has('output') && quantities[0]?.kind === 'money' && !hasWorth(features))
    join(features, 'worth', 'output');
  const known = [...features].some((one) => isShare(one) || PERCENTS.includes(one));
  if (quantities.some(({ kind }) => kind === 'percent') && !known) features.add('share');
  if (!region) features.delete('rank');
  else if (quantities.some(({ kind }) => kind === 'rank') || RANKED_NATIONALLY.test(text))
    features.add('rank');
}

/** 排进全国前十: of one region, which place it takes among all. */
export const RANKED_NATIONALLY = /(全国|国内)(第|前|排)[几一二两三四五六七八九十名\d]/;

/** "Rank Shanghai and Anhui by output", 给上海和安徽排名: an order to the bot, not a rank that a source states. */
const ORDER_TO_RANK =
  /^(please )?(rank(?! (did|does|do|was|is|of)\b)|sort|order)\b|^(请)?(给|把|将)?.{0,30}(排个?名|排序|排一下)$/;

function toBeRanked(features: Said, text: string): void {
  if (ORDER_TO_RANK.test(text)) features.delete('rank');
}

const COUNTS_FIRMS =
  /[几两三\d](个(?!月)|家)|多少家|\bhow many ([a-z]+ ){0,4}(makers|carmakers|firms|companies|manufacturers|leaders)\b|\d ([a-z]+ ){0,5}(makers|carmakers|manufacturers|firms|companies|enterprises)\b/;

/** "Two or three makers of 300,000 cars each": the firms are counted, not their cars. */
function countFirms(features: Said, text: string): void {
  if (!COUNTS_FIRMS.test(text) || !(features.has('makers') || features.has('firms'))) return;
  for (const one of ['output', 'sales', 'capacity']) features.delete(one);
  if (features.has('large')) features.delete('share');
}

const ALL_POWERS =
  /油车(加|和|与|、|跟)?(电车|电动车|新能源车)|(?<!不)(包?含|包括|算上)(燃)?油车|油电(都算|合计|一起)/;

/** "Fuel cars and electric ones together": all vehicles. */
function allPowers(features: Said, text: string): void {
  if (ALL_POWERS.test(text) && !features.has('share')) join(features, 'vehicle', 'nev', 'fuel-ban');
}

const PUBLIC_SERVICES =
  /公交.{0,3}(出租|环卫).{0,3}(环卫|物流|配送|邮政|出租)|(公务|公交|出租|国企)(用车|车)?.{0,2}(环卫|配送|邮政)|(环卫|配送|邮政)车?.{0,2}(公务|公交|出租)/;

/** "Buses, taxis, sweepers and vans" are together the public fleet. */
function publicServices(features: Said, text: string): void {
  if (PUBLIC_SERVICES.test(text))
    join(features, 'public-fleet', 'bus', 'taxi', 'nev-bus', 'official-car', 'vehicle');
}

const FROM_YEAR_BEFORE =
  /比(上年|去年|前一年|上一年)(同期)?(多|少|增|涨|降|跌)了?(几成|百分之几|几个点)/;

/** "How many tenths more than the year before" is a growth, not a share. */
function grownFromYearBefore(features: Said, text: string): void {
  if (FROM_YEAR_BEFORE.test(text)) join(features, 'growth', 'share');
}

const OUT_OF_HUNDRED =
  /每(生产|制造|造|产|卖出?|售出|销售)?(\d+|[一二两三四五六七八九十百千]{1,3})(辆|台)[^，。]{0,14}(几|多少|[一二两三四五六七八九]|\d+)(辆|台)/;

/** "Of every hundred cars made how many are electric"; of cars as such, those on the road. */
function outOfHundred(features: Said, text: string): void {
  if (!OUT_OF_HUNDRED.test(text)) return;
  if (/每(生产|制造|造|产)/.test(text)) join(features, 'share-own', 'share', 'output');
  else if ([...features].every((one) => one === 'nev' || one === 'vehicle'))
    join(features, 'stock-share', 'vehicle');
  else features.add('share');
}

const SO_FAR =
  /至今|迄今|有史以来|(到|截至|截止)[^，。]{0,12}(总共|一共|总计)(造|产|卖|生产|销|下线)|\b(had|has|have) (now |already )?(built|made|produced|turned out|rolled out|manufactured|sold)\b.{0,60}\b(in total|in all|altogether|all told|so far|to date|cumulatively)\b/;

/** "How many so far": those of all years, unless what there is counts all years anyhow. */
function soFar(features: Said, text: string): void {
  if (!SO_FAR.test(text)) return;
  if (features.has('nevs-added')) join(features, 'promotion', 'nevs-added');
  else if (features.has('output') || features.has('sales')) features.add('cumulative');
}

const WHOLE_FLEET =
  /\b(all|every|fully|entirely|completely)\b|全部|全面|所有|全(换|改|用|变|是)|清一色|百分百|一律|都(要|得|是|换|改)|电动化/;

/** "All taxis electric" is a share of 100 percent. */
function wholeFleet(features: Said, text: string): void {
  const ofFleet = [...features].some((one) => isFleet(one) || one === 'public-fleet');
  if (features.has('nev') && ofFleet && (features.has('share') || WHOLE_FLEET.test(text)))
    join(features, 'nev-share', 'nev', 'share');
}

/** "Hydrogen targets over 50 stations". */
function stations(features: Said): void {
  for (const kind of ['hydrogen', 'charging'])
    if (features.has(kind) && features.has('station'))
      join(features, `${kind}-station`, kind, 'station');
}

function onRoads(features: Said, text: string): void {
  // What is put on the road in a year is not what is there.
  if (features.has('nevs-added')) return;
  if (/\bon [a-z ]{0,15}(roads?|streets)\b/.test(text)) features.add('stock');
  // Cars "registered on the roads" are those that there are.
  if (features.has('stock') && !features.has('share')) features.delete('registrations');
}

const OF_OWN =
  /\bof (what|all (that )?it) |\bown\b|本省|本市|自身|全省汽车|(汽车|整车)(总)?产量(里|中|当中)|of (the )?(cars|vehicles) (built|made|produced)|\bof [a-z ]{0,24}(20\d\d )?(car|vehicle|auto) (output|production) (was|were|is|are|consist\w*)\b/;

/** "Of China's NEV output": the words of the share have the NEVs in them. */
function ofChinasNevs(features: Said, text: string): void {
  if (
    features.has('share-national') &&
    /\b(of|in) (all )?(chinas?|chinese|national|nationwide) (nevs?|evs?|new energy)\b/.test(text)
  )
    features.add('nev');
}

function shareOfWhat(features: Said, text: string, subject: Subject): void {
  const { national, city, withProvince } = subject;
  // Of the cars there are in the province.
  if (features.has('stock') && features.has('share-province'))
    join(features, 'stock-share', 'share-province', 'stock', 'vehicle');
  // "Up what percent" asks for no share.
  if (features.has('growth') && /百分之(几|多少)|几个点|百分点/.test(text))
    features.delete('share');
  if (!features.has('share')) return;
  const assisted = features.has('l2') || features.has('l3');
  if (assisted && features.has('output'))
    join(features, 'share-output', 'share', 'output', 'vehicle');
  else if (OF_OWN.test(text) && (features.has('output') || !features.has('sales')))
    join(features, 'share-own', 'share', 'worth');
  else if (/占.{0,6}(全省|省(内|里)?的?)/.test(text) && !features.has('stock'))
    join(features, city ? 'share-province' : 'share-own', 'share');
  else if (
    withProvince &&
    /占|贡献|撑起/.test(text) &&
    (features.has('output') || features.has('nev'))
  )
    join(features, 'share-province', 'share');
  else if (
    !national &&
    /\b(china|national|nation|country)s?\b|\b(nationwide|nationally|countrywide)\b|全国/.test(text)
  )
    join(features, 'share-national', 'share');
  else if (features.has('registrations'))
    join(features, 'registration-share', 'share', 'registrations', 'new', 'added');
  else if (ofPrivateCars(features, text))
    join(features, 'share-private', 'share', 'private', 'sales', 'new', 'added');
  else if (features.has('sales'))
    join(features, 'sales-share', 'share', 'sales', 'worth', 'brands');
  else if (ofNewCars(features, text)) join(features, 'sales-share', 'share', 'new', 'vehicle');
  else if (features.has('stock')) join(features, 'stock-share', 'share', 'stock');
}

/** Private cars are bought; private piles are another matter. */
function ofPrivateCars(features: Said, text: string): boolean {
  return (
    features.has('private') &&
    (features.has('nev') || features.has('bev')) &&
    /[购买]|新增|新(?!能源)/.test(text)
  );
}

/** "Of new cars how many tenths are electric": new cars are cars sold, if nothing says that they are built. */
function ofNewCars(features: Said, text: string): boolean {
  const plain = ['nev', 'share', 'new', 'vehicle'];
  return (
    features.has('nev') &&
    /新车(里|中|当中)/.test(text) &&
    [...features].every((one) => plain.includes(one))
  );
}

/** "Charging in every township". */
function townshipCoverage(features: Said, text: string): void {
  const charging = features.has('charging-pile') || features.has('charging-station');
  if (!charging) return;
  if (/(多少|几)个?乡镇/.test(text)) {
    join(features, 'townships-with', 'township', 'charging-pile', 'charging-station');
    return;
  }
  const every = /every|each|all |cover|每个|所有|全覆盖|乡乡|都(要|得)?有/.test(text);
  const inShare =
    features.has('share') &&
    /(乡镇|服务区).{0,4}(有|建|配)|(有|建|配).{0,10}(乡镇|服务区)/.test(text);
  const placed = features.has('township') || features.has('highway');
  if (!(features.has('township') && every) && !(placed && inShare)) return;
  join(features, 'coverage', 'charging-pile', 'charging-station', 'share');
  features.add('charging');
}

/** What a feature is made of is not said besides: cars per pile speaks of cars and piles. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  ratio: ['charging-pile', 'nev', 'vehicle'],
  radius: ['public', 'charging-pile', 'charging-station', 'private'],
  'evs-served': ['charging-pile', 'charging-station', 'nev', 'vehicle', 'stock'],
  'energy-use': ['charging-electricity', 'nev', 'bev', 'new', 'vehicle'],
  bidirectional: ['charging-pile'],
  recycling: ['battery', 'firms'],
  'l4-trips': ['autonomous', 'taxi'],
  'daily-traffic': ['hydrogen-highway', 'vehicle'],
  subsidised: ['fuel-cell-vehicle'],
  'local-parts-share': ['components', 'nev', 'share', 'output'],
};

function withoutPartsOf(features: Said): void {
  for (const [whole, parts] of Object.entries(PARTS)) {
    if (!features.has(whole)) continue;
    for (const part of parts) features.delete(part);
    if (whole === 'radius') features.add('charging');
  }
}

function homePiles(features: Said): void {
  for (const whose of ['private', 'public']) {
    if (!features.has(`${whose}-pile`)) continue;
    join(features, 'charging-pile', `${whose}-pile`);
    features.add(whose);
  }
}

const SOLD_ABROAD =
  /(卖|销|发|运|出口).{0,6}(到|往|去|给)了?(国外|海外|境外|外国|老外)|(往|向|在)(国外|海外|境外|外国).{0,3}(卖|销|发|运)/;

/** "Sold to other countries" is no sale at home. */
function soldAbroad(features: Said, text: string): void {
  if (SOLD_ABROAD.test(text)) join(features, 'exports', 'sales');
}

const SUM_OF_MONEY =
  /多少(个)?(亿|钱)|几(百|千|十)?(个)?亿|值多少|金额|创汇|[挣赚](了|回|到)?(多少|几)/;

function exportsValue(features: Said, text: string): void {
  if (!features.has('exports')) return;
  if (
    ['value', 'worth', 'exports-value'].some((one) => features.has(one)) ||
    SUM_OF_MONEY.test(text)
  )
    join(features, 'exports-value', 'exports', 'value', 'worth');
}

/** "Add how much output value": the increase, not the whole. */
function outputValueIncrease(features: Said, text: string): void {
  if (features.has('output-value') && (features.has('added') || /多出|净增/.test(text)))
    join(features, 'output-value-increase', 'output-value', 'added');
}

/** "What share of the car industry's output value is that of NEVs". */
function shareOfValue(features: Said): void {
  const ofNevs = features.has('nev') || features.has('nev-industry');
  if (!ofNevs || !features.has('output-value') || !features.has('share')) return;
  join(
    features,
    'share-of-value',
    'share',
    'output-value',
    'auto-industry',
    'vehicle',
    'nev-industry',
  );
  features.add('nev');
}

/** "NEVs together with batteries": one output value of both. */
function withBatteries(features: Said, text: string): void {
  const ofNevs = features.has('nev') || features.has('nev-industry');
  if (!ofNevs || !features.has('battery') || !features.has('output-value')) return;
  if (!/[加和与及、]/.test(text) || /分别|各(是|有|为)?多少/.test(text)) return;
  join(features, 'nev', 'nev-industry');
  features.add('and');
}

/** "Add 100,000 NEVs": of vehicles, what is added is put on the road. */
function moreVehicles(features: Said): void {
  const others = [...features].filter(
    (one) => !['nev', 'added', 'new', 'public-fleet'].includes(one),
  );
  if (features.has('nev') && features.has('added') && others.length === 0)
    join(features, 'nevs-added', 'added', 'new', 'nev');
}

/** Firms that make parts are counted by what becomes of them. */
function partsFirms(features: Said, text: string): void {
  if (!features.has('components')) return;
  if (features.has('attracted')) join(features, 'new-parts', 'attracted', 'components', 'firms');
  else if (/转型/.test(text) && features.has('firms'))
    join(features, 'upgraded-parts', 'components', 'firms');
}

/** "The power of all piles" is that of charging. */
function chargingPower(features: Said): void {
  if (features.has('power') && features.has('charging-pile'))
    join(features, 'charging', 'charging-pile');
}

/** "Retail sales up": money taken, not cars sold. */
function retailGrowth(features: Said, text: string): void {
  if (/零售/.test(text) && features.has('growth'))
    join(features, 'retail-growth', 'growth', 'sales');
}

const HOW_MANY_THERE_ARE =
  /有多少|有几辆|how many (nevs|evs|electric (cars|vehicles)) (are|were|is|do|does|has|have)|多少辆新能源/;

/** "How many NEVs does Beijing have": those on its roads. */
function howManyThereAre(features: Said, text: string): void {
  if (features.has('nev') && features.size === 1 && HOW_MANY_THERE_ARE.test(text))
    features.add('stock');
}

const LOCAL_PARTS =
  /\b(parts|components)\b.{0,40}\b(local(ly)?|nearby|near by)\b|\b(local(ly)?|nearby)\b.{0,30}\b(parts|components|suppliers)\b/;

/** "How much of the parts were to come from nearby". */
function localParts(features: Said, text: string): void {
  if (LOCAL_PARTS.test(text)) join(features, 'local-parts-share', 'components', 'share', 'nev');
}

/** "Up 29 percent" is a growth, not a share. */
function upOrDown(features: Said, text: string): void {
  if (
    /\b(up|down) (by )?(nearly |about |over |some )?[\d.]+ ?(%|percent|per cent|pct)/.test(text) ||
    /(%|\b(percent|per cent|pct|percentage|how much)) (up|down|higher|lower)\b/.test(text)
  )
    join(features, 'growth', 'share');
}

function electricBuses(features: Said): void {
  if (features.has('nev') && features.has('bus')) join(features, 'nev-bus', 'bus', 'nev');
}

/** "产销" of a company is told as its sales. */
function madeAndSold(features: Said, text: string, { company }: Subject): void {
  if (company && /产销/.test(text)) join(features, 'sales', 'output');
}
