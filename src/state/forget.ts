// Takes a person out of the state: what is theirs goes, what belongs to a channel or to the curator stays without them.
import { type Person, samePerson } from '../people.ts';
import type { Address } from '../platform.ts';
import type { Forgotten } from '../store.ts';
import { countersOf } from './counters.ts';
import type { Engine } from './engine.ts';
import type { Digest } from './records.ts';
import { addressKey, type Draft, sameAddress, settingsKey } from './state.ts';

/** Written twice, since after one write the last good copy still has what was taken out. */
export async function forget(engine: Engine, person: Person): Promise<Forgotten> {
  const forgotten = await engine.change((draft) => takeOut(draft, person));
  await engine.change((draft) => draft.put('counters', { ...countersOf(draft.rows('counters')) }));
  return forgotten;
}

function takeOut(draft: Draft, person: Person): Forgotten {
  const own = directly(person);
  const settings = draft.rows('settings').has(settingsKey(person)) ? 1 : 0;
  draft.remove('settings', settingsKey(person));
  draft.remove('tallies', addressKey(own));
  for (const { occurrence, address } of draft.rows('intents').values()) {
    if (sameAddress(address, own)) draft.remove('intents', occurrence);
  }
  const digests = removeOwn(draft, 'digests', own);
  const watches = removeOwn(draft, 'watches', own);
  return { settings, digests, watches, namesTakenOut: takeNamesOut(draft, person) };
}

function directly({ platform, workspace, person }: Person): Address {
  return { platform, workspace, to: { person } };
}

function removeOwn(draft: Draft, table: 'digests' | 'watches', own: Address): number {
  const ids = [...draft.rows(table).values()]
    .filter(({ address }) => sameAddress(address, own))
    .map(({ id }) => id);
  for (const id of ids) draft.remove(table, id);
  return ids.length;
}

function takeNamesOut(draft: Draft, person: Person): number {
  let count = 0;
  for (const digest of draft.rows('digests').values()) {
    if (!names(digest, person)) continue;
    draft.put('digests', withoutName(digest, person));
    count++;
  }
  for (const watch of draft.rows('watches').values()) {
    if (!samePerson(watch.owner, person)) continue;
    draft.put('watches', { ...watch, owner: null });
    count++;
  }
  for (const report of draft.rows('reports').values()) {
    if (!samePerson(report.who, person)) continue;
    draft.put('reports', { ...report, who: null });
    count++;
  }
  return count;
}

function names({ owner, acts }: Digest, person: Person): boolean {
  return samePerson(owner, person) || acts.some(({ who }) => samePerson(who, person));
}

function withoutName(digest: Digest, person: Person): Digest {
  return {
    ...digest,
    owner: samePerson(digest.owner, person) ? null : digest.owner,
    acts: digest.acts.map((act) =>
      samePerson(act.who, person) ? { ...act, who: null, words: null } : act,
    ),
  };
}
