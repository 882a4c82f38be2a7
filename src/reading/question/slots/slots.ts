// The parts of a question: which regions, companies, topics, times, quantities, metric it names, and what words are left.

import type { Catalog } from '../../../catalog/catalog.ts';
import { type Named, type NameKind, type Spot, toKey } from '../../../catalog/names.ts';
import { slipsBetween } from '../../../catalog/typo.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { spotQuantities } from '../../quantities/spot-quantities.ts';
import { blankOut, covers, overlaps, type Span } from '../../spans.ts';
import { withFullYears } from '../../times/full-years.ts';
import type { TimeSpot } from '../../times/span.ts';
import { spotTimes } from '../../times/spot-times.ts';
import { type MetricReading, readMetric } from '../choices/metrics.ts';
import { spotThings } from '../words/everyday-things.ts';
import { withProvincesNamed } from '../words/group-provinces.ts';
import { HARMLESS } from '../words/harmless-words.ts';
import { mendChinese } from '../words/mistyped-chinese.ts';
import { withLongNames } from '../words/provinces-in-short.ts';
import { RANKED_NATIONALLY } from '../words/said-units.ts';
import { withoutTradeTalk } from '../words/trade-talk.ts';
import { VOCABULARY } from '../words/vocabulary.ts';
import { withoutFrame } from './china-as-frame.ts';
import { companySpots } from './company-spots.ts';
import type { Cue } from './cue-words.ts';
import { cuesIn } from './cues.ts';
import { placeElsewhere } from './elsewhere.ts';
import { corrected, withoutWholes } from './meant-times.ts';
import { sayUnread, spotUnread, type UnreadWord } from './unread.ts';

export interface Slots {
  /** The words as a key (see toKey). */
  readonly text: string;
  readonly regions: readonly string[];
  /** A part of a region without a file of its own. */
  readonly place: string | null;
  /** Places of the same name, where the words do not tell which. */
  readonly twins: readonly Named[];
  readonly companies: readonly string[];
  readonly topics: readonly string[];
  /** Where the topics are named. */
  readonly topicSpans: readonly Span[];
  readonly families: readonly string[];
  readonly metric: MetricReading;
  /** Where rare things are said by several words together. */
  readonly things: readonly Span[];
  /** Where regions, places and companies are named. */
  readonly names: readonly Spot[];
  readonly times: readonly TimeSpot[];
  readonly quantities: readonly QuantitySpot[];
  readonly cues: ReadonlySet<Cue>;
  readonly elsewhere: string | null;
  /** What the words say besides names, times and quantities. */
  readonly content: string;
  /** Content words that nothing above has taken, and where they stand in the text. */
  readonly unread: readonly UnreadWord[];
  /** The same as one text. */
  readonly left: string;
  /** The text with blanks for the names of places and of the first company and for times; as long as the text. */
  readonly matter: string;
}

const PLACES: ReadonlySet<NameKind> = new Set(['region', 'place']);

/** Spots everything there is in the words; today is YYYY-MM-DD. A misspelt word of the vocabulary is read as what it misspells. */
export function readSlots(typed: string, catalog: Catalog, today: string, mending = true): Slots {
  const words = withoutTradeTalk(withoutFrame(typed));
  if (!mending) return slotsOf(words, catalog, today);
  const slots = slotsOf(mendChinese(words), catalog, today);
  const mended = slots.left.split(' ').reduce((text, word) => {
    const meant = meantBy(word);
    return meant === null ? text : text.replace(new RegExp(`\\b${word}\\b`, 'i'), meant);
  }, words);
  return mended === words ? slots : slotsOf(mended, catalog, today);
}

/** The one word of the vocabulary that is a slip of the finger away. */
function meantBy(word: string): string | null {
  if (!/^[a-z]{5,}$/.test(word) || VOCABULARY.has(word) || HARMLESS.has(word)) return null;
  // Slips are rare at the first letter, and another ending makes another word, not a slip.
  const near = [...VOCABULARY, ...ASKING].flatMap((one) => {
    const slips = one[0] === word[0] && !isOtherForm(word, one) ? slipsBetween(word, one) : null;
    // Two slips in a short word are more likely another word: "shipping" is no "swapping".
    return slips === null || (slips > 1 && word.length < TWO_SLIPS) ? [] : [{ one, slips }];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const [meant, ...others] = near.filter(({ slips }) => slips === fewest);
  return others.length === 0 ? (meant?.one ?? null) : null;
}

/** Words of asking that are no part of a metric, and that are mistyped as often. */
const ASKING = ['target', 'targets', 'planned', 'actual', 'compare'] as const;

/** A metric that costs less stands in the words by its name. */
const BY_NAME = 0.2;

/** Letters that a word has in which two slips are forgiven. */
const TWO_SLIPS = 10;

function isOtherForm(word: string, other: string): boolean {
  const stem = (text: string) => text.replace(/(iers?|ied|ies|ers?|ing|ed|es|ally|ly|al|s|y)$/, '');
  return stem(word) === stem(other);
}

function slotsOf(words: string, catalog: Catalog, today: string): Slots {
  const { names } = catalog;
  const text = withoutPossessives(
    withProvincesNamed(
      withLongNames(
        toKey(
          withFullYears(words)
            .replace(ATTRIBUTION, '')
            // "What's" asks what is; of a name the "'s" tells whose.
            .replace(/(?<=\b(?:what|who|where|when|how))['’]s\b/gi, ' is')
            .replace(/['’]s\b/g, ' ')
            .replace(/\b(?:rmb|cny)\s?(?=\d)/gi, '¥')
            .replace(/\bchinese\b/gi, 'china')
            // 几百亿 asks how many 亿, as 多少亿 does.
            .replace(/几[十百](?=[亿万])/g, '多少')
            // "GDP2030", "L2L3": two words written as one.
            .replace(/(?<=[a-z])(?=20[1-4]\d(?!\d))|(?<=\bl[2-4])(?=l[2-4])/gi, ' '),
        ),
      ),
    ),
    catalog,
  );
  const times = corrected(spotTimes(text, today), text);
  const named = names
    .spot(text, PLACES)
    // 国家级 is a rank of firms and centres, 国家 alone a region.
    .filter(({ end }) => !/^级/.test(text.slice(end)) || !/国家$/.test(text.slice(0, end)));
  const companies = companySpots(text, named, names);
  const metricNames = names.spot(text, new Set(['metric']));
  const allPlaces = named.filter(
    (spot) => !isUnit(text, spot) && !companies.some((other) => covers(other, spot)),
  );
  const places = allPlaces.filter(
    (spot) => !metricNames.some((other) => covers(other, spot) && isNational(spot)),
  );
  const quantities = spotQuantities(text).filter(
    (spot) => !times.some((time) => overlaps(time, spot)) && !countsNothing(text, spot),
  );
  const metric = readMetric(
    text,
    metricNames,
    [...companies, ...places],
    { quantities, times },
    catalog,
  );
  const ranked = places.length > 1 && RANKED_NATIONALLY.test(text);
  const kept = places.filter(
    (spot) =>
      !(
        isNational(spot) &&
        (ranked ||
          metric.spans.some((span) => covers(span, spot)) ||
          OF_RANK.test(text.slice(spot.end)) ||
          (metric.features.has('rank') && places.length > 1))
      ),
  );
  const topics = names.spot(text, new Set(['topic']));
  const families = names.spot(text, new Set(['family']));
  const { regions, place, twins } = settle(withoutParents(kept, text, catalog), catalog);
  const cues = new Set(cuesIn(text));
  // "Supporting services", "subsidised vehicles": the name of a metric asks for no measures.
  const byName = metric.choices[0] !== undefined && metric.choices[0].cost <= BY_NAME;
  if (byName && !cuesIn(blankOut(text, metric.spans)).has('measures')) cues.delete('measures');
  const framing = new Set([...cues].filter((cue) => FRAMING.has(cue)));
  const things = spotThings(text, metric.features);
  const apart = [...times, ...companies, ...places, ...quantities];
  const taken = [...apart, ...metric.spans, ...things, ...topics];
  const unread = spotUnread(text, taken, cues);
  return {
    text,
    regions,
    place,
    twins,
    companies: ids(companies),
    topics: ids(topics),
    topicSpans: topics,
    families: ids(families),
    metric,
    things,
    names: [...companies, ...places],
    times: withoutWholes(times),
    quantities,
    cues,
    // Of a company 全球 is all that it sells.
    elsewhere: placeElsewhere(companies.length > 0 ? text.replaceAll('全球', '  ') : text),
    content: sayUnread(spotUnread(text, apart, framing)),
    unread,
    left: sayUnread(unread),
    matter: blankOut(text, [...times, ...companies.slice(0, 1), ...places, ...askersIn(text)]),
  };
}

/** Where the asker has read it says nothing of what is asked; in 新华社 nothing is new. */
const ATTRIBUTION =
  /^\s*(?:ask |check |问|核对)?\s*(?:(?:据|根据)?(?:新华社|人民日报|央视|中新社|财新|澎湃|路透社?|彭博社?|媒体)[^，,]{0,6}[，,]|according to (?:xinhua|reuters|bloomberg|caixin|yicai|cnevpost|gasgoo|the (?:press|media|ft|financial times)),|(?:according to|per) (?:our|the|my|their) (?:[a-z-]+ ){1,3}(?:bureau|office|desk|correspondent|stringer|newsroom),?)/i;
/** "I am with an insurance company, …": who asks is no matter of the question. */
const WHO_ASKS =
  /(?<=^|[，,。] ?)(我是|我们是?|作为|身为)[^，,。]{1,14}(?=[，,。])|\b(i am|im|i m|we are|as) (an? |the |with )[^,.]{1,30}(?=,)/g;

function askersIn(text: string): Span[] {
  return [...text.matchAll(WHO_ASKS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** "National-level centres" are those of a region. */
const OF_RANK = /^ ?(level|grade|class|tier|standard|recogni[sz]ed|certified)\b|^级/;

/** Cues whose words never describe a metric. */
const FRAMING: ReadonlySet<Cue> = new Set([
  'history',
  'source',
  'met',
  'when',
  'who',
  'definition',
  'target',
  'list',
]);

/** "多少万辆": the number is what is asked for; "of every 100 cars", "which of the two" count none. */
function countsNothing(text: string, { start, value }: QuantitySpot): boolean {
  const before = text.slice(0, start);
  return ASKED.test(before) || (typeof value === 'number' && value < FEW && OF_THE.test(before));
}

const ASKED = /(多少|几|几十|几百)$|\b(of|in) every $/;
const OF_THE = /\b(of|between|among) (the|these|those) $/;
/** More regions or companies are not spoken of at once. */
const FEW = 7;

/** "beijings roads": the apostrophe is often left out. */
function withoutPossessives(text: string, { names }: Catalog): string {
  return text.replace(/\b([a-z]{3,})s\b/g, (word, stem: string) =>
    names.lookUp(stem).some(({ kind }) => kind === 'region' || kind === 'place')
      ? `${stem} `
      : word,
  );
}

function ids(spots: readonly Spot[]): string[] {
  return [...new Set(spots.flatMap((spot) => spot.named.slice(0, 1).map(({ id }) => id)))];
}

/** "120 wan": ten thousand, not Anhui's old spelling. */
function isUnit(text: string, { start, end }: Spot): boolean {
  return text.slice(start, end) === 'wan' && /\d\s*$/.test(text.slice(0, start));
}

function isNational({ named }: Spot): boolean {
  return named.some(({ kind, id }) => kind === 'region' && id === 'china');
}

/** "Inner Mongolia's Ordos", "Ordos, Inner Mongolia": the province beside its city only tells where the city lies. */
function withoutParents(spots: readonly Spot[], text: string, { regions }: Catalog): Spot[] {
  const idOf = (spot: Spot | undefined) =>
    spot?.named.find(({ kind }) => kind === 'region')?.id ?? '';
  const beside = (a: Spot | undefined, b: Spot | undefined) =>
    a !== undefined && b !== undefined && BESIDE.test(text.slice(a.end, b.start));
  return spots.filter((spot, at) => {
    const [before, after] = [spots[at - 1], spots[at + 1]];
    const holds = (other: Spot | undefined) =>
      idOf(spot) !== 'china' && regions.get(idOf(other))?.parent === idOf(spot);
    const listed = isListed(text.slice(spot.end, after?.start), after, spots[at + 2], text);
    const leads = holds(after) && beside(spot, after) && !listed;
    return !(holds(before) && beside(before, spot)) && !leads;
  });
}

/** "Hebei, Tangshan or Jilin": after a comma the city is the next of a list that goes on. */
function isListed(
  gap: string,
  city: Spot | undefined,
  next: Spot | undefined,
  text: string,
): boolean {
  const goesOn = city !== undefined && next !== undefined;
  return goesOn && /[,，]/.test(gap) && GOES_ON.test(text.slice(city.end, next.start));
}

const GOES_ON = /^\s*([,，、]|,? ?(and|or|vs|versus)|[和与或还])(是|有)?\s*$/;

const BESIDE = /^(省|自治区|的)?[\s,，]*(in|of)?\s*$/;

/** Regions in the order of the words; a place stands for its region; a name of several places waits for the asker. */
function settle(
  spots: readonly Spot[],
  catalog: Catalog,
): Pick<Slots, 'regions' | 'place' | 'twins'> {
  const regions: string[] = [];
  const add = (id: string) => {
    if (!regions.includes(id)) regions.push(id);
  };
  const regionOf = (named: Named) => {
    const place = catalog.places.get(named.id);
    return place === undefined ? named.id : (place.city ?? place.province);
  };
  let place: string | null = null;
  let twins: readonly Named[] = [];
  const said = new Set(
    spots.flatMap(({ named }) => named.filter(({ kind }) => kind === 'region').map(({ id }) => id)),
  );
  for (const { named } of spots) {
    const region = named.find(({ kind }) => kind === 'region');
    if (region !== undefined) {
      add(region.id);
      continue;
    }
    const fitting = named.filter((one) => said.has(catalog.places.get(one.id)?.province ?? ''));
    const [only, ...others] = fitting.length > 0 ? fitting : named;
    if (only === undefined) continue;
    if (others.length > 0) {
      twins = [only, ...others];
      continue;
    }
    place = only.id;
    add(regionOf(only));
  }
  const parent = place === null ? undefined : catalog.places.get(place)?.province;
  const placed = place === null ? undefined : regionOf({ kind: 'place', id: place, short: false });
  // "Foshan in Guangdong": the province was only said to place the city.
  const kept =
    parent !== undefined && placed !== parent ? regions.filter((id) => id !== parent) : regions;
  return { regions: kept, place, twins };
}
