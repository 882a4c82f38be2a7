// The parts of a question: which regions, companies, topics, times, quantities, metric it names, and what words are left.

import type { Catalog } from '../../catalog/catalog.ts';
import { type Named, type NameKind, type Spot, toKey } from '../../catalog/names.ts';
import { slipsBetween } from '../../catalog/typo.ts';
import { hasHan } from '../../language.ts';
import type { QuantitySpot } from '../quantities/figure.ts';
import { spotQuantities } from '../quantities/spot-quantities.ts';
import { blankOut, covers, overlaps, type Span } from '../spans.ts';
import type { TimeSpot } from '../times/span.ts';
import { spotTimes } from '../times/spot-times.ts';
import { type Cue, cuesIn, withoutCues } from './cues.ts';
import { placeElsewhere } from './elsewhere.ts';
import { type MetricReading, readMetric } from './metrics.ts';
import { VOCABULARY } from './vocabulary.ts';

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
  readonly families: readonly string[];
  readonly metric: MetricReading;
  readonly times: readonly TimeSpot[];
  readonly quantities: readonly QuantitySpot[];
  readonly cues: ReadonlySet<Cue>;
  readonly elsewhere: string | null;
  /** What the words say besides names, times and quantities. */
  readonly content: string;
  /** Content words that nothing above has taken. */
  readonly left: string;
  /** The text with blanks for the names of places and of the first company and for times; as long as the text. */
  readonly matter: string;
}

const PLACES: ReadonlySet<NameKind> = new Set(['region', 'place']);

/** Spots everything there is in the words; today is YYYY-MM-DD. A misspelt word of the vocabulary is read as what it misspells. */
export function readSlots(words: string, catalog: Catalog, today: string, mending = true): Slots {
  const slots = slotsOf(words, catalog, today);
  if (!mending) return slots;
  const mended = slots.left.split(' ').reduce((text, word) => {
    const meant = meantBy(word);
    return meant === null ? text : text.replace(new RegExp(`\\b${word}\\b`, 'i'), meant);
  }, words);
  return mended === words ? slots : slotsOf(mended, catalog, today);
}

/** The one word of the vocabulary that is a slip of the finger away. */
function meantBy(word: string): string | null {
  if (!/^[a-z]{5,}$/.test(word) || VOCABULARY.has(word)) return null;
  // Slips are rare at the first letter, and another ending makes another word, not a slip.
  const near = [...VOCABULARY].flatMap((one) => {
    const slips = one[0] === word[0] && !isOtherForm(word, one) ? slipsBetween(word, one) : null;
    return slips === null ? [] : [{ one, slips }];
  });
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const [meant, ...others] = near.filter(({ slips }) => slips === fewest);
  return others.length === 0 ? (meant?.one ?? null) : null;
}

function isOtherForm(word: string, other: string): boolean {
  const stem = (text: string) => text.replace(/(ies|es|s|al|ed|ing|y)$/, '');
  return stem(word) === stem(other);
}

function slotsOf(words: string, catalog: Catalog, today: string): Slots {
  const { names } = catalog;
  const text = withoutPossessives(
    shortYears(
      toKey(
        words
          .replace(/['’]s\b/g, ' ')
          .replace(/\b(?:rmb|cny)\s?(?=\d)/gi, '¥')
          .replace(/\bchinese\b/gi, 'china'),
      ),
    ),
    catalog,
  );
  const times = corrected(spotTimes(text, today), text);
  const named = names.spot(text, PLACES);
  const companies = names
    .spot(text, new Set(['company']))
    .filter((spot) => !COMMON_WORDS.has(text.slice(spot.start, spot.end)))
    // In 湖北汽车 there is a province and no 北汽.
    .filter((spot) => !named.some((place) => place.start < spot.start && overlaps(place, spot)));
  const metricNames = names.spot(text, new Set(['metric']));
  const allPlaces = named.filter(
    (spot) => !isUnit(text, spot) && !companies.some((other) => covers(other, spot)),
  );
  const places = allPlaces.filter(
    (spot) => !metricNames.some((other) => covers(other, spot) && isNational(spot)),
  );
  const quantities = spotQuantities(text).filter(
    (spot) => !times.some((time) => overlaps(time, spot)) && !ASKED.test(text.slice(0, spot.start)),
  );
  const metric = readMetric(
    text,
    metricNames,
    [...companies, ...places],
    { quantities, times },
    catalog,
  );
  const kept = places.filter(
    (spot) => !(isNational(spot) && metric.spans.some((span) => covers(span, spot))),
  );
  const topics = names.spot(text, new Set(['topic']));
  const families = names.spot(text, new Set(['family']));
  const { regions, place, twins } = settle(withoutParents(kept, text, catalog), catalog);
  const cues = cuesIn(text);
  const framing = new Set([...cues].filter((cue) => FRAMING.has(cue)));
  const taken = [...times, ...companies, ...places, ...metric.spans, ...quantities, ...topics];
  return {
    text,
    regions,
    place,
    twins,
    companies: ids(companies),
    topics: ids(topics),
    families: ids(families),
    metric,
    times,
    quantities,
    cues,
    elsewhere: placeElsewhere(text),
    content: leftOver(text, [...times, ...companies, ...places, ...quantities], framing),
    left: leftOver(text, taken, cues),
    matter: blankOut(text, [...times, ...companies.slice(0, 1), ...places]),
  };
}

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

/** "多少万辆": the number is what is asked for; "of every 100 cars" counts none. */
const ASKED = /(多少|几|几十|几百)$|\b(of|in) every $/;

/** Company names that are ordinary words: "smart EVs" are not those of smart. */
const COMMON_WORDS = new Set(['smart']);

/** "21年比20年": two short years, not twenty years. */
function shortYears(text: string): string {
  return text
    .replace(/(?<!\d)([12]\d)年比([12]\d)年/g, '20$1年比20$2年')
    .replace(/(?<!\d)([12]\d)(?:到|至|[-—~])([12]\d)(?=年|[两三四五]年)/g, '20$1-20$2')
    .replace(/(?<!\d)([12]\d)、([12]\d)(?=[两三]?年)/g, '20$1年、20$2');
}

/** "This year, no wait, 2025": what was taken back is not meant. */
function corrected(times: readonly TimeSpot[], text: string): readonly TimeSpot[] {
  const at = /不对|说错|no wait|sorry,? i mean|i mean/.exec(text)?.index ?? -1;
  const later = times.filter(({ start }) => start > at);
  if (at >= 0 && later.length > 0) return later;
  const due = times.filter(({ start, end }) => !saidThen(text, start, end));
  return due.length > 0 ? due : times;
}

/** "Back in 2019", 2019年提出的: when something was said, not what it was said for. */
function saidThen(text: string, start: number, end: number): boolean {
  return (
    /\b((back|said|set|announced|stated|published)( in)?|(before|after)( and after)? (the )?([a-z]+ )?)\s*$/.test(
      text.slice(0, start),
    ) || /^(的时候|当时)?(提出|提|定下|定|说|公布|宣布)的/.test(text.slice(end))
  );
}

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
    return !(holds(before) && beside(before, spot)) && !(holds(after) && beside(spot, after));
  });
}

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

const WORD = /\p{Script=Han}+|[a-z][a-z0-9-]*/gu;
const UNSAID = new Set(
  (
    'a an the of for in on at to by from with and or but if so as is are was were be been being am it its this that these those there here i we you they he she my our your their me us them what whats which who whos whom ' +
    'how much many do does did done can could would should may might must shall will have has had having not no yes any some all every each one ones about into over under among amongst expected change changed up down out off than then too also very just ' +
    'please pls plz thanks thank thx hi hello hey ok okay give show tell get find look need know say says said want wants please ask check number numbers figure figures data amount value level per year years annual annually yearly month months ' +
    'end start day date time according plan plans target targets goal goals region regions province provinces provincial city cities municipality place places official stated now still really actually exactly roughly again same more less most least ' +
    'sorry um uh quick question quickly supplier analyst journalist student here there read saw article report says heard colleague boss asks asked wondering wonder trying think maybe newest govt government latest current currently recent recently total count list overview full whole entire half first second quarter units unit'
  ).split(' '),
);
const UNSAID_CHINESE =
  /请问一下|请问|麻烦|谢谢|一下|多少|万辆|万个|几个点|哪些|什么|怎么|怎样|如何|是不是|有没有|有吗|是吗|到底|大概|大约|左右|目标|计划|规划|指标|数据|数字|情况|数量|总数|一共|总共|全省|全市|省内|市内|全年|年底|年末|年中|期末|今年|去年|明年|现在|目前|最新|最近|截至|到|要|会|将|(?<![新氢智节功产储性])能(?![源耗力量])|该|个|的|了|吗|呢|啊|吧|呀|么|是|有|在|和|与|跟|及|或|对|把|被|给|我|你|他|它|那|这|哪|几|多|少|年|月|日|辆|台|座|家|项|省|市|区|县|都|就|也|还|又|再|里|上|下|中|内|外|前|后|说|想|知道|告诉|看看|查|问|达|为|以|之|其|等|第/g;

/** What nothing has taken: the words that tell whether the question is about something else. */
function leftOver(text: string, taken: readonly Span[], cues: ReadonlySet<Cue>): string {
  const rest = withoutCues(blankOut(text, taken), cues);
  const words = [...rest.matchAll(WORD)].map(([word]) =>
    hasHan(word) ? word.replace(UNSAID_CHINESE, ' ') : UNSAID.has(word) ? '' : word,
  );
  return words.join(' ').replace(/\s+/g, ' ').replace(LONELY, ' ').trim();
}

/** One character between two that were taken out (参 of 参与, 做 of 在做) says nothing by itself. */
const LONELY = /(?<=^| )\p{Script=Han}(?= |$)/gu;
