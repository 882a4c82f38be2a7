// README, .env.example and data/README are in step with the code.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readScorecard } from '../adapters/scorecard.ts';
import { toMessage } from '../adapters/terminal/message.ts';
import { createBot } from '../src/bot.ts';
import { rules } from '../src/catalog/check.ts';
import { openCatalog } from '../src/catalog/open.ts';
import { usageOf } from '../src/command.ts';
import { commands } from '../src/commands.ts';
import type { Query } from '../src/query.ts';
import { heldRegions } from '../src/replies/held-regions.ts';
import { TODAY } from './fixtures/book.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');

test('the talk that the README opens with runs as it is written', async () => {
  const talk = /```text\n([\s\S]*?)\n```/.exec(read('README.md'))?.[1] ?? '';
  const catalog = await openCatalog(join(root, 'data'));
  const bot = createBot({ catalog, version: '0.1.0', today: () => TODAY });
  const said: string[] = [];
  let after: Query | null = null;
  for (const [, words = ''] of talk.matchAll(/^nev> (.*)$/gm)) {
    const { reply, query } = await bot.ask(words, { after });
    after = query ?? after;
    said.push(`nev> ${words}\n${toMessage(reply, { width: 100, colour: false })}`);
  }
  expect(said.length).toBeGreaterThan(2);
  expect(said.join('\n\n')).toBe(talk);
});

test.each(
  commands.filter(({ hidden }) => !hidden).map((command) => [command.name, command] as const),
)('the README tells what %s answers, as help does', (_name, command) => {
  const row = `| \`${usageOf(command, 'en')}\` · ${command.cues.zh[0]} | ${command.summary.en} |`;
  // Its own row alone: a failure shows the row to write, not the whole README.
  const start = new RegExp(`^\\| \`${command.name}[ \`].* · `);
  const found = read('README.md')
    .split('\n')
    .find((line) => start.test(line));
  expect(found ?? 'no such row').toBe(row);
});

test('the README counts what the data hold', async () => {
  const catalog = await openCatalog(join(root, 'data'));
  const { regions, plans, targets, actuals, measures, sources } = catalog.counts;
  const held = heldRegions(catalog).en.replace('its', 'all').replace(' and ', ', ');
  const [line] = read('README.md')
    .split('\n')
    .filter((one) => /^\d+ regions \(/.test(one));
  expect(line?.split(';')[0]).toBe(
    `${regions} regions (${held.replace(' of regions', '')}), ${plans} plans, ${targets} targets, ${actuals} actuals, ${measures} measures, ${sources} sources`,
  );
});

test('the README’s table of the scorecard is the one that was kept', () => {
  for (const { name, right, wrong, silent, of } of readScorecard(root)?.sets ?? [])
    expect(read('README.md')).toContain(
      `| ${name} | Nevplan | ${right} | ${wrong} | ${silent} | ${of} |`,
    );
});

test('the README names its two commands, and CI calls the second', () => {
  const readme = read('README.md');
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm test ');
  expect(read('.ci/run')).toContain('npm test');
});

test('.env.example has each variable that the program reads, and no other', () => {
  const named = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
  // main.ts hands the environment on whole; each platform's schema takes from it what is its own.
  const readers = readdirSync(join(root, 'adapters'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(main|[a-z]+\/(environment|settings))\.ts$/.test(file))
    .map((file) => `adapters/${file}`);
  const taken = readers
    .map(read)
    .flatMap((code) => [
      ...code.matchAll(/environment\['([A-Z_]+)'\]|^ {2}([A-Z_]+): (?:z\b|optional|id|token)\b/gm),
    ])
    .map(([, inBrackets, inSchema]) => inBrackets ?? inSchema);
  expect(new Set(named)).toEqual(new Set(taken));
});

test.each(rules.map(({ name }) => [name]))('data/README.md names the rule %s', (name) => {
  expect(read('data/README.md')).toContain(name);
});
