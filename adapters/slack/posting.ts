// Digests and notices: one try each, with what became of it as a value. The occurrence travels in the message's metadata, so
// that a later look at the channel finds it (docs.slack.dev/messaging/message-metadata).
import * as z from 'zod';
import type { Address, Posted } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';
import type { Log } from './log.ts';
import { sayError } from './log.ts';
import { type SlackMessage, toMessage, toPlainMessage } from './message.ts';
import { channelOf, uploadFile } from './upload.ts';
import { type Client, type Failure, failureOf, isAboutBlocks } from './web-api.ts';

const EVENT = 'nevplan_post';
/** The most that one request brings: a day of a busy channel. */
const LOOK_BACK = 999;
/** Older messages are of another occurrence: a late digest is given up after twelve hours. */
const LOOK_BACK_SECONDS = 24 * 60 * 60;
/** Slack's fault, or a limit without a time: again in a minute. */
const LATER = 60_000;

/** Nobody can be reached there. */
const LOST =
  /^(channel_not_found|is_archived|not_in_channel|user_not_found|user_disabled|cannot_dm_bot|account_inactive|token_revoked|invalid_auth|not_authed|messages_tab_disabled|restricted_action|no_permission|team_not_found|user_not_visible|org_login_required)/;
const AGAIN =
  /^(ratelimited|rate_limited|internal_error|fatal_error|service_unavailable|request_timeout|message_limit_exceeded|team_added_to_org)/;

export interface PostingOptions {
  /** A client that makes one try (web-api.ts). */
  readonly client: Client;
  readonly log: Log;
  readonly now: () => number;
}

/** Posts what digests and watches send; after a crash it looks whether a post came through. */
export class Posting {
  readonly #client: Client;
  readonly #log: Log;
  readonly #now: () => number;

  constructor({ client, log, now }: PostingOptions) {
    this.#client = client;
    this.#log = log;
    this.#now = now;
  }

  async post({ to }: Address, reply: Reply, occurrence: string): Promise<Posted> {
    const options = { ticket: null, statesFacts: false, isPrivate: false };
    try {
      const channel = await channelOf(this.#client, to);
      let message = toMessage(reply, options);
      let posted = await this.#try(channel, message, occurrence);
      if (posted.kind === 'refused' && message.isNative && isAboutBlocks(posted.why)) {
        message = toPlainMessage(reply, options);
        posted = await this.#try(channel, message, occurrence);
      }
      if (posted.kind === 'posted') await this.#files(reply, message, channel, posted.receipt);
      return posted;
    } catch (error) {
      return this.#verdict(error, 'opening direct messages');
    }
  }

  async wasPosted({ to }: Address, occurrence: string): Promise<'yes' | 'no' | 'unknown'> {
    try {
      const channel = await channelOf(this.#client, to);
      const oldest = String(Math.floor(this.#now() / 1000) - LOOK_BACK_SECONDS);
      const history = historySchema.parse(
        await this.#client.conversations.history({
          channel,
          oldest,
          limit: LOOK_BACK,
          include_all_metadata: true,
        }),
      );
      const found = history.messages.some(
        ({ metadata }) =>
          metadata?.event_type === EVENT && metadata.event_payload['occurrence'] === occurrence,
      );
      if (found) return 'yes';
      return history.has_more ? 'unknown' : 'no';
    } catch (error) {
      this.#log(`Slack: cannot tell whether ${occurrence} was posted: ${sayError(error)}`);
      return 'unknown';
    }
  }

  async #try(channel: string, { body }: SlackMessage, occurrence: string): Promise<Posted> {
    try {
      const { ts } = await this.#client.chat.postMessage({
        channel,
        ...body,
        metadata: { event_type: EVENT, event_payload: { occurrence } },
      });
      return { kind: 'posted', receipt: ts ?? '' };
    } catch (error) {
      return this.#verdict(error, `a post to ${channel}`);
    }
  }

  /** Below the message; it stands without them, so that a failure is told to the log only. */
  async #files(reply: Reply, { whole }: SlackMessage, channel: string, ts: string): Promise<void> {
    for (const file of [...reply.files, ...(whole === null ? [] : [whole])]) {
      try {
        await uploadFile(this.#client, file, { channel, thread: ts });
      } catch (error) {
        this.#log(`Slack: the file ${file.name} could not follow its post: ${sayError(error)}`);
      }
    }
  }

  #verdict(error: unknown, what: string): Posted {
    const failure = failureFor(error);
    if (failure === null) {
      this.#log(`Slack: a fault of ours in ${what}: ${sayError(error)}`);
      return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
    }
    return postedOf(failure);
  }
}

function failureFor(error: unknown): Failure | null {
  try {
    return failureOf(error);
  } catch {
    return null;
  }
}

function postedOf(failure: Failure): Posted {
  switch (failure.kind) {
    case 'limited':
      return { kind: 'later', afterMs: failure.afterMs };
    case 'unanswered':
      return { kind: 'unsure', why: failure.error };
    case 'refused':
      if (AGAIN.test(failure.error)) return { kind: 'later', afterMs: LATER };
      if (LOST.test(failure.error)) return { kind: 'lost', why: failure.error };
      return { kind: 'refused', why: failure.error };
    default:
      return failure satisfies never;
  }
}

const historySchema = z.object({
  has_more: z.boolean().default(false),
  messages: z
    .array(
      z.object({
        metadata: z
          .object({
            event_type: z.string(),
            event_payload: z.record(z.string(), z.unknown()).default({}),
          })
          .optional(),
      }),
    )
    .default([]),
});
