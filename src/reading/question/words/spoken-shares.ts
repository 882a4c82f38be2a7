// Chinese ways of saying what is a share and what is a growth: 造的车里有几成, 每造十辆有七辆, 跌了几成. Part of spoken-chinese.ts.
import { join, type Said, type TextRule } from './said-rule.ts';

/** In the order in which they are applied. */
export const SPOKEN_SHARES: readonly TextRule[] = [
  grownByTenths,
  ofTheVehicles,
  shareOfPlates,
  privateCarsThereAre,
];

const BY_TENTHS =
  /(?:涨|跌|增|降|掉|减|多|少|翻|下滑|增长|下降|增加|减少)了?(?:大概|大约|约|将近)?(?:几成|百分之|[几多]少?个(?:百分)?点)/;

/** "跌了几成", "增了几个百分点": a change, not a share. */
function grownByTenths(features: Said, text: string): void {
  if (BY_TENTHS.test(text)) join(features, 'growth', 'share');
}

const OF_THE_VEHICLES =
  /(造|产|制造|下线|卖|售|销|上牌|登记|挂牌|路上|在跑|保有)(?:出来?|出去|掉|跑)?的?(?:新|汽|所有|全部)?(?:汽车|车辆|车)(?:里|中|当中|之中|里面|里头)/;
const PART = /几|多少|占|一半|过半|半数|比例|成|%/;

const SHARE_BY_VERB: Readonly<Record<string, string>> = {
  卖: 'sales-share',
  售: 'sales-share',
  销: 'sales-share',
  上牌: 'registration-share',
  登记: 'registration-share',
  挂牌: 'registration-share',
  路上: 'stock-share',
  在跑: 'stock-share',
  保有: 'stock-share',
};

/** "造的车里新能源占几成", "卖的车里有多少是电动的": the verb says of which vehicles. */
function ofTheVehicles(features: Said, text: string): void {
  const verb = OF_THE_VEHICLES.exec(text)?.[1];
  if (verb === undefined || !features.has('nev') || !PART.test(text)) return;
  const share = SHARE_BY_VERB[verb] ?? 'share-own';
  join(features, share, 'share', 'output', 'sales', 'registrations', 'vehicle', 'stock', 'new');
}

/** "上牌渗透率": a penetration among cars that get plates is theirs, not that of cars sold. */
function shareOfPlates(features: Said): void {
  if (features.has('registrations') && features.has('sales-share'))
    join(features, 'registration-share', 'registrations', 'sales-share', 'vehicle', 'new');
}

const PRIVATE_CARS_THERE_ARE = /私家车[^，。]{0,4}(?:里|中|当中|有)[^，。]{0,4}(?:多少|几)/;

/** "私家车里有多少是新能源": those that there are; what people buy is another matter. */
function privateCarsThereAre(features: Said, text: string): void {
  const bought = /[购买]|新增|新(?!能源)/.test(text);
  if (!features.has('nev') || bought || !PRIVATE_CARS_THERE_ARE.test(text)) return;
  const share = /几成|百分之|比例|占/.test(text);
  join(features, share ? 'stock-share' : 'stock', 'private', 'share', 'vehicle');
}
