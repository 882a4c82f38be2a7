// What a target was before, and what replaced it: the chain, the current one first unless an earlier one is asked for. Reached through ask.
import { type Cited, cite } from '../answer.ts';
import type { Catalog, TargetFact } from '../catalog/catalog.ts';
import { headlineRank } from '../catalog/headlines.ts';
import { isOfLevel } from '../catalog/levels.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { type Derived, derive } from '../derived.ts';
import { nothing } from '../nearest-facts.ts';
import type { Query } from '../query.ts';
import { derivedBlocks } from '../replies/derived.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { TOLD_ONE_BY_ONE } from '../replies/fact-lists.ts';
import { targetTable } from '../replies/fact-tables.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { lowerEnd } from '../wording/scales.ts';

const REVISIONS = { en: 'Revisions', zh: '目标变化' };
const DIRECTIONS = {
  lower: { en: 'Lowered targets', zh: '下调的目标' },
  higher: { en: 'Raised targets', zh: '上调的目标' },
};

interface Chain {
  readonly facts: readonly Cited<TargetFact>[];
  readonly derived: Derived | null;
}

export const history = defineCommand<Chain>({
  name: 'history',
  hidden: true,
  cues: { en: ['revisions'], zh: ['变化', '修订'] },
  summary: {
    en: 'what a target was before, and what replaced it',
    zh: '目标此前是多少、被什么取代',
  },
  options: [
    { kind: 'regions', required: true },
    { kind: 'metric', required: true },
    { kind: 'years', required: false },
  ],
  examples: { en: ['history jiangsu nev-output 2025'], zh: ['变化 江苏 新能源汽车产量 2025'] },

  answer(query, { catalog }) {
    const ofAll = query.regions.length === 0 && query.company === null;
    const targets = ofAll ? revisedOf(query, catalog) : chainsOf(query, catalog);
    if (targets.length === 0) return nothing(query, catalog, 'target');
    const facts = targets.map((target) => cite(catalog, target));
    const [current, before] = facts;
    const linked =
      current !== undefined && before !== undefined && current.fact.supersedes === before.fact.id;
    const asks = query.question?.asks;
    const derived = linked
      ? derive(asks === 'times' ? asks : 'difference', [current, before])
      : null;
    const earlier = asks === 'earlier' && linked;
    const led = earlier ? [...facts.slice(1), ...facts.slice(0, 1)] : facts;
    return { status: 'answered', facts: led, derived, found: { facts: led, derived } };
  },

  reply({ found: { facts, derived } }, query, scribe) {
    const { say, desk, language } = scribe;
    const { items, more } = pageOf(facts, query, scribe);
    const replaced = facts.some(({ fact }) => fact.supersedes !== null);
    return {
      title: [
        say(query.question?.revised ? DIRECTIONS[query.question.revised] : REVISIONS),
        ...queryParts(query, desk.catalog, language),
      ].join(' · '),
      blocks: [
        ...(replaced ? [] : [unrevised(facts.length, scribe)]),
        listed(items, replaced, scribe),
        ...more,
        ...(derived === null ? [] : derivedBlocks(derived, scribe)),
        ...doubtsBlock(items, scribe),
      ],
      next: facts.slice(0, 1).map(({ fact }) => `${say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});

/** Said before what stands, since whether it was revised is what was asked. */
function unrevised(many: number, { say }: Scribe): Block {
  const text = say(
    many === 1
      ? {
          en: 'No earlier or later target for this is held.',
          zh: '未收录此前或之后的其他目标。',
        }
      : {
          en: 'No revision of a target is held. What stands:',
          zh: '未收录目标调整情况。现有目标：',
        },
  );
  return { type: 'text', text };
}

/** Chains are told link by link; many that never changed are a table. */
function listed(items: readonly Cited<TargetFact>[], replaced: boolean, scribe: Scribe): Block {
  return replaced || items.length <= TOLD_ONE_BY_ONE
    ? { type: 'facts', heading: null, lines: items.map((cited) => factLine(cited, scribe)) }
    : targetTable(items, scribe);
}

/** Of all regions only what took the place of another figure, lower or higher where that is asked for. */
function revisedOf({ metrics, from, to, question }: Query, catalog: Catalog): TargetFact[] {
  return catalog.targets({ metrics, from, to }).filter((target) => {
    const before = catalog.target(target.supersedes);
    const region = catalog.regions.get(target.region);
    if (before === undefined || !isOfLevel(region, question?.level)) return false;
    const [now, then] = [lowerEnd(target), lowerEnd(before)];
    if (question?.revised === undefined) return now !== then;
    return question.revised === 'lower' ? now < then : now > then;
  });
}

/** All targets of the metric, due year and region, each chain from its newest to its oldest; revised ones first. */
function chainsOf(query: Query, catalog: Catalog): TargetFact[] {
  const { regions, metrics, from, to, place, company } = query;
  const all = catalog
    .targets({ regions, metrics, from, to, place, company })
    .filter(
      (target) =>
        (place !== null || target.place === undefined) &&
        (company !== null || target.company === undefined),
    );
  const whole = all.some(({ scope }) => scope === undefined)
    ? all.filter(({ scope }) => scope === undefined)
    : all;
  const heads = whole.filter((target) => catalog.replacementOf(target) === undefined);
  const chains = heads.map((head) => chainFrom(head, catalog));
  const revised = chains.filter((chain) => chain.length > 1);
  const chosen = from === null && revised.length > 0 ? revised : chains;
  const rank = ([head]: readonly TargetFact[]) => headlineRank(head?.metric ?? '');
  return chosen.sort((a, b) => b.length - a.length || rank(a) - rank(b)).flat();
}

function chainFrom(head: TargetFact, catalog: Catalog): TargetFact[] {
  const chain: TargetFact[] = [];
  for (
    let target: TargetFact | undefined = head;
    target !== undefined && !chain.includes(target);
    target = catalog.target(target.supersedes)
  ) {
    chain.push(target);
  }
  return chain;
}
