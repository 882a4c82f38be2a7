// What a measure must speak of to answer a question: money and bans that are named, the topic, and what is a matter of another topic.
import type { Catalog, MeasureFact } from '../catalog/catalog.ts';
import type { Query } from '../query.ts';
import { isOfDrive, isOfMeasures } from './concepts.ts';
import type { Statements } from './statements.ts';
import { statedTokens, type Term } from './terms.ts';

/** What a measure must speak of, whatever else it speaks of. */
export interface Required {
  /** Money and bans, each of the terms. */
  readonly matters: readonly Term[];
  /** What cars run on, each of the terms. */
  readonly drives: readonly Term[];
  /** The topic, any of the terms: whoever asks of swapping wants nothing that leaves it out. */
  readonly topic: readonly Term[];
  /** Matters of other topics: money for self-driving is no money for cars. */
  readonly others: readonly Matter[];
}

/** A term that names some topics. */
interface Matter {
  readonly term: Term;
  readonly topics: readonly string[];
}

/** Concepts that are things of their own, which no statement means without saying them, and the topics that they are of. */
const OF_THEIR_OWN: ReadonlyMap<string, readonly string[]> = new Map([
  ['~swap', ['swapping']],
  ['~charge', ['charging']],
  ['~hydrogen', ['hydrogen']],
  ['~fuel cell', ['hydrogen']],
  ['~hydrogen station', ['hydrogen']],
  ['~methanol', ['methanol']],
  ['~chip', ['chips']],
  ['~self driving', ['connected-vehicles', 'vehicle-road-cloud']],
  ['~robotaxi', ['connected-vehicles']],
  ['~connected car', ['connected-vehicles', 'vehicle-road-cloud']],
  ['~vehicle-road-cloud', ['vehicle-road-cloud', 'connected-vehicles']],
  ['~export', ['exports']],
  ['~recycle', ['aftermarket']],
  ['~second-hand', ['aftermarket']],
  ['~battery', ['battery']],
  ['~lithium', ['battery']],
  ['~taxi', ['public-fleet']],
  ['~official car', ['public-fleet']],
]);

/** Those of the terms that name such things: hydrogen, chips, self-driving. */
export function mattersOf(terms: readonly Term[]): Matter[] {
  return terms.flatMap((term) => {
    const topics = term.tokens.flatMap((token) => OF_THEIR_OWN.get(token) ?? []);
    return topics.length === 0 ? [] : [{ term, topics }];
  });
}

/** What of the terms the measures for the query must speak of. */
export function requiredOf(terms: readonly Term[], { topic }: Query, catalog: Catalog): Required {
  const { topics } = catalog;
  const names = topics.get(topic ?? '')?.names;
  const named = statedTokens(names === undefined ? [] : [names.en, names.zh]);
  return {
    matters: terms.filter(({ tokens }) => isOfMeasures(tokens)),
    drives: terms.filter(({ tokens }) => isOfDrive(tokens)),
    topic: terms.filter(({ tokens }) => tokens.some((token) => named.has(token))),
    others: mattersOf(terms),
  };
}

/** Whether the words name nothing but a topic, by any of its names. */
export function areOfTopic(
  terms: readonly Term[],
  topic: string | null,
  { topics }: Catalog,
): boolean {
  const named = topics.get(topic ?? '');
  if (named === undefined) return false;
  const { names, aliases } = named;
  const tokens = statedTokens([names.en, names.zh, ...aliases.en, ...aliases.zh]);
  return terms.every((term) =>
    [...term.tokens, ...term.literal].some((token) => tokens.has(token)),
  );
}

/** Whether the measure is of all the matters of other topics that are named, by its words or by its topic. */
export function isOfOthers(
  statement: MeasureFact,
  { others }: Required,
  statements: Statements,
): boolean {
  return others.every(
    ({ term, topics }) => statements.speaksOf(statement, term) || topics.includes(statement.topic),
  );
}
