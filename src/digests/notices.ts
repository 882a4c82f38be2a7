// What the owner of a digest or a watch is told, by direct message, when something did not arrive.
import type { Wording } from '../language.ts';
import { occurrenceId } from '../occurrence.ts';
import type { Person } from '../people.ts';
import type { Intent, NoticeIntent, Result } from '../state/records.ts';
import type { Store } from '../store.ts';

/** The notice to the owner; null where nobody is left to tell, or the message went to their own direct messages. */
export function noticeOf(
  intent: Intent,
  { result, why, at }: { readonly result: Result; readonly why: string; readonly at: number },
  store: Store,
): NoticeIntent | null {
  const owner = ownerOf(intent, store);
  if (owner === null || intent.kind === 'notice' || 'person' in intent.address.to) return null;
  const { platform, workspace, person } = owner;
  return {
    kind: 'notice',
    occurrence: occurrenceId('notice', intent.occurrence, result),
    address: { platform, workspace, to: { person } },
    language: intent.language,
    at,
    ...wordingOf(intent, result, why),
  };
}

function ownerOf(intent: Intent, store: Store): Person | null {
  switch (intent.kind) {
    case 'digest':
      return store.digest(intent.digest)?.owner ?? null;
    case 'watch':
      return (
        intent.watches
          .map((id) => store.watch(id)?.owner ?? null)
          .find((owner) => owner !== null) ?? null
      );
    case 'notice':
      return null;
    default:
      return intent satisfies never;
  }
}

type Words = Pick<NoticeIntent, 'title' | 'text' | 'next'>;

function wordingOf(intent: Exclude<Intent, NoticeIntent>, result: Result, why: string): Words {
  const what = nameOf(intent);
  const again =
    intent.kind === 'digest'
      ? [{ en: `digest send ${intent.digest}`, zh: `简报 发送 ${intent.digest}` }]
      : [];
  switch (result) {
    case 'lost':
      return lost(intent, what, why);
    case 'unsure':
      return {
        title: { en: `${what.en}: did it arrive?`, zh: `${what.zh}：是否送达？` },
        text: {
          en: `The connection broke while ${what.en} was being posted, and there is no telling whether it stands there. It was not posted again, so that nobody gets it twice. If it is missing, send it by hand.`,
          zh: `发送${what.zh}时连接中断，无法确认是否已送达。为避免重复，没有再次发送；如未收到，请手动发送。`,
        },
        next: again,
      };
    default:
      return {
        title: { en: `${what.en} was not posted`, zh: `${what.zh}未能发送` },
        text: {
          en: `${what.en} could not be posted (${why}), and the bot has stopped trying. What it would have told comes with the next one.`,
          zh: `${what.zh}未能发送（${why}），已停止重试。其中的内容会并入下一期。`,
        },
        next: again,
      };
  }
}

function lost(intent: Exclude<Intent, NoticeIntent>, what: Wording, why: string): Words {
  if (intent.kind === 'watch')
    return {
      title: { en: `${what.en} has ended`, zh: `${what.zh}已停止` },
      text: {
        en: `Its channel cannot be reached any more (${why}). If that was not meant, invite the bot again and add the watch anew.`,
        zh: `所在频道已无法送达（${why}）。如非有意，请重新邀请机器人并再次添加关注。`,
      },
      next: [],
    };
  return {
    title: { en: `${what.en} is paused`, zh: `${what.zh}已暂停` },
    text: {
      en: `Its channel cannot be reached any more (${why}). Invite the bot there again and say “digest resume ${intent.digest}” in that channel, or remove the digest.`,
      zh: `所在频道已无法送达（${why}）。请重新邀请机器人进入该频道，并在频道中输入“简报 恢复 ${intent.digest}”，或删除该简报。`,
    },
    next: [],
  };
}

function nameOf(intent: Exclude<Intent, NoticeIntent>): Wording {
  if (intent.kind === 'watch') {
    const ids = intent.watches.join(', ');
    return { en: `Watch ${ids}`, zh: `关注${intent.watches.join('、')}` };
  }
  const local = intent.local.replace('T', ' ');
  return { en: `Digest ${intent.digest} of ${local}`, zh: `简报${intent.digest}（${local}）` };
}
