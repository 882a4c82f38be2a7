// A fact as a plain object: what the JSON form of an answer and an exported file hold of it.
// Scripts depend on it: fields are added, never renamed or removed.
import type { Cited } from './answer.ts';
import type { Catalog, Fact } from './catalog/catalog.ts';
import type { Derived } from './derived.ts';
import type { Language } from './language.ts';
import type { Verdict } from './verdict.ts';
import { titleOf } from './wording/citations.ts';
import { placeName, sayFact } from './wording/facts.ts';

interface SourceRecord {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: string | null;
  readonly url: string | null;
  readonly locator: string | null;
}

export interface FactRecord {
  readonly id: string;
  readonly kind: Fact['kind'] | 'verdict' | 'derived';
  readonly region: string;
  readonly metric: string | null;
  readonly comparator: string | null;
  readonly value: number | { readonly min: number; readonly max: number } | null;
  readonly unit: string | null;
  readonly due: string | null;
  readonly period: string | null;
  readonly verdict: string | null;
  readonly basis: string | null;
  /** English name of the part of the region that the figure is about. */
  readonly place: string | null;
  readonly scope: string | null;
  readonly company: string | null;
  readonly confidence: string | null;
  readonly text: string;
  readonly sources: readonly SourceRecord[];
}

/** The facts of an answer, targets with their verdicts, and last what was worked out of them. */
export function factRecords(
  facts: readonly Cited[],
  verdicts: ReadonlyMap<string, Verdict>,
  derived: Derived | null,
  catalog: Catalog,
  language: Language,
): FactRecord[] {
  return [
    ...facts.map((cited) => judged(factRecord(cited, catalog, language), verdicts)),
    ...derivedRecords(derived ?? undefined, catalog, language),
  ];
}

function factRecord({ fact, citations }: Cited, catalog: Catalog, language: Language): FactRecord {
  const figure = fact.kind === 'target' || fact.kind === 'actual' ? fact : null;
  return {
    id: fact.id,
    kind: fact.kind,
    region: fact.region,
    metric: figure?.metric ?? null,
    comparator: figure?.comparator ?? null,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    due: fact.kind === 'target' ? fact.due : null,
    period: fact.kind === 'actual' ? fact.period : null,
    verdict: null,
    basis: fact.kind === 'actual' ? (fact.basis ?? null) : null,
    place: figure?.place === undefined ? null : placeName(catalog, figure.place, 'en'),
    scope: figure?.scope?.en ?? null,
    company: figure?.company ?? null,
    confidence: figure?.confidence ?? null,
    text: sayFact(catalog, fact, language),
    sources: citations.map(({ source, locator }) => ({
      id: source.id,
      title: titleOf(source, 'en'),
      publisher: source.publisher.en,
      published: source.published,
      url: source.url,
      locator,
    })),
  };
}

/** A target with its verdict, where one was asked for. */
function judged(record: FactRecord, verdicts: ReadonlyMap<string, Verdict>): FactRecord {
  const verdict = verdicts.get(record.id);
  return verdict === undefined ? record : { ...record, kind: 'verdict', verdict: verdict.name };
}

function derivedRecords(
  derived: Derived | undefined,
  catalog: Catalog,
  language: Language,
): FactRecord[] {
  if (derived === undefined) return [];
  return [
    derivedRecord(derived, catalog, language),
    ...derivedRecords(derived.beside, catalog, language),
  ];
}

/** A figure that the bot worked out: its sources are those of its inputs. */
function derivedRecord(
  { operation, inputs, value, unit }: Derived,
  catalog: Catalog,
  language: Language,
): FactRecord {
  const [first] = inputs;
  const records = inputs.map((cited) => factRecord(cited, catalog, language));
  return {
    id: `${operation}:${inputs.map(({ fact }) => fact.id).join('+')}`,
    kind: 'derived',
    region: first?.fact.region ?? 'china',
    metric: first?.fact.metric ?? null,
    comparator: '=',
    value,
    unit,
    due: null,
    period: null,
    verdict: null,
    basis: null,
    place: null,
    scope: null,
    company: null,
    confidence: null,
    text: records.map(({ text }) => text).join('; '),
    sources: records.flatMap(({ sources }) => sources),
  };
}
