// Watches: which changes they wait for, one message a change, and no more than a few a day in one place.
import type { PlatformName } from '../asker.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { inFocus, regionsOf } from '../changes.ts';
import { occurrenceId } from '../occurrence.ts';
import type { Platform } from '../platform.ts';
import type { Change, Watch, WatchIntent } from '../state/records.ts';
import { addressKey } from '../state/state.ts';
import type { Store } from '../store.ts';
import { breathing } from './breath.ts';
import { lastDayOf } from './news.ts';
import { dayAt, wallTimeAt } from './zones.ts';

/** Messages of watches in one place on one day; the last of them takes all that is left. */
const MOST_A_DAY = 5;
/** What has waited is told by day. */
const WAKING_HOURS = { from: 9, to: 21 } as const;

export interface WatchRound {
  readonly store: Store;
  readonly catalog: Catalog;
  readonly now: number;
  readonly platforms: ReadonlyMap<PlatformName, Platform>;
  /** Whether something has just changed: that is told at once, at any hour. */
  readonly fresh: boolean;
}

/** Claims the messages that are due; the post office finds them in the store. */
export async function claimWatches({
  store,
  catalog,
  now,
  platforms,
  fresh,
}: WatchRound): Promise<void> {
  const breathe = breathing();
  const to = store.lastChange();
  for (const watches of byPlace(store.watches())) {
    await breathe();
    const [first] = watches;
    if (first === undefined || !platforms.has(first.address.platform)) continue;
    const { hour } = wallTimeAt(now, first.zone);
    if (!fresh && (hour < WAKING_HOURS.from || hour >= WAKING_HOURS.to)) continue;
    const today = dayAt(now, first.zone);
    const news = [...changesFor(watches, store, catalog, to), ...fallenFor(watches, today)];
    const left = MOST_A_DAY - store.told(first.address, today);
    if (news.length > 0 && left <= 0) continue;
    const base = { address: first.address, language: first.language, at: now, today };
    await store.claimWatch(
      messages(news, left).map((parts) => intentOf(parts, base)),
      to,
    );
    const behind = watches.filter(({ seen }) => seen < to).map(({ id }) => id);
    if (behind.length > 0) await store.passWatches(behind, to);
  }
}

function byPlace(watches: Iterable<Watch>): Iterable<Watch[]> {
  const places = new Map<string, Watch[]>();
  for (const watch of watches) {
    const key = addressKey(watch.address);
    const there = places.get(key);
    if (there === undefined) places.set(key, [watch]);
    else there.push(watch);
  }
  return places.values();
}

/** Something to tell, and for which watches: a fact that has changed (by its changes), or a due date that has passed. */
interface Piece {
  readonly watches: readonly string[];
  readonly changes: readonly number[];
  readonly due: string | null;
}

/** One piece a fact, however many watches wait for it and however often it has changed. */
function changesFor(
  watches: readonly Watch[],
  store: Store,
  catalog: Catalog,
  to: number,
): Piece[] {
  const after = Math.min(...watches.map(({ seen }) => seen));
  const byFact = new Map<string, Piece>();
  const regions = new Map(watches.map((watch) => [watch.id, regionsOf(watch.focus, catalog)]));
  for (const change of store.changes(after, to)) {
    if (change.what === 'amended') continue;
    const waiting = watches
      .filter(
        (watch) =>
          change.number > watch.seen && waitsFor(watch, change, regions.get(watch.id) ?? new Set()),
      )
      .map(({ id }) => id);
    if (waiting.length === 0) continue;
    const piece = byFact.get(change.fact);
    byFact.set(change.fact, {
      watches: [...new Set([...(piece?.watches ?? []), ...waiting])],
      changes: [...(piece?.changes ?? []), change.number],
      due: null,
    });
  }
  return [...byFact.values()];
}

/** A watch waits for one plan, for one due date, or for whatever is in its focus. */
function waitsFor(
  { plan, due, focus }: Pick<Watch, 'plan' | 'due' | 'focus'>,
  change: Change,
  regions: ReadonlySet<string>,
): boolean {
  if (plan !== null) return change.plan === plan;
  if (due !== null && change.due !== due) return false;
  return inFocus(change, focus, regions);
}

function fallenFor(watches: readonly Watch[], today: string): Piece[] {
  return watches.flatMap(({ id, due, fell }) =>
    due === null || fell || lastDayOf(due) >= today ? [] : [{ watches: [id], changes: [], due }],
  );
}

/** As many messages as may be sent: one a piece, or the last one with all that is left. */
function messages(pieces: readonly Piece[], left: number): readonly Piece[] {
  if (pieces.length <= left) return pieces;
  const single = pieces.slice(0, left - 1);
  const rest = pieces.slice(left - 1);
  return [
    ...single,
    {
      watches: [...new Set(rest.flatMap(({ watches }) => watches))],
      changes: rest.flatMap(({ changes }) => changes),
      due: rest.map(({ due }) => due).find((due) => due !== null) ?? null,
    },
  ];
}

function intentOf(
  { watches, changes, due }: Piece,
  base: Pick<WatchIntent, 'address' | 'language' | 'at' | 'today'>,
): WatchIntent {
  const occurrence = occurrenceId(
    'watch',
    addressKey(base.address),
    ...watches,
    ...changes.map(String),
    due ?? '',
  );
  return { ...base, kind: 'watch', occurrence, watches: [...watches], changes: [...changes], due };
}
