// One answer, or one for each line of standard input, and the exit status that tells scripts how it went.
import type { Readable, Writable } from 'node:stream';
import type { Asker } from '../../src/asker.ts';
import type { Bot, Exchange } from '../../src/bot.ts';
import { linesOf } from './lines.ts';
import type { CommandLine } from './options.ts';

/** The form in which an answer is wanted: text and JSON end in a line break, a picture is bytes. */
export type Show = (exchange: Exchange) => string | Uint8Array | Promise<string | Uint8Array>;

export interface OnceOptions {
  readonly bot: Bot;
  readonly line: CommandLine;
  readonly asker: Asker;
  readonly input: Readable;
  readonly output: Writable;
  readonly show: Show;
}

/** @returns the exit status: 0 answered, 1 unclear or nothing found. A batch that was read to its end is 0. */
export async function once({
  bot,
  line,
  asker,
  input,
  output,
  show,
}: OnceOptions): Promise<number> {
  const asked = { asker, ...(line.language !== undefined && { language: line.language }) };
  if (!line.batch) {
    const exchange = await bot.ask(line.words, asked);
    output.write(ended(await show(exchange)));
    return exchange.status === 'answered' ? 0 : 1;
  }
  for await (const words of linesOf(input)) {
    const shown = ended(await show(await bot.ask(words, asked)));
    output.write(line.as === 'text' ? `${shown}\n` : shown);
  }
  return 0;
}

function ended(shown: string | Uint8Array): string | Uint8Array {
  return typeof shown === 'string' ? `${shown}\n` : shown;
}
