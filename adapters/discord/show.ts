// `nev --as discord`: the body of a message create, as it would be sent; its files are named in it.
import type { Bot, Exchange } from '../../src/bot.ts';
import { offersFor } from './answering.ts';
import { messageFaults } from './body.ts';
import { toBody, toMessage } from './message.ts';

/** @throws Error where Discord would refuse the body, which is a mistake of ours. */
export function showAsDiscord(exchange: Exchange, bot: Bot, indent: number): string {
  const { words, reply } = exchange;
  const again = { words, language: null, after: null };
  const offers = offersFor(exchange, true, bot);
  const body = toBody(toMessage(reply, { again, offers }));
  const faults = messageFaults(body);
  if (faults.length > 0)
    throw new Error(`The message for “${words}” breaks limits of Discord: ${faults.join('; ')}`);
  return JSON.stringify(body, null, indent);
}
