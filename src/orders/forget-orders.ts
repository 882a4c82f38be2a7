// forget me: takes out what is kept about the person who asks.
import type { Desk } from '../command.ts';
import type { Wording } from '../language.ts';
import { personOf } from '../people.ts';
import type { Address } from '../platform.ts';
import type { Query } from '../query.ts';
import { sameAddress } from '../state/state.ts';
import type { Forgotten } from '../store.ts';
import { done, linesBlock, type OrderDesk, type Ordered, order, textBlock } from './order.ts';

const ME = /^(me|everything about me|my data|我|我的(数据|信息)?)$/iu;

/** Removes what is kept about the one who asks; without "me" it only tells what that is. */
export function orderForget(query: Query, desk: Desk): Promise<Ordered> {
  return order(desk, async (orderDesk) => {
    if (!ME.test(query.text ?? '')) return explain(orderDesk);
    const forgotten = await orderDesk.keep.forget(personOf(orderDesk.asker));
    return done(({ say }) => ({
      title: say({ en: 'Forgotten', zh: '已删除' }),
      blocks: [linesBlock(tell(forgotten).map(say))],
      next: [],
    }));
  });
}

/** What is kept, and the words that take it out: nothing is lost by a slip. */
function explain({ keep, asker }: OrderDesk): Ordered {
  const person = personOf(asker);
  const { platform, workspace } = person;
  const own = { platform, workspace, to: { person: person.person } };
  const count = (list: Iterable<{ readonly address: Address }>) =>
    [...list].filter(({ address }) => sameAddress(address, own)).length;
  const [digests, watches] = [count(keep.digests()), count(keep.watches())];
  return done(({ say }) => ({
    title: say({ en: 'What is kept about you', zh: '关于您保存的内容' }),
    blocks: [
      textBlock(
        say({
          en: `Your language if you set one, your digests (${digests}) and watches (${watches}) by direct message, your id beside digests, watches and reports that you made. Questions are not kept.`,
          zh: `您设置的语言、您私信中的${digests}份简报和${watches}项关注，以及您设置的简报、关注和提交的纠错旁的成员编号。提问内容不保存。`,
        }),
      ),
      textBlock(
        say({ en: '“forget me” takes all of it out at once.', zh: '输入“忘记 我”即可全部删除。' }),
      ),
    ],
    next: [say({ en: 'forget me', zh: '忘记 我' })],
  }));
}

function tell({ settings, digests, watches, namesTakenOut }: Forgotten): Wording[] {
  return [
    { en: `Settings taken out: ${settings}`, zh: `删除设置：${settings}项` },
    { en: `Digests by direct message removed: ${digests}`, zh: `删除私信简报：${digests}份` },
    { en: `Watches by direct message removed: ${watches}`, zh: `删除私信关注：${watches}项` },
    {
      en: `Entries of a channel or of the curator that no longer have your id: ${namesTakenOut}`,
      zh: `从属于频道或数据维护者的${namesTakenOut}条记录中删除了您的编号`,
    },
  ];
}
