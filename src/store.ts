// The port to whatever keeps digests, watches, settings, reports and what was last seen of the data: the domain's own verbs.
// Looking is immediate and shows what is kept for certain; each change resolves once it is, or rejects with NotSavedError.
import type { Person } from './people.ts';
import type { Address } from './platform.ts';
import type {
  Act,
  Change,
  Digest,
  DigestIntent,
  Intent,
  NoticeIntent,
  Report,
  Result,
  SeenFact,
  Settings,
  Watch,
  WatchIntent,
} from './state/records.ts';
import type { Rows } from './state/state.ts';

export type NewDigest = Omit<Digest, 'id' | 'paused' | 'told' | 'acts' | 'log'>;
export type DigestEdit = Partial<
  Pick<Digest, 'address' | 'schedule' | 'zone' | 'language' | 'focus' | 'quiet' | 'settledTo'>
>;
export type NewWatch = Omit<Watch, 'id' | 'seen' | 'fell'>;
type NewReport = Omit<Report, 'id' | 'closed'>;

/** How a delivery ended, and what to tell the owner where it did not end well. */
export interface Ending {
  readonly occurrence: string;
  readonly result: Result;
  readonly at: number;
  readonly why?: string | null;
  readonly receipt?: string | null;
  readonly notice?: NoticeIntent | null;
}

/** What a catalog has that the last one seen had not, and the other way round. */
export interface CatalogNews {
  readonly fingerprint: string;
  readonly changes: readonly Omit<Change, 'number'>[];
  readonly seen: readonly SeenFact[];
  readonly gone: readonly string[];
}

export interface Forgotten {
  readonly settings: number;
  readonly digests: number;
  readonly watches: number;
  /** Reports, digests of channels and their histories that stay, without the person. */
  readonly namesTakenOut: number;
}

export interface Store {
  digest(id: string): Digest | null;
  digests(): Iterable<Digest>;
  /** Null where the place has as many digests as it may have. */
  addDigest(made: NewDigest, act: Act): Promise<Digest | null>;
  editDigest(id: string, edit: DigestEdit, act: Act): Promise<Digest | null>;
  pauseDigest(id: string, act: Act): Promise<Digest | null>;
  /** Goes on from now: what fell into the pause is not made up for. */
  resumeDigest(id: string, act: Act): Promise<Digest | null>;
  removeDigest(id: string): Promise<boolean>;

  /** Writes that these posts are about to be made. Those whose digest or watch is gone are left out. @returns the ones that were written. */
  claim(intents: readonly DigestIntent[], act?: Act): Promise<readonly DigestIntent[]>;
  claimWatch(intents: readonly WatchIntent[], seen: number): Promise<readonly WatchIntent[]>;
  /** Posts of which the end is not known. */
  intents(): Iterable<Intent>;
  intent(occurrence: string): Intent | null;
  /** These posts were never tried: they are due again, as if they had not been claimed. */
  giveBack(occurrences: readonly string[]): Promise<void>;
  end(ending: Ending): Promise<void>;
  /** An occurrence that was too late to be made up for. */
  miss(
    digest: string,
    missed: {
      readonly occurrence: string;
      readonly local: string;
      readonly due: number;
      readonly at: number;
    },
  ): Promise<void>;
  /** All occurrences up to a time are dealt with: for a clock that was ahead and has been set right. */
  setClock(digest: string, settledTo: number): Promise<void>;

  watch(id: string): Watch | null;
  watches(): Iterable<Watch>;
  addWatch(made: NewWatch): Promise<Watch | null>;
  removeWatch(id: string): Promise<boolean>;
  /** Nothing in these changes was for these watches. */
  passWatches(ids: readonly string[], seen: number): Promise<void>;
  /** How many messages of watches a place has had on a day. */
  told(address: Address, day: string): number;

  settingsOf(of: Settings['of']): Settings | null;
  setSettings(settings: Settings): Promise<void>;

  reports(): Iterable<Report>;
  report(id: string): Report | null;
  addReport(made: NewReport): Promise<Report | null>;
  /** Null where there is no such open report. */
  closeReport(id: string, answer: string | null, at: number): Promise<Report | null>;

  /** The catalog last seen: null before the first. */
  seenFingerprint(): string | null;
  seenFacts(): Rows<SeenFact>;
  see(news: CatalogNews): Promise<void>;
  lastChange(): number;
  /** Changes after one, up to and with another, the oldest first. Very old ones are not kept. */
  changes(after: number, to: number): readonly Change[];

  /** Takes out what is kept about a person; their own digests and watches with it. */
  forget(person: Person): Promise<Forgotten>;

  /** Calls after each change, with the digests that were made, changed or removed; returns what ends it. */
  onChange(listener: (digests: Iterable<string>) => void): () => void;
  close(): Promise<void>;
}

/** Where a bot finds its store. */
export interface Keeper {
  /** Null until it was opened. */
  readonly store: Store | null;
  /** @throws StateError with the next step, where another process holds the state or it cannot be used. */
  open(): Promise<Store>;
  close(): Promise<void>;
}
