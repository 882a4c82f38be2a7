// watch …: one message when a region, metric, plan, company or due date changes.
import { defineCommand } from '../command.ts';
import type { Writer } from '../orders/order.ts';

export const watch = defineCommand<Writer>({
  name: 'watch',
  keeps: true,
  cues: { en: ['watches', 'follow'], zh: ['关注', '订阅变化'] },
  summary: {
    en: 'tells once when a region, metric, topic, company, plan or due date changes: add, list, remove',
    zh: '地区、指标、主题、企业、规划或到期目标有变化时通知一次：添加、列表、删除',
  },
  options: [{ kind: 'text', required: false }],
  examples: {
    en: [
      'watch add jiangsu',
      'watch add anhui nev-output dm',
      'watch add hunan due 2027',
      'watch list',
    ],
    zh: [
      '关注 添加 江苏',
      '关注 添加 安徽 新能源汽车产量 私信',
      '关注 添加 湖南 2027年到期',
      '关注 列表',
    ],
  },

  async answer(query, desk) {
    const { orderWatch } = await import('../orders/watch-orders.ts');
    return await orderWatch(query, desk);
  },

  reply: ({ found }, _query, scribe) => found(scribe),
});
