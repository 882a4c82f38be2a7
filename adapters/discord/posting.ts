// Digests and notices: a reply posted to a channel or a person, by REST alone, so that any process can do it. What Discord does with it
// is a value. https://discord.com/developers/docs/resources/message#create-message
import { DiscordAPIError, HTTPError, RateLimitError, type REST } from 'discord.js';
import * as z from 'zod';
import type { Address, Posted } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import type { Answering } from './answering.ts';
import { QUESTION_ID } from './custom-id.ts';
import { LIMITS } from './limits.ts';
import { REFUSED, sayError } from './refusals.ts';
import { type Payload, prepare } from './sending.ts';

export interface Poster {
  /** Refuses at once instead of waiting when a rate limit is hit: the scheduler has better things to do. */
  readonly rest: Pick<REST, 'get' | 'post'>;
  /** The bot's own id, to know its messages by. */
  readonly application: string;
  readonly answering: Answering;
}

const withId = z.object({ id: z.string() });

/** Posts a reply. The occurrence is its nonce, by which Discord knows what it already has. */
export async function post(
  address: Address,
  reply: Reply,
  occurrence: string,
  { rest, answering }: Poster,
): Promise<Posted> {
  if (occurrence.length > LIMITS.nonce)
    return { kind: 'refused', why: `the occurrence ${occurrence} is longer than ${LIMITS.nonce}` };
  try {
    const payload = await prepare(reply, { again: null }, answering);
    const channel = await channelOf(address, rest);
    const posted = await rest.post(`/channels/${channel}/messages`, {
      body: bodyOf(marked(payload, occurrence), occurrence),
      files: payload.files.map(({ name, attachment }) => ({ name, data: attachment })),
    });
    return { kind: 'posted', receipt: withId.parse(posted).id };
  } catch (error) {
    return classify(error);
  }
}

/** With the nonce enforced, a second try within some minutes gets the first message back instead of a second one. */
function bodyOf({ flags, components, files }: Payload, occurrence: string) {
  return {
    flags,
    components,
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name }, at) => ({ id: String(at), filename: name })),
    nonce: occurrence,
    enforce_nonce: true,
  };
}

/** Nonces are forgotten, messages are not: the button for questions carries the occurrence, to be found again. */
function marked(payload: Payload, occurrence: string): Payload {
  const [container] = payload.components;
  const components = container.components.map((part) => {
    if (part.type !== 1) return part;
    return { ...part, components: part.components.map((one) => markOf(one, occurrence)) };
  }) as typeof container.components; // the same parts, one id changed
  return { ...payload, components: [{ ...container, components }] };
}

function markOf<C extends { readonly custom_id: string }>(component: C, occurrence: string): C {
  if (component.custom_id !== QUESTION_ID) return component;
  return { ...component, custom_id: `${QUESTION_ID}:${occurrence}` };
}

const LOOK_BACK = 100;
/** A digest that is later than twelve hours is not sent any more: older messages cannot be it. */
const LONGEST_AGO = 24 * 60 * 60 * 1000;
/** Ids of Discord hold the time: milliseconds since 2015, above 22 bits. */
const EPOCH = 1_420_070_400_000;

const history = z.array(
  z.object({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }),
);

/** Looks through what was said there last. "unknown" where the history may not be read, or is too long to tell. */
export async function wasPosted(
  address: Address,
  occurrence: string,
  now: number,
  { rest, application }: Poster,
): Promise<'yes' | 'no' | 'unknown'> {
  try {
    const channel = await channelOf(address, rest);
    const query = new URLSearchParams({ limit: String(LOOK_BACK) });
    const messages = history.parse(await rest.get(`/channels/${channel}/messages`, { query }));
    const mark = JSON.stringify(`${QUESTION_ID}:${occurrence}`);
    const own = messages.filter(({ author }) => author.id === application);
    if (own.some(({ components }) => JSON.stringify(components ?? []).includes(mark))) return 'yes';
    const oldest = messages.at(-1);
    const all = messages.length < LOOK_BACK;
    return all || oldest === undefined || now - timeOf(oldest.id) > LONGEST_AGO ? 'no' : 'unknown';
  } catch {
    return 'unknown';
  }
}

function timeOf(id: string): number {
  return Number(BigInt(id) >> 22n) + EPOCH;
}

/** A person's channel of direct messages is made when it is first needed; asking again gives the same. */
async function channelOf({ to }: Address, rest: Poster['rest']): Promise<string> {
  if ('channel' in to) return to.channel;
  return withId.parse(await rest.post('/users/@me/channels', { body: { recipient_id: to.person } }))
    .id;
}

const LOST: ReadonlySet<number | string> = new Set([
  REFUSED.unknownChannel,
  REFUSED.unknownUser,
  REFUSED.missingAccess,
  REFUSED.missingPermissions,
  REFUSED.cannotMessage,
  REFUSED.noMutualServer,
]);
const REFUSED_FOR_GOOD: ReadonlySet<number | string> = new Set([
  REFUSED.invalidForm,
  REFUSED.tooLarge,
]);
const SOON = 30_000;
/** A token that was taken back needs a person. */
const MUCH_LATER = 10 * 60_000;
/** Nothing was sent: no connection came about. */
const NOT_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function classify(error: unknown): Posted {
  if (error instanceof RateLimitError)
    return { kind: 'later', afterMs: Math.max(1, error.retryAfter) };
  const why = sayError(error);
  if (error instanceof DiscordAPIError) {
    if (LOST.has(error.code)) return { kind: 'lost', why };
    if (REFUSED_FOR_GOOD.has(error.code)) return { kind: 'refused', why };
    if (error.status === 401) return { kind: 'later', afterMs: MUCH_LATER };
    if (error.status === 429) return { kind: 'later', afterMs: SOON };
    return error.status >= 500 ? { kind: 'unsure', why } : { kind: 'refused', why };
  }
  // After retries: the gateway before Discord failed, which may be before or after the message was made.
  if (error instanceof HTTPError) return { kind: 'unsure', why };
  return NOT_CONNECTED.has(codeOf(error))
    ? { kind: 'later', afterMs: SOON }
    : { kind: 'unsure', why };
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error ? String(error.code) : codeOf(error.cause);
}
