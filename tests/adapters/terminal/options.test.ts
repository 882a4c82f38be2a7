// Arguments of the command line → what they ask for, or what is wrong with them.
import { describe, expect, test } from 'vitest';
import { type CommandLine, readCommandLine, USAGE } from '../../../adapters/terminal/options.ts';

const nothingSaid: CommandLine = {
  words: '',
  as: 'text',
  language: undefined,
  today: undefined,
  data: undefined,
  batch: false,
  out: undefined,
};

describe('good arguments', () => {
  test.each<[string, string[], Partial<CommandLine>]>([
    ['nothing opens the chat', [], {}],
    [
      'words are joined by blanks',
      ['targets', 'jiangsu', '2025'],
      { words: 'targets jiangsu 2025' },
    ],
    ['quoted words stay as they are', ['targets  jiangsu'], { words: 'targets  jiangsu' }],
    ['Chinese words', ['目标', '江苏'], { words: '目标 江苏' }],
    ['text as the form', ['--as', 'text', 'help'], { words: 'help' }],
    ['JSON as the form', ['--as', 'json', 'help'], { words: 'help', as: 'json' }],
    ['a Slack message as the form', ['--as', 'slack', 'help'], { words: 'help', as: 'slack' }],
    ['an option behind the words', ['help', '--as=json'], { words: 'help', as: 'json' }],
    [
      'an option between the words',
      ['targets', '--lang', 'zh', 'anhui'],
      { words: 'targets anhui', language: 'zh' },
    ],
    ['English', ['--lang', 'en'], { language: 'en' }],
    ['a day', ['--today', '2026-02-28'], { today: '2026-02-28' }],
    ['a leap day', ['--today', '2028-02-29'], { today: '2028-02-29' }],
    ['a data folder', ['--data', '/some/where'], { data: '/some/where' }],
    ['where a file goes', ['due', '--out', 'x.ics'], { words: 'due', out: 'x.ics' }],
    ['standard output for a file', ['--out', '-', 'due'], { words: 'due', out: '-' }],
    ['a batch', ['--batch'], { batch: true }],
    ['a batch as JSON', ['--batch', '--as', 'json'], { batch: true, as: 'json' }],
    ['the last of two', ['--lang', 'zh', '--lang', 'en'], { language: 'en' }],
    ['words that look like options', ['--', '--as', '-5%'], { words: '--as -5%' }],
  ])('reads %s', (_case, args, parts) => {
    expect(readCommandLine(args)).toEqual({ ...nothingSaid, ...parts });
  });

  test.each([
    [['--help'], 'help'],
    [['--version'], 'version'],
    [['targets', '--help', '--as', 'xml'], 'help'],
    [['--version', '--help'], 'help'],
  ])('reads %j as a wish for %s', (args, wish) => {
    expect(readCommandLine(args)).toBe(wish);
  });
});

describe('wrong arguments', () => {
  test.each([
    ['an unknown option', ['--nope', 'targets'], "Unknown option '--nope'"],
    ['an unknown short option', ['-x'], "Unknown option '-x'"],
    ['an unknown form', ['--as', 'xml'], '--as takes text, json, slack, discord, png, not xml'],
    [
      'a form in other letters',
      ['--as', 'JSON'],
      '--as takes text, json, slack, discord, png, not JSON',
    ],
    [
      'a picture of no answer',
      ['--as', 'png'],
      '--as png draws the chart of one answer; give its words on the command line',
    ],
    [
      'pictures of a batch',
      ['--as', 'png', '--batch'],
      '--as png draws the chart of one answer; give its words on the command line',
    ],
    ['an unknown language', ['--lang', 'de'], '--lang takes en or zh, not de'],
    ['an empty language', ['--lang='], '--lang takes en or zh, not '],
    ['a day in words', ['--today', 'tomorrow'], '--today takes a date as YYYY-MM-DD, not tomorrow'],
    [
      'a day that never comes',
      ['--today', '2026-02-30'],
      '--today takes a date as YYYY-MM-DD, not 2026-02-30',
    ],
    [
      'a month that never comes',
      ['--today', '2026-13-01'],
      '--today takes a date as YYYY-MM-DD, not 2026-13-01',
    ],
    [
      'a day without its noughts',
      ['--today', '2026-2-3'],
      '--today takes a date as YYYY-MM-DD, not 2026-2-3',
    ],
    [
      'words beside a batch',
      ['--batch', 'help'],
      '--batch reads words from standard input; give none on the command line',
    ],
    [
      'a batch with a file',
      ['--batch', '--out', 'x'],
      '--out goes with one answer, not with --batch',
    ],
    ['a file without a name', ['--out='], '--out takes a file, a folder or -, not nothing'],
    ['an option without its value', ['--data'], "Option '--data <value>' argument missing"],
    [
      'an option where a value should be',
      ['--lang', '--batch'],
      "Option '--lang' argument is ambiguous.",
    ],
    ['a value that no option takes', ['--batch=yes'], "Option '--batch' does not take an argument"],
  ])('names %s', (_case, args, wrong) => {
    expect(readCommandLine(args)).toEqual({ wrong });
  });

  test('are named on one line', () => {
    for (const args of [['--nope'], ['--lang', '--batch'], ['--data'], ['-ab']]) {
      expect(readCommandLine(args)).toEqual({ wrong: expect.stringMatching(/^.+$/) });
    }
  });
});

test('the usage names every option that is read', () => {
  for (const option of ['as', 'lang', 'today', 'data', 'batch', 'out', 'version', 'help']) {
    expect(readCommandLine([`--${option}`])).not.toEqual({
      wrong: expect.stringContaining('Unknown option'),
    });
    expect(USAGE).toContain(`--${option}`);
  }
});
