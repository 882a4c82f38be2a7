// `--as slack`: the body of chat.postMessage less its channel, checked against our schemas of Block Kit.
import type { Exchange } from '../../src/bot.ts';
import { checkMessage, type MessageBody } from './block-kit/surfaces.ts';
import { toMessage } from './message.ts';
import { offeredWith, ticketOf } from './ticket.ts';

/** @throws ZodError naming place and limit where Slack would refuse the message. */
export function bodyOfExchange(exchange: Exchange): MessageBody {
  const options = {
    ...offeredWith({ exchange, ticket: ticketOf(exchange, null) }),
    isPrivate: false,
  };
  return checkMessage(toMessage(exchange.reply, options).body);
}
