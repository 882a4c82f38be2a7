// What settings decide before a question is answered: the language of the reply, and the regions of a channel.
import type { Asker } from './asker.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Command } from './command.ts';
import { type Language, languageOf } from './language.ts';
import { personOf } from './people.ts';
import type { Query } from './query.ts';
import type { Settings } from './state/records.ts';
import type { Store } from './store.ts';

export interface Setting {
  readonly asker: Asker | null;
  readonly store: Store | null;
}

/** The key under which a channel's settings are kept. */
export function channelOf({ platform, workspace, channel }: Asker): Settings['of'] {
  return { platform, workspace, channel };
}

/** What the person has set, then the channel, then the words themselves, then the platform's locale. */
export function settleLanguage(
  words: string,
  locale: Language | undefined,
  { asker, store }: Setting,
): Language {
  if (asker !== null && store !== null) {
    const person = store.settingsOf(personOf(asker))?.language ?? null;
    const channel = asker.direct ? null : (store.settingsOf(channelOf(asker))?.language ?? null);
    const set = person ?? channel;
    if (set !== null) return set;
  }
  return languageOf(words) === 'zh' ? 'zh' : (locale ?? 'en');
}

/** "all regions", 全国各地: leaves a channel's regions aside for once. */
const EVERYWHERE = /\b(all|every|each)\b|全部|所有|各省|各地|全国/i;

/**
 * The query with the regions of its channel, where it names none and could: a command that takes regions but does not
 * set them side by side. Null where it stays as it is.
 */
export function withChannelRegions(
  words: string,
  query: Query,
  command: Command,
  { asker, store, catalog }: Setting & { readonly catalog: Catalog },
): Query | null {
  if (asker === null || store === null || asker.direct) return null;
  if (query.regions.length > 0 || query.place !== null || query.company !== null) return null;
  if (!command.options.some(({ kind }) => kind === 'regions') || EVERYWHERE.test(words))
    return null;
  const regions = (store.settingsOf(channelOf(asker))?.regions ?? []).filter((id) =>
    catalog.regions.has(id),
  );
  return regions.length === 0 ? null : { ...query, regions };
}
