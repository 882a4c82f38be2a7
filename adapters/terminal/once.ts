// One answer, or one for each line of standard input, and the exit status that tells scripts how it went.
import type { Readable, Writable } from 'node:stream';
import type { Bot, Exchange } from '../../src/bot.ts';
import { linesOf } from './lines.ts';
import type { CommandLine } from './options.ts';

/** Text and JSON end in a line break, a picture is bytes; what the answer lacks in that form is said beside it. */
export type Shown = string | Uint8Array | { readonly lacking: string };

/** The form in which an answer is wanted. */
export type Show = (exchange: Exchange) => Shown | Promise<Shown>;

export interface OnceOptions {
  readonly bot: Bot;
  readonly line: CommandLine;
  readonly input: Readable;
  readonly output: Writable;
  readonly errors: Writable;
  readonly show: Show;
}

/** @returns the exit status: 0 answered, 1 unclear, nothing found or not to be had in that form. A batch that was read to its end is 0. */
export async function once(options: OnceOptions): Promise<number> {
  const { bot, line, input, output, errors, show } = options;
  const write = (shown: Shown, between = ''): boolean => {
    const lacks = typeof shown === 'object' && 'lacking' in shown;
    if (lacks) errors.write(`${shown.lacking}\n`);
    else output.write(typeof shown === 'string' ? `${shown}\n${between}` : shown);
    return !lacks;
  };
  const asked = line.language === undefined ? {} : { language: line.language };
  if (!line.batch) {
    const exchange = await bot.ask(line.words, asked);
    const had = write(await show(exchange));
    return had && exchange.status === 'answered' ? 0 : 1;
  }
  for await (const words of linesOf(input)) {
    write(await show(await bot.ask(words, asked)), line.as === 'text' ? '\n' : '');
  }
  return 0;
}
