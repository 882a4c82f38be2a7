// What the bot finds on its machine: Node.js, the data, the folder of the state, the clock.
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BrokenCatalogError } from '../../src/catalog/finding.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { holderOf } from '../../src/state/lock.ts';
import { migrations } from '../../src/state/migrations.ts';
import { peekState } from '../../src/state/open.ts';
import type { State } from '../../src/state/state.ts';
import { codeOf, StateError } from '../../src/state/trouble.ts';
import { isTimeZone } from '../../src/time-zone.ts';
import { type Check, type Outcome, ok, wrong } from './check.ts';

/** That it is new enough start.ts has told before. */
export function nodeCheck(version: string): Check {
  return {
    name: { en: 'program', zh: '程序' },
    run: () => {
      const said = `Nevplan ${version}, Node.js ${process.version}`;
      return Promise.resolve(ok(said, said));
    },
  };
}

/** @param validated the fingerprint of the data that were found valid when the program was built */
export function dataCheck(folder: string, validated: string | undefined): Check {
  return {
    name: { en: 'data', zh: '数据' },
    async run() {
      try {
        const { counts, fingerprint } = await openCatalog(folder);
        const { regions, targets, actuals } = counts;
        const version = fingerprint.slice(0, 12);
        const isBuilt = fingerprint === validated;
        return ok(
          `${regions} regions, ${targets} targets, ${actuals} actuals in ${folder}, version ${version}; valid${isBuilt ? '' : ', and edited since the build: each start validates them anew'}`,
          `${folder} 收录${regions}个地区、${targets}项目标、${actuals}项实际数据，版本${version}；校验通过${isBuilt ? '' : '，但构建后有改动，每次启动都会重新校验'}`,
        );
      } catch (error) {
        if (!(error instanceof BrokenCatalogError)) throw error;
        return brokenData(folder, error);
      }
    },
  };
}

function brokenData(folder: string, { findings }: BrokenCatalogError): Outcome {
  const [first] = findings;
  const where = first === undefined ? '' : `${first.file}, ${first.place}`;
  return wrong(
    {
      en: `${folder} cannot be used: ${findings.length} findings, the first in ${where}: expected ${first?.expected}, found ${first?.found}.`,
      zh: `${folder} 无法使用：共${findings.length}处问题，第一处在 ${where}：应为 ${first?.expected}，实为 ${first?.found}。`,
    },
    {
      en: '“nev data check” lists all of them.',
      zh: '运行“nev data check”可列出全部问题。',
    },
  );
}

/** Room for the file, its last copy and a new one, many times over. */
const LEAST_FREE = 50 * 1024 * 1024;

/** Whether the folder of the state can be written and has room, and the state in it can be read and is not from the future. */
export function stateCheck(folder: string, now: number): Check {
  return {
    name: { en: 'state', zh: '状态' },
    async run() {
      const at = await writableAt(folder);
      if (typeof at !== 'string') return at;
      const { bavail, bsize } = await statfs(at);
      if (bavail * bsize < LEAST_FREE) return fullDisk(folder, bavail * bsize);
      try {
        const state = await peekState({ folder, now: () => now });
        return await found(folder, state, now);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        return unusable(folder, error);
      }
    },
  };
}

async function found(
  folder: string,
  {
    digests,
    watches,
    reports,
    intents,
  }: Pick<State, 'digests' | 'watches' | 'reports' | 'intents'>,
  now: number,
): Promise<Outcome> {
  const open = [...reports.values()].filter(({ closed }) => closed === null).length;
  const [many, watched, under] = [digests, watches, intents].map(
    (rows) => [...rows.values()].length,
  );
  const holder = await holderOf(folder, now);
  const version = migrations.length + 1;
  return ok(
    `in ${folder}, schema version ${version}: digests ${many}, watches ${watched}, open reports ${open}, posts under way ${under}; ${
      holder === null ? 'no process holds it' : `held by process ${holder.pid} on ${holder.host}`
    }`,
    `${folder} 有${many}个简报、${watched}个关注、${open}条待处理的更正、${under}条发送中，格式版本${version}；${
      holder === null ? '没有进程占用' : `由 ${holder.host} 上的进程 ${holder.pid} 占用`
    }`,
  );
}

/** The folder itself, or where it is still to be made the one above it. */
async function writableAt(folder: string): Promise<string | Outcome> {
  try {
    await access(folder, constants.W_OK);
    return folder;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && dirname(folder) !== folder)
      return await writableAt(dirname(folder));
    return wrong(
      {
        en: `${folder} cannot be written (${codeOf(error)}).`,
        zh: `${folder} 不可写入（${codeOf(error)}）。`,
      },
      {
        en: 'Give this user the right to write there, or set NEVPLAN_STATE to another folder.',
        zh: '请为当前用户开放写入权限，或将 NEVPLAN_STATE 设为其他目录。',
      },
    );
  }
}

function fullDisk(folder: string, free: number): Outcome {
  const left = Math.floor(free / 1024 / 1024);
  return wrong(
    { en: `The disk of ${folder} has ${left} MB left.`, zh: `${folder} 所在磁盘仅剩 ${left} MB。` },
    {
      en: 'Make room, or set NEVPLAN_STATE to a folder on another disk.',
      zh: '请清理空间，或将 NEVPLAN_STATE 设为其他磁盘上的目录。',
    },
  );
}

function unusable(folder: string, { trouble, message }: StateError): Outcome {
  const zh = {
    damaged: '文件已损坏，且没有完好的副本。请用备份替换，或移走该文件后从空状态开始。',
    foreign:
      '其中的 state.json 不是 Nevplan 的文件，已原样保留。请移走，或将 NEVPLAN_STATE 设为其他目录。',
    newer: '文件由更新的 Nevplan 写成。请启动更新的版本，或将 NEVPLAN_STATE 设为其他目录。',
    unreachable: '无法读写。请检查权限，或将 NEVPLAN_STATE 设为其他目录。',
    'in-use': '正由其他进程占用。请先停止该进程，或将 NEVPLAN_STATE 设为其他目录。',
  }[trouble];
  return { state: 'wrong', said: { en: message, zh: `${folder}：${zh}` } };
}

const AN_HOUR = 3_600_000;
/** No such program before. */
const FIRST_DAY = Date.parse('2026-11-01');

/** A clock that runs behind what it wrote itself was set back, or is wrong now. */
export function clockCheck(folder: string, now: number): Check {
  return {
    name: { en: 'clock', zh: '时钟' },
    async run() {
      const shown = new Date(now).toISOString();
      const latest = Math.max(FIRST_DAY, await latestTime(folder, now));
      if (latest > now + AN_HOUR)
        return wrong(
          {
            en: `It shows ${shown}, but has been at ${new Date(latest).toISOString()} already.`,
            zh: `当前显示 ${shown}，但此前已到过 ${new Date(latest).toISOString()}。`,
          },
          {
            en: 'Set the clock (timedatectl set-ntp true); no digest is posted twice meanwhile.',
            zh: '请校准时钟（timedatectl set-ntp true）；其间简报不会重复发送。',
          },
        );
      const { length } = Intl.supportedValuesOf('timeZone');
      if (!isTimeZone('Asia/Shanghai') || length < 100)
        return wrong(
          {
            en: `This Node.js knows ${length} time zones only.`,
            zh: `当前 Node.js 只认识${length}个时区。`,
          },
          {
            en: 'Install one with full time zone data (full ICU), as nodejs.org offers it.',
            zh: '请安装带完整时区数据（full ICU）的版本，例如 nodejs.org 提供的版本。',
          },
        );
      const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
      return ok(
        `${shown}, this machine lives in ${zone}, ${length} time zones known`,
        `${shown}，本机时区 ${zone}，共认识${length}个时区`,
      );
    },
  };
}

/** What is wrong with the state is another check's affair. */
async function latestTime(folder: string, now: number): Promise<number> {
  const state = await peekState({ folder, now: () => now }).catch(() => null);
  if (state === null) return 0;
  const times = [
    ...[...state.digests.values()].flatMap(({ acts, log }) =>
      [...acts, ...log].map(({ at }) => at),
    ),
    ...[...state.reports.values()].map(({ at }) => at),
  ];
  return times.reduce((latest, time) => Math.max(latest, time), 0);
}
