// The shape of a rule on data: what a schema cannot say, one rule a file, each with a good and a bad case in the tests.
import type { Catalog, Fact } from '../catalog.ts';
import type { Finding } from '../finding.ts';

export interface RuleFinding extends Omit<Finding, 'rule'> {
  /** The facts concerned: a doubt that names one of them, or an entry in accepted.json, settles the finding. */
  readonly facts: readonly string[];
}

export interface Rule {
  readonly name: string;
  readonly why: string;
  /** Integrity must hold for the bot to start at all; sense is checked by `npm run data` and can be settled by a doubt. */
  readonly level: 'integrity' | 'sense';
  check(catalog: Catalog): Iterable<RuleFinding>;
}

/** A finding about one fact, in the file of its region. */
export function about(
  fact: Fact,
  field: string,
  expected: string,
  found: string,
  others: readonly Fact[] = [],
): RuleFinding {
  return {
    file: `regions/${fact.region}.json`,
    place: `${fact.id}, ${field}`,
    expected,
    found,
    facts: [fact.id, ...others.map(({ id }) => id)],
  };
}
