// Of what whole a share is: of a region's own cars, of the nation's, of those sold or on the road. Part of said-features.ts.

import type { Subject } from './said-features.ts';
import { join, type Said } from './said-rule.ts';

const OUT_OF_HUNDRED =
  /每(生产|制造|造|产|卖出?|售出|销售)?(\d+|[一二两三四五六七八九十百千]{1,3})(辆|台)[^，。]{0,14}(几|多少|[一二两三四五六七八九]|\d+)(辆|台)/;

/** "Of every hundred cars made how many are electric"; of cars as such, those on the road. */
export function outOfHundred(features: Said, text: string): void {
  if (!OUT_OF_HUNDRED.test(text)) return;
  if (/每(生产|制造|造|产)/.test(text)) join(features, 'share-own', 'share', 'output');
  else if ([...features].every((one) => one === 'nev' || one === 'vehicle'))
    join(features, 'stock-share', 'vehicle');
  else features.add('share');
}

/** "Of China's NEV output": the words of the share have the NEVs in them. */
export function ofChinasNevs(features: Said, text: string): void {
  if (
    features.has('share-national') &&
    /\b(of|in) (all )?(chinas?|chinese|national|nationwide) (nevs?|evs?|new energy)\b/.test(text)
  )
    features.add('nev');
}

const OF_OWN =
  /\bof (what|all (that )?it) |\bown\b|本省|本市|自身|全省汽车|占[^，。]{0,4}(全部|所有)的?(汽车|整车)(总)?产量|(汽车|整车)(总)?产量(里|中|当中)|of (the )?(cars|vehicles) (built|made|produced)|\bof [a-z ]{0,24}(20\d\d )?(car|vehicle|auto) (output|production) (was|were|is|are|consist\w*)\b/;

/** "Hainan vs China", 海南和全国对比: the country stands beside the region, not as the whole of a share. */
export function setsBesideCountry(text: string): boolean {
  return THAN_COUNTRY.test(text) || (BESIDE.test(text) && !OF_COUNTRY.test(text));
}

const BESIDE = /\b(versus|vs|compare[ds]?)\b|对比|相比|[和跟与同]全国[^，。]{0,8}(比|差)/;
const THAN_COUNTRY =
  /\b(than|above|below|ahead of|behind|beats?|exceed(s|ed)?) (the |that of |in |all of ){0,2}(national|china|country|nation)s?\b(?! (nev )?(total|output|production|sales))|(比|高于|低于|高过|超过|跑赢)了?(全国|中国)(?!.{0,6}总?(量|产量|销量))/;
const OF_COUNTRY =
  /\bof (all )?(the )?(chinas?|national|nation|country)s?\b|\b(national|nationwide)\b|占全国/;

/** What a share is one of: the country, the province, or the region's own cars. */
export function shareOfWhat(features: Said, text: string, subject: Subject): void {
  const { national, city, withProvince } = subject;
  // "Which of the provinces" asks for no share of one.
  if (/\b(which|what|any|how many) of the (provinces|cities)\b/.test(text))
    features.delete('share-province');
  // Of the cars there are in the province.
  if (features.has('stock') && features.has('share-province'))
    join(features, 'stock-share', 'share-province', 'stock', 'vehicle');
  // Of a province nothing but its own cars is what it has in all: 占全省汽车.
  if (subject.region && !city && !features.has('sales') && !features.has('registrations'))
    if (features.has('share-province') && features.has('nev'))
      join(features, 'share-own', 'share-province', 'vehicle');
  // "Up what percent" asks for no share.
  if (features.has('growth') && /百分之(几|多少)|几个点|百分点/.test(text))
    features.delete('share');
  // A share of the cars on the road says of what it is a share.
  if (features.has('stock-share')) features.delete('stock');
  if (!features.has('share')) return;
  const assisted = features.has('l2') || features.has('l3');
  if (assisted && features.has('output'))
    join(features, 'share-output', 'share', 'output', 'vehicle');
  else if (OF_OWN.test(text) && (features.has('output') || !features.has('sales')))
    join(features, 'share-own', 'share', 'worth', 'stock-share');
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
    !setsBesideCountry(text) &&
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

/** "What share of the car industry's output value is that of NEVs". */
export function shareOfValue(features: Said): void {
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

const LOCAL_PARTS =
  /\b(parts|components)\b.{0,40}\b(local(ly)?|nearby|near by|close by|close to (home|the plants?)|near (the )?(plants?|factor(y|ies)|home))\b|\b(local(ly)?|nearby)\b.{0,30}\b(parts|components|suppliers)\b|(零部件|零配件|零件|配件).{0,14}(附近|就近|近地|周边|身边|(本地|当地|省内|市内)(配|做|供|造|生产|采购|解决))/;

/** "How much of the parts were to come from nearby". */
export function localParts(features: Said, text: string): void {
  if (LOCAL_PARTS.test(text)) join(features, 'local-parts-share', 'components', 'share', 'nev');
}
