// Reply → the body of a message: every kind of block, what is cut and how that is said, and no limit ever passed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNative, type MessageBlock, weightOf } from '../../../adapters/slack/block-kit/blocks.ts';
import { messageSchema } from '../../../adapters/slack/block-kit/surfaces.ts';
import { LIMITS } from '../../../adapters/slack/limits.ts';
import {
  type MessageOptions,
  toMessage,
  toNotice,
  toPlainMessage,
} from '../../../adapters/slack/message.ts';
import type { Block, Chart, Reply } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { buttonsIn, seenIn } from '../../fixtures/slack/seen.ts';

const FOR_ALL: MessageOptions = { ticket: null, statesFacts: false, isPrivate: false };
const TICKET = { words: 'targets qingzhou', language: 'en' as const, after: null };

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

function chartOf(parts: Partial<Chart>): Chart {
  return {
    kind: 'bars',
    title: 'NEV output, 2024',
    unit: '10,000 vehicles',
    categories: ['Qingzhou', 'Lanhai'],
    series: [
      { name: '2024', role: 'actual', values: [61.2, 35.5], labels: ['612,000', '355,000'] },
    ],
    alt: 'Qingzhou made 612,000, Lanhai 355,000.',
    notes: [],
    ...parts,
  };
}

function tableOf(rows: number, text = 'row'): Block {
  return {
    type: 'table',
    heading: null,
    columns: [
      { title: 'Region', align: 'left' },
      { title: 'Figure', align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, at) => [
      { text: `${text} ${at + 1}` },
      { text: `${at + 1},000` },
    ]),
  };
}

/** The message for all, checked as Slack would check it. */
function drawn(parts: Partial<Reply>, options = FOR_ALL) {
  const message = toMessage(replyOf(parts), options);
  messageSchema.parse(message.body);
  return message;
}

function chartIn(blocks: readonly MessageBlock[]) {
  const found = blocks.find((block) => block.type === 'data_visualization');
  if (found?.type !== 'data_visualization') throw new Error('No chart was drawn.');
  return found;
}

describe('charts', () => {
  test('are native, with title, unit and one value for each category', () => {
    const { body, isNative: native } = drawn({ blocks: [{ type: 'chart', chart: chartOf({}) }] });
    expect(native).toBe(true);
    expect(chartIn(body.blocks)).toEqual({
      type: 'data_visualization',
      title: 'NEV output, 2024',
      chart: {
        type: 'bar',
        series: [
          {
            name: '2024',
            data: [
              { label: 'Qingzhou', value: 61.2 },
              { label: 'Lanhai', value: 35.5 },
            ],
          },
        ],
        axis_config: { categories: ['Qingzhou', 'Lanhai'], y_label: '10,000 vehicles' },
      },
    });
  });

  test('have a twin in words: in the text, and in the blocks where none may be drawn', () => {
    const reply = replyOf({
      blocks: [{ type: 'chart', chart: chartOf({ notes: ['Part of 2024.'] }) }],
    });
    expect(toMessage(reply, FOR_ALL).body.text).toContain('Qingzhou made 612,000, Lanhai 355,000.');
    const plain = toPlainMessage(reply, FOR_ALL);
    expect(plain.isNative).toBe(false);
    expect(seenIn(plain.body)).toContain('Qingzhou made 612,000, Lanhai 355,000.\nPart of 2024.');
  });

  test('show twenty of thirty-one bars and say so; a line shows its newest points', () => {
    const categories = Array.from({ length: 31 }, (_, at) => `Place ${at + 1}`);
    const series = [
      {
        name: 'x',
        role: 'actual' as const,
        values: categories.map((_, at) => at),
        labels: categories.map(() => '1'),
      },
    ];
    const bars = drawn({ blocks: [{ type: 'chart', chart: chartOf({ categories, series }) }] });
    expect(chartIn(bars.body.blocks).chart.axis_config.categories).toEqual(categories.slice(0, 20));
    expect(seenIn(bars.body)).toContain('The chart shows the first 20 of 31.');
    const line = drawn({
      language: 'zh',
      blocks: [{ type: 'chart', chart: chartOf({ kind: 'line', categories, series }) }],
    });
    expect(chartIn(line.body.blocks).chart.axis_config.categories).toEqual(categories.slice(11));
    expect(seenIn(line.body)).toContain('图中只画出后20项，共31项。');
  });

  test('draw no gaps: what is missing is named', () => {
    const series = [
      { name: 'x', role: 'actual' as const, values: [61.2, null], labels: ['612,000', null] },
    ];
    const { body } = drawn({ blocks: [{ type: 'chart', chart: chartOf({ series }) }] });
    expect(chartIn(body.blocks).chart.axis_config.categories).toEqual(['Qingzhou']);
    expect(seenIn(body)).toContain('Not drawn, since a figure is missing: Lanhai.');
  });

  test('give up the series that has fewest figures before many categories', () => {
    const series = [
      { name: 'actual', role: 'actual' as const, values: [1, 2], labels: ['1', '2'] },
      { name: 'goal', role: 'target' as const, values: [null, null], labels: [null, null] },
    ];
    const { body } = drawn({ blocks: [{ type: 'chart', chart: chartOf({ series }) }] });
    expect(chartIn(body.blocks).chart.series.map(({ name }) => name)).toEqual(['actual']);
    expect(seenIn(body)).toContain('Not drawn, since a figure is missing: goal.');
  });

  test('say below which bars are bounds or ranges, since a bar shows a bare number', () => {
    const series = [
      {
        name: 'x',
        role: 'actual' as const,
        values: [1, 0.3],
        labels: ['more than 1 million', '0.3–0.5 million'],
      },
    ];
    const { body } = drawn({ blocks: [{ type: 'chart', chart: chartOf({ series }) }] });
    expect(seenIn(body)).toContain(
      'Stated as a bound or a range: Qingzhou more than 1 million; Lanhai 0.3–0.5 million.',
    );
  });

  test('take a growth as the exact number that it is, down as well as up', () => {
    const labels = ['up 71.9%', 'down 5.6%'];
    const series = [{ name: 'x', role: 'actual' as const, values: [71.9, -5.6], labels }];
    const { body } = drawn({ blocks: [{ type: 'chart', chart: chartOf({ series }) }] });
    expect(seenIn(body)).not.toContain('Stated as a bound');
  });

  test('keep long names apart', () => {
    const categories = [
      'A very long name of a district, north',
      'A very long name of a district, south',
    ];
    const { body } = drawn({ blocks: [{ type: 'chart', chart: chartOf({ categories }) }] });
    const names = chartIn(body.blocks).chart.axis_config.categories;
    expect(new Set(names).size).toBe(2);
  });

  test('are told in words where no figure is left, and from the third on', () => {
    const empty = chartOf({
      series: [{ name: 'x', role: 'actual', values: [null, null], labels: [null, null] }],
    });
    expect(drawn({ blocks: [{ type: 'chart', chart: empty }] }).isNative).toBe(false);
    const three = ['one', 'two', 'three'].map((alt) => ({
      type: 'chart' as const,
      chart: chartOf({ title: alt, alt }),
    }));
    const { body } = drawn({ blocks: three });
    expect(body.blocks.filter(({ type }) => type === 'data_visualization')).toHaveLength(2);
    expect(seenIn(body)).toContain('three');
  });
});

describe('tables', () => {
  test('can be sorted by their numbers, and show the text of the reply', () => {
    const rows = ['2,531,800 †', 'more than 500,000 †', '1.1 million', '86.8万'].map((text) => [
      { text: 'x' },
      { text },
    ]);
    const columns = [
      { title: 'Region', align: 'left' as const },
      { title: 'Figure', align: 'right' as const },
    ];
    const { body } = drawn({ blocks: [{ type: 'table', heading: 'Output', columns, rows }] });
    const table = body.blocks.find(({ type }) => type === 'data_table');
    expect(table).toMatchObject({ caption: 'Output', page_size: 20 });
    expect(JSON.stringify(table)).toContain(
      '{"type":"raw_number","value":500000,"text":"more than 500,000 †"}',
    );
    expect(JSON.stringify(table)).toContain(
      '{"type":"raw_number","value":1100000,"text":"1.1 million"}',
    );
    expect(JSON.stringify(table)).toContain('{"type":"raw_number","value":868000,"text":"86.8万"}');
  });

  test('sort what has fallen below what has grown', () => {
    const columns = [
      { title: 'Region', align: 'left' as const },
      { title: 'Growth (%)', align: 'right' as const },
    ];
    const rows = ['33.9', '-5.6', '−45.2', '30–50'].map((text) => [{ text: 'x' }, { text }]);
    const { body } = drawn({ blocks: [{ type: 'table', heading: null, columns, rows }] });
    const values = [...JSON.stringify(body.blocks).matchAll(/"value":(-?[\d.]+)/g)];
    expect(values.map(([, value]) => Number(value))).toEqual([33.9, -5.6, -45.2, 30]);
  });

  test('stay text in a column where one cell has no number, and no cell is empty', () => {
    const rows = [
      [{ text: '' }, { text: '5' }],
      [{ text: 'x' }, { text: 'not stated' }],
    ];
    const columns = [
      { title: '', align: 'left' as const },
      { title: 'Figure', align: 'right' as const },
    ];
    const { body } = drawn({ blocks: [{ type: 'table', heading: null, columns, rows }] });
    expect(JSON.stringify(body.blocks)).not.toContain('raw_number');
    expect(JSON.stringify(body.blocks)).toContain('{"type":"raw_text","text":"–"}');
  });

  test('of more than a hundred rows are cut there, said, and kept as a file', () => {
    const { body, whole } = drawn({ blocks: [tableOf(140, 'r')] }, { ...FOR_ALL, ticket: TICKET });
    const table = body.blocks.find((block) => block.type === 'data_table');
    expect(table?.type === 'data_table' && table.rows).toHaveLength(101);
    expect(seenIn(body)).toContain('100 of 140 lines are shown');
    expect(whole?.text).toContain('r 140');
    expect(buttonsIn(body).map(({ label }) => label)).toContain('Get it all as a file');
  });

  test('from the second on are told row by row', () => {
    const { body } = drawn({ blocks: [tableOf(2, 'one'), tableOf(2, 'two')] });
    expect(body.blocks.filter(isNative)).toHaveLength(1);
    expect(seenIn(body)).toContain('two 2 · 2,000');
  });
});

describe('a reply that is too long', () => {
  const lines = Array.from({ length: 400 }, (_, at) => ({
    text: `Line ${at + 1}: ${'words '.repeat(10)}`,
    cites: [{ number: at + 1, locator: null }],
    details: [],
  }));
  const sources = lines.map((_, at) => ({ number: at + 1, text: `Page ${at + 1}`, url: null }));

  test('is cut at a line, says how much is shown, and keeps only the sources of that', () => {
    const { body, whole } = drawn({ blocks: [{ type: 'facts', heading: 'Many', lines }], sources });
    const seen = seenIn(body);
    const shown = Number(/(\d+) of 400 lines are shown/.exec(seen)?.[1]);
    expect(shown).toBeGreaterThan(30);
    expect(seen).toContain(`Line ${shown}:`);
    expect(seen).not.toContain(`Line ${shown + 1}:`);
    expect(seen).toContain(`Page ${shown}`);
    expect(seen).not.toContain(`Page ${shown + 1}`);
    expect(whole).toMatchObject({ name: 'nevplan.txt', mediaType: 'text/plain' });
    expect(whole?.text).toContain('Line 400:');
  });

  test('is cut no earlier than Slack’s limit asks for', () => {
    const { body } = drawn({ blocks: [{ type: 'facts', heading: null, lines }], sources });
    const weight = body.blocks.reduce((sum, block) => sum + weightOf(block), 0);
    expect(weight).toBeGreaterThan(LIMITS.message.characters - 400);
  });

  test('keeps its order and drops its end', () => {
    const [first, second] = [lines.slice(0, 20), lines.slice(20)];
    const blocks: Block[] = [
      { type: 'facts', heading: 'First', lines: first },
      { type: 'facts', heading: 'Second', lines: second },
    ];
    const seen = seenIn(drawn({ blocks, sources }).body);
    const places = ['First', 'Line 1:', 'Line 20:', 'Second', 'Line 21:'].map((text) =>
      seen.indexOf(text),
    );
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('of many blocks is cut to fifty', () => {
    const blocks = Array.from(
      { length: 80 },
      (_, at): Block => ({ type: 'text', text: `Paragraph ${at}` }),
    );
    const { body, whole } = drawn({ blocks });
    expect(body.blocks).toHaveLength(50);
    expect(whole).not.toBeNull();
  });
});

test('a title that is too long for a header stands in full below it', () => {
  const title = `Check · ${'long '.repeat(40)}end`;
  expect(seenIn(drawn({ title }).body)).toContain(title);
});

test('only addresses of the web become links; other sources are named', () => {
  const sources = [
    { number: 1, text: 'A page', url: 'https://gazette.example/2019' },
    { number: 2, text: 'A copy', url: null },
    { number: 3, text: 'A trap', url: 'javascript:alert(1)' },
  ];
  const links = JSON.stringify(drawn({ sources }).body.blocks).match(
    /"type":"link","url":"[^"]*"/g,
  );
  expect(links).toEqual(['"type":"link","url":"https://gazette.example/2019"']);
});

test('markup in data stays what it is: text', () => {
  const trap = '<!channel> *bold* <https://evil.example|here> @here :100:';
  const { body } = drawn({ title: trap, reading: trap, blocks: [{ type: 'text', text: trap }] });
  expect(JSON.stringify(body.blocks)).not.toContain('mrkdwn');
  expect(seenIn(body)).toContain(trap);
  expect(body.text).toContain('&lt;!channel&gt;');
  expect(body.text).not.toContain(':100:');
});

test('a notice is one line in text and block', () => {
  const notice = toNotice('Done & <well>.');
  messageSchema.parse(notice);
  expect(notice.text).toBe('Done &amp; &lt;well&gt;.');
  expect(seenIn(notice)).toBe('Done & <well>.');
});

describe('whatever a reply holds', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom(
      '',
      '<!channel>',
      '*x*',
      '🚗'.repeat(160),
      '万'.repeat(3_100),
      '"'.repeat(1_200),
    ),
  );
  const cites = fc.array(
    fc.record({ number: fc.integer({ min: 1, max: 5 }), locator: fc.option(text) }),
    { maxLength: 2 },
  );
  const label = fc.option(text);
  const value = fc.option(fc.oneof(fc.double(), fc.integer()));
  const chart = fc
    .record({
      kind: fc.constantFrom('bars' as const, 'line' as const),
      title: text,
      unit: text,
      categories: fc.array(text, { maxLength: 30 }),
      names: fc.array(text, { maxLength: 9 }),
      role: fc.constantFrom('actual' as const, 'target' as const),
      alt: text,
      notes: fc.array(text, { maxLength: 3 }),
    })
    .chain(({ names, role, categories, ...rest }) => {
      const many = { minLength: categories.length, maxLength: categories.length };
      const series = names.map((name) =>
        fc.record({
          name: fc.constant(name),
          role: fc.constant(role),
          values: fc.array(value, many),
          labels: fc.array(label, many),
        }),
      );
      return fc.tuple(...series).map((all): Chart => ({ ...rest, categories, series: all }));
    });
  const rowsOf = (columns: number) =>
    fc.array(fc.array(fc.record({ text, cites }), { minLength: columns, maxLength: columns }), {
      maxLength: 130,
    });
  const table = fc.integer({ min: 0, max: 24 }).chain((columns) =>
    fc.record({
      type: fc.constant('table' as const),
      heading: fc.option(text),
      columns: fc.array(
        fc.record({ title: text, align: fc.constantFrom('left' as const, 'right' as const) }),
        { minLength: columns, maxLength: columns },
      ),
      rows: rowsOf(columns),
    }),
  );
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ type: fc.constant('text' as const), text }),
    fc.record({
      type: fc.constant('facts' as const),
      heading: fc.option(text),
      lines: fc.array(
        fc
          .record({
            text,
            cites,
            outcome: fc.option(text),
            details: fc.array(text, { maxLength: 3 }),
          })
          .map(({ outcome, ...line }) => (outcome === null ? line : { ...line, outcome })),
        {
          maxLength: 40,
        },
      ),
    }),
    table,
    chart.map((one) => ({ type: 'chart' as const, chart: one })),
    fc.record({ type: fc.constant('doubts' as const), lines: fc.array(text, { maxLength: 5 }) }),
    fc.record({
      type: fc.constant('choices' as const),
      intro: text,
      words: fc.array(text, { maxLength: 30 }),
    }),
    fc.record({ type: fc.constant('more' as const), text, words: text }),
  );
  const reply: fc.Arbitrary<Reply> = fc.record({
    language: fc.constantFrom('en' as const, 'zh' as const),
    title: text,
    reading: fc.option(text),
    blocks: fc.array(block, { maxLength: 12 }),
    sources: fc.array(
      fc.record({
        number: fc.integer({ min: 1, max: 5 }),
        text,
        url: fc.option(fc.oneof(fc.webUrl(), text)),
      }),
      { maxLength: 6 },
    ),
    next: fc.array(text, { maxLength: 30 }),
    files: fc.array(fc.record({ name: text, mediaType: text, text }), { maxLength: 2 }),
  });
  const options: fc.Arbitrary<MessageOptions> = fc.record({
    ticket: fc.option(
      fc.record({
        words: text,
        language: fc.constantFrom('en' as const, 'zh' as const),
        after: fc.constant(null),
      }),
    ),
    statesFacts: fc.boolean(),
    isPrivate: fc.boolean(),
    withForms: fc.boolean(),
    sharedBy: fc.constant('U0READER'),
  });

  test('Slack’s limits are kept, in the message and in its plain twin', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(reply, options, (one, how) => {
        for (const message of [toMessage(one, how), toPlainMessage(one, how)]) {
          const checked = messageSchema.safeParse(message.body);
          expect(checked.error?.issues ?? []).toEqual([]);
        }
        expect(toPlainMessage(one, how).isNative).toBe(false);
      }),
      { numRuns: 60 },
    );
  });
});

test('every example of every command is a message that Slack takes', async () => {
  const bot = bookBot();
  for (const { examples } of bot.desk.commands) {
    for (const words of [...examples.en, ...examples.zh]) {
      const { reply } = await bot.ask(words);
      expect(messageSchema.safeParse(toMessage(reply, FOR_ALL).body).error?.issues ?? []).toEqual(
        [],
      );
    }
  }
});
