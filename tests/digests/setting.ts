// A running bot without a platform or a real clock: the book, a store, fake platforms, and rounds that can be stopped and begun again.
import { createBot } from '../../src/bot.ts';
import { noteChanges } from '../../src/changes.ts';
import { Rounds } from '../../src/digests/rounds.ts';
import type { Address, Platform } from '../../src/platform.ts';
import { createStore } from '../../src/state/create-store.ts';
import type { Engine, Verb } from '../../src/state/engine.ts';
import { memoryEngine } from '../../src/state/open.ts';
import type { Digest, Focus, Schedule } from '../../src/state/records.ts';
import type { Store } from '../../src/store.ts';
import { type Book, openBook } from '../fixtures/book.ts';
import { FakeClock } from './fake-clock.ts';
import { FakePlatform } from './fake-platform.ts';

export const OWNER = { platform: 'slack', workspace: 'T1', person: 'U1' } as const;
export const CHANNEL: Address = { platform: 'slack', workspace: 'T1', to: { channel: 'C1' } };
export const DIRECT: Address = { platform: 'slack', workspace: 'T1', to: { person: 'U1' } };
export const EVERYTHING: Focus = { regions: [], metrics: [], topics: [], companies: [] };

export interface DigestParts {
  readonly schedule?: Schedule;
  readonly zone?: string;
  readonly language?: 'en' | 'zh';
  readonly focus?: Focus;
  readonly quiet?: 'skip' | 'say';
  readonly address?: Address;
}

export class Setting {
  readonly clock: FakeClock;
  readonly slack: FakePlatform;
  readonly logged: string[] = [];
  readonly store: Store;
  readonly bot;
  #rounds: Rounds | null = null;

  /** @param start Wednesday, 25 November 2026, eight o'clock in Shanghai, where nothing else is said. */
  constructor({
    start = '2026-11-25T00:00:00Z',
    engine = memoryEngine(),
    clock = new FakeClock(start),
    slack = new FakePlatform('slack', clock.now),
  }: {
    start?: string;
    engine?: Engine;
    clock?: FakeClock;
    slack?: FakePlatform;
  } = {}) {
    this.clock = clock;
    this.slack = slack;
    const counted = counting(engine);
    this.store = createStore(counted);
    clock.busy = () => counted.busy() || (this.#rounds?.isWorking ?? false);
    this.bot = createBot({
      catalog: openBook(),
      version: '0.0.0',
      today: () => new Date(clock.now()).toISOString().slice(0, 10),
      now: clock.now,
    });
  }

  async begin({ recovered = false, platforms = [this.slack] as Platform[] } = {}): Promise<void> {
    await noteChanges(this.bot.desk.catalog, this.store, this.clock.now());
    this.#rounds = new Rounds({
      store: this.store,
      desk: () => this.bot.desk,
      platforms,
      clock: this.clock,
      log: (line) => this.logged.push(line),
      recovered,
    });
    this.#rounds.start();
    await this.clock.pass(0);
  }

  async end(): Promise<void> {
    await this.#rounds?.stop();
  }

  /** Other data, as after an edit. */
  async edit(change: (book: Book) => void): Promise<void> {
    this.bot.adopt(openBookAnew(change));
    await noteChanges(this.bot.desk.catalog, this.store, this.clock.now());
    await this.clock.pass(0);
  }

  async addDigest(parts: DigestParts = {}): Promise<Digest> {
    const digest = await this.store.addDigest(
      {
        address: CHANNEL,
        owner: OWNER,
        schedule: { kind: 'daily', time: '09:00' },
        zone: 'Asia/Shanghai',
        language: 'en',
        focus: EVERYTHING,
        quiet: 'say',
        settledTo: this.clock.now(),
        ...parts,
      },
      { at: this.clock.now(), who: OWNER, did: 'made', words: '' },
    );
    if (digest === null) throw new Error('The place has too many digests.');
    return digest;
  }

  resultsOf(id: string): string[] {
    return (this.store.digest(id)?.log ?? []).map(({ local, result }) => `${local} ${result}`);
  }
}

/** The engine, and whether it has changes that are not written yet. */
function counting(engine: Engine): Engine & { busy: () => boolean } {
  let pending = 0;
  return {
    ...engine,
    change<T>(verb: Verb<T>) {
      pending++;
      return engine.change(verb).finally(() => pending--);
    },
    busy: () => pending > 0,
  };
}

let editions = 0;

/** The book after a change, with a fingerprint of its own. */
function openBookAnew(change: (book: Book) => void) {
  const catalog = openBook(change);
  Object.assign(catalog, { fingerprint: `book ${++editions}` });
  return catalog;
}
