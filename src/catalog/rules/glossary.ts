import type { Catalog } from '../catalog.ts';
import type { Term } from '../schema.ts';
import { type PlacedText, textsOf } from '../texts.ts';
import type { Rule, RuleFinding } from './rule.ts';

export const glossary: Rule = {
  name: 'glossary',
  why: 'A term has one Chinese name, the one in official use, so that a reader finds and compares what belongs together.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const terms = catalog.files.glossary.map((term) => ({ term, pattern: patternOf(term) }));
    for (const { file, id, field, english, chinese } of chineseOf(catalog)) {
      for (const { term, pattern } of terms) {
        const wrong = term.not?.find((word) => chinese.includes(word));
        const lacks = term.binding && pattern.test(english ?? '') && !hasTerm(chinese, term);
        const expected =
          wrong === undefined ? `${term.zh} for "${term.en[0]}"` : `${term.zh}, not ${wrong}`;
        if (wrong !== undefined || lacks)
          yield { file, place: `${id}, ${field}`, expected, found: chinese, facts: [] };
      }
    }
  },
};

interface Place extends Omit<PlacedText, 'text' | 'isOwnTitle'> {
  readonly english: string | null;
  readonly chinese: string;
}

/** All Chinese of the catalog; the English beside it where the one is a translation of the other. */
function* chineseOf(catalog: Catalog): Generator<Place> {
  for (const { text, isOwnTitle, ...place } of textsOf(catalog.files))
    yield { ...place, english: isOwnTitle ? null : text.en, chinese: text.zh };
  for (const name of ['metrics', 'topics'] as const)
    for (const { id, names } of catalog.files[name])
      yield { file: `${name}.json`, id, field: 'names', english: null, chinese: names.zh };
}

function hasTerm(chinese: string, { zh, also = [] }: Term): boolean {
  return [zh, ...also].some((word) => chinese.includes(word));
}

/** The English of a term as a whole word, its plural too; capitals count where the term is written in capitals (ICV, NEA). */
function patternOf({ en }: Term): RegExp {
  const words = en.map((word) => {
    const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/y$/, '(?:y|ies)');
    return /^[A-Z]{2,}$/.test(word) ? escaped : escaped.replace(/[a-z]/gi, eitherCase);
  });
  return new RegExp(`(?<![\\w-])(?:${words.join('|')})(?:e?s)?(?![\\w-])`);
}

function eitherCase(letter: string): string {
  return `[${letter.toLowerCase()}${letter.toUpperCase()}]`;
}
