// A short run of the fuzzing, so that a finding stops a change; and the rules themselves, which must find what is planted.
import { describe, expect, test } from 'vitest';
import { toMessage } from '../../adapters/slack/message.ts';
import type { Exchange } from '../../src/bot.ts';
import { TODAY } from '../fixtures/book.ts';
import { arithmeticIn } from './arithmetic.ts';
import { Chance } from './chance.ts';
import { DiscordRules } from './discord-rules.ts';
import { doors } from './doors.ts';
import { wrongIn } from './exchange.ts';
import { brokenJson } from './json.ts';
import { openLibrary } from './library.ts';
import { SourcedNumbers } from './numbers.ts';
import { run } from './run.ts';

/** What one input may take at most here: other work may have the machine. `npm run fuzz` holds it to 50 ms. */
const LONGEST_MS = 1_000;

test('a thousand random and mutated inputs to every door break no rule', async () => {
  const outcomes = await run({ doors, seed: 'ci', inputs: 1_000 });
  expect(outcomes.flatMap(({ findings }) => findings)).toEqual([]);
  const slowest = outcomes.flatMap((outcome) => outcome.slowest);
  expect(slowest.filter(({ ms }) => ms > LONGEST_MS)).toEqual([]);
  expect(outcomes.map(({ door }) => door)).toEqual(doors.map(({ name }) => name));
}, 60_000);

describe('the same seed', () => {
  test('draws the same inputs, another one others', async () => {
    const [door] = doors;
    const open = await door?.open();
    const said = (seed: string) => open?.draw(new Chance(seed)).said;
    expect(said('1')).toBe(said('1'));
    expect(said('1')).not.toBe(said('2'));
  });

  test('breaks a file in the same place, and leaves the original whole', () => {
    const file = { id: 'a', list: [1, 2, { name: 'b' }] };
    const broken = brokenJson(new Chance('3'), file);
    expect(broken).toEqual(brokenJson(new Chance('3'), file));
    expect(broken).not.toEqual(file);
    expect(file).toEqual({ id: 'a', list: [1, 2, { name: 'b' }] });
  });
});

describe('the rules find what is planted:', () => {
  const answer = async () => {
    const [, { bot }] = await openLibrary();
    return { bot, exchange: await bot.ask('targets qingzhou nev-output 2025') };
  };
  const withText = (exchange: Exchange, text: string): Exchange => {
    const blocks = [...exchange.reply.blocks, { type: 'text' as const, text }];
    return { ...exchange, reply: { ...exchange.reply, blocks } };
  };

  test('a number without a source', async () => {
    const { bot, exchange } = await answer();
    const rules = new SourcedNumbers(bot.desk.catalog, TODAY);
    expect(rules.unsourced(exchange)).toEqual([]);
    const planted = withText(exchange, 'Qingzhou will make 777,000 NEVs.');
    expect(rules.unsourced(planted)).toEqual([expect.stringMatching(/^777000 has no source/)]);
  });

  test.each([
    ['1 − 398,000 ÷ 700,000 = 43.1%', 1, 0],
    ['1 − 398,000 ÷ 700,000 = 34.1%', 0, 1],
    ['(200万个 ÷ 12.5万个)^(1/7) − 1 = 增长48.6%', 1, 0],
    ['相当于6.5%（100万辆 ÷ 1550万辆 = 6.5%）', 1, 0],
    ['179,000 NEVs ahead (1,047,000 NEVs − 868,000 NEVs)', 1, 0],
    ['160,000 NEVs ahead (1,047,000 NEVs − 868,000 NEVs)', 0, 1],
    ['no sum at all, of 2025 and 2026', 0, 0],
  ])('arithmetic, right or wrong: %s', (text, right, mistaken) => {
    const { results, wrong } = arithmeticIn(text);
    expect([results.size, wrong.length]).toEqual([right, mistaken]);
  });

  test('a hidden character, and a record that is none', async () => {
    const { bot, exchange } = await answer();
    const { catalog } = bot.desk;
    expect(wrongIn(exchange, catalog, null)).toEqual([]);
    expect(wrongIn(withText(exchange, 'turned \u202e round'), catalog, null)).not.toEqual([]);
    const planted = { ...exchange, choices: [''] };
    expect(wrongIn(planted, catalog, null)).toEqual([expect.stringContaining('choices.0')]);
  });

  test('markup, a forged link and a broken limit in a message to Slack', async () => {
    const [, { slack, bot }] = await openLibrary();
    const { reply } = await bot.ask('targets qingzhou');
    const { body } = toMessage(reply, { ticket: null, statesFacts: false, isPrivate: false });
    expect(slack.message(body)).toEqual([]);
    expect(slack.message({ ...body, text: 'hello <!channel>' })).toHaveLength(1);
    const link = { type: 'link', url: 'https://evil.example', text: 'China Daily' };
    const element = { type: 'rich_text_section', elements: [link] };
    const forged = [{ type: 'rich_text', elements: [element] }];
    expect(slack.message({ ...body, blocks: forged })).toHaveLength(1);
    expect(slack.message({ ...body, blocks: [] })).not.toEqual([]);
  });

  test.each([
    ['@everyone', 1],
    ['<@300>', 0],
    ['<@301>', 1],
    ['<#123456>', 1],
    ['[China Daily](https://evil.example)', 1],
    ['[Gazette](<https://gazette.example/2021>)', 0],
    ['\\@everyone \\<#123456\\> \\[x\\](y)', 0],
  ])('what is live in a message to Discord: %s', async (content, found) => {
    const [, { bot }] = await openLibrary();
    const rules = new DiscordRules(bot.desk.catalog);
    const body = { components: [{ type: 17, components: [{ type: 10, content }] }] };
    expect(rules.body(body, '300')).toHaveLength(found);
  });
});
