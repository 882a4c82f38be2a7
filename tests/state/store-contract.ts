// What every store must do, whatever engine it stands on. Each engine's test hands in how to open one, and how to open it again.
import { describe, expect, test } from 'vitest';
import type { Person } from '../../src/people.ts';
import type { Address } from '../../src/platform.ts';
import type { Act, DigestIntent, WatchIntent } from '../../src/state/records.ts';
import type { CatalogNews, NewDigest, NewWatch, Store } from '../../src/store.ts';

export interface Place {
  open(): Promise<Store>;
}

const OWNER: Person = { platform: 'slack', workspace: 'T1', person: 'U1' };
const OTHER: Person = { ...OWNER, person: 'U2' };
const CHANNEL: Address = { platform: 'slack', workspace: 'T1', to: { channel: 'C1' } };
const DIRECT: Address = { platform: 'slack', workspace: 'T1', to: { person: 'U1' } };
const ACT: Act = { at: 1, who: OWNER, did: 'made', words: 'daily 09:00' };
const FOCUS = { regions: ['jiangsu'], metrics: [], topics: ['hydrogen'], companies: [] };

const DIGEST: NewDigest = {
  address: CHANNEL,
  owner: OWNER,
  schedule: { kind: 'weekly', days: ['mon'], time: '09:00' },
  zone: 'Asia/Shanghai',
  language: 'en',
  focus: FOCUS,
  quiet: 'skip',
  settledTo: 1_000,
};

const WATCH: NewWatch = {
  address: DIRECT,
  owner: OWNER,
  language: 'zh',
  zone: 'UTC',
  focus: FOCUS,
  plan: null,
  due: '2026',
  made: 5,
};

const intentOf = (digest: string, occurrence: string, due: number | null): DigestIntent => ({
  kind: 'digest',
  occurrence,
  digest,
  address: CHANNEL,
  language: 'en',
  at: 2_000,
  local: '2026-11-30T09:00',
  due,
  from: 0,
  to: 4,
  since: null,
  today: '2026-11-30',
});

const about = {
  fact: 'f1',
  kind: 'target',
  region: 'jiangsu',
  cities: [],
  metric: 'nev-output',
  topics: [],
  companies: [],
  plan: null,
  due: '2025',
} as const;

const newsOf = (fingerprint: string, count: number): CatalogNews => ({
  fingerprint,
  changes: Array.from({ length: count }, (_, index) => ({
    ...about,
    cities: [],
    topics: [],
    companies: [],
    fact: `f${index}`,
    at: index,
    what: 'changed' as const,
    before: { en: 'before', zh: '此前' },
    after: { en: 'after', zh: '此后' },
  })),
  seen: [
    {
      id: 'f1',
      core: 'c',
      whole: 'w',
      said: { en: 'said', zh: '说' },
      about: { ...about, cities: [], topics: [], companies: [] },
    },
  ],
  gone: [],
});

export function storeContract(name: string, place: () => Place): void {
  describe(`a store on ${name}`, () => {
    const made = async (store: Store, parts: Partial<NewDigest> = {}) => {
      const digest = await store.addDigest({ ...DIGEST, ...parts }, ACT);
      if (digest === null) throw new Error('The place is full.');
      return digest;
    };

    /** Does something, closes, opens again: what is there then was kept. */
    async function kept<T>(act: (store: Store) => Promise<T>): Promise<{ store: Store; value: T }> {
      const where = place();
      const first = await where.open();
      const value = await act(first);
      await first.close();
      return { store: await where.open(), value };
    }

    test('keeps digests with who made them', async () => {
      const { store, value } = await kept((store) => made(store));
      expect(value).toMatchObject({ id: 'd1', acts: [ACT], paused: null, told: null, log: [] });
      expect([...store.digests()]).toEqual([value]);
      expect((await made(store)).id).toBe('d2');
    });

    test('gives no number twice, a removed digest’s neither', async () => {
      const { store } = await kept(async (store) => {
        const { id } = await made(store);
        expect(await store.removeDigest(id)).toBe(true);
        expect(await store.removeDigest(id)).toBe(false);
      });
      expect((await made(store)).id).toBe('d2');
    });

    test('takes twenty digests at a place, and no more', async () => {
      const store = await place().open();
      for (let count = 0; count < 20; count++) await made(store);
      expect(await store.addDigest(DIGEST, ACT)).toBeNull();
      expect(await store.addDigest({ ...DIGEST, address: DIRECT }, ACT)).not.toBeNull();
    });

    test('keeps edits, pauses and resumptions with who did it', async () => {
      const act = (did: Act['did'], at: number): Act => ({ at, who: OTHER, did, words: did });
      const { store } = await kept(async (store) => {
        const { id } = await made(store);
        await store.editDigest(id, { zone: 'UTC' }, act('edited', 10));
        await store.pauseDigest(id, act('paused', 20));
        expect(store.digest(id)?.paused).toEqual({ at: 20, why: 'asked' });
        await store.resumeDigest(id, act('resumed', 5_000));
      });
      const digest = store.digest('d1');
      expect(digest).toMatchObject({ zone: 'UTC', paused: null, settledTo: 5_000 });
      expect(digest?.acts.map(({ did }) => did)).toEqual(['made', 'edited', 'paused', 'resumed']);
      expect(await store.editDigest('d9', {}, ACT)).toBeNull();
    });

    test('keeps the making and the latest of many acts', async () => {
      const store = await place().open();
      const { id } = await made(store);
      for (let at = 1; at <= 40; at++)
        await store.editDigest(id, {}, { ...ACT, did: 'edited', at });
      const acts = store.digest(id)?.acts ?? [];
      expect(acts).toHaveLength(12);
      expect([acts[0]?.did, acts.at(-1)?.at]).toEqual(['made', 40]);
    });

    test('keeps an intent until it has ended, and settles the occurrence with it', async () => {
      const { store } = await kept(async (store) => {
        const { id } = await made(store);
        expect(await store.claim([intentOf(id, 'o1', 3_000)])).toHaveLength(1);
      });
      expect([...store.intents()]).toEqual([intentOf('d1', 'o1', 3_000)]);
      expect(store.digest('d1')?.settledTo).toBe(3_000);
      await store.end({ occurrence: 'o1', result: 'posted', at: 3_100, receipt: 'm1' });
      expect([...store.intents()]).toEqual([]);
      expect(store.digest('d1')).toMatchObject({
        told: { change: 4, day: '2026-11-30' },
        log: [{ occurrence: 'o1', result: 'posted', receipt: 'm1', from: 0, to: 4 }],
      });
    });

    test('claims an occurrence once, whoever asks again', async () => {
      const store = await place().open();
      const { id } = await made(store);
      const both = await Promise.all([
        store.claim([intentOf(id, 'o1', 3_000)]),
        store.claim([intentOf(id, 'o1', 3_000)]),
      ]);
      expect(both.map((claimed) => claimed.length)).toEqual([1, 0]);
      await store.end({ occurrence: 'o1', result: 'posted', at: 3_100 });
      expect(await store.claim([intentOf(id, 'o1', 3_000)])).toEqual([]);
      expect(await store.claim([intentOf('d9', 'o2', 4_000)])).toEqual([]);
    });

    test('claims nothing for a paused digest, but what is sent by hand', async () => {
      const store = await place().open();
      const { id } = await made(store);
      await store.pauseDigest(id, { ...ACT, did: 'paused' });
      expect(await store.claim([intentOf(id, 'o1', 3_000)])).toEqual([]);
      expect(await store.claim([intentOf(id, 'o2', null)])).toHaveLength(1);
    });

    test('takes back what was claimed and never tried', async () => {
      const store = await place().open();
      const { id } = await made(store);
      await store.claim([intentOf(id, 'o1', 3_000)]);
      await store.giveBack(['o1', 'o9']);
      expect([...store.intents()]).toEqual([]);
      expect(await store.claim([intentOf(id, 'o1', 3_000)])).toHaveLength(1);
    });

    test('pauses a digest whose place is lost, and keeps the notice with it', async () => {
      const { store } = await kept(async (store) => {
        const { id } = await made(store);
        await store.claim([intentOf(id, 'o1', 3_000)]);
        const words = { en: 'lost', zh: '无法送达' };
        await store.end({
          occurrence: 'o1',
          result: 'lost',
          at: 3_100,
          why: 'channel_not_found',
          notice: {
            kind: 'notice',
            occurrence: 'n1',
            address: DIRECT,
            language: 'en',
            at: 3_100,
            title: words,
            text: words,
            next: [],
          },
        });
      });
      expect(store.digest('d1')).toMatchObject({ paused: { why: 'lost' }, told: null });
      expect([...store.intents()].map(({ occurrence }) => occurrence)).toEqual(['n1']);
    });

    test('keeps watches, what they have seen, and how much a place was told', async () => {
      const intent: WatchIntent = {
        kind: 'watch',
        occurrence: 'v1',
        address: DIRECT,
        language: 'zh',
        at: 1,
        watches: ['w1'],
        changes: [1, 2],
        due: '2026',
        today: '2026-11-30',
      };
      const { store } = await kept(async (store) => {
        await store.see(newsOf('a', 3));
        await store.addWatch(WATCH);
        await store.see(newsOf('b', 3));
        await store.claimWatch([intent], 6);
      });
      expect(store.watch('w1')).toMatchObject({ seen: 6, fell: true, due: '2026' });
      expect(store.told(DIRECT, '2026-11-30')).toBe(1);
      expect(store.told(DIRECT, '2026-12-01')).toBe(0);
      await store.passWatches(['w1', 'w9'], 8);
      expect(store.watch('w1')?.seen).toBe(8);
      expect(await store.removeWatch('w1')).toBe(true);
      expect(await store.claimWatch([{ ...intent, occurrence: 'v2' }], 9)).toEqual([]);
    });

    test('keeps settings, and nothing where all is as usual', async () => {
      const channel = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
      const { store } = await kept(async (store) => {
        await store.setSettings({ of: OWNER, language: 'zh', regions: [] });
        await store.setSettings({ of: channel, language: null, regions: ['jiangsu'] });
      });
      expect(store.settingsOf(OWNER)?.language).toBe('zh');
      expect(store.settingsOf(channel)?.regions).toEqual(['jiangsu']);
      await store.setSettings({ of: OWNER, language: null, regions: [] });
      expect(store.settingsOf(OWNER)).toBeNull();
      expect(store.settingsOf(OTHER)).toBeNull();
    });

    test('keeps reports; closing one leaves word for the reporter', async () => {
      const report = { fact: 'f1', words: 'wrong', who: OWNER, language: 'en', at: 1 } as const;
      const { store } = await kept((store) => store.addReport(report));
      expect(store.report('r1')).toMatchObject({ ...report, closed: null });
      await store.closeReport('r1', 'mended', 9);
      expect(await store.closeReport('r1', 'again', 10)).toBeNull();
      expect([...store.intents()]).toMatchObject([
        { kind: 'notice', address: DIRECT, title: { en: 'Your report r1 is closed' } },
      ]);
    });

    test('takes thirty open reports of one person, and no more', async () => {
      const store = await place().open();
      const report = { fact: 'f1', words: 'wrong', who: OWNER, language: 'en', at: 1 } as const;
      for (let count = 0; count < 30; count++) await store.addReport(report);
      expect(await store.addReport(report)).toBeNull();
      expect(await store.addReport({ ...report, who: OTHER })).not.toBeNull();
    });

    test('numbers changes on and on, and keeps the last few thousand', async () => {
      const { store } = await kept(async (store) => {
        await store.see(newsOf('a', 2_500));
        await store.see(newsOf('b', 1_000));
      });
      expect(store.lastChange()).toBe(3_500);
      expect(store.seenFingerprint()).toBe('b');
      expect(store.changes(0, 3_500)).toHaveLength(3_000);
      expect(store.changes(3_498, 3_500).map(({ number }) => number)).toEqual([3_499, 3_500]);
      expect(store.seenFacts().get('f1')?.said.zh).toBe('说');
    });

    test('forgets a person: their own goes, the channel’s stays without them', async () => {
      const { store, value } = await kept(async (store) => {
        await made(store);
        await made(store, { address: DIRECT });
        await made(store, { owner: OTHER });
        await store.addWatch(WATCH);
        await store.setSettings({ of: OWNER, language: 'zh', regions: [] });
        await store.addReport({ fact: 'f1', words: 'wrong', who: OWNER, language: 'en', at: 1 });
        return await store.forget(OWNER);
      });
      expect(value).toEqual({ settings: 1, digests: 1, watches: 1, namesTakenOut: 3 });
      expect(store.digest('d1')).toMatchObject({ owner: null, acts: [{ who: null, words: null }] });
      expect([store.digest('d2'), store.watch('w1')]).toEqual([null, null]);
      expect(store.report('r1')?.who).toBeNull();
      expect(store.digest('d3')?.owner).toEqual(OTHER);
    });

    test('tells of each change, until asked no more', async () => {
      const store = await place().open();
      let calls = 0;
      const stop = store.onChange(() => calls++);
      await made(store);
      stop();
      await made(store);
      expect(calls).toBe(1);
    });

    test('takes many changes at once in the order in which they were asked for', async () => {
      const store = await place().open();
      const digests = await Promise.all(
        Array.from({ length: 1_200 }, (_, index) =>
          made(store, { address: { ...CHANNEL, to: { channel: `C${index}` } } }),
        ),
      );
      expect(digests.map(({ id }) => id)).toEqual(digests.map((_, index) => `d${index + 1}`));
      expect([...store.digests()]).toHaveLength(1_200);
    });

    test('keeps nothing after it was closed', async () => {
      const store = await place().open();
      await store.close();
      await expect(made(store)).rejects.toThrow('closed');
    });
  });
}
