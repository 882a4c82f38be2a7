// How people talk in a chat: two questions at once, names of those addressed, quoted passages, small talk.
import { describe, expect, test } from 'vitest';
import { bookBot } from './fixtures/book.ts';

const bot = bookBot();

describe('Small talk', () => {
  test.each(['thanks a lot!', '谢谢啦', 'who made you?', '你是机器人吗'])(
    'gets a short answer and no figure: %s',
    async (words) => {
      const { status, facts, reply } = await bot.ask(words);
      expect([status, facts.length]).toEqual(['nothing', 0]);
      expect(reply.blocks.length).toBeLessThan(3);
    },
  );

  test.each(['what can you do?', '你会什么', 'hi there 👋', '早上好呀'])(
    'asks for the help: %s',
    async (words) => expect((await bot.ask(words)).query?.command).toBe('help'),
  );
});

describe('Two questions in one message', () => {
  test('are answered one at a time, and the other is offered to run', async () => {
    const { query, reply } = await bot.ask(
      'What is the NEV output target of Qingzhou for 2025? And how many charging piles does it want?',
    );
    expect(query?.metrics).toEqual(['nev-output']);
    expect(reply.next[0]).toContain('charging-piles');
  });

  test('another year alone is no second question', async () => {
    const { reply } = await bot.ask('Did Qingzhou build NEVs, output? In 2025');
    expect(JSON.stringify(reply.blocks)).not.toContain('two things');
  });
});

describe('What stands beside a question', () => {
  test.each([
    '@nevplan Qingzhou NEV output target 2025',
    '> the hills are high in Qingzhou and the rivers are wide\nQingzhou NEV output target 2025',
    'They wrote “the hills are high and the rivers are wide there”. Qingzhou NEV output target 2025',
  ])('changes nothing: %s', async (words) => {
    const plain = await bot.ask('Qingzhou NEV output target 2025');
    const { facts } = await bot.ask(words);
    expect(facts.map(({ fact }) => fact.id)).toEqual(plain.facts.map(({ fact }) => fact.id));
  });
});
