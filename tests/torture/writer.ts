// The victim of random kills: changes the state without end, and says on standard output what was kept.
import { createStore } from '../../src/state/create-store.ts';
import { openState } from '../../src/state/open.ts';
import type { NewDigest } from '../../src/store.ts';

const [folder = '', life = '0'] = process.argv.slice(2);
const { engine, notice } = await openState({ folder, now: Date.now });
const store = createStore(engine);
if (notice !== null) process.stdout.write(`notice ${notice}\n`);
const say = (line: string) => process.stdout.write(`${line}\n`);
const ADA = { platform: 'terminal', workspace: null, person: 'ada' } as const;

say('open');
for (let step = 0; ; step++) {
  const mark = `${life}-${step}`;
  const channel = { platform: 'slack', workspace: 'T1', to: { channel: mark } } as const;
  const digest: NewDigest = {
    address: channel,
    owner: ADA,
    schedule: { kind: 'daily', time: '09:00' },
    zone: 'UTC',
    language: 'en',
    focus: { regions: [], metrics: [], topics: [], companies: [] },
    quiet: 'skip',
    settledTo: step,
  };
  // Together, so that several changes share a write, as they do when many digests are due.
  await Promise.all([
    store
      .addDigest(digest, { at: step, who: ADA, did: 'made', words: mark })
      .then((made) => say(`digest ${made?.id} ${mark}`)),
    store
      .addWatch({
        address: channel,
        owner: ADA,
        language: 'en',
        zone: 'UTC',
        focus: { regions: ['x'], metrics: [], topics: [], companies: [] },
        plan: null,
        due: null,
        made: step,
      })
      .then((made) => say(`watch ${made?.id} ${mark}`)),
    store
      .setSettings({
        of: { platform: 'slack', workspace: 'T1', channel: mark },
        language: 'zh',
        regions: [],
      })
      .then(() => say(`setting ${mark}`)),
  ]);
  const occurrence = `o-${mark}`;
  const newest = [...store.digests()].at(-1)?.id ?? '';
  await store.claim([
    {
      kind: 'digest',
      occurrence,
      digest: newest,
      address: channel,
      language: 'en',
      at: step,
      local: '2026-11-25T09:00',
      due: step + 1,
      from: 0,
      to: 0,
      since: null,
      today: '2026-11-25',
    },
  ]);
  await store.end({ occurrence, result: 'posted', at: step, receipt: mark });
  say(`receipt ${newest} ${occurrence}`);
  // Small, so that each round takes about as long as the one before.
  if (step > 40)
    await store
      .removeDigest(`d${Number(newest.slice(1)) - 40}`)
      .then(() => say(`gone d${Number(newest.slice(1)) - 40}`));
}
