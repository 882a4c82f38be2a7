// The parts of a question: which regions, companies, topics, times, quantities, metric it names, and what words are left.

import type { Catalog } from '../../../catalog/catalog.ts';
import type { Named, NameKind, Spot } from '../../../catalog/names.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import { spotQuantities } from '../../quantities/spot-quantities.ts';
import { blankOut, covers, overlaps, type Span } from '../../spans.ts';
import type { TimeSpot } from '../../times/span.ts';
import { spotTimes } from '../../times/spot-times.ts';
import { type MetricReading, readMetric } from '../choices/metrics.ts';
import { withoutChatTalk } from '../words/chat-talk.ts';
import { spotThings } from '../words/everyday-things.ts';
import { mendChinese } from '../words/mistyped-chinese.ts';
import { RANKED_NATIONALLY } from '../words/said-units.ts';
import { withoutTradeTalk } from '../words/trade-talk.ts';
import { askedText, askersIn } from './asked-text.ts';
import { withoutFrame } from './china-as-frame.ts';
import { companySpots } from './company-spots.ts';
import type { Cue } from './cue-words.ts';
import { cuesIn, hasCue } from './cues.ts';
import { placeElsewhere } from './elsewhere.ts';
import { corrected, withoutWholes } from './meant-times.ts';
import { withWordsMeant } from './mistyped.ts';
import { isNational, isUnit, settle, withoutParents } from './named-places.ts';
import { sayUnread, spotUnread, type UnreadWord } from './unread.ts';

export interface Slots {
  /** The words as a key (see toKey). */
  readonly text: string;
  readonly regions: readonly string[];
  /** A part of a region without a file of its own. */
  readonly place: string | null;
  /** More places than the one are named. */
  readonly severalPlaces: boolean;
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
  const read = READ.get(catalog) ?? new Map<string, Slots>();
  READ.set(catalog, read);
  const key = `${today} ${mending} ${typed}`;
  const known = read.get(key);
  if (known !== undefined) return known;
  const slots = newlyRead(typed, catalog, today, mending);
  if (read.size >= MOST_READ) read.clear();
  read.set(key, slots);
  return slots;
}

/** What was read last: a claim is read part by part, and each of its parts as a question again. */
const READ = new WeakMap<Catalog, Map<string, Slots>>();
const MOST_READ = 24;

function newlyRead(typed: string, catalog: Catalog, today: string, mending: boolean): Slots {
  const words = withoutChatTalk(withoutTradeTalk(withoutFrame(typed)));
  if (!mending) return slotsOf(words, catalog, today);
  const slots = slotsOf(mendChinese(words), catalog, today);
  const meant = withWordsMeant(words, slots.left);
  return meant === words ? slots : slotsOf(meant, catalog, today);
}

/** A metric that costs less stands in the words by its name. */
const BY_NAME = 0.2;

function slotsOf(words: string, catalog: Catalog, today: string): Slots {
  const { names } = catalog;
  const text = askedText(words, catalog);
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
  const { regions, place, twins, several } = settle(withoutParents(kept, text, catalog), catalog);
  const cues = new Set(cuesIn(text));
  // "Supporting services", "subsidised vehicles": the name of a metric asks for no measures.
  const byName = metric.choices[0] !== undefined && metric.choices[0].cost <= BY_NAME;
  if (byName && cues.has('measures') && !hasCue('measures', blankOut(text, metric.spans)))
    cues.delete('measures');
  const framing = new Set([...cues].filter((cue) => FRAMING.has(cue)));
  const things = spotThings(text, metric.features);
  const apart = [...times, ...companies, ...places, ...quantities];
  const taken = [...apart, ...metric.spans, ...things, ...topics];
  const unread = spotUnread(text, taken, cues);
  return {
    text,
    regions,
    place,
    severalPlaces: several,
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
    // Of a company 全球 is all that it sells; Sino-Singapore Tianjin Eco-City lies in Tianjin.
    elsewhere: placeElsewhere(
      blankOut(companies.length > 0 ? text.replaceAll('全球', '  ') : text, places),
    ),
    content: sayUnread(spotUnread(text, apart, framing)),
    unread,
    left: sayUnread(unread),
    matter: blankOut(text, [...times, ...companies.slice(0, 1), ...places, ...askersIn(text)]),
  };
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

function ids(spots: readonly Spot[]): string[] {
  return [...new Set(spots.flatMap((spot) => spot.named.slice(0, 1).map(({ id }) => id)))];
}

/** "多少万辆", "哪两个省": the number is what is asked for; "of every 100 cars", "which of the two" count none. */
function countsNothing(text: string, { start, value }: QuantitySpot): boolean {
  const before = text.slice(0, start);
  return ASKED.test(before) || (typeof value === 'number' && value < FEW && OF_THE.test(before));
}

const ASKED = /(多少|几|几十|几百|哪)$|\b(of|in) every $/;
const OF_THE = /\b(of|between|among) (the|these|those) $/;
/** More regions or companies are not spoken of at once. */
const FEW = 7;
