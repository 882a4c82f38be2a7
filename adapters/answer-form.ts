// The form in which one answer of the command line is written. Each loads only what it needs.
import { join } from 'node:path';
import type { Bot } from '../src/bot.ts';
import type { DrawChart } from '../src/reply.ts';
import type { Show } from './terminal/once.ts';
import type { CommandLine } from './terminal/options.ts';

export interface Screen {
  /** Columns, asked before each reply, since a window may be resized. */
  readonly width: () => number;
  readonly colour: boolean;
}

/** How replies are shown on the command line, by `--as`. */
export async function formOf(
  { as, batch }: CommandLine,
  bot: Bot,
  root: string,
  { width, colour }: Screen,
): Promise<Show> {
  const indent = batch ? 0 : 2;
  switch (as) {
    case 'text': {
      const { toMessage } = await import('./terminal/message.ts');
      return ({ reply }) => toMessage(reply, { width: width(), colour });
    }
    case 'json': {
      const { toRecord } = await import('../src/record.ts');
      return (exchange) => JSON.stringify(toRecord(exchange, bot.desk.catalog), null, indent);
    }
    case 'slack': {
      const { bodyOfExchange } = await import('./slack/show.ts');
      return (exchange) => JSON.stringify(bodyOfExchange(exchange), null, indent);
    }
    case 'discord': {
      const { showAsDiscord } = await import('./discord/show.ts');
      return (exchange) => showAsDiscord(exchange, bot, indent);
    }
    case 'png': {
      const { pictureOf } = await import('./terminal/picture.ts');
      return pictureOf(drawingIn(root));
    }
    default:
      return as satisfies never;
  }
}

/** The native code and the font are loaded when the first chart is drawn, and then kept. */
export function drawingIn(root: string): DrawChart {
  let opened: Promise<DrawChart> | undefined;
  return async (chart, look) => {
    // The build copies no fonts: they stand beside the sources, wherever this file was compiled to.
    opened ??= import('./charts/png.ts').then(({ openDrawing }) =>
      openDrawing(join(root, 'adapters', 'charts', 'fonts')),
    );
    return (await opened)(chart, look);
  };
}
