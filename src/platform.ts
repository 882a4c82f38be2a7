// The port that platforms fill: what the bot needs of Slack, Discord or any other to bring digests and notices to people.
// Stated here since the core knows what it needs; adapters comply.
import type { PlatformName } from './asker.ts';
import type { Reply } from './reply.ts';

/** Where a message goes: a channel, or a person's direct messages. */
export interface Address {
  readonly platform: PlatformName;
  readonly workspace: string | null;
  readonly to: { readonly channel: string } | { readonly person: string };
}

/** What became of a post. */
export type Posted =
  | { readonly kind: 'posted'; readonly receipt: string }
  /** Refused for now (rate limit, fault of the platform): try again after so many milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** Nobody can be reached there: channel gone, bot removed, messages closed. `why` is the platform's word, for the log. */
  | { readonly kind: 'lost'; readonly why: string }
  /** The platform refuses this message, and always will. */
  | { readonly kind: 'refused'; readonly why: string }
  /** Sent, but no answer came: it may stand there or not. */
  | { readonly kind: 'unsure'; readonly why: string };

export interface Platform {
  readonly name: PlatformName;
  /** Resolves when ready to answer. @throws Error with the next step where tokens or settings are wrong. */
  start(): Promise<void>;
  /** Resolves when all that was begun is answered. */
  stop(): Promise<void>;
  /**
   * Posts a reply. Never throws: what the platform does is a value.
   * @param occurrence at most 25 characters, the same for each try of the same message: platforms that can (Discord's nonce) drop a second one.
   */
  post(address: Address, reply: Reply, occurrence: string): Promise<Posted>;
  /**
   * For how many milliseconds after a post the platform itself drops a second one of the same occurrence; left out where it never does.
   * Within that time it is safe to post again without knowing whether the first try went through.
   */
  readonly dropsRepeatsFor?: number;
  /** Whether the message of an occurrence stands there already; "unknown" where the platform cannot tell. */
  wasPosted(address: Address, occurrence: string): Promise<'yes' | 'no' | 'unknown'>;
}
