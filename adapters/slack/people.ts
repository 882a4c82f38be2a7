// What Slack tells of a person: language, time zone, whether they run the workspace. Asked once an hour for each.
import * as z from 'zod';
import type { Language } from '../../src/language.ts';
import type { Client } from './web-api.ts';

export interface Profile {
  readonly language: Language;
  /** IANA name; null where Slack did not tell. */
  readonly timeZone: string | null;
  readonly isAdmin: boolean;
}

export interface PeopleOptions {
  readonly client: Client;
  readonly now: () => number;
}

const UNKNOWN: Profile = { language: 'en', timeZone: null, isAdmin: false };
const KEPT_FOR = 60 * 60 * 1000;
/** After a failure: soon again, but not with each question. */
const KEPT_UNKNOWN_FOR = 60 * 1000;
const MOST = 20_000;
/** A command must be answered within three seconds; a profile is not worth waiting for that long. */
const PATIENCE = 1_200;

const userSchema = z.object({
  locale: z.string().optional(),
  tz: z.string().nullish(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});
const channelSchema = z.object({ creator: z.string().optional() });

/** What Slack tells of people and channels, asked once in a while. */
export class People {
  readonly #client: Client;
  readonly #now: () => number;
  readonly #profiles = new Map<string, { profile: Promise<Profile>; until: number }>();

  constructor({ client, now }: PeopleOptions) {
    this.#client = client;
    this.#now = now;
  }

  /** Never fails and never takes long: without an answer the person is taken to read English. */
  async profile(person: string): Promise<Profile> {
    const known = this.#profiles.get(person);
    const profile =
      known !== undefined && known.until > this.#now() ? known.profile : this.#ask(person);
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<Profile>((resolve) => {
      timer = setTimeout(resolve, PATIENCE, UNKNOWN);
    });
    try {
      return await Promise.race([profile, patience]);
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Whether a person may manage a channel's digests and settings: those who run the workspace, and whoever made the channel.
   * Where Slack does not tell (a private channel that the bot is not in), nobody else may.
   */
  async mayManage(person: string, channel: string): Promise<boolean> {
    if ((await this.profile(person)).isAdmin) return true;
    try {
      const { channel: found } = await this.#client.conversations.info({ channel });
      return channelSchema.parse(found).creator === person;
    } catch {
      return false;
    }
  }

  #ask(person: string): Promise<Profile> {
    const profile = this.#fetch(person).catch(() => {
      this.#keep(person, Promise.resolve(UNKNOWN), KEPT_UNKNOWN_FOR);
      return UNKNOWN;
    });
    this.#keep(person, profile, KEPT_FOR);
    return profile;
  }

  #keep(person: string, profile: Promise<Profile>, time: number): void {
    this.#profiles.delete(person);
    this.#profiles.set(person, { profile, until: this.#now() + time });
    for (const oldest of this.#profiles.keys()) {
      if (this.#profiles.size <= MOST) break;
      this.#profiles.delete(oldest);
    }
  }

  async #fetch(person: string): Promise<Profile> {
    const { user } = await this.#client.users.info({ user: person, include_locale: true });
    const { locale = '', tz = null, is_admin = false, is_owner = false } = userSchema.parse(user);
    return {
      language: locale.startsWith('zh') ? 'zh' : 'en',
      timeZone: tz,
      isAdmin: is_admin || is_owner,
    };
  }
}
