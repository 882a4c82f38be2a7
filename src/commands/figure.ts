// What a question for one figure is answered with: the figure, its source, and what belongs beside it. Reached through ask.
import { type Cited, cite } from '../answer.ts';
import type { FigureFact } from '../catalog/catalog.ts';
import { judgeClaim } from '../claims.ts';
import { defineCommand, type Scribe } from '../command.ts';
import type { Derived } from '../derived.ts';
import { figuresOf, sharesWord } from '../figures.ts';
import type { JudgedClaim } from '../judged-claim.ts';
import { nothing } from '../nearest-facts.ts';
import { partsAddedUp } from '../parts-added-up.ts';
import type { Query } from '../query.ts';
import { derivedBlocks } from '../replies/derived.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { queryParts } from '../replies/queries.ts';
import { sayWhenFirst } from '../replies/when-lines.ts';
import { sayWhether } from '../replies/yes-or-no.ts';
import type { Block } from '../reply.ts';

const MOST = 8;

interface Figures {
  readonly figures: readonly Cited<FigureFact>[];
  /** What became of the figure that the question names; null where it asks for none. */
  readonly whether: JudgedClaim | null;
  /** What the parts come to, where their sum is asked for. */
  readonly derived: Derived | null;
}

export const figure = defineCommand<Figures>({
  name: 'figure',
  hidden: true,
  cues: { en: [], zh: ['数值'] },
  summary: { en: 'one figure with its source', zh: '单个数据及其来源' },
  options: [
    { kind: 'regions', required: false },
    { kind: 'metric', required: true },
    { kind: 'years', required: false },
  ],
  examples: { en: ['figure anhui nev-output 2023'], zh: ['数值 安徽 新能源汽车产量 2023'] },

  answer(query, { catalog, today }) {
    const { targets, actuals } = figuresOf(query, catalog, today);
    const latest = query.question?.asks === 'latest' || query.from === null;
    const facts: FigureFact[] =
      latest &&
      query.question?.asks !== 'when' &&
      query.question?.asks !== 'list' &&
      query.question?.bound == null &&
      query.question?.of !== 'target' &&
      actuals.length > 0
        ? [...actuals]
        : [...actuals, ...targets];
    const places = new Set(facts.map(({ region }) => region));
    if (
      query.metrics.length === 0 ||
      facts.length === 0 ||
      namesNothing(query) ||
      (query.regions.length === 0 && places.size > 1 && query.company === null)
    ) {
      return nothing(query, catalog, query.question?.of ?? 'actual');
    }
    const bound = query.question?.bound?.value;
    const first =
      query.question?.asks === 'when'
        ? reaching(facts, bound)
        : namedFirst(labelledFirst(facts, query.question?.about ?? ''), bound);
    if (first.length === 0) return nothing(query, catalog, query.question?.of ?? 'actual');
    const cited = first.slice(0, MOST).map((fact) => cite(catalog, fact));
    const whether = query.question?.asks === 'whether' ? judgeClaim(query, catalog, today) : null;
    const derived = query.question?.asks === 'sum' ? partsAddedUp(cited) : null;
    return {
      status: 'answered',
      facts: cited,
      derived,
      found: { figures: cited, whether, derived },
    };
  },

  reply({ found: { figures: found, whether, derived } }, query, scribe) {
    const { catalog } = scribe.desk;
    const figures = found.map(({ fact }) => fact);
    return {
      title: queryParts(query, catalog, scribe.language).join(' · '),
      blocks: [
        ...(query.question?.asks === 'when' ? whenBlock(figures, scribe) : []),
        ...(whether === null
          ? []
          : [{ type: 'text' as const, text: scribe.say(sayWhether(whether, figures, query)) }]),
        ...(derived === null ? [] : derivedBlocks(derived, scribe)),
        {
          type: 'facts',
          heading: null,
          lines: judgedFirst(found, whether).map((cited) => factLine(cited, scribe)),
        },
        ...doubtsBlock(found, scribe),
      ],
      next: found
        .slice(0, 1)
        .map(({ fact }) => `${scribe.say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});

/** Who asks when is told the time first. */
function whenBlock([first]: readonly FigureFact[], scribe: Scribe): Block[] {
  const wording = first === undefined ? null : sayWhenFirst(first, scribe.desk.catalog);
  return wording === null ? [] : [{ type: 'text', text: scribe.say(wording) }];
}

/** Below a yes or no the figures that it rests on stand first. */
function judgedFirst(
  found: readonly Cited<FigureFact>[],
  whether: JudgedClaim | null,
): readonly Cited<FigureFact>[] {
  const ids = new Set(whether?.facts.map(({ id }) => id));
  const decides = ({ fact }: Cited<FigureFact>) => ids.has(fact.id);
  return [...found.filter(decides), ...found.filter((cited) => !decides(cited))];
}

/** Neither a metric nor a company nor a figure is named: whatever is held of the region would be no answer. */
function namesNothing({ metrics, company, question }: Query): boolean {
  return metrics.length === 0 && company === null && question != null && question.bound == null;
}

/** A fact that states the very figure of the question before the others. */
function namedFirst(
  facts: readonly FigureFact[],
  bound: FigureFact['value'] | undefined,
): readonly FigureFact[] {
  const isNamed = ({ value }: FigureFact) => value === bound;
  return [...facts.filter(isNamed), ...facts.filter((fact) => !isNamed(fact))];
}

/** "影响力大的整车厂": of several facts of one metric the one whose label has the words. */
function labelledFirst(facts: readonly FigureFact[], about: string): readonly FigureFact[] {
  const isMeant = ({ label }: FigureFact) => sharesWord(about, label.zh);
  return [...facts.filter(isMeant), ...facts.filter((fact) => !isMeant(fact))];
}

/** "When does it want 400 stations": the facts that reach the figure, the earliest first. */
function reaching(
  facts: readonly FigureFact[],
  bound: FigureFact['value'] | undefined,
): readonly FigureFact[] {
  if (typeof bound !== 'number') return facts;
  const reached = facts.filter(
    ({ value }) => (typeof value === 'number' ? value : value.max) >= bound,
  );
  const time = (fact: FigureFact) => (fact.kind === 'target' ? fact.due : fact.period) ?? '';
  return reached.sort((a, b) => (time(a) < time(b) ? -1 : 1));
}
