// Our schemas of Block Kit refuse what Slack refuses: one row for each limit that a message of ours could pass.
import { describe, expect, test } from 'vitest';
import {
  homeSchema,
  messageSchema,
  modalSchema,
} from '../../../adapters/slack/block-kit/surfaces.ts';

type Json = Record<string, unknown>;

const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const section = { type: 'section', text: plain('Text') };
const body = (...blocks: Json[]) => ({
  text: 'Text',
  blocks,
  unfurl_links: false,
  unfurl_media: false,
});
const button = (action_id: string, text = 'Press', value = 'words') => ({
  type: 'button',
  action_id,
  text: plain(text),
  value,
});
const actions = (...elements: Json[]) => ({ type: 'actions', elements });
const rich = (...elements: Json[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});
const cell = (text: string) => ({ type: 'raw_text', text });
const table = (rows: Json[][], parts: Json = {}) => ({
  type: 'data_table',
  caption: 'Table',
  page_size: 20,
  rows,
  ...parts,
});
const chart = (categories: string[], parts: Json = {}) => ({
  type: 'data_visualization',
  title: 'Chart',
  chart: {
    type: 'bar',
    series: [{ name: 'one', data: categories.map((label) => ({ label, value: 1 })) }],
    axis_config: { categories },
    ...parts,
  },
});
const many = (count: number) => Array.from({ length: count }, (_, at) => `c${at}`);

describe('a message', () => {
  test.each<[string, Json[]]>([
    ['a header of 150 emoji', [{ type: 'header', text: plain('🚗'.repeat(150)) }]],
    ['a text of 3,000 characters', [{ type: 'section', text: plain('x'.repeat(3_000)) }]],
    ['fifty blocks', Array.from({ length: 50 }, () => section)],
    ['25 buttons', [actions(...many(25).map((id) => button(id)))]],
    ['a table of a hundred rows', [table([[cell('h')], ...many(100).map((text) => [cell(text)])])]],
    ['a chart of 20 categories', [chart(many(20))]],
    ['two charts', [chart(['a']), chart(['b'])]],
  ])('takes %s', (_what, blocks) => {
    expect(messageSchema.safeParse(body(...blocks)).error?.issues).toBeUndefined();
  });

  test.each<[string, Json[], string]>([
    ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }], 'blocks.0.text.text'],
    [
      'a text of 3,001',
      [{ type: 'section', text: plain('x'.repeat(3_001)) }],
      'blocks.0.text.text',
    ],
    ['a text that is empty', [{ type: 'section', text: plain('') }], 'blocks.0.text.text'],
    [
      'emoji that would be drawn',
      [{ type: 'section', text: { ...plain('x'), emoji: true } }],
      'blocks.0.text.emoji',
    ],
    ['markup', [{ type: 'section', text: { type: 'mrkdwn', text: '*x*' } }], 'blocks.0.text.type'],
    ['no block', [], 'blocks'],
    ['fifty-one blocks', Array.from({ length: 51 }, () => section), 'blocks'],
    [
      'eleven texts in a context',
      [{ type: 'context', elements: many(11).map(plain) }],
      'blocks.0.elements',
    ],
    ['26 buttons', [actions(...many(26).map((id) => button(id)))], 'blocks.0.elements'],
    ['two buttons of one name', [actions(button('a'), button('a'))], 'blocks.0'],
    ['a label of 76', [actions(button('a', 'x'.repeat(76)))], 'blocks.0.elements.0.text.text'],
    [
      'a value of 2,001',
      [actions(button('a', 'x', 'x'.repeat(2_001)))],
      'blocks.0.elements.0.value',
    ],
    ['a name of 256', [actions(button('x'.repeat(256)))], 'blocks.0.elements.0.action_id'],
    [
      'a link that is no web address',
      [rich({ type: 'link', url: 'javascript:x', text: 'x' })],
      'blocks.0.elements.0.elements.0.url',
    ],
    [
      'a mention of everybody',
      [rich({ type: 'broadcast', range: 'channel' })],
      'blocks.0.elements.0.elements.0.type',
    ],
    [
      'a table of 101 rows',
      [table([[cell('h')], ...many(101).map((text) => [cell(text)])])],
      'blocks.0.rows',
    ],
    ['a table of a header alone', [table([[cell('h')]])], 'blocks.0.rows'],
    ['a table of 21 columns', [table([many(21).map(cell), many(21).map(cell)])], 'blocks.0.rows.0'],
    ['rows that differ in length', [table([[cell('h')], [cell('a'), cell('b')]])], 'blocks.0'],
    ['an empty cell', [table([[cell('h')], [cell('')]])], 'blocks.0.rows.1.0.text'],
    [
      'a number in a header',
      [table([[{ type: 'raw_number', value: 1, text: '1' }], [cell('a')]])],
      'blocks.0',
    ],
    [
      'a table without caption',
      [table([[cell('h')], [cell('a')]], { caption: '' })],
      'blocks.0.caption',
    ],
    [
      'tables of 10,001 characters',
      [
        table([[cell('h')], [cell('x'.repeat(5_000))]]),
        table([[cell('h')], [cell('x'.repeat(4_999))]]),
      ],
      'blocks',
    ],
    ['a chart of 21 categories', [chart(many(21))], 'blocks.0.chart.axis_config.categories'],
    [
      'a category of 21 characters',
      [chart(['x'.repeat(21)])],
      'blocks.0.chart.series.0.data.0.label',
    ],
    ['two categories of one name', [chart(['a', 'a'])], 'blocks.0'],
    [
      'two series of one name',
      [
        chart(['a'], {
          series: [
            { name: 'x', data: [{ label: 'a', value: 1 }] },
            { name: 'x', data: [{ label: 'a', value: 1 }] },
          ],
        }),
      ],
      'blocks.0',
    ],
    [
      'a series with a gap',
      [chart(['a', 'b'], { series: [{ name: 'x', data: [{ label: 'a', value: 1 }] }] })],
      'blocks.0',
    ],
    [
      'seven series',
      [
        chart(['a'], {
          series: many(7).map((name) => ({ name, data: [{ label: 'a', value: 1 }] })),
        }),
      ],
      'blocks.0.chart.series',
    ],
    [
      'a value that is no number',
      [chart(['a'], { series: [{ name: 'x', data: [{ label: 'a', value: Number.NaN }] }] })],
      'blocks.0.chart.series.0.data.0.value',
    ],
    ['three charts', [chart(['a']), chart(['b']), chart(['c'])], 'blocks'],
    [
      '12,001 characters in all',
      Array.from({ length: 5 }, () => ({ type: 'section', text: plain('x'.repeat(2_900)) })),
      'blocks',
    ],
    [
      'a block that we do not send',
      [{ type: 'image', image_url: 'https://a.example/b.png', alt_text: 'x' }],
      'blocks.0.type',
    ],
  ])('refuses %s', (_what, blocks, place) => {
    const issues = messageSchema.safeParse(body(...blocks)).error?.issues ?? [];
    expect(issues.map(({ path }) => path.join('.'))).toContain(place);
  });

  test('refuses to unfurl links, and a field that it does not know', () => {
    expect(messageSchema.safeParse({ ...body(section), unfurl_links: true }).success).toBe(false);
    expect(messageSchema.safeParse({ ...body(section), link_names: true }).success).toBe(false);
  });
});

describe('modals and App Home', () => {
  const modal = {
    type: 'modal',
    callback_id: 'nev1.answer',
    private_metadata: '',
    title: plain('Nevplan'),
    close: plain('Close'),
    blocks: [section],
  };
  const home = { type: 'home', callback_id: 'nev1.home', private_metadata: '', blocks: [section] };

  test('take a hundred blocks, and not one more', () => {
    const blocks = Array.from({ length: 100 }, () => section);
    expect(modalSchema.safeParse({ ...modal, blocks }).success).toBe(true);
    expect(homeSchema.safeParse({ ...home, blocks }).success).toBe(true);
    expect(homeSchema.safeParse({ ...home, blocks: [...blocks, section] }).success).toBe(false);
  });

  test.each<[string, Json]>([
    ['a title of 25 characters', { title: plain('x'.repeat(25)) }],
    ['3,001 characters kept', { private_metadata: 'x'.repeat(3_001) }],
    ['a chart', { blocks: [chart(['a'])] }],
    ['a table', { blocks: [table([[cell('h')], [cell('a')]])] }],
  ])('refuse %s', (_what, parts) => {
    expect(modalSchema.safeParse({ ...modal, ...parts }).success).toBe(false);
  });
});
