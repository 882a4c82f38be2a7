// What is said about digests: the card of one, the list, its log, a preview.

import type { Scribe } from '../command.ts';
import { focusNames } from '../digests/focus-names.ts';
import { type Due, nextTimes, WEEKDAYS } from '../digests/schedule.ts';
import { sayWall, wallTimeAt } from '../digests/zones.ts';
import type { Language, Wording } from '../language.ts';
import type { Block, Reply } from '../reply.ts';
import type { Act, Digest, Result } from '../state/records.ts';
import { sayDate } from '../wording/dates.ts';
import { linesBlock, type OrderDesk, textBlock, type Writer } from './order.ts';
import { sayPlace, sayWho } from './places.ts';
import { saySchedule, sayWeekday } from './schedule-words.ts';

const TIMES_SHOWN = 3;
const ACTS_SHOWN = 5;

const DID: Record<Act['did'], Wording> = {
  made: { en: 'set up', zh: '已设置' },
  edited: { en: 'changed', zh: '已修改' },
  paused: { en: 'paused', zh: '已暂停' },
  resumed: { en: 'resumed', zh: '已恢复' },
  sent: { en: 'sent', zh: '已发送' },
};

export const RESULTS: Record<Result, Wording> = {
  posted: { en: 'posted', zh: '已发送' },
  'nothing-new': { en: 'nothing new, left out', zh: '没有新内容，未发送' },
  missed: { en: 'left out: the bot was down for too long', zh: '未发送：机器人停机过久' },
  'gave-up': { en: 'not posted, given up', zh: '未能发送，已放弃' },
  lost: { en: 'channel not reachable', zh: '频道无法送达' },
  refused: { en: 'refused by the platform', zh: '被平台拒绝' },
  unsure: { en: 'not known whether it arrived', zh: '无法确认是否送达' },
};

/** "Monday 30 November 2026, 09:00". */
export function sayLocal(local: string, language: Language): string {
  const [day = '', time = ''] = local.split('T');
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  const name = weekday === undefined ? '' : sayWeekday(weekday, language);
  const date = sayDate(day, language);
  return language === 'zh' ? `${date}（${name}）${time}` : `${name} ${date}, ${time}`;
}

/** A time after a gap in the clock is told as the clock will show it. */
export function sayDueTime({ at }: Due, zone: string, language: Language): string {
  return sayLocal(sayWall(wallTimeAt(at, zone)), language);
}

/** What the digest is about, by name. */
export function sayFocus(digest: Digest, { desk, say, language }: Scribe): string {
  const names = focusNames(digest.focus, desk.catalog, language);
  return names.length === 0
    ? say({ en: 'all regions', zh: '全国各地' })
    : names.join(say({ en: ', ', zh: '、' }));
}

/** One digest: what it is, when it comes next, who changed it. @param did what has just been done with it. */
export function writeDigest(
  digest: Digest,
  { asker, now }: OrderDesk,
  did: Act['did'] | null,
): Writer {
  return (scribe) => {
    const { say } = scribe;
    const { id, paused } = digest;
    const title =
      did === null
        ? { en: `Digest ${id}`, zh: `简报 ${id}` }
        : { en: `Digest ${id} is ${DID[did].en}`, zh: `简报 ${id} ${DID[did].zh}` };
    return {
      title: say(title),
      blocks: [
        linesBlock(cardLines(digest, scribe)),
        ...(paused === null
          ? [timesBlock(digest, now(), scribe)]
          : [textBlock(say(PAUSED[paused.why]))]),
        ...(did === null ? [actsBlock(digest, asker, scribe)] : []),
        ...(asker.platform === 'terminal' ? [textBlock(say(IN_TERMINAL))] : []),
      ],
      next: nextWords(digest, did, scribe),
    };
  };
}

const PAUSED: Record<'asked' | 'lost', Wording> = {
  asked: {
    en: 'It is paused; what falls into the pause is not made up for.',
    zh: '目前已暂停，暂停期间的简报不会补发。',
  },
  lost: {
    en: 'It is paused, because its channel could not be reached.',
    zh: '目前已暂停，因为频道无法送达。',
  },
};
const IN_TERMINAL: Wording = {
  en: 'In the terminal, digests come while the chat is open.',
  zh: '在终端中，只有聊天窗口打开时才会收到简报。',
};

function cardLines(digest: Digest, scribe: Scribe): string[] {
  const { say, language } = scribe;
  const { schedule, zone, quiet, address } = digest;
  const lines: readonly Wording[] = [
    {
      en: `When: ${saySchedule(schedule, 'en')}, ${zone}`,
      zh: `时间：${saySchedule(schedule, 'zh')}（${zone}）`,
    },
    { en: `About: ${sayFocus(digest, scribe)}`, zh: `内容：${sayFocus(digest, scribe)}` },
    {
      en: `Where: ${sayPlace(address, 'en')}, in ${digest.language === 'zh' ? 'Chinese' : 'English'}`,
      zh: `发送：${sayPlace(address, 'zh')}，${digest.language === 'zh' ? '中文' : '英文'}`,
    },
    quiet === 'skip'
      ? { en: 'With nothing new: left out', zh: '没有新内容时：不发送' }
      : { en: 'With nothing new: says so', zh: '没有新内容时：照常发送并说明' },
  ];
  const last = digest.log.at(-1);
  return [
    ...lines.map(say),
    ...(last === undefined
      ? []
      : [
          say({
            en: `Last: ${sayLocal(last.local, language)}: ${RESULTS[last.result].en}`,
            zh: `上次：${sayLocal(last.local, language)}，${RESULTS[last.result].zh}`,
          }),
        ]),
  ];
}

function timesBlock({ schedule, zone }: Digest, now: number, { say, language }: Scribe): Block {
  const times = nextTimes(schedule, zone, now, TIMES_SHOWN).map((due) =>
    sayDueTime(due, zone, language),
  );
  return linesBlock(times, say({ en: `The next times (${zone})`, zh: `接下来的时间（${zone}）` }));
}

function actsBlock({ acts }: Digest, asker: OrderDesk['asker'], { say, language }: Scribe): Block {
  const lines = acts.slice(-ACTS_SHOWN).map(({ at, who, did, words }) => {
    const day = sayDate(new Date(at).toISOString().slice(0, 10), language);
    const said =
      words === null || words === '' ? '' : say({ en: `: “${words}”`, zh: `：“${words}”` });
    return say({
      en: `${day}: ${DID[did].en} by ${sayWho(who, asker, 'en')}${said}`,
      zh: `${day}：${sayWho(who, asker, 'zh')}${DID[did].zh}${said}`,
    });
  });
  return linesBlock(lines, say({ en: 'Who changed what', zh: '变更记录' }));
}

function nextWords({ id, paused }: Digest, did: Act['did'] | null, { say }: Scribe): string[] {
  if (paused !== null)
    return [
      say({ en: `digest resume ${id}`, zh: `简报 恢复 ${id}` }),
      say({ en: 'digest list', zh: '简报 列表' }),
    ];
  return [
    say({ en: `digest preview ${id}`, zh: `简报 预览 ${id}` }),
    say({ en: `digest send ${id}`, zh: `简报 发送 ${id}` }),
    did === null
      ? say({ en: `digest pause ${id}`, zh: `简报 暂停 ${id}` })
      : say({ en: 'digest list', zh: '简报 列表' }),
  ];
}

/** The content in the digest's own language, under a line that says that nobody else sees it. */
export function writePreview(
  { title, blocks, next, language, sources }: Reply,
  { id }: Digest,
): Writer {
  const note = { en: `A preview of ${id}: nothing was posted.`, zh: `${id}的预览，未发送。` };
  return () => ({
    title,
    blocks: [textBlock(note[language]), ...blocks],
    next,
    written: { language, sources },
  });
}

/** A digest was asked for at once, beside its schedule. */
export function writeSent({ id }: Digest): Writer {
  return ({ say }) => ({
    title: say({ en: `Digest ${id} is on its way`, zh: `简报 ${id} 正在发送` }),
    blocks: [textBlock(say({ en: 'Its schedule stays as it is.', zh: '原定的时间不变。' }))],
    next: [say({ en: `digest log ${id}`, zh: `简报 记录 ${id}` })],
  });
}

/** A digest is gone; what it was is said once more. */
export function writeRemoved(digest: Digest, _desk: OrderDesk): Writer {
  return (scribe) => {
    const { say } = scribe;
    return {
      title: say({ en: `Digest ${digest.id} is removed`, zh: `简报 ${digest.id} 已删除` }),
      blocks: [linesBlock(cardLines(digest, scribe).slice(0, 2))],
      next: [say({ en: 'digest list', zh: '简报 列表' })],
    };
  };
}
