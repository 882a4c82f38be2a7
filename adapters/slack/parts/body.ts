// The blocks of a reply, one kind after the other, as Slack shows them.
import { inLanguage, type Language } from '../../../src/language.ts';
import type { Block, Chart, FactLine } from '../../../src/reply.ts';
import { sayCites } from '../../../src/reply.ts';
import type { MessageBlock } from '../block-kit/blocks.ts';
import { LIMITS } from '../limits.ts';
import { WORDS } from '../wording.ts';
import { row, wordButtons } from './buttons.ts';
import { drawChart } from './chart.ts';
import { listed, note, richText, said, section } from './rich-text.ts';
import { fitsNative, nativeTable, plainTable, type Table } from './table.ts';

export interface BodyOptions {
  readonly language: Language;
  /** Names a table that has no heading. */
  readonly title: string;
  /** Whether charts and sortable tables may be sent. */
  readonly native: boolean;
}

/** What the blocks of a reply become: two charts at most and one sortable table, the others in words and lines. */
export function bodyOf(blocks: readonly Block[], options: BodyOptions): MessageBlock[] {
  const { native } = options;
  const tables = blocks.filter(({ type }) => type === 'table');
  const charts = blocks.filter(({ type }) => type === 'chart').slice(0, LIMITS.message.charts);
  return blocks.flatMap((block, index): MessageBlock[] => {
    switch (block.type) {
      case 'text':
        return block.text === '' ? [] : [richText(section(said(block.text)))];
      case 'facts':
        return listed(block.heading, block.lines.map(factLine));
      case 'table':
        return tableBlocks(block, native && block === tables[0], options);
      case 'chart':
        return chartBlocks(block.chart, native && charts.includes(block), options);
      case 'doubts':
        return block.lines.map((line) => doubt(line, options.language));
      case 'choices':
        return [
          note(options.language === 'zh' ? `${block.intro}：` : `${block.intro}:`),
          ...row(wordButtons(block.words, `choice${index}-`)),
        ];
      case 'more':
        return [
          note(block.text),
          ...row(
            wordButtons(
              [block.words],
              `more${index}-`,
              inLanguage(WORDS.nextPage, options.language),
            ),
          ),
        ];
      default:
        return block satisfies never;
    }
  });
}

function factLine({ text, cites, outcome, details }: FactLine) {
  const line = [text, sayCites(cites)].filter(Boolean).join(' ');
  return section(
    said(line),
    ...(outcome === undefined ? [] : [said(`\n${outcome}`, { bold: true })]),
    ...(details.length === 0 ? [] : [said(`\n${details.join('\n')}`, { italic: true })]),
  );
}

function tableBlocks(table: Table, native: boolean, { title }: BodyOptions): MessageBlock[] {
  if (!native || !fitsNative(table)) return plainTable(table);
  return [...listed(table.heading, []), nativeTable(table, title)];
}

function chartBlocks(chart: Chart, native: boolean, { language }: BodyOptions): MessageBlock[] {
  const drawn = native ? drawChart(chart, language) : null;
  if (drawn === null) return inWords(chart);
  return [drawn.block, ...drawn.notes.map(note)];
}

/** The figures stand in the reply already; what the chart shows in one or two sentences. */
function inWords({ alt, notes }: Chart): MessageBlock[] {
  const text = [alt, ...notes].filter(Boolean).join('\n');
  return text === '' ? [] : [note(text)];
}

function doubt(line: string, language: Language): MessageBlock {
  return richText({
    type: 'rich_text_quote',
    elements: [said(`† ${inLanguage(WORDS.doubt, language)}`, { bold: true }), said(line)],
  });
}
