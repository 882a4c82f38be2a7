// What part of another figure a figure is, where the words name both: a city's of its province's, one kind of a thing of all its kinds.
import type { Metric } from '../../../catalog/schema.ts';
import type { Part } from '../../../query.ts';
import { lowerEnd } from '../../../wording/scales.ts';
import { type Asked, type QuestionReading, spansYears, withWhole } from '../asked/asked.ts';
import { NAMED } from '../metric/settling/fit.ts';
import { setsBesideCountry } from '../words/said-shares.ts';
import { operationOf } from './operation.ts';
import { partFirst, ratioOf, statedShareOf } from './part-of-whole.ts';
import { areHeld, heldPart, onOneSide, partOf, setAgainst, timeOf } from './parts.ts';

const OF_WHOLE =
  /\b(share|part|portion|slice|chunk|proportion|percent(age)?|fraction|per cent|pct|%)\b|\bhow (much|many) of\b|\bcame from\b|\bcomes? from\b|\bcontribut\w+|\baccount(s|ed|ing)? for\b|\bmakes? up\b|\bmade up\b|占|比重|份额|几成|百分之(几|多少)|贡献|相当于/;

/** One region lies in the other and the words ask for a part: the share as stated, else the two figures. */
export function shareOfWhole(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const whole = wholeNamed(asked);
  const fits = whole !== null && OF_WHOLE.test(slots.text) && draft.place === null;
  if (!fits || context.claim === true || slots.cues.has('times') || spansYears(draft)) return null;
  if (setsBesideCountry(slots.text) && whole.includes('china')) return null;
  if (OF_OWN_KIND.some((one) => slots.metric.features.has(one))) return null;
  for (const metric of measuresOf(asked)) {
    if (metric.unit === 'percent' || metric.unit === 'rank' || metric.unit === 'ratio') continue;
    const stated = statedShareOf(whole, metric, draft, asked);
    if (stated !== null) return { query: stated };
    if (draft.from === null || draft.from !== draft.to) continue;
    const parts = whole.map((region) => partOf(draft, { region, metric: metric.id }));
    const query = ratioOf(parts, draft, asked);
    if (query !== null) return { query };
  }
  return null;
}

/** What is a part of what, where no metric is the share of the one in the other. */
const KINDS_OF: Readonly<Record<string, string>> = {
  'public-charging-piles': 'charging-piles',
  'private-charging-piles': 'charging-piles',
  'supercharging-piles': 'charging-piles',
  'nev-exports': 'vehicle-exports',
  'nev-capacity': 'vehicle-capacity',
};

const TO_TOTAL =
  /\b(ratio|proportion) of .{0,60}\bto\b.{0,20}\b(total|all|overall)\b|[与和跟](总|全部)[^，。]{0,12}(之比|比例|的比)/;

/** The whole is named as such, whatever is asked of the part. */
const OF_ALL =
  /\bas (a )?part of\b|\b(part|out) of (all|the total|total)\b|\bof all .{0,60}\b(public|private)\b/;

/** A part of what a region has, over all it has of that kind; null where no two metrics stand so. */
export function ofItsKind(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const share =
    (slots.metric.features.has('share') && OF_WHOLE.test(slots.text)) ||
    TO_TOTAL.test(slots.text) ||
    OF_ALL.test(slots.text);
  const [best] = share && draft.regions.length === 1 ? withWhole(asked).slots.metric.choices : [];
  const whole = KINDS_OF[best?.metric.id ?? ''];
  if (best === undefined || whole === undefined || context.claim === true) return null;
  const [region = null] = draft.regions;
  const parts = [best.metric.id, whole].map((metric) => partOf(draft, { region, metric }));
  const query = ratioOf(parts, draft, asked);
  return query === null ? null : { query };
}

/** What one company makes of all that is made in its region: both figures of one time. */
export function ofOneCompany(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const { features } = slots.metric;
  const [region, ...regions] = draft.regions;
  const [company, ...companies] = slots.companies;
  const share = features.has('share') || features.has('share-own');
  const isShare = share && OF_WHOLE.test(slots.text) && !isWhole(slots);
  if (!isShare || region === undefined || company === undefined || context.claim === true)
    return null;
  if (regions.length + companies.length > 0 || draft.place !== null || spansYears(draft))
    return null;
  const metric = withWhole(asked).slots.metric.choices[0]?.metric.id ?? '';
  const whole = metric.replace(/^company-/, '');
  const made = MADE_OF[whole] ?? [whole];
  for (const own of made.map((id) => `company-${id}`)) {
    const parts = onOneSide(
      [partOf(draft, { region, company, metric: own }), partOf(draft, { region, metric: whole })],
      asked,
    );
    const [first, second] = parts.map((part) => heldPart(part, asked));
    if (first !== undefined && second !== undefined && timeOf(first) === timeOf(second))
      return { query: setAgainst(parts, 'ratio', draft) };
  }
  return null;
}

/** Of all vehicles a company may build NEVs alone. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = {
  'vehicle-output': ['vehicle-output', 'nev-output'],
};

/** "What part of BYD's output": the company is the whole here, and of none the total is held. */
function isWhole({ names, text }: Asked['slots']): boolean {
  return names.some(
    ({ named, start }) =>
      named.every(({ kind }) => kind === 'company') &&
      /(\bof (the )?|占)$/.test(text.slice(0, start)),
  );
}

/** Two measures of one region, set against each other: both are named, so that one alone answers nothing. */
export function ofPair(asked: Asked): QuestionReading | null {
  const { slots, draft, context } = asked;
  const asks = operationOf(asked);
  const { pair } = slots.metric;
  const { features } = slots.metric;
  const share = (features.has('share') || features.has('sales-share')) && OF_WHOLE.test(slots.text);
  const apart = share || asks === 'times' || asks === 'difference' || asks === 'compare';
  const one = draft.regions.length === 1 && slots.companies.length === 0 && draft.place === null;
  if (pair === null || !apart || !one || spansYears(draft) || context.claim === true) return null;
  const [first, second] = pair;
  const alike = first.unit === second.unit;
  if (!alike || (share && !MEASURED.test(`${first.id} ${second.id}`))) return null;
  const [region = null] = draft.regions;
  const named = pair.map(({ id }) => partOf(draft, { region, metric: id }));
  const parts = onOneSide(named, asked);
  if ((share || asks === 'compare') && !areHeld(parts, asked)) return null;
  const made =
    share || (asks === 'times' && isBelow(parts, asked))
      ? 'ratio'
      : asks === 'times'
        ? 'times'
        : 'difference';
  return { query: setAgainst(parts, made, draft) };
}

/** "The ratio of exports to output": of the smaller to the larger it is a percentage. */
function isBelow(parts: readonly Part[], asked: Asked): boolean {
  const [first, second] = parts.map((part) => heldPart(part, asked));
  if (first === undefined || second === undefined) return false;
  return RATIO_OF.test(asked.slots.text) && lowerEnd(first) < lowerEnd(second);
}

const RATIO_OF = /\bratio\b|之比|比例/;

/** One measure as a share of another one: what is exported of what is made or sold. */
const MEASURED = /^\S*exports\S* \S*(output|sales)$/;

/** What the part is a part of: as the words have it; of vehicles alone, how many are made. */
function measuresOf(asked: Asked): Metric[] {
  const { metric, from } = asked.slots;
  const { features } = metric;
  // "Its share of China?" goes on with the NEVs that were spoken of.
  const ofNevs = from?.metrics.some((id) => id.startsWith('nev-')) && !features.has('vehicle');
  const plain = [...features].every(
    (one) => one === 'nev' || one === 'vehicle' || one.startsWith('share'),
  );
  const output = features.has('nev') || ofNevs ? 'nev-output' : 'vehicle-output';
  const made = asked.context.catalog.metrics.get(output);
  if (plain && features.size > 0) return made === undefined ? [] : [made];
  const { choices } = withWhole(asked).slots.metric;
  const best = choices[0]?.cost ?? 0;
  const near = choices.slice(0, TRIED).filter(({ cost }) => cost < best + NAMED);
  return near.map(({ metric }) => metric);
}

/** Only the nearest metrics: a neighbour's share is another one, and that of NEVs none of all cars. */
const TRIED = 2;
/** Shares of something else than the same thing in a larger region. */
const OF_OWN_KIND = ['share-own', 'sales-share', 'stock-share', 'registration-share', 'nev-share'];

/** Part and whole, as two regions of which one lies in the other, or as one region and words for the whole. */
function wholeNamed({ slots, draft, context }: Asked): readonly [string, string] | null {
  const [region = '', ...others] = draft.regions;
  if (others.length > 0) return partFirst(draft.regions, { slots, draft, context });
  if (region === '' || region === 'china') return null;
  const parent = context.catalog.regions.get(region)?.parent ?? null;
  if (slots.metric.features.has('share-national') || NATIONAL.test(slots.text))
    return [region, 'china'];
  const inProvince = slots.metric.features.has('share-province') || PROVINCIAL.test(slots.text);
  return parent !== null && parent !== 'china' && inProvince ? [region, parent] : null;
}

const NATIONAL = /\b(national|nationwide|nation|countrys?|chinas?)\b|全国|国家(?!级)|全中国/;
const PROVINCIAL = /\b(the|its) (provinces?|provincial)\b|全省|省里|全区/;
