// What makes digests and watches come by themselves: looks when something is due, claims it, hands it to the post office.

import type { PlatformName } from '../asker.ts';
import type { Desk } from '../command.ts';
import type { Platform } from '../platform.ts';
import type { Digest, DigestIntent } from '../state/records.ts';
import type { Store } from '../store.ts';
import { Agenda } from './agenda.ts';
import { breathing } from './breath.ts';
import { dueOf } from './claims.ts';
import type { Clock } from './clock.ts';
import { Composer } from './composer.ts';
import { PostOffice } from './post-office.ts';
import { nextAfter } from './schedule.ts';
import { claimWatches } from './watch-round.ts';

export interface RoundsOptions {
  readonly store: Store;
  /** The desk with the data of now. */
  readonly desk: () => Desk;
  /** Those that are started. */
  readonly platforms: readonly Platform[];
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** Whether the state was taken from its last good copy, so that its last posts may have left no trace. */
  readonly recovered?: boolean;
}

/** A clock that is set shows up at the latest after so long. */
const LONGEST_SLEEP_MS = 30_000;
/** Posts that are claimed and not ended: so many at most have to be looked for after a crash. */
const MOST_CLAIMED = 50;
/** Watches that wait for the next day, and due dates that pass, are looked at once an hour. */
const WATCH_ROUND_MS = 3_600_000;
/** Settled further ahead than this, a digest was settled by a clock that was wrong. */
const CLOCK_WAS_AHEAD_MS = 25 * 3_600_000;

/** What is done again and again: digests that are due, changed data, watches. */
export class Rounds {
  readonly #options: RoundsOptions;
  readonly #office: PostOffice;
  readonly #composer: Composer;
  readonly #platforms: ReadonlyMap<PlatformName, Platform>;
  readonly #agenda = new Agenda();
  /** The digests as they were last put on the agenda. */
  readonly #planned = new Map<string, Digest>();
  /** Those that may have changed since. */
  #changed: Set<string> = new Set();
  readonly #started: number;
  #due: DigestIntent[] = [];
  #cancelTimer: () => void = () => undefined;
  #stopListening: () => void = () => undefined;
  #nextWatchRound = 0;
  #watchedTo = -1;
  #working: Promise<void> | null = null;
  #again = false;
  #stopped = false;

  constructor(options: RoundsOptions) {
    this.#options = options;
    this.#platforms = new Map(options.platforms.map((platform) => [platform.name, platform]));
    this.#started = options.clock.now();
    this.#composer = new Composer(options.store, options.desk);
    this.#office = new PostOffice({
      store: options.store,
      platforms: this.#platforms,
      clock: options.clock,
      compose: (intent) => this.#composer.compose(intent),
      log: options.log,
    });
  }

  /** Takes up what an earlier life left open, then goes on by itself. */
  start(): void {
    for (const intent of this.#options.store.intents()) this.#office.deliver(intent, true);
    for (const { id } of this.#options.store.digests()) this.#changed.add(id);
    this.#stopListening = this.#options.store.onChange((digests) => {
      for (const id of digests) this.#changed.add(id);
      this.#wake();
    });
    this.#wake();
  }

  /** Resolves when the posts that were begun have ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#stopListening();
    this.#cancelTimer();
    await this.#working;
    await this.#office.stop();
  }

  /** Whether it is looking around just now; when not, it waits for the clock, a change or the post office. */
  get isWorking(): boolean {
    return this.#working !== null;
  }

  #wake(): void {
    if (this.#stopped) return;
    if (this.#working !== null) {
      this.#again = true;
      return;
    }
    this.#working = this.#round()
      .catch((error: unknown) => {
        const why = error instanceof Error ? error.message : String(error);
        this.#options.log(`Digests could not be looked after, and are tried again soon: ${why}`);
      })
      .finally(() => {
        this.#working = null;
        if (this.#again) this.#wakeAgain();
        else this.#sleep();
      });
  }

  #wakeAgain(): void {
    this.#again = false;
    this.#wake();
  }

  async #round(): Promise<void> {
    const { store } = this.#options;
    for (const intent of store.intents()) this.#office.deliver(intent, false);
    await this.#plan();
    await this.#collectDue();
    await this.#claimSome();
    await this.#lookAtWatches();
  }

  /** Puts digests on the agenda that are new or changed, and takes those off that are gone. */
  async #plan(): Promise<void> {
    const breathe = breathing();
    const changed = this.#changed;
    this.#changed = new Set();
    for (const id of changed) {
      const digest = this.#options.store.digest(id);
      const before = this.#planned.get(id);
      if (digest === null) {
        this.#planned.delete(id);
        this.#agenda.remove(id);
        continue;
      }
      this.#planned.set(id, digest);
      if (before === undefined || !sameTimes(before, digest)) await this.#planOne(digest);
      await breathe();
    }
  }

  async #planOne({ id, address, paused, schedule, zone, settledTo }: Digest): Promise<void> {
    if (paused !== null || !this.#platforms.has(address.platform)) return this.#agenda.remove(id);
    const now = this.#options.clock.now();
    if (settledTo > now + CLOCK_WAS_AHEAD_MS) {
      this.#options.log(
        `${id} was settled in the future: the clock was ahead, and is right again.`,
      );
      return await this.#options.store.setClock(id, now);
    }
    const next = nextAfter(schedule, zone, settledTo);
    if (next === null) this.#agenda.remove(id);
    else this.#agenda.set(id, next.at);
  }

  async #collectDue(): Promise<void> {
    const { store, clock } = this.#options;
    const breathe = breathing();
    const found: DigestIntent[] = [];
    for (const id of this.#agenda.takeDue(clock.now())) {
      const digest = store.digest(id);
      const due =
        digest === null || digest.paused !== null ? null : dueOf(digest, store, clock.now());
      if (due === null) this.#lookAgainAt(id);
      if (due?.kind === 'claim') found.push(due.intent);
      if (due?.kind === 'missed') {
        const { occurrence, local, at } = due.missed;
        this.#options.log(`${id}: its post of ${local} is too late and is left out.`);
        await store.miss(id, { occurrence, local, due: at, at: clock.now() });
      }
      await breathe();
    }
    this.#due.push(...(await this.#composer.sorted(found)));
  }

  /** It was on the agenda and nothing is due: a clock that was set back. */
  #lookAgainAt(id: string): void {
    this.#planned.delete(id);
    this.#changed.add(id);
  }

  /** Claims no more than can be posted soon: what is claimed must be looked for after a crash. */
  async #claimSome(): Promise<void> {
    const { store, log, clock } = this.#options;
    // Several at a time, since each claim is a write.
    while (this.#due.length > 0 && this.#office.open <= MOST_CLAIMED / 2 && !this.#stopped) {
      const batch = this.#due.splice(0, MOST_CLAIMED - this.#office.open);
      try {
        for (const intent of await store.claim(batch))
          this.#office.deliver(intent, this.#mayStandThere(intent));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        log(`${batch.length} posts wait, since nothing can be written: ${why}`);
        for (const { digest } of [...batch, ...this.#due])
          this.#agenda.set(digest, clock.now() + LONGEST_SLEEP_MS);
        this.#due = [];
      }
    }
  }

  /** Where the last writes are lost, a post of before may have been made without a trace. */
  #mayStandThere({ due }: DigestIntent): boolean {
    return this.#options.recovered === true && due !== null && due < this.#started;
  }

  async #lookAtWatches(): Promise<void> {
    const { store, clock, desk } = this.#options;
    const [now, last] = [clock.now(), store.lastChange()];
    const hourly = now >= this.#nextWatchRound || this.#nextWatchRound > now + WATCH_ROUND_MS;
    if (!hourly && last === this.#watchedTo) return;
    const fresh = last !== this.#watchedTo;
    await claimWatches({ store, catalog: desk().catalog, now, platforms: this.#platforms, fresh });
    this.#watchedTo = last;
    if (hourly) this.#nextWatchRound = now + WATCH_ROUND_MS;
  }

  #sleep(): void {
    if (this.#stopped) return;
    const { clock } = this.#options;
    this.#cancelTimer();
    const next = this.#agenda.next();
    const wait = next === null ? LONGEST_SLEEP_MS : next - clock.now();
    this.#cancelTimer = clock.after(Math.min(LONGEST_SLEEP_MS, Math.max(1, wait)), () =>
      this.#wake(),
    );
  }
}

function sameTimes(a: Digest, b: Digest): boolean {
  return (
    a.schedule === b.schedule &&
    a.zone === b.zone &&
    a.settledTo === b.settledTo &&
    a.paused === b.paused &&
    a.address === b.address
  );
}
