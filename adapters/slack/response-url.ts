// Answers through the response_url of a command or a press: five uses within thirty minutes, also where the bot is no member
// (docs.slack.dev/interactivity/handling-user-interaction#message_responses). Bolt's own respond() throws away what Slack says.
import { setTimeout as delay } from 'node:timers/promises';
import type { Route, Sent } from './routes.ts';
import { isAboutBlocks } from './web-api.ts';

const TIMEOUT = 10_000;
/** A person waits: longer than this another way is quicker. */
const LONGEST_WAIT = 3_000;

export interface ResponseOptions {
  readonly forAll: boolean;
  readonly thread: string | null;
}

/** Back to where a command or a button came from, also where the bot is no member. */
export function byResponseUrl(url: string, { forAll, thread }: ResponseOptions): Route {
  return async (body) =>
    await respond(url, {
      ...body,
      response_type: forAll ? 'in_channel' : 'ephemeral',
      replace_original: false,
      ...(thread === null ? {} : { thread_ts: thread }),
    });
}

/** Takes away the private message whose button was pressed. Whether it works is of no importance. */
export async function removeOriginal(url: string): Promise<void> {
  await respond(url, { delete_original: true });
}

async function respond(url: string, body: object): Promise<Sent> {
  const first = await post(url, body);
  const { status, sent, retryAfter } = first;
  if (status !== 429 || retryAfter === null || retryAfter > LONGEST_WAIT) return sent;
  await delay(retryAfter);
  return (await post(url, body)).sent;
}

async function post(
  url: string,
  body: object,
): Promise<{ status: number; sent: Sent; retryAfter: number | null }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    // Read to its end, so that the connection can be used again.
    const said = await response.text();
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    return {
      status: response.status,
      sent: verdict(response.status, said),
      retryAfter: Number.isFinite(after) ? after * 1_000 : null,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { status: 0, sent: { kind: 'closed', why }, retryAfter: null };
  }
}

/** Slack answers "ok", or {"ok":false,"error":"expired_url"} with any status. */
function verdict(status: number, said: string): Sent {
  if (isAboutBlocks(said)) return { kind: 'refused', why: said.slice(0, 200) };
  const isGood = status >= 200 && status < 300 && !/"ok"\s*:\s*false/.test(said);
  return isGood ? { kind: 'sent' } : { kind: 'closed', why: `${status} ${said.slice(0, 200)}` };
}
