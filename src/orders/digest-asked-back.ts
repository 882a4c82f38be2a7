// What is asked back where an order names no digest or no time, with words that would do.
import type { Desk } from '../command.ts';
import { type DigestVerb, orderWords } from './digest-verb.ts';
import { type OrderDesk, type Ordered, unclear } from './order.ts';
import { isHere } from './places.ts';

/** A digest was asked for, and not when. */
export function noSchedule(words: string, { language }: OrderDesk): Ordered {
  const times =
    language === 'zh'
      ? ['每周一 9:00', '工作日 9:00', '每月1日 9:00']
      : ['weekly mon 09:00', 'weekdays 09:00', 'monthly 1 09:00'];
  return unclear(
    { en: 'When shall it come?', zh: '什么时候发送？' },
    {
      en: 'Every day, on weekdays, weekly, monthly, or as a cron line says.',
      zh: '可以每天、工作日、每周、每月，或用 cron 表示。',
    },
    times.map((time) => `${orderWords('add', language)} ${time} ${words}`.trim()),
  );
}

/** No digest of that id can be seen from here, or none was named. */
export function noSuchDigest(verb: DigestVerb, id: string, desk: OrderDesk): Ordered {
  const here = [...desk.keep.digests()].filter(({ address }) => isHere(address, desk.asker));
  const choices = here
    .slice(0, 5)
    .map((digest) => `${orderWords(verb, desk.language)} ${digest.id}`);
  const named = id === '' ? null : id.toLowerCase();
  return unclear(
    named === null
      ? { en: 'Which digest?', zh: '哪一份简报？' }
      : { en: `There is no digest ${named} here`, zh: `此处没有简报${named}` },
    here.length === 0
      ? { en: 'None has been set up here yet.', zh: '此处尚未设置简报。' }
      : {
          en: '“digest list” shows those of this channel and your own.',
          zh: '“简报 列表”可查看本频道和您本人的简报。',
        },
    choices.length > 0 ? choices : examples(desk).slice(0, 1),
  );
}

/** Orders for a digest that can be typed as they stand. */
export function examples({ language }: Desk): string[] {
  return language === 'zh'
    ? ['简报 添加 每周一 9:00 关注 江苏、氢能', '简报 添加 工作日 8:30 时区 Asia/Shanghai 私信']
    : [
        'digest add weekly mon 09:00 for jiangsu, hydrogen',
        'digest add weekdays 08:30 zone Asia/Shanghai dm',
      ];
}
