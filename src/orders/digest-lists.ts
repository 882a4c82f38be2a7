// Lists about digests: those of a place, the deliveries of one, all changes that one has told.

import { inFocus, regionsOf } from '../changes.ts';
import type { Scribe } from '../command.ts';
import { changeLine } from '../digests/change-lines.ts';
import { folded } from '../digests/news.ts';
import { nextAfter } from '../digests/schedule.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import { pageOf } from '../replies/pages.ts';
import type { Digest, Outcome } from '../state/records.ts';
import { RESULTS, sayDueTime, sayFocus, sayLocal } from './digest-replies.ts';
import { linesBlock, type OrderDesk, textBlock, type Writer } from './order.ts';
import { isHere, sayPlace, sayWho } from './places.ts';
import { saySchedule } from './schedule-words.ts';

const LOG_SHOWN = 10;
const CHANGES_A_PAGE = 12;

/** Those of this channel and the asker's own: when next, what became of the last, who made it. */
export function writeList({ keep, asker, now }: OrderDesk): Writer {
  return (scribe) => {
    const { say, language } = scribe;
    const digests = [...keep.digests()].filter(({ address }) => isHere(address, asker));
    const title = say({ en: 'Digests here and your own', zh: '本频道及您本人的简报' });
    if (digests.length === 0)
      return {
        title,
        blocks: [textBlock(say({ en: 'None has been set up yet.', zh: '尚未设置简报。' }))],
        next: [say({ en: 'digest add weekly mon 09:00', zh: '简报 添加 每周一 9:00' })],
      };
    const rows = digests.map((digest) => {
      const { id, schedule, zone, paused, settledTo, owner, address, log } = digest;
      const due = paused === null ? nextAfter(schedule, zone, Math.max(settledTo, now())) : null;
      const next =
        due === null ? say({ en: 'paused', zh: '已暂停' }) : sayDueTime(due, zone, language);
      return [
        id,
        saySchedule(schedule, language),
        sayFocus(digest, scribe),
        sayPlace(address, language),
        next,
        sayResult(log.at(-1), scribe),
        sayWho(owner, asker, language),
      ].map((text) => ({ text }));
    });
    return {
      title,
      blocks: [
        {
          type: 'table',
          heading: null,
          columns: LIST_COLUMNS.map((column) => ({ title: say(column), align: 'left' })),
          rows,
        },
      ],
      listed: digests.map((digest) => ({
        id: digest.id,
        label: [saySchedule(digest.schedule, language), sayFocus(digest, scribe)].join(' · '),
      })),
      next: digests
        .slice(0, 3)
        .map(({ id }) => say({ en: `digest show ${id}`, zh: `简报 查看 ${id}` })),
    };
  };
}

const LIST_COLUMNS: readonly Wording[] = [
  { en: 'Id', zh: '编号' },
  { en: 'When', zh: '时间' },
  { en: 'About', zh: '内容' },
  { en: 'Where', zh: '发送' },
  { en: 'Next', zh: '下一期' },
  { en: 'Last result', zh: '上次结果' },
  { en: 'Made by', zh: '设置者' },
];

/** How the last posts of a digest went, the newest first. */
export function writeLog({ id, log, zone }: Digest, _desk: OrderDesk): Writer {
  return ({ say, language }) => {
    const lines = [...log]
      .reverse()
      .slice(0, LOG_SHOWN)
      .map(({ local, result, why }) => {
        const reason = why === null ? '' : say({ en: ` (${why})`, zh: `（${why}）` });
        return say({
          en: `${sayLocal(local, 'en')}: ${RESULTS[result].en}${reason}`,
          zh: `${sayLocal(local, language)}：${RESULTS[result].zh}${reason}`,
        });
      });
    return {
      title: say({
        en: `Deliveries of digest ${id} (${zone})`,
        zh: `简报 ${id} 的发送记录（${zone}）`,
      }),
      blocks:
        lines.length === 0
          ? [textBlock(say({ en: 'None yet.', zh: '尚无记录。' }))]
          : [linesBlock(lines)],
      next: [say({ en: `digest show ${id}`, zh: `简报 查看 ${id}` })],
    };
  };
}

/** All changes that its last message told of, page by page. */
export function writeChanges(
  { id, log, focus }: Digest,
  query: Query,
  { keep, catalog }: OrderDesk,
): Writer {
  return (scribe) => {
    const { say } = scribe;
    const last = log.findLast(({ result }) => result === 'posted');
    const regions = regionsOf(focus, catalog);
    const from = last?.from ?? 0;
    const to = last?.to ?? keep.lastChange();
    const changes = folded(
      keep.changes(from, to).filter((change) => inFocus(change, focus, regions)),
    );
    const { items, more } = pageOf(changes, query, scribe, CHANGES_A_PAGE);
    return {
      title: say({ en: `Changes in the last digest ${id}`, zh: `简报 ${id} 上一期的全部变化` }),
      blocks:
        items.length === 0
          ? [
              textBlock(
                say({ en: 'None, or too old to be kept.', zh: '没有变化，或时间过久已不保留。' }),
              ),
            ]
          : [
              {
                type: 'facts',
                heading: null,
                lines: items.map((change) => changeLine(change, scribe)),
              },
              ...more,
            ],
      next: [say({ en: `digest show ${id}`, zh: `简报 查看 ${id}` })],
    };
  };
}

function sayResult(outcome: Outcome | undefined, { say }: Scribe): string {
  return outcome === undefined ? say({ en: 'none yet', zh: '尚无' }) : say(RESULTS[outcome.result]);
}
