// What a digest or a watch is about: names in words ⇄ ids.
import type { Catalog } from '../catalog/catalog.ts';
import { type Named, type NameKind, toKey } from '../catalog/names.ts';
import { inLanguage, type Language } from '../language.ts';
import { exactRegionName } from '../replies/queries.ts';
import type { Focus } from '../state/records.ts';
import { companyName, metricName } from '../wording/facts.ts';

export const EVERYTHING: Focus = { regions: [], metrics: [], topics: [], companies: [] };

const KINDS: ReadonlySet<NameKind> = new Set([
  'region',
  'place',
  'metric',
  'family',
  'topic',
  'company',
]);
const LATIN_FILLERS = new Set('and the of in on for about all news everything'.split(' '));
const HAN_FILLERS = /[和与及的、，]/g;

export type ReadFocus =
  | { readonly focus: Focus }
  | { readonly unknown: string }
  /** One name for several things of one kind. */
  | { readonly several: readonly Named[]; readonly words: string };

/** Names in any order and spelling: "jiangsu, 安徽 and hydrogen". */
export function readFocus(words: string, catalog: Catalog): ReadFocus {
  const text = toKey(words);
  const spots = catalog.names.spot(text, KINDS);
  let left = text;
  const focus = { regions: [], metrics: [], topics: [], companies: [] } satisfies Focus;
  for (const { start, end, named } of spots) {
    left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end);
    const places = named.filter(({ kind }) => kind === 'region' || kind === 'place');
    const chosen = places.some(({ kind }) => kind === 'region')
      ? places.filter(({ kind }) => kind === 'region')
      : places;
    if (chosen.length > 1) return { several: chosen, words: text.slice(start, end) };
    for (const one of chosen.length > 0 ? chosen : named) take(one, focus, catalog);
  }
  const unknown = [...left.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.'-]*/gu)]
    .map(([word]) => word.replace(HAN_FILLERS, ''))
    .filter((word) => word !== '' && !LATIN_FILLERS.has(word));
  return unknown.length > 0 ? { unknown: unknown.join(' ') } : { focus };
}

/** A word for a topic is often the word for a family of metrics too ("hydrogen"): both are meant. */
function take({ kind, id }: Named, focus: Record<keyof Focus, string[]>, catalog: Catalog): void {
  const add = (part: keyof Focus, ...ids: readonly string[]) => {
    focus[part] = [...new Set([...focus[part], ...ids])];
  };
  switch (kind) {
    case 'region':
      add('regions', id);
      break;
    case 'place': {
      const place = catalog.places.get(id);
      if (place !== undefined) add('regions', place.city ?? place.province);
      break;
    }
    case 'metric':
      add('metrics', id);
      break;
    case 'topic':
      add('topics', id);
      break;
    case 'company':
      add('companies', id);
      break;
    case 'family':
      add('metrics', ...metricsOf(id, catalog));
      break;
    default:
      kind satisfies never;
  }
}

function metricsOf(family: string, catalog: Catalog): string[] {
  return [...catalog.metrics.values()]
    .filter((metric) => metric.family === family)
    .map(({ id }) => id);
}

/** Names as people read them; nothing where everything is meant. A whole family of metrics is told by its size. */
export function focusNames(
  { regions, metrics, topics, companies }: Focus,
  catalog: Catalog,
  language: Language,
): string[] {
  const shown = metrics.length > MOST_METRICS ? [] : metrics;
  const topicName = (id: string) =>
    inLanguage(catalog.topics.get(id)?.names ?? { en: id, zh: id }, language);
  return [
    ...regions.map((id) => exactRegionName(catalog, id, language)),
    ...shown.map((id) => metricName(catalog, id, language)),
    ...(shown.length < metrics.length && topics.length === 0
      ? [language === 'zh' ? `${metrics.length}项指标` : `${metrics.length} metrics`]
      : []),
    ...topics.map(topicName),
    ...companies.map((id) => companyName(catalog, id, language)),
  ];
}

const MOST_METRICS = 4;
