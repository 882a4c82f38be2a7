// The plain-text twin of a reply: what a screen reader, a notification or a log shows. No alignment, no colours.
import type { Language } from './language.ts';
import { type Block, type Cell, type Reply, sayCites } from './reply.ts';

/** The whole reply as plain text, one line for each row, fact or source. */
export function asText(reply: Reply): string {
  const parts = [
    [reply.title, ...(reply.reading === null ? [] : [reply.reading])].join('\n'),
    ...reply.blocks.map((block) => blockText(block, reply.language)),
    sourcesText(reply),
    filesText(reply),
    nextText(reply),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function blockText(block: Block, language: Language): string {
  switch (block.type) {
    case 'text':
    case 'more':
      return block.text;
    case 'facts':
      return withHeading(
        block.heading,
        block.lines.map(({ text, cites, outcome, details }) =>
          [
            `• ${[text, sayCites(cites)].filter(Boolean).join(' ')}`,
            ...(outcome === undefined ? [] : [`  ${outcome}`]),
            ...details.map((detail) => `  ${detail}`),
          ].join('\n'),
        ),
      );
    case 'table': {
      const rows = block.rows.map((row) => row.map(cellText).filter(Boolean).join(' · '));
      return withHeading(block.heading, [
        block.columns.map(({ title }) => title).join(' · '),
        ...rows,
      ]);
    }
    case 'chart':
      return [block.chart.alt, ...block.chart.notes].join('\n');
    case 'doubts':
      return block.lines
        .map((line) => `† ${language === 'zh' ? '存疑：' : 'Doubt: '}${line}`)
        .join('\n');
    case 'choices':
      return withHeading(
        language === 'zh' ? `${block.intro}：` : `${block.intro}:`,
        block.words.map((words) => `• ${words}`),
      );
    default:
      return block satisfies never;
  }
}

function withHeading(heading: string | null, lines: readonly string[]): string {
  return [...(heading === null ? [] : [heading]), ...lines].join('\n');
}

function cellText({ text, cites = [] }: Cell): string {
  return [text, sayCites(cites)].filter(Boolean).join(' ');
}

function sourcesText({ sources, language }: Reply): string {
  if (sources.length === 0) return '';
  const lines = sources.map(
    ({ number, text, url }) => `[${number}] ${text}${url === null ? '' : ` ${url}`}`,
  );
  return [language === 'zh' ? '来源' : 'Sources', ...lines].join('\n');
}

function filesText({ files, language }: Reply): string {
  if (files.length === 0) return '';
  const names = files.map(({ name }) => name);
  return language === 'zh' ? `附件：${names.join('、')}` : `Attached: ${names.join(', ')}`;
}

function nextText({ next, language }: Reply): string {
  if (next.length === 0) return '';
  return `${language === 'zh' ? '接着看：' : 'Next: '}${next.join(' | ')}`;
}
