// Messages of platforms are pure functions of a reply: one that was drawn is kept as long as its reply is (see recent-answers.ts).
import type { Reply } from './reply.ts';

/** Ways to draw one reply: private and shared, with other buttons, another page. */
const MOST = 8;

/**
 * The same function, remembering what it made.
 * @param draw pure; its options are plain data.
 */
export function drawnOnce<O extends object, M>(
  draw: (reply: Reply, options: O) => M,
): (reply: Reply, options: O) => M {
  const drawn = new WeakMap<Reply, Map<string, M>>();
  return (reply, options) => {
    const messages = drawn.get(reply) ?? new Map<string, M>();
    const key = JSON.stringify(options);
    const known = messages.get(key);
    if (known !== undefined) return known;
    const message = draw(reply, options);
    if (messages.size === MOST) messages.clear();
    drawn.set(reply, messages.set(key, message));
    return message;
  };
}
