// One answer, or one for each line of standard input, and the exit status that tells scripts how it went.
import type { Readable, Writable } from 'node:stream';
import type { Asker } from '../../src/asker.ts';
import type { Bot, Exchange } from '../../src/bot.ts';
import { NO_FILE, saveFiles } from './files.ts';
import { linesOf } from './lines.ts';
import type { CommandLine } from './options.ts';

/** Text and JSON end in a line break, a picture is bytes; what the answer lacks in that form is said beside it. */
export type Shown = string | Uint8Array | { readonly lacking: string };

/** The form in which an answer is wanted. */
export type Show = (exchange: Exchange) => Shown | Promise<Shown>;

export interface OnceOptions {
  readonly bot: Bot;
  readonly line: CommandLine;
  readonly asker: Asker;
  readonly input: Readable;
  readonly output: Writable;
  /** What is said beside the answer, such as where a file was saved: never among what a script reads. */
  readonly aside: Writable;
  readonly show: Show;
}

/** @returns the exit status: 0 answered, 1 unclear, nothing found, nothing saved or not to be had in that form. A batch that was read to its end is 0. */
export async function once(options: OnceOptions): Promise<number> {
  const { bot, line, asker, input, show } = options;
  const asked = { asker, ...(line.language !== undefined && { language: line.language }) };
  if (!line.batch) return await answerOne(await bot.ask(line.words, asked), options);
  for await (const words of linesOf(input)) {
    write(await show(await bot.ask(words, asked)), options, line.as === 'text' ? '\n' : '');
  }
  return 0;
}

const STANDARD_OUTPUT = '-';

async function answerOne(exchange: Exchange, options: OnceOptions): Promise<number> {
  const { line, output, aside, show } = options;
  const { status, reply } = exchange;
  const [file, ...others] = reply.files;
  // Without a break of our own at the end: what is piped into a file is the file.
  if (line.out === STANDARD_OUTPUT && file !== undefined && others.length === 0) {
    output.write(file.text);
    return 0;
  }
  const had = write(await show(exchange), options);
  if (!had || status !== 'answered') return 1;
  if (line.out === undefined) return 0;
  const { said, saved } =
    line.out === STANDARD_OUTPUT
      ? { said: [NO_FILE[reply.language]], saved: false }
      : saveFiles(reply.files, line.out, reply.language);
  aside.write(said.map((one) => `${one}\n`).join(''));
  return saved ? 0 : 1;
}

/** Writes an answer, or beside it what it lacks in that form. @returns whether there was something to write. */
function write(shown: Shown, { output, aside }: OnceOptions, between = ''): boolean {
  if (typeof shown === 'object' && 'lacking' in shown) {
    aside.write(`${shown.lacking}\n`);
    return false;
  }
  output.write(typeof shown === 'string' ? `${shown}\n${between}` : shown);
  return true;
}
