// What people and data files say is shown as it is: nothing in it formats, links or mentions.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bold, escapeText, linkTo, safeAddress, small } from '../../../adapters/discord/escape.ts';
import { type ShownLine, seen, show } from '../../fixtures/discord/markdown.ts';

const onlyText = (lines: readonly ShownLine[]) =>
  lines.every(({ kind, inside }) => kind === 'plain' && inside.every((one) => one.kind === 'text'));

const mark = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '||',
    '>',
    '>>> ',
    '#',
    '# ',
    '## ',
    '-# ',
    '- ',
    '+ ',
    '1. ',
  ],
  ...['[a](https://evil.test)', '](', '<@1>', '<@&1>', '<#1>', '@everyone', '@here', '<t:1:R>'],
  ...[
    '<:a:1>',
    ':smile:',
    'https://evil.test',
    '<https://evil.test>',
    '</nev:1>',
    '<id:guide>',
    '\\',
  ],
);
const hostile = fc
  .array(
    fc.oneof(mark, fc.string({ unit: 'grapheme', maxLength: 6 }), fc.constantFrom(' ', '\n')),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('escaped text', () => {
  test('is shown as it is, whatever stands in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = show(escapeText(text));
        expect(onlyText(lines)).toBe(true);
        expect(lines.map(({ inside }) => seen(inside)).join('\n')).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['2025. It was passed', '2025\\. It was passed'],
    ['- 5 percent', '\\- 5 percent'],
    ['5 - 3 = 2', '5 - 3 = 2'],
    ['at 10:30', 'at 10:30'],
    [':+1: and :tada:', '\\:+1: and \\:tada:'],
    ['安徽（皖）：50%—60%', '安徽（皖）：50%—60%'],
  ])('keeps ordinary marks readable: %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('a link', () => {
  test('leads where it says, whatever its words are', () => {
    fc.assert(
      fc.property(
        hostile,
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        (text, address) => {
          const words = text.replaceAll('\n', ' ').trim();
          fc.pre(words !== '');
          const [line] = show(`x ${linkTo(words, address)} y`);
          const links = line?.inside.filter(({ kind }) => kind === 'link') ?? [];
          const url = safeAddress(address);
          expect(links).toHaveLength(url === null ? 0 : 1);
          for (const link of links) expect(link).toMatchObject({ url });
          expect(seen(line?.inside ?? [])).toBe(
            `x ${url === null ? words : words.replaceAll('[', '(').replaceAll(']', ')')} y`,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each([
    ['javascript:alert(1)', null],
    ['not an address', null],
    [`https://page.test/${'x'.repeat(600)}`, null],
    ['https://page.test/a_(b)?q="c d"', 'https://page.test/a_%28b%29?q=%22c%20d%22'],
    ['http://例子.test/路', 'http://xn--fsqu00a.test/%E8%B7%AF'],
  ])('to %s goes to %s', (address, url) => {
    expect(safeAddress(address)).toBe(url);
  });
});

test('small text is marked on each of its lines', () => {
  expect(show(small('one\ntwo')).map(({ kind }) => kind)).toEqual(['small', 'small']);
});

test('bold words stay words', () => {
  const [line] = show(bold('a ** b'));
  expect(line?.inside).toEqual([{ kind: 'strong', inside: [{ kind: 'text', text: 'a ** b' }] }]);
});
