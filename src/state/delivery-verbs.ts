// What is about to be posted and how it ended: the intent first, the receipt last.
import type { Ending, Store } from '../store.ts';
import { withAct } from './digest-verbs.ts';
import type { Engine } from './engine.ts';
import type { Act, Digest, DigestIntent, Outcome, WatchIntent } from './records.ts';
import { addressKey, type Draft } from './state.ts';

const LOG_KEPT = 20;

type DeliveryVerbs = Pick<
  Store,
  'claim' | 'claimWatch' | 'intents' | 'intent' | 'giveBack' | 'end' | 'miss' | 'setClock' | 'told'
>;

/** The part of the store that keeps what is to be posted and what came of it. */
export function deliveryVerbs(engine: Engine): DeliveryVerbs {
  return {
    intents: () => engine.state.intents.values(),
    intent: (occurrence) => engine.state.intents.get(occurrence) ?? null,
    giveBack: (occurrences) =>
      engine.change((draft) => {
        for (const occurrence of occurrences) giveBack(draft, occurrence);
      }),
    claim: (intents, act) =>
      engine.change((draft) => intents.filter((intent) => claimDigest(draft, intent, act))),
    claimWatch: (intents, seen) => engine.change((draft) => claimWatches(draft, intents, seen)),
    end: (ending) => engine.change((draft) => end(draft, ending)),
    miss: (id, { occurrence, local, due, at }) =>
      engine.change((draft) => {
        const digest = draft.rows('digests').get(id);
        if (digest === undefined) return;
        const to = digest.told?.change ?? 0;
        const line = { occurrence, local, at, why: null, receipt: null, from: to, to };
        draft.put('digests', {
          ...logged(digest, { ...line, result: 'missed' }),
          settledTo: Math.max(digest.settledTo, due),
        });
      }),
    setClock: (id, settledTo) =>
      engine.change((draft) => {
        const digest = draft.rows('digests').get(id);
        if (digest !== undefined) draft.put('digests', { ...digest, settledTo });
      }),
    told(address, day) {
      const tally = engine.state.tallies.get(addressKey(address));
      return tally?.day === day ? tally.sent : 0;
    },
  };
}

/** False where the digest is gone or paused by now, or this occurrence was dealt with before. One sent by hand goes out all the same. */
function claimDigest(draft: Draft, intent: DigestIntent, act: Act | undefined): boolean {
  const digest = draft.rows('digests').get(intent.digest);
  if (digest === undefined || draft.rows('intents').has(intent.occurrence)) return false;
  if (intent.due !== null && (digest.paused !== null || intent.due <= digest.settledTo))
    return false;
  const settledTo = Math.max(digest.settledTo, intent.due ?? 0);
  if (digest.log.some(({ occurrence }) => occurrence === intent.occurrence)) {
    draft.put('digests', { ...digest, settledTo });
    return false;
  }
  draft.put('intents', intent);
  draft.put('digests', { ...(act === undefined ? digest : withAct(digest, act)), settledTo });
  return true;
}

function claimWatches(
  draft: Draft,
  intents: readonly WatchIntent[],
  seen: number,
): readonly WatchIntent[] {
  const written = intents.filter(({ watches }) =>
    watches.some((id) => draft.rows('watches').has(id)),
  );
  for (const intent of written) {
    draft.put('intents', intent);
    const tally = draft.rows('tallies').get(addressKey(intent.address));
    const sent = tally?.day === intent.today ? tally.sent : 0;
    draft.put('tallies', { address: intent.address, day: intent.today, sent: sent + 1 });
    for (const id of intent.watches) {
      const watch = draft.rows('watches').get(id);
      if (watch === undefined) continue;
      draft.put('watches', {
        ...watch,
        seen: Math.max(watch.seen, seen),
        fell: watch.fell || intent.due !== null,
      });
    }
  }
  return written;
}

/** Only the posts of digests: those of watches and notices have no time to which they could go back, and stay. */
function giveBack(draft: Draft, occurrence: string): void {
  const intent = draft.rows('intents').get(occurrence);
  if (intent?.kind !== 'digest' || intent.due === null) return;
  draft.remove('intents', occurrence);
  const digest = draft.rows('digests').get(intent.digest);
  if (digest !== undefined) draft.put('digests', { ...digest, settledTo: intent.due - 1 });
}

function end(draft: Draft, ending: Ending): void {
  const intent = draft.rows('intents').get(ending.occurrence);
  if (intent === undefined) return;
  draft.remove('intents', ending.occurrence);
  if (intent.kind === 'digest') endDigest(draft, intent, ending);
  if (intent.kind === 'watch' && ending.result === 'lost') {
    for (const id of intent.watches) draft.remove('watches', id);
  }
  if (ending.notice != null && intent.kind !== 'notice') draft.put('intents', ending.notice);
}

function endDigest(
  draft: Draft,
  intent: DigestIntent,
  { result, at, why = null, receipt = null }: Ending,
): void {
  const digest = draft.rows('digests').get(intent.digest);
  if (digest === undefined) return;
  const { occurrence, local, from, to, today } = intent;
  const done = result === 'posted' || result === 'nothing-new';
  draft.put('digests', {
    ...logged(digest, { occurrence, local, at, result, why, receipt, from, to }),
    ...(done && { told: { change: Math.max(to, digest.told?.change ?? 0), day: today } }),
    ...(result === 'lost' && { paused: { at, why: 'lost' as const } }),
  });
}

function logged(digest: Digest, line: Outcome): Digest {
  return { ...digest, log: [...digest.log, line].slice(-LOG_KEPT) };
}
