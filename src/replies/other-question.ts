// The second question of a message: said to be open, and offered to run.
import type { Scribe } from '../command.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { Reply } from '../reply.ts';
import { runnable } from './runnable.ts';

/** The reply with a line that says which question it answers, and the other one first among what may come next. */
export function withOther(reply: Reply, other: Query, { desk, language, say }: Scribe): Reply {
  const words = wordsOf(runnable(other), desk, language);
  const text = say({
    en: `You asked two things; this is the first. For the other: ${words}`,
    zh: `您问了两个问题，以上只回答第一个。另一个请问：${words}`,
  });
  const next = [words, ...reply.next.filter((one) => one !== words)];
  return { ...reply, blocks: [...reply.blocks, { type: 'text', text }], next };
}
