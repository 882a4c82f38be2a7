// What must hold of any exchange, whatever was said: it is one, it hides nothing, its JSON form is whole, its numbers have sources.
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { toMessage as toTerminal } from '../../adapters/terminal/message.ts';
import type { Exchange } from '../../src/bot.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { querySchema } from '../../src/query.ts';
import { toRecord } from '../../src/record.ts';
import { asText } from '../../src/reply-text.ts';
import type { SourcedNumbers } from './numbers.ts';
import { shown } from './strings.ts';

/** Control characters, marks of direction, characters without width, halves of characters. */
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/u;

const text = z.string().min(1);
const fact = z.strictObject({
  id: text,
  kind: z.enum(['target', 'actual', 'measure', 'plan', 'verdict', 'derived']),
  region: text,
  metric: text.nullable(),
  comparator: text.nullable(),
  value: z.union([z.number(), z.strictObject({ min: z.number(), max: z.number() })]).nullable(),
  unit: text.nullable(),
  due: text.nullable(),
  period: text.nullable(),
  verdict: text.nullable(),
  basis: text.nullable(),
  place: text.nullable(),
  scope: text.nullable(),
  company: text.nullable(),
  confidence: text.nullable(),
  text,
  sources: z
    .array(
      z.strictObject({
        id: text,
        title: text,
        publisher: text,
        published: text.nullable(),
        url: z.url({ protocol: /^https?$/ }).nullable(),
        locator: text.nullable(),
      }),
    )
    .min(1),
});

/** The JSON form as design.md section 5 promises it to scripts. */
const record = z.strictObject({
  words: z.string(),
  status: z.enum(['answered', 'unclear', 'nothing']),
  reason: z.enum(['no-such-fact', 'unknown-region', 'outside-scope', 'ambiguous']).nullable(),
  query: querySchema.nullable(),
  facts: z.array(fact),
  choices: z.array(text),
  claim: z.enum(['matches', 'superseded', 'differs', 'not-stated']).optional(),
  text,
  files: z
    .array(z.strictObject({ name: text, mediaType: text }))
    .min(1)
    .optional(),
});

/**
 * @param numbers null where a number may be anything, as in a name that was mutated.
 * @returns what is wrong with the exchange; empty where nothing is.
 */
export function wrongIn(
  exchange: Exchange,
  catalog: Catalog,
  numbers: SourcedNumbers | null,
): string[] {
  const { status, reason, reply } = exchange;
  const hidden = partsOf(exchange).filter((part) => HIDDEN.test(part));
  return [
    ...((reason === null) === (status === 'answered') ? [] : [`${status} with reason ${reason}`]),
    ...(reply.title.trim() === '' ? ['no title'] : []),
    ...hidden.map((part) => `a hidden character: ${shown(part)}`),
    ...wrongInRecord(exchange, catalog),
    ...(numbers?.unsourced(exchange) ?? []),
    ...(toTerminal(reply, { width: 60, colour: false }) === '' ? ['nothing in the terminal'] : []),
  ];
}

function wrongInRecord(exchange: Exchange, catalog: Catalog): string[] {
  const made = toRecord(exchange, catalog);
  const read: unknown = JSON.parse(JSON.stringify(made));
  const checked = record.safeParse(read);
  return [
    ...(isDeepStrictEqual(read, made) ? [] : ['the JSON form reads back as something else']),
    ...(checked.error?.issues ?? []).map(
      ({ path, message }) => `the JSON form: ${path.join('.')}: ${message}`,
    ),
  ];
}

/** Everything that a platform may show, each string by itself. */
function partsOf({ reply, choices }: Exchange): string[] {
  return [
    asText(reply),
    ...stringsIn({ ...reply, files: [] }),
    // The lines of a file end as its format wants them: CRLF in CSV and calendars, a UTF-8 mark before a table.
    ...reply.files.flatMap(({ name, text: content }) => [
      name,
      content.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
    ]),
    ...choices,
  ];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
