// The one place where text becomes Slack's markup. Blocks are made of plain_text, rich_text and raw_text, which parse none;
// only the top-level text of a message is mrkdwn, and all of it comes from here.

import { lengthOf } from './limits.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What means something to Slack: the three of entities, what restyles, and the colon that begins the name of an emoji. */
const LIVE = /[&<>*_~`]|:(?=[a-z0-9_+'-]+:)/gi;
const WORD = /[a-z0-9]/i;
const NOTHING = '\u200b';

/**
 * Any text as mrkdwn that shows just this text: no mention, link, style or emoji comes of it.
 * Entities: docs.slack.dev/messaging/formatting-message-text#escaping. For the rest there is no escape: a zero-width space
 * keeps it apart from the words, save inside a word (nev_output, an address), where it does nothing.
 */
export function toMrkdwn(text: string): string {
  return text.replace(LIVE, (sign, at: number) => {
    const entity = ENTITIES[sign];
    if (entity !== undefined) return entity;
    if (sign === ':') return `:${NOTHING}`;
    const isInside = WORD.test(text[at - 1] ?? '') && WORD.test(text[at + 1] ?? '');
    return isInside ? sign : `${NOTHING}${sign}${NOTHING}`;
  });
}

/** Mrkdwn of 1 to `most` characters, cut at the end of a line and never inside an entity. */
export function toMrkdwnWithin(text: string, most: number): string {
  const whole = toMrkdwn(text) || '–';
  if (lengthOf(whole) <= most) return whole;
  let kept = '';
  for (const line of text.split('\n')) {
    const longer = kept === '' ? toMrkdwn(line) : `${kept}\n${toMrkdwn(line)}`;
    if (lengthOf(longer) > most - 2) break;
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
