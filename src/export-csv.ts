// Rows as CSV for spreadsheets: RFC 4180 (https://www.rfc-editor.org/rfc/rfc4180), with a UTF-8 mark, since Excel takes a file
// without one for the local code page, and with cells that no spreadsheet runs as a formula.

const UTF8_MARK = '\ufeff';
const LINE_END = '\r\n';
/** What makes a spreadsheet run a cell: https://owasp.org/www-community/attacks/CSV_Injection */
const RUNS = /^\s*[=+\-@\t\r＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/** A text, a number, or nothing. Numbers stay bare, so that they can be reckoned with. */
export type CsvCell = string | number | null;

/** The file's whole text: a header and a line for each row. */
export function toCsv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  const lines = [header, ...rows].map((row) => row.map(cellText).join(','));
  return `${UTF8_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = RUNS.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
