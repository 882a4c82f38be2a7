// What was understood of some words. Every door leads to one of these, and a button may carry one.
import * as z from 'zod';

const commandNames = [
  'ask',
  'check',
  'figure',
  'compare',
  'rank',
  'progress',
  'history',
  'news',
  'doubts',
  'timeline',
  'due',
  'company',
  'rollup',
  'export',
  'define',
  'region',
  'targets',
  'actuals',
  'measures',
  'plans',
  'search',
  'sources',
  'source',
  'coverage',
  'digest',
  'watch',
  'settings',
  'report',
  'forget',
  'help',
  'about',
] as const;

export type CommandName = (typeof commandNames)[number];

/** What a question asks for, beyond what a command's options say. */
const asks = [
  'figure',
  'whether',
  'earlier',
  'latest',
  'list',
  'when',
  'who',
  'where',
  'source',
  'most',
  'least',
  'filter',
  'count',
  'compare',
  'difference',
  'ratio',
  'times',
  'growth',
  'growth-a-year',
  'amount-a-year',
  'amount-a-month',
  'sum',
  'average',
  'place',
] as const;

const value = z.union([z.number(), z.strictObject({ min: z.number(), max: z.number() })]);

const question = z.strictObject({
  asks: z.enum(asks),
  /** Promised or reached; null where the words leave it open. */
  of: z.enum(['target', 'actual']).nullable(),
  /** A part of a year, as the catalog writes it. */
  period: z.string().nullable(),
  /** A bound that facts must keep: "over 1 million". */
  bound: z
    .strictObject({ comparator: z.enum(['>', '>=', '=', '~', '<=', '<', 'range']), value })
    .nullable(),
  level: z.enum(['province', 'city', 'company']).nullable(),
  /** Words that no other part of the query has taken: what a measure, a plan or a scope is searched by. */
  about: z.string().nullable(),
  /** Only targets that came out so; `period` then says by when. */
  verdict: z.enum(['met', 'missed', 'behind']).optional(),
  /** Regions that are left out of an order: "who besides Guangdong". */
  besides: z.array(z.string()).min(1).optional(),
  /** So many places of an order: "the top five". */
  top: z.int().min(1).max(1000).optional(),
  /** Only goals that were revised so. */
  revised: z.enum(['lower', 'higher']).optional(),
  /** A word that narrows the question to what no fact is about: no figure answers it. */
  unheld: z.string().optional(),
});

export type Question = z.infer<typeof question>;

/** A question that says nothing yet. */
export const BLANK_QUESTION: Question = {
  asks: 'figure',
  of: null,
  period: null,
  bound: null,
  level: null,
  about: null,
};

const year = z.int().min(1900).max(2200);

/** One of the figures that are set against each other: what it is of, and for when. */
const part = z.strictObject({
  /** Null where it is a company's, wherever that is filed. */
  region: z.string().nullable(),
  company: z.string().nullable(),
  metric: z.string(),
  /** Null: the latest one. */
  year: year.nullable(),
  /** A part of a year, as the catalog writes it. */
  period: z.string().nullable(),
  side: z.enum(['target', 'actual']).nullable(),
});

export type Part = z.infer<typeof part>;

export const querySchema = z.strictObject({
  command: z.enum(commandNames),
  regions: z.array(z.string()),
  /** A part of a region, such as a city without a file of its own. */
  place: z.string().nullable(),
  metrics: z.array(z.string()),
  topic: z.string().nullable(),
  company: z.string().nullable(),
  from: year.nullable(),
  to: year.nullable(),
  /** Free words: what to search for, the id of a fact, the command to explain. */
  text: z.string().nullable(),
  page: z.int().min(1),
  /** Said to a command that can take either: what was promised or what was reached. */
  side: z.enum(['target', 'actual']).optional(),
  /** Said to a command that orders regions: which ones; "all" puts cities beside provinces, "company" orders companies. */
  level: z.enum(['province', 'city', 'all', 'company']).optional(),
  /** Months from today. */
  within: z.int().min(1).max(600).optional(),
  /** The form of a file that was asked for. */
  as: z.enum(['csv', 'json', 'ics']).optional(),
  /** Set where a question names each figure by itself: two companies, a goal and what was reached, a part and its whole. */
  parts: z.array(part).min(2).max(8).optional(),
  /** Set where the query was read out of a question. */
  question: question.optional(),
  /** Documents that the words name, the likeliest first; empty where they name one that is not held. */
  plans: z.array(z.string()).optional(),
  /** Of what a talk keeps: the regions that were asked about just before these, for "compare them". */
  spokenOf: z.array(z.string()).min(1).optional(),
});

/** Ids are those of the catalog; an empty list and null mean "not said". */
export type Query = z.infer<typeof querySchema>;
