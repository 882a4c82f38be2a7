// What the facts at hand say they are about: a word that narrows a question is answered by a fact that names it.
import type { Catalog, FigureFact } from '../../../catalog/catalog.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { hasHan } from '../../../language.ts';
import type { Query } from '../../../query.ts';
import { namesSameKind } from './kinds-of-nev.ts';

/** Those of the words that no fact of the query names, nor its metric, nor (with told) what measures tell. */
export function unborneOf(
  words: readonly string[],
  query: Query,
  catalog: Catalog,
  told: boolean,
): string[] {
  if (words.length === 0) return [];
  const texts = textsOf(query, catalog, told);
  return words.filter((word) => !isNamedIn(word, texts));
}

/** Whether a word, or another for the same kind of vehicle, stands in one of the lower-case texts. */
export function isNamedIn(word: string, texts: readonly string[]): boolean {
  return isBorne(word, texts) || namesSameKind(word, texts);
}

/** What the facts of a query, and its metrics, say they are about. */
function textsOf(query: Query, catalog: Catalog, told: boolean): string[] {
  const { command, regions, metrics, place, company } = query;
  const where = { regions, metrics, place, company };
  const figures = [...catalog.targets(where), ...catalog.actuals(where)];
  const plans = command === 'targets' ? catalog.plans({ regions }) : [];
  const measures = told ? catalog.measures({ regions, place, company }) : [];
  return [
    ...metrics.flatMap((id) => wordsOfMetric(catalog.metrics.get(id))),
    ...figures.flatMap((figure) => wordsOfFigure(figure, catalog)),
    ...plans.flatMap(({ title }) => both(title)),
    ...measures.flatMap(({ statement }) => both(statement)),
  ].map((text) => text.toLowerCase().replaceAll('-', ' '));
}

function wordsOfMetric(metric: Metric | undefined): string[] {
  return metric === undefined
    ? []
    : [...both(metric.names), ...metric.aliases.en, ...metric.aliases.zh];
}

function wordsOfFigure(figure: FigureFact, catalog: Catalog): string[] {
  const { id, label, scope, place, note } = figure;
  const change = figure.kind === 'actual' ? figure.change : null;
  const said = [label, scope, note, change, catalog.places.get(place ?? '')?.names];
  return [id, ...said.flatMap((one) => (one == null ? [] : both(one)))];
}

function both({ en, zh }: { readonly en: string; readonly zh: string | null }): string[] {
  return [en, zh ?? ''];
}

/** Whether one of the texts names what the word names, in another number at most. */
function isBorne(word: string, texts: readonly string[]): boolean {
  if (hasHan(word)) return texts.some((text) => text.includes(word) || isNearlyIn(word, text));
  const stem = word.replace(/(ies|es|s|y)$/, '').replace(/[^a-z0-9 ]/g, '.');
  const named = new RegExp(`\\b${stem}(ies|es|s|y|e)?\\b`);
  return texts.some((text) => named.test(text));
}

/** So much of a longer Chinese run must stand in a text that names the same in other words: 影响力大 of 影响力较大. */
const NEARLY = 0.6;
const LONG_RUN = 4;

/** 非新能源 is nothing like 新能源. */
const NEGATED = /^[非不除]/;

function isNearlyIn(word: string, text: string): boolean {
  if (word.length < LONG_RUN || NEGATED.test(word)) return false;
  const pairs = Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));
  return pairs.filter((pair) => text.includes(pair)).length >= pairs.length * NEARLY;
}
