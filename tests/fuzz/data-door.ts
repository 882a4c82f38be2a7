// Data files: the invented book with something broken in one of its files. Either it is refused, with file, place, what was expected
// and what was found; or it can be used, and then whatever it says harms no message.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toMessage } from '../../adapters/slack/message.ts';
import { createBot } from '../../src/bot.ts';
import { allFindings } from '../../src/catalog/check.ts';
import { BrokenCatalogError, type Finding } from '../../src/catalog/finding.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { TODAY, writeBook } from '../fixtures/book.ts';
import type { Chance } from './chance.ts';
import type { Door } from './door.ts';
import { wrongIn } from './exchange.ts';
import { brokenJson } from './json.ts';
import { openLibrary } from './library.ts';
import { SlackRules } from './slack-rules.ts';
import { mutated, shown } from './strings.ts';

export const data: Door = {
  name: 'data',
  share: 10,
  mostMs: 50,
  async open() {
    const [, invented] = await openLibrary();
    const folder = writeBook();
    const files = [...filesIn(folder), ...filesIn(folder, 'regions')];
    const whole = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    return {
      draw(chance) {
        const file = chance.pick(files);
        const content = broken(chance, whole.get(file) ?? '');
        const words = invented.sayings.draw(chance);
        return {
          said: `${file}: ${shown(difference(whole.get(file) ?? '', content))}, then ${shown(words)}`,
          async put() {
            writeFileSync(join(folder, file), content);
            try {
              return await use(folder, words);
            } finally {
              writeFileSync(join(folder, file), whole.get(file) ?? '');
            }
          },
        };
      },
      close: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
    };
  },
};

async function use(folder: string, words: string): Promise<() => readonly string[]> {
  try {
    const catalog = await openCatalog(folder);
    const findings = allFindings(catalog);
    const bot = createBot({ catalog, version: '0', today: () => TODAY });
    const exchanges = [await bot.ask(words), await bot.ask('region qingzhou')];
    const bodies = exchanges.map(
      ({ reply }) => toMessage(reply, { ticket: null, statesFacts: false, isPrivate: false }).body,
    );
    return () => {
      const slack = new SlackRules(catalog);
      return [
        ...findings.flatMap(wrongInFinding),
        ...exchanges.flatMap((exchange) => wrongIn(exchange, catalog, null)),
        ...bodies.flatMap((body) => slack.message(body)),
      ];
    };
  } catch (error) {
    if (!(error instanceof BrokenCatalogError)) throw error;
    return () => [
      ...(error.findings.length === 0 ? ['refused for no reason'] : []),
      ...error.findings.flatMap(wrongInFinding),
    ];
  }
}

/** A curator must be able to mend it by what it says. */
function wrongInFinding(finding: Finding): string[] {
  return Object.entries(finding)
    .filter(([, said]) => said.trim() === '' || said.length > 600)
    .map(([name, said]) => `a finding whose ${name} is ${shown(said)}`);
}

/** As a slip of the hand breaks a file, as a wrong edit does, and as a wrong value does. */
function broken(chance: Chance, content: string): string {
  if (chance.percent(20)) return mutated(chance, content);
  if (chance.percent(5)) return chance.pick(['', 'null', '[]', '{}', '"', '\u0000', '{"regions":']);
  return JSON.stringify(brokenJson(chance, JSON.parse(content)), null, 2);
}

function difference(before: string, after: string): string {
  let at = 0;
  while (at < before.length && before[at] === after[at]) at++;
  return after.slice(Math.max(0, at - 40), at + 80);
}

function filesIn(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(below, name));
}
