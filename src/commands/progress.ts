// progress [regions] [metric] [years]: was it met, or is it on the way?
import { type Cited, cite, type Nothing } from '../answer.ts';
import type { Catalog, TargetFact } from '../catalog/catalog.ts';
import { isOfLevel } from '../catalog/levels.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { figuresOf, isSaidAgain } from '../figures.ts';
import { nothing } from '../nearest-facts.ts';
import { ownerOf } from '../owners.ts';
import type { Query } from '../query.ts';
import { chartBlocks } from '../replies/charts.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import { sayTotals, scoreboard } from '../replies/totals.ts';
import { sayArithmetic } from '../replies/verdict-arithmetic.ts';
import { VERDICTS } from '../replies/verdict-names.ts';
import { sayEarlierGoal, sayVerdict } from '../replies/verdicts.ts';
import type { Block, FactLine } from '../reply.ts';
import { judge, VERDICT_NAMES, type Verdict } from '../verdict.ts';
import { regionName } from '../wording/facts.ts';

interface Judged {
  readonly target: Cited<TargetFact>;
  readonly verdict: Verdict;
  /** The target that it replaced, and what that one would have come to. */
  readonly earlier: { readonly target: TargetFact; readonly verdict: Verdict } | null;
  /** Counted in the totals: the region's own. A company's goal or an expert body's is only shown. */
  readonly counts: boolean;
}

const LINES_A_PAGE = 10;

export const progress = defineCommand<readonly Judged[]>({
  name: 'progress',
  cues: { en: ['verdicts', 'verdict'], zh: ['进展', '进度'] },
  summary: {
    en: 'targets with verdicts: met, missed, on pace, behind, or why nobody can tell',
    zh: '目标完成情况：已完成、未完成、进度正常或落后，或为何无法判断',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['progress hunan nev-output', 'progress anhui 2023'],
    zh: ['进展 湖南 新能源汽车产量', '进展 安徽 2023'],
  },

  answer(query, { catalog, today }) {
    const targets = figuresOf(withSide(query, catalog), catalog, today).targets;
    if (targets.length === 0) return nothing(query, catalog, 'target');
    const every = targets.map((target) => judgedOf(target, query, catalog, today));
    const all = every.filter(
      ({ verdict, counts }) => isWanted(verdict, query) && (counts || !isFiltered(query)),
    );
    if (all.length === 0) return noneSo(every);
    // Asked for by its name, a company's goals are what is counted.
    const none = all.every(({ counts }) => !counts);
    const judged = (none ? all.map((one) => ({ ...one, counts: true })) : all).sort(
      (a, b) =>
        Number(b.counts) - Number(a.counts) ||
        VERDICT_NAMES.indexOf(a.verdict.name) - VERDICT_NAMES.indexOf(b.verdict.name) ||
        a.verdict.early - b.verdict.early,
    );
    const lead =
      query.regions.length === 0 ? judged.filter(({ verdict }) => verdict.name === 'met') : judged;
    const leading = lead.length > 0 ? lead : judged;
    const facts = [
      ...leading.map(({ target }) => target),
      ...leading.flatMap(({ verdict }) =>
        verdict.actual === null ? [] : [cite(catalog, verdict.actual)],
      ),
    ];
    const verdicts = new Map(judged.map(({ target, verdict }) => [target.fact.id, verdict]));
    return { status: 'answered', facts: withoutRepeats(facts), verdicts, found: judged };
  },

  reply({ found }, query, scribe) {
    const { say, desk, language } = scribe;
    const title = [headed(found, scribe), ...queryParts(query, desk.catalog, language)].join(' · ');
    const counted = found.filter(({ counts }) => counts);
    const totals: Block[] =
      found.length > 1 ? [{ type: 'text', text: sayTotals(counted, found.length, scribe) }] : [];

    if (isOverview(query, counted)) {
      const { block, more, next } = scoreboard(counted, query, scribe);
      return { title, blocks: [...totals, block, ...more], next };
    }
    const { items, more } = pageOf(found, query, scribe, LINES_A_PAGE);
    const actuals = items.flatMap(({ verdict }) =>
      verdict.actual === null ? [] : [cite(desk.catalog, verdict.actual)],
    );
    return {
      title,
      blocks: [
        ...totals,
        { type: 'facts', heading: null, lines: items.map((one) => lineOf(one, scribe)) },
        ...more,
        ...chartOf(counted, query, scribe),
        ...doubtsBlock([...items.map(({ target }) => target), ...actuals], scribe),
      ],
      next: items
        .slice(0, 1)
        .map(({ target }) => `${say({ en: 'source', zh: '出处' })} ${target.fact.id}`),
    };
  },
});

/** What came of a single goal is said at once; of several the totals tell. */
function headed([first, ...others]: readonly Judged[], { say }: Scribe): string {
  const progressed = { en: 'Progress', zh: '完成情况' };
  if (first === undefined || others.length > 0) return say(progressed);
  const name = VERDICTS[first.verdict.name];
  return say({ en: `${progressed.en}: ${name.en}`, zh: `${progressed.zh}：${name.zh}` });
}

/** Targets only; of the provinces or the cities where the question asks for those. */
function withSide(query: Query, catalog: Catalog): Query {
  const level = query.regions.length === 0 ? query.question?.level : null;
  const ofLevel = [...catalog.regions.values()].filter((region) => isOfLevel(region, level));
  const blank = { asks: 'figure', period: null, bound: null, level: null, about: null } as const;
  return {
    ...query,
    regions: level == null ? query.regions : ofLevel.map(({ id }) => id),
    question: { ...blank, ...query.question, of: 'target' },
  };
}

function isFiltered({ question }: Query): boolean {
  return question?.verdict !== undefined;
}

/** "Which missed it": the others are not asked about. */
function isWanted({ name }: Verdict, { question }: Query): boolean {
  return question?.verdict === undefined || question.verdict === name;
}

/** None came out as it was asked for: the nearest are those that were looked at. */
function noneSo(judged: readonly Judged[]): Nothing {
  const nearest = judged.filter(({ counts }) => counts).map(({ target }) => target);
  return { status: 'nothing', reason: 'no-such-fact', nearest: nearest.slice(0, MOST_NEAR) };
}

const MOST_NEAR = 5;

function judgedOf(
  target: TargetFact,
  { question }: Query,
  catalog: Catalog,
  today: string,
): Judged {
  const until = question?.verdict === undefined ? null : question.period;
  const earlier = catalog.target(target.supersedes);
  return {
    target: cite(catalog, target),
    verdict: judge(target, catalog, today, until),
    earlier:
      earlier === undefined ? null : { target: earlier, verdict: judge(earlier, catalog, today) },
    counts: ownerOf(target, catalog) === 'region',
  };
}

function lineOf({ target, verdict, earlier }: Judged, scribe: Scribe): FactLine {
  const line = factLine(target, scribe);
  return {
    ...line,
    outcome: sayVerdict(verdict, target.fact, scribe),
    details: [
      ...sayArithmetic(verdict, target.fact, scribe),
      ...(earlier === null || tellsNothingNew(earlier, target.fact, verdict)
        ? []
        : [sayEarlierGoal(earlier.target, earlier.verdict, scribe)]),
      ...line.details,
    ],
  };
}

/** Of a goal that was only said again, and of two that nobody can judge, the earlier one has nothing to add. */
function tellsNothingNew(
  earlier: Exclude<Judged['earlier'], null>,
  target: TargetFact,
  verdict: Verdict,
): boolean {
  return (
    isSaidAgain(earlier.target, target) ||
    (verdict.name === 'unknown' && earlier.verdict.name === 'unknown')
  );
}

/** Hundreds of targets of everybody: counts a region tell more than the first ten of them. */
function isOverview({ regions, metrics, company }: Query, judged: readonly Judged[]): boolean {
  return (
    regions.length === 0 && metrics.length === 0 && company === null && judged.length > LINES_A_PAGE
  );
}

/** Where all targets are of one metric and date: what was promised, as marks beside bars of what was reached by then. */
function chartOf(judged: readonly Judged[], query: Query, scribe: Scribe): Block[] {
  const { say, desk, language } = scribe;
  const decided = judged.filter(
    ({ verdict }) => verdict.name === 'met' || verdict.name === 'missed',
  );
  const subjects = new Set(decided.map(({ target: { fact } }) => `${fact.metric} ${fact.due}`));
  if (subjects.size !== 1 || decided.length < 2) return [];
  return chartBlocks(
    {
      kind: 'bars',
      title: [
        say({ en: 'Target and actual', zh: '目标与实际' }),
        ...queryParts({ ...query, regions: [] }, desk.catalog, language),
      ].join(' · '),
      categories: decided.map(({ target }) =>
        regionName(desk.catalog, target.fact.region, language),
      ),
      series: [
        {
          name: say({ en: 'Actual', zh: '实际' }),
          role: 'actual',
          figures: decided.map(({ verdict }) => verdict.actual ?? undefined),
        },
        {
          name: say({ en: 'Target', zh: '目标' }),
          role: 'target',
          figures: decided.map(({ target }) => target.fact),
        },
      ],
      notes: decided.some(({ verdict }) => verdict.early > 0)
        ? [
            say({
              en: 'Where a target was met early, the bar is that earlier year.',
              zh: '提前完成的，柱形为完成当年的数据。',
            }),
          ]
        : [],
    },
    scribe,
  );
}

function withoutRepeats(facts: readonly Cited[]): readonly Cited[] {
  return [...new Map(facts.map((cited) => [cited.fact.id, cited])).values()];
}
