// digest …: read from many ways of saying it, kept, shown, changed; by those who may.
import { describe, expect, test } from 'vitest';
import { asText } from '../../src/reply-text.ts';
import type { Digest, Schedule } from '../../src/state/records.ts';
import { actual, fileOf } from '../fixtures/book.ts';
import { directly, type Keeping, keepingBot, manager, member, NOW } from './keeping.ts';

const weekly = (
  days: ('mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun')[],
  time: string,
): Schedule => ({ kind: 'weekly', days, time });

async function addedBy(words: string): Promise<Digest> {
  const keeping = keepingBot();
  const { reply } = await keeping.say(words);
  const digest = keeping.store.digest('d1');
  if (digest === null) throw new Error(asText(reply));
  return digest;
}

const linesOf = async (keeping: Keeping, words: string, asker = manager()) =>
  asText((await keeping.say(words, asker)).reply).split('\n');

describe('when', () => {
  test.each<[string, Schedule]>([
    ['digest add weekly mon 09:00', weekly(['mon'], '09:00')],
    ['digest add every monday at 9am', weekly(['mon'], '09:00')],
    ['digest add Mondays and Thursdays at 5:30 pm', weekly(['mon', 'thu'], '17:30')],
    ['digest every friday 9:00', weekly(['fri'], '09:00')],
    ['digest add weekly 08:15', weekly(['mon'], '08:15')],
    ['digest add daily 7:05', { kind: 'daily', time: '07:05' }],
    ['digest add every day at noon', { kind: 'daily', time: '12:00' }],
    ['digest add 23:59', { kind: 'daily', time: '23:59' }],
    ['digest add weekdays 09:00', { kind: 'weekdays', time: '09:00' }],
    ['digest add on working days', { kind: 'weekdays', time: '09:00' }],
    ['digest add monthly 15 10:00', { kind: 'monthly', day: 15, time: '10:00' }],
    ['digest add on the 1st of every month at 8am', { kind: 'monthly', day: 1, time: '08:00' }],
    ['digest add every month 9:30', { kind: 'monthly', day: 1, time: '09:30' }],
    ['digest add cron "0 9 * * 1-5"', { kind: 'cron', fields: '0 9 * * 1-5' }],
    ['digest add cron 0 9,17 * * MON,FRI', { kind: 'cron', fields: '0 9,17 * * mon,fri' }],
    ['简报 添加 每天 9:00', { kind: 'daily', time: '09:00' }],
    ['简报 添加 每周一 09:00', weekly(['mon'], '09:00')],
    ['简报 添加 每周一、周四 下午5点半', weekly(['mon', 'thu'], '17:30')],
    ['简报 添加 每周日 晚上8点', weekly(['sun'], '20:00')],
    ['简报 添加 星期三 上午9点15分', weekly(['wed'], '09:15')],
    ['简报 添加 工作日 9：00', { kind: 'weekdays', time: '09:00' }],
    ['简报 每月1日 9:00', { kind: 'monthly', day: 1, time: '09:00' }],
    ['订阅 每月15号 8点', { kind: 'monthly', day: 15, time: '08:00' }],
  ])('%s', async (words, schedule) => {
    expect((await addedBy(words)).schedule).toEqual(schedule);
  });

  test.each([
    ['digest add monthly 31 09:00', 'days from 1 to 28|day from 1 to 28'],
    ['digest add daily 25:00', 'that time of day'],
    ['digest add cron "* * * * *"', 'once an hour'],
    ['digest add cron "0 9 30 2 *"', 'never comes'],
    ['digest add cron nonsense', 'five fields'],
    ['digest add daily 9:00 zone Mars/Base', 'time zone “Mars/Base”'],
    ['digest add daily 9:00 for atlantis', 'do not know “atlantis”'],
    ['digest add daily 9:00 blubb', 'do not know “blubb”'],
    ['digest add daily 9:00 for Fuchang', 'can mean 富昌 (Qingzhou) or 福昌 (Lanhai)'],
    ['简报 添加 每天 9:00 时区 火星', '时区“火星”'],
    ['简报 添加 每月30日 9:00', '1日至28日'],
  ])('%s: said what is wrong, and nothing is kept', async (words, expected) => {
    const keeping = keepingBot();
    const { status, reply } = await keeping.say(words);
    expect(status).toBe('unclear');
    expect(asText(reply)).toMatch(
      new RegExp(expected.replaceAll('(', '\\(').replaceAll(')', '\\)')),
    );
    expect([...keeping.store.digests()]).toEqual([]);
  });

  test('is asked for where it is missing, with words that do', async () => {
    const keeping = keepingBot();
    const { status, choices } = await keeping.say('digest add for qingzhou');
    expect([status, choices]).toEqual([
      'unclear',
      [
        'digest add weekly mon 09:00 for qingzhou',
        'digest add weekdays 09:00 for qingzhou',
        'digest add monthly 1 09:00 for qingzhou',
      ],
    ]);
    for (const words of choices) expect((await keeping.say(words)).status).toBe('answered');
  });
});

describe('what, where and how', () => {
  test.each<[string, Partial<Digest>]>([
    [
      'digest add daily 9:00 for qingzhou, hydrogen and Stellar',
      {
        focus: { regions: ['qingzhou'], metrics: [], topics: ['hydrogen'], companies: ['stellar'] },
      },
    ],
    [
      'digest add daily 9:00 qingzhou',
      { focus: { regions: ['qingzhou'], metrics: [], topics: [], companies: [] } },
    ],
    [
      'digest add daily 9:00 for all regions',
      { focus: { regions: [], metrics: [], topics: [], companies: [] } },
    ],
    [
      'digest add daily 9:00 for Lake Town',
      { focus: { regions: ['qingzhou'], metrics: [], topics: [], companies: [] } },
    ],
    [
      '简报 添加 每天 9:00 关注 清州、岚海和氢能',
      {
        focus: {
          regions: ['qingzhou', 'lanhai'],
          metrics: [],
          topics: ['hydrogen'],
          companies: [],
        },
        language: 'zh',
      },
    ],
    ['digest add daily 9:00', { zone: 'Asia/Shanghai', language: 'en', quiet: 'skip' }],
    [
      'digest add daily 9:00 zone Europe/Berlin lang zh nothing say',
      { zone: 'Europe/Berlin', language: 'zh', quiet: 'say' },
    ],
    [
      'digest add daily 9:00 for qingzhou dm in chinese',
      { language: 'zh', address: { platform: 'slack', workspace: 'T1', to: { person: 'U1' } } },
    ],
    ['digest add 9:00 America/New_York', { zone: 'America/New_York' }],
    ['digest add 9:00 Beijing time', { zone: 'Asia/Shanghai' }],
    [
      '简报 添加 每天 9:00 时区 Asia/Tokyo 用英文 没有新内容时 说明 私信',
      {
        zone: 'Asia/Tokyo',
        language: 'en',
        quiet: 'say',
        address: { platform: 'slack', workspace: 'T1', to: { person: 'U1' } },
      },
    ],
    [
      'digest add daily 9:00',
      { address: { platform: 'slack', workspace: 'T1', to: { channel: 'C1' } } },
    ],
  ])('%s', async (words, expected) => {
    expect(await addedBy(words)).toMatchObject(expected);
  });

  test('a whole family of metrics is named by its word', async () => {
    const { focus } = await addedBy('digest add daily 9:00 for charging');
    expect(focus).toMatchObject({ topics: ['charging'], metrics: ['charging-piles'] });
  });

  test('the words of a modal are read back as they were composed', async () => {
    const words =
      'digest add weekly mon 09:00 zone Asia/Shanghai lang en nothing skip dm for qingzhou hydrogen';
    expect(await addedBy(words)).toMatchObject({
      schedule: weekly(['mon'], '09:00'),
      zone: 'Asia/Shanghai',
      focus: { regions: ['qingzhou'], topics: ['hydrogen'] },
    });
  });
});

describe('a digest that is made', () => {
  test('is shown with the next three times on the clock of its zone', async () => {
    const lines = await linesOf(keepingBot(), 'digest add weekly mon 09:00 for qingzhou');
    expect(lines).toEqual([
      'Digest d1 is set up',
      '',
      '• When: every Monday at 09:00, Asia/Shanghai',
      '• About: Qingzhou',
      '• Where: in this channel, in English',
      '• With nothing new: left out',
      '',
      'The next times (Asia/Shanghai)',
      '• Monday 30 November 2026, 09:00',
      '• Monday 7 December 2026, 09:00',
      '• Monday 14 December 2026, 09:00',
      '',
      'Next: digest preview d1 | digest send d1 | digest list',
    ]);
  });

  test('is shown in Chinese', async () => {
    const lines = await linesOf(keepingBot(), '简报 添加 每周一、周四 9:00 关注 清州');
    expect(lines).toContain('简报 d1 已设置');
    expect(lines).toContain('• 时间：每周一、周四 09:00（Asia/Shanghai）');
    expect(lines).toContain('• 2026年11月26日（周四）09:00');
  });

  test('a time in a gap of the clock is told as the clock will show it', async () => {
    const lines = await linesOf(keepingBot(), 'digest add cron "30 2 29 3 *" zone Europe/Berlin');
    expect(lines).toContain('• Monday 29 March 2027, 02:30');
    const gap = await linesOf(keepingBot(), 'digest add cron "30 2 28 3 *" zone Europe/Berlin');
    expect(gap).toContain('• Sunday 28 March 2027, 03:00');
  });

  test('stands in the list, with who made it, when it comes next and how the last one went', async () => {
    const keeping = keepingBot();
    expect(await linesOf(keeping, 'digest')).toContain('None has been set up yet.');
    await keeping.say('digest add weekly mon 09:00');
    await keeping.say('digest add daily 10:00 dm', member());
    const rows = async (asker = manager()) =>
      (await linesOf(keeping, 'digest list', asker)).filter((line) => /^d\d/.test(line));
    expect(await rows()).toEqual([
      'd1 · every Monday at 09:00 · all regions · in this channel · Monday 30 November 2026, 09:00 · none yet · you',
    ]);
    expect((await rows(member())).map((row) => row.split(' · ').at(-1))).toEqual([
      'member U1',
      'you',
    ]);
    expect(await rows(manager({ channel: 'C2' }))).toEqual([]);
  });

  test('can be looked at: what it is, and who changed what', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add weekly mon 09:00');
    await keeping.say('digest edit d1 weekdays 8:00 for lanhai');
    await keeping.say('digest pause d1', manager({ person: 'U9' }));
    const lines = await linesOf(keeping, 'digest show d1');
    expect(lines).toContain('• When: Monday to Friday at 08:00, Asia/Shanghai');
    expect(lines).toContain('It is paused; what falls into the pause is not made up for.');
    expect(lines).toContain('• 23 November 2026: set up by you: “weekly mon 09:00”');
    expect(lines).toContain('• 23 November 2026: changed by you: “weekdays 8:00 for lanhai”');
    expect(lines).toContain('• 23 November 2026: paused by member U9');
    expect((await keeping.say('digest resume d1')).reply.title).toBe('Digest d1 is resumed');
  });

  test('is previewed in its own language, with its sources, and nothing is posted', async () => {
    const keeping = keepingBot((book) => {
      fileOf(book, 'qingzhou').actuals.push(
        actual('qingzhou-2024', { period: '2024', value: 700_000 }),
      );
    });
    await keeping.say('digest add daily 9:00 for qingzhou lang zh');
    const { reply } = await keeping.say('digest preview d1');
    expect(reply.language).toBe('zh');
    expect(reply.title).toBe('新能源汽车简报 · 清州 · 2026年11月23日');
    expect(reply.blocks[0]).toEqual({ type: 'text', text: 'd1的预览，未发送。' });
    expect(reply.sources.length).toBeGreaterThan(0);
    expect([...keeping.store.intents()]).toEqual([]);
  });

  test('is sent at once by hand, its schedule untouched', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00');
    await keeping.say('digest send d1');
    expect([...keeping.store.intents()]).toMatchObject([{ digest: 'd1', due: null }]);
    expect(keeping.store.digest('d1')).toMatchObject({
      settledTo: NOW,
      acts: [{ did: 'made' }, { did: 'sent' }],
    });
  });

  test('is removed, with all that was about to be posted', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00');
    await keeping.say('digest send d1');
    expect((await keeping.say('简报 删除 d1')).reply.title).toBe('简报 d1 已删除');
    expect([[...keeping.store.digests()], [...keeping.store.intents()]]).toEqual([[], []]);
  });

  test('has a log of its deliveries', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00');
    expect(await linesOf(keeping, 'digest log d1')).toContain('None yet.');
    await keeping.say('digest send d1');
    const [intent] = keeping.store.intents();
    await keeping.store.end({
      occurrence: intent?.occurrence ?? '',
      result: 'gave-up',
      at: NOW,
      why: 'rate_limited',
    });
    expect(await linesOf(keeping, 'digest log d1')).toContain(
      '• Monday 23 November 2026, 12:00: not posted, given up (rate_limited)',
    );
    expect(await linesOf(keeping, '简报 记录 d1')).toContain(
      '• 2026年11月23日（周一）12:00：未能发送，已放弃（rate_limited）',
    );
  });
});

describe('who may', () => {
  test.each([
    'digest add daily 9:00',
    'digest edit d1 daily 10:00',
    'digest pause d1',
    'digest resume d1',
    'digest send d1',
    'digest remove d1',
  ])('in a channel only those who may manage it: %s', async (words) => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00');
    const before = keeping.store.digest('d1');
    const { status, reply } = await keeping.say(words, member());
    expect(status).toBe('unclear');
    expect(asText(reply)).toContain('Only people who may manage this channel');
    expect(keeping.store.digest('d1')).toEqual(before);
    expect([...keeping.store.digests()]).toHaveLength(1);
  });

  test('is offered the same by direct message, in words that work', async () => {
    const keeping = keepingBot();
    const { choices } = await keeping.say('digest add weekly mon 09:00 for qingzhou', member());
    expect(choices).toEqual(['digest add weekly mon 09:00 for qingzhou dm']);
    await keeping.say(choices[0] ?? '', member());
    expect(keeping.store.digest('d1')?.address.to).toEqual({ person: 'U2' });
  });

  test('nobody sees or changes what others have by direct message', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00', directly());
    const { status, reply } = await keeping.say('digest pause d1', directly({ person: 'U3' }));
    expect([status, reply.title]).toEqual(['unclear', 'There is no digest d1 here']);
    expect((await keeping.say('digest pause d1', directly())).status).toBe('answered');
  });

  test('moving one from direct messages into a channel asks for the same', async () => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00 dm', member());
    expect((await keeping.say('digest edit d1 in this channel', member())).status).toBe('unclear');
    expect(keeping.store.digest('d1')?.address.to).toEqual({ person: 'U2' });
  });
});

describe('what cannot be done', () => {
  test.each([
    ['digest pause', 'Which digest?'],
    ['digest pause d7', 'There is no digest d7 here'],
    ['简报 暂停 d7', '此处没有简报d7'],
    ['digest edit d1', 'What shall change in d1?'],
  ])('%s: %s', async (words, title) => {
    const keeping = keepingBot();
    await keeping.say('digest add daily 9:00');
    const { status, reply } = await keeping.say(words);
    expect([status, reply.title]).toEqual(['unclear', title]);
  });

  test('nothing is kept without a store or without somebody who asks', async () => {
    const { bot } = keepingBot();
    expect((await bot.ask('digest add daily 9:00')).reply.title).toBe('Nothing is kept here');
    expect((await bot.ask('简报')).reply.title).toBe('此处不保存任何内容');
  });
});

test('a time zone that this machine does not know, from a profile, is not kept', async () => {
  const { store, say } = keepingBot();
  const { status } = await say('digest add daily 09:00', manager({ timeZone: 'Mars/Olympus' }));
  expect(status).toBe('answered');
  expect([...store.digests()].map(({ zone }) => zone)).toEqual(['Asia/Shanghai']);
});
