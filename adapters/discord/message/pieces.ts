// Blocks of a reply → pieces of Markdown, each small enough to stand in a message and never cut. Discord has no tables, and Chinese
// does not align in a code block: a row becomes a line.
import type { Block, Cell, Chart, Cite, FactLine, Reply } from '../../../src/reply.ts';
import { sayCites } from '../../../src/reply.ts';
import { bold, escapeText, heading, small, strong } from '../escape.ts';
import { shorten } from '../limits.ts';

/** What belongs together in a message, with the sources that must stand below it. */
export interface Piece {
  /** Which block it is of: pieces of one block stand close together. */
  readonly block: number;
  readonly markdown: string;
  readonly cites: readonly number[];
  /** Drawn above the Markdown. */
  readonly chart?: Chart;
}

/** Before escaping, which may double it at worst. */
const LONGEST = 800;
const LONGEST_HEADING = 200;

/** @param pictures false where none can be sent: then a chart is told in words. */
export function piecesOf({ blocks, language }: Reply, pictures: boolean): Piece[] {
  const charts = blocks.filter(({ type }) => type === 'chart').slice(0, MOST_CHARTS);
  return blocks.flatMap((block, at) =>
    linesOf(block, language === 'zh', pictures && charts.includes(block)).map((piece) => ({
      ...piece,
      block: at,
    })),
  );
}

/** More than two pictures push the answer out of sight; the others are told in words. */
const MOST_CHARTS = 2;

type Line = Omit<Piece, 'block'>;

function linesOf(block: Block, chinese: boolean, pictures: boolean): Line[] {
  switch (block.type) {
    case 'text':
      return plain(block.text);
    case 'more':
      return plain(block.text).map(({ markdown }) => line(small(markdown)));
    case 'facts':
      return headed(block.heading, factLines(block.lines));
    case 'table': {
      const titles = block.columns.map(({ title }) => title).filter((title) => title !== '');
      const rows = block.rows.flatMap(tableRow);
      const head = plain(titles.join(' · ')).map(({ markdown }) => line(small(markdown)));
      return headed(block.heading, [...head, ...rows]);
    }
    case 'chart':
      return chartLines(block.chart, pictures);
    case 'doubts': {
      const lead = chinese ? '**†** 存疑：' : '**†** Doubt: ';
      return block.lines.flatMap((doubt) =>
        plain(doubt).map(({ markdown, cites }, at) =>
          line(`> ${at === 0 ? lead : ''}${markdown}`, cites),
        ),
      );
    }
    case 'choices':
      return plain(chinese ? `${block.intro}：` : `${block.intro}:`);
    default:
      return block satisfies never;
  }
}

function line(markdown: string, cites: readonly number[] = []): Line {
  return { markdown, cites };
}

function plain(text: string): Line[] {
  return chunks(text).map((chunk) => line(escapeText(chunk), citedIn(chunk)));
}

/** The details of a fact name sources inside their sentence: "nearest figure: 41.8% in 2022 [2 ¶3]". */
function citedIn(text: string): number[] {
  return [...text.matchAll(/\[(\d{1,3})(?: [^\]]*)?\]/g)].map(([, number]) => Number(number));
}

/** "[2 ¶3]" never breaks over two lines inside. */
function cited(cites: readonly Cite[]): string {
  return escapeText(sayCites(cites).replace(/ (?=[^[\]]*\])/g, '\u00a0'));
}

function numbersOf(cites: readonly Cite[]): number[] {
  return cites.map(({ number }) => number);
}

/** Facts alone are a list; with details below them they are paragraphs, since small text inside a list loses its indent. */
function factLines(facts: readonly FactLine[]): Line[] {
  const mark = facts.every(({ outcome, details }) => outcome === undefined && details.length === 0)
    ? '- '
    : '';
  return facts.flatMap(({ text, cites, outcome, details }) => {
    const [first = line(''), ...others] = plain(text);
    const said = [first.markdown, cited(cites)].filter(Boolean).join(' ');
    return [
      line(`${mark}${said}`, [...first.cites, ...numbersOf(cites)]),
      ...others,
      ...(outcome === undefined ? [] : plain(outcome)).map((one) =>
        line(strong(one.markdown), one.cites),
      ),
      ...details.flatMap(plain).map((one) => line(small(one.markdown), one.cites)),
    ];
  });
}

/** A heading never stands alone at the end of a message: it goes with the first line below it. */
function headed(text: string | null, lines: readonly Line[]): Line[] {
  const [first, ...others] = lines;
  if (text === null || first === undefined) return [...lines];
  return [
    { ...first, markdown: `${heading(shorten(text, LONGEST_HEADING))}\n${first.markdown}` },
    ...others,
  ];
}

/** "- 1 · **Guangdong** · 2,531,800 [1 ¶1]": empty cells are left out, sources stand where they stood. */
function tableRow(row: readonly Cell[]): Line[] {
  if (row.reduce((sum, cell) => sum + lengthOf(cell), 0) > LONGEST) return row.flatMap(cellLines);
  const named = row.findIndex(({ text }) => text !== '' && !ONLY_A_NUMBER.test(text));
  const cells = row.map(({ text, cites = [] }, at) =>
    [at === named ? bold(text) : escapeText(text), cited(cites)].filter(Boolean).join(' '),
  );
  const [last = ''] = cells.slice(-1);
  const before = cells.slice(0, -1).filter(Boolean).join(' · ');
  // A last column that holds nothing but its source belongs to the figure before it.
  const onlySource = row.at(-1)?.text === '' && last !== '';
  const markdown = [before, last].filter(Boolean).join(onlySource ? ' ' : ' · ');
  return [line(`- ${markdown}`, numbersOf(row.flatMap(({ cites = [] }) => cites)))];
}

/** A place in an order or a year: what a row is about stands behind it. */
const ONLY_A_NUMBER = /^=?\d[\d\s./–—-]*[年月]?$/;

function lengthOf({ text, cites = [] }: Cell): number {
  return text.length + sayCites(cites).length;
}

/** Of a row that is too long for one line. */
function cellLines({ text, cites = [] }: Cell): Line[] {
  const said = cited(cites);
  return [...plain(text), ...(said === '' ? [] : [line(said, numbersOf(cites))])];
}

function chartLines(chart: Chart, pictures: boolean): Line[] {
  const notes = chart.notes.flatMap(plain).map(({ markdown }) => line(small(markdown)));
  if (!pictures) return [...plain(chart.alt), ...notes];
  const [first = line(''), ...others] = notes;
  return [{ ...first, chart }, ...others];
}

/** A long text in parts, cut at blanks or after Chinese punctuation where there are any. */
function chunks(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST) {
    const cut = cutAt(rest);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' && parts.length > 0 ? parts : [...parts, rest].filter(Boolean);
}

function cutAt(text: string): number {
  const window = text.slice(0, LONGEST);
  const good = Math.max(window.lastIndexOf(' '), window.search(/[，。；、][^，。；、]*$/) + 1);
  if (good > LONGEST / 2) return good;
  return /[\ud800-\udbff]$/.test(window) ? LONGEST - 1 : LONGEST;
}
