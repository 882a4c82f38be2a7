// The Markdown that the bot writes for Discord → HTML: titles, small text, lists, quotes, bold, links, escaped marks.
import { type Html, html } from './html.ts';

/** What a line begins with says what it is. */
type Kind = 'h2' | 'h3' | 'small' | 'li' | 'quote' | 'p';

interface Line {
  readonly kind: Kind;
  readonly text: string;
}

const MARKS: readonly (readonly [string, Kind])[] = [
  ['## ', 'h2'],
  ['### ', 'h3'],
  ['-# ', 'small'],
  ['- ', 'li'],
  ['> ', 'quote'],
];

/** A backslash and its mark, bold, or a link in angle brackets. */
const INLINE = /\\(.)|\*\*((?:\\.|[^*])+)\*\*|\[((?:\\.|[^\]\\])+)\]\(<[^>]*>\)/gs;

export function markdown(text: string): Html {
  return html`${runsOf(text.split('\n').map(lineOf)).map(runOf)}`;
}

function lineOf(text: string): Line {
  const [mark, kind] = MARKS.find(([mark]) => text.startsWith(mark)) ?? ['', 'p' as const];
  return { kind, text: text.slice(mark.length) };
}

/** Lines of one kind that stand together: one list, one quotation. */
function runsOf(lines: readonly Line[]): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[0]?.kind === line.kind) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function runOf(lines: readonly Line[]): Html {
  const said = lines.map(({ text }) => inline(text));
  switch (lines[0]?.kind) {
    case 'h2':
      return html`${said.map((one) => html`<h2>${one}</h2>`)}`;
    case 'h3':
      return html`${said.map((one) => html`<h3>${one}</h3>`)}`;
    case 'small':
      return html`${said.map((one) => html`<small>${one}</small>`)}`;
    case 'li':
      return html`<ul>${said.map((one) => html`<li>${one}</li>`)}</ul>`;
    case 'quote':
      return html`<blockquote>${said.map((one) => html`<p>${one}</p>`)}</blockquote>`;
    default:
      return html`${said.map((one) => html`<p>${one}</p>`)}`;
  }
}

function inline(text: string): Html {
  const parts: Html[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, mark, bold, link] = match;
    parts.push(html`${text.slice(done, match.index)}`);
    if (mark !== undefined) parts.push(html`${mark}`);
    if (bold !== undefined) parts.push(html`<b>${inline(bold)}</b>`);
    if (link !== undefined) parts.push(html`<a>${inline(link)}</a>`);
    done = match.index + whole.length;
  }
  return html`${parts}${text.slice(done)}`;
}
