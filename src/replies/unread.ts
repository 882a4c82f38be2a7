// Replies to words that could not be read: what was not understood, the nearest names, one example that runs.
import type { Named } from '../catalog/names.ts';
import { nearest } from '../catalog/nearest.ts';
import type { OptionKind, Scribe } from '../command.ts';
import { usageOf } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Unread } from '../reading/reading.ts';
import type { Block } from '../reply.ts';
import { echo } from '../wording/echo.ts';
import { asking, choicesBlock, nameOf, text, type UnreadDraft } from './choices.ts';
import { heldRegions } from './held-regions.ts';

/** The words could not be read: what was not understood, the nearest names, one example that runs. */
export function unreadDraft(unread: Unread, scribe: Scribe): UnreadDraft {
  switch (unread.kind) {
    case 'unknown-words':
      return unknownWords(unread, scribe);
    case 'two-meanings':
    case 'too-many':
      return chooseOne(unread, scribe);
    case 'missing':
      return missing(unread, scribe);
    default:
      return unread satisfies never;
  }
}

function unknownWords(
  unread: Extract<Unread, { kind: 'unknown-words' }>,
  scribe: Scribe,
): UnreadDraft {
  const { say, desk } = scribe;
  const said = echo(unread.words);
  const guesses = nearest(desk.catalog.names, unread.words, unread.kinds);
  const choices = guesses.map((named) => corrected(unread, named, scribe));
  const held = heldRegions(desk.catalog);
  const onlyRegions =
    unread.kinds.length > 0 && unread.kinds.every((kind) => kind === 'region' || kind === 'place');
  return {
    title: say({ en: `I do not know “${said}”`, zh: `没有看懂“${said}”` }),
    blocks: [
      ...(onlyRegions
        ? [
            text(
              {
                en: `It is none of the regions held here: ${held.en}.`,
                zh: `收录范围之外。收录的有：${held.zh}。`,
              },
              scribe,
            ),
          ]
        : []),
      ...choicesBlock(choices, scribe),
      example(unread, scribe),
    ],
    next: [],
    status: choices.length > 0 ? 'unclear' : 'nothing',
    reason: choices.length > 0 ? 'ambiguous' : onlyRegions ? 'unknown-region' : 'outside-scope',
    choices,
  };
}

function chooseOne(
  unread: Extract<Unread, { kind: 'two-meanings' | 'too-many' }>,
  scribe: Scribe,
): UnreadDraft {
  const { say } = scribe;
  const choices = unread.named.map((named) => commandWith(unread, named, scribe));
  const title =
    unread.kind === 'too-many'
      ? say({ en: 'One at a time', zh: '一次只看一个' })
      : say({
          en: `“${echo(unread.words)}” can mean several things`,
          zh: `“${echo(unread.words)}”有多种含义`,
        });
  return asking(title, choices, scribe);
}

const MISSING: Record<OptionKind, Wording> = {
  region: { en: 'Which region?', zh: '哪个地区？' },
  regions: { en: 'Which region?', zh: '哪个地区？' },
  metric: { en: 'Which metric?', zh: '哪个指标？' },
  topic: { en: 'Which topic?', zh: '哪个主题？' },
  company: { en: 'Which company?', zh: '哪家企业？' },
  years: { en: 'Which year?', zh: '哪一年？' },
  side: { en: 'Targets or actuals?', zh: '目标还是实际？' },
  level: { en: 'Provinces or cities?', zh: '省份还是城市？' },
  within: { en: 'Within how many months?', zh: '几个月之内？' },
  words: { en: 'Export what?', zh: '导出什么？' },
  text: { en: 'Search for what?', zh: '搜索什么？' },
  fact: { en: 'Which fact? Replies and lists give the ids.', zh: '哪个条目？编号见各回复。' },
  command: { en: 'Which command?', zh: '哪个命令？' },
};

function missing(unread: Extract<Unread, { kind: 'missing' }>, scribe: Scribe): UnreadDraft {
  const choices = [...unread.command.examples[scribe.language]];
  return {
    title: scribe.say(MISSING[unread.option]),
    blocks: [
      text(
        {
          en: `Usage: ${usageOf(unread.command, 'en')}`,
          zh: `用法：${usageOf(unread.command, 'zh')}`,
        },
        scribe,
      ),
      ...choicesBlock(choices, scribe),
    ],
    next: [],
    status: 'unclear',
    reason: 'ambiguous',
    choices,
  };
}

function example({ command }: Unread, { say, language }: Scribe): Block {
  const runs = command.examples[language][0];
  return { type: 'text', text: say({ en: `For example: ${runs}`, zh: `例如：${runs}` }) };
}

/** What was typed, with a name in place of the words that were not understood. */
function corrected(
  unread: Extract<Unread, { kind: 'unknown-words' }>,
  named: Named,
  scribe: Scribe,
): string {
  const { said, words, command } = unread;
  const name = scribe.language === 'zh' ? command.cues.zh[0] : command.name;
  if (said.length > LONGEST_CORRECTED || !said.includes(words))
    return commandWith(unread, named, scribe);
  return `${name} ${said.replace(words, nameOf(named, scribe))}`;
}

const LONGEST_CORRECTED = 60;

/** The command with a name in place of what was not understood; Chinese names where English ones are easily confused. */
function commandWith({ command }: Unread, named: Named, scribe: Scribe): string {
  const { language } = scribe;
  const name = language === 'zh' ? command.cues.zh[0] : command.name;
  return `${name} ${nameOf(named, scribe)}`;
}
