// The one place where text becomes Discord's Markdown. What a person or a data file says never mentions, links or formats anything.
// A backslash before a mark shows the mark as it is: https://support.discord.com/hc/en-us/articles/210298617
import { LIMITS } from './limits.ts';

/** Marks that mean something wherever they stand: emphasis, code, spoilers, links, mentions, time stamps, custom emoji. */
const INLINE = /[\\*_~`|[\]<>@]/g;
/** ":smile:" is shown as a picture; "https://…" becomes a link. */
const COLON = /:(?=\/\/|[\w+-]+:)/g;
/** At the beginning of a line: headings, small text, lists, numbered lists. */
const LINE_START = /^(\s*)(-#|[#+-]|\d+(?=\.\s)\.?)/gm;

/** A text in which nothing is formatting. */
export function escapeText(text: string): string {
  return text
    .replace(INLINE, '\\$&')
    .replace(COLON, '\\:')
    .replace(LINE_START, (_, blanks: string, mark: string) =>
      /\d/.test(mark) ? `${blanks}${mark.replace('.', '\\.')}` : `${blanks}\\${mark}`,
    );
}

/** A link with our own words on it; the words alone where the address is none that a message may carry. */
export function linkTo(text: string, address: string): string {
  const url = safeAddress(address);
  // Discord finds the end of a link by its brackets and looks at no backslash before them: none may stand in the words.
  const label = escapeText(text.replaceAll('[', '(').replaceAll(']', ')'));
  // Angle brackets: Discord shows no preview.
  return url === null ? label : `[${label}](<${url}>)`;
}

/** A web address with everything percent-encoded that could end or change the link; null where it is no web address, or too long. */
export function safeAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const url = href.replace(
    /[()<>[\]\\|*`"'\s]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
  return url.length <= LIMITS.url ? url : null;
}

export const bold = (text: string): string => strong(escapeText(text));
export const heading = (text: string): string => `### ${escapeText(text)}`;
export const title = (text: string): string => `## ${escapeText(text)}`;

/** Bold, for each line anew, since stars do not reach over the end of one. */
export function strong(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line.trim() === '' ? line : `**${line.trim()}**`))
    .join('\n');
}

/** Small grey text, for each line anew, since the mark counts for one line. */
export function small(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `-# ${line}`)
    .join('\n');
}
