// Words as people may say them: questions of the set kept in tests, commands put together of the catalog's own names, and noise.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../../src/catalog/catalog.ts';
import type { Command } from '../../src/command.ts';
import type { Chance } from './chance.ts';
import { aged, noise, TRAPS } from './strings.ts';

const QUESTIONS = join(import.meta.dirname, '..', 'questions');

/** The words of the visible questions; the held-out ones are for the scorecard alone. */
export function questionWords(): string[] {
  return readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.json') && !name.startsWith('held-out'))
    .flatMap((name) => {
      const read = JSON.parse(readFileSync(join(QUESTIONS, name), 'utf8')) as { words: string }[]; // checked by tests/scorecard
      return read.map(({ words }) => words);
    });
}

const JOINTS = [
  ...['and', 'or', 'vs', 'than', 'by', 'in', 'of', 'from', 'to', 'since', 'more than', 'at most'],
  ...[
    'which',
    'how many',
    'did',
    'meet',
    'the most',
    'average',
    'without',
    'not',
    'again',
    'what about',
  ],
  ...[
    '和',
    '比',
    '到',
    '从',
    '以来',
    '超过',
    '不到',
    '哪个',
    '多少',
    '最多',
    '的',
    '呢',
    '再说一遍',
    '有没有',
  ],
] as const;

const TIMES = [
  ...['2025', '2020-2030', 'by 2027', 'last year', 'next year', 'H1 2025', 'Q3 2024', 'May 2025'],
  ...[
    '2025年',
    '“十四五”',
    '2024年上半年',
    '今年',
    '到2030年',
    '14th five-year plan',
    '2025-01/2025-11',
  ],
] as const;

/** The words of digests, watches, settings and reports, which the forms of Slack and Discord compose. */
const ORDERS = [
  ...[
    'digest add daily 09:00 zone Asia/Shanghai lang zh nothing say dm for jiangsu',
    'digest list',
  ],
  ...[
    'digest add cron "0 9 * * 1" for anhui, nev-output',
    'digest add weekly mon 25:61 zone Mars/Olympus',
  ],
  ...['digest add monthly 31 08:00', 'digest preview 1', 'digest pause 1', 'digest resume 1'],
  ...['digest edit 1 weekdays 07:30', 'digest remove 1', 'digest log 1', 'digest send 1'],
  ...['watch add jiangsu dm', 'watch add 2027', 'watch list', 'watch remove 1', 'settings lang zh'],
  ...[
    'settings channel regions jiangsu, anhui',
    'settings channel lang auto',
    'settings',
    'forget me',
  ],
  ...[
    'report jiangsu-2025-nev-output it is 600,000 @everyone',
    '简报 添加 每天 09:00',
    '关注 添加 江苏',
  ],
  ...[
    '简报 列表',
    '设置 语言 中文',
    '忘记我',
    'digest add cron "* * * * *"',
    'digest add cron "99 99 99 99 99"',
  ],
] as const;

const QUANTITIES = [
  ...[
    '500,000',
    '1 million',
    'about 20%',
    '1.1 trillion yuan',
    '30万辆',
    '约5亿元',
    '3成',
    '100 km',
    '第一',
  ],
] as const;

export class Sayings {
  readonly #questions: readonly string[];
  readonly #names: readonly string[];
  readonly #cues: readonly string[];
  readonly #ids: readonly string[];
  readonly #examples: readonly string[];

  constructor(catalog: Catalog, commands: readonly Command[], questions: readonly string[]) {
    this.#questions = questions;
    this.#cues = commands.flatMap(({ name, cues }) => [name, ...cues.en, ...cues.zh]);
    this.#examples = commands.flatMap(({ examples }) => [...examples.en, ...examples.zh]);
    this.#ids = [...catalog.facts()].map(({ id }) => id);
    this.#names = [
      ...catalog.regions.values(),
      ...catalog.metrics.values(),
      ...catalog.topics.values(),
      ...catalog.companies.values(),
      ...catalog.places.values(),
    ].flatMap(({ id, names }) => [id, names.en, ...(names.zh === null ? [] : [names.zh])]);
  }

  /** Words of any kind: most near to what people say, some far from it. */
  draw(chance: Chance): string {
    const kind = chance.below(100);
    if (kind < 25) return aged(chance, chance.pick(this.#questions));
    if (kind < 30) return aged(chance, chance.pick(this.#examples));
    if (kind < 37) return aged(chance, chance.pick(ORDERS));
    if (kind < 75) return aged(chance, this.#composed(chance));
    if (kind < 85)
      return `${chance.pick(this.#questions)} ${chance.pick(this.#questions)}`.slice(0, 4_000);
    if (kind < 90) return `${chance.pick(this.#cues)} ${chance.pick(TRAPS)}`;
    if (kind < 97) return noise(chance, 80);
    return `${chance.pick(this.#cues)} ${this.#piece(chance)} `.repeat(1 + chance.below(400));
  }

  /** The id or a name of a region, a metric, a topic, a company, a place. */
  name(chance: Chance): string {
    return chance.pick(this.#names);
  }

  /** Words that would be understood, save what chance has put together. */
  #composed(chance: Chance): string {
    const cue = chance.percent(60) ? [chance.pick(this.#cues)] : [];
    return [...cue, ...chance.some(0, 7, () => this.#piece(chance))].join(
      chance.percent(80) ? ' ' : '',
    );
  }

  #piece(chance: Chance): string {
    const kind = chance.below(100);
    if (kind < 50) return this.name(chance);
    if (kind < 65) return chance.pick(TIMES);
    if (kind < 75) return chance.pick(JOINTS);
    if (kind < 82) return chance.pick(QUANTITIES);
    if (kind < 88) return chance.pick(this.#ids);
    if (kind < 92) return `page ${chance.below(60)}`;
    if (kind < 95) return chance.pick(['csv', 'json', 'ics', 'targets', 'actuals', '省', 'cities']);
    return chance.pick(TRAPS);
  }
}
