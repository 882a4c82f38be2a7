// Connecting: commands told once, one line that says so, a clean end; lost connections and limits are got over.
import { describe, expect, test } from 'vitest';
import { registerCommands } from '../../../adapters/discord/setup.ts';
import type { AppCommand } from '../../../adapters/discord/tree/commands.ts';
import { wantedCommands } from '../../../adapters/discord/tree/wanted.ts';
import type { Bot } from '../../../src/bot.ts';
import type { Block, DrawChart } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { faultsOf } from '../../fixtures/discord/contract.ts';
import { APPLICATION, FakeDiscord } from '../../fixtures/discord/fake-discord.ts';
import { button, slash } from '../../fixtures/discord/interactions.ts';
import { CALLBACK, kindOf, said, Talk } from '../../fixtures/discord/talk.ts';

const settingsFor = (fake: FakeDiscord, guild: string | null = null) => ({
  token: 'a.test.token',
  application: APPLICATION,
  guild,
  api: fake.api,
  shards: null,
});
const puts = (fake: FakeDiscord) => fake.told.filter(({ method }) => method === 'PUT');

describe('at the start', () => {
  test('commands are told to Discord, and not again as long as they are the same', async () => {
    const fake = await FakeDiscord.start();
    const first = await Talk.start({}, fake);
    await first.discord.stop();
    expect(puts(fake).map(({ path }) => path)).toEqual([`/applications/${APPLICATION}/commands`]);
    expect(first.log).toEqual([
      'discord: started as nevplan in 0 servers',
      'discord: commands registered: added /nev, added /Check this claim',
    ]);
    // As Discord gives them back: in its own order, with ids, and with what was never set.
    fake.commands = (fake.commands as object[])
      .map((command, at) => ({
        // as it was told
        ...command,
        id: String(at),
        application_id: APPLICATION,
        version: '7',
        default_member_permissions: null,
        nsfw: false,
      }))
      .reverse();
    const second = await Talk.start({}, fake);
    await second.stop();
    expect(puts(fake)).toHaveLength(1);
    expect(second.log).toEqual(['discord: started as nevplan in 0 servers']);
  });

  test('for development they are told to one server', async () => {
    const fake = await FakeDiscord.start();
    const talk = await Talk.start({ settings: settingsFor(fake, '400') }, fake);
    await talk.discord.stop();
    expect(puts(fake)[0]?.path).toBe(`/applications/${APPLICATION}/guilds/400/commands`);
    expect(JSON.stringify(puts(fake)[0]?.body)).not.toContain('integration_types');
    await fake.stop();
  });

  test('a bot whose commands were refused starts all the same, and says what to do', async () => {
    const fake = await FakeDiscord.start();
    const answer = { status: 403, body: { code: 50_001, message: 'Missing Access' } };
    fake.instead.push({ path: /^PUT/, answer });
    const talk = await Talk.start({}, fake);
    await talk.stop();
    expect(talk.log[0]).toContain('started');
    expect(talk.log[1]).toContain('Missing Access. Try: nev discord register');
  });

  test('a token that Discord refuses stops it, with the next step', async () => {
    const fake = await FakeDiscord.start();
    fake.instead.push({
      path: /gateway/,
      answer: { status: 401, body: { code: 0, message: '401: Unauthorized' } },
    });
    await expect(Talk.start({}, fake)).rejects.toThrow(
      /the token is not valid\. Copy DISCORD_TOKEN anew/,
    );
    await fake.stop();
  });
});

describe('nev discord register', () => {
  async function register(fake: FakeDiscord): Promise<string[]> {
    const printed: string[] = [];
    const printing = { print: (line: string) => printed.push(line), tell: () => {} };
    expect(await registerCommands(bookBot(), settingsFor(fake), printing)).toBe(0);
    return printed;
  }

  test('shows what is different before it tells it', async () => {
    const fake = await FakeDiscord.start();
    const [nev, check] = await wantedCommands(bookBot(), null);
    const { options } = nev as Extract<AppCommand, { type: 1 }>; // the first is the slash command
    const older = options
      .filter(({ name }) => name !== 'rank')
      .concat(options.slice(0, 1).map((option) => ({ ...option, name: 'gone' })));
    fake.commands = [{ ...nev, description: 'Older', options: older }, check];
    const printed = await register(fake);
    expect(printed).toContain('added /nev/options/rank');
    expect(printed).toContain('removed /nev/options/gone');
    expect(
      printed.some((line) => line.startsWith('changed /nev/description: "Older" → "China’s')),
    ).toBe(true);
    expect(printed.at(-1)).toMatch(/^\d+ differences; registered for all servers\.$/);
    expect(await register(fake)).toEqual(['The commands are registered as they should be.']);
    expect(puts(fake)).toHaveLength(1);
    await fake.stop();
  });

  test('without settings says which are missing', async () => {
    const printing = { print: () => {}, tell: () => {} };
    await expect(registerCommands(bookBot(), null, printing)).rejects.toThrow(
      /DISCORD_TOKEN and DISCORD_APPLICATION_ID/,
    );
  });
});

describe('a connection', () => {
  test('that is lost is taken up again, and nothing is said twice', async () => {
    const talk = await Talk.start();
    talk.fake.connections.at(-1)?.close(4_000);
    await expect.poll(() => talk.fake.resumed).toBe(1);
    const answer = await talk.press(slash('help'));
    expect(kindOf(answer)).toBe(CALLBACK.reply);
    expect(talk.fake.told.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
    await talk.stop();
  });

  test('over which Discord asks to go slower waits, and answers then', async () => {
    const talk = await Talk.start();
    const answer = {
      status: 429,
      headers: { 'retry-after': '0.05' },
      body: { retry_after: 0.05, global: false, message: 'slow' },
    };
    talk.fake.instead.push({ path: /callback$/, answer });
    const payload = slash('help');
    await talk.press(payload);
    const answers = () => talk.fake.told.filter(({ path }) => path.includes(payload.token));
    await expect.poll(() => answers().length).toBe(2);
    expect(talk.log.filter((line) => line.includes('slow'))).toEqual([]);
    await talk.stop();
  });

  test('on which Discord no longer knows the question has one line in the log', async () => {
    const talk = await Talk.start();
    const answer = { status: 404, body: { code: 10_062, message: 'Unknown interaction' } };
    talk.fake.instead.push({ path: /callback$/, answer });
    const before = talk.log.length;
    await talk.press(slash('help'));
    await expect.poll(() => talk.log.length).toBe(before + 1);
    expect(talk.log.at(-1)).toMatch(
      /\/nev help in 600 of 400: Discord refused with 404, code 10062/,
    );
    expect(talk.fake.told.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1);
    await talk.stop();
  });
});

describe('a reply with a chart', () => {
  const chart: Block = {
    type: 'chart',
    chart: {
      kind: 'bars',
      title: 'Output',
      unit: 'vehicles',
      categories: ['Lanhai'],
      series: [],
      alt: 'Lanhai built 355,000.',
      notes: [],
    },
  };
  /** Every reply gets a chart. */
  function drawingBot(): Bot {
    const inner = bookBot();
    return {
      get desk() {
        return inner.desk;
      },
      keeps: inner.keeps,
      ask: async (words, options) => {
        const exchange = await inner.ask(words, options);
        return {
          ...exchange,
          reply: { ...exchange.reply, blocks: [chart, ...exchange.reply.blocks] },
        };
      },
    };
  }
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGNgYGD4DwABBAEAX+XDSwAAAABJRU5ErkJggg==',
    'base64',
  );
  const draw: DrawChart = async () => PNG;

  test('is announced first, privately, and then brings the picture', async () => {
    const talk = await Talk.start({ bot: drawingBot(), drawChart: draw });
    const payload = slash('targets', [['regions', 'lanhai']]);
    expect((await talk.press(payload)).body).toEqual({
      type: CALLBACK.deferred,
      data: { flags: 64 },
    });
    const answer = await talk.later(payload);
    expect(answer.files).toEqual([{ name: 'chart-1.png', bytes: PNG }]);
    expect(said(answer).parts[1]?.items?.[0]?.description).toBe('Lanhai built 355,000.');
    expect(faultsOf(answer)).toEqual([]);
    await talk.stop();
  });

  test('turned to another page stays one message', async () => {
    const talk = await Talk.start({ bot: drawingBot(), drawChart: draw });
    const payload = button('te1:targets lanhai');
    expect(kindOf(await talk.press(payload))).toBe(CALLBACK.deferredUpdate);
    const answer = await talk.later(payload);
    expect(answer.path).toMatch(/messages\/@original$/);
    expect(answer.method).toBe('PATCH');
    await talk.stop();
  });

  test('is told in words where it cannot be drawn, and where nothing can draw', async () => {
    const failing = await Talk.start({
      bot: drawingBot(),
      drawChart: async () => Promise.reject(new Error('no ink')),
    });
    const payload = slash('targets', [['regions', 'lanhai']]);
    await failing.press(payload);
    expect(said(await failing.later(payload)).text).toContain('Lanhai built 355,000.');
    expect(failing.log.at(-1)).toContain('was not drawn: Error: no ink');
    await failing.stop();
    const without = await Talk.start({ bot: drawingBot() });
    const answer = await without.press(slash('targets', [['regions', 'lanhai']]));
    expect(kindOf(answer)).toBe(CALLBACK.reply);
    expect(said(answer).text).toContain('Lanhai built 355,000.');
    await without.stop();
  });
});

test('a long reply is turned page by page, in place where only its reader sees it', async () => {
  const inner = bookBot();
  const bot: Bot = {
    get desk() {
      return inner.desk;
    },
    keeps: inner.keeps,
    ask: async (words, options) => {
      const exchange = await inner.ask(words, options);
      const blocks = Array.from({ length: 20 }, (_, at) => ({
        type: 'text' as const,
        text: `${at} ${'long '.repeat(100)}`,
      }));
      return { ...exchange, reply: { ...exchange.reply, blocks } };
    },
  };
  const talk = await Talk.start({ bot });
  const first = said(await talk.press(slash('help')));
  expect(first.text).toContain('Page 1 of 3');
  const next = first.buttons.get('Next page') ?? '';
  const mine = await talk.press(button(next));
  expect(kindOf(mine)).toBe(CALLBACK.update);
  expect(said(mine).text).toContain('Page 2 of 3');
  const others = await talk.press(button(next, 0));
  expect(kindOf(others)).toBe(CALLBACK.reply);
  expect(said(others).flags & 64).toBe(64);
  expect(talk.fake.told.flatMap(faultsOf)).toEqual([]);
  await talk.stop();
});
