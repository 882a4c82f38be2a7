// The shape of everything that is kept, one schema a record; the types are inferred. Records are never changed, only replaced:
// the file adapter counts on it. Times are milliseconds since 1970, days YYYY-MM-DD, changes are counted from 1.
import * as z from 'zod';
import { PLATFORM_NAMES } from '../asker.ts';
import { readCron } from '../cron.ts';
import { isTimeZone } from '../time-zone.ts';

const platform = z.enum(PLATFORM_NAMES);
const time = z.number().int();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const zone = z.string().refine(isTimeZone, 'a time zone that this machine knows');
const language = z.enum(['en', 'zh']);
const wording = z.strictObject({ en: z.string(), zh: z.string() });
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const changeNumber = z.number().int().min(0);

const person = z.strictObject({
  platform,
  workspace: z.string().nullable(),
  person: z.string(),
});

const address = z.strictObject({
  platform,
  workspace: z.string().nullable(),
  to: z.union([z.strictObject({ channel: z.string() }), z.strictObject({ person: z.string() })]),
});

/** What a digest or a watch is about; empty lists take everything. */
const focus = z.strictObject({
  regions: z.array(z.string()),
  metrics: z.array(z.string()),
  topics: z.array(z.string()),
  companies: z.array(z.string()),
});

const schedule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily'), time: clockTime }),
  z.strictObject({ kind: z.literal('weekdays'), time: clockTime }),
  z.strictObject({ kind: z.literal('weekly'), days: z.array(weekday).min(1), time: clockTime }),
  z.strictObject({
    kind: z.literal('monthly'),
    day: z.number().int().min(1).max(28),
    time: clockTime,
  }),
  z.strictObject({
    kind: z.literal('cron'),
    fields: z.string().refine((line) => readCron(line) !== null, 'a cron line of five fields'),
  }),
]);

/** How a delivery ended. */
const result = z.enum(['posted', 'nothing-new', 'missed', 'gave-up', 'lost', 'refused', 'unsure']);

const outcome = z.strictObject({
  occurrence: z.string(),
  /** Local date and time for which it was meant. */
  local: z.string(),
  at: time,
  result,
  /** The platform's word, for what went wrong. */
  why: z.string().nullable(),
  /** The platform's name for the message. */
  receipt: z.string().nullable(),
  /** The changes that it told of: those after `from`, up to and with `to`. */
  from: changeNumber,
  to: changeNumber,
});

const act = z.strictObject({
  at: time,
  /** Null where the person has asked to be forgotten, and where the bot itself acted. */
  who: person.nullable(),
  did: z.enum(['made', 'edited', 'paused', 'resumed', 'sent']),
  /** The words that asked for it. */
  words: z.string().nullable(),
});

const digest = z.strictObject({
  id: z.string(),
  address,
  owner: person.nullable(),
  schedule,
  zone,
  language,
  focus,
  /** What to do when there is nothing new. */
  quiet: z.enum(['skip', 'say']),
  paused: z.strictObject({ at: time, why: z.enum(['asked', 'lost']) }).nullable(),
  /** All occurrences up to this time are dealt with. */
  settledTo: time,
  /** What has been told there already: changes up to this one, and dates up to this day; null before the first post. */
  told: z.strictObject({ change: changeNumber, day }).nullable(),
  acts: z.array(act),
  log: z.array(outcome),
});

const watch = z.strictObject({
  id: z.string(),
  address,
  owner: person.nullable(),
  language,
  zone,
  focus,
  /** A plan by its id, with everything stated in it. */
  plan: z.string().nullable(),
  /** A due date as the catalog writes it. */
  due: z.string().nullable(),
  /** Changes up to this one have been looked at. */
  seen: changeNumber,
  /** Whether the passing of the due date has been told. */
  fell: z.boolean(),
  made: time,
});

const intentFields = {
  occurrence: z.string(),
  address,
  language,
  /** When the intent was written. */
  at: time,
};

/** A post that is about to be made, or was made and has no receipt yet. */
const intent = z.discriminatedUnion('kind', [
  z.strictObject({
    ...intentFields,
    kind: z.literal('digest'),
    digest: z.string(),
    local: z.string(),
    /** The time of the occurrence; null where it was sent by hand. */
    due: time.nullable(),
    from: changeNumber,
    to: changeNumber,
    /** The day up to which due dates were told before; null for the first digest. */
    since: day.nullable(),
    today: day,
  }),
  z.strictObject({
    ...intentFields,
    kind: z.literal('watch'),
    watches: z.array(z.string()),
    changes: z.array(changeNumber),
    /** The due date that has passed, where that is the news. */
    due: z.string().nullable(),
    today: day,
  }),
  z.strictObject({
    ...intentFields,
    kind: z.literal('notice'),
    title: wording,
    text: wording,
    next: z.array(wording),
  }),
]);

/** How much a place has been told of its watches on a day. */
const tally = z.strictObject({ address, day, sent: z.number().int() });

const settings = z.strictObject({
  of: z.union([
    person,
    z.strictObject({ platform, workspace: z.string().nullable(), channel: z.string() }),
  ]),
  language: language.nullable(),
  /** For channels: taken where a question names no region. */
  regions: z.array(z.string()),
});

const report = z.strictObject({
  id: z.string(),
  fact: z.string(),
  words: z.string(),
  /** Null once the person has asked to be forgotten. */
  who: person.nullable(),
  language,
  at: time,
  closed: z.strictObject({ at: time, answer: z.string().nullable() }).nullable(),
});

/** What digests and watches choose by. */
const about = {
  fact: z.string(),
  kind: z.enum(['plan', 'target', 'actual', 'measure']),
  region: z.string(),
  /** Cities that a measure names. */
  cities: z.array(z.string()),
  metric: z.string().nullable(),
  topics: z.array(z.string()),
  companies: z.array(z.string()),
  plan: z.string().nullable(),
  due: z.string().nullable(),
};

/** A fact of the catalog as it was last seen. */
const seenFact = z.strictObject({
  id: z.string(),
  /** Of what the fact states; another one means that the fact has changed. */
  core: z.string(),
  /** Of the whole record: notes, sources, translations. */
  whole: z.string(),
  said: wording,
  about: z.strictObject(about),
});

const change = z.strictObject({
  number: changeNumber,
  at: time,
  /** Amended: what it states is the same; its source, note or translation is not. */
  what: z.enum(['added', 'changed', 'removed', 'amended']),
  ...about,
  before: wording.nullable(),
  after: wording.nullable(),
});

/** Last numbers given out, and the catalog that was last seen. */
const counters = z.strictObject({
  id: z.literal('counters'),
  digests: z.number().int(),
  watches: z.number().int(),
  reports: z.number().int(),
  changes: changeNumber,
  fingerprint: z.string().nullable(),
});

/** Every table: the schema of its records, and what a record is found by. */
export const tables = {
  counters,
  digests: digest,
  watches: watch,
  intents: intent,
  tallies: tally,
  settings,
  reports: report,
  changes: change,
  seen: seenFact,
} as const;

export type TableName = keyof typeof tables;
export type Row<T extends TableName> = Readonly<z.infer<(typeof tables)[T]>>;

export type Weekday = z.infer<typeof weekday>;
export type Schedule = z.infer<typeof schedule>;
export type Focus = z.infer<typeof focus>;
export type Digest = Row<'digests'>;
export type Watch = Row<'watches'>;
export type Intent = Row<'intents'>;
export type DigestIntent = Extract<Intent, { kind: 'digest' }>;
export type WatchIntent = Extract<Intent, { kind: 'watch' }>;
export type NoticeIntent = Extract<Intent, { kind: 'notice' }>;
export type Settings = Row<'settings'>;
export type Report = Row<'reports'>;
export type Change = Row<'changes'>;
export type SeenFact = Row<'seen'>;
export type Outcome = z.infer<typeof outcome>;
export type Result = Outcome['result'];
export type Act = z.infer<typeof act>;
