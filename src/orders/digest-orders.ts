// digest …: made, listed, changed, looked at and sent, by words.

import type { Desk } from '../command.ts';
import { sendNow } from '../digests/claims.ts';
import { compose, forDigest } from '../digests/compose.ts';
import { EVERYTHING } from '../digests/focus-names.ts';
import type { Wording } from '../language.ts';
import { personOf } from '../people.ts';
import type { Query } from '../query.ts';
import type { Act, Digest } from '../state/records.ts';
import type { DigestEdit } from '../store.ts';
import { examples, noSchedule, noSuchDigest } from './digest-asked-back.ts';
import { writeChanges, writeList, writeLog } from './digest-lists.ts';
import { type DigestOptions, readOptions } from './digest-options.ts';
import { writeDigest, writePreview, writeRemoved, writeSent } from './digest-replies.ts';
import { type DigestVerb, orderWords, readVerb } from './digest-verb.ts';
import { done, type OrderDesk, type Ordered, order, unclear } from './order.ts';
import { isHere, MANAGERS_ONLY, mayChange, placeOf, zoneOf } from './places.ts';

const ID_FIRST = /^(d\d+)(?![\w])\s*(.*)$/iu;

/** Carries out what "digest …" asks for; without a store, or an asker, it says so. */
export function orderDigest(query: Query, desk: Desk): Promise<Ordered> {
  return order(desk, async (orderDesk) => {
    const { verb, rest } = readVerb(query.text ?? '');
    if (verb === 'list') return done(writeList(orderDesk));
    if (verb === 'add') return await add(rest, orderDesk);
    const [, id = '', words = ''] = ID_FIRST.exec(rest) ?? [];
    const digest = orderDesk.keep.digest(id.toLowerCase());
    if (digest === null || !isHere(digest.address, orderDesk.asker))
      return noSuchDigest(verb, id, orderDesk);
    return await withDigest(verb, { digest, words, query }, orderDesk);
  });
}

interface Meant {
  readonly digest: Digest;
  /** What follows the id. */
  readonly words: string;
  readonly query: Query;
}

async function withDigest(
  verb: Exclude<DigestVerb, 'list' | 'add'>,
  meant: Meant,
  desk: OrderDesk,
): Promise<Ordered> {
  const { digest, query } = meant;
  switch (verb) {
    case 'show':
      return done(writeDigest(digest, desk, null));
    case 'log':
      return done(writeLog(digest, desk));
    case 'changes':
      return done(writeChanges(digest, query, desk));
    case 'preview':
      return done(writePreview(previewOf(digest, desk), digest));
    default:
      if (!(await mayChange(digest.address, desk.asker)))
        return unclear(NOT_ALLOWED, MANAGERS_ONLY);
      return await change(verb, meant, desk);
  }
}

const NOT_ALLOWED: Wording = { en: 'Not yours to change', zh: '没有权限' };

async function change(
  verb: 'edit' | 'send' | 'pause' | 'resume' | 'remove',
  { digest, words }: Meant,
  desk: OrderDesk,
): Promise<Ordered> {
  const { keep } = desk;
  switch (verb) {
    case 'edit':
      return await edit(digest, words, desk);
    case 'send':
      await keep.claim([sendNow(digest, keep, desk.now())], actOf('sent', desk, null));
      return done(writeSent(digest));
    case 'pause':
      return changed(
        await keep.pauseDigest(digest.id, actOf('paused', desk, null)),
        'paused',
        desk,
      );
    case 'resume':
      return changed(
        await keep.resumeDigest(digest.id, actOf('resumed', desk, null)),
        'resumed',
        desk,
      );
    case 'remove':
      await keep.removeDigest(digest.id);
      return done(writeRemoved(digest, desk));
    default:
      return verb satisfies never;
  }
}

function changed(digest: Digest | null, did: Act['did'], desk: OrderDesk): Ordered {
  return digest === null ? unclear(GONE, null) : done(writeDigest(digest, desk, did));
}

/** Of the words that asked for a change so much is kept. */
const LONGEST_WORDS = 200;

const GONE: Wording = { en: 'That digest has just been removed', zh: '该简报刚刚被删除' };

function actOf(did: Act['did'], { asker, now }: OrderDesk, words: string | null): Act {
  return { at: now(), who: personOf(asker), did, words: words?.slice(0, LONGEST_WORDS) ?? null };
}

async function add(words: string, desk: OrderDesk): Promise<Ordered> {
  const { asker, keep, catalog, language, now } = desk;
  const read = readOptions(words, catalog);
  if ('trouble' in read) return unclear(NOT_UNDERSTOOD, read.trouble, examples(desk));
  const { options } = read;
  if (options.schedule === undefined) return noSchedule(words, desk);
  const address = placeOf(asker, options.direct ?? false);
  if (!(await mayChange(address, asker)))
    return unclear(NOT_ALLOWED, MANAGERS_ONLY, [
      `${orderWords('add', language)} ${words} ${language === 'zh' ? '私信' : 'dm'}`,
    ]);
  const digest = await keep.addDigest(
    {
      address,
      owner: personOf(asker),
      schedule: options.schedule,
      zone: options.zone ?? zoneOf(asker),
      language: options.language ?? language,
      focus: options.focus ?? EVERYTHING,
      quiet: options.quiet ?? 'skip',
      settledTo: now(),
    },
    actOf('made', desk, words),
  );
  return digest === null ? unclear(TOO_MANY, null) : done(writeDigest(digest, desk, 'made'));
}

const NOT_UNDERSTOOD: Wording = { en: 'I did not understand all of that', zh: '有一部分没有看懂' };
const TOO_MANY: Wording = {
  en: 'There are 20 digests here already: remove one first (digest list)',
  zh: '此处已有20份简报，请先删除一份（简报 列表）',
};

async function edit(digest: Digest, words: string, desk: OrderDesk): Promise<Ordered> {
  const read = readOptions(words, desk.catalog);
  if ('trouble' in read) return unclear(NOT_UNDERSTOOD, read.trouble);
  const edit = editOf(digest, read.options, desk);
  if (Object.keys(edit).length === 0)
    return unclear(
      { en: `What shall change in ${digest.id}?`, zh: `要修改${digest.id}的哪一项？` },
      {
        en: 'Name a schedule, a zone, a language, where it goes, or what it is about.',
        zh: '可修改时间、时区、语言、发送位置或内容范围。',
      },
      desk.language === 'zh'
        ? [`简报 修改 ${digest.id} 工作日 9:00`, `简报 修改 ${digest.id} 关注 江苏、氢能`]
        : [
            `digest edit ${digest.id} weekdays 09:00`,
            `digest edit ${digest.id} for jiangsu, hydrogen`,
          ],
    );
  // Moved to another place, it must be allowed there as well.
  if (edit.address !== undefined && !(await mayChange(edit.address, desk.asker)))
    return unclear(NOT_ALLOWED, MANAGERS_ONLY);
  return changed(
    await desk.keep.editDigest(digest.id, edit, actOf('edited', desk, words)),
    'edited',
    desk,
  );
}

/** With another time it begins anew from now: times that have passed are not made up for. */
function editOf(
  digest: Digest,
  { direct, ...options }: DigestOptions,
  { asker, now }: OrderDesk,
): DigestEdit {
  const moved = direct === undefined ? {} : { address: placeOf(asker, direct) };
  const anew = options.schedule !== undefined || options.zone !== undefined;
  return {
    ...options,
    ...moved,
    ...(anew && { settledTo: Math.max(now(), Math.min(digest.settledTo, now())) }),
  };
}

function previewOf(digest: Digest, desk: OrderDesk) {
  const { keep } = desk;
  const { from, to, since, today, language } = sendNow(digest, keep, desk.now());
  const content = { focus: digest.focus, language, since, today, changes: keep.changes(from, to) };
  return forDigest(compose(content, desk), digest.id);
}
