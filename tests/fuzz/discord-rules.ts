// What must hold of whatever goes to Discord: our limits, Discord's specification where it is at hand, and no mention, link, emoji or
// time stamp that nobody meant.
import { safeAddress } from '../../adapters/discord/escape.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { faultsOf } from '../fixtures/discord/contract.ts';
import type { Told } from '../fixtures/discord/fake-discord.ts';
import { type Shown, show } from '../fixtures/discord/markdown.ts';
import { shown } from './strings.ts';

export class DiscordRules {
  readonly #addresses: ReadonlySet<string | null>;

  constructor(catalog: Catalog) {
    const { sources } = catalog;
    this.#addresses = new Set(
      [...sources.values()].map(({ url }) => (url === null ? null : safeAddress(url))),
    );
  }

  /** @param person whose id may be mentioned: that of whoever shares an answer. */
  told(told: Told, person: string): string[] {
    return [...faultsOf(told), ...this.body(told.body, person)];
  }

  body(body: unknown, person: string): string[] {
    return textsIn(body).flatMap((text) =>
      show(text)
        .flatMap(({ inside }) => inside)
        .flatMap((one) => this.#forged(one, person))
        .map((what) => `${what} in ${shown(text)}`),
    );
  }

  #forged(one: Shown, person: string): string[] {
    switch (one.kind) {
      case 'text':
        return [];
      case 'mention':
        return one.text === `<@${person}>` ? [] : [`the mention ${one.text}`];
      case 'emoji':
      case 'time':
        return [`the ${one.kind} ${one.text}`];
      case 'link':
        return this.#addresses.has(one.url) ? [] : [`the link ${one.url}`];
      default:
        return one.inside.flatMap((inner) => this.#forged(inner, person));
    }
  }
}

/** The contents of all text displays, wherever they stand: the only texts in which Discord reads Markdown. */
function textsIn(value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'content' in value && typeof value.content === 'string' ? [value.content] : [];
  return [...own, ...Object.values(value).flatMap(textsIn)];
}
