// Chinese chat talk, and the plain questions that people put in chats: whose number it is, what a number is, what a plan's name means.
import { describe, expect, test } from 'vitest';
import { spotQuantities } from '../../src/reading/quantities/spot-quantities.ts';
import { withoutChatTalk } from '../../src/reading/question/words/chat-talk.ts';
import { toRecord } from '../../src/record.ts';
import { actual, type Book, bookBot, fileOf, plan, target } from '../fixtures/book.ts';

async function ask(words: string, change?: (book: Book) => void) {
  const bot = bookBot(change);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

const ids = async (words: string, change?: (book: Book) => void) =>
  (await ask(words, change)).facts.map(({ id }) => id);

describe('chat talk', () => {
  test.each([
    ['清州产量多少来着', '清州产量多少'],
    ['清州今年KPI', '清州今年目标'],
    ['两省加一块多少', '两省加起来多少'],
    ['第一第二是哪俩省', '第一第二是哪两个省'],
    ['列一下清州的目标', '列出清州的目标'],
  ])('is said in plain words: %s', (said, meant) => {
    expect(withoutChatTalk(said)).toBe(meant);
  });

  test('English words stay as they are', () => {
    expect(withoutChatTalk('Qingzhou KPI')).toBe('Qingzhou KPI');
  });
});

describe('上万', () => {
  test('is ten thousand or more', () => {
    expect(spotQuantities('产量上百万辆')).toMatchObject([{ comparator: '>=', value: 1_000_000 }]);
  });

  test('加上一百 and 马上 compare nothing', () => {
    expect(spotQuantities('马上百万辆')).toMatchObject([{ comparator: '=' }]);
  });
});

describe('whose goal a number is', () => {
  test('goals of several years stand in one list, and others are left out', async () => {
    const change = (book: Book) =>
      fileOf(book, 'lanhai').targets.push(
        target('lanhai-2030-nev-output', { plan: null, value: 500_000, due: '2030' }),
      );
    expect(await ids('哪个省要造50万辆新能源汽车', change)).toEqual([
      'qingzhou-2025-nev-output',
      'lanhai-2030-nev-output',
    ]);
  });
});

describe('what a number is', () => {
  test.each(['清州那个20万是说啥', '清州20万是什么', "what is the 200,000 in Qingzhou's plan"])(
    'is told by the figure that states it: %s',
    async (words) => {
      expect((await ids(words))[0]).toBe('qingzhou-2027-charging-piles');
    },
  );
});

describe('the name of a plan in quotation marks', () => {
  const named = (book: Book) =>
    fileOf(book, 'qingzhou').plans.push(
      plan('qingzhou-2024-steps', {
        title: { en: "Qingzhou's '4477' scheme", zh: '清州“4477”工程', zhIs: 'official' },
      }),
    );

  test.each(['4477是什么', '清州的4477工程指的是啥', 'what is 4477?'])(
    'finds the plan: %s',
    async (words) => {
      expect((await ids(words, named))[0]).toBe('qingzhou-2024-steps');
    },
  );

  test('its goals are another question', async () => {
    const { query } = await ask('4477的目标是什么', named);
    expect(query?.command).not.toBe('plans');
  });
});

describe('whether a number was reached in a year that is over', () => {
  test('the goal of that year is no answer', async () => {
    const { status } = await ask('清州2025年产量有没有到50万辆');
    expect(status).toBe('nothing');
  });

  test('what a part of the year came to says yes where it is above', async () => {
    const part = (book: Book) =>
      fileOf(book, 'qingzhou').actuals.push(
        actual('qingzhou-2025-11-nev-output', { value: 620_000, period: '2025-01/2025-11' }),
      );
    const { text } = await ask('清州2025年产量有没有超60万辆', part);
    expect(text).toContain('是的，部分时段就已超过');
  });
});

describe('two things asked across a comma', () => {
  test('the first leads the answer', async () => {
    const [first] = await ids('清州2023年造了多少新能源汽车，充电桩有几个');
    expect(first).toBe('qingzhou-2023-nev-output');
  });
});

describe('the goal, asked after a part of a year', () => {
  test('is the one for that year', async () => {
    const bot = bookBot((book) => {
      fileOf(book, 'qingzhou').actuals.push(
        actual('qingzhou-2025-11-nev-output', { value: 420_000, period: '2025-01/2025-11' }),
      );
    });
    const { query } = await bot.ask('清州2025年前11个月产量');
    const after = await bot.ask('目标当时是多少', { after: query });
    const { facts } = toRecord(after, bot.desk.catalog);
    expect(facts[0]?.id).toBe('qingzhou-2025-nev-output');
  });
});
