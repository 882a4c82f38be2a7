// Replies where something should have been kept and was not: said at once, with the reason that a person can act on.
import type { Draft, Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import { NotSavedError, type StateError } from '../state/trouble.ts';

/** Nothing was saved: because the disk refused, or because the state could not be opened. */
export function notKeptDraft(error: StateError | NotSavedError, { say }: Scribe): Draft {
  const why = error instanceof NotSavedError ? whyNotSaved(error) : whyNotOpen(error);
  return {
    title: say({ en: 'Not saved', zh: '未能保存' }),
    blocks: [{ type: 'text', text: say(why) }],
    next: [],
  };
}

const DISK: Readonly<Record<string, Wording>> = {
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
  EFBIG: { en: 'the file may not grow any further', zh: '文件大小已达上限' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘为只读' },
  EACCES: { en: 'the bot may not write there', zh: '没有写入权限' },
  EPERM: { en: 'the bot may not write there', zh: '没有写入权限' },
};

function whyNotSaved({ code }: NotSavedError): Wording {
  const why = DISK[code] ?? { en: `the disk reports ${code}`, zh: `磁盘报告${code}` };
  return {
    en: `Nothing was changed, because ${why.en}. Please try again later, and tell whoever runs the bot.`,
    zh: `没有任何改动，因为${why.zh}。请稍后再试，并告知机器人的管理员。`,
  };
}

function whyNotOpen({ trouble, pid }: StateError): Wording {
  switch (trouble) {
    case 'in-use':
      return {
        en: `Another process${pid === null ? '' : ` (pid ${pid})`} keeps digests, watches and settings at the moment, and only one may. Ask that one, or stop it first.`,
        zh: `简报、关注和设置目前由另一个进程${pid === null ? '' : `（pid ${pid}）`}保管，同时只能有一个。请在那里操作，或先停止它。`,
      };
    case 'damaged':
    case 'foreign':
    case 'newer':
    case 'unreachable':
      return {
        en: 'Digests, watches and settings cannot be reached at the moment. Whoever runs the bot finds the reason with “nev doctor”.',
        zh: '目前无法读取简报、关注和设置。机器人的管理员可用“nev doctor”查看原因。',
      };
    default:
      return trouble satisfies never;
  }
}
