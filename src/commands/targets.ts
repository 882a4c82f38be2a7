// targets [regions] [metric] [years]: what was promised.
import { type Cited, cite } from '../answer.ts';
import { type Catalog, isPart, type TargetFact } from '../catalog/catalog.ts';
import { byEnd } from '../catalog/dates.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { isOfLevel } from '../catalog/levels.ts';
import { searchIndexOf } from '../catalog/search.ts';
import { agreement } from '../claim-agreement.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { countOf } from '../derived.ts';
import { figureOrder } from '../figure-order.ts';
import type { Wording } from '../language.ts';
import { nothing } from '../nearest-facts.ts';
import { ownerOf } from '../owners.ts';
import type { Query, Question } from '../query.ts';
import { figureList } from '../replies/fact-lists.ts';
import { targetTable } from '../replies/fact-tables.ts';
import type { Block } from '../reply.ts';

export const targets = defineCommand<readonly Cited<TargetFact>[]>({
  name: 'targets',
  cues: { en: ['target', 'goals', 'goal'], zh: ['目标', '规划目标'] },
  summary: {
    en: 'what a region has promised: figure, due date, plan, and what replaced what',
    zh: '各地提出的目标：数值、期限、出自哪份规划、有无更新',
  },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: false },
    { kind: 'years', required: false },
  ],
  examples: {
    en: ['targets jiangsu nev-output 2025', 'targets guangdong', 'targets charging 2025'],
    zh: ['目标 江苏 新能源汽车产量 2025', '目标 广东', '目标 充电 2025'],
  },

  answer(query, { catalog }) {
    const found = asked(
      catalog.targets(query).sort(figureOrder(catalog, query.regions, byDueAndStanding(catalog))),
      query,
      catalog,
    );
    if (found.length === 0) return nothing(query, catalog, 'target');
    const cited = found.map((target) => cite(catalog, target));
    // A company's own goal is told and named, but is none of the region's.
    const own = cited.filter(({ fact }) => ownerOf(fact, catalog) === 'region');
    const derived = query.question?.asks === 'count' ? countOf(own) : null;
    return { status: 'answered', facts: cited, derived, found: cited };
  },

  reply: ({ found }, query, scribe) =>
    figureList(
      {
        title: { en: 'Targets', zh: '目标' },
        other: { en: 'actuals', zh: '实际' },
        table: targetTable,
        above: [
          ...(namesNone(query, scribe.desk.catalog)
            ? [{ type: 'text' as const, text: scribe.say(NONE_SUCH) }]
            : []),
          ...countBlock(found, query, scribe),
        ],
      },
      found,
      query,
      scribe,
    ),
});

/** How many there are, where that was asked: the region's own. */
function countBlock(
  found: readonly Cited<TargetFact>[],
  { question }: Query,
  { say, desk: { catalog } }: Scribe,
): Block[] {
  if (question?.asks !== 'count') return [];
  const own = found.filter(({ fact }) => ownerOf(fact, catalog) === 'region').length;
  const others = found.length - own;
  const beside =
    others === 0
      ? { en: '', zh: '' }
      : {
          en: `, beside ${others} of companies or expert bodies`,
          zh: `，另有企业或专家机构的${others}项`,
        };
  const text = say({
    en: `${own} target${own === 1 ? ' stands' : 's stand'} today${beside.en}:`,
    zh: `现行目标共${own}项${beside.zh}：`,
  });
  return [{ type: 'text', text }];
}

const NONE_SUCH: Wording = {
  en: 'No target of just that figure is held. What is held:',
  zh: '未收录恰为该数值的目标。现有目标：',
};

/** "Does it want a million": told only where no target of the region for that time, standing or replaced, is that figure. */
function namesNone(query: Query, catalog: Catalog): boolean {
  const bound = query.question?.bound ?? null;
  const one = query.regions.length === 1 && query.metrics.length === 0 && query.topic === null;
  if (bound?.comparator !== '=' || !one) return false;
  return catalog.targets(query).every((target) => agreement(bound, target) === 'other');
}

/** A question wants what stands today, by its words and the plan that it names; the command shows what was replaced as well. */
function asked(
  list: TargetFact[],
  { question, regions, plans }: Query,
  catalog: Catalog,
): TargetFact[] {
  if (question === undefined) return list;
  const level = regions.length === 0 ? question.level : null;
  const inOrder = list
    .filter(({ region }) => isOfLevel(catalog.regions.get(region), level))
    .toSorted(headlinesFirst);
  const current = inOrder.filter((target) => !isReplaced(catalog, target));
  if (plans !== undefined) {
    const ofPlans = ({ plan }: TargetFact) => plan !== null && plans.includes(plan);
    const standing = current.filter(ofPlans);
    // Where all were replaced since, those that it had set.
    return standing.length > 0 ? standing : inOrder.filter(ofPlans);
  }
  const named = regions.length === 0 ? current.filter((one) => isNamed(one, question)) : [];
  if (named.length > 0) return named;
  if (question.about === null) return current;
  const hits = new Map(
    searchIndexOf(catalog)
      .search(question.about)
      .map(({ fact, score }) => [fact.id, score]),
  );
  const fitting = current.filter(({ id }) => (hits.get(id) ?? 0) > 0);
  return fitting.length > 0 ? fitting : current;
}

function headlinesFirst(a: TargetFact, b: TargetFact): number {
  return Number(isPart(a)) - Number(isPart(b)) || headlineRank(a.metric) - headlineRank(b.metric);
}

/** "Whose target is 50,000": of all regions those of just that figure. */
function isNamed(target: TargetFact, { bound }: Question): boolean {
  return bound?.comparator === '=' && agreement(bound, target) !== 'other';
}

/** The nearest due first, the current target before the one that it replaced. */
function byDueAndStanding(catalog: Catalog): (a: TargetFact, b: TargetFact) => number {
  return (a, b) => byDue(a, b) || Number(isReplaced(catalog, a)) - Number(isReplaced(catalog, b));
}

function isReplaced(catalog: Catalog, target: TargetFact): boolean {
  return catalog.replacementOf(target) !== undefined;
}

function byDue(a: TargetFact, b: TargetFact): number {
  if (a.due === null || b.due === null) return Number(a.due === null) - Number(b.due === null);
  return byEnd(a.due, b.due);
}
