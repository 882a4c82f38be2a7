// What must hold of whatever goes to Slack: our schemas of Block Kit, no markup that nobody meant, no link that no source has.
import { z } from 'zod';
import { option } from '../../adapters/slack/block-kit/objects.ts';
import { homeSchema, messageSchema, modalSchema } from '../../adapters/slack/block-kit/surfaces.ts';
import { LIMITS } from '../../adapters/slack/limits.ts';
import type { Catalog } from '../../src/catalog/catalog.ts';
import { shown } from './strings.ts';

type Json = Readonly<Record<string, unknown>>;

/** Escaped text holds none of these: each would begin a mention, a link or a broken entity. */
const MARKUP = /[<>]|&(?!(?:amp|lt|gt);)/;

export class SlackRules {
  readonly #addresses: ReadonlySet<string>;

  constructor(catalog: Catalog) {
    const { sources } = catalog;
    this.#addresses = new Set(
      [...sources.values()].flatMap(({ url }) => (url === null ? [] : [url])),
    );
  }

  message(body: unknown): string[] {
    const { text = '' } = body as { text?: string }; // where it is none, the schema says so
    return [
      ...issuesOf(messageSchema, body),
      ...(MARKUP.test(text) ? [`markup in the text: ${shown(text)}`] : []),
      ...this.#blocks(body),
    ];
  }

  modal(view: unknown): string[] {
    return [...issuesOf(modalSchema, view), ...this.#blocks(view)];
  }

  home(view: unknown): string[] {
    return [...issuesOf(homeSchema, view), ...this.#blocks(view)];
  }

  /** What a list is answered with: at most a hundred. */
  options(options: unknown): string[] {
    return issuesOf(z.array(option).max(LIMITS.options.most), options);
  }

  #blocks(value: unknown): string[] {
    if (value === null || typeof value !== 'object') return [];
    const part = value as Json;
    const { type, url } = part;
    const isForged = type === 'link' && typeof url === 'string' && !this.#addresses.has(url);
    return [
      ...(type === 'mrkdwn' ? ['a block with mrkdwn'] : []),
      ...(isForged ? [`a link that no source has: ${shown(String(url))}`] : []),
      ...Object.values(part).flatMap((inner) => this.#blocks(inner)),
    ];
  }
}

function issuesOf(schema: z.ZodType, value: unknown): string[] {
  return (schema.safeParse(value).error?.issues ?? []).map(
    ({ path, message }) => `Slack would refuse ${path.join('.')}: ${message}`,
  );
}
