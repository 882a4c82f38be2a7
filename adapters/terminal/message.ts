// Reply → the text of a terminal: wrapped, aligned by display width, coloured only where asked for.
import { type Block, type Cell, type Chart, type Reply, sayCites } from '../../src/reply.ts';
import { type BarOptions, barLines, keyLines } from './bars.ts';
import { displayWidth, hang, tableLines, wrap } from './layout.ts';

export interface MessageOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = 'title' | 'heading' | 'muted' | 'doubt' | 'plain';

interface Line {
  readonly style: Style;
  readonly text: string;
}

const ANSI: Record<Exclude<Style, 'plain'>, string> = {
  title: '\u001b[1m',
  heading: '\u001b[4m',
  muted: '\u001b[2m',
  doubt: '\u001b[33m',
};
const RESET = '\u001b[0m';

/** The reply as lines for a terminal, without a line break at the end. */
export function toMessage(reply: Reply, { width, colour }: MessageOptions): string {
  const sections: Line[][] = [
    [
      ...styled('title', wrap(reply.title, width)),
      ...styled('muted', reply.reading === null ? [] : wrap(reply.reading, width)),
    ],
    ...reply.blocks.map((block, at) => blockLines(block, reply, width, reply.blocks[at - 1])),
    sourceLines(reply, width),
    fileLines(reply, width),
    nextLines(reply, width),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => paint(line, colour)).join('\n'))
    .join('\n\n');
}

function paint({ style, text }: Line, colour: boolean): string {
  return colour && style !== 'plain' && text !== '' ? `${ANSI[style]}${text}${RESET}` : text;
}

function styled(style: Style, lines: readonly string[]): Line[] {
  return lines.map((text) => ({ style, text }));
}

function blockLines(block: Block, reply: Reply, width: number, before: Block | undefined): Line[] {
  switch (block.type) {
    case 'text':
      return styled('plain', wrap(block.text, width));
    case 'more':
      return styled('muted', wrap(block.text, width));
    case 'facts':
      return [
        ...headingLines(block.heading, width),
        ...block.lines.flatMap(({ text, cites, outcome, details }) => [
          ...styled('plain', hang('• ', [text, sayCites(cites)].filter(Boolean).join(' '), width)),
          ...(outcome === undefined ? [] : styled('plain', hang('  ', outcome, width))),
          ...details.flatMap((detail) => styled('muted', hang('  ', detail, width))),
        ]),
      ];
    case 'table':
      return [
        ...headingLines(block.heading, width),
        ...styled(
          'plain',
          tableLines(
            block.columns,
            block.rows.map((row) => row.map(cellText)),
            width,
          ),
        ),
      ];
    case 'chart':
      return chartLines(block.chart, {
        width,
        language: reply.language,
        compact: before?.type === 'table',
      });
    case 'doubts': {
      const lead = reply.language === 'zh' ? '† 存疑：' : '† Doubt: ';
      return block.lines.flatMap((line) => styled('doubt', hang('', lead + line, width)));
    }
    case 'choices':
      return [
        ...styled(
          'plain',
          wrap(reply.language === 'zh' ? `${block.intro}：` : `${block.intro}:`, width),
        ),
        ...block.words.flatMap((words) => styled('plain', hang('  ', words, width))),
      ];
    default:
      return block satisfies never;
  }
}

function chartLines(chart: Chart, options: BarOptions): Line[] {
  const { width, compact } = options;
  return [
    // The table right above says already what it is about.
    ...headingLines(compact ? null : chart.title, width),
    ...styled('muted', keyLines(chart, options)),
    ...styled('plain', barLines(chart, options)),
    ...styled(
      'muted',
      chart.notes.flatMap((note) => wrap(note, width)),
    ),
  ];
}

function cellText({ text, cites = [] }: Cell): string {
  return [text, sayCites(cites)].filter(Boolean).join(' ');
}

function headingLines(heading: string | null, width: number): Line[] {
  return heading === null ? [] : styled('heading', wrap(heading, width));
}

function sourceLines({ sources, language }: Reply, width: number): Line[] {
  if (sources.length === 0) return [];
  const lines = sources.flatMap(({ number, text, url }) => {
    const first = `[${number}] `;
    const address = url === null ? [] : [`${' '.repeat(displayWidth(first))}${url}`];
    return [...hang(first, text, width), ...address];
  });
  return [
    ...headingLines(language === 'zh' ? '来源' : 'Sources', width),
    ...styled('muted', lines),
  ];
}

/** The files of a reply, and what to type to have them. */
function fileLines({ files, language }: Reply, width: number): Line[] {
  if (files.length === 0) return [];
  const names = files.map(({ name }) => name);
  const text =
    language === 'zh'
      ? `附件：${names.join('、')}（在命令行加上 --out . 即可保存）`
      : `Attached: ${names.join(', ')} (on the command line, --out . saves it)`;
  return styled('muted', wrap(text, width));
}

function nextLines({ next, language }: Reply, width: number): Line[] {
  if (next.length === 0) return [];
  return styled(
    'muted',
    hang(language === 'zh' ? '接着看：' : 'Next: ', next.join('  |  '), width),
  );
}
