// The real data: it obeys schema and rules, nothing of the research is lost, and the five articles that the project began with are in it.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ActualFact, Fact, TargetFact } from '../src/catalog/catalog.ts';
import { allFindings } from '../src/catalog/check.ts';
import { sayFinding } from '../src/catalog/finding.ts';
import { openCatalog } from '../src/catalog/open.ts';

// Without a fingerprint: every file goes through the schema and the rules of integrity.
const catalog = await openCatalog(join(import.meta.dirname, '../data'));

const AUGUST_2021 = 'cnevpost-2021-08-guangdong';
const JANUARY_2025 = 'chinadaily-2025-01-provinces';
const JIANGSU_2019 = 'smm-2019-jiangsu-nev-opinions';
const HUBEI_2022 = 'evehiclepolicy-2022-06-hubei';
const XIAN_2026 = 'chinadailybrief-2026-05-xian';

function factOf(id: string): Fact {
  const fact = catalog.fact(id);
  if (fact === undefined) throw new Error(`data/ has no fact ${id}.`);
  return fact;
}

function figureOf(id: string): TargetFact | ActualFact {
  const fact = factOf(id);
  if (fact.kind !== 'target' && fact.kind !== 'actual') throw new Error(`${id} is a ${fact.kind}.`);
  return fact;
}

/** The sources that a fact cites, second ones included. */
function citedBy(fact: Fact): string[] {
  if (fact.kind === 'plan') return [...fact.sources];
  const also = fact.kind === 'measure' ? [] : (fact.also ?? []);
  return [fact.source, ...also.map(({ source }) => source)];
}

describe('the folder', () => {
  test('obeys the schema and every rule', () => {
    expect(allFindings(catalog).map(sayFinding)).toEqual([]);
  });

  test('holds at least what the research held', () => {
    const { counts } = catalog;
    expect(counts.regions).toBeGreaterThanOrEqual(59);
    expect(counts.plans).toBeGreaterThanOrEqual(229);
    expect(counts.targets).toBeGreaterThanOrEqual(648);
    expect(counts.actuals).toBeGreaterThanOrEqual(741);
    expect(counts.measures).toBeGreaterThanOrEqual(451);
    expect(counts.sources).toBeGreaterThanOrEqual(643);
    expect(counts.metrics).toBeGreaterThanOrEqual(219);
  });

  test('has all 31 provinces, 24 cities, 3 clusters and China', () => {
    const levels = [...catalog.regions.values()].map(({ level }) => level);
    const countOf = (...some: string[]) => levels.filter((level) => some.includes(level)).length;
    expect(countOf('province', 'municipality', 'autonomous-region')).toBe(31);
    expect(countOf('city')).toBeGreaterThanOrEqual(24);
    expect(countOf('cluster')).toBeGreaterThanOrEqual(3);
    expect(countOf('country')).toBe(1);
  });

  test('puts every city into a province, and everything else but China into China', () => {
    for (const { id, level, parent } of catalog.regions.values()) {
      const above = catalog.regions.get(parent ?? '')?.level;
      if (level === 'country') expect([id, parent]).toEqual([id, null]);
      else if (level !== 'city') expect([id, above]).toEqual([id, 'country']);
      else expect(['province', 'municipality', 'autonomous-region']).toContain(above);
    }
  });
});

describe('a source that may not be linked', () => {
  const unlinked = catalog.files.sources.filter(({ url }) => url === null);

  test('says in its note why', () => {
    expect(unlinked.length).toBeGreaterThan(0);
    const silent = unlinked.filter(
      ({ note }) => !/no link|without an address/i.test(note?.en ?? ''),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  test('shows its address in no other field', () => {
    const addressed = unlinked.filter((source) => /https?:|www\./i.test(JSON.stringify(source)));
    expect(addressed.map(({ id }) => id)).toEqual([]);
  });
});

test('no address stands anywhere but in the url of a source', () => {
  const { sources, regions, ...others } = catalog.files;
  const withoutUrl = sources.map(({ url: _url, ...rest }) => rest);
  expect(JSON.stringify([withoutUrl, others, [...regions.values()]])).not.toMatch(/https?:|www\./i);
});

describe('the figures of the five articles', () => {
  test.each<[string, Partial<TargetFact | ActualFact>, string]>([
    // Guangdong and Anhui, August 2021
    [
      'guangdong-2025-auto-revenue-first',
      { metric: 'auto-industry-revenue', comparator: '>', value: 1.1e12, usd: 1.7e11, due: '2025' },
      AUGUST_2021,
    ],
    [
      'anhui-2023-share-of-national-output',
      { metric: 'nev-output-share-of-national', comparator: '>', value: 10, due: '2023' },
      AUGUST_2021,
    ],
    [
      'anhui-2023-local-parts-share',
      { unit: 'percent', comparator: '>', value: 70, due: '2023' },
      AUGUST_2021,
    ],
    [
      'anhui-2021-h1-nev-output',
      { metric: 'nev-output', value: 90_600, period: '2021-H1' },
      AUGUST_2021,
    ],
    [
      'anhui-2021-h1-company-nev-deliveries',
      { company: 'nio', value: 41_900, period: '2021-H1' },
      AUGUST_2021,
    ],
    [
      'china-2021-h1-nev-output',
      { metric: 'nev-output', value: 1_130_000, period: '2021-H1' },
      AUGUST_2021,
    ],
    [
      'anhui-2021-h1-nev-output-share-of-national',
      { comparator: '~', value: 7, period: '2021-H1' },
      AUGUST_2021,
    ],
    // Jiangsu, 2019, and what came after
    [
      'jiangsu-2025-nev-output-2019',
      { metric: 'nev-output', comparator: '>', value: 1_000_000, due: '2025' },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-large-nev-makers',
      { comparator: 'range', value: { min: 2, max: 3 }, due: '2025' },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-enterprise-tech-centers',
      { comparator: 'range', value: { min: 5, max: 8 }, due: '2025' },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-national-innovation-centers',
      { comparator: 'range', value: { min: 1, max: 2 }, due: '2025' },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-parts-clusters',
      { comparator: 'range', value: { min: 1, max: 2 } },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-passenger-leaders',
      { comparator: 'range', value: { min: 2, max: 3 } },
      JIANGSU_2019,
    ],
    [
      'jiangsu-2025-nev-output-2021',
      { comparator: '=', value: 500_000, due: '2025', supersedes: 'jiangsu-2025-nev-output-2019' },
      'xinhua-2021-11-jiangsu',
    ],
    // Hubei, June 2022
    [
      'hubei-auto-cluster-trillion',
      { value: 1e12, unit: 'CNY', due: null, confidence: 'low' },
      HUBEI_2022,
    ],
    ['hubei-2021-nev-output', { metric: 'nev-output', value: 150_000, period: '2021' }, HUBEI_2022],
    [
      'hubei-2021-vehicle-output-share-of-national',
      { value: 8, unit: 'percent', period: '2021' },
      HUBEI_2022,
    ],
    ['hubei-2021-vehicle-output-rank', { value: 4, unit: 'rank', period: '2021' }, HUBEI_2022],
    ['hubei-2021-vehicle-output-rank-2', { value: 1, unit: 'rank', period: '2021' }, HUBEI_2022],
    // Xi'an, May 2026
    [
      'xian-2030-chain-output-value',
      { value: 3.1e11, usd: 4.3e10, unit: 'CNY', due: '2030' },
      XIAN_2026,
    ],
    [
      'xian-2030-vehicle-capacity',
      { metric: 'nev-capacity', comparator: '>', value: 1_550_000, due: '2030' },
      XIAN_2026,
    ],
    [
      'xian-2030-nev-output',
      { metric: 'nev-output', comparator: '=', value: 1_550_000, due: '2030' },
      XIAN_2026,
    ],
    ['xian-2030-battery-output-value', { value: 4e10, unit: 'CNY' }, XIAN_2026],
    ['xian-2030-components-output-value', { value: 1.8e10, unit: 'CNY' }, XIAN_2026],
    ['xian-2030-gdp', { metric: 'gdp', value: 2e12, due: '2030' }, XIAN_2026],
    [
      'xian-2026-q1-auto-value-added-growth',
      { value: -11.2, unit: 'percent', period: '2026-Q1' },
      XIAN_2026,
    ],
  ])('hold %s', (id, figure, source) => {
    const fact = figureOf(id);
    expect(fact).toMatchObject(figure);
    expect(citedBy(fact)).toContain(source);
  });

  test.each([
    ['anhui-2021-h1-nev-output', /2\.5 times/],
    ['anhui-2021-h1-company-nev-deliveries', /year before/],
    ['hubei-2021-nev-output', /3\.8 times/],
  ])('hold the change that the page reports: %s', (id, change) => {
    expect(factOf(id)).toMatchObject({
      kind: 'actual',
      change: { en: expect.stringMatching(change) },
    });
  });

  test('have the lower goal of Jiangsu in the place of the first one', () => {
    const first = catalog.target('jiangsu-2025-nev-output-2019');
    expect(first && catalog.replacementOf(first)?.id).toBe('jiangsu-2025-nev-output-2021');
  });
});

describe('the plans of the five articles', () => {
  test.each([
    ['guangdong-2021-emerging-industries-plan', '2021-08-09', AUGUST_2021],
    ['anhui-2021-nev-action-plan', '2021-07', AUGUST_2021],
    ['jiangsu-2019-nev-opinions', '2019-08-06', JIANGSU_2019],
    ['xian-2026-icnev-plan', '2026-05', XIAN_2026],
    ['guangdong-2025-work-report', '2025-01-15', JANUARY_2025],
    ['shanghai-2025-work-report', '2025-01', JANUARY_2025],
    ['sichuan-2025-work-report', '2025-01', JANUARY_2025],
    ['chongqing-2025-goals', '2025-01', JANUARY_2025],
    ['zhejiang-2025-work-report', '2025-01', JANUARY_2025],
    ['liaoning-2025-work-report', '2025-01', JANUARY_2025],
    ['beijing-2025-work-report', '2025-01', JANUARY_2025],
    ['anhui-2025-work-report', '2025-01', JANUARY_2025],
    ['hainan-2025-work-report', '2025-01', JANUARY_2025],
  ])('hold %s, announced %s', (id, announced, source) => {
    const plan = catalog.plan(id);
    expect(plan).toMatchObject({ announced });
    expect(plan?.sources).toContain(source);
  });
});

describe('the steps of the five articles', () => {
  const measures = (id: string, words: RegExp, source: string, names: readonly string[] = []) =>
    [id, words, source, names] as const;

  test.each([
    measures('guangdong-innovation-1', /hybrid.*battery-electric.*fuel-cell/, AUGUST_2021),
    measures('guangdong-supply-chain-1', /motors, batteries and electronic control/, AUGUST_2021),
    measures('guangdong-charging-3', /[Ii]nfrastructure/, AUGUST_2021),
    measures('guangdong-clusters-1', /key cities/, AUGUST_2021, [
      'guangzhou',
      'shenzhen',
      'zhaoqing',
    ]),
    measures('guangdong-clusters-2', /cluster with international weight.*2025/, AUGUST_2021),
    measures(
      'guangdong-production-1',
      /Ten pillar and ten emerging.*three stars in 18 of 20/,
      AUGUST_2021,
      ['guangzhou'],
    ),
    measures('guangdong-production-2', /Zhaoqing.*second in Guangzhou/, AUGUST_2021, [
      'zhaoqing',
      'guangzhou',
      'xpeng',
    ]),
    measures('jiangsu-clusters-1', /clusters/, JIANGSU_2019, [
      'nanjing',
      'changzhou',
      'suzhou',
      'yangzhou',
      'nantong',
      'huaian',
      'yancheng',
      'zhenjiang',
    ]),
    measures(
      'jiangsu-supply-chain-1',
      /parts clusters.*batteries.*electronics.*powertrain/,
      JIANGSU_2019,
      ['nanjing', 'wuxi', 'changzhou', 'suzhou'],
    ),
    measures(
      'jiangsu-battery-1',
      /electrodes, separators, electrolytes and battery management/,
      JIANGSU_2019,
    ),
    measures('jiangsu-chips-1', /sensors.*chips.*driving assistance.*security keys/, JIANGSU_2019),
    measures('jiangsu-hydrogen-1', /trial running.*hydrogen stations/, JIANGSU_2019, [
      'nanjing',
      'wuxi',
      'suzhou',
      'nantong',
      'yancheng',
    ]),
    measures('jiangsu-innovation-1', /research centres/, JIANGSU_2019),
    measures('jiangsu-connected-vehicles-4', /speech recognition and human-machine/, JIANGSU_2019),
    measures('jiangsu-subsidies-1', /special funds/, JIANGSU_2019),
    measures('hubei-charging-1', /[Cc]harging.*trillion-yuan cluster/, HUBEI_2022),
    measures('hubei-swapping-1', /swapping/, HUBEI_2022),
    measures('hubei-production-1', /10 billion yuan.*five clusters/, HUBEI_2022),
    measures(
      'hubei-production-5',
      /2021.*fourth in the country and first in the central/,
      HUBEI_2022,
    ),
    measures('hubei-innovation-1', /100 research institutions/, HUBEI_2022, ['wuhan']),
    measures('hubei-connected-vehicles-1', /first group of national pilot cities/, HUBEI_2022, [
      'wuhan',
    ]),
    measures('hubei-battery-1', /phosphate.*first.*lithium.*third/, HUBEI_2022),
    measures('xian-vehicle-road-cloud-1', /Vehicle-road-cloud/, XIAN_2026),
    measures('xian-connected-vehicles-2', /Level-3/, XIAN_2026),
    measures('xian-chips-1', /chips and advanced materials/, XIAN_2026),
    measures('xian-battery-1', /40 billion yuan/, XIAN_2026),
    measures('xian-innovation-1', /Universities.*innovation centre/, XIAN_2026, ['byd', 'geely']),
    measures('guangzhou-other-1', /large language models/, XIAN_2026),
    measures('shanghai-other-3', /55 billion yuan/, XIAN_2026),
    measures('guangdong-production-4', /consolidate/, JANUARY_2025),
    measures('guangdong-connected-vehicles-1', /pilot cities.*vehicle-road-cloud/, JANUARY_2025),
    measures('guangdong-chips-1', /semiconductor/, JANUARY_2025),
    measures('guangdong-other-1', /large language models/, JANUARY_2025),
    measures('shanghai-production-1', /NEV making/, JANUARY_2025),
    measures('shanghai-chips-1', /semiconductor/, JANUARY_2025),
    measures('shanghai-other-1', /brain-computer/, JANUARY_2025),
    measures('shanghai-other-2', /C919.*large aircraft/, JANUARY_2025),
    measures('sichuan-connected-vehicles-2', /connected vehicle/, JANUARY_2025, ['chongqing']),
    measures('sichuan-other-1', /brain-computer/, JANUARY_2025),
    measures('chongqing-connected-vehicles-2', /connected vehicle/, JANUARY_2025),
    measures('zhejiang-chips-1', /semiconductor/, JANUARY_2025),
    measures('zhejiang-innovation-1', /[Pp]ilot platforms/, JANUARY_2025),
    measures('liaoning-chips-1', /semiconductors/, JANUARY_2025),
    measures('beijing-chips-1', /integrated-circuit.*outside pressure/, JANUARY_2025),
    measures(
      'beijing-connected-vehicles-3',
      /two computing clusters of 10,000 cards/,
      JANUARY_2025,
    ),
    measures('anhui-innovation-2', /pilot platforms/, JANUARY_2025),
    measures('anhui-other-2', /fusion.*lunar research station/, JANUARY_2025),
    measures('hainan-hydrogen-1', /hydrogen from offshore wind/, JANUARY_2025),
    measures('hainan-innovation-1', /pilot platforms/, JANUARY_2025),
    measures('hainan-other-1', /marine.*offshore wind/, JANUARY_2025),
  ])('hold %s', (id, words, source, names) => {
    const fact = factOf(id);
    if (fact.kind !== 'measure') throw new Error(`${id} is a ${fact.kind}.`);
    expect(fact.statement.en).toMatch(words);
    expect(fact.source).toBe(source);
    expect([...fact.cities, ...fact.companies]).toEqual(expect.arrayContaining([...names]));
  });
});

describe('what the five articles leave open', () => {
  test('is their own arithmetic: 90,600 of 1.13 million is 8.0 percent, not about 7', () => {
    const part = figureOf('anhui-2021-h1-nev-output').value;
    const whole = figureOf('china-2021-h1-nev-output').value;
    expect(((Number(part) / Number(whole)) * 100).toFixed(1)).toBe('8.0');
    expect(figureOf('anhui-2021-h1-nev-output-share-of-national').value).toBe(7);
  });

  test.each([
    [
      'anhui-2021-h1-nev-output-share-of-national',
      /about 7 percent.*90,600.*1\.13 million.*8\.0 percent/,
    ],
    ['jiangsu-2025-nev-output-2019', /1 million.*500,000/],
    ['jiangsu-2025-nev-output-2021', /1 million.*500,000/],
    ['guangdong-2025-auto-revenue-first', /1\.1 trillion.*1\.35 trillion/],
    ['hubei-auto-cluster-trillion', /million billion-level.*garbled/],
    ['xian-2030-nev-output', /1\.55 million.*capacity.*production/],
    ['xian-2030-vehicle-capacity', /1\.55 million.*capacity.*production/],
    ['xian-2026-q1-auto-value-added-growth', /11\.2 percent.*ambiguous/],
    ['xian-2030-battery-output-value', /40 billion.*without saying/],
  ])('is told as a doubt about %s', (id, words) => {
    const texts = catalog.doubtsAbout(id).map(({ text }) => text.en);
    expect(texts).toContainEqual(expect.stringMatching(words));
  });

  test.each([JIANGSU_2019, HUBEI_2022])('is marked as machine translation: %s', (id) => {
    expect(catalog.sources.get(id)?.translation).toBe('machine');
  });
});
