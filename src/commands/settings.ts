// settings …: the language for a person and for a channel, and the regions of a channel.
import { defineCommand } from '../command.ts';
import type { Writer } from '../orders/order.ts';

export const settings = defineCommand<Writer>({
  name: 'settings',
  keeps: true,
  cues: { en: ['setting', 'preferences'], zh: ['设置', '偏好'] },
  summary: {
    en: 'your language, this channel’s language and the regions that it asks about',
    zh: '您的语言、本频道的语言和默认地区',
  },
  options: [{ kind: 'text', required: false }],
  examples: {
    en: ['settings', 'settings lang zh', 'settings channel regions jiangsu, anhui'],
    zh: ['设置', '设置 语言 中文', '设置 频道 地区 江苏、安徽'],
  },

  async answer(query, desk) {
    const { orderSettings } = await import('../orders/settings-orders.ts');
    return await orderSettings(query, desk);
  },

  reply: ({ found }, _query, scribe) => found(scribe),
});
