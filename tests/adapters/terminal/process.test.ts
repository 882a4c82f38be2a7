// The real program as a child process: what scripts depend on (design.md section 5).
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, TODAY, writeBook } from '../../fixtures/book.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** Built anew in a folder that git ignores: what is tested is what users run, and nobody else's build is touched. */
const BUILT = join(ROOT, 'dist', `test-${process.pid}`);
const PROGRAM = join(BUILT, 'adapters', 'main.js');

const book = writeBook();
const brokenJson = writeBook();
writeFileSync(join(brokenJson, 'topics.json'), '[\n  { "id": "charging" },\n  { "id": \n');
const brokenRecord = writeBook((changed) => {
  for (const target of fileOf(changed, 'qingzhou').targets.slice(0, 1)) target.due = 'soon';
});

beforeAll(async () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: { bundle: string };
  }; // our own file
  const [bundler = '', ...options] = scripts.bundle.split(' ');
  const program = join(ROOT, 'node_modules', '.bin', bundler);
  const outdir = `--outdir=${join(BUILT, 'adapters')}`;
  const build = spawn(program, [...options, outdir], { cwd: ROOT });
  expect(await ending(build)).toEqual({ status: 0, out: '', err: '' });
});

afterAll(() => {
  for (const folder of [BUILT, book, brokenJson, brokenRecord])
    rmSync(folder, { recursive: true, force: true });
});

interface Surroundings {
  readonly data?: string;
  readonly input?: string;
  readonly env?: Record<string, string>;
}

/** The program with nothing of our own environment, standard input still open. */
function start(args: readonly string[], { data = book, env = {} }: Surroundings = {}) {
  return spawn(process.execPath, [PROGRAM, '--data', data, '--today', TODAY, ...args], {
    cwd: ROOT,
    env,
  });
}

/** Runs to the end. */
async function nev(args: readonly string[], surroundings: Surroundings = {}) {
  return await ending(start(args, surroundings), surroundings.input);
}

async function ending(child: ChildProcessWithoutNullStreams, input = '') {
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { status: await closed, out, err };
}

/** Each line of the output as an object. */
function objects(out: string): unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

// Each case waits for a process of its own: together they take the time of the slowest few.
describe.concurrent('one answer', () => {
  test('goes to standard output with exit status 0', async () => {
    const { status, out, err } = await nev(['targets', 'lanhai']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Targets · Lanhai\n/);
    expect(out).toContain('• Lanhai: NEV production, target at least 300,000 by 2025 [1 ¶1]\n');
    expect(out).toMatch(/[^\n]\n$/);
  });

  test.each([
    ['no source states it', ['measures', 'lanhai'], 'No source states this'],
    ['the words are unclear', ['targets', 'Fuchang'], '“fuchang” can mean several things'],
    ['the region is unknown', ['region', 'Texas'], 'I do not know “texas”'],
  ])('has exit status 1 where %s', async (_case, args, title) => {
    const { status, out, err } = await nev(args);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out.split('\n')[0]).toBe(title);
  });

  test.each([
    ['en', 'There is no chart to draw: “Targets · Lanhai”.\n'],
    ['zh', '没有图表可画：“目标 · 岚海”。\n'],
  ])('says on standard error that it has no chart to draw (%s)', async (language, line) => {
    const { status, out, err } = await nev([
      'targets',
      'lanhai',
      '--as',
      'png',
      '--lang',
      language,
    ]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.startsWith(line)).toBe(true);
  });

  test('is worded in Chinese with --lang zh', async () => {
    const { status, out } = await nev(['--lang', 'zh', 'targets', 'lanhai']);
    expect(status).toBe(0);
    expect(out).toMatch(/^目标 · 岚海\n理解为：目标 · 岚海\n/);
  });

  test('is worded in English with --lang en', async () => {
    const { out } = await nev(['目标', '岚海', '--lang', 'en']);
    expect(out).toMatch(/^Targets · Lanhai\nRead as: targets · Lanhai\n/);
  });

  test('reckons from --today', async () => {
    const verdict = /Auto industry revenue: .+\n {2}(.+)/;
    const early = await nev(['region', 'qingzhou', '--today', '2024-06-01']);
    const late = await nev(['region', 'qingzhou', '--today', '2026-11-23']);
    expect(verdict.exec(early.out)?.[1]).toBe('Not due yet');
    expect(verdict.exec(late.out)?.[1]).toMatch(/^Outcome unknown/);
  });

  test('stays inside a hundred columns where nothing tells the width', async () => {
    const { out } = await nev(['targets']);
    const widest = Math.max(...out.split('\n').map(({ length }) => length));
    expect(widest).toBeLessThanOrEqual(100);
  });
});

describe.concurrent('the file of an answer', () => {
  test('is saved where --out says, under its own name in a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nevplan-out-'));
    const { status, out, err } = await nev(['export', 'targets', 'lanhai', '--out', folder]);
    const path = join(folder, 'nevplan-targets-lanhai.csv');
    expect({ status, err }).toEqual({ status: 0, err: `Saved: ${path}\n` });
    expect(out).toMatch(/^Export · nevplan-targets-lanhai\.csv\n/);
    expect(readFileSync(path, 'utf8')).toContain('lanhai-2025-nev-output,target,');
    rmSync(folder, { recursive: true });
  });

  test('alone goes to standard output with --out -', async () => {
    const { status, out, err } = await nev(['到期', '岚海', '2025', '--out', '-']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]+END:VCALENDAR\r\n$/);
  });

  test.each([
    ['the answer has none', ['targets', 'lanhai', '--out', '-'], 'This answer has no file.'],
    [
      'its folder does not exist',
      ['due', 'lanhai', '2025', '--out', '/no/such/folder/x.ics'],
      'Not saved: ENOENT',
    ],
  ])('is told not to be saved where %s', async (_case, args, why) => {
    const { status, out, err } = await nev(args);
    expect(status).toBe(1);
    expect(err).toContain(why);
    expect(out).toContain('Lanhai');
  });
});

describe.concurrent('wrong use', () => {
  test.each([
    ["Unknown option '--nope'", ['--nope', 'targets']],
    ['--as takes text, json, slack, discord, png, not xml', ['--as', 'xml', 'help']],
    ['--today takes a date as YYYY-MM-DD, not now', ['help', '--today', 'now']],
  ])('has exit status 2 and the usage on standard error: %s', async (wrong, args) => {
    const { status, out, err } = await nev(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.split('\n')[0]).toBe(wrong);
    expect(err).toContain('\nUsage: nevplan [options] [words]\n');
  });

  test('is told before the data are looked at', async () => {
    const { status, err } = await nev(['--nope'], { data: brokenJson });
    expect(status).toBe(2);
    expect(err).not.toContain('topics.json');
  });
});

describe.concurrent('data that cannot be used', () => {
  test.each([
    ['the line of broken JSON', brokenJson, 'topics.json: line 4: expected JSON; found '],
    [
      'the record and the field',
      brokenRecord,
      'regions/qingzhou.json: qingzhou-2025-nev-output-2019, due: expected YYYY or YYYY-MM; found "soon"',
    ],
    [
      'the folder that is not there',
      '/nowhere/at/all',
      'The data in /nowhere/at/all cannot be used',
    ],
  ])('have exit status 3 and name %s', async (_case, data, named) => {
    const { status, out, err } = await nev(['targets', 'lanhai'], { data });
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain(named);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test('stop the chat as well, before it greets', async () => {
    const { status, out, err } = await nev([], { data: brokenJson, input: 'help\n' });
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toContain('topics.json');
  });
});

describe.concurrent('--as json', () => {
  test('prints one object with every field that is promised', async () => {
    const { status, out } = await nev(['--as', 'json', 'actuals', 'lanhai', 'nev-output', '2025']);
    const record: unknown = JSON.parse(out);
    expect(status).toBe(0);
    expect(record).toMatchObject({
      words: 'actuals lanhai nev-output 2025',
      status: 'answered',
      reason: null,
      query: {
        command: 'actuals',
        regions: ['lanhai'],
        metrics: ['nev-output'],
        from: 2025,
        to: 2025,
      },
      facts: [
        {
          id: 'lanhai-2025-nev-output-2',
          kind: 'actual',
          region: 'lanhai',
          metric: 'nev-output',
          comparator: '=',
          value: 355_000,
          unit: 'vehicles',
          due: null,
          period: '2025',
          verdict: null,
          basis: 'built',
          place: null,
          scope: null,
          confidence: 'high',
          text: 'Lanhai: NEV production, 355,000 in 2025',
          sources: [
            {
              id: 'bureau-2026',
              title: 'Output in 2025',
              publisher: 'Statistics bureau',
              published: '2026-02-03',
              url: 'https://bureau.example/2026',
              locator: 'paragraph 2',
            },
          ],
        },
      ],
      choices: [],
      text: expect.stringMatching(/^Actuals · Lanhai · NEV production · 2025\n/),
    });
  });

  test('gives targets with comparator, range and due, the most relevant first', async () => {
    const { out } = await nev(['--as', 'json', 'targets', 'qingzhou', '2025']);
    expect(JSON.parse(out)).toMatchObject({
      facts: expect.arrayContaining([
        expect.objectContaining({
          id: 'qingzhou-2025-nev-output-2019',
          kind: 'target',
          comparator: '>',
          value: 1_000_000,
          due: '2025',
          period: null,
          basis: null,
        }),
        expect.objectContaining({ comparator: 'range', value: { min: 2, max: 3 }, unit: 'count' }),
      ]),
    });
    expect(JSON.parse(out)).toHaveProperty('facts[0].id', 'qingzhou-2025-nev-output');
  });

  test.each([
    ['plan', ['plans', 'qingzhou'], 'qingzhou-2021-plan', ['gazette-2021']],
    ['measure', ['measures', 'qingzhou'], 'qingzhou-hydrogen-1', ['gazette-2019']],
  ])(
    'gives a %s its kind and its sources, and null for what it has not',
    async (kind, args, id, ids) => {
      const { out } = await nev(['--as', 'json', ...args]);
      expect(JSON.parse(out)).toMatchObject({
        facts: expect.arrayContaining([
          expect.objectContaining({
            id,
            kind,
            region: 'qingzhou',
            metric: null,
            comparator: null,
            value: null,
            unit: null,
            due: null,
            period: null,
            sources: ids.map((source) => expect.objectContaining({ id: source })),
          }),
        ]),
      });
    },
  );

  test.each([
    ['nothing', 'no-such-fact', ['measures', 'lanhai'], []],
    ['nothing', 'unknown-region', ['region', 'Texas'], []],
    ['unclear', 'ambiguous', ['targets', 'Fuchang'], ['targets 富昌', 'targets 福昌']],
  ])('says %s for the reason %s, with exit status 1', async (told, reason, args, choices) => {
    const { status, out } = await nev(['--as', 'json', ...args]);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      words: args.join(' '),
      status: told,
      reason,
      facts: [],
      choices,
      text: expect.stringMatching(/\S/),
    });
  });
});

describe.concurrent('--batch', () => {
  const lines = [
    'targets lanhai',
    '',
    '目标 岚海',
    '   ',
    'region Texas',
    '\u0007__proto__',
    'about',
  ];

  test('prints one object a line, in order, blank lines included', async () => {
    const { status, out, err } = await nev(['--batch', '--as', 'json'], {
      input: `${lines.join('\n')}\n`,
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(objects(out)).toMatchObject(lines.map((words) => ({ words })));
    expect(objects(out)).toMatchObject([
      { status: 'answered', facts: [{ id: 'lanhai-2025-nev-output' }] },
      { facts: [] },
      { text: expect.stringMatching(/^目标 · 岚海/) },
      { facts: [] },
      { status: 'nothing', reason: 'unknown-region' },
      { facts: [] },
      { status: 'answered', query: { command: 'about' } },
    ]);
  });

  test('prints nothing for no lines, and answers a last line without its end', async () => {
    expect(await nev(['--batch', '--as', 'json'])).toEqual({ status: 0, out: '', err: '' });
    const { out } = await nev(['--batch', '--as', 'json'], { input: 'about' });
    expect(objects(out)).toMatchObject([{ words: 'about' }]);
  });

  test('prints text with an empty line between the answers', async () => {
    const { status, out } = await nev(['--batch', '--lang', 'zh'], {
      input: 'targets lanhai\nabout\n',
    });
    expect(status).toBe(0);
    expect(out).toMatch(/^目标 · 岚海\n[\s\S]*\n\nNevplan /);
  });

  test('takes a carriage return inside a line for a part of it', async () => {
    const { out } = await nev(['--batch', '--as', 'json'], { input: 'targets\rlanhai\nabout\n' });
    expect(objects(out)).toHaveLength(2);
  });
});

describe.concurrent('the chat without a terminal', () => {
  test('greets and answers each piped line in order', async () => {
    const { status, out, err } = await nev([], {
      input: 'targets lanhai\n\n目标 岚海\nhelp targets',
    });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^Nevplan \d[\s\S]*No Slack or Discord token is set/);
    expect(out).toMatch(/Targets · Lanhai\n[\s\S]*\n目标 · 岚海\n[\s\S]*\ntargets \[regions\]/);
    expect(out).not.toContain('nev> ');
  });

  test('ends with the word, though its input stays open', async () => {
    const child = start([]);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    child.stdin.write('about\nexit\n');
    expect(await exited).toBe(0);
    child.stdin.destroy();
  });
});

describe.concurrent('a reader who leaves early', () => {
  test.each([
    ['a batch', ['--batch', '--as', 'json']],
    ['the chat', []],
  ])('ends %s without a complaint', async (_case, args) => {
    const child = start(args);
    const exited = new Promise((resolve) => child.on('exit', resolve));
    const complaints = text(child.stderr);
    // The program may be gone before it has read all of this.
    child.stdin.on('error', () => {});
    child.stdin.end('help\n'.repeat(2_000));
    child.stdout.once('data', () => child.stdout.destroy());
    expect(await exited).toBe(0);
    expect(await complaints).toBe('');
  });
});

describe.concurrent('colours', () => {
  const onTerminal = existsSync('/usr/bin/script') && process.platform === 'linux';
  const ESCAPE = '\u001b[';

  /** The program on a terminal of its own, which `script` makes. */
  async function shown(
    env: Record<string, string>,
    columns: number,
    options: readonly string[] = [],
  ): Promise<string> {
    const words = [process.execPath, PROGRAM, '--data', book, ...options, 'targets', 'lanhai'];
    const command = `stty cols ${columns}; exec ${words.map((word) => `'${word}'`).join(' ')}`;
    const child = spawn('/usr/bin/script', ['-qec', command, '/dev/null'], {
      cwd: ROOT,
      env: { TERM: 'xterm', PATH: '/usr/bin:/bin', SHELL: '/bin/sh', ...env },
    });
    child.stdin.end();
    return await text(child.stdout);
  }

  test('are not in what is piped, whatever the terminal says', async () => {
    const { out } = await nev(['targets', 'lanhai'], {
      env: { TERM: 'xterm-256color', FORCE_COLOR: '1', COLORTERM: 'truecolor' },
    });
    expect(out).not.toContain(ESCAPE);
  });

  test.runIf(onTerminal)('are on a terminal, and its width is kept', async () => {
    const out = await shown({}, 60);
    expect(out).toContain(`${ESCAPE}1mTargets · Lanhai${ESCAPE}0m`);
    expect(out).toContain('• Lanhai: NEV production, target at least 300,000 by 2025\r\n');
  });

  test.runIf(onTerminal)('are not on a terminal with NO_COLOR', async () => {
    const out = await shown({ NO_COLOR: '1' }, 60);
    expect(out).toContain('Targets · Lanhai\r\n');
    expect(out).not.toContain(ESCAPE);
  });

  test.runIf(onTerminal)('and pictures do not go together', async () => {
    const out = await shown({}, 60, ['--as', 'png']);
    expect(out).toBe(
      'A picture is no text for a terminal; write it to a file: nev … --as png > chart.png\r\n',
    );
  });

  test.runIf(onTerminal)('leave the usual width to a terminal that tells none', async () => {
    expect(await shown({ NO_COLOR: '1' }, 0)).toContain('Targets · Lanhai\r\n');
  });
});

describe.concurrent('other uses', () => {
  test('data check finds the book clean', async () => {
    const { status, out, err } = await nev(['data', 'check']);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toMatch(/^4 regions, 2 plans, 6 targets, 4 actuals, [^\n]*\nNo findings\.\n$/);
  });

  test('data check lists what is wrong, with exit status 3', async () => {
    const { status, out } = await nev(['data', 'check'], { data: brokenRecord });
    expect(status).toBe(3);
    expect(out).toContain('regions/qingzhou.json: qingzhou-2025-nev-output-2019, due: expected');
  });

  test('NEVPLAN_DATA names the folder where --data does not', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'about'], {
      cwd: ROOT,
      env: { NEVPLAN_DATA: book },
    });
    expect((await ending(child)).out).toContain('Holds 4 regions: 2 plans, 6 targets');
  });

  test.each([
    ['--help', /^Usage: nevplan /],
    ['--version', /^\d+\.\d+\.\d+\n$/],
  ])('%s is answered without data', async (option, answer) => {
    const { status, out } = await nev([option], { data: '/nowhere' });
    expect(status).toBe(0);
    expect(out).toMatch(answer);
  });
});

describe('what is kept', () => {
  const state = mkdtempSync(join(tmpdir(), 'nevplan-kept-'));
  const env = { NEVPLAN_STATE: state };
  afterAll(() => rmSync(state, { recursive: true, force: true }));

  test('is not touched by an answer that needs none of it', async () => {
    await nev(['targets', 'lanhai'], { env: { NEVPLAN_STATE: join(state, 'untouched') } });
    expect(existsSync(join(state, 'untouched'))).toBe(false);
    expect(existsSync(join(book, 'state'))).toBe(false);
  });

  test('is there for the next process, and then free again', async () => {
    const added = await nev(['digest', 'add', 'weekly', 'mon', '9:00', 'for', 'lanhai'], { env });
    expect([added.status, added.err]).toEqual([0, '']);
    const { out } = await nev(['digest', 'list'], { env });
    expect(out).toContain('every Monday at');
    await nev(['report', 'lanhai-2025-nev-output', 'it', 'is', 'more'], { env });
    expect((await nev(['reports'], { env })).out).toContain('“it is more”');
    expect(readdirSync(state).sort()).toEqual(['state.json', 'state.last.json']);
    const doctor = await nev(['doctor'], { env });
    expect(doctor.status).toBe(0);
    expect(doctor.out).toMatch(
      /^ok {5}state: .*: digests 1, watches 0, open reports 1, posts under way 0;/m,
    );
  });

  test('is refused while another process holds it, with its pid; all else is answered', async () => {
    const lock = { pid: process.pid, host: hostname(), token: 't', beat: Date.now() };
    writeFileSync(join(state, 'state.lock'), JSON.stringify(lock));
    const { status, out } = await nev(['digest', 'list'], { env });
    expect(status).toBe(1);
    expect(out).toContain(`pid ${process.pid}`);
    expect((await nev(['targets', 'lanhai'], { env })).status).toBe(0);
    rmSync(join(state, 'state.lock'));
  });

  test('is left alone where the file is not ours, and the doctor says why', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nevplan-foreign-'));
    writeFileSync(join(folder, 'state.json'), 'milk, eggs');
    const foreign = { env: { NEVPLAN_STATE: folder } };
    expect((await nev(['digest', 'list'], foreign)).out).toContain('nev doctor');
    const { status, out } = await nev(['doctor'], foreign);
    expect(status).toBe(1);
    expect(out).toContain('is not a state file of Nevplan');
    rmSync(folder, { recursive: true });
  });

  test('goes on in a talk, too', async () => {
    const { out } = await nev([], { env, input: 'settings lang zh\ntargets lanhai\nexit\n' });
    expect(out).toContain('目标 · 岚海');
    expect(readdirSync(state)).not.toContain('state.lock');
  });
});
