// Strings that break things: marks nobody sees, markup of every platform, prototypes, floods; and what may happen to a string.
import type { Chance } from './chance.ts';

/** What would be a mention, a link, a style or a way out of its place, on some platform or in some format. */
export const TRAPS = [
  '<!channel>',
  '<!here|here>',
  '<!subteam^S0123|team>',
  '<@U0123ABCD>',
  '<@123456789012345678>',
  '<@&123456789012345678>',
  '<#C0123ABCD|general>',
  '<#123456789012345678>',
  '@everyone',
  '@here',
  '<https://evil.example|China Daily>',
  '[China Daily](https://evil.example)',
  '[x](<https://evil.example>)',
  'https://evil.example/a_b*c',
  '<id:customize>',
  '</nev:123456789012345678>',
  '<t:1700000000:R>',
  '<:car:123456789012345678>',
  ':100:',
  '```js\nalert(1)\n```',
  '`*_~||>#-',
  '||spoiler||',
  '# title',
  '-# small',
  '> quote',
  '1. one',
  '&lt;!channel&gt;',
  '&amp;lt;',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '{}',
  '[]',
  'null',
  'undefined',
  'NaN',
  '$1',
  '$&',
  '%s',
  '%n',
  '\\',
  '\\u0000',
  '"',
  "'",
  '<script>alert(1)</script>',
  '=cmd|/c calc!A0',
  '=HYPERLINK("https://evil.example")',
  '../../etc/passwd',
  'page 99999999999',
  '第9999页',
  'page 0',
  'page -1',
  '1e999',
  '9'.repeat(40),
  '0.000000000000001',
  '-5',
  '超过99999999999999999999999999亿',
  '九千九百九十九万亿',
  '99th five-year plan',
  '第九十九个五年规划',
  '2025年13月',
  '0000-00',
  '2025-2020',
  '1900 to 2999',
  'within 99999 months',
  '--as json',
  '-- ',
  '\ufeff',
  '\u202e',
  '\u2066\u2069',
  '\u200b',
  '\u061c',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ud83d',
  '\udc00',
  '🚗'.repeat(50),
  '👩‍👩‍👧‍👦',
  '🇨🇳',
  'e\u0301'.repeat(30),
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324',
  'ＡＮＨＵＩ',
  '１００万',
  'ﷺ',
  'مرحبا',
  '٣٤٥',
  'Ａ１',
  'ﬃ',
  'İstanbul',
  'ß',
  '㍿',
  '㏠',
  '\r\n',
  '\t',
  '\u3000',
] as const;

const LONGEST = 12_000;

/** Sixteen-bit units of any kind, halves of characters among them. */
export function noise(chance: Chance, most: number): string {
  return chance
    .some(0, most, () =>
      chance.percent(70)
        ? String.fromCharCode(0x20 + chance.below(0x5f))
        : String.fromCharCode(chance.below(0x1_0000)),
    )
    .join('');
}

/** The string with one thing done to it that typing, pasting or malice does. */
export function mutated(chance: Chance, text: string): string {
  const at = chance.below(text.length + 1);
  const to = Math.min(text.length, at + chance.below(8));
  const [before, inside, after] = [text.slice(0, at), text.slice(at, to), text.slice(to)];
  switch (chance.below(11)) {
    case 0:
      return before + after;
    case 1:
      return before + inside + inside + after;
    case 2:
      return before + [...inside].reverse().join('') + after;
    case 3:
    case 4:
      return `${before}${chance.percent(50) ? ' ' : ''}${chance.pick(TRAPS)}${after}`;
    case 5:
      return before + noise(chance, 6) + inside + after;
    case 6:
      return chance.percent(50) ? text.toUpperCase() : text.toLowerCase();
    case 7:
      return text.replace(/\d+/g, () => String(chance.below(10 ** (1 + chance.below(15)))));
    case 8:
      return text.replace(/[!-~]/g, (one) =>
        chance.percent(50) ? String.fromCharCode(one.charCodeAt(0) + 0xfee0) : one,
      );
    case 9:
      return text.replaceAll(
        ' ',
        chance.pick(['', '  ', '\u3000', '\u00a0', '-', '，', ', ', '\n']),
      );
    default:
      return chance.percent(10)
        ? text.repeat(Math.ceil(LONGEST / Math.max(1, text.length))).slice(0, LONGEST)
        : `${after}${before}${inside}`;
  }
}

/** A string at most three changes away. */
export function aged(chance: Chance, text: string): string {
  return chance.some(0, 3, () => 0).reduce((so) => mutated(chance, so), text);
}

/** At most so much of it, in one line, for a report. */
export function shown(text: string, most = 160): string {
  const json = JSON.stringify(text);
  return json.length > most ? `${json.slice(0, most)}… (${text.length} units)` : json;
}
