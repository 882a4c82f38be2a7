// digest …: what changed, what falls due and fresh figures, on a schedule.
import { defineCommand } from '../command.ts';
import type { Writer } from '../orders/order.ts';

export const digest = defineCommand<Writer>({
  name: 'digest',
  keeps: true,
  cues: { en: ['digests', 'subscribe', 'subscription'], zh: ['简报', '订阅'] },
  summary: {
    en: 'posts what changed, what falls due and new figures here or to you, on a schedule: add, list, show, edit, preview, send, pause, resume, remove, log',
    zh: '定期发送变化、到期目标和最新数据：添加、列表、查看、修改、预览、发送、暂停、恢复、删除、记录',
  },
  options: [{ kind: 'text', required: false }],
  examples: {
    en: [
      'digest add weekly mon 09:00 zone Asia/Shanghai for jiangsu, hydrogen',
      'digest add weekdays 08:30 dm',
      'digest list',
    ],
    zh: ['简报 添加 每周一 9:00 关注 江苏、氢能', '简报 添加 工作日 8:30 私信', '简报 列表'],
  },

  async answer(query, desk) {
    const { orderDigest } = await import('../orders/digest-orders.ts');
    return await orderDigest(query, desk);
  },

  reply: ({ found }, _query, scribe) => found(scribe),
});
