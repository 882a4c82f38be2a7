// The features that a text names, once its words are put together: "share … own", "on the road", "the top three".
import type { Spot } from '../../catalog/names.ts';
import { blankOut, covers, overlaps } from '../spans.ts';
import { addEveryday } from './everyday.ts';
import { type FeatureSpot, spotFeatures } from './features.ts';
import { isFleet, isShare } from './metric-cost.ts';
import { join, type Said } from './said-rule.ts';
import type { Slots } from './slots.ts';

/** Whom the text is about, as far as it changes what a share or a rank can be of. */
export interface Subject {
  /** A region or a place is named. */
  readonly region: boolean;
  /** Nothing but China is named: its own share of something is not its share of China. */
  readonly national: boolean;
  readonly city: boolean;
}

/** Where the features stand in a text made a key by toKey(), without those that it denies or that names cover. */
export function spotSaid(
  text: string,
  taken: readonly Spot[],
  { times }: Pick<Slots, 'times'>,
): FeatureSpot[] {
  const denied = [...text.matchAll(DENIED)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  // In 27年产值 the 年 belongs to the year.
  return spotFeatures(blankOut(text, times)).filter(
    (spot) =>
      !denied.some((one) => overlaps(one, spot)) &&
      !taken.some((name) => overlaps(spot, name) && !covers(spot, name)),
  );
}

/** "Stations, not piles". */
const DENIED =
  /\bnot (just|only) (the )?[a-z]+( energy)?|不(只|光|限于|止)(是|看)?[^，。]{1,6}|\bnot (the )?[a-z]+( [a-z]+)?(?=\s*([,.)]|$))|(?<=[，,(（])不是[^，。]{1,8}/g;

/** The features of a text, put together. */
export function saidFeatures(
  spots: readonly FeatureSpot[],
  text: string,
  subject: Subject,
  { quantities }: Pick<Slots, 'quantities'>,
): ReadonlySet<string> {
  const features = new Set(spots.map(({ feature }) => feature));
  addEveryday(features, text);
  addUnits(features, quantities, subject);
  for (const rule of RULES) rule(features, text, subject);
  return features;
}

type Rule = (features: Said, text: string, subject: Subject) => void;

const RULES: readonly Rule[] = [
  toBeRanked,
  countFirms,
  wholeFleet,
  stations,
  onRoads,
  shareOfWhat,
  townshipCoverage,
  withoutPartsOf,
  homePiles,
  exportsValue,
  howManyThereAre,
  electricBuses,
  localParts,
  upOrDown,
];

/** Percentages that are no share of vehicles. */
const PERCENTS = ['growth', 'coverage', 'utilisation', 'credit-ratio'];

/** A percentage is the share of something, and "the top three" a rank; of no region a rank is asked of all. */
function addUnits(features: Said, quantities: Slots['quantities'], { region }: Subject): void {
  const known = [...features].some((one) => isShare(one) || PERCENTS.includes(one));
  if (quantities.some(({ kind }) => kind === 'percent') && !known) features.add('share');
  if (!region) features.delete('rank');
  else if (quantities.some(({ kind }) => kind === 'rank')) features.add('rank');
}

/** "Rank Shanghai and Anhui by output", 给上海和安徽排名: an order to the bot, not a rank that a source states. */
const ORDER_TO_RANK =
  /^(please )?(rank(?! (did|does|do|was|is|of)\b)|sort|order)\b|^(请)?(给|把|将)?.{0,30}(排个?名|排序|排一下)$/;

function toBeRanked(features: Said, text: string): void {
  if (ORDER_TO_RANK.test(text)) features.delete('rank');
}

const COUNTS_FIRMS =
  /[几两三\d](个|家)|多少家|\bhow many ([a-z]+ ){0,4}(makers|carmakers|firms|companies|manufacturers|leaders)\b|\d ([a-z]+ ){0,5}(makers|carmakers|manufacturers|firms|companies|enterprises)\b/;

/** "Two or three makers of 300,000 cars each": the firms are counted, not their cars. */
function countFirms(features: Said, text: string): void {
  if (!COUNTS_FIRMS.test(text) || !(features.has('makers') || features.has('firms'))) return;
  for (const one of ['output', 'sales', 'capacity']) features.delete(one);
}

const WHOLE_FLEET = /\b(all|every|fully|entirely|completely)\b|全部|全面|所有|都(要|得|是|换|改)/;

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
}

const OF_OWN =
  /\bof (what|all (that )?it) |\bown\b|本省|本市|自身|全省汽车|of (the )?(cars|vehicles) (built|made|produced)/;

function shareOfWhat(features: Said, text: string, { national, city }: Subject): void {
  // "Up what percent" asks for no share.
  if (features.has('growth') && /百分之几|几个点/.test(text)) features.delete('share');
  if (!features.has('share')) return;
  if (OF_OWN.test(text)) join(features, 'share-own', 'share');
  else if (/占.{0,6}(全省|省(内|里)?的?)/.test(text))
    join(features, city ? 'share-province' : 'share-own', 'share');
  else if (!national && /\b(china|national|nation|country)s?\b|全国/.test(text))
    join(features, 'share-national', 'share');
  else if (features.has('sales')) join(features, 'sales-share', 'share', 'sales');
  else if (features.has('stock')) join(features, 'stock-share', 'share', 'stock');
}

/** "Charging in every township". */
function townshipCoverage(features: Said, text: string): void {
  const charging = features.has('charging-pile') || features.has('charging-station');
  const every = /every|each|all |cover|每个|所有|全覆盖|乡乡/.test(text);
  if (!features.has('township') || !charging || !every) return;
  join(features, 'coverage', 'charging-pile', 'charging-station');
  features.add('charging');
}

/** What a feature is made of is not said besides: cars per pile speaks of cars and piles. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  ratio: ['charging-pile', 'nev', 'vehicle'],
  radius: ['public', 'charging-pile', 'charging-station', 'private'],
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
  if (!features.has('private-pile')) return;
  join(features, 'charging-pile', 'private-pile');
  features.add('private');
}

function exportsValue(features: Said): void {
  if (features.has('exports') && features.has('value'))
    join(features, 'exports-value', 'exports', 'value');
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
  if (/\b(up|down) (by )?(nearly |about |over |some )?[\d.]+ ?(%|percent|per cent|pct)/.test(text))
    join(features, 'growth', 'share');
}

function electricBuses(features: Said): void {
  if (features.has('nev') && features.has('bus')) join(features, 'nev-bus', 'bus', 'nev');
}
