// What every door has at hand: it asks the bot for a person at a place, and sends what the bot says by the ways of that place.
import type { Asker } from '../../src/asker.ts';
import type { Bot, Exchange } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import type { Query } from '../../src/query.ts';
import type { ReplyFile } from '../../src/reply.ts';
import type { Threads } from '../../src/threads.ts';
import { clip } from './limits.ts';
import { type Log, sayError } from './log.ts';
import { type MessageOptions, type SlackMessage, toMessage, toPlainMessage } from './message.ts';
import type { People } from './people.ts';
import { deliver, type Route } from './routes.ts';
import { type Asked, type Offered, offeredWith, type Ticket, ticketOf } from './ticket.ts';
import { uploadFile } from './upload.ts';
import type { Client } from './web-api.ts';

export interface Place {
  readonly workspace: string | null;
  readonly person: string;
  readonly channel: string;
  /** The ts of the message that the thread hangs on; null outside of threads. */
  readonly thread: string | null;
  /** In the person's own messages with the bot. */
  readonly direct: boolean;
}

export interface Sending extends Omit<MessageOptions, keyof Offered> {
  readonly routes: readonly Route[];
}

export interface ReceptionOptions {
  readonly bot: Bot;
  readonly client: Client;
  readonly people: People;
  readonly threads: Threads;
  readonly log: Log;
}

/** What all doors share: who asks, in which language, what was said before, and how the answer goes back. */
export class Reception {
  readonly bot: Bot;
  readonly client: Client;
  readonly people: People;
  readonly log: Log;
  readonly #threads: Threads;

  constructor({ bot, client, people, threads, log }: ReceptionOptions) {
    this.bot = bot;
    this.client = client;
    this.people = people;
    this.log = log;
    this.#threads = threads;
  }

  /** Asks in the person's language, going on from what the same person last asked in the same thread. */
  async ask(place: Place, words: string): Promise<Asked> {
    const talk = { asker: { platform: 'slack' as const, ...place }, thread: place.thread };
    const after = this.#threads.after(talk);
    const exchange = await this.#ask(place, words, { after });
    if (exchange.query !== null) this.#threads.keep(talk, exchange.query, exchange.facts);
    const ticket = ticketOf(exchange, after);
    return {
      exchange,
      ticket: ticket === null ? null : await this.#alone(place, ticket, exchange),
    };
  }

  /** Puts a question again, as it was put: same words, same language, whatever was asked since. */
  async askAgain(place: Place, ticket: Ticket): Promise<Asked> {
    const { words, after, language } = ticket;
    return { exchange: await this.#ask(place, words, { after, language }), ticket };
  }

  /** Asks without a talk: nothing goes on from it, and it goes on from nothing. */
  async look(place: Place, words: string): Promise<Exchange> {
    return await this.#ask(place, words, { after: null });
  }

  /** The language to speak to a person in, before any words of theirs are read. */
  async languageOf(person: string): Promise<Language> {
    return (await this.people.profile(person)).language;
  }

  /**
   * Sends an answer, and the files that belong to it.
   * @returns whether any way was open.
   */
  async send(asked: Asked, place: Place, sending: Sending): Promise<boolean> {
    const { exchange, ticket } = asked;
    const options = { ...sending, ...offeredWith(asked) };
    const { reply } = exchange;
    const sent = await deliver(
      toMessage(reply, options),
      () => toPlainMessage(reply, options),
      sending.routes,
    );
    if (sent === null) return false;
    await this.sendFiles(exchange, sent, ticket, place, sending.isPrivate);
    return true;
  }

  /** The reply's own files; the whole of a cut answer where no button could bring it. */
  async sendFiles(
    { reply }: Exchange,
    { whole }: SlackMessage,
    ticket: Ticket | null,
    place: Place,
    isPrivate: boolean,
  ): Promise<void> {
    const files = [...reply.files, ...(whole !== null && ticket === null ? [whole] : [])];
    for (const file of files) await this.sendFile(file, place, isPrivate);
  }

  /** Into the thread, or to the person's own messages where nobody else should see it. */
  async sendFile(file: ReplyFile, place: Place, isPrivate: boolean): Promise<void> {
    await uploadFile(this.client, file, isPrivate ? { person: place.person } : place);
  }

  async #ask(
    place: Place,
    words: string,
    options: { readonly after: Query | null; readonly language?: Language },
  ): Promise<Exchange> {
    const profile = await this.people.profile(place.person);
    const asker: Asker = {
      platform: 'slack',
      workspace: place.workspace,
      person: place.person,
      channel: place.channel,
      direct: place.direct,
      timeZone: profile.timeZone,
      mayManage: async () =>
        place.direct || (await this.people.mayManage(place.person, place.channel)),
    };
    return await this.bot.ask(words, { ...options, locale: profile.language, asker });
  }

  /** A ticket without what came before, where the words say it all: asking again is free, since it changes nothing (ticketOf). */
  async #alone(place: Place, ticket: Ticket, { query }: Exchange): Promise<Ticket> {
    if (ticket.after === null) return ticket;
    const alone = { ...ticket, after: null };
    const { exchange } = await this.askAgain(place, alone);
    return JSON.stringify(exchange.query) === JSON.stringify(query) ? alone : ticket;
  }
}

/** One line for the log on a fault of ours: which door, which words, what broke. */
export function sayFault(id: string, door: string, words: string, error: unknown): string {
  return `Slack fault ${id} at ${door}, words “${clip(words, 200)}”: ${sayError(error)}`;
}
