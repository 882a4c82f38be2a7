// Orders: what people ask the bot to keep. Each is carried out first and worded afterwards.
import type { Answer, Unclear } from '../answer.ts';
import type { Asker } from '../asker.ts';
import type { Desk, Draft, Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Block } from '../reply.ts';
import type { Store } from '../store.ts';

/** The wording of what was done, or of what is missing. */
export type Writer = (scribe: Scribe) => Draft;
export type Ordered = Answer<Writer>;

/** What an order is carried out with: a store, and somebody who asks. */
export interface OrderDesk extends Desk {
  readonly keep: Store;
  readonly asker: Asker;
}

/** The order was carried out, or answered with what is missing; there are no facts to it. */
export function done(write: Writer): Ordered {
  return { status: 'answered', facts: [], found: write };
}

/** What is wrong with an order, and words that would do. */
export function unclear(
  title: Wording,
  text: Wording | null,
  choices: readonly string[] = [],
): Unclear<Writer> {
  return {
    status: 'unclear',
    choices,
    found: ({ say }) => ({
      title: say(title),
      blocks: [...(text === null ? [] : [textBlock(say(text))]), ...choicesBlock(choices, say)],
      next: [],
    }),
  };
}

/** A paragraph. */
export function textBlock(text: string): Block {
  return { type: 'text', text };
}

/** Plain lines without citations. */
export function linesBlock(lines: readonly string[], heading: string | null = null): Block {
  return { type: 'facts', heading, lines: lines.map((text) => ({ text, cites: [], details: [] })) };
}

function choicesBlock(choices: readonly string[], say: (wording: Wording) => string): Block[] {
  if (choices.length === 0) return [];
  return [{ type: 'choices', intro: say({ en: 'For example', zh: '例如' }), words: choices }];
}

/** Carries an order out, where there is something to keep it in and somebody to keep it for. */
export async function order(
  desk: Desk,
  carryOut: (desk: OrderDesk) => Promise<Ordered>,
): Promise<Ordered> {
  const { keep, asker } = desk;
  if (keep === null || asker === null)
    return unclear(
      { en: 'Nothing is kept here', zh: '此处不保存任何内容' },
      {
        en: 'Digests, watches, settings and reports are kept where the bot runs with a state folder: in Slack, in Discord, or in the terminal.',
        zh: '简报、关注、设置和纠错保存在带状态目录运行的机器人中：Slack、Discord 或终端。',
      },
    );
  return await carryOut({ ...desk, keep, asker });
}
