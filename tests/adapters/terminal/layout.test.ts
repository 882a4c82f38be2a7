// Columns of a terminal: how wide a text is shown, where it may be broken, how a table stands.
import { array, assert, constantFrom, integer, property, record, string, tuple } from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import {
  displayWidth,
  hang,
  pad,
  type TableColumn,
  tableLines,
  wrap,
} from '../../../adapters/terminal/layout.ts';
import { visible } from '../../../src/catalog/fold.ts';
import { pieces } from '../../../src/wording/line-breaks.ts';

const CLOSING = '，。、；：？！）》”’」』…';

/** A word of letters, a Chinese character with what may not begin the next line, or an opening mark. */
const latin = string({ unit: constantFrom(...'abcXYZ059-.%'), minLength: 1, maxLength: 12 });
const closing = string({ unit: constantFrom(...CLOSING), maxLength: 2 });
const chinese = tuple(constantFrom(...'新能源汽车产量到年底（《'), closing).map((two) =>
  two.join(''),
);
const blank = constantFrom('', '', ' ', '  ', '\u3000');

/** Mixed prose in which an English word is followed by no Chinese mark. */
const prose = array(
  tuple(
    blank,
    chinese,
    latin.map((word) => ` ${word} `),
    chinese,
  ).map((parts) => parts.join('')),
  { maxLength: 12 },
).map((parts) => parts.join(''));

const unblanked = (text: string) => text.replace(/\s+/g, '');

describe('displayWidth', () => {
  test.each([
    ['nothing', '', 0],
    ['ASCII', 'NEV 2025', 8],
    ['Chinese', '新能源', 6],
    ['full-width punctuation', '，。：（）', 10],
    ['the wide blank', '\u3000', 2],
    ['dashes, quotes and dots of one column', '—–“”‘’…·•→†─', 12],
    ['both languages', '到2025年50万辆', 14],
    ['an emoji', '🚗', 2],
    ['an emoji made of several', '👨‍👩‍👧', 2],
    ['a combining mark', 'e\u0301', 1],
    ['a combining mark on Chinese', '中\u0301', 2],
    ['half-width katakana', 'ｱ', 1],
  ])('counts the columns of %s', (_case, text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  test('agrees with string-width on every character that it counts by itself', () => {
    const ranges = [
      [0x0000, 0x33ff],
      [0x4d00, 0xa0ff],
      [0xfe00, 0xffff],
    ] as const;
    const characters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
    );
    const differing = characters.filter((one) => displayWidth(one) !== stringWidth(one));
    expect(differing).toEqual([]);
  });

  test.each([
    ['any code points', string({ unit: 'binary' })],
    ['what people see as characters', string({ unit: 'grapheme' })],
    [
      'what replies are made of',
      string({
        unit: constantFrom(...'aZ 09–—‘’“”†•…→─¥¶·²\u3000。〈〉《》〓中文龥，（）｟｠\u0301🚗'),
      }),
    ],
  ])('agrees with string-width on strings of %s', (_case, strings) => {
    assert(property(strings, (text) => displayWidth(text) === stringWidth(text)));
  });
});

describe('pad', () => {
  test.each([
    ['产量', 6, 'left', '产量  '],
    ['产量', 6, 'right', '  产量'],
    ['NEV', 5, 'right', '  NEV'],
    ['产量', 4, 'left', '产量'],
    ['产量目标', 4, 'left', '产量目标'],
  ] as const)('fills %j up to %d columns, text at the %s', (text, width, align, padded) => {
    expect(pad(text, width, align)).toBe(padded);
  });
});

describe('wrap', () => {
  test.each([
    ['leaves a text that fits alone', 'two words', 9, ['two words']],
    ['breaks English at blanks', 'more than one million', 10, ['more than', 'one', 'million']],
    ['breaks Chinese between any two characters', '新能源汽车', 4, ['新能', '源汽', '车']],
    ['takes a comma along with its character', '清州，岚海', 5, ['清', '州，', '岚海']],
    ['takes a row of marks along', '说“好。”了', 6, ['说', '“好。”', '了']],
    [
      'ends no line with an opening quote',
      'he said “yes it is”',
      10,
      ['he said', '“yes it', 'is”'],
    ],
    ['ends no line with an opening bracket', '目标 [地区] [指标]', 13, ['目标 [地区]', '[指标]']],
    ['begins no line with a closing bracket', '出处 <条目编号>', 13, ['出处 <条目编', '号>']],
    ['keeps a citation whole', 'in 2020 [4 ¶2]', 11, ['in 2020', '[4 ¶2]']],
    ['keeps the mark of a doubt with its figure', 'about 30% †', 9, ['about', '30% †']],
    ['breaks between a figure and its unit', '50万辆', 4, ['50万', '辆']],
    [
      'keeps a web address whole',
      'see https://gazette.example/2019 now',
      8,
      ['see', 'https://gazette.example/2019', 'now'],
    ],
    ['begins no line with a blank', 'ab   cd', 4, ['ab', 'cd']],
    ['makes one empty line of nothing', '', 10, ['']],
  ])('%s', (_case, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  /** What cannot be broken: letters without a blank, or one Chinese character, with the marks on both sides of it. */
  const ONE_WORD =
    /^[（《“]*(?:[^\s\p{Script=Han}（《“]+|[\p{Script=Han}（《“]?)[，。、；：？！）》”’」』…]*$/u;

  test('makes no line wider than the width, unless it is one word', () => {
    assert(
      property(prose, integer({ min: 2, max: 60 }), (text, width) => {
        for (const line of wrap(text, width)) {
          if (!ONE_WORD.test(line)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });

  test('fills each line as far as the next word allows', () => {
    const words = array(latin, { minLength: 1, maxLength: 30 }).map((list) => list.join(' '));
    assert(
      property(words, integer({ min: 2, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const [index, line] of lines.slice(0, -1).entries()) {
          const next = lines[index + 1]?.split(' ')[0] ?? '';
          expect(line.length + 1 + next.length).toBeGreaterThan(width);
        }
      }),
    );
  });

  test.each([
    ['of both languages', prose],
    ['of any code points', string({ unit: 'binary', maxLength: 200 })],
    ['of what people see as characters', string({ unit: 'grapheme', maxLength: 100 })],
  ])('gives texts %s back, apart from blanks and what cannot be seen', (_case, texts) => {
    assert(
      property(texts, integer({ min: 1, max: 40 }), (text, width) => {
        expect(unblanked(wrap(text, width).join(''))).toBe(unblanked(visible(text)));
      }),
    );
  });

  test('begins no line with a closing Chinese mark', () => {
    assert(
      property(array(chinese, { maxLength: 40 }), integer({ min: 2, max: 40 }), (parts, width) => {
        // Each part begins with a character, so a closing mark in front was put there by a break.
        for (const line of wrap(parts.join(''), width))
          expect(CLOSING).not.toContain(line[0] ?? ' ');
      }),
    );
  });

  test('begins no line with a mark that follows a figure', () => {
    expect(wrap('新能源汽车达到2025，明年再看', 18)).not.toContainEqual(
      expect.stringMatching(/^，/),
    );
  });

  test('makes one line of wide blanks alone', () => {
    expect(wrap('\u3000'.repeat(30), 20)).toHaveLength(1);
  });
});

describe('hang', () => {
  test('puts the first part before the first line and indents the others as far', () => {
    expect(hang('• ', 'one line and then another line', 22)).toEqual([
      '• one line and then',
      '  another line',
    ]);
  });

  test('indents by columns, where a Chinese character takes two', () => {
    expect(hang('接着看：', '目标 清州  |  实际 清州  |  措施', 28)).toEqual([
      '接着看：目标 清州  |  实际',
      '        清州  |  措施',
    ]);
  });

  test('leaves twenty columns for the text in the smallest window', () => {
    expect(hang('Next: ', 'actuals Qingzhou 2023 or so', 8)).toEqual([
      'Next: actuals Qingzhou',
      '      2023 or so',
    ]);
  });

  test('stays inside the width wherever the words can be broken', () => {
    assert(
      property(prose, integer({ min: 40, max: 100 }), (text, width) => {
        for (const line of hang('[1] ', text, width)) {
          expect(stringWidth(line)).toBeLessThanOrEqual(width);
        }
      }),
    );
  });
});

describe('tableLines', () => {
  const left = (title: string): TableColumn => ({ title, align: 'left' });
  const right = (title: string): TableColumn => ({ title, align: 'right' });

  test('sets header, rule and rows in columns, figures at the right', () => {
    const rows = [
      ['清州', '612,000'],
      ['Lanhai', '0'],
    ];
    expect(tableLines([left('Region'), right('Actuals')], rows, 80)).toEqual([
      'Region  Actuals',
      '──────  ───────',
      '清州    612,000',
      'Lanhai        0',
    ]);
  });

  test('breaks the widest cells inside their columns where the width is too small', () => {
    const rows = [
      ['2025', '到2025年超过1.1万亿元，原文折合1700亿美元，另有说明', '[1]'],
      ['2027', 'about 200', '[2]'],
    ];
    expect(tableLines([left('Due'), left('Figure'), left('Source')], rows, 50)).toEqual([
      'Due   Figure                                Source',
      '────  ────────────────────────────────────  ──────',
      '2025  到2025年超过1.1万亿元，原文折合1700   [1]',
      '      亿美元，另有说明',
      '2027  about 200                             [2]',
    ]);
  });

  test('shows the header alone where there is no row', () => {
    expect(tableLines([left('Region'), left('Due')], [], 60)).toEqual([
      'Region  Due',
      '──────  ───',
    ]);
  });

  test('leaves room for cells that a row does not have', () => {
    expect(tableLines([left('Region'), left('Due')], [['清州']], 60).at(-1)).toBe('清州');
  });

  test('tells a table row by row below fifty columns', () => {
    const rows = [
      ['清州', '到2025年超过1.1万亿元'],
      ['Lanhai', 'at least 300,000 built in the province'],
    ];
    expect(tableLines([left('Region'), left('Figure')], rows, 30)).toEqual([
      '• Region: 清州',
      '  Figure: 到2025年超过1.1万亿',
      '  元',
      '• Region: Lanhai',
      '  Figure: at least 300,000',
      '  built in the province',
    ]);
  });

  test('puts short cells of a row that is told into one line', () => {
    const columns = [left('Region'), right('plans'), right('targets'), left('newest source')];
    expect(tableLines(columns, [['清州', '2', '5', '1 February 2024']], 30)).toEqual([
      '• Region: 清州',
      '  plans: 2 · targets: 5',
      '  newest source: 1 February',
      '  2024',
    ]);
  });

  test('tells a Chinese row with Chinese marks', () => {
    expect(tableLines([left('期限'), left('数值')], [['2025年', '50万辆']], 30)).toEqual([
      '• 期限：2025年',
      '  数值：50万辆',
    ]);
  });

  test('becomes a table at fifty columns', () => {
    const lines = (width: number) => tableLines([left('Region')], [['清州']], width);
    expect(lines(49)).toEqual(['• Region: 清州']);
    expect(lines(50)).toEqual(['Region', '──────', '清州']);
  });

  test('keeps every cell inside its column and every line inside the width', () => {
    assert(
      property(tables, ({ columns, rows, width }) => {
        const lines = tableLines(columns, rows, width);
        const bounds = boundsOf(lines);
        const cells = lines.filter((line) => !isRule(line)).map((line) => cut(line, bounds));
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(width);
        expect(cells.map(({ stray }) => stray).join('')).toBe('');
        for (const [at, { title }] of columns.entries()) {
          const read = cells.map(({ texts }) => texts[at]).join('');
          const put = [title, ...rows.map((row) => row[at] ?? '')].join('');
          expect(unblanked(read)).toBe(unblanked(put));
        }
      }),
    );
  });

  test('is told row by row where an opening mark and its word are wider than the columns', () => {
    const columns = Array.from({ length: 6 }, () => left('Region'));
    const lines = tableLines(columns, [columns.map(() => '（abcdef')], 50);
    expect(lines[0]).toBe('• Region: （abcdef');
    expect(lines.some(isRule)).toBe(false);
    expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(50);
  });

  test('stays inside fifty columns with the eight columns of coverage', () => {
    const columns = Array.from({ length: 8 }, () => left('actual'));
    const widest = Math.max(...tableLines(columns, [], 50).map((line) => stringWidth(line)));
    expect(widest).toBeLessThanOrEqual(50);
  });

  test('gives a column the room of its longest word', () => {
    const text = 'words that can be broken at every blank';
    const columns = [left('Region'), left('Target'), left('Figure')];
    const lines = tableLines(columns, [['Beijing-Tianjin-Hebei', text, text]], 60);
    expect(lines.map((line) => cut(line, boundsOf(lines)).stray).join('')).toBe('');
  });
});

/** Words of at most six columns, so that the six columns of a table of fifty hold any of them. */
const shortWord = string({ unit: constantFrom(...'abcXYZ059'), minLength: 1, maxLength: 6 });
const cell = array(constantFrom('word', 'han', 'both'), { maxLength: 8 })
  .chain(
    (kinds) =>
      tuple(
        ...kinds.map((kind) =>
          kind === 'word'
            ? shortWord.map((word) => ` ${word} `)
            : kind === 'han'
              ? chinese
              : tuple(chinese, shortWord).map((two) => `${two.join('')} `),
        ),
      ).map((parts) => parts.join('').trim()),
    // An opening mark keeps the word behind it in its line, and the two together may take more.
  )
  .filter((text) => pieces(text).every((piece) => stringWidth(piece.trim()) <= 6));

const tables = integer({ min: 1, max: 6 }).chain((count) =>
  record({
    columns: array(
      record({
        title: constantFrom('Region', '地区', 'latest actual', '最新实际'),
        align: constantFrom('left' as const, 'right' as const),
      }),
      { minLength: count, maxLength: count },
    ),
    rows: array(array(cell, { minLength: count, maxLength: count }), { maxLength: 5 }),
    width: integer({ min: 50, max: 120 }),
  }),
);

function isRule(line: string): boolean {
  return /^─[─ ]*$/.test(line);
}

/** First column and end of each column of a table, read off its rule. */
function boundsOf(lines: readonly string[]): { start: number; end: number }[] {
  const rule = lines.find(isRule) ?? '';
  return [...rule.matchAll(/─+/g)].map(({ 0: dashes, index }) => ({
    start: index,
    end: index + dashes.length,
  }));
}

/** What stands in each column of a line as it is shown, and what stands in none of them. */
function cut(
  line: string,
  bounds: readonly { start: number; end: number }[],
): { texts: string[]; stray: string } {
  const texts = bounds.map(() => '');
  let stray = '';
  let at = 0;
  for (const character of line) {
    const end = at + stringWidth(character);
    const column = bounds.findIndex((one) => one.start <= at && end <= one.end);
    if (column >= 0) texts[column] += character;
    else if (character !== ' ') stray += character;
    at = end;
  }
  return { texts, stray };
}
