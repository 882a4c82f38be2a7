// forget me: removes what is kept about the person who asks.
import { defineCommand } from '../command.ts';
import type { Writer } from '../orders/order.ts';

export const forget = defineCommand<Writer>({
  name: 'forget',
  keeps: true,
  cues: { en: ['privacy'], zh: ['忘记', '隐私'] },
  summary: {
    en: 'what is kept about you; “forget me” takes it out',
    zh: '查看关于您保存的内容；“忘记 我”将其全部删除',
  },
  options: [{ kind: 'text', required: false }],
  examples: { en: ['forget', 'forget me'], zh: ['忘记', '忘记 我'] },

  async answer(query, desk) {
    const { orderForget } = await import('../orders/forget-orders.ts');
    return await orderForget(query, desk);
  },

  reply: ({ found }, _query, scribe) => found(scribe),
});
