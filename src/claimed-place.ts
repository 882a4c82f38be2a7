// Whether a claimed place ("first among Chinese cities") is what the sources state, where no place has a row of its own: told beside a figure.
import type { ActualFact, Catalog } from './catalog/catalog.ts';
import { isFullYear } from './catalog/dates.ts';
import { agreement, type Bound, verdictOn } from './claim-agreement.ts';
import type { JudgedClaim } from './judged-claim.ts';
import type { Query } from './query.ts';
import { reachedFigures } from './reached-figures.ts';

const RANK = /-rank$/;

/** The verdict on a place by what is told beside the figures that it is a place of; null where nothing comparable is told. */
export function judgePlace(
  bound: Bound,
  query: Query,
  catalog: Catalog,
  today: string,
): JudgedClaim | null {
  const [metric = '', ...others] = query.metrics;
  const level = metric.replace(RANK, '');
  const timed = query.from !== null && query.from === query.to;
  if (level === metric || others.length > 0 || !timed || !catalog.metrics.has(level)) return null;
  const figures = reachedFigures(query, catalog, today, level);
  const partly = query.question?.period != null || catalog.metrics.get(level)?.flow !== true;
  // A place of the first half tells nothing of the year's.
  const whole = figures.filter(({ period }) => partly || isFullYear(period));
  const told = whole.flatMap((fact) => {
    const place = placeTold(fact);
    return place !== null && isAmongSame(place.among, query, catalog) ? [{ fact, place }] : [];
  });
  const ranked = told.map(({ fact, place }) => ({
    fact,
    is: agreement(bound, { ...fact, comparator: '=', value: place.value, unit: 'rank' }),
  }));
  const [found] = ranked.toSorted((a, b) => Number(b.is === 'same') - Number(a.is === 'same'));
  if (found === undefined || found.is === 'open') return null;
  return { verdict: verdictOn(found.is), facts: [found.fact] };
}

type Among = 'city' | 'province' | 'nation';

interface Place {
  readonly value: number;
  readonly among: Among;
}

/** 居全国城市第一, 居各省份第二, 居全国第13位: one place in the country, told in so many words. */
const TOLD =
  /居(全国城市|(?:全国)?各省(?:份|（区、市）)|全国)(首位|第([一二三四五六七八九十]|\d{1,2}))/g;
const DIGITS = '一二三四五六七八九十';

function placeTold({ change }: ActualFact): Place | null {
  const [only, ...others] = [...(change?.zh ?? '').matchAll(TOLD)];
  if (only === undefined || others.length > 0) return null;
  const [, whom = '', , number] = only;
  const value =
    number === undefined
      ? 1
      : DIGITS.includes(number)
        ? DIGITS.indexOf(number) + 1
        : Number(number);
  const among = whom.includes('城市') ? 'city' : whom.includes('省') ? 'province' : 'nation';
  return { value, among };
}

/** A city is placed among cities, and a province among provinces, unless the words say otherwise. */
function isAmongSame(
  among: Among,
  { regions, question }: Query,
  { regions: files }: Catalog,
): boolean {
  const [region = ''] = regions;
  const own = files.get(region)?.level;
  const usual = own === 'city' || own === 'province' ? own : 'nation';
  const said = question?.level ?? usual;
  return (among === 'nation' ? usual : among) === said;
}
