// ask <question>: reading/question makes a question the query of another command; what comes to this one said nothing to answer.
import { defineCommand } from '../command.ts';

export const ask = defineCommand<null>({
  name: 'ask',
  cues: { en: ['question'], zh: ['问', '提问'] },
  summary: {
    en: 'a question in your own words, English or Chinese',
    zh: '直接提问，中英文皆可',
  },
  options: [{ kind: 'text', required: true }],
  examples: {
    en: [
      'ask how many NEVs did Anhui build in 2023?',
      'ask what replaced Jiangsu’s million?',
      'ask did Hunan meet its 2025 goal?',
    ],
    zh: [
      '问 江苏2025年新能源汽车产量目标是多少？',
      '问 哪个省2025年目标最高？',
      '问 湖南的目标完成了吗？',
    ],
  },
  answer: () => ({ status: 'nothing', reason: 'outside-scope', nearest: [] }),
  reply: (_answer, _query, { say }) => ({
    title: say({ en: 'Ask', zh: '提问' }),
    blocks: [],
    next: [],
  }),
});
