// `nev --as discord`: the body of a message create, as it would be sent; its files are named in it.
import type { Exchange } from '../../src/bot.ts';
import { messageFaults } from './body.ts';
import { toBody, toMessage } from './message.ts';

/** @throws Error where Discord would refuse the body, which is a mistake of ours. */
export function showAsDiscord({ words, reply, facts, status }: Exchange, indent: number): string {
  const again = { words, language: null, after: null };
  const offers = { share: status === 'answered', wrong: facts.length > 0 };
  const body = toBody(toMessage(reply, { again, offers }));
  const faults = messageFaults(body);
  if (faults.length > 0)
    throw new Error(`The message for “${words}” breaks limits of Discord: ${faults.join('; ')}`);
  return JSON.stringify(body, null, indent);
}
