// A table: sortable where Slack takes one, else a line for each row.
import type { Block, Cell } from '../../../src/reply.ts';
import { sayCites } from '../../../src/reply.ts';
import type { DataTable, MessageBlock, TableCell } from '../block-kit/blocks.ts';
import { clip, LIMITS, lengthOf } from '../limits.ts';
import { listed, said, section } from './rich-text.ts';

export type Table = Extract<Block, { type: 'table' }>;

const PAGE_SIZE = 20;

/** @param caption what the table is called where it has no heading of its own. */
export function nativeTable(table: Table, caption: string): DataTable {
  const columns = table.columns.slice(0, LIMITS.table.columns);
  const texts = table.rows.map((row) => columns.map((_, at) => sayCell(row[at])));
  const numbers = columns.map(({ align }, at) =>
    align === 'right' ? numbersOf(texts.map((row) => row[at] ?? '')) : null,
  );
  const cell = (text: string, value: number | undefined): TableCell =>
    value === undefined ? { type: 'raw_text', text } : { type: 'raw_number', value, text };
  return {
    type: 'data_table',
    caption: clip(table.heading || caption || '–', LIMITS.table.caption),
    page_size: PAGE_SIZE,
    rows: [
      columns.map(({ title }) => ({ type: 'raw_text' as const, text: title === '' ? '–' : title })),
      ...texts.map((row, index) => row.map((text, at) => cell(text, numbers[at]?.[index]))),
    ],
  };
}

/** Whether Slack takes the table as a sortable one. */
export function fitsNative({ columns, rows }: Table): boolean {
  const characters = [...columns.map(({ title }) => title), ...rows.flat().map(sayCell)];
  return (
    rows.length > 0 &&
    rows.length <= LIMITS.table.rows &&
    columns.length > 0 &&
    columns.length <= LIMITS.table.columns &&
    characters.reduce((sum, text) => sum + lengthOf(text) + 1, 0) <= LIMITS.table.characters
  );
}

/** The table as lines, where Slack takes no table. */
export function plainTable({ heading, columns, rows }: Table): MessageBlock[] {
  const titles = columns.map(({ title }) => title).filter(Boolean);
  return [
    ...listed(heading, []),
    ...listed(titles.length === 0 ? null : titles.join(' · '), rows.map(plainRow)),
  ];
}

function plainRow(row: readonly Cell[]) {
  return section(said(row.map(cellText).filter(Boolean).join(' · ')));
}

function cellText({ text, cites = [] }: Cell): string {
  return [text, sayCites(cites)].filter(Boolean).join(' ');
}

/** Slack refuses a cell without text. */
function sayCell(cell: Cell | undefined): string {
  return (cell === undefined ? '' : cellText(cell)) || '–';
}

/** A sign stands behind nothing or a comparator: the dash of a range stands behind a digit. */
const NUMBER =
  /((?<![\d\p{L}])[-−])?(\d[\d,]*(?:\.\d+)?)\s*(万亿|亿|万|trillion|billion|million)?/iu;
const SIZES: Readonly<Record<string, number>> = {
  万: 1e4,
  million: 1e6,
  亿: 1e8,
  billion: 1e9,
  万亿: 1e12,
  trillion: 1e12,
};

/** What a column is sorted by; null where one of its cells has no number. What is shown stays the cell's own text. */
function numbersOf(texts: readonly string[]): number[] | null {
  const numbers = texts.flatMap((text) => {
    const [, sign, digits, size = ''] = NUMBER.exec(text) ?? [];
    if (digits === undefined) return [];
    const number = Number(digits.replaceAll(',', '')) * (SIZES[size.toLowerCase()] ?? 1);
    return [sign === undefined ? number : -number];
  });
  return numbers.length === texts.length ? numbers : null;
}
