// Whether a target was met: only where an actual proves it for every number that both may stand for; else unknown, and why.
import { describe, expect, test } from 'vitest';
import type { Actual, Metric, Target } from '../src/catalog/schema.ts';
import { judge, type Verdict } from '../src/verdict.ts';
import { actual, type Book, fileOf, openBook, plan, TODAY, target } from './fixtures/book.ts';

interface Case {
  readonly target?: Partial<Target>;
  readonly actuals?: readonly Partial<Actual>[];
  /** When the plan that sets the target was announced; no plan where left out. */
  readonly announced?: string | null;
  readonly region?: string;
  readonly change?: (book: Book) => void;
}

/** Judges one target of a region against some actuals; each row is of NEV production in 2025 unless it says otherwise. */
function verdictOf(one: Case): Verdict {
  const region = one.region ?? 'yunxi';
  const catalog = openBook((book) => {
    const file = fileOf(book, region);
    if (one.announced !== undefined)
      file.plans.push(plan('the-plan', { announced: one.announced }));
    const ofPlan = one.announced === undefined ? null : 'the-plan';
    file.targets.push(target('the-target', { plan: ofPlan, value: 1_000, ...one.target }));
    for (const [index, parts] of (one.actuals ?? []).entries()) {
      file.actuals.push(actual(`actual-${index}`, { period: '2025', ...parts }));
    }
    one.change?.(book);
  });
  const judged = catalog.target('the-target');
  if (judged === undefined) throw new Error('The book has lost its target.');
  return judge(judged, catalog, TODAY);
}

/** "met", "missed", or why it is unknown. */
const outcomeOf = (one: Case): string => {
  const { name, because } = verdictOf(one);
  return because ?? name;
};

describe('a target of', () => {
  // Target, actual, and what follows, where "about" is within 5 percent and "more than" hides at most 30.
  test.each<[Target['comparator'], Actual['comparator'], number, string]>([
    ['>', '=', 1_001, 'met'],
    ['>', '=', 1_000, 'missed'],
    ['>', '=', 999, 'missed'],
    ['>', '>', 1_000, 'met'],
    ['>', '>', 999, 'too-close'],
    ['>', '>', 760, 'missed'],
    ['>', '>=', 1_001, 'met'],
    ['>', '>=', 1_000, 'too-close'],
    ['>', '>=', 760, 'missed'],
    ['>', '~', 1_060, 'met'],
    ['>', '~', 1_000, 'too-close'],
    ['>', '~', 950, 'missed'],
    ['>', '<', 1_100, 'met'],
    ['>', '<', 1_001, 'too-close'],
    ['>', '<', 1_000, 'missed'],
    ['>', '<=', 1_500, 'met'],
    ['>', '<=', 1_001, 'too-close'],
    ['>', '<=', 1_000, 'missed'],

    ['>=', '=', 1_000, 'met'],
    ['>=', '=', 999, 'missed'],
    ['>=', '>', 1_000, 'met'],
    ['>=', '>', 999, 'too-close'],
    ['>=', '>', 760, 'missed'],
    ['>=', '>=', 1_000, 'met'],
    ['>=', '>=', 999, 'too-close'],
    ['>=', '>=', 760, 'missed'],
    ['>=', '~', 1_060, 'met'],
    ['>=', '~', 1_000, 'too-close'],
    ['>=', '~', 950, 'missed'],
    ['>=', '<', 1_100, 'met'],
    ['>=', '<', 1_000, 'too-close'],
    ['>=', '<', 999, 'missed'],
    ['>=', '<=', 1_500, 'met'],
    ['>=', '<=', 1_000, 'too-close'],
    ['>=', '<=', 999, 'missed'],

    // A plain number is a floor: to pass it is to meet it.
    ['=', '=', 1_500, 'met'],
    ['=', '=', 1_000, 'met'],
    ['=', '=', 999, 'missed'],
    ['=', '>', 1_000, 'met'],
    ['=', '>', 999, 'too-close'],
    ['=', '>', 760, 'missed'],
    ['=', '>=', 1_000, 'met'],
    ['=', '>=', 999, 'too-close'],
    ['=', '~', 1_060, 'met'],
    ['=', '~', 1_000, 'too-close'],
    ['=', '~', 950, 'missed'],
    ['=', '<', 1_100, 'met'],
    ['=', '<', 1_000, 'too-close'],
    ['=', '<', 999, 'missed'],
    ['=', '<=', 1_000, 'too-close'],
    ['=', '<=', 999, 'missed'],

    ['~', '=', 1_000, 'met'],
    ['~', '=', 999, 'too-close'],
    ['~', '=', 950, 'too-close'],
    ['~', '=', 949, 'missed'],
    ['~', '>', 1_000, 'met'],
    ['~', '>', 960, 'too-close'],
    ['~', '>', 700, 'missed'],
    ['~', '>=', 1_000, 'met'],
    ['~', '>=', 960, 'too-close'],
    ['~', '~', 1_060, 'met'],
    ['~', '~', 1_000, 'too-close'],
    ['~', '~', 900, 'missed'],
    ['~', '<', 1_100, 'met'],
    ['~', '<', 1_000, 'too-close'],
    ['~', '<', 900, 'missed'],
    ['~', '<=', 1_500, 'met'],
    ['~', '<=', 1_000, 'too-close'],
    ['~', '<=', 900, 'missed'],

    ['<=', '=', 1_000, 'met'],
    ['<=', '=', 1_001, 'missed'],
    ['<=', '>', 1_001, 'missed'],
    ['<=', '>', 1_000, 'too-close'],
    ['<=', '>', 760, 'met'],
    ['<=', '>=', 1_001, 'missed'],
    ['<=', '>=', 1_000, 'too-close'],
    ['<=', '>=', 760, 'met'],
    ['<=', '~', 950, 'met'],
    ['<=', '~', 1_000, 'too-close'],
    ['<=', '~', 1_060, 'missed'],
    ['<=', '<', 1_000, 'met'],
    ['<=', '<', 1_001, 'too-close'],
    ['<=', '<', 1_100, 'missed'],
    ['<=', '<=', 1_000, 'met'],
    ['<=', '<=', 1_001, 'too-close'],

    ['<', '=', 999, 'met'],
    ['<', '=', 1_000, 'missed'],
    ['<', '>', 760, 'met'],
    ['<', '>', 999, 'too-close'],
    ['<', '>', 1_000, 'missed'],
    ['<', '>=', 999, 'too-close'],
    ['<', '>=', 1_000, 'missed'],
    ['<', '~', 950, 'met'],
    ['<', '~', 1_000, 'too-close'],
    ['<', '~', 1_060, 'missed'],
    ['<', '<', 999, 'met'],
    ['<', '<', 1_001, 'too-close'],
    ['<', '<', 1_100, 'missed'],
    ['<', '<=', 999, 'met'],
    ['<', '<=', 1_000, 'too-close'],
  ])('%s 1,000 against %s %d: %s', (promised, reached, value, outcome) => {
    const actuals = [{ comparator: reached, value }];
    expect(outcomeOf({ target: { comparator: promised }, actuals })).toBe(outcome);
  });

  test('< 1,000 against < 1,000: met', () => {
    const actuals = [{ comparator: '<' as const, value: 1_000 }];
    expect(outcomeOf({ target: { comparator: '<' }, actuals })).toBe('met');
  });

  test.each<[Actual['comparator'], number]>([
    ['<', 999],
    ['<=', 999],
    ['~', 950],
  ])('~ 1,000 against %s %d, which may be within 5 percent: too-close', (comparator, value) => {
    const actuals = [{ comparator, value }];
    expect(outcomeOf({ target: { comparator: '~' }, actuals })).toBe('too-close');
  });

  test.each([
    [1_500, 'met'],
    [1_200, 'met'],
    [1_000, 'met'],
    [999, 'missed'],
  ])('a range from 1,000 to 1,200 against %d: %s', (value, outcome) => {
    const range = { comparator: 'range' as const, value: { min: 1_000, max: 1_200 } };
    expect(outcomeOf({ target: range, actuals: [{ value }] })).toBe(outcome);
  });

  test('a range is too close to call where "more than" may hide its lower end', () => {
    const range = { comparator: 'range' as const, value: { min: 1_000, max: 1_200 } };
    const actuals = [{ comparator: '>' as const, value: 900 }];
    expect(outcomeOf({ target: range, actuals })).toBe('too-close');
  });

  test.each<[Target['comparator'], number, string]>([
    ['=', 1, 'met'],
    ['=', 3, 'met'],
    ['=', 4, 'missed'],
    ['<=', 2, 'met'],
    ['<=', 4, 'missed'],
    ['>=', 1, 'met'],
    ['>=', 4, 'missed'],
  ])(
    'rank %s 3 against rank %d: %s, since a smaller rank is the better one',
    (comparator, value, outcome) => {
      expect(
        outcomeOf({
          target: { unit: 'rank', comparator, value: 3 },
          actuals: [{ unit: 'rank', value }],
        }),
      ).toBe(outcome);
    },
  );

  test('rank 2 to 3 against rank 1: met', () => {
    const range = { comparator: 'range' as const, value: { min: 2, max: 3 } };
    expect(
      outcomeOf({ target: { unit: 'rank', ...range }, actuals: [{ unit: 'rank', value: 1 }] }),
    ).toBe('met');
  });

  test.each([
    [11.5, 'missed'],
    [13, 'met'],
  ])('12 kWh per 100 km against %d: never %s, since less is better', (value, wrong) => {
    const unit = 'kWh/100km' as const;
    expect(
      outcomeOf({
        target: { metric: 'ev-energy-use', unit, value: 12 },
        actuals: [{ metric: 'ev-energy-use', unit, value }],
        change: (book) => book.metrics.push(metricLike(book, 'ev-energy-use', unit)),
      }),
    ).not.toBe(wrong);
  });
});

function metricLike(book: Book, id: string, unit: Metric['unit']): Book['metrics'][number] {
  const [first] = book.metrics;
  if (first === undefined) throw new Error('The book has no metrics.');
  return { ...structuredClone(first), id, unit, names: { en: id, zh: id } };
}

describe('what decides', () => {
  test('is the actual for the due year, which the verdict names', () => {
    const verdict = verdictOf({
      actuals: [
        { period: '2024', value: 500 },
        { period: '2025', value: 1_200 },
        { period: '2026-H1', value: 600 },
      ],
    });
    expect(verdict).toMatchObject({ name: 'met', because: null, actual: { id: 'actual-1' } });
  });

  test('may be several that agree, or of which the others leave it open', () => {
    expect(outcomeOf({ actuals: [{ value: 1_100 }, { value: 1_050 }] })).toBe('met');
    const open = verdictOf({ actuals: [{ comparator: '~', value: 1_000 }, { value: 1_100 }] });
    expect(open).toMatchObject({ name: 'met', actual: { id: 'actual-1' } });
  });

  test('is nothing where two actuals for the year contradict each other', () => {
    expect(outcomeOf({ actuals: [{ value: 1_100 }, { value: 900 }] })).toBe('too-close');
  });

  test.each(['2025-H1', '2025-H2', '2025-Q4', '2025-12', '2025-01/2025-11'])(
    'is never a part of the year, of what is added up over it: %s',
    (period) => {
      for (const value of [400, 1_200]) {
        expect(verdictOf({ actuals: [{ period, value }] })).toMatchObject({
          name: 'unknown',
          because: value > 1_000 ? 'part-year' : 'no-figure',
          actual: { id: 'actual-0' },
        });
      }
    },
  );

  test('is the whole year however it is written', () => {
    expect(outcomeOf({ actuals: [{ period: '2025-01/2025-12', value: 1_200 }] })).toBe('met');
  });

  test.each([
    ['2025', '2025', 'missed'],
    ['2025', '2025-12', 'missed'],
    ['2025', '2025-H2', 'missed'],
    ['2025', '2025-Q4', 'missed'],
    ['2025', '2025-H1', 'no-figure'],
    ['2025', '2025-11', 'no-figure'],
    ['2025-06', '2025-06', 'missed'],
    ['2025-06', '2025-H1', 'missed'],
    ['2025-06', '2025', 'no-figure'],
    ['2025-06', '2024-06', 'no-figure'],
  ])(
    'is, of what is counted at a date, the count at the due date: %s against %s is %s',
    (due, period, outcome) => {
      const piles = { metric: 'charging-piles', unit: 'count' as const };
      expect(
        outcomeOf({
          target: { ...piles, due },
          actuals: [{ ...piles, period, value: 900 }],
        }),
      ).toBe(outcome);
    },
  );

  // A whole year that had reached it before the due date decides as met early; this one ends six months after. Found: met.
  test('is never a count taken after the due month', () => {
    const piles = { metric: 'charging-piles', unit: 'count' as const };
    expect(
      outcomeOf({
        target: { ...piles, due: '2025-06' },
        actuals: [{ ...piles, period: '2025', value: 1_200 }],
      }),
    ).toBe('no-figure');
  });

  test('is never another year, later or without the figure that was promised', () => {
    for (const period of ['2024', '2026']) {
      expect(verdictOf({ actuals: [{ period, value: 900 }] })).toMatchObject({
        name: 'unknown',
        because: 'no-figure',
        actual: { period },
      });
    }
    expect(outcomeOf({ actuals: [{ period: '2026', value: 1_200 }] })).toBe('no-figure');
  });

  test.each<[string, Partial<Target>, Partial<Actual>]>([
    ['of a district', {}, { place: 'lake-town' }],
    ['of the region, for the goal of a district', { place: 'lake-town' }, {}],
    ['of another district', { place: 'lake-town' }, { place: 'fuchang-qingzhou' }],
    ['of a company', {}, { company: 'stellar' }],
    ["of the region, for a company's own goal", { company: 'stellar' }, {}],
    ['of a sample', {}, { scope: { en: 'large firms', zh: '大型企业' } }],
    [
      'of another sample',
      { scope: { en: 'passenger cars', zh: '乘用车' } },
      { scope: { en: 'large firms', zh: '大型企业' } },
    ],
    ['of another metric', {}, { metric: 'nev-sales' }],
  ])('is never the figure %s: it is not even the nearest', (_, ofTarget, ofActual) => {
    for (const value of [400, 1_200]) {
      expect(verdictOf({ target: ofTarget, actuals: [{ ...ofActual, value }] })).toMatchObject({
        name: 'unknown',
        because: 'no-figure',
        actual: null,
      });
    }
  });

  test.each<Partial<Target> & Partial<Actual>>([
    { place: 'lake-town' },
    { company: 'stellar' },
    { scope: { en: 'large firms', zh: '大型企业' } },
  ])('is the figure of the same district, company or sample: %j', (subject) => {
    expect(outcomeOf({ target: subject, actuals: [{ ...subject, value: 1_200 }] })).toBe('met');
  });

  test('is never the figure of another region', () => {
    const change = (book: Book) => {
      fileOf(book, 'qingzhou').actuals.push(actual('elsewhere', { period: '2025', value: 1_200 }));
    };
    expect(verdictOf({ change })).toMatchObject({ because: 'no-figure', actual: null });
  });
});

describe('the change of counting in 2025', () => {
  test.each<[string, string | null | undefined, Actual['basis'], string]>([
    // A target set before it, and an actual counted after it, are not of one series.
    ['2025', '2021-11-18', 'built', 'basis'],
    ['2025', '2024-12-31', 'built', 'basis'],
    ['2025', null, 'built', 'basis'],
    ['2025', undefined, 'built', 'basis'],
    ['2024', '2021-11-18', 'built', 'basis'],
    // Where both are counted alike the actual decides.
    ['2025', '2021-11-18', 'registered', 'met'],
    ['2024', '2021-11-18', null, 'met'],
    ['2024', '2021-11-18', 'registered', 'met'],
    ['2025', '2025-01-01', 'built', 'met'],
    ['2026', '2025', null, 'met'],
  ])('due %s, announced %s, counted as %s: %s', (due, announced, basis, outcome) => {
    const verdict = verdictOf({
      target: { due },
      actuals: [{ period: due, value: 1_200, basis: basis ?? null }],
      ...(announced !== undefined && { announced }),
    });
    expect(verdict.because ?? verdict.name).toBe(outcome);
    expect(verdict.actual?.id).toBe('actual-0');
  });

  // Nobody says how it was counted, and the provinces' own figures may go on as before: judged, and the reply says so.
  test('judges a figure of 2025 that does not say how it was counted', () => {
    const verdict = verdictOf({
      announced: '2021-11-18',
      actuals: [{ value: 1_200, basis: null }],
    });
    expect(verdict).toMatchObject({ name: 'met', because: null });
  });

  test('leaves alone what is not counted by place of building', () => {
    expect(outcomeOf({ actuals: [{ value: 1_200 }] })).toBe('met');
  });

  test('leaves alone the country, whose total is the same either way', () => {
    const built = { value: 1_200, basis: 'built' as const };
    expect(outcomeOf({ region: 'china', actuals: [built] })).toBe('met');
  });

  test('does not hide a figure of the same year that is counted in the old way', () => {
    const verdict = verdictOf({
      announced: '2021',
      actuals: [
        { value: 900, basis: 'built' },
        { value: 1_200, basis: 'registered' },
      ],
    });
    expect(verdict).toMatchObject({ name: 'met', actual: { id: 'actual-1' } });
  });
});

describe('an unknown outcome', () => {
  test('of a target not yet due says so, beside the latest figure', () => {
    const verdict = verdictOf({
      target: { due: '2030' },
      actuals: [
        { period: '2024', value: 700 },
        { period: '2026-H1', value: 500 },
      ],
    });
    expect(verdict).toMatchObject({
      name: 'unknown',
      because: 'not-due',
      actual: { id: 'actual-1' },
    });
  });

  test.each([
    ['2025', 'no-figure'],
    ['2026', 'not-due'],
    ['2026-10', 'no-figure'],
    ['2026-11', 'not-due'],
    ['2026-12', 'not-due'],
    ['2027', 'not-due'],
  ])('of a target due %s is %s on 23 November 2026', (due, because) => {
    expect(verdictOf({ target: { due } })).toMatchObject({
      name: 'unknown',
      because,
      actual: null,
    });
  });

  test('is all that can be said where no year is stated', () => {
    expect(verdictOf({ target: { due: null }, actuals: [{ value: 1_200 }] })).toMatchObject({
      name: 'unknown',
      because: 'no-figure',
      actual: { id: 'actual-0' },
    });
  });
});

describe('a target not yet due', () => {
  // 1,000 by 2028 from 700 in 2025 needs 12.6 percent a year.
  const due2028: Partial<Target> = { due: '2028' };
  const grew = (before: number, latest: number, more: Partial<Actual> = {}) => [
    { period: '2024', value: before, ...more },
    { period: '2025', value: latest, ...more },
  ];

  test.each([
    ['on pace where the growth last seen is enough', 600, 'on pace'],
    ['behind where it is not', 650, 'behind'],
    ['behind where the figure fell', 800, 'behind'],
  ])('is %s', (_case, before, name) => {
    const verdict = verdictOf({ target: due2028, actuals: grew(before, 700) });
    expect(verdict).toMatchObject({ name, because: null, actual: { value: 700 } });
    expect(verdict.pace?.needed).toBeCloseTo(12.62, 2);
    expect(verdict.pace?.seen).toBeCloseTo((700 / before - 1) * 100, 6);
  });

  test('is reckoned a year where the figures lie further apart', () => {
    const actuals = [
      { period: '2023', value: 500 },
      { period: '2025', value: 720 },
    ];
    expect(verdictOf({ target: due2028, actuals }).pace).toMatchObject({
      yearsSeen: 2,
      by: 'percent',
    });
    expect(verdictOf({ target: due2028, actuals }).pace?.seen).toBeCloseTo(20, 6);
  });

  test('moves by percentage points where it is a share', () => {
    const share = { metric: 'nev-output-share-of-national', unit: 'percent' } as const;
    const verdict = verdictOf({
      target: { ...share, ...due2028, value: 20 },
      actuals: [
        { ...share, period: '2024', value: 9 },
        { ...share, period: '2025', value: 11 },
      ],
    });
    expect(verdict).toMatchObject({ name: 'behind', pace: { by: 'points', needed: 3, seen: 2 } });
  });

  test('of a range needs its lower end', () => {
    const range = { comparator: 'range', value: { min: 800, max: 2_000 } } as const;
    expect(verdictOf({ target: { ...due2028, ...range }, actuals: grew(650, 700) }).name).toBe(
      'on pace',
    );
  });

  test.each<[string, Partial<Target>, string]>([
    ['already kept', { comparator: '<=', value: 900 }, 'on pace'],
    ['to be shrunk to faster than it shrinks', { comparator: '<=', value: 300 }, 'behind'],
    ['to be shrunk to slower than it shrinks', { comparator: '<=', value: 690 }, 'on pace'],
  ])('at most: %s', (_case, target, name) => {
    expect(verdictOf({ target: { ...due2028, ...target }, actuals: grew(800, 700) }).name).toBe(
      name,
    );
  });

  test.each<[string, readonly Partial<Actual>[]]>([
    ['only one figure is held', [{ period: '2025', value: 700 }]],
    [
      'the figures lie less than a year apart and are no whole years',
      [
        { period: '2025-H1', value: 300 },
        { period: '2025', value: 700 },
      ],
    ],
    [
      'they are counted in two ways',
      [
        { period: '2024', value: 600, basis: 'registered' },
        { period: '2025', value: 700, basis: null },
      ],
    ],
    [
      'the last one is old',
      [
        { period: '2020', value: 100 },
        { period: '2021', value: 700 },
      ],
    ],
    ['"more than" could hide enough', grew(650, 700, { comparator: '>' })],
  ])('is neither where %s', (_case, actuals) => {
    expect(verdictOf({ target: due2028, actuals })).toMatchObject({
      name: 'unknown',
      because: 'not-due',
    });
  });

  test('that is a rank, a year or a growth rate has no pace', () => {
    for (const parts of [
      { unit: 'rank', value: 3 },
      { metric: 'nev-output-growth', unit: 'percent', value: 30 },
    ] as const) {
      const actuals = [9, 8].map((value, at) => ({ ...parts, period: `${2024 + at}`, value }));
      expect(verdictOf({ target: { ...due2028, ...parts }, actuals })).toMatchObject({
        pace: null,
      });
    }
  });
});

describe('a missed target', () => {
  test('tells how much was lacking, where both figures are exact', () => {
    expect(verdictOf({ actuals: [{ value: 980 }] }).shortfall).toBeCloseTo(0.02, 9);
    expect(verdictOf({ actuals: [{ value: 600, comparator: '~' }] }).shortfall).toBeNull();
  });

  test('names the first later year that reached it', () => {
    const actuals = [
      { period: '2025', value: 900 },
      { period: '2026', value: 990 },
      { period: '2027', value: 1_010 },
      { period: '2028', value: 1_200 },
    ];
    expect(verdictOf({ actuals })).toMatchObject({ name: 'missed', late: { period: '2027' } });
    expect(verdictOf({ actuals: actuals.slice(0, 2) }).late).toBeNull();
  });
});

test('the nearest figure of an unknown outcome is the one whose time ends nearest to the due date', () => {
  const actuals = ['2021', '2024', '2025-H1', '2028'].map((period) => ({ period, value: 5 }));
  expect(verdictOf({ actuals })).toMatchObject({
    because: 'no-figure',
    actual: { period: '2025-H1' },
  });
});
