// The options of a digest or a watch in the words of an order: when, where, in which language, about what.
import type { Catalog } from '../catalog/catalog.ts';
import { EVERYTHING, readFocus } from '../digests/focus-names.ts';
import { readZone } from '../digests/zones.ts';
import type { Language, Wording } from '../language.ts';
import type { Focus, Schedule } from '../state/records.ts';
import { echo } from '../wording/echo.ts';
import { placeName, regionName } from '../wording/facts.ts';
import { takeSchedule } from './schedule-words.ts';
import { Slip } from './slip.ts';

export interface DigestOptions {
  readonly schedule?: Schedule;
  readonly zone?: string;
  readonly language?: Language;
  readonly quiet?: 'skip' | 'say';
  /** By direct message, or in the channel; left out where nothing was said. */
  readonly direct?: boolean;
  /** Left out where nothing was said. */
  readonly focus?: Focus;
}

export type ReadOptions = { readonly options: DigestOptions } | { readonly trouble: Wording };

/** Reads options in any order; what is left over is taken for names. */
export function readOptions(text: string, catalog: Catalog): ReadOptions {
  const slip = new Slip(text);
  const about = slip.take(/(?<!\p{L})(?:for|about)\s+(.*)$|(?:关于|关注|针对)\s*(.*)$/u);
  const inside = new Slip(about?.[1] ?? about?.[2] ?? '');
  const rest = joinOptions(readCommon(slip), readCommon(inside));
  const zone = takeZone(slip) ?? takeZone(inside);
  if (zone !== null && zone.name === null) return { trouble: noSuchZone(zone.said) };
  const schedule = takeSchedule(slip) ?? takeSchedule(inside);
  if (schedule !== null && 'trouble' in schedule) return schedule;
  const focus = readNames(`${inside.rest} ${slip.rest}`.trim(), about !== null, catalog);
  if ('trouble' in focus) return focus;
  return {
    options: {
      ...rest,
      ...(zone?.name != null && { zone: zone.name }),
      ...(schedule !== null && { schedule: schedule.schedule }),
      ...focus,
    },
  };
}

type Common = Pick<DigestOptions, 'language' | 'quiet' | 'direct'>;

/** People also put options behind the names. */
function joinOptions(first: Common, second: Common): Common {
  return { ...first, ...second };
}

function readCommon(slip: Slip): Common {
  const language = takeLanguage(slip);
  const quiet = takeQuiet(slip);
  const direct = takeDirect(slip);
  return {
    ...(language !== null && { language }),
    ...(quiet !== null && { quiet }),
    ...(direct !== null && { direct }),
  };
}

/** The language that is asked for; null where none is. */
export function takeLanguage(slip: Slip): Language | null {
  const found = slip.take(
    /(?<!\p{L})(?:lang|language|in)\s*[:=]?\s*(en|zh|english|chinese)(?!\p{L})|(?:语言|用)\s*[:：]?\s*(中文|英文|汉语|英语|en|zh)/u,
  );
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase();
  if (word === '') return null;
  return /^(zh|chinese|中文|汉语)$/.test(word) ? 'zh' : 'en';
}

function takeQuiet(slip: Slip): 'skip' | 'say' | null {
  const found = slip.take(
    /(?<!\p{L})nothing(?:\s+new)?\s+(skip|say|quiet|silent)(?!\p{L})|(?:无|没有?)新?(?:内容|变化)时?\s*[:：]?\s*(跳过|不发|省略|也发|照发|说明)/u,
  );
  const word = found?.[1] ?? found?.[2];
  if (word === undefined) return null;
  return /^(say|也发|照发|说明)$/i.test(word) ? 'say' : 'skip';
}

/** Whether it is to come by direct message; null where nothing says. */
export function takeDirect(slip: Slip): boolean | null {
  if (slip.has(/(?<!\p{L})(by\s+)?(dm|direct message|private(ly)?)(?!\p{L})|私信|私聊/u))
    return true;
  return slip.has(/(?<!\p{L})(here|(in )?(this |the )?channel)(?!\p{L})|(在)?(本|这个)(频道|群)/u)
    ? false
    : null;
}

function takeZone(slip: Slip): { readonly said: string; readonly name: string | null } | null {
  const named = slip.take(
    /(?<!\p{L})(?:time ?zone|zone|tz)\s*[:=]?\s*([\w/+-]+)|时区\s*[:：]?\s*([\w/+-]+|\p{Script=Han}+)/u,
  );
  const said = named?.[1] ?? named?.[2];
  if (said !== undefined) return { said, name: readZone(said) };
  const bare = slip.take(/(?<![\p{L}/*])([A-Za-z]+\/[A-Za-z_]+(?:\/[A-Za-z_]+)?)(?!\p{L})/u)?.[1];
  if (bare !== undefined) return { said: bare, name: readZone(bare) };
  const spoken = slip.take(/(北京时间)|(?<!\p{L})(?:(beijing|china)\s+time|(utc|gmt))(?!\p{L})/u);
  const word = spoken?.[1] ?? spoken?.[2] ?? spoken?.[3];
  return word === undefined ? null : { said: word, name: readZone(word) };
}

function noSuchZone(said: string): Wording {
  const word = echo(said);
  return {
    en: `I do not know the time zone “${word}”. Zones have IANA names such as Asia/Shanghai, Europe/Berlin or UTC.`,
    zh: `没有看懂时区“${word}”。时区请用 IANA 名称，例如 Asia/Shanghai、Europe/Berlin 或 UTC。`,
  };
}

const EVERYTHING_SAID = /^(all( regions)?|everything|全部|所有|全国各地|所有地区)$/i;

/** @param said whether names were announced, as by "for". */
function readNames(
  words: string,
  said: boolean,
  catalog: Catalog,
): { readonly focus?: Focus } | { readonly trouble: Wording } {
  if (EVERYTHING_SAID.test(words)) return { focus: EVERYTHING };
  if (words === '') return said ? { focus: EVERYTHING } : {};
  const read = readFocus(words, catalog);
  if ('focus' in read) return { focus: read.focus };
  if ('unknown' in read) return { trouble: unknownWords(read.unknown) };
  const names = (language: Language) =>
    read.several.map(({ kind, id }) => {
      const place = catalog.places.get(id);
      const region = place === undefined ? '' : regionName(catalog, place.province, language);
      const name =
        kind === 'place' ? placeName(catalog, id, 'zh') : regionName(catalog, id, language);
      return language === 'zh' ? `${name}（${region}）` : `${name} (${region})`;
    });
  return {
    trouble: {
      en: `“${echo(read.words)}” can mean ${names('en').join(' or ')}: please say which.`,
      zh: `“${echo(read.words)}”可指${names('zh').join('或')}，请说明是哪一个。`,
    },
  };
}

/** What was left over once all options were taken. */
export function unknownWords(unknown: string): Wording {
  const words = echo(unknown);
  return {
    en: `I do not know “${words}”. It is none of the regions, metrics, topics or companies held here, and no option.`,
    zh: `没有看懂“${words}”：既不是收录的地区、指标、主题或企业，也不是选项。`,
  };
}
