// The words behind a command → its query: names, years and the other options that it takes, and a word that none of them is.
import type { Catalog } from '../catalog/catalog.ts';
import { type NameKind, toKey } from '../catalog/names.ts';
import type { Command, OptionKind } from '../command.ts';
import { hasHan } from '../language.ts';
import type { Query } from '../query.ts';
import { blankQuery } from './blank-query.ts';
import { FILLERS } from './fillers.ts';
import { alreadySaid, place, preferred } from './named-options.ts';
import type { Reading } from './reading.ts';
import { spotOptions } from './said-options.ts';
import { blankOut } from './spans.ts';
import { spotYears } from './years.ts';

const KINDS: Partial<Record<OptionKind, readonly NameKind[]>> = {
  region: ['region', 'place'],
  regions: ['region', 'place'],
  metric: ['metric', 'family', 'company'],
  topic: ['topic', 'company'],
  company: ['company'],
};

/** Reads what stands behind a command; what it needs and lacks, or does not know, is told as Unread. */
export function readOptions(command: Command, words: string, catalog: Catalog): Reading {
  const blank = blankQuery(command.name);
  const free = command.options.find(
    ({ kind }) => kind === 'text' || kind === 'fact' || kind === 'command',
  );
  if (free !== undefined) {
    if (words === '' && free.required)
      return { unread: { kind: 'missing', command, option: free.kind } };
    const { text, page } = splitPage(words);
    if (text === '' && free.required)
      return { unread: { kind: 'missing', command, option: free.kind } };
    return { command, query: { ...blank, text: text === '' ? null : text, page } };
  }
  return readNames(command, words, catalog, blank);
}

const PAGE = /(?:\bpage\s+(\d{1,4})|第\s*(\d{1,4})\s*页)\s*$/i;

function splitPage(words: string): { text: string; page: number } {
  const found = PAGE.exec(words);
  if (found === null) return { text: words, page: 1 };
  return {
    text: words.slice(0, found.index).trim(),
    page: Math.max(1, Number(found[1] ?? found[2])),
  };
}

/** Names as they stand, such as "share of China's NEV production"; where that leaves words over, without the 's of "Anhui's". */
function readNames(command: Command, words: string, catalog: Catalog, blank: Query): Reading {
  const split = splitPage(words);
  const query = { ...blank, page: split.page };
  const whole = readText(command, toKey(split.text), catalog, query);
  if (!('unread' in whole) || split.text.search(POSSESSIVE) < 0) return whole;
  return readText(command, toKey(split.text.replace(POSSESSIVE, ' ')), catalog, query);
}

const POSSESSIVE = /['’]s\b/g;

function readText(command: Command, text: string, catalog: Catalog, blank: Query): Reading {
  const kinds = [...new Set(command.options.flatMap(({ kind }) => KINDS[kind] ?? []))];
  const spots = catalog.names.spot(text, new Set(kinds));
  const takesYears = command.options.some(({ kind }) => kind === 'years');
  const years = takesYears ? spotYears(blankOut(text, spots)) : [];
  const options = spotOptions(
    blankOut(text, [...spots, ...years]),
    new Set(command.options.map(({ kind }) => kind)),
  );
  const left = leftover(blankOut(text, [...spots, ...years, ...options]));
  if (left !== '')
    return { unread: { kind: 'unknown-words', command, words: left, said: text, kinds } };

  const query: Query = { ...blank, regions: [], metrics: [] };
  for (const { said } of options) Object.assign(query, said);
  if (years.length > 0) {
    query.from = Math.min(...years.map(({ from }) => from));
    query.to = Math.max(...years.map(({ to }) => to));
  }
  for (const spot of spots) {
    const candidates = preferred(spot.named);
    const [only, ...others] = candidates;
    if (only === undefined) continue;
    if (others.length > 0) {
      return {
        unread: {
          kind: 'two-meanings',
          command,
          words: text.slice(spot.start, spot.end),
          named: candidates,
        },
      };
    }
    const first = alreadySaid(only, spots, query);
    if (first !== null) {
      return { unread: { kind: 'too-many', command, option: 'regions', named: [first, only] } };
    }
    place(only, query, catalog);
  }
  return complete(command, query);
}

function complete(command: Command, query: Query): Reading {
  for (const { kind, required } of command.options) {
    if (kind === 'region' && query.regions.length > 1) {
      const named = query.regions.map((id) => ({ kind: 'region' as const, id, short: false }));
      return { unread: { kind: 'too-many', command, option: kind, named } };
    }
    if (!required) continue;
    const missing =
      ((kind === 'region' || kind === 'regions') && query.regions.length === 0) ||
      (kind === 'metric' && query.metrics.length === 0) ||
      (kind === 'topic' && query.topic === null) ||
      (kind === 'company' && query.company === null) ||
      (kind === 'years' && query.from === null);
    if (missing) return { unread: { kind: 'missing', command, option: kind } };
  }
  return { command, query };
}

const WORD = /\p{Script=Han}+|[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu;

/** The words that mean something and were not understood, in their order; "" where all was. */
function leftover(text: string): string {
  const words = [...text.matchAll(WORD)]
    .map(([word]) => withoutFillers(word))
    .filter((word) => word !== '');
  return words.join(' ');
}

function withoutFillers(word: string): string {
  if (!hasHan(word)) return FILLERS.en.has(word) ? '' : word;
  let rest = word;
  for (const filler of FILLERS.zh) rest = rest.replaceAll(filler, '');
  return rest;
}
