// The shape of every file under data/. All types of the domain are inferred from these schemas.
// What a schema cannot say stands in rules/. data/README.md explains each field to people.
import * as z from 'zod';
import { visible } from './fold.ts';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug: lower case letters and digits, joined by -');
/** Nothing that cannot be seen, would break a line or turn the text around: texts go into messages as they are. */
const filled = z
  .string()
  .trim()
  .min(1)
  .refine((said) => said === visible(said), 'a text without control or invisible characters');
/** Whoever leaves a text out, or writes one language, is told the shape. */
const bilingual = (expected: string) =>
  z.strictObject(
    { en: filled, zh: filled },
    { error: ({ code }) => (code === 'invalid_type' ? expected : undefined) },
  );
const text = bilingual('{ en, zh }');
const textOrNull = bilingual('{ en, zh }, or null').nullable();
/** A name whose Chinese may not be known for certain: the English one is shown then. */
const name = z.strictObject({ en: filled, zh: filled.nullable() });
const words = z.strictObject({ en: z.array(filled).min(1), zh: z.array(filled).min(1) });
const year = z.int().min(1990).max(2100);
const month = '(0[1-9]|1[0-2])';
const date = z
  .string()
  .regex(
    new RegExp(`^\\d{4}(-${month}(-(0[1-9]|[12]\\d|3[01]))?)?$`),
    'YYYY, YYYY-MM or YYYY-MM-DD',
  );
const due = z.string().regex(new RegExp(`^\\d{4}(-${month})?$`), 'YYYY or YYYY-MM');
const period = z
  .string()
  .regex(
    new RegExp(`^(\\d{4})(-(H[12]|Q[1-4]|${month})|-${month}/\\1-${month})?$`),
    '2024, 2024-H1, 2024-Q3, 2024-05 or 2024-01/2024-11',
  );

const units = [
  'vehicles',
  'count',
  'percent',
  'CNY',
  'CNY/kg',
  'GWh',
  'kWh',
  'kWh/100km',
  'kW',
  'km',
  'km2',
  'tonnes',
  'TEU',
  'ratio',
  'rank',
  'year',
] as const;
const unit = z.enum(units);
const confidence = z.enum(['high', 'medium', 'low']);
const comparator = z.enum(['>', '>=', '=', '~', '<=', '<']);

const citation = z.strictObject({ source: id, locator: filled });

const region = z.strictObject({
  id,
  level: z.enum(['country', 'province', 'municipality', 'autonomous-region', 'city', 'cluster']),
  parent: id.nullable(),
  names: text,
  aliases: z.array(filled),
  iso: z
    .string()
    .regex(/^CN(-[A-Z]{2})?$/)
    .nullable(),
  automakers: z.array(id),
});

/** In Chinese the document's own title where a source shows it ("official"), else our description of it ("described"). */
const planTitle = text.extend({ zhIs: z.enum(['official', 'described']) });

const plan = z.strictObject({
  id,
  title: planTitle,
  issuer: text,
  announced: date.nullable(),
  period: z.strictObject({ from: year.nullable(), to: year.nullable() }).nullable(),
  type: z.enum([
    'five-year-plan',
    'action-plan',
    'implementation-plan',
    'opinions',
    'work-report',
    'measures',
    'regulation',
    'expert-roadmap',
  ]),
  summary: text,
  topics: z.array(id),
  supersedes: id.nullable(),
  sources: z.array(id).min(1),
});

const figure = {
  id,
  metric: id,
  label: text,
  company: id.optional(),
  place: id.optional(),
  scope: text.optional(),
  unit,
  usd: z.number().positive().optional(),
  source: id,
  locator: filled,
  also: z.array(citation).min(1).optional(),
  confidence,
  note: textOrNull,
};

const range = z
  .strictObject({ min: z.number(), max: z.number() })
  .refine((value) => value.min < value.max, 'a range whose min is below its max');

const targetFields = z.strictObject({
  ...figure,
  plan: id.nullable(),
  comparator: z.enum([...comparator.options, 'range']),
  value: z.union([z.number(), range], { error: 'a number, or { min, max } with min below max' }),
  due: due.nullable(),
  supersedes: id.nullable(),
});

const target = targetFields.refine(
  (row) => (row.comparator === 'range') === (typeof row.value === 'object'),
  {
    message: '{ min, max } with the comparator "range", a plain number with any other',
    path: ['value'],
  },
);

const actual = z.strictObject({
  ...figure,
  comparator,
  value: z.number(),
  period,
  basis: z.enum(['registered', 'built']).nullable().optional(),
  change: textOrNull,
});

const measure = z.strictObject({
  id,
  plan: id.nullable(),
  topic: id,
  statement: text,
  cities: z.array(id),
  companies: z.array(id),
  source: id,
  locator: filled,
});

const doubt = z.strictObject({ id, facts: z.array(id), text });

export const regionFileSchema = z.strictObject({
  region,
  plans: z.array(plan),
  targets: z.array(target),
  actuals: z.array(actual),
  measures: z.array(measure),
  doubts: z.array(doubt),
});

const source = z.strictObject({
  id,
  /** As the page prints it; in both languages where the page's own title was not seen and the words are ours. */
  title: z.union([filled, text], {
    error: 'a text, or { en, zh } where the title on the page was not seen',
  }),
  publisher: text,
  url: z.url({ protocol: /^https?$/, error: 'an http or https address' }).nullable(),
  published: date.nullable(),
  language: z.string().regex(/^[a-z]{2,3}$/),
  kind: z.enum([
    'government',
    'state-media',
    'trade-press',
    'general-press',
    'research',
    'company',
  ]),
  translation: z.enum(['original', 'machine', 'human']),
  note: textOrNull,
});

const metric = z.strictObject({
  id,
  family: z.enum([
    'production',
    'sales',
    'stock',
    'trade',
    'industry-value',
    'capacity',
    'battery',
    'charging',
    'hydrogen',
    'connected',
    'firms',
    'fleet',
    'economy',
    'other',
  ]),
  unit,
  counter: text.optional(),
  flow: z.boolean(),
  growth: z.literal(true).optional(),
  names: text,
  definition: text,
  aliases: words,
  distinct_from: z.array(id),
});

const topic = z.strictObject({ id, names: text, aliases: words });

const company = z.strictObject({
  id,
  names: name,
  aliases: z.array(filled),
  home: id.nullable(),
});

const place = z.strictObject({
  id,
  names: name,
  aliases: z.array(filled).optional(),
  province: id,
  city: id.optional(),
});

/** How a term is said in Chinese: the rule "glossary" holds the Chinese texts to it. */
const term = z.strictObject({
  /** The term as English texts have it; a plural s is understood. */
  en: z.array(filled).min(1),
  zh: filled,
  /** Other words for it that are right in their place. */
  also: z.array(filled).min(1).optional(),
  /** Words for it that no Chinese text may have. */
  not: z.array(filled).min(1).optional(),
  /** Where the English has the term, the Chinese has `zh` or one of `also`. */
  binding: z.literal(true).optional(),
});

const acceptance = z.strictObject({ rule: filled, fact: id, why: filled });

/** The shared files: one schema for each name under data/. */
export const sharedFileSchemas = {
  sources: z.array(source),
  metrics: z.array(metric),
  topics: z.array(topic),
  companies: z.array(company),
  places: z.array(place),
  glossary: z.array(term),
  accepted: z.array(acceptance),
} as const;

export type SharedFileName = keyof typeof sharedFileSchemas;
export type RegionFile = z.infer<typeof regionFileSchema>;
export type Region = z.infer<typeof region>;
export type Plan = z.infer<typeof plan>;
export type Target = z.infer<typeof target>;
export type Actual = z.infer<typeof actual>;
export type Measure = z.infer<typeof measure>;
export type Doubt = z.infer<typeof doubt>;
export type Source = z.infer<typeof source>;
export type Metric = z.infer<typeof metric>;
export type Topic = z.infer<typeof topic>;
export type Company = z.infer<typeof company>;
export type Place = z.infer<typeof place>;
export type Term = z.infer<typeof term>;
type Acceptance = z.infer<typeof acceptance>;

/** Everything that data/ holds, after validation. */
export interface CatalogFiles {
  readonly sources: readonly Source[];
  readonly metrics: readonly Metric[];
  readonly topics: readonly Topic[];
  readonly companies: readonly Company[];
  readonly places: readonly Place[];
  readonly glossary: readonly Term[];
  readonly accepted: readonly Acceptance[];
  /** By the name of the file, without its ending. */
  readonly regions: ReadonlyMap<string, RegionFile>;
}
