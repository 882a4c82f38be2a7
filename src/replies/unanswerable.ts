// Replies to questions that have no query: about somewhere or something else, small talk, or open to several readings.
import type { NothingReason } from '../answer.ts';
import { nearest } from '../catalog/nearest.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Unanswerable } from '../reading/question/asked/asked.ts';
import { echo } from '../wording/echo.ts';
import { asking, cardOf, choiceWords, text, type UnreadDraft } from './choices.ts';
import { heldRegions } from './held-regions.ts';

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
    case 'choices': {
      const choices = choiceWords(unanswerable.queries, scribe);
      return asking(say(choices.length === 1 ? ONE_MEANT : WHICH_MEANT), choices, scribe);
    }
    default:
      return unanswerable satisfies never;
  }
}

const WHICH_MEANT = { en: 'Which one do you mean?', zh: '您问的是哪一项？' } satisfies Wording;
const ONE_MEANT = { en: 'Do you mean this one?', zh: '您问的是这一项吗？' } satisfies Wording;

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
