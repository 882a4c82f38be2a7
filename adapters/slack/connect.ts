// Connects the bot to Slack: Bolt with Socket Mode or HTTP, the doors, health, a stop that drops nothing. Ack first, then work.
import type { Server } from 'node:http';
import { App, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Bot } from '../../src/bot.ts';
import type { Platform } from '../../src/platform.ts';
import { Threads } from '../../src/threads.ts';
import { openCommandDoor } from './doors/command.ts';
import { openFormDoors } from './doors/forms.ts';
import { openHomeDoor } from './doors/home.ts';
import { openPressedDoor } from './doors/pressed.ts';
import { openShortcutDoors } from './doors/shortcuts.ts';
import { openSpokenDoors } from './doors/spoken.ts';
import type { SlackSettings } from './environment.ts';
import { addressOf, answerHealth, close, HEALTH_PATH, portError, serveHealth } from './health.ts';
import { InFlight } from './in-flight.ts';
import { boltLogger, type Log, sayError } from './log.ts';
import { EVENTS_PATH } from './manifest.ts';
import { People } from './people.ts';
import { Posting } from './posting.ts';
import { Reception } from './reception.ts';
import { Seen } from './seen.ts';
import {
  answeringClient,
  type Client,
  clientOptions,
  failureOf,
  oneTryClient,
  socketClient,
} from './web-api.ts';

export interface SlackOptions {
  readonly bot: Bot;
  readonly settings: SlackSettings;
  /** Takes one line; never gets a token. */
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The bot in a Slack workspace. Nothing is sent before start(). */
export function createSlack({ bot, settings, log, now }: SlackOptions): Platform {
  const client = answeringClient(settings, log);
  const session: Session = { identity: {} };
  const { app, receiver } = createApp(settings, session, log);
  const inFlight = new InFlight();
  app.use(async ({ next }) => await inFlight.run(next));
  const people = new People({ client, now });
  const threads = new Threads({ now });
  openDoors(app, new Reception({ bot, client, people, threads, log }), new Seen({ now }));
  app.error(async (error) => log(`Slack fault outside of any door: ${sayError(error)}`));
  const posting = new Posting({ client: oneTryClient(settings, log), log, now });
  let server: Server | null = null;
  return {
    name: 'slack',
    async start() {
      const team = await signIn(client, session);
      server = await listen(app, receiver, settings, log);
      const mode = settings.mode.kind === 'socket' ? 'Socket Mode' : `HTTP at ${EVENTS_PATH}`;
      log(
        `Slack started: workspace ${team}, ${mode}, health at ${addressOf(server)}${HEALTH_PATH}`,
      );
    },
    async stop() {
      // A socket must stay open until all is acknowledged; an HTTP server takes no new requests while it waits for the old.
      if (receiver instanceof SocketModeReceiver) await inFlight.idle();
      await app.stop();
      await inFlight.idle();
      if (receiver instanceof SocketModeReceiver && server !== null) await close(server);
    },
    post: async (address, reply, occurrence) => await posting.post(address, reply, occurrence),
    wasPosted: async (address, occurrence) => await posting.wasPosted(address, occurrence),
  };
}

/** Who we are in the workspace: known once we have signed in. Bolt needs it to pass over what we said ourselves. */
interface Session {
  identity: { readonly botId?: string; readonly botUserId?: string };
}

function createApp(
  settings: SlackSettings,
  session: Session,
  log: Log,
): { app: App; receiver: Receiver } {
  const { mode, botToken } = settings;
  const options = clientOptions(settings, log);
  const logger = boltLogger(log);
  const receiver =
    mode.kind === 'socket'
      ? new SocketModeReceiver({
          appToken: mode.appToken,
          logger,
          installerOptions: { clientOptions: { ...options, retryConfig: SOCKET_RETRIES } },
        })
      : new HTTPReceiver({
          signingSecret: mode.signingSecret,
          endpoints: EVENTS_PATH,
          logger,
          customRoutes: [{ path: HEALTH_PATH, method: 'GET', handler: answerHealth }],
        });
  const app = new App({
    // In place of Bolt's `token`, which asks Slack who we are twice.
    authorize: async () => ({ botToken, ...session.identity }),
    receiver,
    clientOptions: options,
    logger,
    // Bolt would keep the state of every conversation for ever.
    convoStore: false,
  });
  return { app, receiver };
}

/** A connection is opened anew every few hours for as long as the bot runs: Slack may be away for longer than a person waits. */
const SOCKET_RETRIES = { retries: 100, factor: 1.3 };

function openDoors(app: App, reception: Reception, seen: Seen): void {
  openCommandDoor(app, reception);
  openSpokenDoors(app, reception, seen);
  openPressedDoor(app, reception);
  openFormDoors(app, reception);
  openShortcutDoors(app, reception);
  openHomeDoor(app, reception, seen);
}

/** @returns the workspace. @throws Error with the next step where Slack does not know the token or cannot be reached. */
async function signIn(client: Client, session: Session): Promise<string> {
  try {
    const { team_id, team, bot_id, user_id } = await client.auth.test();
    session.identity = {
      ...(bot_id === undefined ? {} : { botId: bot_id }),
      ...(user_id === undefined ? {} : { botUserId: user_id }),
    };
    return [team, team_id].filter(Boolean).join(' ') || 'unknown';
  } catch (error) {
    const failure = failureOf(error);
    const why = 'error' in failure ? failure.error : 'rate limited';
    const next =
      failure.kind === 'refused'
        ? 'Check SLACK_BOT_TOKEN: copy it again from OAuth & Permissions, after installing the app.'
        : 'Check the network and SLACK_API_URL.';
    throw new Error(`Slack did not accept the sign-in: ${why}. ${next}`, { cause: error });
  }
}

async function listen(
  app: App,
  receiver: Receiver,
  settings: SlackSettings,
  log: Log,
): Promise<Server> {
  const { host, port } = settings;
  if (receiver instanceof HTTPReceiver) {
    try {
      return (await app.start({ host, port })) as Server; // what HTTPReceiver.start() gives; App.start() leaves it open
    } catch (error) {
      throw portError(error instanceof Error ? error : new Error(String(error)), host, port);
    }
  }
  const server = await serveHealth(host, port);
  try {
    await tryAppToken(settings, log);
    await app.start();
    return server;
  } catch (error) {
    await close(server);
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Slack opens no socket: ${why}. Check SLACK_APP_TOKEN: Basic Information → App-Level Tokens, with the scope connections:write.`,
      { cause: error },
    );
  }
}

/** Bolt would ask again for hours where Slack refuses the token; nothing is connected by this. */
async function tryAppToken({ mode, apiUrl }: SlackSettings, log: Log): Promise<void> {
  if (mode.kind === 'socket')
    await socketClient(mode.appToken, { apiUrl }, log).apps.connections.open({});
}
