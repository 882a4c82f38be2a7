// The options of the command line, as design.md section 5 promises them to scripts.
import { parseArgs } from 'node:util';
import type { Language } from '../../src/language.ts';

/** What an answer may be written as. */
const FORMS = ['text', 'json', 'slack', 'discord', 'png'] as const;
type Form = (typeof FORMS)[number];

export interface CommandLine {
  /** What was said; empty with --batch. */
  readonly words: string;
  readonly as: Form;
  readonly language: Language | undefined;
  /** YYYY-MM-DD. */
  readonly today: string | undefined;
  readonly data: string | undefined;
  readonly batch: boolean;
  /** Where the files of an answer go: a file, a folder, or - for standard output in place of the answer. */
  readonly out: string | undefined;
}

export const USAGE = `Usage: nevplan [options] [words]
  nevplan                          opens the chat
  nevplan targets jiangsu 2025     answers once
  nevplan export targets jiangsu --out .
                                   saves the file of an answer in this folder
  nevplan --batch --as json        one line of standard input, one answer
  nevplan doctor                   looks at data, state, clock, tokens and scopes, one by one
  nevplan alive                    whether a bot runs with this state, for health checks
  nevplan slack manifest           what Slack must be told of the app
  nevplan discord commands         what Discord must be told of the commands
  nevplan discord register         tells Discord, and shows the difference first

Options
  --as FORM           form of the answer: text (as it is), json, slack (the body of chat.postMessage),
                      discord (the body of a message create), png (its chart, for a file: … --as png > chart.png)
  --lang en|zh        language of the answer (that of the words)
  --today YYYY-MM-DD  the day to reckon from (the system's)
  --data DIR          another data folder
  --out FILE|DIR|-    save the file of the answer; - prints it in place of the answer
  --batch             read words from standard input, a line at a time
  --version, --help

Exit status: 0 answered, 1 unclear or nothing found, 2 wrong use, 3 the data cannot be used,
             4 the state cannot be used.
Words that begin with "-" go behind "--".`;

/** Either the options, or a line on what is wrong with them. */
export function readCommandLine(
  args: readonly string[],
): CommandLine | { readonly wrong: string } | 'help' | 'version' {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        as: { type: 'string', default: 'text' },
        lang: { type: 'string' },
        today: { type: 'string' },
        data: { type: 'string' },
        batch: { type: 'boolean', default: false },
        out: { type: 'string' },
        help: { type: 'boolean', default: false },
        version: { type: 'boolean', default: false },
      },
    });
    if (values.help) return 'help';
    if (values.version) return 'version';
    const { as, lang, today, data, batch, out } = values;
    if (!isForm(as)) return { wrong: `--as takes ${FORMS.join(', ')}, not ${as}` };
    if (lang !== undefined && lang !== 'en' && lang !== 'zh')
      return { wrong: `--lang takes en or zh, not ${lang}` };
    if (today !== undefined && !isDate(today))
      return { wrong: `--today takes a date as YYYY-MM-DD, not ${today}` };
    if (batch && positionals.length > 0)
      return { wrong: '--batch reads words from standard input; give none on the command line' };
    if (as === 'png' && positionals.length === 0)
      return {
        wrong: '--as png draws the chart of one answer; give its words on the command line',
      };
    if (batch && out !== undefined)
      return { wrong: '--out goes with one answer, not with --batch' };
    if (out === '') return { wrong: '--out takes a file, a folder or -, not nothing' };
    return { words: positionals.join(' '), as, language: lang, today, data, batch, out };
  } catch (error) {
    // parseArgs throws for options that it does not know; its message names the option.
    return {
      wrong:
        error instanceof Error
          ? (error.message.split('\n')[0]?.split('. ')[0] ?? error.message)
          : String(error),
    };
  }
}

function isForm(text: string): text is Form {
  return FORMS.some((form) => form === text);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
