// Reply → message: whatever a reply holds, Discord takes it, and nothing of it is lost.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messageFaults } from '../../../adapters/discord/body.ts';
import { type MessageOptions, toBody, toMessage } from '../../../adapters/discord/message.ts';
import type { Block, Cite, Reply } from '../../../src/reply.ts';
import { bookBot } from '../../fixtures/book.ts';
import { specificationFaults } from '../../fixtures/discord/contract.ts';
import { seen, show } from '../../fixtures/discord/markdown.ts';

const AGAIN = { words: 'targets', language: null, after: null };

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

const chart = (title: string): Block => ({
  type: 'chart',
  chart: {
    kind: 'bars',
    title,
    unit: '10,000 vehicles',
    categories: ['Lanhai'],
    series: [{ name: '2025', role: 'actual', values: [35.5], labels: ['355,000'] }],
    alt: `${title}: Lanhai 355,000 in 2025.`,
    notes: ['Counted where they are built.'],
  },
});

/** All pages, each with what it shows as plain text. */
function pagesOf(one: Reply, options: Partial<MessageOptions> = {}) {
  const pages: { body: ReturnType<typeof toBody>; text: string; labels: string[] }[] = [];
  for (let part = 1; ; part++) {
    const body = toBody(
      toMessage(one, { again: AGAIN, offers: { share: true, wrong: true }, ...options, part }),
    );
    const parts = body.components[0].components;
    const text = parts
      .flatMap((each) =>
        each.type === 10 ? show(each.content).map(({ inside }) => seen(inside)) : [],
      )
      .join('\n');
    const labels = parts.flatMap((each) =>
      each.type === 1
        ? each.components.map((button) => ('label' in button ? button.label : 'list'))
        : [],
    );
    pages.push({ body, text, labels });
    if (!labels.includes('Next page') && !labels.includes('下一页')) return pages;
  }
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    '新能源汽车产量',
    '*'.repeat(30),
    '@everyone [x](https://e.test)',
    'word '.repeat(300),
    '字'.repeat(2_500),
    '🚗'.repeat(900),
  ),
);
const cite: fc.Arbitrary<Cite> = fc.record({
  number: fc.integer({ min: 1, max: 40 }),
  locator: fc.constantFrom(null, '¶3'),
});
const cites = fc.oneof(
  { weight: 5, arbitrary: fc.array(cite, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.array(cite, { minLength: 20, maxLength: 40 }) },
);
const words = fc.oneof(
  fc.constantFrom('targets lanhai', '目标 岚海', `check ${'x'.repeat(200)}`),
  text,
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
        maxLength: 20,
      },
    ),
  }),
  fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 25 })).chain(([wide, high]) =>
    fc.record({
      type: fc.constant('table' as const),
      heading: fc.option(text),
      columns: fc.array(fc.record({ title: text, align: fc.constant('left' as const) }), {
        minLength: wide,
        maxLength: wide,
      }),
      rows: fc.array(
        fc.array(fc.record({ text: fc.oneof(text, fc.constant('')), cites }), {
          minLength: wide,
          maxLength: wide,
        }),
        { minLength: high, maxLength: high },
      ),
    }),
  ),
  fc.constant(chart('Output')),
  fc.record({ type: fc.constant('doubts' as const), lines: fc.array(text, { maxLength: 4 }) }),
  fc.record({
    type: fc.constant('choices' as const),
    intro: text,
    words: fc.array(words, { minLength: 1, maxLength: 40 }),
  }),
  fc.record({ type: fc.constant('more' as const), text, words }),
);
const anyReply: fc.Arbitrary<Reply> = fc.record({
  language: fc.constantFrom('en' as const, 'zh' as const),
  title: text,
  reading: fc.option(text),
  blocks: fc.array(block, { maxLength: 14 }),
  sources: fc.integer({ min: 0, max: 40 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc.record({
          number: fc.constant(at + 1),
          text,
          url: fc.constantFrom(
            null,
            'https://page.test/a_(b)',
            `https://page.test/${'y'.repeat(480)}`,
          ),
        }),
      ),
    ),
  ),
  next: fc.array(words, { maxLength: 8 }),
  files: fc.array(
    fc.record({
      name: fc.constantFrom('a.csv', '计划.ics', '../../etc/passwd'),
      mediaType: fc.constant('text/csv'),
      text: fc.constant('a,b\n'),
    }),
    { maxLength: 2 },
  ),
});

describe('whatever a reply holds', () => {
  test('each of its pages is a message that Discord takes', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        for (const { body } of pagesOf(one)) {
          expect(messageFaults(body)).toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('as a post it is one message, the rest of it in a file', () => {
    fc.assert(
      fc.property(anyReply, (one) => {
        const body = toBody(toMessage(one, { again: null }));
        expect(messageFaults(body)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  test('nothing of it is lost over its pages', () => {
    const bare = (said: string) => said.replace(/\s/g, '');
    fc.assert(
      fc.property(
        fc.array(fc.record({ type: fc.constant('text' as const), text }), { maxLength: 12 }),
        (blocks) => {
          const shown = bare(
            pagesOf(reply({ blocks }))
              .map((page) => page.text)
              .join('\n'),
          );
          let at = 0;
          for (const each of blocks) {
            const found =
              bare(each.text).length === 0 ? at : shown.indexOf(bare(each.text).slice(0, 40), at);
            expect(found).toBeGreaterThanOrEqual(at);
            at = found;
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test('many short blocks, pictures, files and buttons stay within forty components', () => {
  const blocks: Block[] = [
    ...Array.from({ length: 40 }, (_, at): Block => ({ type: 'text', text: `Line ${at}` })),
    chart('A'),
    chart('B'),
    { type: 'choices', intro: 'Which', words: ['a', 'b', 'c', 'd', 'e'] },
  ];
  const files = Array.from({ length: 9 }, (_, at) => ({
    name: `file-${at}.csv`,
    mediaType: 'text/csv',
    text: 'a',
  }));
  const next = ['f', 'g', 'h', 'i', 'j'];
  const sources = [{ number: 1, text: 'A page', url: null }];
  const [page] = pagesOf(reply({ blocks, files, next, sources }));
  expect(page?.body && messageFaults(page.body)).toEqual([]);
  expect(page?.text).toContain('Line 39');
});

test('what came of a target stands in strength below it, escaped like all else', () => {
  const line = {
    text: 'Lanhai: target 300,000',
    cites: [{ number: 1, locator: '¶1' }],
    outcome: 'Met: *355,000* in 2025 [2 ¶2]',
    details: ['Plan of Lanhai'],
  };
  const sources = [1, 2].map((number) => ({ number, text: `Page ${number}.`, url: null }));
  const [page] = pagesOf(
    reply({ blocks: [{ type: 'facts', heading: null, lines: [line] }], sources }),
  );
  const told = JSON.stringify(page?.body).replaceAll('\\\\', '\\');
  expect(told).toMatch(/\*\*Met: \\\*355,000\\\* in 2025 \\?\[2 ¶2\\?\]\*\*/);
  expect(page?.text).toContain('[2] Page 2.');
});

describe('sources', () => {
  const lines = Array.from({ length: 30 }, (_, at) => ({
    text: `Figure number ${at + 1} `.repeat(8),
    cites: [{ number: at + 1, locator: '¶2' }],
    details: [],
  }));
  const sources = lines.map((_, at) => ({
    number: at + 1,
    text: `Page ${at + 1}.`,
    url: `https://page.test/${at + 1}`,
  }));

  test('stand on the page that names them, and on no other', () => {
    const pages = pagesOf(reply({ blocks: [{ type: 'facts', heading: 'All', lines }], sources }));
    expect(pages.length).toBeGreaterThan(1);
    for (const { text: shown } of pages) {
      const named = new Set([...shown.matchAll(/\[(\d+)\s¶2\]/g)].map(([, number]) => number));
      const listed = new Set([...shown.matchAll(/^\[(\d+)\] /gm)].map(([, number]) => number));
      expect(listed).toEqual(named);
    }
  });

  test('without an address are named without a link', () => {
    const [page] = pagesOf(reply({ sources: [{ number: 1, text: 'A copy', url: null }] }));
    expect(page?.text).toContain('[1] A copy');
    expect(JSON.stringify(page?.body)).not.toContain('](<');
  });
});

describe('a chart', () => {
  test('is a picture with its numbers as alternative text, and its notes below', () => {
    const { container, files } = toMessage(reply({ blocks: [chart('Output')] }), { again: AGAIN });
    expect(container.components[1]).toEqual({
      type: 12,
      items: [
        {
          media: { url: 'attachment://chart-1.png' },
          description: 'Output: Lanhai 355,000 in 2025.',
        },
      ],
    });
    expect(container.components[2]).toEqual({
      type: 10,
      content: '-# Counted where they are built.',
    });
    expect(files).toMatchObject([{ name: 'chart-1.png', kind: 'chart' }]);
  });

  test('is told in words where no picture can be sent, or when it is the third', () => {
    const [page] = pagesOf(reply({ blocks: [chart('Output')] }), { pictures: false });
    expect(page?.text).toContain('Output: Lanhai 355,000 in 2025.');
    expect(page?.body.attachments).toEqual([]);
    const many = toMessage(reply({ blocks: ['A', 'B', 'C'].map(chart) }), { again: AGAIN });
    expect(many.files.map(({ name }) => name)).toEqual(['chart-1.png', 'chart-2.png']);
  });
});

describe('buttons', () => {
  const labelsOf = (one: Reply, options: Partial<MessageOptions> = {}) =>
    pagesOf(one, options)[0]?.labels;

  test('offer what may be asked next, sharing, corrections and a question', () => {
    expect(labelsOf(reply({ next: ['targets lanhai'] }))).toEqual([
      'Share in channel',
      'Something wrong?',
      'Ask a question',
      'targets lanhai',
    ]);
  });

  test('are in the language of the reply', () => {
    expect(labelsOf(reply({ language: 'zh' }))).toEqual(['分享到频道', '内容有误？', '提问']);
  });

  test('for few choices; many are a list to open', () => {
    const choices = (count: number): Block => ({
      type: 'choices',
      intro: 'Which',
      words: Array.from({ length: count }, (_, at) => `region ${at}`),
    });
    expect(labelsOf(reply({ blocks: [choices(3)] }))?.slice(0, 3)).toEqual([
      'region 0',
      'region 1',
      'region 2',
    ]);
    expect(labelsOf(reply({ blocks: [choices(6)] }))?.[0]).toBe('list');
  });

  test('carry the words, or the name of what is kept where these are too long', () => {
    const long = `check ${'x'.repeat(200)}`;
    const { toKeep, container } = toMessage(reply({ next: [long, 'help'] }), { again: AGAIN });
    expect([...toKeep.values()].map((kept) => JSON.parse(kept))).toEqual([
      { words: long, after: null },
    ]);
    const [name] = toKeep.keys();
    expect(JSON.stringify(container)).toContain(`"custom_id":"a-1#${name}"`);
    expect(JSON.stringify(container)).toContain('"custom_id":"a-1:help"');
  });
});

test('a row of a table is a line: its name bold, empty cells left out, the source behind the figure', () => {
  const table: Block = {
    type: 'table',
    heading: null,
    columns: ['Place', 'Region', 'Note', 'Figure', 'Source'].map((title) => ({
      title,
      align: 'left',
    })),
    rows: [
      [
        { text: '1' },
        { text: 'Lanhai' },
        { text: '' },
        { text: '355,000' },
        { text: '', cites: [{ number: 1, locator: '¶2' }] },
      ],
    ],
  };
  const { container } = toMessage(reply({ blocks: [table] }), { again: AGAIN });
  expect(container.components[1]).toEqual({
    type: 10,
    content:
      '-# Place · Region · Note · Figure · Source\n- 1 · **Lanhai** · 355,000 \\[1\u00a0¶2\\]',
  });
});

test('a file keeps its name as far as Discord does, and comes with the first page', () => {
  const files = [
    { name: 'nevplan-targets.csv', mediaType: 'text/csv', text: 'a' },
    { name: '计划.ics', mediaType: 'text/calendar', text: 'b' },
  ];
  const [page] = pagesOf(reply({ files }));
  expect(page?.body.attachments.map(({ filename }) => filename)).toEqual([
    'nevplan-targets.csv',
    '-.ics',
  ]);
});

test.each([
  'region qingzhou',
  'targets',
  'help',
  '帮助',
  'rank nev-output 2025',
  'fuchang',
  'coverage',
])('the reply to “%s” is a good message', async (asked) => {
  const exchange = await bookBot().ask(asked);
  for (const { body } of pagesOf(exchange.reply)) {
    expect(messageFaults(body)).toEqual([]);
    expect(specificationFaults('MessageCreateRequest', body)).toEqual([]);
  }
});

describe('our own check', () => {
  const good = () => toBody(toMessage(reply({ next: ['help'] }), { again: AGAIN }));

  test.each<[string, (body: ReturnType<typeof good>) => unknown]>([
    [
      'forty-one components',
      (body) => {
        const [container] = body.components;
        return {
          ...body,
          components: [
            {
              ...container,
              components: Array.from({ length: 38 }, () => ({ type: 14, divider: true })).concat(
                container.components.slice(-1) as never,
              ),
            },
          ],
        };
      },
    ],
    [
      '4,001 characters over two texts',
      (body) => ({
        ...body,
        components: [
          {
            ...body.components[0],
            components: ['a'.repeat(2_001), 'b'.repeat(2_000)].map((content) => ({
              type: 10,
              content,
            })),
          },
        ],
      }),
    ],
    [
      'a mention that wakes somebody',
      (body) => ({ ...body, allowed_mentions: { parse: ['users'] } }),
    ],
    [
      'a custom id twice',
      (body) => {
        const [container] = body.components;
        return {
          ...body,
          components: [
            {
              ...container,
              components: [...container.components, ...container.components.slice(-1)],
            },
          ],
        };
      },
    ],
    [
      'a file that nothing shows',
      (body) => ({ ...body, attachments: [{ id: '0', filename: 'a.png' }] }),
    ],
    ['no flag', (body) => ({ ...body, flags: 0 })],
    ['an unknown property', (body) => ({ ...body, content: 'x' })],
  ])('finds %s', (_case, change) => {
    expect(messageFaults(good())).toEqual([]);
    expect(messageFaults(change(good()))).not.toEqual([]);
  });
});
