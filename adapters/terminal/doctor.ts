// `nev doctor`: is everything in order that the bot needs? Each check says what it found, or what is wrong with the next step.
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { openCatalog } from '../../src/catalog/open.ts';
import { holderOf } from '../../src/state/lock.ts';
import { peekState } from '../../src/state/open.ts';
import type { State } from '../../src/state/state.ts';
import { codeOf } from '../../src/state/trouble.ts';

export interface Check {
  /** "data", "state", "slack". */
  readonly name: string;
  /** Resolves to what was found. @throws Error with what is wrong and the next step. */
  readonly run: () => Promise<string>;
}

/** Runs all checks, each whatever became of the others. @returns the exit status: 0 all is well, 1 something is not. */
export async function doctor(
  checks: readonly Check[],
  print: (line: string) => void,
): Promise<number> {
  let status = 0;
  for (const { name, run } of checks) {
    try {
      print(`ok     ${name}: ${await run()}`);
    } catch (error) {
      status = 1;
      print(`wrong  ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return status;
}

export function dataCheck(folder: string): Check {
  return {
    name: 'data',
    async run() {
      const { counts, fingerprint } = await openCatalog(folder);
      return `${counts.regions} regions, ${counts.targets} targets, ${counts.actuals} actuals in ${folder}, version ${fingerprint.slice(0, 12)}`;
    },
  };
}

export function stateCheck(folder: string): Check {
  return {
    name: 'state',
    async run() {
      await mayWrite(folder);
      const { digests, watches, reports, intents } = await peekState({ folder, now: Date.now });
      const open = [...reports.values()].filter(({ closed }) => closed === null).length;
      const holder = await holderOf(folder, Date.now());
      const held =
        holder === null ? 'no process holds it' : `held by process ${holder.pid} on ${holder.host}`;
      return `${count(digests)} digests, ${count(watches)} watches, ${open} open reports, ${count(intents)} posts under way in ${folder}; ${held}`;
    },
  };
}

/** A clock that runs behind what it wrote itself was set back, or is wrong now. */
export function clockCheck(folder: string, now: number): Check {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return {
    name: 'clock',
    async run() {
      const latest = latestTime(await peekState({ folder, now: Date.now }));
      const shown = new Date(now).toISOString();
      if (latest > now + AN_HOUR)
        throw new Error(
          `It shows ${shown}, but the state has an entry of ${new Date(latest).toISOString()}. Set the clock, or wait: nothing is posted twice.`,
        );
      return `${shown}, this machine lives in ${zone}, ${Intl.supportedValuesOf('timeZone').length} time zones known`;
    },
  };
}

const AN_HOUR = 3_600_000;

function latestTime({ digests, reports }: State): number {
  const times = [
    ...[...digests.values()].flatMap(({ acts, log }) => [...acts, ...log].map(({ at }) => at)),
    ...[...reports.values()].map(({ at }) => at),
  ];
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}

function count(rows: { values(): Iterable<unknown> }): number {
  return [...rows.values()].length;
}

/** The folder itself, or where it is still to be made the one above it. */
async function mayWrite(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder)
      throw new Error(
        `${folder} cannot be written: ${String(error)}. Mend its permissions, or set NEVPLAN_STATE to another folder.`,
      );
    await mayWrite(dirname(folder));
  }
}
