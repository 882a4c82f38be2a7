// Digests as they are made and changed. Each verb is one change of the state.
import type { DigestEdit, NewDigest, Store } from '../store.ts';
import { nextId } from './counters.ts';
import type { Engine } from './engine.ts';
import type { Act, Digest } from './records.ts';
import { type Draft, sameAddress } from './state.ts';

const MOST_A_PLACE = 20;
/** Who changed what: the making, and the latest changes. */
const ACTS_KEPT = 12;

type DigestVerbs = Pick<
  Store,
  | 'digest'
  | 'digests'
  | 'addDigest'
  | 'editDigest'
  | 'pauseDigest'
  | 'resumeDigest'
  | 'removeDigest'
>;

/** The part of the store that keeps digests. */
export function digestVerbs(engine: Engine): DigestVerbs {
  const changeOne = (id: string, change: (digest: Digest) => Digest) =>
    engine.change((draft) => {
      const digest = draft.rows('digests').get(id);
      return digest === undefined ? null : draft.put('digests', change(digest));
    });
  return {
    digest: (id) => engine.state.digests.get(id) ?? null,
    digests: () => engine.state.digests.values(),
    addDigest: (made, act) => engine.change((draft) => add(draft, made, act)),
    editDigest: (id, edit, act) => changeOne(id, (digest) => edited(digest, edit, act)),
    pauseDigest: (id, act) =>
      changeOne(id, (digest) => ({
        ...withAct(digest, act),
        paused: { at: act.at, why: 'asked' },
      })),
    resumeDigest: (id, act) =>
      changeOne(id, (digest) => ({ ...withAct(digest, act), paused: null, settledTo: act.at })),
    removeDigest: (id) => engine.change((draft) => remove(draft, id)),
  };
}

function add(draft: Draft, made: NewDigest, act: Act): Digest | null {
  const there = [...draft.rows('digests').values()].filter(({ address }) =>
    sameAddress(address, made.address),
  );
  if (there.length >= MOST_A_PLACE) return null;
  return draft.put('digests', {
    ...made,
    id: nextId(draft, 'digests'),
    paused: null,
    told: null,
    acts: [act],
    log: [],
  });
}

/** Sent to another place or about other things, it has told nothing yet. */
function edited(digest: Digest, edit: DigestEdit, act: Act): Digest {
  const anew = edit.address !== undefined || edit.focus !== undefined;
  return { ...withAct(digest, act), ...edit, ...(anew && { told: null }) };
}

/** The digest with what somebody did to it; who made it is never forgotten. */
export function withAct(digest: Digest, act: Act): Digest {
  const [made, ...later] = [...digest.acts, act];
  return made === undefined ? digest : { ...digest, acts: [made, ...later.slice(1 - ACTS_KEPT)] };
}

/** With what was about to be posted for it. */
function remove(draft: Draft, id: string): boolean {
  if (!draft.rows('digests').has(id)) return false;
  draft.remove('digests', id);
  for (const intent of draft.rows('intents').values()) {
    if (intent.kind === 'digest' && intent.digest === id)
      draft.remove('intents', intent.occurrence);
  }
  return true;
}
