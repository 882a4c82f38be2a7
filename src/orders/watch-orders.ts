// watch …: what somebody wants to hear of as soon as it changes.
import type { Desk } from '../command.ts';
import { EVERYTHING, readFocus } from '../digests/focus-names.ts';
import { lastDayOf } from '../digests/news.ts';
import { watchName } from '../digests/watch-message.ts';
import type { Wording } from '../language.ts';
import { personOf } from '../people.ts';
import type { Query } from '../query.ts';
import type { Focus, Watch } from '../state/records.ts';
import { takeDirect, takeLanguage, unknownWords } from './digest-options.ts';
import {
  done,
  linesBlock,
  type OrderDesk,
  type Ordered,
  order,
  textBlock,
  unclear,
  type Writer,
} from './order.ts';
import { isHere, MANAGERS_ONLY, mayChange, placeOf, sayPlace, sayWho, zoneOf } from './places.ts';
import { Slip } from './slip.ts';

const LIST = /^(list|all|ls|列表|全部)$/iu;
const REMOVE = /^(remove|delete|cancel|rm|stop|删除|取消)(?!\p{L})\s*/iu;
const ADD = /^(add|new|添加|新增|新建)(?!\p{L})\s*/iu;
const ID = /^w\d+$/i;

/** Carries out what "watch …" asks for. */
export function orderWatch(query: Query, desk: Desk): Promise<Ordered> {
  return order(desk, async (orderDesk) => {
    const text = query.text ?? '';
    if (text === '' || LIST.test(text)) return done(writeList(orderDesk));
    if (REMOVE.test(text)) return await remove(text.replace(REMOVE, '').toLowerCase(), orderDesk);
    return await add(text.replace(ADD, ''), orderDesk);
  });
}

async function add(text: string, desk: OrderDesk): Promise<Ordered> {
  const { asker, keep, language, now } = desk;
  const slip = new Slip(text);
  const direct = takeDirect(slip) ?? false;
  const spoken = takeLanguage(slip) ?? language;
  const subject = readSubject(slip, desk);
  if ('trouble' in subject) return unclear(WHAT, subject.trouble, examples(desk));
  const address = placeOf(asker, direct);
  if (!(await mayChange(address, asker)))
    return unclear(NOT_ALLOWED, MANAGERS_ONLY, [
      desk.language === 'zh' ? `关注 添加 ${text} 私信` : `watch add ${text} dm`,
    ]);
  const watch = await keep.addWatch({
    ...subject,
    address,
    owner: personOf(asker),
    language: spoken,
    zone: zoneOf(asker),
    made: now(),
  });
  return watch === null ? unclear(TOO_MANY, null) : done(writeAdded(watch, desk));
}

const WHAT: Wording = { en: 'Watch what?', zh: '关注什么？' };
const NOT_ALLOWED: Wording = { en: 'Not yours to change', zh: '没有权限' };
const TOO_MANY: Wording = {
  en: 'There are 50 watches here already: remove one first (watch list)',
  zh: '此处已有50项关注，请先删除一项（关注 列表）',
};
const NO_SUBJECT: Wording = {
  en: 'Name a region, a metric, a topic, a company, a plan by its id, or a due date.',
  zh: '请写明地区、指标、主题、企业、规划编号或到期时间。',
};

type Subject = Pick<Watch, 'focus' | 'plan' | 'due'>;

/** A plan by its id, or a due date and names. */
function readSubject(slip: Slip, { catalog }: OrderDesk): Subject | { readonly trouble: Wording } {
  const due = takeDue(slip);
  const words = slip.rest;
  const plan = words
    .toLowerCase()
    .split(' ')
    .map((word) => catalog.plan(word))
    .find((found) => found !== undefined);
  if (plan !== undefined) return { focus: EVERYTHING, plan: plan.id, due: null };
  const read = words === '' ? { focus: EVERYTHING } : readFocus(words, catalog);
  if ('unknown' in read) return { trouble: unknownWords(read.unknown) };
  if ('several' in read)
    return {
      trouble: {
        en: `“${read.words}” can mean several places: please say which, with its province.`,
        zh: `“${read.words}”可指多个地方，请写明所在省份。`,
      },
    };
  if (due === null && isEmpty(read.focus)) return { trouble: NO_SUBJECT };
  return { focus: read.focus, plan: null, due };
}

function isEmpty({ regions, metrics, topics, companies }: Focus): boolean {
  return regions.length + metrics.length + topics.length + companies.length === 0;
}

/** "due 2026", "2026-06", 2027年到期: as the catalog writes it. */
function takeDue(slip: Slip): string | null {
  const found = slip.take(
    /(?:(?<!\p{L})(?:due|by)\s+)?(?<![\w-])((?:19|20)\d{2})(?:-(0[1-9]|1[0-2])|年(?:(\d{1,2})月)?)?(?![\w-])(?:底?前?到期)?/u,
  );
  if (found === null) return null;
  const month = found[2] ?? found[3]?.padStart(2, '0');
  return month === undefined ? (found[1] ?? null) : `${found[1]}-${month}`;
}

async function remove(id: string, desk: OrderDesk): Promise<Ordered> {
  const watch = ID.test(id) ? desk.keep.watch(id) : null;
  if (watch === null || !isHere(watch.address, desk.asker))
    return unclear(
      id === ''
        ? { en: 'Which watch?', zh: '哪一项关注？' }
        : { en: `There is no watch ${id} here`, zh: `此处没有关注${id}` },
      {
        en: '“watch list” shows those of this channel and your own.',
        zh: '“关注 列表”可查看本频道和您本人的关注。',
      },
      [desk.language === 'zh' ? '关注 列表' : 'watch list'],
    );
  if (!(await mayChange(watch.address, desk.asker))) return unclear(NOT_ALLOWED, MANAGERS_ONLY);
  await desk.keep.removeWatch(watch.id);
  return done((scribe) => ({
    title: scribe.say({ en: `Watch ${watch.id} is removed`, zh: `关注 ${watch.id} 已删除` }),
    blocks: [textBlock(watchName(watch, scribe))],
    next: [scribe.say({ en: 'watch list', zh: '关注 列表' })],
  }));
}

function writeAdded(watch: Watch, { today }: OrderDesk): Writer {
  return (scribe) => {
    const { say } = scribe;
    const name = watchName(watch, scribe);
    const over = watch.due !== null && lastDayOf(watch.due) < today;
    return {
      title: say({ en: `Watching ${name}`, zh: `已关注：${name}` }),
      blocks: [
        textBlock(
          say({
            en: `One message for each change, ${sayPlace(watch.address, 'en')}; after four a day the rest comes in one. Its id is ${watch.id}.`,
            zh: `每有变化发送一条消息（${sayPlace(watch.address, 'zh')}）；每天超过四条时，其余合并为一条。编号：${watch.id}。`,
          }),
        ),
        ...(watch.due === null
          ? []
          : [
              textBlock(
                over
                  ? say({
                      en: 'That date has passed: its targets with verdicts follow once.',
                      zh: '该期限已过，稍后会发送一次目标完成情况。',
                    })
                  : say({
                      en: 'When the date has passed, its targets come once with their verdicts.',
                      zh: '到期后会发送一次目标完成情况。',
                    }),
              ),
            ]),
      ],
      next: [
        say({ en: 'watch list', zh: '关注 列表' }),
        say({ en: `watch remove ${watch.id}`, zh: `关注 删除 ${watch.id}` }),
      ],
    };
  };
}

function writeList({ keep, asker }: OrderDesk): Writer {
  return (scribe) => {
    const { say, language } = scribe;
    const watches = [...keep.watches()].filter(({ address }) => isHere(address, asker));
    const lines = watches.map((watch) => {
      const parts = [
        watchName(watch, scribe),
        sayPlace(watch.address, language),
        sayWho(watch.owner, asker, language),
      ];
      return say({
        en: `${watch.id}: ${parts.join(' · ')}`,
        zh: `${watch.id}：${parts.join(' · ')}`,
      });
    });
    return {
      title: say({ en: 'Watches here and your own', zh: '本频道及您本人的关注' }),
      blocks:
        lines.length === 0
          ? [textBlock(say({ en: 'None yet.', zh: '尚无关注。' }))]
          : [linesBlock(lines)],
      listed: watches.map((watch) => ({ id: watch.id, label: watchName(watch, scribe) })),
      next:
        watches.length === 0
          ? [say({ en: 'watch add jiangsu', zh: '关注 添加 江苏' })]
          : watches
              .slice(0, 3)
              .map(({ id }) => say({ en: `watch remove ${id}`, zh: `关注 删除 ${id}` })),
    };
  };
}

function examples({ language }: Desk): string[] {
  return language === 'zh'
    ? ['关注 添加 江苏', '关注 添加 氢能 私信', '关注 添加 2026年到期 安徽']
    : ['watch add jiangsu', 'watch add hydrogen dm', 'watch add anhui due 2026'];
}
