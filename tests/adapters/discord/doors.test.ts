// Every door of Discord, with a real discord.js client on a local Discord. Whatever the bot says is held against the contract.
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { AskOptions, Bot } from '../../../src/bot.ts';
import type { Command } from '../../../src/command.ts';
import { keepingBot, manager } from '../../commands/keeping.ts';
import { bookBot } from '../../fixtures/book.ts';
import { faultsOf, hasSpecification } from '../../fixtures/discord/contract.ts';
import {
  autocomplete,
  button,
  choice,
  menu,
  modal,
  slash,
} from '../../fixtures/discord/interactions.ts';
import { CALLBACK, kindOf, said, Talk } from '../../fixtures/discord/talk.ts';

const EPHEMERAL = 64;
const ZH = { locale: 'zh-CN' };

if (!hasSpecification) {
  // Said aloud, and once: what is skipped must not look like a success.
  process.stderr.write(
    'Discord’s specification is not at hand: bodies are held against our own limits only.\n',
  );
}

let talk: Talk;
beforeAll(async () => {
  talk = await Talk.start();
  talk.enterGuild();
});
afterAll(() => talk.stop());

/** Everything that any test has said, at the end of each. */
afterEach(() => {
  expect(talk.fake.told.flatMap(faultsOf)).toEqual([]);
  talk.fake.told.length = 0;
  talk.log.length = 0;
});

test.runIf(hasSpecification)('bodies are held against Discord’s own specification', () => {
  const body = { type: 4, data: { components: [{ type: 99 }] } };
  const bad = { method: 'POST', path: '/interactions/1/t/callback', body, files: [] };
  expect(faultsOf(bad).some((fault) => fault.startsWith('CreateMessage'))).toBe(true);
});

describe('a slash command', () => {
  test('is answered at once, to whoever asked alone, with title, figure, source and buttons', async () => {
    const answer = await talk.press(slash('targets', [['regions', 'lanhai']]));
    const { flags, text, buttons } = said(answer);
    expect(kindOf(answer)).toBe(CALLBACK.reply);
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(text).toContain('## Targets · Lanhai');
    expect(text).toContain('at least 300,000');
    expect(text).toContain('-# \\[1\\] Lanhai Daily');
    expect([...buttons.keys()]).toContain('Share in channel');
  });

  test('is answered in Chinese to those whose Discord is Chinese', async () => {
    const { text, buttons } = said(await talk.press(slash('targets', [['regions', 'lanhai']], ZH)));
    expect(text).toContain('## 目标 · 岚海');
    expect([...buttons.keys()]).toContain('分享到频道');
  });

  test('reads what was typed again instead of trusting what was offered', async () => {
    const { text } = said(await talk.press(slash('region', [['region', 'nowhere <@1>']])));
    expect(text).toContain('I do not know');
    expect(text).not.toContain('<@1>');
  });

  test('opens a form where its words were left out', async () => {
    const answer = await talk.press(slash('ask'));
    expect(kindOf(answer)).toBe(CALLBACK.modal);
  });

  test('in a direct message is answered for good, and offers no sharing', async () => {
    const { flags, buttons } = said(
      await talk.press(slash('targets', [['regions', 'lanhai']], { direct: true })),
    );
    expect(flags & EPHEMERAL).toBe(0);
    expect([...buttons.keys()]).not.toContain('Share in channel');
  });

  test('in a group of its own is found too', async () => {
    const { text } = said(await talk.press(slash('data coverage')));
    expect(text).toContain('Qingzhou');
  });

  test('that exists no longer is told so', async () => {
    const { text, flags } = said(await talk.press(slash('yesterday')));
    expect(text).toContain('I do not know this command any more');
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('fifty at once are all answered', async () => {
    const payloads = Array.from({ length: 50 }, () => slash('region', [['region', 'qingzhou']]));
    const answers = await Promise.all(payloads.map((payload) => talk.press(payload)));
    expect(answers.map(kindOf)).toEqual(Array.from({ length: 50 }, () => CALLBACK.reply));
  });
});

describe('autocomplete', () => {
  const offered = async (path: string, name: string, typed: string, where = {}) => {
    const answer = await talk.press(autocomplete(path, [name, typed], where));
    expect(kindOf(answer)).toBe(CALLBACK.choices);
    const { data } = answer.body as { data: { choices: { name: string; value: string }[] } };
    return data.choices;
  };

  test.each([
    ['region', 'region', 'qingz', { name: 'Qingzhou · 清州', value: 'qingzhou' }],
    ['region', 'region', '清', { name: '清州 · Qingzhou', value: '清州' }],
    ['targets', 'metric', 'xnyqcxl', { name: 'NEV sales · 新能源汽车销量', value: 'nev-sales' }],
    [
      'targets',
      'regions',
      'qingzhou, lan',
      { name: 'qingzhou, Lanhai', value: 'qingzhou, lanhai' },
    ],
    [
      'help',
      'command',
      'targ',
      { name: expect.stringContaining('what a region has promised'), value: 'targets' },
    ],
    ['data source', 'fact', 'lanhai target', undefined],
    [
      'data source',
      'fact',
      'lanhai-2025',
      { name: expect.stringContaining('at least 300,000'), value: 'lanhai-2025-nev-output' },
    ],
  ])('/%s %s: “%s”', async (path, name, typed, first) => {
    const [choice] = await offered(path, name, typed);
    expect(choice).toEqual(first);
  });

  test('offers nothing for an option that takes anything', async () => {
    expect(await offered('targets', 'years', '20')).toEqual([]);
  });

  test('offers the digests and watches of this channel and the asker’s own, and nobody else’s', async () => {
    const { bot } = keepingBot();
    const other = await Talk.start({ bot });
    other.enterGuild();
    const asker = manager({ platform: 'discord', workspace: '400', channel: '600' });
    const make = async (words: string, who = {}) =>
      await bot.ask(words, { asker: { ...asker, ...who } });
    await make('digest add daily 09:00 zone UTC for lanhai', { person: '300', direct: true });
    await make('digest add daily 10:00 zone UTC', { person: '999', direct: true });
    await make('digest add weekly mon 11:00 zone UTC', { person: '999' });
    await make('digest add daily 12:00 zone UTC', { person: '300', channel: '602' });
    await make('digest add daily 13:00 zone UTC', { workspace: '401', channel: '603' });
    await make('watch add lanhai', { person: '300', direct: true });
    await make('watch add qingzhou', { person: '999', direct: true });
    const offeredFor = async (path: string, typed: string, where = {}) => {
      const { body } = await other.press(autocomplete(path, ['id', typed], where));
      return (body as { data: { choices: { name: string; value: string }[] } }).data.choices;
    };
    const mine = { name: 'd1 · every day at 09:00 · Lanhai', value: 'd1' };
    const here = { name: expect.stringMatching(/^d3 · .*Monday.*11:00/), value: 'd3' };
    for (const verb of ['show', 'edit', 'pause', 'remove', 'log'])
      expect(await offeredFor(`digest ${verb}`, '')).toEqual([mine, here]);
    expect(await offeredFor('digest send', 'lan')).toEqual([mine]);
    expect(await offeredFor('digest log', '', { direct: true })).toEqual([mine]);
    expect(await offeredFor('digest send', 'd2')).toEqual([]);
    expect(await offeredFor('watch remove', '', ZH)).toEqual([{ name: 'w1 · 岚海', value: 'w1' }]);
    await other.stop();
  });

  test('that comes too late is one line in the log, and no apology', async () => {
    talk.fake.instead.push({
      path: /callback/,
      answer: { status: 404, body: { code: 10_062, message: 'Unknown interaction' } },
    });
    await talk.press(autocomplete('region', ['region', 'q']));
    await talk.press(slash('help'));
    expect(talk.log).toEqual([
      expect.stringContaining('autocomplete: Discord refused with 404, code 10062'),
    ]);
  });
});

describe('a button', () => {
  test('of a next question asks its words', async () => {
    const first = said(await talk.press(slash('region', [['region', 'qingzhou']])));
    const { text, flags } = said(
      await talk.press(button(first.buttons.get('targets Qingzhou') ?? '')),
    );
    expect(text).toContain('## Targets · Qingzhou');
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('shares a private answer with the channel, in the same language, under the name of who shares', async () => {
    const { buttons } = said(await talk.press(slash('targets', [['regions', 'lanhai']], ZH)));
    const {
      text,
      flags,
      buttons: shared,
    } = said(await talk.press(button(buttons.get('分享到频道') ?? '')));
    expect(flags & EPHEMERAL).toBe(0);
    expect(text).toContain('## 目标 · 岚海');
    expect(text).toContain('由<@300>分享');
    expect([...shared.keys()]).not.toContain('分享到频道');
  });

  test('shares a follow-up as it was understood, though it means nothing alone', async () => {
    await talk.press(
      slash('ask', [['words', 'What is the NEV output target of Qingzhou for 2025?']]),
    );
    const follow = said(await talk.press(slash('ask', [['words', 'what about Lanhai?']])));
    expect(follow.text).toContain('300,000');
    await talk.press(slash('region', [['region', 'yunxi']]));
    const { text } = said(await talk.press(button(follow.buttons.get('Share in channel') ?? '')));
    expect(text).toContain('300,000');
  });

  test('shares nothing of what is kept: pressed, it would be done again', async () => {
    const { bot, store } = keepingBot();
    const other = await Talk.start({ bot });
    other.enterGuild();
    const who = { permissions: String(1 << 5) };
    const add = slash('digest add', [['schedule', 'daily 09:00']], who);
    for (const one of [add, slash('digest list', [], who), slash('settings show', [], who)])
      expect([...said(await other.press(one)).buttons.keys()]).not.toContain('Share in channel');
    // A button that an earlier version has left.
    const old = await other.press(button('se1:digest add daily 09:00', 64, who));
    expect(said(old).text).toContain('too old');
    expect([...store.digests()]).toHaveLength(1);
    await other.stop();
  });

  test('opens the form for a question', async () => {
    const answer = await talk.press(button('question'));
    expect(kindOf(answer)).toBe(CALLBACK.modal);
  });

  test.each(['a-1#AAAAAAAAAAAAAAAAAAAAAA', 'nonsense', 'x-1:help'])(
    'that stands for nothing known says so: %s',
    async (id) => {
      expect(said(await talk.press(button(id))).text).toContain('too old');
    },
  );

  test('of a list of choices asks the chosen words', async () => {
    const { text } = said(await talk.press(choice('choice', 'a-1:region lanhai')));
    expect(text).toContain('## Lanhai 岚海');
  });
});

describe('a form', () => {
  test('for a question becomes the question', async () => {
    const words = 'What is the NEV output target of Lanhai for 2025?';
    const { text } = said(await talk.press(modal('words:ask', { words })));
    expect(text).toContain('at least 300,000');
  });

  test('that is not ours is answered politely', async () => {
    expect(said(await talk.press(modal('else', { words: 'x' }))).text).toContain('too old');
  });
});

describe('the menu of a message', () => {
  test('checks what the message says', async () => {
    const { text, flags } = said(
      await talk.press(menu('<@301> Lanhai wants to build 300,000 NEVs by 2025')),
    );
    expect(text).toContain('## Check');
    expect(text).toContain('Lanhai');
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
  });

  test('says where there is no text', async () => {
    expect(said(await talk.press(menu(' '))).text).toContain('no text in that message');
  });
});

describe('a message', () => {
  test('that mentions the bot is answered below it, for all, waking nobody', async () => {
    const answer = await talk.write({});
    const { text, flags } = said(answer);
    expect(answer.path).toBe('/channels/600/messages');
    expect(flags & EPHEMERAL).toBe(0);
    expect(text).toContain('## Targets · Lanhai');
    expect(answer.body).toMatchObject({
      message_reference: { message_id: '5001', fail_if_not_exists: false },
      allowed_mentions: { parse: [], replied_user: false },
    });
  });

  test('goes on with what was said before in the channel', async () => {
    await talk.write({ content: '<@900> What is the NEV output target of Qingzhou for 2025?' });
    const { text } = said(await talk.write({ content: '<@!900> what about Lanhai?' }));
    expect(text).toContain('300,000');
  });

  test('to the bot alone needs no mention', async () => {
    const direct = {
      content: '目标 岚海',
      channel_id: '601',
      guild_id: undefined,
      member: undefined,
      mentions: [],
    };
    const answer = await talk.write(direct);
    expect(answer.path).toBe('/channels/601/messages');
    expect(said(answer).text).toContain('## 目标 · 岚海');
  });

  test('of another bot, or to others, is left alone', async () => {
    const bot = { id: '302', username: 'other', discriminator: '0', avatar: null, bot: true };
    talk.fake.emit('MESSAGE_CREATE', { ...messageParts(), author: bot });
    talk.fake.emit('MESSAGE_CREATE', { ...messageParts(), mentions: [] });
    await talk.press(slash('help'));
    expect(talk.fake.told.filter(({ path }) => path.endsWith('/messages'))).toEqual([]);
  });

  test('where the bot may not write is answered in a direct message', async () => {
    const answer = await talk.write({ channel_id: '602' });
    expect(answer.path).toBe('/channels/777/messages');
    expect(said(answer).text).toContain('I may not write in the channel where you asked');
    expect(talk.log).toEqual([expect.stringContaining('may not write in 602')]);
  });

  test('that Discord refuses to answer is one line in the log', async () => {
    const refused = { status: 403, body: { code: 50_013, message: 'Missing Permissions' } };
    talk.fake.instead.push(
      { path: /messages$/, answer: refused },
      { path: /messages$/, answer: refused },
    );
    talk.fake.emit('MESSAGE_CREATE', messageParts());
    await talk.fake.heard(({ path }) => path.endsWith('/messages'));
    await talk.press(slash('help'));
    await expect.poll(() => talk.log.length).toBe(2);
    expect(talk.log[0]).toContain(
      'a message in 600 of 400: Discord refused with 403, code 50013: Missing Permissions',
    );
    expect(talk.log[1]).toContain('no apology either');
  });
});

function messageParts(): Record<string, unknown> {
  return {
    id: '5002',
    channel_id: '600',
    guild_id: '400',
    author: { id: '301', username: 'someone', discriminator: '0', avatar: null },
    content: '<@900> help',
    timestamp: '2026-11-23T00:00:00Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [{ id: '900', username: 'nevplan', discriminator: '0', avatar: null, bot: true }],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    type: 0,
  };
}

describe('what goes wrong', () => {
  test('on our side is told with a number that the log has too, and no token stands in the log', async () => {
    const broken: Bot = {
      ...bookBot(),
      get desk() {
        return bookBot().desk;
      },
      ask: async () => {
        throw new Error('the shelf fell down');
      },
    };
    const other = await Talk.start({ bot: broken });
    const payload = slash('targets');
    const { text, flags } = said(await other.press(payload));
    const [, id = 'none'] = /this number: (\w+)/.exec(text) ?? [];
    expect(flags & EPHEMERAL).toBe(EPHEMERAL);
    expect(other.log.at(-1)).toContain(
      `${id} /nev targets in 600 of 400: Error: the shelf fell down`,
    );
    expect(other.log.join('\n')).not.toContain(payload.token);
    await other.stop();
  });
});

describe('a bot that takes its time', () => {
  /** Answers when it is let. */
  function slowBot() {
    const inner = bookBot();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const bot: Bot = {
      get desk() {
        return inner.desk;
      },
      keeps: inner.keeps,
      ask: async (words: string, options?: AskOptions) => {
        await held;
        return await inner.ask(words, options);
      },
    };
    return { bot, letGo: () => letGo() };
  }

  test('is announced, privately from the start, and answered when it is ready', async () => {
    const { bot, letGo } = slowBot();
    const other = await Talk.start({ bot, patience: 1 });
    const payload = slash('targets', [['regions', 'lanhai']]);
    const first = await other.press(payload);
    expect(first.body).toEqual({ type: CALLBACK.deferred, data: { flags: EPHEMERAL } });
    letGo();
    const answer = await other.later(payload);
    expect(answer.method).toBe('PATCH');
    expect(said(answer).text).toContain('## Targets · Lanhai');
    expect(other.fake.told.flatMap(faultsOf)).toEqual([]);
    await other.stop();
  });

  test('is stopped only after it has answered', async () => {
    const { bot, letGo } = slowBot();
    const other = await Talk.start({ bot, patience: 1 });
    const payload = slash('targets', [['regions', 'lanhai']]);
    await other.press(payload);
    const stopped = other.discord.stop();
    letGo();
    await stopped;
    expect(other.fake.told.some(({ method }) => method === 'PATCH')).toBe(true);
    await other.fake.stop();
  });
});

describe('commands that the bot may have', () => {
  /** A bot that knows more commands and remembers what it was asked. */
  function recordingBot(...names: string[]) {
    const inner = bookBot();
    const [first] = inner.desk.commands;
    if (first === undefined) throw new Error('no commands');
    const more = names.map((name) => ({
      ...first,
      name: name as Command['name'],
      cues: { en: [], zh: [name] as [string] },
    })); // names to come
    const asked: string[] = [];
    const bot: Bot = {
      get desk() {
        return { ...inner.desk, commands: [...inner.desk.commands, ...more] };
      },
      keeps: inner.keeps,
      ask: async (words, options) => {
        asked.push(words);
        return await inner.ask(words, options);
      },
    };
    return { bot, asked };
  }

  test('take a correction: a button, a form with the figures, and the words of a report', async () => {
    const { bot, asked } = recordingBot('report');
    const other = await Talk.start({ bot });
    const { buttons } = said(await other.press(slash('targets', [['regions', 'lanhai']])));
    const form = await other.press(button(buttons.get('Something wrong?') ?? ''));
    expect(kindOf(form)).toBe(CALLBACK.modal);
    expect(JSON.stringify(form.body)).toContain('"value":"lanhai-2025-nev-output"');
    await other.press(
      modal('report', { fact: ['lanhai-2025-nev-output'], words: 'It says 30,000.' }),
    );
    expect(asked.at(-1)).toBe('report lanhai-2025-nev-output It says 30,000.');
    expect(other.fake.told.flatMap(faultsOf)).toEqual([]);
    await other.stop();
  });

  test('make a digest by form and in one line', async () => {
    const { bot, asked } = recordingBot('digest', 'watch', 'settings', 'forget');
    const other = await Talk.start({ bot });
    const form = await other.press(slash('digest new', [], ZH));
    expect(JSON.stringify(form.body)).toContain('为本频道新建简报');
    await other.press(
      modal('digest', {
        when: ['weekly mon'],
        time: '09:30',
        zone: 'Asia/Shanghai',
        language: ['zh'],
        about: '岚海',
      }),
    );
    expect(asked.at(-1)).toBe('digest add weekly mon 09:30 zone Asia/Shanghai lang zh for 岚海');
    await other.press(
      slash('digest add', [
        ['schedule', 'daily 09:00'],
        ['nothing', 'say'],
        ['dm', true],
      ]),
    );
    expect(asked.at(-1)).toBe('digest add daily 09:00 nothing say dm');
    await other.press(slash('digest pause', [['id', 'd1']]));
    expect(asked.at(-1)).toBe('digest pause d1');
    await other.press(
      slash('watch add', [
        ['what', 'lanhai'],
        ['dm', false],
      ]),
    );
    expect(asked.at(-1)).toBe('watch add lanhai');
    await other.press(slash('settings channel-language', [['language', 'auto']]));
    expect(asked.at(-1)).toBe('settings channel lang auto');
    await other.press(slash('settings forget'));
    expect(asked.at(-1)).toBe('forget me');
    const zones = await other.press(autocomplete('digest add', ['zone', 'shang']));
    expect(JSON.stringify(zones.body)).toContain('Asia/Shanghai');
    const times = await other.press(autocomplete('digest add', ['schedule', 'daily 07']));
    expect(JSON.stringify(times.body)).toContain('"value":"daily 07"');
    expect(other.fake.told.flatMap(faultsOf)).toEqual([]);
    await other.stop();
  });

  test('know who may manage the channel', async () => {
    const inner = bookBot();
    const may: boolean[] = [];
    const bot: Bot = {
      get desk() {
        return inner.desk;
      },
      keeps: inner.keeps,
      ask: async (words, options) => {
        may.push((await options?.asker?.mayManage()) ?? false);
        return await inner.ask(words, options);
      },
    };
    const other = await Talk.start({ bot });
    const [guild, channels] = [String(1 << 5), String(1 << 4)];
    for (const where of [{}, { permissions: guild }, { permissions: channels }, { direct: true }])
      await other.press(slash('help', [], where));
    expect(may).toEqual([false, true, true, true]);
    await other.stop();
  });
});
