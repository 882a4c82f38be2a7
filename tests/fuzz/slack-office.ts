// Bolt with our listeners and nothing around it: payloads go in by processEvent(), and what would go to Slack is kept. Bolt's own
// transport is left out, since its tests are elsewhere (tests/adapters/slack) and it would cost more than what is tried here.
import { App, type Receiver, webApi } from '@slack/bolt';
import { openCommandDoor } from '../../adapters/slack/doors/command.ts';
import { openFormDoors } from '../../adapters/slack/doors/forms.ts';
import { openHomeDoor } from '../../adapters/slack/doors/home.ts';
import { openPressedDoor } from '../../adapters/slack/doors/pressed.ts';
import { openShortcutDoors } from '../../adapters/slack/doors/shortcuts.ts';
import { openSpokenDoors } from '../../adapters/slack/doors/spoken.ts';
import { sayError } from '../../adapters/slack/log.ts';
import { People } from '../../adapters/slack/people.ts';
import { Reception } from '../../adapters/slack/reception.ts';
import { Seen } from '../../adapters/slack/seen.ts';
import { clientOptions } from '../../adapters/slack/web-api.ts';
import type { Bot } from '../../src/bot.ts';
import { Threads } from '../../src/threads.ts';
import type { SlackRules } from './slack-rules.ts';

export const RESPONSE_URL = 'https://hooks.slack.test/respond';
const API = 'https://slack.test/api/';
const NO_TRANSPORT: Receiver = {
  init() {},
  start: () => Promise.resolve(),
  stop: () => Promise.resolve(),
};

interface Call {
  readonly method: string;
  readonly args: Record<string, unknown>;
}

export class SlackOffice {
  readonly #app: App;
  readonly #fetch = globalThis.fetch;
  readonly #log: string[] = [];
  readonly #calls: Call[] = [];
  readonly #acks: unknown[] = [];

  constructor(bot: Bot) {
    const log = (line: string) => void this.#log.push(line);
    // response_urls are posted to by the global one.
    globalThis.fetch = async (url, init) => this.#answer(String(url), init ?? {});
    const options = { ...clientOptions({ apiUrl: API }, log), fetch: globalThis.fetch };
    const client = new webApi.WebClient('xoxb-fuzz', options);
    this.#app = new App({
      authorize: () =>
        Promise.resolve({ botToken: 'xoxb-fuzz', botId: 'B0NEVPLAN', botUserId: 'U0NEVPLAN' }),
      receiver: NO_TRANSPORT,
      clientOptions: options,
      convoStore: false,
    });
    const people = new People({ client, now: Date.now });
    const threads = new Threads({ now: Date.now });
    const reception = new Reception({ bot, client, people, threads, log });
    const seen = new Seen({ now: Date.now });
    openCommandDoor(this.#app, reception);
    openSpokenDoors(this.#app, reception, seen);
    openPressedDoor(this.#app, reception);
    openFormDoors(this.#app, reception);
    openShortcutDoors(this.#app, reception);
    openHomeDoor(this.#app, reception, seen);
    this.#app.error((error) => {
      log(`Slack fault outside of any door: ${sayError(error)}`);
      return Promise.resolve();
    });
  }

  /** Resolves when all that comes of it is done. */
  async put(body: Record<string, unknown>): Promise<void> {
    const ack = (answer?: unknown) => {
      if (answer !== undefined) this.#acks.push(answer);
      return Promise.resolve();
    };
    await this.#app.processEvent({ body, ack });
  }

  /** What is wrong with what was sent and logged since it was last asked; then it is forgotten. */
  wrong(rules: SlackRules): string[] {
    const [log, calls, acks] = [this.#log, this.#calls, this.#acks].map((list) => list.splice(0));
    return [
      ...(log as string[]).filter((line) => line.includes('fault')),
      ...(calls as Call[]).flatMap((call) => wrongInCall(call, rules)),
      ...(acks ?? []).flatMap((ack) => wrongInAck(ack, rules)),
    ];
  }

  close(): void {
    globalThis.fetch = this.#fetch;
  }

  #answer(url: string, { body }: RequestInit): Response {
    const text = typeof body === 'string' ? body : String(body);
    const method = url === RESPONSE_URL ? 'response' : url.slice(API.length);
    this.#calls.push({ method, args: method === 'response' ? JSON.parse(text) : decoded(text) });
    return method === 'response' ? new Response('ok') : Response.json(answerTo(method));
  }
}

function answerTo(method: string): object {
  switch (method) {
    case 'users.info':
      return { ok: true, user: { locale: 'zh-CN', tz: 'Asia/Shanghai' } };
    case 'conversations.open':
      return { ok: true, channel: { id: 'D0READER' } };
    case 'conversations.info':
      return { ok: true, channel: { id: 'C0PLANS', creator: 'U0MAKER' } };
    case 'files.getUploadURLExternal':
      return { ok: true, upload_url: `${API}upload`, file_id: 'F1' };
    case 'chat.postMessage':
      return { ok: true, ts: '1700000000.000100' };
    default:
      return { ok: true };
  }
}

/** The Web API takes a form whose nested fields are JSON text. */
function decoded(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, fromJson(value)]),
  );
}

function fromJson(value: string): unknown {
  if (!/^[[{]|^(?:true|false)$/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

function wrongInCall({ method, args }: Call, rules: SlackRules): string[] {
  const { text, blocks, unfurl_links, unfurl_media, view } = args;
  if ('delete_original' in args) return [];
  if (method.startsWith('views.')) return viewFaults(view, rules);
  // An ephemeral post takes no unfurling; the message is the same.
  if (method === 'chat.postEphemeral')
    return rules.message({ text, blocks, unfurl_links: false, unfurl_media: false });
  if (method === 'chat.postMessage' || method === 'response')
    return rules.message({ text, blocks, unfurl_links, unfurl_media });
  return [];
}

function wrongInAck(ack: unknown, rules: SlackRules): string[] {
  const { view, options, errors, response_type, ...message } = ack as Record<string, unknown>; // what a listener said
  if (view !== undefined) return viewFaults(view, rules);
  if (options !== undefined) return rules.options(options);
  if (errors !== undefined) return [];
  return response_type === undefined ? [] : rules.message(message);
}

function viewFaults(view: unknown, rules: SlackRules): string[] {
  const { type } = view as { type?: string }; // where it has none, the schema of a modal says so
  return type === 'home' ? rules.home(view) : rules.modal(view);
}
