// The connection to Discord: one client, what it keeps in memory, and which door each event goes to.
import {
  type BaseInteraction,
  Client,
  type ClientOptions,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  type Message,
  Options,
  Partials,
} from 'discord.js';
import type { Answering } from './answering.ts';
import { onAutocomplete } from './doors/autocomplete.ts';
import { onMenu } from './doors/menu.ts';
import { onMessage } from './doors/message.ts';
import { onPress } from './doors/press.ts';
import { onSlash } from './doors/slash.ts';
import { onSubmit } from './doors/submit.ts';
import { sayError } from './refusals.ts';
import type { DiscordSettings } from './settings.ts';

/** Commands, buttons and forms come with Guilds; the others bring mentions and direct messages. None of them is privileged. */
const INTENTS = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.DirectMessages,
];

/** The open connection to Discord: what comes in goes to its door, and a stop waits for what was begun. */
export class Gateway {
  readonly #client: Client;
  readonly #token: string;
  readonly #answering: Answering;
  /** What is being answered. */
  readonly #begun = new Set<Promise<void>>();
  #open = false;

  constructor({ token, api }: DiscordSettings, answering: Answering) {
    this.#token = token;
    this.#answering = answering;
    this.#client = new Client(clientOptions(api));
    this.#client.on(Events.InteractionCreate, (one) => this.#take(this.#answerTo(one)));
    this.#client.on(Events.MessageCreate, (one) => this.#take(this.#answerToMessage(one)));
    this.#client.on(Events.Error, (error) => answering.log(`discord: ${sayError(error)}`));
  }

  async start(): Promise<void> {
    try {
      await this.#ready();
    } catch (error) {
      await this.#client.destroy();
      throw error;
    }
    this.#open = true;
    // Of short losses the library recovers by itself; this one it does not.
    this.#client.on(Events.ShardDisconnect, ({ code }) =>
      this.#answering.log(`discord: ${refusedWith(code).message}`),
    );
  }

  async #ready(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#client.once(Events.ClientReady, () => resolve());
      this.#client.once(Events.ShardDisconnect, ({ code }) => reject(refusedWith(code)));
      this.#client.login(this.#token).catch((error: unknown) => reject(notStarted(error)));
    });
  }

  async stop(): Promise<void> {
    this.#open = false;
    await Promise.all(this.#begun);
    await this.#client.destroy();
  }

  saying(): string {
    return `as ${this.#client.user?.username ?? 'nobody'} in ${this.#client.guilds.cache.size} servers`;
  }

  #take(work: Promise<void>): void {
    this.#begun.add(work);
    void work.finally(() => this.#begun.delete(work));
  }

  async #answerTo(interaction: BaseInteraction): Promise<void> {
    const answering = this.#answering;
    if (!this.#open) return;
    if (interaction.isAutocomplete()) return await onAutocomplete(interaction, answering);
    if (interaction.isChatInputCommand()) return await onSlash(interaction, answering);
    if (interaction.isMessageContextMenuCommand()) return await onMenu(interaction, answering);
    if (interaction.isButton() || interaction.isStringSelectMenu())
      return await onPress(interaction, answering);
    if (interaction.isModalSubmit()) return await onSubmit(interaction, answering);
  }

  async #answerToMessage(message: Message): Promise<void> {
    if (this.#open) await onMessage(message, this.#answering);
  }
}

function clientOptions(api: string): ClientOptions {
  return {
    intents: INTENTS,
    // Direct messages come from channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api, version: '10' },
    makeCache: Options.cacheWithLimits(SMALL_CACHES),
  };
}

/** Nothing of what people say is kept; permissions need servers, channels and roles, which are kept. */
const SMALL_CACHES = {
  ...Options.DefaultMakeCacheSettings,
  AutoModerationRuleManager: 0,
  BaseGuildEmojiManager: 0,
  GuildBanManager: 0,
  GuildEmojiManager: 0,
  GuildInviteManager: 0,
  GuildMemberManager: { maxSize: 200, keepOverLimit: isUs },
  GuildScheduledEventManager: 0,
  GuildStickerManager: 0,
  MessageManager: 0,
  PresenceManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  StageInstanceManager: 0,
  ThreadMemberManager: 0,
  UserManager: { maxSize: 200, keepOverLimit: isUs },
  VoiceStateManager: 0,
};

function isUs({ id, client }: { readonly id: string; readonly client: Client<true> }): boolean {
  return id === client.user.id;
}

/** https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes */
const CLOSED: Readonly<Record<number, string>> = {
  4004: 'the token is not valid. Copy DISCORD_TOKEN anew from the page “Bot” of your application.',
  4010: 'the number of shards is wrong. Set DISCORD_SHARDS=auto.',
  4011: 'this many servers need several processes. Set DISCORD_SHARDS=auto.',
  4014: 'an intent is not allowed; none of ours is privileged, so the application itself may be restricted.',
};

function refusedWith(code: number): Error {
  return new Error(
    `Discord closed the connection (${code}): ${CLOSED[code] ?? 'try again later.'}`,
  );
}

function notStarted(error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
    return refusedWith(4004);
  const why = error instanceof DiscordAPIError ? sayError(error) : messageOf(error);
  return new Error(
    `Discord could not be reached: ${why}. Check the network and DISCORD_API_URL; “nev doctor” tells more.`,
    { cause: error },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
