// The form "New digest". It only composes the words of `digest add`; what they mean, and who may say them, the bot decides.
import { inLanguage, type Language, type Wording } from '../../../src/language.ts';
import { actionId } from '../action-ids.ts';
import type { ViewBlock } from '../block-kit/blocks.ts';
import type { Option } from '../block-kit/elements.ts';
import type { Modal } from '../block-kit/surfaces.ts';
import { LIMITS } from '../limits.ts';
import { plain } from '../parts/rich-text.ts';
import { field, isDirect, type Kept, modal, option } from '../views.ts';
import { WEEKDAYS, WORDS } from '../wording.ts';
import type { Filled } from './filled.ts';

const W = WORDS.digest;
const MOST_NAMES = 10;
const USUAL_TIME = '09:00';
const USUAL_ZONE = 'Asia/Shanghai';

export interface DigestFormOptions {
  readonly language: Language;
  readonly timeZone: string | null;
  readonly kept: Kept;
}

/** The form in which a digest is made. */
export function digestForm({ language, timeZone, kept }: DigestFormOptions): Modal {
  const say = (wording: Wording) => inLanguage(wording, language);
  const pick = (name: string, label: Wording, options: Option[], chosen = 0): ViewBlock => {
    const first = options[chosen];
    return field(name, say(label), {
      type: 'static_select',
      action_id: actionId('pick', name),
      options,
      ...(first === undefined ? {} : { initial_option: first }),
    });
  };
  const inChannel = kept.channel !== null && !isDirect(kept.channel) ? kept.channel : null;
  return {
    ...modal('digest', say(W.title), language, [], kept),
    submit: plain(say(W.make), LIMITS.view.button),
    blocks: [
      pick(
        'where',
        W.where,
        [option(say(W.toMe), 'dm'), option(say(W.toChannel), 'channel')],
        inChannel === null ? 0 : 1,
      ),
      field(
        'channel',
        say(W.channel),
        {
          type: 'conversations_select',
          action_id: actionId('pick', 'channel'),
          filter: { include: ['public', 'private'], exclude_bot_users: true },
          ...(inChannel === null ? {} : { initial_conversation: inChannel }),
        },
        { hint: say(W.channelHint), optional: true },
      ),
      pick('when', W.when, frequencies(language), 1),
      field('time', say(W.time), {
        type: 'timepicker',
        action_id: actionId('pick', 'time'),
        initial_time: USUAL_TIME,
      }),
      field('zone', say(W.zone), {
        type: 'plain_text_input',
        action_id: actionId('pick', 'zone'),
        initial_value: timeZone ?? USUAL_ZONE,
        max_length: 60,
      }),
      pick(
        'language',
        W.language,
        [option('English', 'en'), option('中文', 'zh')],
        language === 'zh' ? 1 : 0,
      ),
      pick('nothing', W.nothing, [option(say(W.skip), 'skip'), option(say(W.say), 'say')]),
      field(
        'about',
        say(W.about),
        {
          type: 'multi_external_select',
          action_id: actionId('pick', 'about'),
          placeholder: plain(say(WORDS.form.type), LIMITS.input.placeholder),
          min_query_length: 0,
          max_selected_items: MOST_NAMES,
        },
        { hint: say(W.aboutHint), optional: true },
      ),
    ],
  };
}

function frequencies(language: Language): Option[] {
  const say = (wording: Wording) => inLanguage(wording, language);
  const between = language === 'zh' ? '' : ' ';
  return [
    option(say(W.daily), 'daily'),
    option(say(W.weekdays), 'weekdays'),
    ...WEEKDAYS.map(([word, name]) =>
      option(`${say(W.weekly)}${between}${say(name)}`, `weekly ${word}`),
    ),
    option(say(W.monthly), 'monthly 1'),
  ];
}

/** The words of `digest add`, and the channel that they are said in; or what is missing. */
export function digestWords(
  filled: Filled,
  language: Language,
):
  | { readonly words: string; readonly channel: string | null }
  | { readonly errors: Readonly<Record<string, string>> } {
  const isDm = filled.choice('where') !== 'channel';
  const channel = filled.conversation('channel');
  if (!isDm && channel === null) return { errors: { channel: inLanguage(W.noChannel, language) } };
  const about = filled.choices('about');
  const words = [
    'digest add',
    filled.choice('when') ?? 'weekdays',
    filled.time('time') ?? USUAL_TIME,
    `zone ${filled.text('zone') || USUAL_ZONE}`,
    `lang ${filled.choice('language') ?? language}`,
    `nothing ${filled.choice('nothing') ?? 'skip'}`,
    ...(isDm ? ['dm'] : []),
    ...(about.length === 0 ? [] : [`for ${about.join(', ')}`]),
  ];
  return { words: words.join(' '), channel: isDm ? null : channel };
}
