// What was understood of some words. Every door leads to one of these, and a button may carry one.
import { z } from 'zod';

export const commandNames = [
  'region',
  'targets',
  'actuals',
  'measures',
  'plans',
  'search',
  'sources',
  'source',
  'coverage',
  'help',
  'about',
] as const;

export type CommandName = (typeof commandNames)[number];

const year = z.int().min(1900).max(2200);

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
});

/** Ids are those of the catalog; an empty list and null mean "not said". */
export type Query = z.infer<typeof querySchema>;
