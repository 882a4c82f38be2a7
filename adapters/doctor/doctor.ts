// `nev doctor`: is everything in order that the bot needs? A line for each check: what was found, or what is wrong and what to do next.
import { inLanguage, type Language, type Wording } from '../../src/language.ts';
import { SetupError } from '../../src/setup-error.ts';
import type { Check, Outcome } from './check.ts';

/** Runs all checks, each whatever became of the others. @returns the exit status: 0 all is well, 1 something is not. */
export async function doctor(
  checks: readonly Check[],
  language: Language,
  print: (line: string) => void,
): Promise<number> {
  let status = 0;
  for (const check of checks) {
    const outcome = await outcomeOf(check);
    if (outcome.state === 'wrong') status = 1;
    print(lineOf(check, outcome, language));
  }
  return status;
}

async function outcomeOf({ run }: Check): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SetupError) return { state: 'wrong', said: error.wording };
    const message = error instanceof Error ? error.message : String(error);
    return { state: 'wrong', said: { en: message, zh: message } };
  }
}

/** In columns of the same width, as far as terminals show Chinese in double width. */
const MARKS: Readonly<Record<Outcome['state'], Wording>> = {
  ok: { en: 'ok     ', zh: '正常  ' },
  wrong: { en: 'wrong  ', zh: '有误  ' },
  off: { en: 'off    ', zh: '未设  ' },
  unasked: { en: '?      ', zh: '未查  ' },
};

function lineOf({ name }: Check, { state, said, next }: Outcome, language: Language): string {
  const between = language === 'zh' ? '：' : ': ';
  const found = `${inLanguage(name, language)}${between}${inLanguage(said, language)}`;
  const line = `${inLanguage(MARKS[state], language)}${found.replace(/\s*\n\s*/g, ' ')}`;
  if (next === undefined) return line;
  return `${line}${language === 'zh' ? '' : ' '}${inLanguage(next, language)}`;
}
