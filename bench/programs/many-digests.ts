// Digests by the thousand, all due at the same minute.
import type { Store } from '../../src/store.ts';

const REGIONS = [
  'jiangsu',
  'anhui',
  'guangdong',
  'zhejiang',
  'hubei',
  'shanghai',
  'shandong',
  'chongqing',
  'sichuan',
  'hunan',
];

/** Each in a channel of its own; twenty contents, ten regions in two languages. @param due milliseconds since 1970, a Wednesday at nine in Shanghai */
export async function addDigests(store: Store, count: number, due: number): Promise<void> {
  const adding = Array.from({ length: count }, (_, index) => {
    const address = { platform: 'slack', workspace: 'T1', to: { channel: `C${index}` } } as const;
    return store.addDigest(
      {
        address,
        owner: { platform: 'slack', workspace: 'T1', person: `U${index % 300}` },
        schedule: { kind: 'weekly', days: ['wed'], time: '09:00' },
        zone: 'Asia/Shanghai',
        language: index % 2 === 0 ? 'en' : 'zh',
        focus: {
          regions: [REGIONS[Math.floor(index / 2) % REGIONS.length] ?? ''],
          metrics: [],
          topics: [],
          companies: [],
        },
        quiet: 'say',
        settledTo: due - 60_000,
      },
      { at: due, who: null, did: 'made', words: 'weekly wed 09:00' },
    );
  });
  await Promise.all(adding);
}
