// settings …: the language of a person and of a channel, and the regions that a channel asks about.
import type { Desk } from '../command.ts';
import { readFocus } from '../digests/focus-names.ts';
import type { Language, Wording } from '../language.ts';
import { personOf } from '../people.ts';
import type { Query } from '../query.ts';
import { exactRegionName } from '../replies/queries.ts';
import { channelOf } from '../settings.ts';
import type { Settings } from '../state/records.ts';
import { unknownWords } from './digest-options.ts';
import {
  done,
  linesBlock,
  type OrderDesk,
  type Ordered,
  order,
  unclear,
  type Writer,
} from './order.ts';

const CHANNEL = /^(channel|频道|本频道|群)(?!\p{L}*\w)\s*/iu;
const LANG = /^(language|lang|语言)\s*[:：]?\s*(.*)$/iu;
const REGIONS = /^(regions?|default regions?|默认地区|地区)\s*[:：]?\s*(.*)$/iu;
const NONE = /^(none|no|off|clear|all|无|不限|清除|全部)$/iu;

/** Shows or changes what a person or a channel has set. */
export function orderSettings(query: Query, desk: Desk): Promise<Ordered> {
  return order(desk, async (orderDesk) => {
    const text = query.text ?? '';
    if (text === '') return done(writeSettings(orderDesk, null));
    const ofChannel = CHANNEL.test(text);
    const what = text.replace(CHANNEL, '');
    if (ofChannel) return await setChannel(what, orderDesk);
    const language = readLanguage(what);
    if (language === undefined) return notUnderstood(orderDesk);
    await set(personOf(orderDesk.asker), { language }, orderDesk);
    return done(writeSettings(orderDesk, language));
  });
}

async function setChannel(what: string, desk: OrderDesk): Promise<Ordered> {
  const { asker } = desk;
  if (asker.direct) return unclear(NO_CHANNEL, NO_CHANNEL_TEXT);
  if (!(await asker.mayManage())) return unclear(NOT_ALLOWED, NOT_ALLOWED_TEXT);
  const language = readLanguage(what);
  if (language !== undefined) {
    await set(channelOf(asker), { language }, desk);
    return done(writeSettings(desk, null));
  }
  const regions = readRegions(what, desk);
  if (regions === null) return notUnderstood(desk);
  if ('trouble' in regions) return unclear(NOT_REGIONS, regions.trouble);
  await set(channelOf(asker), { regions: regions.regions }, desk);
  return done(writeSettings(desk, null));
}

const NO_CHANNEL: Wording = { en: 'This is no channel', zh: '当前不是频道' };
const NO_CHANNEL_TEXT: Wording = {
  en: 'Say it in the channel that it is meant for.',
  zh: '请在要设置的频道中输入。',
};
const NOT_ALLOWED: Wording = { en: 'Not yours to change', zh: '没有权限' };
const NOT_ALLOWED_TEXT: Wording = {
  en: 'Only people who may manage this channel can change its settings. “settings lang en” sets your own language.',
  zh: '只有本频道的管理者可以更改频道设置。“设置 语言 中文”可设置您本人的语言。',
};
const NOT_REGIONS: Wording = { en: 'Those are not all regions', zh: '其中有不是地区的内容' };

/** Null for "auto"; undefined where no language is named. */
function readLanguage(text: string): Language | null | undefined {
  const word = LANG.exec(text)?.[2]?.trim().toLowerCase();
  if (word === undefined) return undefined;
  if (/^(en|english|英文|英语)$/.test(word)) return 'en';
  if (/^(zh|chinese|中文|汉语)$/.test(word)) return 'zh';
  return /^(auto|automatic|自动|默认)$/.test(word) ? null : undefined;
}

function readRegions(
  text: string,
  { catalog }: OrderDesk,
): { readonly regions: readonly string[] } | { readonly trouble: Wording } | null {
  const words = REGIONS.exec(text)?.[2]?.trim();
  if (words === undefined || words === '') return null;
  if (NONE.test(words)) return { regions: [] };
  const read = readFocus(words, catalog);
  if ('unknown' in read) return { trouble: unknownWords(read.unknown) };
  if ('several' in read || read.focus.regions.length === 0) return { trouble: unknownWords(words) };
  return { regions: read.focus.regions };
}

async function set(
  of: Settings['of'],
  change: { language?: Language | null; regions?: readonly string[] },
  { keep }: OrderDesk,
): Promise<void> {
  const before = keep.settingsOf(of);
  const regions = change.regions ?? before?.regions ?? [];
  const language = change.language === undefined ? (before?.language ?? null) : change.language;
  await keep.setSettings({ of, language, regions: [...regions] });
}

function notUnderstood({ language }: OrderDesk): Ordered {
  return unclear(
    { en: 'Set what?', zh: '设置什么？' },
    null,
    language === 'zh'
      ? ['设置 语言 中文', '设置 频道 语言 自动', '设置 频道 地区 江苏、安徽', '设置 频道 地区 无']
      : [
          'settings lang en',
          'settings channel lang auto',
          'settings channel regions jiangsu, anhui',
          'settings channel regions none',
        ],
  );
}

/** @param chosen the language that has just been set: the reply is in it already. */
function writeSettings({ keep, asker, catalog }: OrderDesk, chosen: Language | null): Writer {
  const person = keep.settingsOf(personOf(asker));
  const channel = asker.direct ? null : keep.settingsOf(channelOf(asker));
  return (scribe) => {
    const language = chosen ?? scribe.language;
    const say = (wording: Wording) => wording[language];
    const names = (channel?.regions ?? []).map((id) => exactRegionName(catalog, id, language));
    const lines: Wording[] = [
      {
        en: `Your language: ${sayLanguage(person?.language, 'en')}`,
        zh: `您的语言：${sayLanguage(person?.language, 'zh')}`,
      },
    ];
    if (!asker.direct)
      lines.push(
        {
          en: `This channel’s language: ${sayLanguage(channel?.language, 'en')}`,
          zh: `本频道的语言：${sayLanguage(channel?.language, 'zh')}`,
        },
        names.length === 0
          ? { en: 'This channel’s regions: all', zh: '本频道的默认地区：不限' }
          : {
              en: `This channel’s regions, where a question names none: ${names.join(', ')}`,
              zh: `提问未写地区时，本频道默认为：${names.join('、')}`,
            },
      );
    return {
      title: say({ en: 'Settings', zh: '设置' }),
      blocks: [linesBlock(lines.map(say))],
      next: [
        say(
          language === 'zh' ? { en: '', zh: '设置 语言 英文' } : { en: 'settings lang zh', zh: '' },
        ),
        say({ en: 'settings lang auto', zh: '设置 语言 自动' }),
        say({ en: 'forget', zh: '忘记' }),
      ],
      written: { language, sources: [] },
    };
  };
}

function sayLanguage(set: Language | null | undefined, language: Language): string {
  if (set == null)
    return language === 'zh' ? '自动（随提问的语言）' : 'automatic (that of the words)';
  return { en: { en: 'English', zh: '英文' }, zh: { en: 'Chinese', zh: '中文' } }[set][language];
}
