// "In Chinese please", 用英文说: a message that asks for the language of its reply, with or without a question.
import type { Command } from './command.ts';
import type { Language } from './language.ts';
import { commandAt, commandNamed } from './reading/command-words.ts';
import type { Reading, Thread } from './reading/reading.ts';

export interface AskedLanguage {
  readonly language: Language;
  /** What the message says besides; empty where it only wants what was answered before, in that language. */
  readonly rest: string;
}

/** The language that the words ask for at their end; null where they ask for none, or have it kept: "digest add … in Chinese". */
export function askedLanguage(words: string, commands: readonly Command[]): AskedLanguage | null {
  if (OF_SETTINGS.test(words) || commandAt(words, commands)?.command.keeps) return null;
  for (const pattern of AT_THE_END) {
    const found = pattern.exec(words);
    const name = found?.groups?.['name']?.toLowerCase();
    if (found !== null && name !== undefined)
      return {
        language: OF_CHINESE.has(name) ? 'zh' : 'en',
        rest: words
          .slice(0, found.index)
          .replace(/^ask\s*$/i, '')
          .trim(),
      };
  }
  return null;
}

/** Nothing but another language is wanted: what was answered before; never what is kept, which would be done twice. */
export function sameAgain(
  wish: AskedLanguage | null,
  { after }: Thread,
  commands: readonly Command[],
): Reading | null {
  if (wish === null || wish.rest !== '' || after === null) return null;
  const command = commandNamed(after.command, commands);
  return command.keeps ? null : { query: after, command };
}

/** "Set the language to English" is for good, not for once. */
const OF_SETTINGS = /\blanguage\b|\bsettings?\b|语言|设置/i;

const OF_CHINESE: ReadonlySet<string> = new Set(['chinese', 'mandarin', '中文', '汉语', '普通话']);
const ENGLISH_NAMES = '(?<name>english|chinese|mandarin)';
const CHINESE_NAMES = '(?<name>英文|英语|中文|汉语|普通话)';
const PLEASE = String.raw`(?: ?,? ?(?:please|pls|this time|now|instead|version))*[\s?.!]*$`;

const AT_THE_END: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|[\s,.;!?]+)(?:(?:can|could|would) you |please |now )?(?:(?:say|tell|answer|reply|respond|give|show|repeat|write|translate|put|have)(?: (?:me|that|this|it|again)){0,3} )?(?:in|into|to) ${ENGLISH_NAMES}${PLEASE}`,
    'i',
  ),
  new RegExp(`(?<=^(?:ask )?)${ENGLISH_NAMES}${PLEASE}`, 'i'),
  new RegExp(
    String.raw`[\s，,。；]*(?:请|麻烦|能不能|能|可以|你)*(?:用|换成?|译成|翻译成|翻成|转成|改成)${CHINESE_NAMES}版?(?:再?(?:说|讲|回答|回复|表达|答|来|写))?(?:一遍|一下|我|吧|吗|呢|可以吗|好吗)*[\s?？。!！]*$`,
  ),
  new RegExp(
    String.raw`(?<=^(?:ask )?)${CHINESE_NAMES}(?:版|的)?(?:呢|吧|吗|有吗|谢谢)*[\s?？。!！]*$`,
  ),
];
