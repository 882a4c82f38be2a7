// help: made from the definitions of the commands, so that it tells of each and every example is read.
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/language.ts';
import { commandAt } from '../../src/reading/command-words.ts';
import { bookBot } from '../fixtures/book.ts';

const bot = bookBot();
const { commands } = bot.desk;

describe('help', () => {
  test.each([
    [
      'help',
      ['region <region>', 'targets [regions] [metric] [years]', 'source <fact id>', 'about'],
    ],
    ['帮助', ['地区 <地区>', '目标 [地区] [指标] [年份]', '出处 <条目编号>', '关于']],
    ['?', ['search <words>', 'help [command]']],
    ['', ['measures [regions] [topic]', 'coverage [regions]']],
  ])('lists the commands with their options: "%s"', async (words, usages) => {
    const { reply, status, facts } = await bot.ask(words);
    expect({ status, facts }).toEqual({ status: 'answered', facts: [] });
    const shown = reply.blocks.flatMap((block) =>
      block.type === 'table' ? block.rows.map(([usage]) => usage?.text) : [],
    );
    expect(shown).toEqual(expect.arrayContaining(usages));
  });

  test('says nothing of how it was read, and cites nothing', async () => {
    const { reply } = await bot.ask('help');
    expect(reply.reading).toBeNull();
    expect(reply.sources).toEqual([]);
  });

  test('gives with each command an example that starts it', async () => {
    for (const words of ['help', '帮助']) {
      const { reply } = await bot.ask(words);
      const table = reply.blocks.find((block) => block.type === 'table');
      for (const [usage, , example] of table?.rows ?? []) {
        const command = commandAt(usage?.text ?? '', commands)?.command;
        expect(command).toBeDefined();
        expect(commandAt(example?.text ?? '', commands)?.command).toBe(command);
        expect(languageOf(example?.text ?? '')).toBe(languageOf(words));
      }
    }
  });

  test('offers first steps that start a command', async () => {
    const { reply } = await bot.ask('help');
    expect(reply.next).toHaveLength(3);
    expect(reply.next.every((words) => commandAt(words, commands) !== undefined)).toBe(true);
  });
});

describe('help on one command', () => {
  test.each([
    ['help targets', 'targets [regions] [metric] [years]'],
    ['help goals', 'targets [regions] [metric] [years]'],
    ['help 目标', '目标 [地区] [指标] [年份]'],
    ['帮助 出处', '出处 <条目编号>'],
    ['help Source', 'source <fact id>'],
  ])('tells its usage: %s', async (words, title) => {
    expect((await bot.ask(words)).reply.title).toBe(title);
  });

  test('tells the other words for it and its examples', async () => {
    const { reply } = await bot.ask('help search');
    expect(reply.blocks).toEqual([
      {
        type: 'text',
        text: 'full text over all facts, plans and measures, in both languages, through typos',
      },
      { type: 'text', text: 'Also: find, 搜索, 查找, 检索' },
    ]);
    expect(reply.next).toEqual([
      'search hydrogen pilot cities',
      'search solid-state battery',
      'search NIO deliveries',
    ]);
  });

  test.each(commands.map(({ name, cues, examples }) => ({ name, cues, examples })))(
    'holds for $name: each cue and each example starts it',
    ({ name, cues, examples }) => {
      for (const words of [name, ...cues.en, ...cues.zh, ...examples.en, ...examples.zh]) {
        expect(commandAt(words, commands)?.command.name).toBe(name);
      }
    },
  );

  test('shows everything where there is no such command', async () => {
    const { reply, status } = await bot.ask('help nonsense');
    expect(status).toBe('answered');
    expect(reply.title).toBe('Nevplan: what China’s regions plan for new energy vehicles');
    expect((await bot.ask('帮助 胡说')).reply.title).toBe('Nevplan：中国各地新能源汽车规划');
  });
});
