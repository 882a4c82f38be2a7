// report <fact id> <what is wrong>: a correction request, kept for the curator.
import { defineCommand } from '../command.ts';
import type { Writer } from '../orders/order.ts';

export const report = defineCommand<Writer>({
  name: 'report',
  keeps: true,
  cues: { en: ['correction'], zh: ['纠错', '报错'] },
  summary: {
    en: 'tells the curator that a fact is wrong: its id, then what is wrong; you hear back when it is dealt with',
    zh: '向数据维护者报告错误：先写事实编号，再写错误之处；处理后会通知您',
  },
  options: [
    { kind: 'fact', required: true },
    { kind: 'text', required: true },
  ],
  examples: {
    en: ['report anhui-2023-nev-output the page says 868,000'],
    zh: ['纠错 anhui-2023-nev-output 来源写的是86.8万辆'],
  },

  async answer(query, desk) {
    const { orderReport } = await import('../orders/report-orders.ts');
    return await orderReport(query, desk);
  },

  reply: ({ found }, _query, scribe) => found(scribe),
});
