// npm run bench [part …]: every part beside its baseline, in one run. Prints a table; the whole of it goes to bench/results.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Row } from './measure.ts';
import { ask } from './parts/ask.ts';
import { cold } from './parts/cold.ts';
import { digests } from './parts/digests.ts';
import { discord } from './parts/discord.ts';
import { memory } from './parts/memory.ts';
import { search } from './parts/search.ts';
import { slack } from './parts/slack.ts';
import { start } from './parts/start.ts';
import { state } from './parts/state.ts';

/** Yields its rows as they are measured. */
export type Part = () => AsyncGenerator<Row>;

const PARTS: Readonly<Record<string, Part>> = {
  slack,
  discord,
  ask,
  search,
  cold,
  start,
  state,
  digests,
  memory,
};

/** The packages whose versions matter to the ratios. */
const BESIDE = ['@slack/bolt', 'discord.js', 'minisearch', 'fuse.js'];

process.exitCode = await main(process.argv.slice(2));

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.find((name) => !Object.hasOwn(PARTS, name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no part ${unknown}: take ${Object.keys(PARTS).join(', ')}.\n`);
    return 2;
  }
  const rows: Row[] = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for await (const row of part()) {
      rows.push(row);
      process.stdout.write(`${lineOf(row)}\n`);
    }
  }
  process.stdout.write(`\n${tableOf(rows)}\n`);
  if (wanted.length === 0) keep(rows);
  return 0;
}

function lineOf({ part, what, ours, baseline, ratio }: Row): string {
  const beside = ratio === null ? '' : `  ${ours} beside ${baseline}: ${short(ratio)}`;
  return `${part.padEnd(8)} ${what}${beside}`;
}

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ part, what, ours, baseline, ratio, goal, met }) => {
    const wanted = goal === null ? '' : `${goal.at === 'most' ? '≤' : '≥'} ${goal.value}`;
    const verdict = met === null ? '' : met ? 'met' : 'not met';
    return `| ${[part, what, ours, baseline, ratio === null ? '' : short(ratio), wanted, verdict].join(' | ')} |`;
  });
  return [
    '| part | what | ours | baseline | ratio | goal | |',
    '| --- | --- | ---: | ---: | ---: | ---: | --- |',
    ...lines,
  ].join('\n');
}

function short(ratio: number): string {
  return ratio >= 100 ? String(Math.round(ratio)) : ratio.toPrecision(3);
}

/** Only a whole run is kept: parts of different runs cannot be set beside each other. */
function keep(rows: readonly Row[]): void {
  const root = join(import.meta.dirname, '..');
  const results = {
    date: new Date().toISOString(),
    node: process.version,
    versions: versionsIn(root),
    machine: {
      processor: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      gigabytes: Math.round(totalmem() / 2 ** 30),
      system: `${platform()} ${arch()}`,
      load: loadavg()[0],
    },
    rows,
  };
  writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}

function versionsIn(root: string): Record<string, string> {
  const names = BESIDE.map((name) => [name, join(root, 'node_modules', name)] as const);
  return Object.fromEntries(
    [['nevplan', root] as const, ...names].map(([name, folder]) => {
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
        version: string;
      }; // every package has one
      return [name, version];
    }),
  );
}
