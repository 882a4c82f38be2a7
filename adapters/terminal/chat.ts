// A talk in the terminal: lines in, replies out. Streams are passed in, so that a test can talk.
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Asker } from '../../src/asker.ts';
import type { Bot } from '../../src/bot.ts';
import type { Language } from '../../src/language.ts';
import type { Query } from '../../src/query.ts';
import type { Reply } from '../../src/reply.ts';
import { inTalk } from '../../src/spoken-of.ts';
import { createCompleter } from './completion.ts';
import { toMessage } from './message.ts';

export interface ChatOptions {
  readonly bot: Bot;
  readonly input: Readable;
  readonly output: Writable;
  /** Asked before each reply, since a window may be resized. */
  readonly width: () => number;
  readonly colour: boolean;
  /** Whether a person sits there: with a prompt, Tab and history; piped lines go without. */
  readonly interactive: boolean;
  readonly language?: Language;
  readonly asker?: Asker;
  /** Starts what comes by itself, and is given where to print it; returns what ends it. */
  readonly bring?: ((print: Printer) => Promise<() => Promise<void>>) | null;
  /** Told once at the beginning. */
  readonly greeting: string;
}

/** Prints between the lines of a talk. */
export interface Printer {
  readonly show: (reply: Reply) => void;
  readonly note: (line: string) => void;
}

const PROMPT = 'nev> ';
const GOODBYES = new Set(['exit', 'quit', 'bye', '退出', '再见']);

/** Talks until the input ends or the person leaves. */
export async function chat(options: ChatOptions): Promise<void> {
  const { bot, input, output, interactive, greeting, language, asker, bring = null } = options;
  const lines = createInterface({
    input,
    terminal: interactive,
    prompt: PROMPT,
    ...(interactive ? { output, completer: createCompleter(bot) } : {}),
  });
  let open = true;
  lines.once('close', () => {
    open = false;
  });
  const prompt = () => {
    if (interactive && open) lines.prompt();
  };
  if (greeting !== '') output.write(`${greeting}\n\n`);
  const message = (reply: Reply) =>
    toMessage(reply, { width: options.width(), colour: options.colour });
  const between = (text: string) => {
    output.write(`\r${text}\n\n`);
    // What was being typed stays.
    if (interactive && open) lines.prompt(true);
  };
  // Not waited for: a line that is typed meanwhile would be lost.
  const bringing = bring?.({ show: (reply) => between(message(reply)), note: between });
  prompt();
  let after: Query | null = null;
  for await (const line of lines) {
    if (GOODBYES.has(line.trim().toLowerCase())) break;
    if (line.trim() !== '') {
      const asked = { after, ...(language && { language }), ...(asker && { asker }) };
      const { reply, query, facts } = await bot.ask(line, asked);
      after = query === null ? after : inTalk(query, after, facts);
      // The end of the input may have come meanwhile: one turn of the event loop, and the interface knows.
      await turn();
      output.write(`${message(reply)}\n\n`);
    }
    prompt();
  }
  lines.close();
  const stop = await bringing;
  await stop?.();
}
