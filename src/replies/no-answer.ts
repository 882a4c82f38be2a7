// Replies where there is no answer: nothing stated, or words not understood. Always with the nearest help there is.
import type { Cited, NothingReason } from '../answer.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Named } from '../catalog/names.ts';
import { nearest } from '../catalog/nearest.ts';
import type { Draft, OptionKind, Scribe } from '../command.ts';
import { usageOf } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query, Question } from '../query.ts';
import type { Unanswerable } from '../reading/question/asked.ts';
import type { Unread } from '../reading/reading.ts';
import { wordsOf } from '../reading/words-of.ts';
import type { Block } from '../reply.ts';
import { echo } from '../wording/echo.ts';
import { companyName, metricName, placeName } from '../wording/facts.ts';
import { doubtsBlock, factLine } from './fact-lines.ts';
import { heldRegions } from './held-regions.ts';
import { exactRegionName, placeNotice, queryParts } from './queries.ts';
import { runnable } from './runnable.ts';

/** No source states it: said plainly, with the nearest facts. */
export function nothingDraft(
  query: Query,
  reason: NothingReason,
  near: readonly Cited[],
  scribe: Scribe,
): Draft {
  const { say, desk, language } = scribe;
  const subject = queryParts(query, desk.catalog, language).join(' · ');
  const blocks: Block[] = [
    { type: 'text', text: sayNothing(query, reason, subject, scribe) },
    ...placeNotice(query, scribe),
  ];
  if (near.length > 0) {
    blocks.push({
      type: 'facts',
      heading: say({ en: 'The nearest that is stated', zh: '最接近的内容' }),
      lines: near.map((cited) => factLine(cited, scribe)),
    });
  }
  return {
    title: say({ en: 'No source states this', zh: '没有来源说明' }),
    blocks: [...blocks, ...doubtsBlock(near, scribe)],
    next: query.regions
      .slice(0, 1)
      .map(
        (id) =>
          `${say({ en: 'region', zh: '地区' })} ${desk.catalog.regions.get(id)?.names[language] ?? id}`,
      ),
  };
}

function sayNothing(query: Query, reason: NothingReason, subject: string, { say }: Scribe): string {
  switch (reason) {
    case 'no-such-fact':
      if (query.question?.unheld !== undefined) {
        const word = echo(query.question.unheld);
        return say({
          en: `No source held here has this for “${word}”: ${subject}.`,
          zh: `现有来源没有针对“${word}”的数据：${subject}。`,
        });
      }
      // Measures are held, and shown below: what was asked about them is not in their words.
      if (query.command === 'measures' && query.question?.about != null)
        return say({
          en: `No measure held here answers this directly: ${subject}.`,
          zh: `收录的措施均未直接说明这一点：${subject}。`,
        });
      if (query.command === 'source')
        return say({
          en: `There is no fact with the id ${subject}.`,
          zh: `没有编号为${subject}的条目。`,
        });
      return say({
        en: `No source held here states ${askedFor(query)?.en ?? 'this'}: ${subject}.`,
        zh: `现有来源均未说明${askedFor(query)?.zh ?? ''}：${subject}。`,
      });
    case 'unknown-region':
      return say({ en: `No such region is held: ${subject}.`, zh: `未收录该地区：${subject}。` });
    case 'outside-scope':
      return say({
        en: `This lies outside what the sources here cover: ${subject}.`,
        zh: `超出收录范围：${subject}。`,
      });
    default:
      return reason satisfies never;
  }
}

function askedFor({ command, question }: Query): Wording | undefined {
  return question?.verdict === undefined ? ASKED_FOR[command] : CAME_OUT[question.verdict];
}

const CAME_OUT: Record<NonNullable<Question['verdict']>, Wording> = {
  met: { en: 'that such a target was met', zh: '有已完成的此类目标' },
  missed: { en: 'that such a target was missed', zh: '有未完成的此类目标' },
  behind: { en: 'that such a target is behind schedule', zh: '有进度落后的此类目标' },
};

/** What a command looks for, in the words of "no source states …". */
const ASKED_FOR: Partial<Record<Query['command'], Wording>> = {
  targets: { en: 'a target', zh: '目标' },
  actuals: { en: 'an actual figure', zh: '实际数据' },
  measures: { en: 'a measure', zh: '措施' },
  plans: { en: 'a plan', zh: '规划' },
  compare: { en: 'figures that could be compared', zh: '可比的数据' },
  rank: { en: 'figures to rank', zh: '可排名的数据' },
  progress: { en: 'a target to judge', zh: '可判断的目标' },
  rollup: { en: 'a province’s target', zh: '省级目标' },
  due: { en: 'a target falling due then', zh: '该时段到期的目标' },
  timeline: { en: 'an event', zh: '相关事项' },
  company: { en: 'anything on this company', zh: '该企业的情况' },
  export: { en: 'facts to export', zh: '可导出的内容' },
};

export interface UnreadDraft extends Draft {
  readonly status: 'unclear' | 'nothing';
  readonly reason: NothingReason | 'ambiguous';
  readonly choices: readonly string[];
}

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

/** A question that has no query: about somewhere or something else, or open to several readings. */
export function unanswerableDraft(unanswerable: Unanswerable, scribe: Scribe): UnreadDraft {
  const { say } = scribe;
  switch (unanswerable.kind) {
    case 'elsewhere': {
      const place = echo(unanswerable.place);
      const title = say({ en: `Nothing on ${place}`, zh: `没有“${place}”的资料` });
      const held = heldRegions(scribe.desk.catalog);
      const why = { en: `I hold figures on ${held.en}.`, zh: `收录范围是${held.zh}。` };
      return refusal(title, why, 'unknown-region', scribe);
    }
    case 'outside':
      return refusal(
        say({ en: 'That is not what I know about', zh: '这不在我的收录范围之内' }),
        OUTSIDE,
        'outside-scope',
        scribe,
      );
    case 'no-subject':
      return refusal(
        say({ en: 'I found no region and no metric in this', zh: '没有看出所问的地区或指标' }),
        OUTSIDE,
        'outside-scope',
        scribe,
      );
    case 'talk':
      return talk(unanswerable.of, scribe);
    case 'misspelt': {
      const title = say({
        en: `I do not know “${echo(unanswerable.words)}”`,
        zh: `没有看懂“${echo(unanswerable.words)}”`,
      });
      const whole = choiceWords(unanswerable.queries, scribe);
      const regions = nearest(scribe.desk.catalog.names, unanswerable.words, ['region', 'place']);
      const cards = regions.map((named) => cardOf(named, scribe));
      return asking(title, whole.length > 0 ? whole : cards, scribe);
    }
    case 'twins': {
      const title = say({ en: 'Which of these places?', zh: '是哪一个？' });
      const cards = unanswerable.named.map((named) => cardOf(named, scribe));
      return asking(title, cards, scribe);
    }
    case 'choices':
      return asking(
        say({ en: 'Which one do you mean?', zh: '您问的是哪一项？' }),
        choiceWords(unanswerable.queries, scribe),
        scribe,
      );
    default:
      return unanswerable satisfies never;
  }
}

/** The words that run each of the queries, those that are alike once. */
function choiceWords(queries: readonly Query[], { desk, language }: Scribe): string[] {
  const words = queries.slice(0, CHOICES).map((query) => wordsOf(runnable(query), desk, language));
  return [...new Set(words)];
}

function cardOf(named: Named, scribe: Scribe): string {
  return `${scribe.say({ en: 'region', zh: '地区' })} ${nameOf(named, scribe)}`;
}

const CHOICES = 5;

const OUTSIDE = {
  en: 'I answer what China’s regions have planned for new energy vehicles and what came of it: targets, actual figures, measures and plans, each with its source.',
  zh: '我只回答中国各地新能源汽车的规划和落实情况：目标、实际数据、措施和规划文件，均注明来源。',
} satisfies Wording;

function refusal(title: string, why: Wording, reason: NothingReason, scribe: Scribe): UnreadDraft {
  const runs = scribe.say({
    en: 'ask how many NEVs did Anhui build in 2023?',
    zh: '问 江苏2025年新能源汽车产量目标是多少？',
  });
  return {
    title,
    blocks: [text(why, scribe), text({ en: `For example: ${runs}`, zh: `例如：${runs}` }, scribe)],
    next: [],
    status: 'nothing',
    reason,
    choices: [],
  };
}

const TALK = {
  self: {
    en: 'I am Nevplan, a bot that looks figures up. What I know and how often I am right: about',
    zh: '我是Nevplan，一个查数据的机器人。收录内容和准确率见：关于',
  },
  thanks: { en: 'Any time. Just ask the next one.', zh: '不客气，有问题随时问。' },
} satisfies Record<string, Wording>;

function talk(of: keyof typeof TALK, scribe: Scribe): UnreadDraft {
  if (of === 'self') return refusal(scribe.say(TALK.self), OUTSIDE, 'outside-scope', scribe);
  const title = scribe.say(TALK.thanks);
  return { title, blocks: [], next: [], status: 'nothing', reason: 'outside-scope', choices: [] };
}

function asking(title: string, choices: readonly string[], scribe: Scribe): UnreadDraft {
  return {
    title,
    blocks: choicesBlock(choices, scribe),
    next: [],
    status: 'unclear',
    reason: 'ambiguous',
    choices,
  };
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
  return {
    title,
    blocks: choicesBlock(choices, scribe),
    next: [],
    status: 'unclear',
    reason: 'ambiguous',
    choices,
  };
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

function text(wording: Wording, { say }: Scribe): Block {
  return { type: 'text', text: say(wording) };
}

function choicesBlock(choices: readonly string[], { say }: Scribe): Block[] {
  if (choices.length === 0) return [];
  return [
    { type: 'choices', intro: say({ en: 'Did you mean', zh: '您是不是要找' }), words: choices },
  ];
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

function nameOf({ kind, id }: Named, { desk: { catalog }, language }: Scribe): string {
  switch (kind) {
    case 'region':
      return exactRegionName(catalog, id, language)
        .replace(/[（(].*$/, '')
        .trim();
    case 'place':
      return placeName(catalog, id, isOnlyOne(catalog, id) ? language : 'zh');
    case 'metric':
      return metricName(catalog, id, language);
    case 'company':
      return companyName(catalog, id, language);
    case 'topic':
      return catalog.topics.get(id)?.names[language] ?? id;
    case 'family':
      return id;
    default:
      return kind satisfies never;
  }
}

/** Fuzhou is 福州 and 抚州: only their Chinese names tell them apart. */
function isOnlyOne(catalog: Catalog, id: string): boolean {
  return (
    catalog.names
      .lookUp(placeName(catalog, id, 'en'))
      .filter(({ kind }) => kind === 'place' || kind === 'region').length === 1
  );
}
