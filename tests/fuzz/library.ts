// The two books that the doors are tried with, opened once: the real data, and the invented book.
import { join } from 'node:path';
import { type Bot, createBot } from '../../src/bot.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { createStore } from '../../src/state/create-store.ts';
import { keeperOf } from '../../src/state/keeper.ts';
import { memoryEngine } from '../../src/state/open.ts';
import type { Keeper } from '../../src/store.ts';
import { bookBot, TODAY } from '../fixtures/book.ts';
import { SourcedNumbers } from './numbers.ts';
import { questionWords, Sayings } from './sayings.ts';
import { SlackRules } from './slack-rules.ts';

/** A book with what is said to it and what must hold of its answers. */
export interface Shelf {
  readonly bot: Bot;
  readonly sayings: Sayings;
  readonly numbers: SourcedNumbers;
  readonly slack: SlackRules;
}

let opened: Promise<readonly [real: Shelf, invented: Shelf]> | undefined;

export async function openLibrary(): Promise<readonly [real: Shelf, invented: Shelf]> {
  opened ??= open();
  return await opened;
}

async function open(): Promise<readonly [real: Shelf, invented: Shelf]> {
  const catalog = await openCatalog(join(import.meta.dirname, '..', '..', 'data'));
  const questions = questionWords();
  const real = createBot({ catalog, version: '0', today: () => TODAY, keeper: memoryKeeper() });
  return [shelfOf(real, questions), shelfOf(bookBot(), questions)];
}

/** Digests, watches and settings are kept for the time of the run. */
function memoryKeeper(): Keeper {
  return keeperOf(() => Promise.resolve(createStore(memoryEngine())));
}

function shelfOf(bot: Bot, questions: readonly string[]): Shelf {
  const { catalog, commands, today } = bot.desk;
  return {
    bot,
    sayings: new Sayings(catalog, commands, questions),
    numbers: new SourcedNumbers(catalog, today),
    slack: new SlackRules(catalog),
  };
}
