// The plain-text twin of a reply: every kind of block, in both languages.
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/catalog/schema.ts';
import type { Language } from '../src/language.ts';
import { type Block, Footnotes, type Reply, sayCites } from '../src/reply.ts';
import { asText } from '../src/reply-text.ts';
import { source } from './fixtures/book.ts';

const LANGUAGES: readonly Language[] = ['en', 'zh'];

function reply(parts: Partial<Reply>): Reply {
  return {
    language: 'en',
    title: 'Title',
    reading: null,
    blocks: [],
    sources: [],
    next: [],
    files: [],
    ...parts,
  };
}

interface Said {
  readonly block: Block;
  readonly en: string;
  readonly zh: string;
}

/** One of each kind; a new kind of block does not compile until it stands here. */
const BLOCKS: { readonly [Type in Block['type']]: Said & { block: { type: Type } } } = {
  text: {
    block: { type: 'text', text: 'One sentence. 一句话。' },
    en: 'One sentence. 一句话。',
    zh: 'One sentence. 一句话。',
  },
  facts: {
    block: {
      type: 'facts',
      heading: 'Facts',
      lines: [
        {
          text: 'Output 500,000',
          cites: [
            { number: 1, locator: '¶8' },
            { number: 2, locator: null },
          ],
          details: ['From a plan', 'Replaces another'],
        },
        { text: 'No source is shown', cites: [], details: [] },
      ],
    },
    en: 'Facts\n• Output 500,000 [1 ¶8] [2]\n  From a plan\n  Replaces another\n• No source is shown',
    zh: 'Facts\n• Output 500,000 [1 ¶8] [2]\n  From a plan\n  Replaces another\n• No source is shown',
  },
  table: {
    block: {
      type: 'table',
      heading: 'Table',
      columns: [
        { title: 'Due', align: 'left' },
        { title: 'Figure', align: 'right' },
        { title: 'Source', align: 'left' },
      ],
      rows: [
        [
          { text: '2025' },
          { text: '50万辆' },
          { text: '', cites: [{ number: 1, locator: '第8段' }] },
        ],
        [{ text: '2030' }, { text: '' }, { text: 'see', cites: [{ number: 2, locator: null }] }],
      ],
    },
    en: 'Table\nDue · Figure · Source\n2025 · 50万辆 · [1 第8段]\n2030 · see [2]',
    zh: 'Table\nDue · Figure · Source\n2025 · 50万辆 · [1 第8段]\n2030 · see [2]',
  },
  chart: {
    block: {
      type: 'chart',
      chart: {
        kind: 'bars',
        title: 'NEV output, 2024',
        unit: '10,000 vehicles',
        categories: ['Qingzhou', 'Lanhai'],
        series: [{ name: '2024', role: 'actual', values: [61.2, null], labels: ['612,000', null] }],
        alt: 'Qingzhou made 612,000; Lanhai: no figure.',
        notes: ['Counted where the maker is registered.'],
      },
    },
    en: 'Qingzhou made 612,000; Lanhai: no figure.\nCounted where the maker is registered.',
    zh: 'Qingzhou made 612,000; Lanhai: no figure.\nCounted where the maker is registered.',
  },
  doubts: {
    block: { type: 'doubts', lines: ['First.', 'Second.'] },
    en: '† Doubt: First.\n† Doubt: Second.',
    zh: '† 存疑：First.\n† 存疑：Second.',
  },
  choices: {
    block: { type: 'choices', intro: 'Did you mean', words: ['targets qingzhou', '目标 清州'] },
    en: 'Did you mean:\n• targets qingzhou\n• 目标 清州',
    zh: 'Did you mean：\n• targets qingzhou\n• 目标 清州',
  },
  more: {
    block: {
      type: 'more',
      text: 'Rows 1 to 20 of 45. More: targets page 2',
      words: 'targets page 2',
    },
    en: 'Rows 1 to 20 of 45. More: targets page 2',
    zh: 'Rows 1 to 20 of 45. More: targets page 2',
  },
};

describe('a block', () => {
  test.each(Object.values(BLOCKS))('of $block.type is told in both languages', (said) => {
    for (const language of LANGUAGES) {
      expect(asText(reply({ language, blocks: [said.block] }))).toBe(`Title\n\n${said[language]}`);
    }
  });

  test('of facts or a table needs no heading', () => {
    const blocks: Block[] = [
      { type: 'facts', heading: null, lines: [{ text: 'A fact', cites: [], details: [] }] },
      {
        type: 'table',
        heading: null,
        columns: [{ title: 'Due', align: 'left' }],
        rows: [[{ text: '2025' }]],
      },
    ];
    expect(asText(reply({ blocks }))).toBe('Title\n\n• A fact\n\nDue\n2025');
  });
});

describe('a reply', () => {
  test.each<[Language, string]>([
    [
      'en',
      'Title\nRead as: targets\n\nA sentence.\n\nSources\n[1] A page https://page.example\n[2] Another\n\nNext: help | about',
    ],
    [
      'zh',
      'Title\nRead as: targets\n\nA sentence.\n\n来源\n[1] A page https://page.example\n[2] Another\n\n接着看：help | about',
    ],
  ])('has title, reading, blocks, sources and next words in this order: %s', (language, text) => {
    const whole = reply({
      language,
      reading: 'Read as: targets',
      blocks: [{ type: 'text', text: 'A sentence.' }],
      sources: [
        { number: 1, text: 'A page', url: 'https://page.example' },
        { number: 2, text: 'Another', url: null },
      ],
      next: ['help', 'about'],
    });
    expect(asText(whole)).toBe(text);
  });

  test('leaves no empty parts behind', () => {
    expect(asText(reply({}))).toBe('Title');
    expect(asText(reply({ blocks: [{ type: 'text', text: '' }], next: ['help'] }))).toBe(
      'Title\n\nNext: help',
    );
  });
});

describe('footnotes', () => {
  const [first, second] = [
    source('first', { title: 'First' }),
    source('second', { title: 'Second' }),
  ];
  const fact = { kind: 'measure' } as never; // the fact itself is not read: only its citations are
  const cited = (...sources: readonly [Source, ...Source[]]) => {
    const [one, ...others] = sources.map((each) => ({ source: each, locator: 'paragraph 3' }));
    if (one === undefined) throw new Error('A fact has a source.');
    return { fact, citations: [one, ...others] as const };
  };

  test('number the sources in the order in which they are cited, each once', () => {
    const notes = new Footnotes('en');
    expect(notes.cite(cited(second))).toEqual([{ number: 1, locator: '¶3' }]);
    expect(notes.cite(cited(first, second))).toEqual([
      { number: 2, locator: '¶3' },
      { number: 1, locator: '¶3' },
    ]);
    expect(notes.lines()).toEqual([
      { number: 1, text: 'A publisher, undated, “Second”', url: null },
      { number: 2, text: 'A publisher, undated, “First”', url: null },
    ]);
  });

  test('list only what was cited: the first of two pages in a table', () => {
    const notes = new Footnotes('zh');
    expect(notes.citeFirst(cited(first, second))).toEqual([{ number: 1, locator: '第3段' }]);
    expect(notes.lines()).toEqual([{ number: 1, text: '某媒体，日期不详，《First》', url: null }]);
  });

  test('stand in brackets beside the figure', () => {
    expect(
      sayCites([
        { number: 1, locator: '¶8' },
        { number: 2, locator: null },
      ]),
    ).toBe('[1 ¶8] [2]');
    expect(sayCites([])).toBe('');
  });
});

test('files that go with a reply are named', () => {
  const files = [
    { name: 'nevplan-targets.csv', mediaType: 'text/csv', text: '' },
    { name: 'nevplan-due.ics', mediaType: 'text/calendar', text: '' },
  ];
  expect(asText(reply({ files }))).toBe('Title\n\nAttached: nevplan-targets.csv, nevplan-due.ics');
  expect(asText(reply({ files, language: 'zh' }))).toBe(
    'Title\n\n附件：nevplan-targets.csv、nevplan-due.ics',
  );
});
