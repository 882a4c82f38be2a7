// Which vehicles are counted, and how: built so far, on the road, in a fleet, or the firms that build them. Part of said-features.ts.
import { isFleet } from './feature-kinds.ts';
import type { Subject } from './said-features.ts';
import { join, type Said } from './said-rule.ts';

const COUNTS_FIRMS =
  /[几两三\d](个(?!月)|家)|多少家|\bhow many ([a-z]+ ){0,4}(makers|carmakers|firms|companies|manufacturers|leaders)\b|\d ([a-z]+ ){0,5}(makers|carmakers|manufacturers|firms|companies|enterprises)\b/;

/** "Two or three makers of 300,000 cars each": the firms are counted, not their cars. */
export function countFirms(features: Said, text: string): void {
  if (!COUNTS_FIRMS.test(text) || !(features.has('makers') || features.has('firms'))) return;
  for (const one of ['output', 'sales', 'capacity']) features.delete(one);
  if (features.has('large')) features.delete('share');
  // "How many companies make fuel-cell vehicles": neither the vehicles nor the stations that they run.
  if (COUNTED_APART.some((one) => features.has(one))) features.add('firm-count');
}

const COUNTED_APART = ['fuel-cell-vehicle', 'charging-pile', 'charging-station', 'swap-station'];

const ALL_POWERS =
  /油车(加|和|与|、|跟)?(电车|电动车|新能源车)|(?<!不)(包?含|包括|算上)(燃)?油车|油电(都算|合计|一起)/;

/** "Fuel cars and electric ones together": all vehicles. */
export function allPowers(features: Said, text: string): void {
  if (ALL_POWERS.test(text) && !features.has('share')) join(features, 'vehicle', 'nev', 'fuel-ban');
}

const PUBLIC_SERVICES =
  /公交.{0,3}(出租|环卫).{0,3}(环卫|物流|配送|邮政|出租)|(公务|公交|出租|国企)(用车|车)?.{0,2}(环卫|配送|邮政)|(环卫|配送|邮政)车?.{0,2}(公务|公交|出租)/;

/** "Buses, taxis, sweepers and vans" are together the public fleet. */
export function publicServices(features: Said, text: string): void {
  if (PUBLIC_SERVICES.test(text))
    join(features, 'public-fleet', 'bus', 'taxi', 'nev-bus', 'official-car', 'vehicle');
}

const SO_FAR =
  /至今|迄今|有史以来|(到|截至|截止)[^，。]{0,12}(总共|一共|总计)(造|产|卖|生产|销|下线)|\b(had|has|have) (now |already )?(built|made|produced|turned out|rolled out|manufactured|sold)\b.{0,60}\b(in total|in all|altogether|all told|so far|to date|cumulatively)\b|\b(in total|in all|altogether|cumulatively)\b.{0,30}\b(built|made|produced|sold|turned out)\b.{0,30}\bby (the end of )?20\d\d\b/;

/** "How many so far": those of all years, unless what there is counts all years anyhow. */
export function soFar(features: Said, text: string): void {
  if (!SO_FAR.test(text)) return;
  if (features.has('nevs-added')) join(features, 'promotion', 'nevs-added');
  else if (features.has('output') || features.has('sales')) features.add('cumulative');
}

const WHOLE_FLEET =
  /\b(all|every|fully|entirely|completely)\b|全部|全面|所有|全(换|改|用|变|是)|清一色|百分百|一律|都(要|得|是|换|改)|电动化/;

/** "All taxis electric" is a share of 100 percent. */
export function wholeFleet(features: Said, text: string): void {
  const ofFleet = [...features].some((one) => isFleet(one) || one === 'public-fleet');
  if (features.has('nev') && ofFleet && (features.has('share') || WHOLE_FLEET.test(text)))
    join(features, 'nev-share', 'nev', 'share');
}

/** "NEVs on the roads" are those that there are. */
export function onRoads(features: Said, text: string): void {
  // What is put on the road in a year is not what is there.
  if (features.has('nevs-added')) return;
  if (/\bon [a-z ]{0,15}(roads?|streets)\b/.test(text)) features.add('stock');
  // Cars "registered on the roads" are those that there are.
  if (features.has('stock') && !features.has('share')) features.delete('registrations');
}

/** "Add 100,000 NEVs": of vehicles, what is added is put on the road. */
export function moreVehicles(features: Said): void {
  const others = [...features].filter(
    (one) => !['nev', 'added', 'new', 'public-fleet'].includes(one),
  );
  if (features.has('nev') && features.has('added') && others.length === 0)
    join(features, 'nevs-added', 'added', 'new', 'nev');
}

/** Firms that make parts are counted by what becomes of them. */
export function partsFirms(features: Said, text: string): void {
  if (!features.has('components')) return;
  if (features.has('attracted')) join(features, 'new-parts', 'attracted', 'components', 'firms');
  else if (/转型/.test(text) && features.has('firms'))
    join(features, 'upgraded-parts', 'components', 'firms');
}

const HOW_MANY_THERE_ARE =
  /有多少|有几辆|how many (nevs|evs|electric (cars|vehicles)) (are|were|is|do|does|has|have)|多少辆新能源/;

/** "How many NEVs does Beijing have": those on its roads. */
export function howManyThereAre(features: Said, text: string): void {
  if (features.has('nev') && features.size === 1 && HOW_MANY_THERE_ARE.test(text))
    features.add('stock');
}

/** "Electric buses": NEVs that are buses. */
export function electricBuses(features: Said): void {
  if (features.has('nev') && features.has('bus')) join(features, 'nev-bus', 'bus', 'nev');
}

/** "产销" of a company is told as its sales. */
export function madeAndSold(features: Said, text: string, { company }: Subject): void {
  if (company && /产销/.test(text)) join(features, 'sales', 'output');
}
