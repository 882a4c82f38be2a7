// Makes the posts that were claimed: one at a time in each channel, a few a moment on each platform, again after a refusal that
// passes, and never twice. Every post ends with an entry in the store.
import type { PlatformName } from '../asker.ts';
import type { Platform, Posted } from '../platform.ts';
import type { Reply } from '../reply.ts';
import type { Intent, Result } from '../state/records.ts';
import { addressKey } from '../state/state.ts';
import type { Ending, Store } from '../store.ts';
import type { Clock } from './clock.ts';
import { noticeOf } from './notices.ts';

export interface PostOfficeOptions {
  readonly store: Store;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  readonly clock: Clock;
  /** The message of an intent; null where there is nothing to tell. */
  readonly compose: (intent: Intent) => Reply | null;
  readonly log: (line: string) => void;
}

interface Job {
  readonly intent: Intent;
  /** It may stand there already: look before posting. */
  doubtful: boolean;
  tries: number;
  /** Milliseconds before the next try. */
  wait: number;
  /** How it ended, where that could not be written yet. */
  ending: Ending | null;
}

/** Slack takes one message a second in a channel (https://docs.slack.dev/apis/web-api/rate-limits); nobody reads faster elsewhere. */
const CHANNEL_GAP_MS = 1_000;
/** Forty posts a second: below Discord's fifty requests a second (https://docs.discord.com/developers/topics/rate-limits). */
const PLATFORM_GAP_MS = 25;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
/** How late a digest may come: after that it is no longer what people expect, and the next one tells it anyway. */
export const LATEST_MS = 12 * 3_600_000;

/** Posts what is intended, with the pauses that platforms ask for, and keeps what came of it. */
export class PostOffice {
  readonly #options: PostOfficeOptions;
  readonly #lanes = new Map<string, Job[]>();
  readonly #known = new Set<string>();
  readonly #nextStart = new Map<PlatformName, number>();
  readonly #running = new Set<Promise<void>>();
  readonly #naps = new Set<() => void>();
  #stopped = false;

  constructor(options: PostOfficeOptions) {
    this.#options = options;
  }

  /** How many posts have not ended. */
  get open(): number {
    return this.#known.size;
  }

  /** Takes an intent on, once. @param doubtful whether it was claimed in an earlier life, and may stand there already. */
  deliver(intent: Intent, doubtful: boolean): void {
    if (this.#stopped || this.#known.has(intent.occurrence)) return;
    if (!this.#options.platforms.has(intent.address.platform)) return;
    this.#known.add(intent.occurrence);
    const job: Job = { intent, doubtful, tries: 0, wait: 0, ending: null };
    const key = addressKey(intent.address);
    const lane = this.#lanes.get(key);
    if (lane !== undefined) {
      lane.push(job);
      return;
    }
    const jobs = [job];
    this.#lanes.set(key, jobs);
    const run = this.#runLane(key, jobs).finally(() => this.#running.delete(run));
    this.#running.add(run);
  }

  /** Ends no post in the middle; those that were not begun are given back to the schedule. */
  async stop(): Promise<void> {
    this.#stopped = true;
    const untried = [...this.#lanes.values()]
      .flat()
      .filter(({ tries, doubtful, ending }) => tries === 0 && !doubtful && ending === null)
      .map(({ intent }) => intent.occurrence);
    for (const wake of [...this.#naps]) wake();
    await Promise.all([...this.#running]);
    await this.#options.store.giveBack(untried.filter((id) => this.#known.has(id)));
  }

  async #runLane(key: string, jobs: Job[]): Promise<void> {
    for (let job = jobs[0]; job !== undefined && !this.#stopped; job = jobs[0]) {
      const pause = await this.#tryOnce(job);
      if (pause === null) {
        jobs.shift();
        this.#known.delete(job.intent.occurrence);
      }
      await this.#nap(pause ?? CHANNEL_GAP_MS);
    }
    if (!this.#stopped) this.#lanes.delete(key);
  }

  /** @returns null where the post has ended, else the pause before the next try. */
  async #tryOnce(job: Job): Promise<number | null> {
    await this.#takeTurn(job.intent.address.platform);
    if (this.#stopped) return 0;
    if (this.#options.store.intent(job.intent.occurrence) === null) return null;
    job.ending ??= await this.#attempt(job);
    return job.ending === null ? job.wait : await this.#write(job, job.ending);
  }

  /** Looks first where it may stand there already, then posts. Null: to be tried again. */
  async #attempt(job: Job): Promise<Ending | null> {
    const { intent } = job;
    const platform = this.#platformOf(intent);
    if (job.doubtful) {
      const there = await wasPosted(platform, intent);
      if (there === 'yes') return this.#ending(job, 'posted', null);
      if (there === 'unknown' && !this.#dropsRepeats(platform, intent))
        return this.#ending(job, 'unsure', 'no answer came, and the platform cannot tell');
      job.doubtful = false;
    }
    const reply = this.#compose(intent);
    if (reply === null) return this.#ending(job, 'nothing-new', null);
    if (reply instanceof Error) return this.#ending(job, 'gave-up', 'a fault of the bot');
    job.tries++;
    return this.#judge(job, await post(platform, intent, reply));
  }

  /** A fault in one message must not stop the others. */
  #compose(intent: Intent): Reply | Error | null {
    try {
      return this.#options.compose(intent);
    } catch (error) {
      const fault = error instanceof Error ? error : new Error(String(error));
      this.#options.log(
        `${intent.kind} ${intent.occurrence} cannot be written: ${fault.stack ?? fault.message}`,
      );
      return fault;
    }
  }

  #judge(job: Job, posted: Posted): Ending | null {
    switch (posted.kind) {
      case 'posted':
        return { ...this.#ending(job, 'posted', null), receipt: posted.receipt };
      case 'lost':
      case 'refused':
        return this.#ending(job, posted.kind, posted.why);
      case 'unsure':
        job.doubtful = true;
        return this.#orGiveUp(job, posted.why, 0);
      case 'later':
        return this.#orGiveUp(job, 'the platform asked to wait', posted.afterMs);
      default:
        return posted satisfies never;
    }
  }

  #orGiveUp(job: Job, why: string, afterMs: number): Ending | null {
    const { intent } = job;
    const since = intent.kind === 'digest' && intent.due !== null ? intent.due : intent.at;
    if (this.#options.clock.now() + afterMs - since > LATEST_MS)
      return this.#ending(job, 'gave-up', why);
    job.wait = Math.max(afterMs, pauseAfter(job.tries));
    return null;
  }

  #ending({ intent }: Job, result: Result, why: string | null): Ending {
    const at = this.#options.clock.now();
    const bad = result !== 'posted' && result !== 'nothing-new';
    if (bad)
      this.#options.log(
        `${intent.kind} ${intent.occurrence}: ${result}: ${why ?? 'no reason given'}`,
      );
    const notice = bad
      ? noticeOf(intent, { result, why: why ?? '', at }, this.#options.store)
      : null;
    return { occurrence: intent.occurrence, result, at, why, notice };
  }

  /** A receipt that cannot be written is kept in memory and tried again: what stands there must not be posted anew. */
  async #write(job: Job, ending: Ending): Promise<number | null> {
    try {
      await this.#options.store.end(ending);
      return null;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.#options.log(
        `The end of ${job.intent.kind} ${ending.occurrence} is not written yet: ${why}`,
      );
      return pauseAfter(++job.tries);
    }
  }

  #dropsRepeats({ dropsRepeatsFor = 0 }: Platform, { at }: Intent): boolean {
    const age = this.#options.clock.now() - at;
    return age >= 0 && age < dropsRepeatsFor;
  }

  #platformOf({ address }: Intent): Platform {
    const platform = this.#options.platforms.get(address.platform);
    if (platform === undefined)
      throw new Error(`The platform ${address.platform} was not started.`);
    return platform;
  }

  /** Posts of one platform begin a little apart, so that many at the same minute are spread. */
  async #takeTurn(platform: PlatformName): Promise<void> {
    const now = this.#options.clock.now();
    const planned = this.#nextStart.get(platform) ?? now;
    // A clock that was set back must not make everybody wait.
    const start = planned - now > LONGEST_PAUSE_MS ? now : Math.max(now, planned);
    this.#nextStart.set(platform, start + PLATFORM_GAP_MS);
    if (start > now) await this.#nap(start - now);
  }

  /** Sleeps until the time is over or the office closes. */
  #nap(ms: number): Promise<void> {
    if (this.#stopped || ms <= 0) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        cancel();
        this.#naps.delete(wake);
        resolve();
      };
      const cancel = this.#options.clock.after(ms, wake);
      this.#naps.add(wake);
    });
  }
}

function pauseAfter(tries: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.max(0, tries - 1));
}

/** A platform promises not to throw; if it does, nobody knows what arrived. */
async function post(
  platform: Platform,
  { address, occurrence }: Intent,
  reply: Reply,
): Promise<Posted> {
  try {
    return await platform.post(address, reply, occurrence);
  } catch (error) {
    return { kind: 'unsure', why: error instanceof Error ? error.message : String(error) };
  }
}

async function wasPosted(
  platform: Platform,
  { address, occurrence }: Intent,
): Promise<'yes' | 'no' | 'unknown'> {
  try {
    return await platform.wasPosted(address, occurrence);
  } catch {
    return 'unknown';
  }
}
