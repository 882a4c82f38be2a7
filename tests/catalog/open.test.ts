// Opening a real folder: what opens, what stops the start, and what the error tells the curator.
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { afterAll, describe, expect, test } from 'vitest';
import { alreadyValidated } from '../../src/catalog/assemble.ts';
import { Catalog } from '../../src/catalog/catalog.ts';
import { allFindings } from '../../src/catalog/check.ts';
import { BrokenCatalogError, type Finding } from '../../src/catalog/finding.ts';
import { CatalogFolder } from '../../src/catalog/folder.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { writeSnapshot } from '../../src/catalog/snapshot.ts';
import {
  actual,
  type Book,
  book,
  fileOf,
  measure,
  source,
  target,
  writeBook,
} from '../fixtures/book.ts';

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function folderOf(change?: (book: Book) => void): string {
  const folder = writeBook(change);
  folders.push(folder);
  return folder;
}

/** Why the folder cannot be opened. */
async function refusal(folder: string, snapshot?: string): Promise<BrokenCatalogError> {
  const error: unknown = await openCatalog(folder, snapshot).then(
    () => 'It opened.',
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(BrokenCatalogError);
  return error as BrokenCatalogError; // checked in the line above
}

async function findingsIn(folder: string): Promise<readonly Finding[]> {
  return (await refusal(folder)).findings;
}

/** Another text for one piece of a file, which must be there. */
function edit(folder: string, file: string, piece: string, other: string): void {
  const path = join(folder, file);
  const content = readFileSync(path, 'utf8');
  expect(content).toContain(piece);
  writeFileSync(path, content.replace(piece, other));
}

const fingerprintOf = async (folder: string) =>
  (await new CatalogFolder(folder).read()).fingerprint;

/** The file of a snapshot of the folder as it is, checked or not. */
async function snapshotOf(folder: string): Promise<string> {
  const raw = await new CatalogFolder(folder).read();
  const file = join(folder, 'snapshot');
  writeSnapshot(file, folder, new Catalog(alreadyValidated(raw), raw.fingerprint));
  return file;
}

describe('a good folder', () => {
  test('opens with every row that was written', async () => {
    const catalog = await openCatalog(folderOf());
    expect(catalog.files).toEqual(book());
    expect(catalog.counts).toEqual({
      regions: 4,
      plans: 2,
      targets: 6,
      actuals: 4,
      measures: 1,
      sources: 4,
      metrics: 9,
      doubts: 2,
    });
  });

  test('may hold other things than data beside it', async () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'README.md'), 'How to read a row.');
    mkdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state', 'digests.json'), '{ "not": "ours" }');
    expect((await openCatalog(folder)).files).toEqual(book());
  });

  test('has the fingerprint of its content, wherever it lies', async () => {
    const [one, other] = [folderOf(), folderOf()];
    expect((await openCatalog(one)).fingerprint).toBe(await fingerprintOf(other));
    appendFileSync(join(other, 'topics.json'), '\n');
    expect(await fingerprintOf(one)).not.toBe(await fingerprintOf(other));
  });

  test('has another fingerprint when a file is called otherwise', async () => {
    const [one, other] = [folderOf(), folderOf()];
    renameSync(join(other, 'regions', 'lanhai.json'), join(other, 'regions', 'lanhae.json'));
    expect(await fingerprintOf(one)).not.toBe(await fingerprintOf(other));
  });
});

describe('broken JSON', () => {
  test.each([
    ['[\n{"id": "x"\n,,\n]\n', 'line 3'],
    ['{\n  "id": "x"\n  "b": 1\n}\n\n\n', 'line 3'],
    ['[\n"an open word\n]', 'line 2'],
    ['[\n1,\n', 'line 3'],
    ['', 'line 1'],
  ])('stops the opening with its file and line: %j', async (content, place) => {
    const folder = folderOf();
    writeFileSync(join(folder, 'regions', 'lanhai.json'), content);
    expect(await findingsIn(folder)).toEqual([
      {
        rule: 'json',
        file: 'regions/lanhai.json',
        place,
        expected: 'JSON',
        found: expect.any(String),
      },
    ]);
  });

  // V8 tells a piece of the text instead of a position: Unexpected token 'o', …""id": nope }" is not valid JSON.
  test('names the line of a bare word, not the last line', async () => {
    const folder = folderOf();
    writeFileSync(join(folder, 'topics.json'), '[\n  { "id": nope }\n]\n\n\n');
    expect(await findingsIn(folder)).toMatchObject([{ file: 'topics.json', place: 'line 2' }]);
  });

  test('is told for every broken file at once, before anything else', async () => {
    const folder = folderOf((book) => {
      firstTarget(book).metric = 'gone';
    });
    for (const file of ['topics.json', 'regions/china.json'])
      appendFileSync(join(folder, file), '}');
    expect((await findingsIn(folder)).map(({ rule, file }) => [rule, file])).toEqual([
      ['json', 'regions/china.json'],
      ['json', 'topics.json'],
    ]);
  });
});

describe('a wrong shape', () => {
  const TARGET = 'qingzhou-2025-nev-output-2019';
  test.each<[string, string, string, string, string, string, string]>([
    [
      'a wrong type',
      'regions/qingzhou.json',
      '"value": 612000',
      '"value": "612000"',
      'qingzhou-2023-nev-output, value',
      'number',
      '"612000"',
    ],
    [
      'an unknown unit',
      'regions/lanhai.json',
      '"unit": "vehicles"',
      '"unit": "cars"',
      'lanhai-2025-nev-output, unit',
      'one of "vehicles"|',
      '"cars"',
    ],
    [
      'an unknown field',
      'regions/qingzhou.json',
      `"id": "${TARGET}"`,
      `"id": "${TARGET}", "colour": 1`,
      TARGET,
      'no field called "colour"',
      `{"id":"${TARGET}","colour":1`,
    ],
    [
      'a missing field',
      'regions/lanhai.json',
      '"period": "2025",',
      '',
      'lanhai-2025-nev-output-2, period',
      'string',
      'nothing',
    ],
    ['a missing list', 'regions/lanhai.json', '"plans": [],', '', 'plans', 'array', 'nothing'],
    [
      'an unknown list',
      'regions/lanhai.json',
      '"plans": [],',
      '"plans": [], "plots": [],',
      'the whole file',
      'no field called "plots"',
      '{"region":',
    ],
    [
      'a text without Chinese',
      'regions/qingzhou.json',
      '"zh": "主要内容。"',
      '"zh": null',
      'qingzhou-2019-opinions, summary.zh',
      'string',
      'null',
    ],
    [
      'a text in one language',
      'regions/lanhai.json',
      '"change": null',
      '"change": "up"',
      'lanhai-2025-nev-output-2, change',
      '{ en, zh }, or null',
      '"up"',
    ],
    [
      'a text without words',
      'topics.json',
      '"zh": "充电"',
      '"zh": " "',
      'charging, names.zh',
      '>=1 characters',
      '" "',
    ],
    [
      'a broken id',
      'sources.json',
      '"id": "daily-2024"',
      '"id": "Daily 2024"',
      'Daily 2024, id',
      'a slug',
      '"Daily 2024"',
    ],
    [
      'a broken period',
      'regions/lanhai.json',
      '"period": "2025"',
      '"period": "2025-13"',
      'lanhai-2025-nev-output-2, period',
      '2024-H1',
      '"2025-13"',
    ],
    [
      'a range without a comparator',
      'regions/qingzhou.json',
      '"comparator": "range"',
      '"comparator": ">"',
      'qingzhou-2025-makers, value',
      '{ min, max }',
      '{"min":2,"max":3}',
    ],
    [
      'a range upside down',
      'regions/qingzhou.json',
      '"min": 2',
      '"min": 4',
      'qingzhou-2025-makers, value',
      'min is below its max',
      '{"min":4,"max":3}',
    ],
    [
      'a plan without a source',
      'regions/qingzhou.json',
      '"gazette-2019"\n',
      '',
      'qingzhou-2019-opinions, sources',
      '>=1 items',
      '[]',
    ],
    [
      'a field of a record without an id',
      'accepted.json',
      '[]',
      '[{ "rule": "ids", "fact": "f" }]',
      '0.why',
      'string',
      'nothing',
    ],
    [
      'a dangerous address',
      'sources.json',
      '"https://gazette.example/2019"',
      '"javascript:alert(1)"',
      'gazette-2019, url',
      '',
      '"javascript:alert(1)"',
    ],
  ])(
    '%s stops the opening with file, record, field, expected and found',
    async (_what, file, piece, other, place, expected, found) => {
      const folder = folderOf();
      edit(folder, file, piece, other);
      expect(await findingsIn(folder)).toEqual([
        {
          rule: 'schema',
          file,
          place,
          expected: expect.stringContaining(expected),
          found: expect.stringContaining(found),
        },
      ]);
    },
  );

  // zod's own words for these two are "Invalid input" and "Invalid URL".
  test.each([
    ['regions/qingzhou.json', '"value": 1000000', '"value": "many"'],
    ['sources.json', '"https://gazette.example/2019"', '"gazette"'],
  ])('is told with what would be right, not with "invalid": %s', async (file, piece, other) => {
    const folder = folderOf();
    edit(folder, file, piece, other);
    const [finding] = await findingsIn(folder);
    expect(finding?.expected).not.toMatch(/^Invalid/);
  });

  test('is told for all files and fields at once', async () => {
    const folder = folderOf();
    edit(folder, 'topics.json', '"id": "hydrogen",', '');
    edit(folder, 'regions/lanhai.json', '"level": "province"', '"level": "planet"');
    edit(folder, 'regions/lanhai.json', '"iso": null', '"iso": 5');
    expect((await findingsIn(folder)).map(({ file, place }) => [file, place])).toEqual([
      ['regions/lanhai.json', 'lanhai, level'],
      ['regions/lanhai.json', 'lanhai, iso'],
      ['topics.json', '0.id'],
    ]);
  });
});

describe('the files themselves', () => {
  test('a missing shared file stops the opening by name', async () => {
    const folder = folderOf();
    rmSync(join(folder, 'places.json'));
    expect(await findingsIn(folder)).toEqual([
      {
        rule: 'schema',
        file: 'places.json',
        place: 'the file',
        expected: 'the file',
        found: 'no such file',
      },
    ]);
  });

  test.each(['notes.json', '__proto__.json', 'constructor.json'])(
    'a stray file stops the opening by name: %s',
    async (file) => {
      const folder = folderOf();
      writeFileSync(join(folder, file), '{}');
      expect(await findingsIn(folder)).toEqual([
        {
          rule: 'schema',
          file,
          place: 'the file',
          expected:
            'one of sources, metrics, topics, companies, places, glossary, accepted, or a region file under regions/',
          found: `a file called ${file}`,
        },
      ]);
    },
  );

  test('a missing folder stops the opening by name', async () => {
    const folder = join(folderOf(), 'nowhere');
    expect(await findingsIn(folder)).toEqual([
      {
        rule: 'folder',
        file: folder,
        place: 'regions',
        expected: 'a folder that can be read',
        found: expect.stringContaining('ENOENT'),
      },
    ]);
  });

  test('a folder without regions/ stops the opening', async () => {
    const folder = folderOf();
    rmSync(join(folder, 'regions'), { recursive: true });
    expect(await findingsIn(folder)).toMatchObject([{ rule: 'folder', place: 'regions' }]);
  });
});

describe('the rules', () => {
  test.each<[string, (book: Book) => void, string]>([
    [
      'ids',
      (book) => fileOf(book, 'lanhai').measures.push(measure('qingzhou-1', {})),
      'qingzhou-1, id',
    ],
    ['references', (book) => book.sources.push(source('unread', {})), 'unread'],
    [
      'names',
      (book) => fileOf(book, 'lanhai').region.aliases.push('清州'),
      'qingzhou, names or aliases',
    ],
    [
      'supersession',
      (book) =>
        fileOf(book, 'qingzhou').targets.push(target('t', { due: '2030', supersedes: 't' })),
      't, supersedes',
    ],
  ])('of integrity stop the opening: %s', async (rule, change, place) => {
    const findings = await findingsIn(folderOf(change));
    expect(findings).toContainEqual(expect.objectContaining({ rule, place }));
    expect(findings.every((finding) => finding.rule === rule)).toBe(true);
  });

  test('of sense do not: they are for the curator', async () => {
    const change = (book: Book) => {
      fileOf(book, 'lanhai').actuals.push(
        actual('lanhai-2023-nev-output', { value: 1.5, note: { en: 'See www.', zh: '见网站。' } }),
      );
      fileOf(book, 'lanhai').targets.push(target('again', { due: '2025' }));
    };
    const catalog = await openCatalog(folderOf(change));
    expect(catalog.fact('lanhai-2023-nev-output')).toMatchObject({ value: 1.5 });
    const rulesThatSpeak = new Set(allFindings(catalog).map(({ rule }) => rule));
    expect([...rulesThatSpeak].sort()).toEqual(
      ['addresses', 'dues', 'magnitude', 'spoken-again', 'units'].sort(),
    );
  });

  test('may be settled by accepted.json', async () => {
    const folder = folderOf((book) => {
      fileOf(book, 'qingzhou').targets.push(
        target('old', { due: '2030' }),
        target('new', { due: '2030', supersedes: 'old' }),
      );
      book.accepted.push({ rule: 'supersession', fact: 'new', why: 'The page says so.' });
    });
    expect((await openCatalog(folder)).target('new')?.supersedes).toBe('old');
  });
});

describe('a snapshot', () => {
  const shapeless = (book: Book) => {
    firstTarget(book).metric = 'No Such Metric';
  };
  /** As after a checkout: the same files, written just now. */
  const touch = (folder: string) =>
    utimesSync(join(folder, 'metrics.json'), new Date(), new Date());

  test('of an untouched folder opens without any check', async () => {
    const folder = folderOf(shapeless);
    const catalog = await openCatalog(folder, await snapshotOf(folder));
    expect(catalog.target('qingzhou-2025-nev-output-2019')?.metric).toBe('No Such Metric');
  });

  test('of the same content opens without any check, whatever the times of the files', async () => {
    const folder = folderOf(shapeless);
    const snapshot = await snapshotOf(folder);
    touch(folder);
    const catalog = await openCatalog(folder, snapshot);
    expect(catalog.target('qingzhou-2025-nev-output-2019')?.metric).toBe('No Such Metric');
  });

  test('gives the same catalog as the checks do', async () => {
    const folder = folderOf();
    const checked = await openCatalog(folder);
    const known = await openCatalog(folder, await snapshotOf(folder));
    expect(known.files).toEqual(checked.files);
    expect(known.fingerprint).toBe(checked.fingerprint);
    expect(known.counts).toEqual(checked.counts);
    expect([...known.facts()]).toEqual([...checked.facts()]);
    expect(known.names).toEqual(checked.names);
    for (const { id } of checked.facts())
      expect(known.doubtsAbout(id)).toEqual(checked.doubtsAbout(id));
  });

  test('tells of one region what the whole catalog tells, before anything else was read', async () => {
    const folder = folderOf();
    const snapshot = await snapshotOf(folder);
    const checked = await openCatalog(folder);
    for (const region of checked.regions.keys()) {
      const known = await openCatalog(folder, snapshot);
      const where = { regions: [region] };
      const inWhole = <F extends { region: string }>(facts: readonly F[]) =>
        facts.filter((fact) => fact.region === region);
      expect(known.targets(where)).toEqual(inWhole(checked.targets({})));
      expect(known.actuals(where)).toEqual(inWhole(checked.actuals({})));
      expect(known.plans(where)).toEqual(inWhole(checked.plans({})));
      expect(known.measures(where)).toEqual(
        checked.measures({}).filter((one) => one.region === region || one.cities.includes(region)),
      );
    }
  });

  test('that does not exist leaves the folder to the checks', async () => {
    const error = await refusal(folderOf(shapeless), join(tmpdir(), 'no-such-snapshot.json'));
    expect(error.findings).toMatchObject([{ rule: 'schema', found: '"No Such Metric"' }]);
  });

  test('of other content leaves the folder to the checks', async () => {
    const error = await refusal(folderOf(shapeless), await snapshotOf(folderOf()));
    expect(error.findings).toMatchObject([{ rule: 'schema', found: '"No Such Metric"' }]);
  });

  test('of the folder before an edit checks it again', async () => {
    const folder = folderOf();
    const before = await snapshotOf(folder);
    edit(folder, 'regions/lanhai.json', '"due": "2025"', '"due": "soon"');
    expect((await refusal(folder, before)).findings).toMatchObject([{ found: '"soon"' }]);
  });
});

describe('the lowdb adapter', () => {
  test('refuses to write, and the files stay as they are', async () => {
    const folder = folderOf();
    const store = new Low(new CatalogFolder(folder), { files: new Map(), fingerprint: '' });
    await store.read();
    const { fingerprint } = store.data;
    store.data = { files: new Map(), fingerprint: 'none' };
    await expect(store.write()).rejects.toThrow('the bot never writes it');
    expect(await fingerprintOf(folder)).toBe(fingerprint);
  });
});

describe('a key called __proto__', () => {
  const poison = (folder: string) =>
    edit(
      folder,
      'topics.json',
      '"id": "hydrogen"',
      '"__proto__": { "level": "bad" }, "id": "hydrogen"',
    );

  test('is an unknown field like any other', async () => {
    const folder = folderOf();
    poison(folder);
    expect(await findingsIn(folder)).toMatchObject([
      { file: 'topics.json', place: 'hydrogen', expected: 'no field called "__proto__"' },
    ]);
  });

  test('gives nothing a new property, even where a snapshot lets it pass', async () => {
    const folder = folderOf();
    poison(folder);
    const catalog = await openCatalog(folder, await snapshotOf(folder));
    expect(catalog.topics.get('charging')).not.toHaveProperty('level');
    expect({}).not.toHaveProperty('level');
    expect(catalog.topics.get('__proto__')).toBeUndefined();
  });

  test('may even be the name of a region file, which is then refused', async () => {
    const folder = folderOf();
    renameSync(join(folder, 'regions', 'lanhai.json'), join(folder, 'regions', '__proto__.json'));
    const [finding] = await findingsIn(folder);
    expect(finding).toMatchObject({ rule: 'ids', file: 'regions/__proto__.json', found: 'lanhai' });
  });
});

describe('the error', () => {
  test('tells folder, number, each finding and the next step', async () => {
    const folder = folderOf();
    edit(folder, 'regions/lanhai.json', '"unit": "vehicles"', '"unit": 7');
    const { name, message } = await refusal(folder);
    expect(name).toBe('BrokenCatalogError');
    expect(message.split('\n')).toEqual([
      `The data in ${folder} cannot be used: 1 finding.`,
      expect.stringMatching(
        /^ {2}regions\/lanhai.json: lanhai-2025-nev-output, unit: expected .+; found 7 \[schema\]$/,
      ),
      'Mend the files named above, then run: npm run data',
    ]);
  });

  test('names ten findings at most and counts the rest', async () => {
    const folder = folderOf((book) => {
      for (let index = 0; index < 12; index++) book.sources.push(source(`unread-${index}`, {}));
    });
    const { message, findings } = await refusal(folder);
    expect(findings).toHaveLength(12);
    const lines = message.split('\n');
    expect(lines).toHaveLength(13);
    expect(lines[0]).toContain('12 findings.');
    expect(lines[11]).toBe('… and 2 more');
  });

  test('cuts a long record short', async () => {
    const folder = folderOf();
    edit(folder, 'regions/qingzhou.json', '"region"', '"regoin"');
    for (const { found } of await findingsIn(folder)) expect(found.length).toBeLessThan(100);
  });
});

function firstTarget(book: Book): { metric: string } {
  const [first] = fileOf(book, 'qingzhou').targets;
  if (first === undefined) throw new Error('The book has no target.');
  return first;
}
