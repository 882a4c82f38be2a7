// The one place where text becomes Slack's markup. Blocks are made of plain_text, rich_text and raw_text, which parse none;
// only the top-level text of a message is mrkdwn, and all of it comes from here.

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What restyles text where it stands around words; inside a word (nev_output, an address) it does nothing. There is no escape. */
const STYLE = /(?<![a-z0-9])[*_~`]|[*_~`](?![a-z0-9])/gi;
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

/** Mrkdwn of 1 to `most` characters, cut at the end of a line and never inside an entity. */
export function toMrkdwnWithin(text: string, most: number): string {
  const whole = toMrkdwn(text) || '–';
  if ([...whole].length <= most) return whole;
  let kept = '';
  for (const line of text.split('\n')) {
    const longer = kept === '' ? toMrkdwn(line) : `${kept}\n${toMrkdwn(line)}`;
    if ([...longer].length > most - 2) break;
    kept = longer;
  }
  return kept === ''
    ? `${toMrkdwn([...text].slice(0, Math.floor(most / 6)).join(''))}…`
    : `${kept}\n…`;
}

/** What a person typed, out of the markup in which Slack hands it over: links as their words, mentions gone, entities resolved. */
export function fromMrkdwn(text: string): string {
  return text
    .replace(/<@[^>]*>|<!subteam[^>]*>/g, ' ')
    .replace(/<[#!]?([^<>|]*)\|([^<>]*)>/g, '$2')
    .replace(/<(?:!|#)([^<>]*)>/g, '$1')
    .replace(/<(https?:[^<>]*|mailto:[^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}
