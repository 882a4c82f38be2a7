// What is offered where the words could not be read alone: choices that run as they stand, and the names in them.
import type { NothingReason } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Named } from '../catalog/names.ts';
import type { Draft, Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { Block } from '../reply.ts';
import { companyName, metricName, placeName } from '../wording/facts.ts';
import { exactRegionName } from './queries.ts';
import { runnable } from './runnable.ts';

export interface UnreadDraft extends Draft {
  readonly status: 'unclear' | 'nothing';
  readonly reason: NothingReason | 'ambiguous';
  readonly choices: readonly string[];
}

/** A reply that asks back, with choices that run as they stand. */
export function asking(title: string, choices: readonly string[], scribe: Scribe): UnreadDraft {
  return {
    title,
    blocks: choicesBlock(choices, scribe),
    next: [],
    status: 'unclear',
    reason: 'ambiguous',
    choices,
  };
}

/** The words that run each of the queries, those that are alike once. */
export function choiceWords(queries: readonly Query[], { desk, language }: Scribe): string[] {
  const words = queries.slice(0, CHOICES).map((query) => wordsOf(runnable(query), desk, language));
  return [...new Set(words)];
}

const CHOICES = 5;

/** The words that show the card of a named region or place. */
export function cardOf(named: Named, scribe: Scribe): string {
  return `${scribe.say({ en: 'region', zh: '地区' })} ${nameOf(named, scribe)}`;
}

/** A paragraph. */
export function text(wording: Wording, { say }: Scribe): Block {
  return { type: 'text', text: say(wording) };
}

/** The choices as a block; none where there are none. */
export function choicesBlock(choices: readonly string[], { say }: Scribe): Block[] {
  if (choices.length === 0) return [];
  return [
    { type: 'choices', intro: say({ en: 'Did you mean', zh: '您是不是要找' }), words: choices },
  ];
}

/** A name that its command reads back as the same thing. */
export function nameOf({ kind, id }: Named, { desk: { catalog }, language }: Scribe): string {
  switch (kind) {
    case 'region':
      return exactRegionName(catalog, id, language)
        .replace(/[（(].*$/, '')
        .trim();
    case 'place':
      return placeName(catalog, id, isOnlyOne(catalog, id) ? language : 'zh');
    case 'metric':
      return metricName(catalog, id, language);
    case 'company':
      return companyName(catalog, id, language);
    case 'topic':
      return catalog.topics.get(id)?.names[language] ?? id;
    case 'family':
      return id;
    default:
      return kind satisfies never;
  }
}

/** Fuzhou is 福州 and 抚州: only their Chinese names tell them apart. */
function isOnlyOne(catalog: Catalog, id: string): boolean {
  return (
    catalog.names
      .lookUp(placeName(catalog, id, 'en'))
      .filter(({ kind }) => kind === 'place' || kind === 'region').length === 1
  );
}
