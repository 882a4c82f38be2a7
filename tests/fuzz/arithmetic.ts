// The arithmetic that a reply shows, worked out again: "1 − 39.8万辆 ÷ 70万辆 = 43.1%", "179,000 ahead (1,047,000 − 868,000)".
import { numbersIn } from '../scorecard/score.ts';

/** How near two numbers must be, as a share: replies round to what can be read. */
export const CLOSE = 0.005;
/** Rates are told with one decimal. */
export const ROUNDED = 0.051;

const TOKEN =
  /\d[\d,]*(?:\.\d+)?(?:\s*(?:thousand|million|billion|trillion|万亿|百万|千万|亿|万|千(?![瓦克米])))?|[−÷×+=()^/]|[^\d−÷×+=()^/]+/g;
/** Words between two numbers of a sum are units; what ends a clause ends the sum. */
const CLAUSE_END = /[;；:：。，、\n]|, |\. |.{40}/;

type Token = number | string;

export interface Arithmetic {
  /** The numbers that sums come to. */
  readonly results: ReadonlySet<number>;
  /** The sums that do not come to what is written. */
  readonly wrong: readonly string[];
}

export function arithmeticIn(text: string): Arithmetic {
  const results = new Set<number>();
  const wrong: string[] = [];
  for (const tokens of clausesOf(text)) {
    for (const { sum, result } of sumsIn(tokens)) {
      const value = worthOf(sum);
      if (value === null) continue;
      if (comesTo(value, result)) results.add(result);
      else wrong.push(`${sum.join(' ')} = ${value}, not ${result}`);
    }
  }
  return { results, wrong };
}

function clausesOf(text: string): Token[][] {
  const clauses: Token[][] = [[]];
  const plain = text.replaceAll('（', '(').replaceAll('）', ')');
  for (const [token] of plain.matchAll(TOKEN)) {
    const [number] = /^\d/.test(token) ? numbersIn(token) : [];
    if (number !== undefined) clauses.at(-1)?.push(number);
    else if (/^[−÷×+=()^/]$/.test(token)) clauses.at(-1)?.push(token);
    else if (CLAUSE_END.test(token)) clauses.push([]);
  }
  return clauses;
}

/** "sum = result" and "result (sum)". */
function sumsIn(tokens: readonly Token[]): { sum: Token[]; result: number }[] {
  const equals = tokens.indexOf('=');
  const after = tokens[equals + 1 + (isSign(tokens[equals + 1]) ? 1 : 0)];
  if (equals > 0 && typeof after === 'number')
    return [{ sum: tokens.slice(startOfSum(tokens, equals), equals), result: after }];
  return tokens.flatMap((token, at) => {
    if (typeof token !== 'number' || tokens[at + 1] !== '(') return [];
    const end = tokens.indexOf(')', at);
    const sum = tokens.slice(at + 2, end < 0 ? undefined : end);
    return sum.length > 2 ? [{ sum, result: token }] : [];
  });
}

/** Behind the last bracket that is still open: "6.3% of the target (1.25 million ÷ 20 million = 6.3%)". */
function startOfSum(tokens: readonly Token[], end: number): number {
  let open = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (tokens[at] === ')') open++;
    if (tokens[at] === '(' && open-- === 0) return at + 1;
  }
  return 0;
}

function isSign(token: Token | undefined): boolean {
  return token === '+' || token === '−';
}

/** A share may be written as percent; a sign may be written as "ahead" or 下降. */
function comesTo(value: number, result: number): boolean {
  return [value, value * 100].some((one) => {
    const off = Math.abs(Math.abs(one) - Math.abs(result));
    return off <= Math.max(Math.abs(one) * 2 * CLOSE, ROUNDED);
  });
}

const BINDING: Readonly<Record<string, number>> = {
  '+': 1,
  '−': 1,
  '×': 2,
  '÷': 2,
  '/': 2,
  '^': 3,
};

/** The value of a sum; null for what is none. */
function worthOf(tokens: readonly Token[]): number | null {
  let at = 0;
  const primary = (): number | null => {
    const token = tokens[at++];
    if (typeof token === 'number') return token;
    if (token !== '(') return null;
    const inner = expression(0);
    return tokens[at++] === ')' ? inner : null;
  };
  const expression = (least: number): number | null => {
    let left = primary();
    for (;;) {
      const operator = tokens[at];
      const binding = typeof operator === 'string' ? BINDING[operator] : undefined;
      if (
        left === null ||
        typeof operator !== 'string' ||
        binding === undefined ||
        binding <= least
      )
        return left;
      at++;
      const right = expression(binding);
      left = right === null ? null : apply(operator, left, right);
    }
  };
  const value = expression(0);
  return at === tokens.length && tokens.length > 2 ? value : null;
}

function apply(operator: string, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '−':
      return left - right;
    case '×':
      return left * right;
    case '^':
      return left ** right;
    default:
      return left / right;
  }
}
