// The one place where text becomes Slack's markup. Blocks are made of plain_text, rich_text and raw_text, which parse none;
// only the top-level text of a message is mrkdwn, and all of it comes from here.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What restyles text where it stands around words. Slack has no escape for it. */
const STYLE = /[*_~`]/g;
/** A line that begins so becomes a quotation; the sign itself is an entity by then. */
const EMOJI = /:(?=[a-z0-9_+'-]+:)/gi;
const NOTHING = '\u200b';

/**
 * Any text as mrkdwn that shows just this text: no mention, link, style or emoji comes of it.
 * Entities: docs.slack.dev/messaging/formatting-message-text#escaping; a zero-width space keeps the rest apart from the words.
 */
export function toMrkdwn(text: string): string {
  return text
    .replace(STYLE, (sign) => `${NOTHING}${sign}${NOTHING}`)
    .replace(EMOJI, `:${NOTHING}`)
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Mrkdwn of at most so many characters, cut at the end of a line or a word and never inside an entity. */
export function toMrkdwnWithin(text: string, most: number): string {
  const whole = toMrkdwn(text);
  if ([...whole].length <= most) return whole;
  let kept = '';
  for (const line of text.split('\n')) {
    const longer = kept === '' ? toMrkdwn(line) : `${kept}\n${toMrkdwn(line)}`;
    if ([...longer].length > most - 2) break;
    kept = longer;
  }
  return kept === '' ? `${toMrkdwn([...text].slice(0, Math.floor(most / 6)).join(''))}…` : `${kept}\n…`;
}
