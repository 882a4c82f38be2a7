// Schedules in words: read generously, said one way. "every monday at 9am", 每周一 9:00, weekly mon 09:00.
import { type CronTrouble, cronTrouble, WEEKDAYS } from '../digests/schedule.ts';
import type { Language, Wording } from '../language.ts';
import type { Schedule, Weekday } from '../state/records.ts';
import type { Slip } from './slip.ts';

export type ReadSchedule =
  | { readonly schedule: Schedule }
  | { readonly trouble: Wording }
  /** No schedule was named. */
  | null;

/** The hour at which people who name none want to read. */
const USUAL_TIME = '09:00';

/** Takes a schedule off an order. */
export function takeSchedule(slip: Slip): ReadSchedule {
  const cron = takeCron(slip);
  if (cron !== null) return cron;
  const time = takeTime(slip);
  if (time === 'wrong') return { trouble: NO_SUCH_TIME };
  const month = takeDayOfMonth(slip);
  if (month !== null) {
    if (month > MOST_DAY || month < 1) return { trouble: NO_SUCH_DAY };
    return { schedule: { kind: 'monthly', day: month, time: time ?? USUAL_TIME } };
  }
  if (
    slip.has(
      /(?<!\p{L})(on )?(every )?(weekdays?|workdays?|working days?)(?!\p{L})|每个?工作日|工作日|每?周一[到至—-]周?五/u,
    )
  )
    return { schedule: { kind: 'weekdays', time: time ?? USUAL_TIME } };
  const days = takeWeekdays(slip);
  if (days.length > 0) return { schedule: { kind: 'weekly', days, time: time ?? USUAL_TIME } };
  if (slip.has(/(?<!\p{L})(daily|every ?day|each day)(?!\p{L})|每天|每日|天天/u))
    return { schedule: { kind: 'daily', time: time ?? USUAL_TIME } };
  return time === null ? null : { schedule: { kind: 'daily', time } };
}

const CRON = /(?<!\p{L})cron\s*[:：]?\s*["“”'‘’`]?((?:[\w*?,/-]+\s+){4}[\w*?,/-]+)["“”'‘’`]?/u;

function takeCron(slip: Slip): ReadSchedule {
  const found = slip.take(CRON)?.[1];
  if (found === undefined)
    return slip.has(/(?<!\p{L})cron(?!\p{L})/u) ? { trouble: CRON_TROUBLES.unreadable } : null;
  const fields = found.replace(/\s+/g, ' ').trim().toLowerCase();
  const trouble = cronTrouble(fields);
  return trouble === null
    ? { schedule: { kind: 'cron', fields } }
    : { trouble: CRON_TROUBLES[trouble] };
}

const CRON_TROUBLES: Record<CronTrouble, Wording> = {
  unreadable: {
    en: 'A cron line has five fields: minute, hour, day, month, weekday. For example: cron "0 9 * * 1-5".',
    zh: 'cron 由五个字段组成：分、时、日、月、星期。例如：cron "0 9 * * 1-5"。',
  },
  'too-often': {
    en: 'A digest comes once an hour at most: name one minute, as in cron "0 9,17 * * *".',
    zh: '简报最多每小时一次：请只写一个分钟数，例如 cron "0 9,17 * * *"。',
  },
  never: {
    en: 'That day never comes: no calendar has it.',
    zh: '日历上没有这一天。',
  },
};

const NO_SUCH_TIME: Wording = {
  en: 'I do not know that time of day. Times are written as 09:00, 17:30 or 9am.',
  zh: '没有看懂这个时间。时间请写作 09:00、17:30 或 上午9点。',
};
/** Every month has it. */
const MOST_DAY = 28;
const NO_SUCH_DAY: Wording = {
  en: 'Monthly digests come on a day from 1 to 28, so that every month has it.',
  zh: '每月简报的日期为1日至28日，以保证每个月都有。',
};

const HALVES = '上午|早上|早晨|凌晨|中午|下午|傍晚|晚上';

/** The time as HH:MM; null where none is named. */
function takeTime(slip: Slip): string | 'wrong' | null {
  if (slip.has(/(?<!\p{L})(at )?noon(?!\p{L})|正午/u)) return '12:00';
  if (slip.has(/(?<!\p{L})(at )?midnight(?!\p{L})|午夜/u)) return '00:00';
  const clock = slip.take(
    new RegExp(
      `(?<!\\p{L})(?:at\\s+)?(${HALVES})?\\s*(?<![\\d/*])(\\d{1,2})[:：](\\d{2})(?!\\d)\\s*([ap]\\.?m\\.?(?!\\p{L}))?`,
      'u',
    ),
  );
  if (clock !== null) return timeOf(clock[2], clock[3], clock[1] ?? clock[4]);
  const hour =
    slip.take(
      new RegExp(
        `(${HALVES})?\\s*(?<!\\d)(\\d{1,2})\\s*[点时](?:\\s*(\\d{1,2})\\s*分?|(半)|整)?`,
        'u',
      ),
    ) ?? null;
  if (hour !== null)
    return timeOf(hour[2], hour[4] === undefined ? (hour[3] ?? '0') : '30', hour[1]);
  const american = slip.take(/(?<!\p{L})(?:at\s+)?(?<!\d)(\d{1,2})\s*([ap]\.?m\.?)(?!\p{L})/u);
  if (american !== null) return timeOf(american[1], '0', american[2]);
  const bare = slip.take(/(?<!\p{L})at\s+(\d{1,2})(?!\d|\s*(st|nd|rd|th)\b)/u);
  return bare === null ? null : timeOf(bare[1], '0', undefined);
}

function timeOf(hours = '', minutes = '', half = ''): string | 'wrong' {
  let hour = Number(hours);
  const minute = Number(minutes);
  if (/^p/i.test(half) || /下午|傍晚|晚上|中午/.test(half)) {
    if (hour < 12 && !(half === '中午' && hour >= 11)) hour += 12;
  } else if (/^a|上午|早|凌晨/i.test(half) && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return 'wrong';
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function takeDayOfMonth(slip: Slip): number | null {
  const chinese = slip.take(/每个?月\s*(?:的)?\s*(?:(\d{1,2})\s*[日号]?|初?(一)[日号]?)?/u);
  if (chinese !== null) return chinese[1] === undefined ? 1 : Number(chinese[1]);
  const named = slip.take(
    /(?<!\p{L})(?:on\s+)?(?:the\s+)?(?:monthly|every month|each month)(?!\p{L})(?:\s+(?:on\s+)?(?:the\s+)?(?:day\s+)?(\d{1,2})(?:st|nd|rd|th)?(?![\d:]))?/u,
  );
  const ordinal = slip.take(
    /(?<!\p{L})(?:on\s+)?(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)(?:\s+(?:of\s+)?(?:the|each|every)\s+month)?(?!\p{L})/u,
  );
  if (named === null && ordinal === null) return null;
  return Number(named?.[1] ?? ordinal?.[1] ?? 1);
}

const DAY_NAMES: readonly (readonly [Weekday, RegExp])[] = [
  ['mon', /(?<!\p{L})mon(?:days?)?(?!\p{L})/u],
  ['tue', /(?<!\p{L})tue(?:s|sdays?)?(?!\p{L})/u],
  ['wed', /(?<!\p{L})wed(?:nesdays?)?(?!\p{L})/u],
  ['thu', /(?<!\p{L})thu(?:rs?|rsdays?)?(?!\p{L})/u],
  ['fri', /(?<!\p{L})fri(?:days?)?(?!\p{L})/u],
  ['sat', /(?<!\p{L})sat(?:urdays?)?(?!\p{L})/u],
  ['sun', /(?<!\p{L})sun(?:days?)?(?!\p{L})/u],
];
const HAN_DAYS = '日一二三四五六';

/** The days of a week in order; Monday where it is weekly without a day. */
function takeWeekdays(slip: Slip): Weekday[] {
  const days = new Set<Weekday>();
  for (const [day, name] of DAY_NAMES) if (slip.has(name)) days.add(day);
  for (let found = takeHanDays(slip); found !== null; found = takeHanDays(slip)) {
    for (const character of found.replaceAll('天', '日')) {
      const day = WEEKDAYS[HAN_DAYS.indexOf(character)];
      if (day !== undefined) days.add(day);
    }
  }
  const weekly = slip.has(/(?<!\p{L})(weekly|every week|each week)(?!\p{L})|每个?(周|星期|礼拜)/u);
  if (weekly && days.size === 0) days.add('mon');
  return DAY_NAMES.map(([day]) => day).filter((day) => days.has(day));
}

function takeHanDays(slip: Slip): string | null {
  return (
    slip.take(
      /每?个?(?:周|星期|礼拜)\s*([一二三四五六日天](?:\s*[、,，和]?\s*[一二三四五六日天](?![年月日号点]))*)/u,
    )?.[1] ?? null
  );
}

const EN_DAYS: Record<Weekday, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The name of a weekday. */
export function sayWeekday(day: Weekday, language: Language): string {
  return language === 'zh' ? `周${HAN_DAYS[WEEKDAYS.indexOf(day)]}` : EN_DAYS[day];
}

/** "every Monday and Thursday at 09:00", 每周一、周四 09:00. */
export function saySchedule(schedule: Schedule, language: Language): string {
  const zh = language === 'zh';
  switch (schedule.kind) {
    case 'daily':
      return zh ? `每天 ${schedule.time}` : `every day at ${schedule.time}`;
    case 'weekdays':
      return zh
        ? `每个工作日（周一至周五）${schedule.time}`
        : `Monday to Friday at ${schedule.time}`;
    case 'weekly': {
      const days = schedule.days.map((day) => sayWeekday(day, language));
      return zh
        ? `每${days.join('、')} ${schedule.time}`
        : `every ${days.join(' and ')} at ${schedule.time}`;
    }
    case 'monthly':
      return zh
        ? `每月${schedule.day}日 ${schedule.time}`
        : `on day ${schedule.day} of each month at ${schedule.time}`;
    case 'cron':
      return `cron ${schedule.fields}`;
    default:
      return schedule satisfies never;
  }
}
