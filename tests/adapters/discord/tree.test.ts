// The tree of commands: what Discord takes, in every language, with room for what is to come.
import { describe, expect, test } from 'vitest';
import {
  type AppCommand,
  appCommands,
  type CommandOption,
} from '../../../adapters/discord/tree/commands.ts';
import { treeOf } from '../../../adapters/discord/tree/leaves.ts';
import { commandFaults, sizeOf } from '../../../adapters/discord/tree/size.ts';
import { toTraditional } from '../../../adapters/discord/tree/traditional.ts';
import type { Command } from '../../../src/command.ts';
import { commands } from '../../../src/commands.ts';
import { specificationFaults } from '../../fixtures/discord/contract.ts';

/** Commands that are planned, as far as the tree is concerned. */
const PLANNED = ['digest', 'watch', 'settings', 'report', 'forget'];

function withPlanned(): Command[] {
  const [first] = commands;
  if (first === undefined) throw new Error('There are no commands.');
  const known = new Set<string>(commands.map(({ name }) => name));
  const more = PLANNED.filter((name) => !known.has(name)).map(
    (name, at): Command => ({
      ...first,
      name: name as Command['name'], // not in the table yet
      cues: { en: [], zh: [`未来${at}`] },
      options: [
        { kind: 'fact', required: true },
        { kind: 'text', required: true },
      ],
    }),
  );
  return [...commands, ...more];
}

const nev = (list: readonly Command[], scope: 'global' | 'guild' = 'global') => {
  const [command] = appCommands(treeOf(list), toTraditional, scope);
  if (command?.type !== 1) throw new Error('The first command is no slash command.');
  return command;
};
const named = (options: readonly CommandOption[] | undefined, name: string) =>
  options?.find((option) => option.name === name);

describe.each([
  ['the commands that there are', commands],
  ['with those that are planned', withPlanned()],
])('%s', (_case, list) => {
  const all = appCommands(treeOf(list), toTraditional, 'global');

  test('are commands that Discord takes', () => {
    expect(all.flatMap(commandFaults)).toEqual([]);
    for (const command of all)
      expect(specificationFaults('ApplicationCommandUpdateRequest', command)).toEqual([]);
  });

  test('fit: 25 subcommands and groups, 8,000 characters', () => {
    expect(nev(list).options.length).toBeLessThanOrEqual(25);
    expect(sizeOf(nev(list))).toBeLessThanOrEqual(8_000);
  });

  test('are all there, but for the hidden ones', () => {
    const leaves = treeOf(list).leaves;
    for (const { name, hidden } of list) {
      const found = leaves.some((leaf) => leaf.name.en === name || leaf.group === name);
      // “forget me” stands among the settings.
      expect(found || String(name) === 'forget', name).toBe(hidden !== true);
    }
  });
});

test('names and descriptions are in both kinds of Chinese and both kinds of English', () => {
  const region = named(nev(commands).options, 'region');
  expect(region?.name_localizations).toEqual({
    'en-US': 'region',
    'en-GB': 'region',
    'zh-CN': '地区',
    'zh-TW': '地區',
  });
  const descriptions = Object.keys(region?.description_localizations ?? {});
  expect(descriptions).toEqual(['en-US', 'en-GB', 'zh-CN', 'zh-TW']);
});

test('traditional characters follow the word that they stand in', () => {
  expect(toTraditional('发布数据后，里程与头发，这里')).toBe(
    '發佈數據後，里程與頭髮，這裏'.replace('裏', '裡'),
  );
});

test('only global commands say where they may be used', () => {
  expect(nev(commands)).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
  expect(nev(commands, 'guild')).not.toHaveProperty('contexts');
});

test('required options stand first, and names are offered while they are typed', () => {
  const rank = named(nev(commands).options, 'rank');
  expect(
    rank?.options?.map(({ name, required = false, autocomplete = false }) => [
      name,
      required,
      autocomplete,
    ]),
  ).toEqual([
    ['metric', true, true],
    ['years', false, false],
    ['side', false, false],
    ['level', false, false],
  ]);
});

describe('the words of', () => {
  const compose = (
    name: string,
    values: Record<string, string | boolean>,
    group: string | null = null,
  ) =>
    treeOf(withPlanned())
      .leaves.find((leaf) => leaf.group === group && leaf.name.en === name)
      ?.compose(new Map(Object.entries(values)));

  test.each<[string, Record<string, string | boolean>, string | null, unknown]>([
    ['targets', { years: '2025', regions: 'anhui, jiangsu' }, null, 'targets anhui, jiangsu 2025'],
    ['help', {}, null, 'help'],
    ['ask', { words: 'how many?' }, null, 'ask how many?'],
    ['ask', {}, null, { kind: 'words', command: 'ask' }],
    ['report', { fact: 'a-1' }, null, { kind: 'words', command: 'report a-1' }],
    ['report', { fact: 'a-1', words: 'wrong' }, null, 'report a-1 wrong'],
    ['source', { fact: 'a-1' }, 'data', 'source a-1'],
    [
      'edit',
      { id: 'd1', schedule: 'daily 10:00', zone: 'UTC', language: 'en', about: 'anhui' },
      'digest',
      'digest edit d1 daily 10:00 zone UTC lang en for anhui',
    ],
    ['list', {}, 'watch', 'watch list'],
    ['show', {}, 'settings', 'settings'],
    ['channel-regions', { regions: 'none' }, 'settings', 'settings channel regions none'],
  ])('%s %o', (name, values, group, words) => {
    expect(compose(name, values, group)).toEqual(words);
  });
});

describe('our own check of commands', () => {
  const good = () => structuredClone(nev(commands)) as AppCommand & { options: CommandOption[] }; // a copy to be broken
  test.each<[string, (command: ReturnType<typeof good>) => unknown]>([
    [
      '26 subcommands',
      (command) =>
        Object.assign(command, {
          options: Array.from({ length: 26 }, (_, at) => ({
            ...command.options[0],
            name: `a${at}`,
            name_localizations: {},
          })),
        }),
    ],
    ['a capital in a name', (command) => Object.assign(command, { name: 'Nev' })],
    [
      'a description that is too long',
      (command) => Object.assign(command, { description: 'x'.repeat(101) }),
    ],
    [
      'two names that are one in Chinese',
      (command) =>
        Object.assign(command, {
          options: command.options.map((option) => ({
            ...option,
            name_localizations: { 'zh-CN': '同' },
          })),
        }),
    ],
    [
      '8,001 characters',
      (command) =>
        Object.assign(command, {
          options: Array.from({ length: 25 }, (_, at) => ({
            ...command.options[0],
            name: `a${at}`,
            name_localizations: {},
            options: Array.from({ length: 4 }, (_, i) => ({
              type: 3,
              name: `b${i}`,
              name_localizations: {},
              description: 'y'.repeat(90),
              description_localizations: {},
            })),
          })),
        }),
    ],
  ])('finds %s', (_case, change) => {
    const command = good();
    expect(commandFaults(command)).toEqual([]);
    change(command);
    expect(commandFaults(command)).not.toEqual([]);
  });
});
