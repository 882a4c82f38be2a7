// A file of the question set: questions as strangers type them, and what a right answer must lead with.
// Messages name file, question and field, never the words: the held-out files are not to be looked at.
import { readFileSync } from 'node:fs';
import { z } from 'zod';

export const kinds = [
  'look-up',
  'latest',
  'list',
  'yes-no',
  'when',
  'who',
  'where',
  'measures',
  'source',
  'history',
  'met',
  'definition',
  'compare',
  'difference',
  'ratio',
  'growth',
  'rank',
  'filter',
  'count',
  'sum',
  'due',
  'claim',
  'unanswerable',
  'ambiguous',
  'follow-up',
] as const;

export const languages = ['en', 'zh', 'mixed'] as const;

const words = z.string().regex(/^(ask|check) \S/, 'words that start with "ask " or "check "');
const ids = z.array(z.string().min(1));

const fields = z.strictObject({
  /** What is typed after /nev. */
  words,
  lang: z.enum(languages),
  kind: z.enum(kinds),
  status: z.enum(['answered', 'unclear', 'nothing']),
  reason: z.enum(['no-such-fact', 'unknown-region', 'outside-scope', 'ambiguous']).nullable(),
  /** Ids of facts that a right answer leads with, all of them. */
  facts: ids,
  /** Ids that may lead as well, or stand beside. */
  accept: ids,
  /** Ids that must not lead. */
  never: ids,
  /** The number that the bot has to work out. */
  value: z.number().nullable(),
  claim: z.enum(['matches', 'superseded', 'differs', 'not-stated']).nullable(),
  /** Earlier words of the thread, the oldest first. */
  before: z.array(words).min(1).nullable(),
  /** For people; of a definition also the ids of the metrics: "metric nev-stock". */
  why: z.string().min(1),
});

export type Question = z.infer<typeof fields>;

/** What must hold between fields: the field to mend, whether it is wrong, what is expected of it. */
const rules: readonly [keyof Question, (question: Question) => boolean, string][] = [
  [
    'reason',
    ({ status, reason }) => (status === 'answered') !== (reason === null),
    'null for an answered question, else a reason',
  ],
  [
    'reason',
    ({ status, reason }) => (status === 'unclear') !== (reason === 'ambiguous'),
    '"ambiguous" where the status is unclear, and only there',
  ],
  [
    'facts',
    ({ status, facts }) => status !== 'answered' && facts.length > 0,
    'none where nothing is to be answered (ids that may be shown stand in accept)',
  ],
  [
    'facts',
    ({ status, kind, facts }) =>
      status === 'answered' && kind !== 'definition' && facts.length === 0,
    'at least one id for an answered question that is no definition',
  ],
  [
    'never',
    ({ facts, accept, never }) => never.some((id) => facts.includes(id) || accept.includes(id)),
    'no id that stands in facts or accept',
  ],
  [
    'accept',
    ({ facts, accept }) => accept.some((id) => facts.includes(id)),
    'no id that stands in facts',
  ],
  [
    'claim',
    ({ words, claim }) => words.startsWith('check ') !== (claim !== null),
    'a verdict for words that start with "check ", else null',
  ],
  [
    'value',
    ({ status, value }) => status !== 'answered' && value !== null,
    'null where nothing is to be answered',
  ],
  [
    'before',
    ({ kind, before }) => kind === 'follow-up' && before === null,
    'the earlier words of a follow-up',
  ],
];

const question = fields.check(({ value, issues }) => {
  for (const [path, broken, expected] of rules) {
    if (broken(value))
      issues.push({
        code: 'custom',
        path: [path],
        message: `expected ${expected}`,
        input: value[path],
      });
  }
});

const SHOWN = 10;

/**
 * Reads a question file.
 * @throws Error naming the file, the number of the question (from 1), the field and what is expected there.
 */
export function readQuestions(path: string): Question[] {
  return parseQuestions(readFileSync(path, 'utf8'), path);
}

/** The same for a text that has been read; `name` is the file that messages name. */
export function parseQuestions(text: string, name: string): Question[] {
  const parsed = z.array(question).safeParse(fromJson(text, name));
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const lines = issues
    .slice(0, SHOWN)
    .map(({ path, message }) => `  ${sayPlace(path)}: ${message}`);
  const more = issues.length > SHOWN ? [`  … and ${issues.length - SHOWN} more`] : [];
  throw new Error([`${name} is no question file:`, ...lines, ...more].join('\n'));
}

function fromJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text, which nobody may see of a held-out file.
    throw new Error(`${name} is no question file: it is not valid JSON.`);
  }
}

function sayPlace([index, ...field]: readonly PropertyKey[]): string {
  if (typeof index !== 'number') return 'the file';
  return [`question ${index + 1}`, ...field.map(String)].join(', ');
}
