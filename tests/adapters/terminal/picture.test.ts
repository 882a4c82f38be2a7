// `nev … --as png > chart.png`: bytes on standard output, and nothing else.
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { openDrawing } from '../../../adapters/charts/png.ts';
import { terminalAsker } from '../../../adapters/terminal/asker.ts';
import { once } from '../../../adapters/terminal/once.ts';
import { pictureOf } from '../../../adapters/terminal/picture.ts';
import type { Bot } from '../../../src/bot.ts';
import type { Block } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { chart, series } from '../../fixtures/charts.ts';

const draw = openDrawing(join(import.meta.dirname, '../../../adapters/charts/fonts'));

/** The bot of the book, its replies with these blocks behind their own. */
function botWith(blocks: readonly Block[]): Bot {
  const bot = bookBot();
  return {
    ...bot,
    ask: async (words, options) => {
      const exchange = await bot.ask(words, options);
      const { reply } = exchange;
      return { ...exchange, reply: { ...reply, blocks: [...reply.blocks, ...blocks] } };
    },
  };
}

async function run(bot: Bot) {
  const [input, output, errors] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const line = { words: 'targets lanhai', as: 'png', batch: false } as const;
  const unset = { language: undefined, today: undefined, data: undefined, out: undefined };
  const status = await once({
    bot,
    line: { ...line, ...unset },
    asker: terminalAsker('reader'),
    input,
    output,
    aside: errors,
    show: pictureOf(draw),
  });
  output.end();
  errors.end();
  return { status, out: await buffer(output), err: await text(errors) };
}

test('the first chart of the answer is written, byte for byte', async () => {
  const first = chart();
  const second = chart({ series: [series('2024', 'actual', [1, 2, 3])] });
  const { status, out, err } = await run(
    botWith([
      { type: 'chart', chart: first },
      { type: 'chart', chart: second },
    ]),
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  const { reply } = await bookBot().ask('targets lanhai');
  const drawn = await draw(first, { language: 'en', sources: reply.sources });
  expect(Buffer.compare(out, drawn)).toBe(0);
});

test('an answer without a chart writes nothing and says so', async () => {
  const { status, out, err } = await run(botWith([]));
  expect(status).toBe(1);
  expect(out).toHaveLength(0);
  expect(err).toMatch(/^There is no chart to draw: “Targets · Lanhai”\.\n.+\n$/);
});
