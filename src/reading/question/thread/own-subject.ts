// Whether the words of somebody in a thread stand on their own: then nothing of the question before may slip into the answer.
import type { Catalog } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import type { Query } from '../../../query.ts';
import { isSubset } from '../asked/asked.ts';
import { isHeldIn } from '../held/held.ts';
import type { Cue } from '../slots/cue-words.ts';
import type { Slots } from '../slots/slots.ts';
import { saysMore } from '../slots/turns-of-phrase.ts';
import { featuresOf } from '../words/features.ts';
import { BEFORE_PLACES, unknownPlace, wordBeside } from './not-understood.ts';

/** A question that opens so goes on with the thread, whatever it names. */
export const OPENS =
  /^((mhm|hm+|ok(ay)?|right|well|yes|no|sure|thanks|great|fine|got it|i see)[, ]+)?(and|so|what about|how about|or|also|same for|same|then|but)\b|^(那(?!个|里)|还有|再)|(呢|too|as well)\W*$/;

/** "As a share", "only the public ones": words that ask something of a figure and name none. */
const OF_A_FIGURE: ReadonlySet<string> = new Set([
  ...['share', 'growth', 'rank', 'public', 'private', 'added', 'new'],
]);

/** What can be asked of a region without naming a metric. */
const OF_A_REGION: readonly Cue[] = ['list', 'plans', 'count', 'count-plans', 'due', 'measures'];

/** True where the question names its own subject, and what goes with it. */
export function standsAlone(slots: Slots, before: Query, catalog: Catalog): boolean {
  return RULES.some((rule) => rule(slots, before, catalog));
}

const RULES: readonly ((slots: Slots, before: Query, catalog: Catalog) => boolean)[] = [
  namesRegionAndSubject,
  namesCompanyElsewhere,
  asksForMeaning,
  namesUnknownPlace,
  asksForTheFirst,
  (slots, before, catalog) => isHeldOnlyElsewhere(slots, before, catalog),
  namesAnotherDocument,
  quotesAnotherFigure,
  asksForNoPart,
];

/** "Hefei's NEV goal of 2024, hit or miss": where and what. */
function namesRegionAndSubject(slots: Slots, before: Query, catalog: Catalog): boolean {
  const { regions, metric, topics, quantities, companies, cues } = slots;
  if (regions.length === 0 || isOfWholeCountry(slots, before, catalog)) return false;
  const named = topics.length + companies.length + quantities.length > 0;
  const asked = OF_A_REGION.some((cue) => cues.has(cue));
  return named || asked || !isSubset(metric.features, OF_A_FIGURE) || isWhole(slots);
}

/** "How many did the whole country make?": the same as before, of all of it. */
function isOfWholeCountry(
  { text, times, metric }: Slots,
  before: Query,
  catalog: Catalog,
): boolean {
  const same = before.metrics.flatMap((id) => catalog.metrics.get(id) ?? []).map(featuresOf);
  const goesOn = same.some((features) => isSubset(metric.features, features));
  return WHOLE_COUNTRY.test(text) && times.length === 0 && goesOn;
}

const WHOLE_COUNTRY = /\bwhole (country|nation)\b|\b(country|nation) as a whole\b|全国(一共|总共)/;

function isWhole({ metric: { choices } }: Slots): boolean {
  return (choices[0]?.cost ?? NAMED_BADLY) < NAMED_BADLY;
}

const NAMED_BADLY = 0.3;
/** So far a metric may be from the words where only one region has it at all. */
const TOUCHED = 0.7;

/** "Xpeng's sales", after a region that holds nothing of Xpeng, or after another company. */
function namesCompanyElsewhere(slots: Slots, before: Query, catalog: Catalog): boolean {
  const [company] = slots.companies;
  if (company === undefined) return false;
  const asked = slots.metric.features.size > 0 || OF_A_REGION.some((cue) => slots.cues.has(cue));
  if (before.company !== null) return asked || saysMore(slots.left);
  return before.regions.length === 0 || !isHeldIn(company, before.regions, catalog);
}

/** What a word means is the same everywhere. */
function asksForMeaning({ cues, regions, metric, times, text }: Slots): boolean {
  if (regions.length + times.length > 0 || metric.features.size === 0) return false;
  const two = metric.features.size > 1 || metric.choices.length > 0;
  return cues.has('definition') || (two && MEANING.test(text));
}

const MEANING = /\bdifferences? between\b|\bdifference\W*$|区别|(是什么|是啥)\W*$/;

/** "NEV output of Atlantis": the place is not known, and is not the one before. */
function namesUnknownPlace(slots: Slots): boolean {
  if (unknownPlace(slots) !== null) return true;
  const named = slots.regions.length === 0 && slots.metric.choices.length > 0;
  return named && wordBeside(slots, BEFORE_PLACES) !== null;
}

/** "Top hydrogen target for 2035" is asked of all. */
function asksForTheFirst({ regions, metric, text }: Slots): boolean {
  return regions.length === 0 && metric.choices.length > 0 && FIRST.test(text);
}

const FIRST =
  /^(the )?(top|highest|largest|biggest|most|lowest|smallest|fewest)\b|^(最高|最大|最多|最低|最少)/;

/** A metric of which one other region alone has figures: "what hydrogen may cost" is told of China. */
function isHeldOnlyElsewhere(
  { regions, companies, metric: { choices } }: Slots,
  before: Query,
  catalog: Catalog,
): boolean {
  const [best] = choices;
  if (best === undefined || best.cost >= TOUCHED || regions.length + companies.length > 0)
    return false;
  const [holder, ...others] = holdersOf(best.metric, catalog);
  return holder !== undefined && others.length === 0 && !before.regions.includes(holder);
}

function holdersOf({ id }: Metric, catalog: Catalog): string[] {
  const facts = [...catalog.targets({ metrics: [id] }), ...catalog.actuals({ metrics: [id] })];
  return [...new Set(facts.map(({ region }) => region))];
}

/** "Who wrote roadmap 3.0", "which ministry is behind the truck plan": a document that the thread has not spoken of. */
function namesAnotherDocument({ cues, regions, left, text }: Slots): boolean {
  const asked = cues.has('who') || cues.has('when');
  return (
    asked && regions.length === 0 && (MINISTRY.test(text) || (ROADMAP.test(text) && left !== ''))
  );
}

const MINISTRY = /\bministry|\bministries|部委/;
const ROADMAP = /\broadmap\b|路线图/;

/** "Where do the 28 million come from": where the thread is nobody states them. */
function quotesAnotherFigure(
  { cues, quantities }: Slots,
  before: Query,
  catalog: Catalog,
): boolean {
  const [quantity] = quantities;
  if (quantity === undefined || !cues.has('source')) return false;
  const where = { regions: before.regions };
  return ![...catalog.targets(where), ...catalog.actuals(where)].some(
    ({ value }) => value === quantity.value,
  );
}

/** "Hainan's share", after hydrogen stations: of what was spoken of there is no share. */
function asksForNoPart(
  { regions, metric: { features } }: Slots,
  { metrics }: Query,
  catalog: Catalog,
): boolean {
  if (regions.length === 0 || features.size !== 1 || !features.has('share')) return false;
  const ids = [...catalog.metrics.keys()];
  return !metrics.some((id) =>
    ids.some((one) => one.startsWith(`${id.replace(/s$/, '')}`) && one.includes('-share')),
  );
}
