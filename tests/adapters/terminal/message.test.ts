// Reply → the text of a terminal: every kind of block at several widths, with colours and without.
import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { toMessage } from '../../../adapters/terminal/message.ts';
import type { Block, Reply } from '../../../src/reply.ts';

const PAGE =
  'https://gazette.example/2019/a-very-long-address-that-nobody-wants-broken/when-copying-it';

/** One of each kind: a new kind of block has no place in this table until it is tested. */
const blocks = {
  text: {
    type: 'text',
    text: 'No source held here states a target: Yunxi · NEV production · 2030.',
  },
  facts: {
    type: 'facts',
    heading: 'The nearest that is stated',
    lines: [
      {
        text: 'Qingzhou: NEV production, target 500,000 by 2025 †',
        cites: [
          { number: 1, locator: '¶1' },
          { number: 2, locator: null },
        ],
        details: ['Plan of Qingzhou for the industry (announced 18 November 2021)'],
      },
      {
        text: '岚海：到2025年新能源汽车产量目标为至少30万辆，其中出口另计',
        cites: [],
        details: [],
      },
    ],
  },
  table: {
    type: 'table',
    heading: 'Figures',
    columns: [
      { title: 'Region', align: 'left' },
      { title: 'Figure', align: 'right' },
      { title: 'Source', align: 'left' },
    ],
    rows: [
      [{ text: '清州' }, { text: '612,000' }, { text: '', cites: [{ number: 2, locator: '¶2' }] }],
      [{ text: 'Lanhai' }, { text: '90' }, { text: 'ours', cites: [{ number: 1, locator: null }] }],
    ],
  },
  chart: {
    type: 'chart',
    chart: {
      kind: 'bars',
      title: 'NEV output, 2024',
      unit: '10,000 vehicles',
      categories: ['清州', 'Lanhai'],
      series: [{ name: '2024', role: 'actual', values: [61.2, null], labels: ['612,000', null] }],
      alt: 'Qingzhou made 612,000; for Lanhai no source states a figure.',
      notes: [],
    },
  },
  doubts: { type: 'doubts', lines: ['No page says in words that the million was withdrawn.'] },
  choices: { type: 'choices', intro: 'Did you mean', words: ['region Qingzhou', 'region Lanhai'] },
  more: {
    type: 'more',
    text: '12 more: targets qingzhou page 2',
    words: 'targets qingzhou page 2',
  },
} satisfies { [T in Block['type']]: Extract<Block, { type: T }> };

function replyOf(parts: Partial<Reply>): Reply {
  return {
    language: 'en',
    title: 'Targets',
    reading: null,
    blocks: [],
    sources: [],
    next: [],
    files: [],
    ...parts,
  };
}

const wholeReply = replyOf({
  title: 'Targets · Qingzhou · NEV production · 2021-2025',
  reading: 'Read as: targets · Qingzhou · NEV production · 2021-2025',
  blocks: Object.values(blocks),
  sources: [
    { number: 1, text: 'Qingzhou Gazette, 6 August 2019, “A million by 2025”', url: PAGE },
    { number: 2, text: '岚海日报，2024年2月1日，《岚海新能源汽车》（机器翻译）', url: null },
  ],
  next: ['actuals Qingzhou', 'source qingzhou-2025-nev-output'],
});

/** The one block of a reply, without the title above it. */
function linesOf(block: Block, width: number, parts: Partial<Reply> = {}): string[] {
  const reply = replyOf({ ...parts, blocks: [block] });
  return toMessage(reply, { width, colour: false }).split('\n').slice(2);
}

describe('each kind of block', () => {
  test.each([
    [40, ['No source held here states a target:', 'Yunxi · NEV production · 2030.']],
    [60, ['No source held here states a target: Yunxi · NEV production', '· 2030.']],
    [100, ['No source held here states a target: Yunxi · NEV production · 2030.']],
  ])('breaks text at %d columns', (width, lines) => {
    expect(linesOf(blocks.text, width)).toEqual(lines);
  });

  test.each([
    [
      40,
      [
        'The nearest that is stated',
        '• Qingzhou: NEV production, target',
        '  500,000 by 2025 † [1 ¶1] [2]',
        '  Plan of Qingzhou for the industry',
        '  (announced 18 November 2021)',
        '• 岚海：到2025年新能源汽车产量目标为至少',
        '  30万辆，其中出口另计',
      ],
    ],
    [
      60,
      [
        'The nearest that is stated',
        '• Qingzhou: NEV production, target 500,000 by 2025 † [1 ¶1]',
        '  [2]',
        '  Plan of Qingzhou for the industry (announced 18 November',
        '  2021)',
        '• 岚海：到2025年新能源汽车产量目标为至少30万辆，其中出口另计',
      ],
    ],
    [
      100,
      [
        'The nearest that is stated',
        '• Qingzhou: NEV production, target 500,000 by 2025 † [1 ¶1] [2]',
        '  Plan of Qingzhou for the industry (announced 18 November 2021)',
        '• 岚海：到2025年新能源汽车产量目标为至少30万辆，其中出口另计',
      ],
    ],
  ])('hangs facts and their details at %d columns', (width, lines) => {
    expect(linesOf(blocks.facts, width)).toEqual(lines);
  });

  test('tells a table row by row at 40 columns', () => {
    expect(linesOf(blocks.table, 40)).toEqual([
      'Figures',
      '• Region: 清州',
      '  Figure: 612,000 · Source: [2 ¶2]',
      '• Region: Lanhai',
      '  Figure: 90 · Source: ours [1]',
    ]);
  });

  test.each([60, 100])('sets a table in columns at %d columns', (width) => {
    expect(linesOf(blocks.table, width)).toEqual([
      'Figures',
      'Region   Figure  Source',
      '──────  ───────  ────────',
      '清州    612,000  [2 ¶2]',
      'Lanhai       90  ours [1]',
    ]);
  });

  test.each([
    [40, ['† Doubt: No page says in words that the', 'million was withdrawn.']],
    [60, ['† Doubt: No page says in words that the million was', 'withdrawn.']],
    [100, ['† Doubt: No page says in words that the million was withdrawn.']],
  ])('marks doubts at %d columns', (width, lines) => {
    expect(linesOf(blocks.doubts, width)).toEqual(lines);
  });

  test.each([40, 60, 100])('gives each choice a line of its own at %d columns', (width) => {
    expect(linesOf(blocks.choices, width)).toEqual([
      'Did you mean:',
      '  region Qingzhou',
      '  region Lanhai',
    ]);
  });

  test.each([40, 60, 100])('tells at %d columns how to see more', (width) => {
    expect(linesOf(blocks.more, width)).toEqual(['12 more: targets qingzhou page 2']);
  });

  test.each([
    [blocks.doubts, '† 存疑：No page says in words that the million was withdrawn.'],
    [blocks.choices, 'Did you mean：'],
  ])('words what stands around a block in Chinese', (block, line) => {
    expect(linesOf(block, 100, { language: 'zh' })[0]).toBe(line);
  });

  test('leaves out a heading that is not there', () => {
    expect(linesOf({ ...blocks.facts, heading: null }, 100)[0]).toMatch(/^• Qingzhou/);
    expect(linesOf({ ...blocks.table, heading: null }, 100)[0]).toMatch(/^Region/);
  });
});

describe('the whole reply', () => {
  test('has an empty line between its sections and none at the end', () => {
    const message = toMessage(wholeReply, { width: 100, colour: false });
    const heads = message.split('\n\n').map((section) => section.split('\n')[0]);
    expect(heads).toEqual([
      'Targets · Qingzhou · NEV production · 2021-2025',
      'No source held here states a target: Yunxi · NEV production · 2030.',
      'The nearest that is stated',
      'Figures',
      '2024',
      '† Doubt: No page says in words that the million was withdrawn.',
      'Did you mean:',
      '12 more: targets qingzhou page 2',
      'Sources',
      'Next: actuals Qingzhou  |  source qingzhou-2025-nev-output',
    ]);
    expect(message).not.toMatch(/\n$|\n\n\n/);
  });

  test('has nothing but a title where there is nothing else', () => {
    expect(toMessage(replyOf({}), { width: 60, colour: false })).toBe('Targets');
  });

  test('says below the title how the words were read', () => {
    const reply = replyOf({ reading: 'Read as: targets' });
    expect(toMessage(reply, { width: 60, colour: false })).toBe('Targets\nRead as: targets');
  });

  test('puts the address of a source under it, and none where none may be shown', () => {
    const message = toMessage(replyOf({ sources: wholeReply.sources }), {
      width: 60,
      colour: false,
    });
    expect(message.split('\n').slice(2)).toEqual([
      'Sources',
      '[1] Qingzhou Gazette, 6 August 2019, “A million by 2025”',
      `    ${PAGE}`,
      '[2] 岚海日报，2024年2月1日，《岚海新能源汽车》（机器翻译）',
    ]);
  });

  test('heads sources and next questions in Chinese', () => {
    const { sources, next } = wholeReply;
    const message = toMessage(replyOf({ language: 'zh', sources, next }), {
      width: 100,
      colour: false,
    });
    expect(message).toContain('\n来源\n[1] ');
    expect(message).toContain('\n接着看：actuals Qingzhou');
  });

  test.each([40, 60, 100])('keeps every line but an address inside %d columns', (width) => {
    const lines = toMessage(wholeReply, { width, colour: false }).split('\n');
    const wide = lines.filter((line) => stringWidth(line) > width);
    expect(wide.filter((line) => line.trim() !== PAGE)).toEqual([]);
    expect(lines.filter((line) => line.trim() === PAGE)).toHaveLength(1);
  });

  test('shows no control character that a data file says', () => {
    const text = 'One\u001b[2J line\nand another, \u202eturned around';
    const [line, ...others] = linesOf({ type: 'text', text }, 60);
    expect(others).toEqual([]);
    expect(line).not.toMatch(/\p{Cc}|\p{Cf}/u);
  });
});

describe('colours', () => {
  const ESCAPE = '\u001b[';

  test.each([40, 60, 100])('are nowhere unless they are asked for, at %d columns', (width) => {
    expect(toMessage(wholeReply, { width, colour: false })).not.toContain('\u001b');
  });

  test.each([40, 60, 100])('change nothing but colours at %d columns', (width) => {
    const coloured = toMessage(wholeReply, { width, colour: true });
    expect(coloured).toContain(ESCAPE);
    expect(stripVTControlCharacters(coloured)).toBe(
      toMessage(wholeReply, { width, colour: false }),
    );
  });

  test.each([40, 60, 100])('end on the line on which they began, at %d columns', (width) => {
    const coloured = toMessage(wholeReply, { width, colour: true })
      .split('\n')
      .filter((line) => line.includes(ESCAPE));
    for (const line of coloured) {
      expect(line.startsWith(ESCAPE)).toBe(true);
      expect(line.endsWith(`${ESCAPE}0m`)).toBe(true);
      expect(line.split(ESCAPE)).toHaveLength(3);
    }
  });

  test.each([
    ['the title', 'Targets · Qingzhou', '1m'],
    ['how the words were read', 'Read as', '2m'],
    ['a heading', 'Figures', '4m'],
    ['the heading of the sources', 'Sources', '4m'],
    ['a detail', '  Plan of Qingzhou', '2m'],
    ['a doubt', '† Doubt', '33m'],
    ['what there is more', '12 more', '2m'],
    ['a source', '[1] Qingzhou Gazette', '2m'],
    ['the next questions', 'Next: ', '2m'],
  ])('set %s apart', (_case, start, code) => {
    const lines = toMessage(wholeReply, { width: 100, colour: true }).split('\n');
    expect(lines).toContainEqual(expect.stringMatching(`^\u001b\\[${code}${escaped(start)}`));
  });

  test.each(['• Qingzhou', 'Region   Figure', '  region Qingzhou', 'No source held'])(
    'leave %s as it is',
    (start) => {
      const lines = toMessage(wholeReply, { width: 100, colour: true }).split('\n');
      expect(lines).toContainEqual(expect.stringMatching(`^${escaped(start)}`));
    },
  );
});

/** The text as a pattern that matches just it. */
function escaped(text: string): string {
  return text.replace(/[[\]()|.?*+]/g, '\\$&');
}
