// Thousands of digests at the same minute (ten thousand under npm run torture), and the heap that holds their times.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Agenda } from '../../src/digests/agenda.ts';
import { memoryEngine } from '../../src/state/open.ts';
import type { Digest } from '../../src/state/records.ts';
import { byKey, emptyState } from '../../src/state/state.ts';
import { EVERYTHING, OWNER, Setting } from './setting.ts';

describe('the agenda', () => {
  test('gives back what is due in order of time, each id once, with its last time', () => {
    const step = fc.record({
      id: fc.integer({ min: 0, max: 20 }),
      at: fc.option(fc.integer({ min: 0, max: 50 })),
    });
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 200 }),
        fc.integer({ min: 0, max: 50 }),
        (steps, now) => {
          const agenda = new Agenda();
          const expected = new Map<string, number>();
          for (const { id, at } of steps) {
            if (at === null) {
              agenda.remove(String(id));
              expected.delete(String(id));
            } else {
              agenda.set(String(id), at);
              expected.set(String(id), at);
            }
          }
          const times = [...expected.values()];
          expect(agenda.next()).toBe(times.length === 0 ? null : Math.min(...times));
          const due = agenda.takeDue(now);
          expect([...due].sort()).toEqual(
            [...expected]
              .filter(([, at]) => at <= now)
              .map(([id]) => id)
              .sort(),
          );
          expect(due.map((id) => expected.get(id))).toEqual(
            due.map((id) => expected.get(id)).sort((a = 0, b = 0) => a - b),
          );
          const later = times.filter((at) => at > now);
          expect(agenda.next()).toBe(later.length === 0 ? null : Math.min(...later));
        },
      ),
    );
  });
});

/** Two languages, three regions: six contents. */
function digestTo(index: number): Digest {
  const region = ['lanhai', 'qingzhou', 'yunxi'][index % 3] ?? 'lanhai';
  return {
    id: `d${index}`,
    address: { platform: 'slack', workspace: 'T1', to: { channel: `C${index}` } },
    owner: OWNER,
    schedule: { kind: 'daily', time: '09:00' },
    zone: 'Asia/Shanghai',
    language: index % 2 === 0 ? 'en' : 'zh',
    focus: { ...EVERYTHING, regions: [region] },
    quiet: 'say',
    paused: null,
    settledTo: Date.parse('2026-11-25T00:59:50Z'),
    told: null,
    acts: [],
    log: [],
  };
}

test('thousands at once all arrive, and few contents are written', async () => {
  const COUNT = 3_000;
  const digests = Array.from({ length: COUNT }, (_, index) => digestTo(index));
  const engine = memoryEngine({ ...emptyState(), digests: byKey('digests', digests) });
  const setting = new Setting({ start: '2026-11-25T00:59:50Z', engine });
  const contents = new Set<unknown>();
  const channels = new Set<string>();
  setting.slack.post = ({ to }, reply) => {
    contents.add(reply.blocks);
    channels.add(Object.values(to).join());
    return Promise.resolve({ kind: 'posted', receipt: 'm' });
  };
  await setting.begin();
  await setting.clock.pass(11_000 + COUNT * 25);
  expect(channels.size).toBe(COUNT);
  expect(contents.size).toBe(6);
  expect([...setting.store.intents()]).toEqual([]);
  await setting.end();
}, 60_000);
