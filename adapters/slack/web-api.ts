// How we call Slack's Web API: with a timeout and a short retry rule, and what became of a call as a value.
import { webApi } from '@slack/bolt';
import type { SlackSettings } from './environment.ts';
import { boltLogger, type Log } from './log.ts';

const {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} = webApi;

export type Client = InstanceType<typeof WebClient>;

/** Slack answers within a second or two; without this a lost connection would hang for ever. */
const TIMEOUT = 10_000;

/** A timeout, and two more tries within about two seconds; Retry-After is obeyed. */
export function clientOptions({ apiUrl }: Pick<SlackSettings, 'apiUrl'>, log: Log) {
  return {
    slackApiUrl: apiUrl,
    timeout: TIMEOUT,
    retryConfig: { retries: 2, minTimeout: 300, maxTimeout: 1_500, factor: 2 },
    logger: boltLogger(log),
    allowAbsoluteUrls: false,
  };
}

/** For answers to people. */
export function answeringClient(
  settings: Pick<SlackSettings, 'apiUrl' | 'botToken'>,
  log: Log,
): Client {
  return new WebClient(settings.botToken, clientOptions(settings, log));
}

/** For the app-level token, which may do nothing but open sockets. */
export function socketClient(
  appToken: string,
  settings: Pick<SlackSettings, 'apiUrl'>,
  log: Log,
): Client {
  return new WebClient(appToken, clientOptions(settings, log));
}

/** For posts that others schedule: one try, and whoever asked decides about the next. */
export function oneTryClient(
  settings: Pick<SlackSettings, 'apiUrl' | 'botToken'>,
  log: Log,
): Client {
  return new WebClient(settings.botToken, {
    ...clientOptions(settings, log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
}

/** Slack said "too fast" without saying for how long. */
const LATER = 60_000;

/** What a failed call means; `error` is Slack's word for it. */
export type Failure =
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'limited'; readonly afterMs: number }
  /** The request may have arrived or not. */
  | { readonly kind: 'unanswered'; readonly error: string };

/** What went wrong with a call, by what can be done about it. */
export function failureOf(error: unknown): Failure {
  if (error instanceof WebAPIPlatformError) return { kind: 'refused', error: error.data.error };
  if (error instanceof WebAPIRateLimitedError)
    return { kind: 'limited', afterMs: error.retryAfter * 1_000 };
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unanswered', error: `HTTP ${error.statusCode}` };
  if (error instanceof WebAPIRequestError)
    return { kind: 'unanswered', error: error.original.message };
  // The client gives up at once on a 429 without its header, with an error of no kind of its own.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'limited', afterMs: LATER };
  throw error;
}

/** Slack's words for blocks that it does not take, whoever wrote them. */
export function isAboutBlocks(error: string): boolean {
  return /invalid_blocks|msg_blocks_too_long|invalid_block/.test(error);
}
