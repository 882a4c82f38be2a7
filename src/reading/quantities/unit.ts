// Units behind a number: 万辆, yuan, GWh, percentage points, piles.
import { matchAt } from '../match.ts';
import type { Kind, Value } from './figure.ts';

interface Unit {
  readonly words: string;
  readonly kind: Kind;
  /** Null: the word itself. */
  readonly unit: string | null;
}

/** English words end where letters end; after Chinese ones anything may follow. */
function unit(kind: Kind, name: string | null, english: string, chinese = ''): Unit {
  const words = [english && `(?:${english})(?![a-z\\d])`, chinese].filter(Boolean).join('|');
  return { words, kind, unit: name };
}

const PER_KG = ' ?(?:a|per|\\/) ?(?:kg|kilogram|kilo)';
/** The first that fits counts, so longer ones stand before shorter ones. */
const UNITS: readonly Unit[] = [
  unit(
    'points',
    'points',
    'percent(?:age)? points?|pct points?|ppts?|pp|points',
    '个?百分点|个点(?!位)',
  ),
  unit('percent', 'percent', 'percent|per cent|pct', '%'),
  unit('times', 'times', 'times|fold|x', '倍'),
  unit('energy', 'kWh/100km', 'kwh ?(?:per|\\/) ?100 ?km', '(?:千瓦时|度)\\/百公里'),
  unit('energy', 'TWh', 'twh'),
  unit('energy', 'GWh', 'gwh', '吉瓦时'),
  unit('energy', 'MWh', 'mwh', '兆瓦时'),
  unit('energy', 'kWh', 'kwh', '千瓦时|度电'),
  unit('plain', 'GW', 'gw', '吉瓦'),
  unit('plain', 'MW', 'mw', '兆瓦'),
  unit('plain', 'kW', 'kw', '千瓦'),
  unit('money', 'CNY/kg', `(?:yuan|rmb|cny)${PER_KG}`, '[元块](?:\\/|每|一)(?:公斤|千克|kg)'),
  unit('dollars', 'USD', '(?:us )?dollars?|usd', '美元|美金'),
  unit(
    'money',
    'CNY',
    'yuan|rmb|cny|renminbi',
    '元人民币|元(?!旦|锂|电|材|正极|前驱)|人民币|块(?!状)钱?',
  ),
  unit('plain', 'km2', 'km2|sq km|square kilomet(?:re|er)s?', '平方公里|平方千米'),
  unit('plain', 'km', 'km|kilomet(?:re|er)s?', '公里|千米'),
  unit('plain', 'tonnes', 'tonnes?|tons?|t', '吨'),
  unit('plain', 'TEU', 'teus?', '标准?箱'),
  unit(
    'vehicles',
    null,
    'vehicles|cars|trucks|buses|vans|taxis|automobiles|nevs|evs|bevs|phevs|fcvs|fcevs',
    '辆(?:\\/[年日桩])?',
  ),
  unit(
    'plain',
    null,
    'units|piles|stations|chargers|connectors|guns|spaces|firms|companies|enterprises|factories|plants|makers|automakers|carmakers|manufacturers|suppliers|brands|models|bases|clusters|centres|centers|projects|outlets|highways|townships|cities|provinces|regions|people|sets|euros?',
    '欧元|港元|日元|人次|[家座台条项款种处套名位户所人亩]|个(?!亿)(?:\\/[年日])?',
  ),
];
/** All units as one pattern with a group for each. */
const UNIT = new RegExp(` ?(?:${UNITS.map(({ words }) => `(${words})`).join('|')})`, 'y');
/** "a million-NEV goal"; after small numbers the word belongs to a noun: "two NEV makers". */
const SINGULAR = / ?(?:vehicle|car|nev|ev)(?![a-z\d])/y;
const SINGULAR_FROM = 1000;

const DESCRIBING =
  'new|energy|electric|pure|hybrid|hydrogen|fuel|cell|battery|plug|in|smart|intelligent|connected|networked|passenger|commercial|heavy|light|duty|public|private|charging|swap|swapping|supercharging|refuelling|refueling|filling|super|fast|dc|ac|large|leading|key|core|national|state|level|parts|auto|automotive|methanol|ride|hailing|self|driving|nev|ev|parking';
/** "1.55 million new energy vehicles": the noun tells the kind, but its describing words name the metric and stay outside the spot. */
export const DESCRIBED = new RegExp(`(?: (?:${DESCRIBING})){1,5}(?= )`, 'y');

/** Makes a number no quantity: 3 years, 5月, 10点, 二手, 4代. */
export const NO_UNIT =
  /[ -]?(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|minutes?|mins?|quarters?|half|decades?|am|pm|g|d|(?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?![a-z])|个?(?:年|月|日|号|天|周|星期|季|小时|分钟|五年|届|世纪)|[点时分期批代次线环轮岁层楼强](?!之)/y;

/** The unit behind a number, and where it ends; null where none stands there. */
export function unitAt(
  text: string,
  at: number,
  value: Value,
): { end: number; kind: Kind; unit: string } | null {
  const match = matchAt(UNIT, text, at);
  if (match !== null) {
    const [whole, ...words] = match;
    const found = UNITS[words.findIndex((word) => word !== undefined)];
    return {
      end: at + whole.length,
      kind: found?.kind ?? 'plain',
      unit: found?.unit ?? whole.trim(),
    };
  }
  const large = typeof value === 'number' && value >= SINGULAR_FROM;
  const word = large ? matchAt(SINGULAR, text, at)?.[0] : undefined;
  return word === undefined ? null : { end: at + word.length, kind: 'vehicles', unit: word.trim() };
}
