// One answer, or one for each line of standard input, and the exit status that tells scripts how it went.
import type { Readable, Writable } from 'node:stream';
import type { Bot, Exchange } from '../../src/bot.ts';
import { linesOf } from './lines.ts';
import type { CommandLine } from './options.ts';

export interface OnceOptions {
  readonly bot: Bot;
  readonly line: CommandLine;
  readonly input: Readable;
  readonly output: Writable;
  readonly width: number;
  readonly colour: boolean;
}

/** @returns the exit status: 0 answered, 1 unclear or nothing found. A batch that was read to its end is 0. */
export async function once(options: OnceOptions): Promise<number> {
  const { bot, line, output } = options;
  const asked = line.language === undefined ? {} : { language: line.language };
  const show = await renderer(options);
  if (!line.batch) {
    const exchange = await bot.ask(line.words, asked);
    output.write(`${show(exchange)}\n`);
    return exchange.status === 'answered' ? 0 : 1;
  }
  for await (const words of linesOf(options.input)) {
    const text = `${show(await bot.ask(words, asked))}\n`;
    output.write(line.as === 'text' ? `${text}\n` : text);
  }
  return 0;
}

/** Loads only what the wanted form needs. */
async function renderer({
  bot,
  line,
  width,
  colour,
}: OnceOptions): Promise<(exchange: Exchange) => string> {
  if (line.as === 'json') {
    const { toRecord } = await import('../../src/record.ts');
    return (exchange) =>
      JSON.stringify(toRecord(exchange, bot.desk.catalog), null, line.batch ? 0 : 2);
  }
  const { toMessage } = await import('./message.ts');
  return (exchange) => toMessage(exchange.reply, { width, colour });
}
