// A digest that is due → the intent to post it: which occurrence, which changes it tells.

import { occurrenceId } from '../occurrence.ts';
import type { Digest, DigestIntent } from '../state/records.ts';
import type { Store } from '../store.ts';
import { LATEST_MS } from './post-office.ts';
import { type Due, latestDue } from './schedule.ts';
import { dayAt, sayWall, wallTimeAt } from './zones.ts';

/** A first digest tells what changed in the fortnight before it. */
const FIRST_BACK_MS = 14 * 86_400_000;

export type DueDigest =
  | { readonly kind: 'claim'; readonly intent: DigestIntent }
  /** The bot was down for too long: only said in the log. */
  | { readonly kind: 'missed'; readonly missed: Due & { readonly occurrence: string } };

/** What is due of a digest: of several occurrences the latest only, and none that is too late. Null where nothing is. */
export function dueOf(digest: Digest, store: Store, now: number): DueDigest | null {
  const { schedule, zone, settledTo } = digest;
  const due = latestDue(schedule, zone, { after: settledTo, upTo: now });
  if (due === null) return null;
  const occurrence = occurrenceId(digest.id, due.local, zone);
  if (now - due.at > LATEST_MS) return { kind: 'missed', missed: { ...due, occurrence } };
  return {
    kind: 'claim',
    intent: { ...intentOf(digest, store, now), occurrence, local: due.local, due: due.at },
  };
}

/** One that somebody asks for now: the times of the schedule stay as they are. */
export function sendNow(digest: Digest, store: Store, now: number): DigestIntent {
  const local = sayWall(wallTimeAt(now, digest.zone));
  const occurrence = occurrenceId(digest.id, 'now', String(now));
  return { ...intentOf(digest, store, now), occurrence, local, due: null };
}

function intentOf(
  digest: Digest,
  store: Store,
  now: number,
): Omit<DigestIntent, 'occurrence' | 'local' | 'due'> {
  const { id, address, language, told, zone } = digest;
  const today = dayAt(now, zone);
  // A clock that was ahead may have left a day that is still to come.
  const since = told === null ? null : earlier(told.day, today);
  return {
    kind: 'digest',
    digest: id,
    address,
    language,
    at: now,
    from: told?.change ?? firstChange(store, now),
    to: store.lastChange(),
    since,
    today,
  };
}

function earlier(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

/** The last change that is too old for a first digest. */
function firstChange(store: Store, now: number): number {
  const recent = store.changes(0, store.lastChange()).find(({ at }) => at >= now - FIRST_BACK_MS);
  return recent === undefined ? store.lastChange() : recent.number - 1;
}
