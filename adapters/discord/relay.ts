// Shards have the first process answer: it alone holds what is kept (settings, digests, watches), and one file cannot have two writers.
// Both ends run the same program, so an answer is taken as it comes; a question is checked, as all that comes in is.
import * as z from 'zod';
import type { AskOptions, Bot, Exchange } from '../../src/bot.ts';
import { querySchema } from '../../src/query.ts';

/** One end of the line between a shard and the first process: what is sent arrives as JSON. */
export interface Line {
  send(message: object): void;
  onMessage(hear: (message: unknown) => void): void;
  /** The other end is gone. */
  onEnd(hear: () => void): void;
}

const language = z.enum(['en', 'zh']);
const questionSchema = z.object({
  relay: z.literal('question'),
  id: z.int(),
  words: z.string(),
  language: language.optional(),
  locale: language.optional(),
  after: querySchema.nullable(),
  asker: z
    .object({
      platform: z.literal('discord'),
      workspace: z.string().nullable(),
      person: z.string(),
      channel: z.string(),
      direct: z.boolean(),
      timeZone: z.string().nullable(),
      manages: z.boolean(),
    })
    .nullable(),
});

const answerSchema = z.object({
  relay: z.literal('answer'),
  id: z.int(),
  exchange: z.unknown().optional(),
  failed: z.string().optional(),
});

interface Pending {
  resolve(exchange: Exchange): void;
  reject(error: Error): void;
}

/** The bot of a shard: its data are its own, its answers come from the first process. */
export function askThrough(line: Line, bot: Bot): Bot {
  const pending = new Map<number, Pending>();
  let asked = 0;
  line.onMessage((message) => {
    const read = answerSchema.safeParse(message);
    if (!read.success) return;
    const waiting = pending.get(read.data.id);
    pending.delete(read.data.id);
    if (read.data.failed !== undefined) waiting?.reject(new Error(read.data.failed));
    else waiting?.resolve(revive(read.data.exchange));
  });
  line.onEnd(() => {
    for (const { reject } of pending.values()) reject(new Error('The first process has ended.'));
    pending.clear();
  });
  return {
    get desk() {
      return bot.desk;
    },
    keeps: (words) => bot.keeps(words),
    async ask(words, options = {}) {
      const question = await questionOf(words, options, bot);
      const id = ++asked;
      return await new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject });
        line.send({ ...question, id });
      });
    },
  };
}

async function questionOf(words: string, options: AskOptions, bot: Bot): Promise<object> {
  const { asker, after = null, ...languages } = options;
  if (asker === undefined) return { relay: 'question', words, after, ...languages, asker: null };
  const { mayManage, ...who } = asker;
  // Only what changes something asks for it, and it may cost a request.
  const manages = bot.keeps(words) && (await asker.mayManage());
  return { relay: 'question', words, after, ...languages, asker: { ...who, manages } };
}

/** In the first process: answers what a shard asks. */
export function answerThrough(line: Line, bot: Bot): void {
  line.onMessage((message) => {
    const read = questionSchema.safeParse(message);
    if (read.success) void answer(read.data, line, bot);
  });
}

async function answer(
  { id, words, asker, after, language, locale }: z.infer<typeof questionSchema>,
  line: Line,
  bot: Bot,
): Promise<void> {
  try {
    const exchange = await bot.ask(words, {
      after,
      ...(language !== undefined && { language }),
      ...(locale !== undefined && { locale }),
      ...(asker !== null && {
        asker: { ...asker, mayManage: () => Promise.resolve(asker.manages) },
      }),
    });
    line.send({ relay: 'answer', id, exchange: flatten(exchange) });
  } catch (error) {
    const failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
    line.send({ relay: 'answer', id, failed });
  }
}

/** JSON has no maps. */
function flatten(exchange: Exchange): object {
  return { ...exchange, verdicts: [...exchange.verdicts] };
}

function revive(exchange: unknown): Exchange {
  // Written by flatten() of this very program.
  const flat = exchange as Omit<Exchange, 'verdicts'> & {
    readonly verdicts: [
      string,
      Exchange['verdicts'] extends ReadonlyMap<string, infer V> ? V : never,
    ][];
  };
  return { ...flat, verdicts: new Map(flat.verdicts) };
}
