// Who asks, and from where: what adapters know of a person, in words of no platform. Never part of an answer.

/** A new platform's name is added here only: what is kept, and the types, follow. */
export const PLATFORM_NAMES = ['slack', 'discord', 'terminal'] as const;

export type PlatformName = (typeof PLATFORM_NAMES)[number];

export interface Asker {
  readonly platform: PlatformName;
  /** The Slack workspace or Discord server; null in a direct message on Discord and in the terminal. */
  readonly workspace: string | null;
  /** The platform's id of the person; ids of two platforms are never compared. */
  readonly person: string;
  /** Where the words were said; a direct message has a channel too. */
  readonly channel: string;
  readonly direct: boolean;
  /** IANA name from the person's profile, where the platform tells it. */
  readonly timeZone: string | null;
  /** Whether this person may manage the channel, and so its digests and settings. Asked only when needed: it may cost a request. */
  mayManage(): Promise<boolean>;
}
