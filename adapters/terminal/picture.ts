// The chart of an answer as a picture, for `nev … --as png > chart.png`.
import type { Chart, DrawChart, Reply } from '../../src/reply.ts';
import type { Show } from './once.ts';

/** The first chart of the reply as PNG; a reply without one says so. */
export function pictureOf(draw: DrawChart): Show {
  return async ({ reply }) => {
    const chart = firstChart(reply);
    if (chart === null) return { lacking: sayNoChart(reply) };
    return await draw(chart, { language: reply.language, sources: reply.sources });
  };
}

function firstChart({ blocks }: Reply): Chart | null {
  for (const block of blocks) if (block.type === 'chart') return block.chart;
  return null;
}

function sayNoChart({ language, title }: Reply): string {
  return language === 'zh'
    ? `没有图表可画：“${title}”。\n排名和对比有图表；去掉 --as png 可看文字回答。`
    : `There is no chart to draw: “${title}”.\nRankings and comparisons have one; leave out --as png to read the answer.`;
}
