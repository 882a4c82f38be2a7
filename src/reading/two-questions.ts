// Two questions in one message: where they part, and whether they really ask for two things. The first is answered, the other offered.
import type { Query } from '../query.ts';

const PARTING = new RegExp(
  [
    '[?？;；](?=\\s*\\S)',
    // "造了多少，占比几成": both parts ask; what came of a goal is asked with the goal.
    '(?<=(?:多少|[几哪啥])[^，,?？]{0,12})(?<!目标[^，,]{0,12})[，,](?=[^，,?？完达兑实做]{2,16}(?:多少|几[^，,]{1,4}|没有?|吗)[\\s?？]*$)',
    '[，,.。](?=\\s*(?:and also|also|plus|另外|此外|还有|顺便|还想问|以及)(?![a-z]))',
  ].join('|'),
  'iu',
);

/** The words up to where a second question begins, and that question without a third; null where there is but one. */
export function partedQuestions(words: string): readonly [string, string] | null {
  const at = PARTING.exec(words);
  if (at === null) return null;
  const first = words.slice(0, at.index).trim();
  const rest = words.slice(at.index + 1).trim();
  const next = PARTING.exec(rest);
  const second = next === null ? rest : rest.slice(0, next.index).trim();
  return first === '' || !SAYS.test(second) ? null : [first, second];
}

const SAYS = /[\p{L}\p{N}]/u;

/** Whether two queries look up different figures, and the reading of the whole message does not hold both. */
export function areTwo(first: Query, second: Query, whole: Query | null): boolean {
  if (
    !looksUp(first) ||
    !looksUp(second) ||
    (sought(first) === sought(second) && !otherSide(first, second))
  )
    return false;
  return whole === null || !(holds(whole, first) && holds(whole, second));
}

function looksUp({ command, regions, company, metrics }: Query): boolean {
  return (
    command === 'figure' && regions.length + Number(company !== null) > 0 && metrics.length > 0
  );
}

/** Another year alone is no second question: "made its goal? In 2024?". */
function sought({ regions, place, company, metrics }: Query): string {
  return JSON.stringify([regions, place, company, metrics]);
}

function holds(whole: Query, part: Query): boolean {
  return (
    part.regions.every((id) => whole.regions.includes(id)) &&
    part.metrics.every((id) => whole.metrics.includes(id)) &&
    part.company === whole.company &&
    (part.from === null || (whole.from !== null && whole.from <= part.from)) &&
    (part.to === null || (whole.to !== null && whole.to >= part.to)) &&
    (part.question?.of ?? null) === (whole.question?.of ?? null)
  );
}

/** A goal, and then what came of it. */
function otherSide(first: Query, second: Query): boolean {
  const [one, two] = [first.question?.of ?? null, second.question?.of ?? null];
  return one !== null && two !== null && one !== two;
}
