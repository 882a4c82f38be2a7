// What every platform keeps, whatever it is drawn with: the same words bring the same facts, in the same order as in the
// terminal, in the person's language; and one person's talk is never another's. A platform's test calls platformContract().
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bot } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import { type Block, type Reply, sayCites } from '../../src/reply.ts';
import { bookBot } from '../fixtures/book.ts';

interface Who {
  readonly person?: string;
  /** The language of the person's platform. */
  readonly locale?: Language;
}

/** A person at a platform: says words by its main door, and reads all that comes back, top to bottom. */
export interface Speaker {
  say(words: string, who?: Who): Promise<string>;
  close(): Promise<void>;
}

/** The invented book, by every kind of reply: tables, lists, doubts, choices, nothing, help. */
const WORDS = [
  'region qingzhou',
  'targets qingzhou',
  'actuals qingzhou',
  'compare qingzhou lanhai nev-output',
  'rank nev-output 2025',
  'progress qingzhou',
  'measures qingzhou hydrogen',
  'plans qingzhou',
  'source qingzhou-2025-nev-output',
  'check Qingzhou wants 500,000 NEVs by 2025',
  'coverage',
  'ask what is the NEV output target of Qingzhou for 2025?',
  'fuchang hydrogen',
  'targets lanhai charging-piles 2031',
  'help',
  '地区 清州',
  '清州2025年新能源汽车产量目标是多少？',
  '目标 岚海',
] as const;

export function platformContract(name: string, open: (bot: Bot) => Promise<Speaker>): void {
  describe(`what ${name} keeps of the contract of all platforms`, () => {
    const bot = bookBot();
    let speaker: Speaker;
    beforeAll(async () => {
      speaker = await open(bot);
    });
    afterAll(async () => await speaker.close());

    test.each(WORDS)('“%s” brings what the terminal says, in its order', async (words) => {
      const { reply } = await bot.ask(words);
      const shown = bare(await speaker.say(words, { person: words }));
      let at = 0;
      for (const part of partsOf(reply)) {
        const found = shown.indexOf(bare(part), at);
        expect(found, `“${part}” behind what stands before it`).toBeGreaterThanOrEqual(0);
        at = found + bare(part).length;
      }
      for (const { text } of reply.sources) expect(shown).toContain(bare(text));
    });

    test('speaks Chinese to whoever has a Chinese platform, and English to the others', async () => {
      expect(await speaker.say('help', { person: 'wei', locale: 'zh' })).toMatch(/[一-鿿]{5}/);
      expect(await speaker.say('help', { person: 'ann', locale: 'en' })).toContain(
        'Ask in your own',
      );
    });

    test('answers Chinese words in Chinese, whatever the platform speaks', async () => {
      expect(await speaker.say('目标 清州', { person: 'ann', locale: 'en' })).toContain('清州');
    });

    test('goes on from what the same person asked, and never from what another one did', async () => {
      await speaker.say('targets qingzhou nev-output', { person: 'bo' });
      await speaker.say('targets lanhai nev-output', { person: 'cy' });
      const more = bare(await speaker.say('and charging piles?', { person: 'bo' }));
      const { query } = await bot.ask('targets qingzhou nev-output');
      const { reply } = await bot.ask('and charging piles?', { after: query });
      for (const part of partsOf(reply)) expect(more).toContain(bare(part));
      const alone = bare(await speaker.say('and charging piles?', { person: 'di' }));
      expect(alone).toContain(bare((await bot.ask('and charging piles?')).reply.title));
    });
  });
}

/** What a reply says, piece by piece, top to bottom; how pieces are joined is the platform's affair. */
function partsOf({ title, reading, blocks }: Reply): string[] {
  return [title, ...(reading === null ? [] : [reading]), ...blocks.flatMap(piecesOf)];
}

function piecesOf(block: Block): string[] {
  switch (block.type) {
    case 'text':
    case 'more':
      return [block.text];
    case 'facts':
      return [
        ...(block.heading === null ? [] : [block.heading]),
        ...block.lines.flatMap(({ text, cites, details }) => [text, sayCites(cites), ...details]),
      ];
    case 'table':
      return [
        ...(block.heading === null ? [] : [block.heading]),
        ...block.rows.flatMap((row) =>
          row.flatMap(({ text, cites = [] }) => [text, sayCites(cites)]),
        ),
      ];
    case 'doubts':
      return [...block.lines];
    case 'choices':
      return [block.intro, ...block.words];
    case 'chart':
      // Drawn where a platform can; its figures stand in the other blocks.
      return [];
    default:
      return block satisfies never;
  }
}

/** Without blanks, line breaks and what cannot be seen: only what is said counts. */
function bare(text: string): string {
  return text.replace(/[\s\u200b]/g, '');
}
