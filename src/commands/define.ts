// define <metric>: what a metric counts, and what it must not be mixed up with.
import type { Metric } from '../catalog/schema.ts';
import { defineCommand } from '../command.ts';
import { inLanguage } from '../language.ts';
import { wordsOf } from '../reading/words-of.ts';
import { sayUnit } from '../wording/numbers.ts';

const NEIGHBOURS = 6;

export const define = defineCommand<readonly Metric[]>({
  name: 'define',
  cues: { en: ['definition', 'meaning'], zh: ['定义', '含义'] },
  summary: {
    en: 'what a metric counts, and what it must not be mixed up with',
    zh: '指标的含义，以及不可混淆的相近指标',
  },
  options: [{ kind: 'metric', required: true }],
  examples: {
    en: ['define nev-stock', 'define nev-sales-share'],
    zh: ['定义 新能源汽车保有量', '定义 渗透率'],
  },

  answer(query, { catalog }) {
    const metrics = query.metrics.flatMap((id) => catalog.metrics.get(id) ?? []);
    if (metrics.length === 0) return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    return { status: 'answered', facts: [], found: metrics };
  },

  reply({ found }, { question: _, ...query }, { say, desk, language }) {
    const { catalog } = desk;
    const names = (metric: Metric) =>
      metric.distinct_from
        .slice(0, NEIGHBOURS)
        .map((id) => catalog.metrics.get(id)?.names[language] ?? id);
    return {
      title: found
        .map(({ names }) =>
          say({ en: `${names.en} · ${names.zh}`, zh: `${names.zh} · ${names.en}` }),
        )
        .join(' | '),
      blocks: [
        {
          type: 'facts',
          heading: null,
          lines: found.map((metric) => ({
            text: say({
              en: `${metric.names.en}: ${inLanguage(metric.definition, 'en')}`,
              zh: `${metric.names.zh}：${inLanguage(metric.definition, 'zh')}`,
            }),
            cites: [],
            details: [
              say({
                en: `Unit: ${sayUnit(metric, 'en')}${metric.flow ? ', over a period' : ', at a date'}`,
                zh: `单位：${sayUnit(metric, 'zh')}；${metric.flow ? '时段数' : '时点数'}`,
              }),
              say({
                en: `Not the same as: ${names(metric).join(', ')}`,
                zh: `不同于：${names(metric).join('、')}`,
              }),
            ],
          })),
        },
      ],
      next: found
        .slice(0, 1)
        .map(({ id }) => wordsOf({ ...query, command: 'rank', metrics: [id] }, desk, language)),
    };
  },
});
