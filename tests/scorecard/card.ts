// Marks → counts → tables. What is printed of a held-out set comes from a Card, which holds no words.
import type { ScoredSet } from '../../src/scorecard.ts';
import { kinds, languages, type Question } from './question.ts';
import type { Citations, Mark } from './score.ts';

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly silent: number;
  readonly of: number;
  /** Of those right: nothing was answered, as expected, but for another reason. */
  readonly otherReason: number;
}

export interface Marked {
  readonly question: Question;
  readonly mark: Mark;
  /** What was answered, in a line. */
  readonly got: string;
  readonly citations: Citations;
}

export interface Card {
  readonly set: ScoredSet['name'];
  readonly bot: Tally;
  readonly languages: Readonly<Record<string, Tally>>;
  readonly kinds: Readonly<Record<string, Tally>>;
  readonly citations: Citations;
  readonly baselines: Readonly<Record<string, Tally>>;
}

export function tally(marks: readonly Mark[]): Tally {
  const count = (name: Mark['mark']) => marks.filter(({ mark }) => mark === name).length;
  return {
    right: count('right'),
    wrong: count('wrong'),
    silent: count('silent'),
    of: marks.length,
    otherReason: marks.filter(({ otherReason }) => otherReason).length,
  };
}

export function cardOf(
  set: ScoredSet['name'],
  marked: readonly Marked[],
  others: Card['baselines'],
): Card {
  const tallyBy = (field: 'kind' | 'lang', names: readonly string[]) =>
    Object.fromEntries(
      names
        .map((name) => [name, marked.filter(({ question }) => question[field] === name)] as const)
        .filter(([, some]) => some.length > 0)
        .map(([name, some]) => [name, tally(some.map(({ mark }) => mark))]),
    );
  return {
    set,
    bot: tally(marked.map(({ mark }) => mark)),
    languages: tallyBy('lang', languages),
    kinds: tallyBy('kind', kinds),
    citations: {
      shown: marked.reduce((sum, { citations }) => sum + citations.shown, 0),
      cited: marked.reduce((sum, { citations }) => sum + citations.cited, 0),
    },
    baselines: others,
  };
}

const NAME_WIDTH = 14;
const NUMBER_WIDTH = 8;

/** The tables of one set, for a terminal. */
export function sayCard({ set, bot, kinds, languages, citations, baselines }: Card): string {
  const rule = '─'.repeat(NAME_WIDTH + 4 * NUMBER_WIDTH);
  const rows = (tallies: Readonly<Record<string, Tally>>) =>
    Object.entries(tallies).map(([name, one]) =>
      row([name, one.right, one.wrong, one.silent, one.of]),
    );
  return [
    `The ${set} questions`,
    row(['', 'right', 'wrong', 'silent', 'of']),
    ...rows(kinds),
    rule,
    ...rows({ ...languages, all: bot }),
    ...(Object.keys(baselines).length > 0 ? [rule, ...rows(baselines)] : []),
    rule,
    `right for another reason than expected: ${bot.otherReason}`,
    `facts shown with source and place: ${citations.cited} of ${citations.shown}`,
    '',
  ].join('\n');
}

function row([name = '', ...cells]: readonly (string | number)[]): string {
  return (
    `${name}`.padEnd(NAME_WIDTH) + cells.map((cell) => `${cell}`.padStart(NUMBER_WIDTH)).join('')
  );
}

/** The small table of the README. */
export function sayMarkdown(cards: readonly Card[]): string {
  const rows = cards.flatMap(({ set, bot, baselines }) =>
    Object.entries({ Nevplan: bot, ...baselines }).map(
      ([name, one]) =>
        `| ${set} | ${name} | ${one.right} | ${one.wrong} | ${one.silent} | ${one.of} |`,
    ),
  );
  return [
    '| questions | answered by | right | wrong | silent | of |',
    '| --- | --- | ---: | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

/** The questions that are wrong or silent, each with what was expected and what came. Never for a held-out set. */
export function sayWrong(marked: readonly Marked[]): string {
  return marked
    .filter(({ mark }) => mark.mark !== 'right')
    .map(({ question, mark, got }) =>
      [
        `${mark.mark} · ${question.kind} · ${[...(question.before ?? []), question.words].join(' → ')}`,
        `  expected: ${sayExpected(question)}`,
        `  got:      ${got}`,
        `  amiss:    ${mark.why}`,
      ].join('\n'),
    )
    .join('\n');
}

function sayExpected({ status, reason, facts, value, claim, why }: Question): string {
  const parts = [status, reason, claim, value, facts.join(', '), `(${why})`];
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
