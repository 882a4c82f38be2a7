// The first door: words, in both languages, alone and in threads; and the messages that are drawn of the answers.
import { toMessage, toPlainMessage } from '../../adapters/slack/message.ts';
import { ticketOf } from '../../adapters/slack/ticket.ts';
import type { Asker } from '../../src/asker.ts';
import type { AskOptions } from '../../src/bot.ts';
import type { Query } from '../../src/query.ts';
import type { Chance } from './chance.ts';
import type { Door } from './door.ts';
import { wrongIn } from './exchange.ts';
import { openLibrary, type Shelf } from './library.ts';
import { drawQuery } from './queries.ts';
import { shown } from './strings.ts';

export const words: Door = {
  name: 'words',
  share: 45,
  mostMs: 50,
  async open() {
    const shelves = await openLibrary();
    /** What was last understood in each book: the thread goes on through all inputs. */
    const talks = new Map<Shelf, Query>();
    return {
      draw(chance) {
        const shelf = chance.percent(70) ? shelves[0] : shelves[1];
        const said = shelf.sayings.draw(chance);
        const before = chance.percent(80) ? talks.get(shelf) : drawQuery(chance, shelf.sayings);
        const options = optionsOf(chance, before ?? null);
        return {
          said: shown(said),
          async put() {
            const exchange = await shelf.bot.ask(said, options);
            if (exchange.query !== null) talks.set(shelf, exchange.query);
            const drawing = {
              ticket: ticketOf(exchange, null),
              statesFacts: true,
              isPrivate: true,
            };
            const bodies = [toMessage, toPlainMessage].map(
              (draw) => draw(exchange.reply, drawing).body,
            );
            return () => [
              ...wrongIn(exchange, shelf.bot.desk.catalog, shelf.numbers),
              ...bodies.flatMap((body) => shelf.slack.message(body)),
            ];
          },
        };
      },
      async close() {},
    };
  },
};

function optionsOf(chance: Chance, before: Query | null): AskOptions {
  const language = chance.percent(25) ? chance.pick(['en', 'zh'] as const) : undefined;
  const mayManage = chance.percent(50);
  const asker: Asker = {
    platform: chance.pick(['slack', 'discord', 'terminal'] as const),
    workspace: chance.pick([null, 'T0GAZETTE']),
    person: `U${chance.below(100)}`,
    channel: `C${chance.below(20)}`,
    direct: chance.percent(30),
    timeZone: chance.pick([null, 'Asia/Shanghai', 'Europe/London', 'Mars/Olympus']),
    mayManage: () => Promise.resolve(mayManage),
  };
  return {
    after: chance.percent(50) ? before : null,
    locale: chance.pick(['en', 'zh'] as const),
    ...(language === undefined ? {} : { language }),
    ...(chance.percent(20) ? {} : { asker }),
  };
}
