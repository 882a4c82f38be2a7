// State files: a real one, cut, bent or forged. It is opened, or made good from its last copy, or refused with the next step; and a
// file that was refused is left as it was.

import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBot } from '../../src/bot.ts';
import { createStore } from '../../src/state/create-store.ts';
import { keeperOf } from '../../src/state/keeper.ts';
import { openState } from '../../src/state/open.ts';
import { StateError } from '../../src/state/trouble.ts';
import { bookBot, TODAY } from '../fixtures/book.ts';
import type { Chance } from './chance.ts';
import type { Door } from './door.ts';
import { brokenJson } from './json.ts';
import { mutated, shown } from './strings.ts';

const FILES = ['state.json', 'state.last.json'] as const;

export const state: Door = {
  name: 'state',
  share: 10,
  mostMs: 50,
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'nevplan-fuzz-state-'));
    await fill(folder);
    const whole = readFileSync(join(folder, FILES[0]), 'utf8');
    return {
      draw(chance) {
        const contents = FILES.map(() => contentOf(chance, whole));
        return {
          said: contents
            .map((content) => (content === null ? 'none' : shown(content, 120)))
            .join(' / '),
          async put() {
            clear(folder);
            for (const [at, name] of FILES.entries()) {
              const content = contents[at];
              if (content != null) writeFileSync(join(folder, name), content);
            }
            return await use(folder);
          },
        };
      },
      close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  },
};

async function use(folder: string): Promise<() => readonly string[]> {
  const before = filesIn(folder);
  try {
    const { engine } = await openState({ folder, now: Date.now });
    const store = createStore(engine);
    const keeper = keeperOf(() => Promise.resolve(store));
    const { desk } = bookBot();
    const bot = createBot({ catalog: desk.catalog, version: '0', today: () => TODAY, keeper });
    const { status } = await bot.ask('digest list', { asker: ASKER });
    await store.close();
    return () => (status === 'answered' || status === 'nothing' ? [] : [`digest list: ${status}`]);
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    const { message } = error;
    return () => [
      ...(/Put a backup|Move it away|Start that newer/.test(message)
        ? []
        : [`no next step: ${message}`]),
      ...(isSame(before, filesIn(folder)) ? [] : ['a file that was refused was changed']),
    ];
  }
}

const ASKER = {
  platform: 'slack',
  workspace: 'T1',
  person: 'U1',
  channel: 'C1',
  direct: false,
  timeZone: 'Asia/Shanghai',
  mayManage: () => Promise.resolve(true),
} as const;

const ORDERS = [
  'digest add daily 09:00 zone Asia/Shanghai for qingzhou',
  'digest add cron "0 9 * * 1" for lanhai',
  'watch add qingzhou',
  'settings lang zh',
  'report qingzhou-2025-nev-output it is 600,000',
] as const;

async function fill(folder: string): Promise<void> {
  const { engine } = await openState({ folder, now: Date.now });
  const store = createStore(engine);
  const keeper = keeperOf(() => Promise.resolve(store));
  const { catalog } = bookBot().desk;
  const bot = createBot({ catalog, version: '0', today: () => TODAY, keeper });
  for (const words of ORDERS) await bot.ask(words, { asker: ASKER });
  await store.close();
}

/** Null for no file. */
function contentOf(chance: Chance, whole: string): string | null {
  const kind = chance.below(10);
  if (kind === 0) return null;
  if (kind === 1) return whole;
  if (kind === 2) return whole.slice(0, chance.below(whole.length));
  if (kind === 3)
    return chance.pick(['', '\0'.repeat(4_096), '{}', 'null', '{"nevplan":"stat', whole + whole]);
  if (kind < 6) return mutated(chance, whole);
  return signed(JSON.stringify(brokenJson(chance, JSON.parse(whole))));
}

/** With a checksum that fits, as whoever edits the file by hand may make one: the schema alone stands in the way then. */
function signed(text: string): string {
  const end = text.lastIndexOf('"checksum":"');
  if (end < 0) return text;
  const sum = createHash('sha256').update(text.slice(0, end)).digest('hex');
  return `${text.slice(0, end)}"checksum":"${sum}"}\n`;
}

function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('state.lock'));
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return (
    one.size === other.size && [...one].every(([name, content]) => other.get(name) === content)
  );
}

function clear(folder: string): void {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { force: true });
}
