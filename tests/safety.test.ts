// Whatever is typed: the bot answers, and nothing of what it says can hide, turn round or flood a message.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../src/bot.ts';
import { toRecord } from '../src/record.ts';
import { asText } from '../src/reply-text.ts';
import { bookBot } from './fixtures/book.ts';

const bot = bookBot();
const { catalog, commands } = bot.desk;

/** Any 16-bit unit: lone surrogates, controls and marks among them. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const fromCodes = (codes: readonly number[]) =>
  fc.constantFrom(...codes.map((code) => String.fromCodePoint(code)));
const bidi = fromCodes([
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]);
const control = fc
  .oneof(fc.integer({ min: 0, max: 0x1f }), fc.integer({ min: 0x7f, max: 0x9f }))
  .map((code) => String.fromCharCode(code));
const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code));
const emoji = fc.constantFrom('🚗', '🔋', '👩‍🔧', '🇨🇳', '❤️', '👍🏽');
const trap = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{}',
  '$1',
  '%s',
  '\\',
  '`*_~',
  '<script>',
  '<@U123>',
  '@everyone',
  'page 99999999999',
  '第9999页',
  '1e999',
  '99th five-year plan',
  '超过99999999999999999999999999亿',
);
const word = fc.constantFrom(
  ...commands.flatMap(({ name, cues }) => [name, ...cues.en, ...cues.zh]),
  ...[...catalog.regions.values()].flatMap(({ names }) => [names.en, names.zh]),
  ...[...catalog.metrics.values()].flatMap(({ names }) => [names.en, names.zh]),
  '2025',
  'fuchang',
  'hydrogen',
);
const piece = fc.oneof(
  word,
  unit,
  bidi,
  control,
  surrogate,
  emoji,
  trap,
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const sentence = fc
  .array(piece, { maxLength: 14 })
  .chain((parts) => fc.constantFrom('', ' ').map((between) => parts.join(between)));
const long = fc
  .tuple(
    fc.oneof(word, fc.constant('')),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
  )
  .map(([start, some]) => `${start} ${some.repeat(10_000 / some.length)}`.slice(0, 10_000));
const anything = fc.oneof(
  { weight: 6, arbitrary: sentence },
  { weight: 3, arbitrary: fc.array(unit, { maxLength: 80 }).map((units) => units.join('')) },
  { weight: 1, arbitrary: long },
);
const RUNS = { numRuns: 300 };

/** Everything that a platform may show of an exchange: the reply, word for word, and the words on its buttons. */
function shown({ reply, choices }: Exchange): string {
  return [asText(reply), JSON.stringify(reply), ...choices].join('\n');
}

/** Where a part of the reply is quoted as JSON its escapes would hide what stands there; so each string is taken by itself. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : [];
}

/** The lines of a file end as its format wants them (CRLF in CSV and calendars, a UTF-8 mark before a table). */
const partsOf = ({ reply, choices }: Exchange): string[] => [
  asText(reply),
  ...stringsOf({ ...reply, files: [] }),
  ...reply.files.flatMap(({ name, mediaType, text }) => [
    name,
    mediaType,
    text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
  ]),
  ...choices,
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is what this is for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;
/** With the flag u a pair is one character, so that only halves are found. */
const LONE_SURROGATE = /\p{Surrogate}/u;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

describe('whatever is typed', () => {
  test('is answered, never thrown at', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const exchange = await bot.ask(words);
        expect(exchange.words).toBe(words);
        expect(exchange.reply.title).not.toBe('');
        expect(['answered', 'unclear', 'nothing']).toContain(exchange.status);
        expect(exchange.reason === null).toBe(exchange.status === 'answered');
      }),
      RUNS,
    );
  });

  test('brings no control character, mark of direction or half character into a reply', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        for (const part of partsOf(await bot.ask(words))) {
          expect(part).not.toMatch(CONTROL);
          expect(part).not.toMatch(BIDI);
          expect(part).not.toMatch(LONE_SURROGATE);
        }
      }),
      RUNS,
    );
  });

  test('becomes a record that is JSON and reads back the same', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        const record = toRecord(await bot.ask(words), catalog);
        const text = JSON.stringify(record);
        expect(JSON.parse(text)).toEqual(record);
        expect(text).not.toContain('\n');
      }),
      RUNS,
    );
  });

  test('gives the same reply each time', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (words) => {
        expect(shown(await bot.ask(words))).toBe(shown(await bot.ask(words)));
      }),
      { numRuns: 100 },
    );
  });

  test('leaves the prototypes of objects alone', async () => {
    for (const words of [
      '__proto__',
      'targets __proto__',
      'source __proto__',
      'help constructor',
    ]) {
      await bot.ask(words);
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect((await bot.ask('targets qingzhou')).status).toBe('answered');
  });
});

describe('marks that cannot be seen', () => {
  test.each([
    ['targets qing\u200bzhou', 'a blank without width'],
    ['\ufefftargets qingzhou', 'a byte order mark'],
    ['\u202etargets\u202c qingzhou', 'a turn to the left'],
    ['targets\u0000 qingzhou', 'a nought'],
    ['targets qingzhou\ud83d', 'half an emoji'],
    ['targets\u00a0qingzhou', 'a blank that does not break'],
    ['targets\r\n\tqingzhou', 'line breaks and a tab'],
  ])('do not keep words from being understood: %j (%s)', async (words) => {
    expect((await bot.ask(words)).query).toMatchObject({
      command: 'targets',
      regions: ['qingzhou'],
    });
  });

  // U+061C turns text as U+200F does; it is missing from the characters that clean() removes (src/catalog/fold.ts).
  test('of Arabic direction are taken out too', async () => {
    const exchange = await bot.ask('search hydrogen\u061cbuses');
    expect(partsOf(exchange).join('')).not.toContain('\u061c');
  });
});

describe('what was typed', () => {
  const MOST = 60;

  /** The longest run of what was typed that stands in a part of the reply is at most MOST characters. */
  function repeats(words: string, exchange: Exchange): boolean {
    const typed = words.toLowerCase();
    const parts = partsOf(exchange).map((part) => part.toLowerCase());
    for (let at = 0; at + MOST < typed.length; at++) {
      const run = typed.slice(at, at + MOST + 1);
      if (parts.some((part) => part.includes(run))) return true;
    }
    return false;
  }

  /** Commands that repeat what was typed whole, as the failing test below says. */
  const FREE_WORDS = new Set(['search', 'source', 'check']);

  /** Without blanks and marks, which a reply leaves out and the runs would be broken by. */
  const flood = fc
    .tuple(
      fc.constantFrom('', '目标', '地区', ...commands.map(({ name }) => name)),
      fc.constantFrom('x', 'zq', '汉', '胡说', '🚗', 'é', '٣', 'abcdefghij'),
      fc.constantFrom('', ' '),
      fc.integer({ min: 61, max: 10_000 }),
    )
    .filter(([command]) => !FREE_WORDS.has(command))
    .map(([command, some, between, length]) =>
      `${command} ${`${some}${between}`.repeat(length)}`.slice(0, 10_000),
    );

  test('is repeated by at most 60 characters where a name was not understood', async () => {
    await fc.assert(
      fc.asyncProperty(flood, async (words) => {
        expect(repeats(words, await bot.ask(words))).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  // Found: titles and readings repeat free words whole, up to 2,000 characters (src/commands/search.ts, src/replies/queries.ts,
  // src/replies/unread.ts). The words of "more" must be whole to run; there a search can be cut before it is made.
  test.each(['search', '搜索', 'source', '出处', 'check'])(
    'is repeated by at most 60 characters: %s',
    async (command) => {
      const words = `${command} ${'x'.repeat(500)}`;
      expect(repeats(words, await bot.ask(words))).toBe(false);
    },
  );

  test('is cut to the longest that a question needs', async () => {
    const { query } = await bot.ask(`search ${'x'.repeat(10_000)}`);
    expect(`search ${query?.text}`).toHaveLength(2_000);
  });
});
