// A question in free words → the Query of the command that answers it, or what is missing. Plain stages: spot (slots.ts), decide
// what is asked, settle the metric, build the Query. A reading that rests on a guess is not built: the asker is asked.
import type { Catalog } from '../../catalog/catalog.ts';
import type { Named } from '../../catalog/names.ts';
import type { Metric } from '../../catalog/schema.ts';
import { oneTypoAway } from '../../catalog/typo.ts';
import type { CommandName, Query, Question } from '../../query.ts';
import { blankQuery } from '../blank-query.ts';
import { featuresOf } from './features.ts';
import { readSlots, type Slots } from './slots.ts';

/** Why a question has no Query. */
export type Unanswerable =
  | { readonly kind: 'elsewhere'; readonly place: string }
  | { readonly kind: 'outside' }
  /** Names neither region nor metric that is known. */
  | { readonly kind: 'no-subject'; readonly words: string }
  /** Looks like a region's name and is none. */
  | { readonly kind: 'misspelt'; readonly words: string }
  | { readonly kind: 'twins'; readonly named: readonly Named[]; readonly query: Query }
  /** The words fit several queries. */
  | { readonly kind: 'choices'; readonly queries: readonly Query[] };

export type QuestionReading = { readonly query: Query } | { readonly unanswerable: Unanswerable };

export interface Context {
  readonly catalog: Catalog;
  /** YYYY-MM-DD. */
  readonly today: string;
  /** The query before it in the same thread, for "and 2030?". */
  readonly after: Query | null;
  /** The words claim a figure: whatever else they say, it is the figure that counts. */
  readonly claim?: true;
  /** Misspelt words stay as they are. */
  readonly exact?: true;
}

export function readQuestion(words: string, context: Context): QuestionReading {
  const spotted = readSlots(words, context.catalog, context.today, context.exact !== true);
  const elsewhere = beyond(spotted, context);
  if (elsewhere !== null) return { unanswerable: elsewhere };
  const slots = continued(spotted, context);
  const draft = draftOf(slots, context);
  if (slots.twins.length > 0)
    return { unanswerable: { kind: 'twins', named: slots.twins, query: draft } };
  return decide(slots, draft, context);
}

/** Questions that no catalog of Chinese regions can answer. */
function beyond(
  { elsewhere, cues, metric, regions, topics, companies, left }: Slots,
  { after, catalog }: Context,
): Unanswerable | null {
  if (elsewhere !== null) return { kind: 'elsewhere', place: elsewhere };
  if (cues.has('outside')) return { kind: 'outside' };
  const empty =
    metric.features.size === 0 &&
    metric.choices.length === 0 &&
    regions.length === 0 &&
    topics.length === 0 &&
    companies.length === 0;
  if (empty && after === null) return { kind: 'no-subject', words: left };
  const misspelt = regions.length === 0 ? misspeltRegion(left, catalog) : null;
  if (misspelt !== null) return { kind: 'misspelt', words: misspelt };
  return null;
}

/** A word that no other part of the question took and that is a slip away from a region's name. */
function misspeltRegion(left: string, catalog: Catalog): string | null {
  const names = [...catalog.regions.values()].map(({ names: { en } }) => en.toLowerCase());
  return left.split(' ').find((word) => names.some((name) => oneTypoAway(word, name))) ?? null;
}

const CONTINUES =
  /^(and|what about|how about|or|also|same for|source|then)\b|^(那|那么|还有|再)|呢$|\bit\b|它/;

/** A short question that continues the thread takes what it does not say from the question before. */
function continued(
  slots: Slots,
  { after, claim }: Context,
): Slots & { readonly from: Query | null } {
  if (after === null || claim) return { ...slots, from: after };
  // "Which province …" asks anew, of all of them.
  if (slots.cues.has('which-regions') && slots.regions.length === 0)
    return { ...slots, from: null };
  const hasSubject =
    slots.metric.choices.length > 0 || slots.topics.length > 0 || slots.quantities.length > 0;
  const continues = CONTINUES.test(slots.text) || slots.regions.length === 0 || !hasSubject;
  return { ...slots, from: continues ? after : null };
}

type Thread = ReturnType<typeof continued>;

/** All that the words (and the thread) say, before the command and the metric are settled. */
function draftOf(slots: Thread, { today }: Context): Query {
  const { from: before } = slots;
  const time = timeOf(slots, today);
  const own = slots.regions.length > 0;
  const joins = before !== null && /它|两者|\bit\b|\bthem\b/.test(slots.text) && own;
  const regions = own
    ? joins
      ? [...slots.regions, ...before.regions]
      : slots.regions
    : (before?.regions ?? []);
  const sameTime = slots.times.length === 0 && before !== null;
  const question: Question = {
    asks: 'figure',
    of: sideOf(slots, time.to, today) ?? before?.question?.of ?? sideOfCommand(before),
    period: sameTime ? (before.question?.period ?? null) : time.period,
    bound: boundOf(slots),
    level: levelOf(slots),
    about: slots.left === '' ? null : slots.left,
  };
  return {
    ...blankQuery('figure'),
    regions: [...new Set(regions)],
    place: own ? slots.place : (before?.place ?? null),
    company: slots.companies[0] ?? (own ? null : (before?.company ?? null)),
    topic: null,
    from: sameTime ? before.from : time.from,
    to: sameTime ? before.to : time.to,
    question,
  };
}

function sideOfCommand(query: Query | null): Question['of'] {
  if (query?.command === 'targets') return 'target';
  return query?.command === 'actuals' ? 'actual' : null;
}

function timeOf(
  { times }: Slots,
  today: string,
): { from: number | null; to: number | null; period: string | null } {
  const years = times.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  if (years.length === 0) return { from: null, to: null, period: null };
  const [only, ...others] = times;
  const open = times.some(({ relation }) => relation === 'since' || relation === 'after');
  return {
    from: Math.min(...years),
    to: open ? Math.max(Number(today.slice(0, 4)) + 20, ...years) : Math.max(...years),
    period:
      others.length === 0 &&
      only?.period !== undefined &&
      only.period !== null &&
      only.period.length > 4
        ? only.period
        : null,
  };
}

/** Promised or reached: by the words, else by whether the year lies ahead. */
function sideOf({ cues, text, times }: Slots, to: number | null, today: string): Question['of'] {
  const promised = cues.has('target');
  // What lies ahead can only be promised.
  if (to !== null && to > Number(today.slice(0, 4))) return 'target';
  const reached = cues.has('actual') || cues.has('latest');
  if (promised && reached)
    return /target|goal|aim|want|planned|promised|pledged|has to be|have to be|plans? to|going for|目标|计划|规划|力争|指标/.test(
      text,
    )
      ? 'target'
      : 'actual';
  if (promised) return 'target';
  if (times.some(({ period }) => period !== null && period.length > 4)) return 'actual';
  if (reached) return 'actual';
  return times.some(({ relation }) => relation === 'by') ? 'target' : null;
}

function boundOf({ quantities, text }: Slots): Question['bound'] {
  if (quantities.length > 1 && /\bor\b|还是/.test(text)) return null;
  const quantity = quantities.find(({ kind }) => kind !== 'rank' && kind !== 'times');
  return quantity === undefined ? null : { comparator: quantity.comparator, value: quantity.value };
}

function levelOf({ cues, text }: Slots): Question['level'] {
  if (cues.has('cities') && !/省/.test(text)) return 'city';
  return cues.has('provinces') ? 'province' : null;
}

/** What is asked, in the order in which one cue outweighs another. */
function decide(slots: Thread, draft: Query, context: Context): QuestionReading {
  const { cues, regions, metric, text } = slots;
  if (context.claim) return withMetric(slots, draft, context);
  const many = draft.regions.length > 1;
  const hasMetric = metric.choices.length > 0;
  const ranks =
    (cues.has('most') || cues.has('least')) &&
    (cues.has('which-regions') || cues.has('provinces') || cues.has('cities')) &&
    regions.length === 0;
  if (cues.has('definition') && (hasMetric || metric.features.size > 0))
    return define(slots, draft, context);
  if (cues.has('source') && (hasMetric || slots.from !== null || draft.question?.bound))
    return withMetric(slots, asking(draft, 'figure', 'source'), context);
  if (cues.has('history') && !many) {
    const asks = EARLIER.test(text) ? 'earlier' : 'figure';
    return withMetric(slots, of(asking(draft, 'history', asks), 'target'), context);
  }
  if (cues.has('count') && hasMetric && regions.length === 0)
    return withMetric(slots, asking(draft, 'rank', 'count'), context);
  if (cues.has('count') && regions.length > 0)
    return listed(slots, asking(draft, 'targets', 'count'), context);
  if (cues.has('met') && !cues.has('when') && !/了多少/.test(text))
    return withMetric(slots, of(asking(draft, 'progress', 'figure'), 'target'), context);
  if (cues.has('due')) return { query: asking(draft, 'due', 'list') };
  if (ranks)
    return withMetric(slots, asking(draft, 'rank', cues.has('least') ? 'least' : 'most'), context);
  const anyRegion =
    cues.has('which-regions') ||
    (draft.question?.bound && (cues.has('provinces') || cues.has('cities')));
  if (anyRegion && regions.length === 0 && hasMetric)
    return withMetric(slots, asking(draft, 'rank', 'filter'), context);
  if (
    cues.has('growth') &&
    hasMetric &&
    !(cues.has('sum') && many) &&
    !(many && cues.has('difference'))
  )
    return growth(slots, draft, context);
  if (cues.has('sum') && hasMetric && (many || spansYears(draft)))
    return withMetric(slots, asking(draft, 'compare', 'sum'), context);
  if (cues.has('ratio') && hasMetric && ratioOf(slots, draft) !== null)
    return ratio(slots, draft, context);
  if (cues.has('difference') && hasMetric && (many || spansYears(draft) || slots.times.length > 1))
    return withMetric(slots, asking(draft, 'compare', 'difference'), context);
  if (many && hasMetric) return withMetric(slots, asking(draft, 'compare', 'compare'), context);
  if (
    cues.has('plans') ||
    (NAMES_A_DOCUMENT.test(text) && (cues.has('who') || cues.has('when')) && !draft.question?.bound)
  ) {
    return documents(slots, draft);
  }
  if (cues.has('who') && !hasMetric) return documents(slots, draft);
  if (cues.has('measures') && /工作报告|work report/.test(text))
    return steps(slots, draft, context);
  if (cues.has('where') || (cues.has('measures') && !strong(slots)))
    return steps(slots, draft, context);
  if (cues.has('when') && hasMetric)
    return withMetric(slots, asking(draft, 'figure', 'when'), context);
  if (slots.families.length > 0 && regions.length > 0 && ASKS_FOR_ALL.test(text)) {
    return family(slots, of(draft, 'target'), context);
  }
  if (cues.has('latest') && hasMetric)
    return withMetric(slots, asking(draft, 'figure', 'latest'), context);
  if (hasMetric) return withMetric(slots, draft, context);
  return withoutMetric(slots, draft, context);
}

const EARLIER =
  /before|earlier|previous|original|used to be|old target|first target|原来|以前|之前/;

const NAMES_A_DOCUMENT =
  /规划|方案|条例|文件|意见|办法|行动计划|三年计划|\b(its|the|a|this|that|action|charging|hydrogen|development|three year|five year)( [a-z]+){0,6} plans?\b|\bplans? for\b|\b(cars?|vehicles?|hydrogen|charging|methanol|nevs?|action|development|industry|work|city) plans?\b|\bopinions\b|\bregulations?\b/;

function asking(draft: Query, command: CommandName, asks: Question['asks']): Query {
  return draft.question === undefined
    ? { ...draft, command }
    : { ...draft, command, question: { ...draft.question, asks } };
}

function of(draft: Query, side: Question['of']): Query {
  return draft.question === undefined
    ? draft
    : { ...draft, question: { ...draft.question, of: side } };
}

function spansYears({ from, to }: Query): boolean {
  return from !== null && to !== null && from !== to;
}

/** The metric is named well, not only touched by a word. */
function strong({ metric, quantities, times }: Slots): boolean {
  return (metric.choices[0]?.cost ?? 9) <= 0.5 && (quantities.length > 0 || times.length > 0);
}

/** How far apart two fits may be and still count as equally good. */
const TIE = 0.3;
/** Features that fit several metrics equally: the asker says which is meant. */
const GENERIC = ['share', 'station'];
const COMPANY_TIE = 1.2;

/** Settles the metric: the one best fit; among equal ones the one that has data; else the asker decides. */
function withMetric(slots: Thread, draft: Query, context: Context): QuestionReading {
  const { choices } = slots.metric;
  if (choices.length === 0) {
    // "A million NEVs by 2025" speaks of NEVs built; a claim never borrows the metric of the one before it.
    if (context.claim && slots.metric.features.has('nev'))
      return { query: { ...draft, metrics: ['nev-output'] } };
    const narrowed = narrowedBy(slots, context.catalog);
    if (narrowed !== null) return { query: { ...draft, metrics: [narrowed] } };
    const before = context.claim ? [] : (slots.from?.metrics ?? []);
    if (before.length > 0) return { query: { ...draft, metrics: [...before] } };
    return withoutMetric(slots, draft, context);
  }
  const either = slots.metric.either.filter(({ metric }) =>
    hasData(metric, draft, context.catalog),
  );
  if (either.length > 1)
    return { query: { ...draft, metrics: either.map(({ metric }) => metric.id) } };
  const best = choices[0]?.cost ?? 0;
  // Of a company few kinds of figure are held: NEVs or all its vehicles, whichever there is.
  const reach = draft.company === null ? TIE : COMPANY_TIE;
  const tied = choices.filter(({ cost }) => cost <= best + reach).map(({ metric }) => metric);
  const fitting = tied.filter((metric) => hasData(metric, draft, context.catalog));
  const side = sideOf(slots, draft.to, context.today);
  if (fitting.length === 0 && slots.from !== null && side === null && draft.question?.of !== null) {
    // Only the thread spoke of targets (or of actuals): the other side answers where it alone is held.
    return withMetric(slots, of(draft, null), context);
  }
  if (
    fitting.length === 2 &&
    draft.command === 'figure' &&
    !GENERIC.some((one) => slots.metric.features.has(one))
  ) {
    return { query: { ...draft, metrics: fitting.map(({ id }) => id) } };
  }
  if (fitting.length === 0) {
    const other = elsewhereHeld(slots, draft, context, best);
    if (other !== null) return { query: other };
  }
  const holders = regionsHolding(fitting, draft, context.catalog);
  if (holders.length > 1) return { unanswerable: { kind: 'choices', queries: holders } };
  const homes = companyRegions(fitting, draft, context.catalog);
  if (homes.length > 1) return { unanswerable: { kind: 'choices', queries: homes } };
  const queries = (fitting.length > 0 ? fitting : tied.slice(0, 1)).map((metric) => ({
    ...draft,
    metrics: [metric.id],
  }));
  const [only, ...others] = queries;
  if (only === undefined) return { unanswerable: { kind: 'outside' } };
  return others.length === 0 ? { query: only } : { unanswerable: { kind: 'choices', queries } };
}

/**
 * Nothing is held under the best fit: what was added rather than what there is in all (a plan says "build 40 stations" of
 * both), a company's figure under its city's province, or the fact whose figure the question names.
 */
function elsewhereHeld(
  slots: Thread,
  draft: Query,
  { catalog }: Context,
  best: number,
): Query | null {
  const metrics = slots.metric.choices
    .filter(({ cost }) => cost <= best + ADDED_TIE)
    .map(({ metric }) => metric);
  const held = metrics.find((metric) => hasData(metric, draft, catalog));
  if (held !== undefined && ADDED.has(held.id.endsWith('-added') ? 'added' : held.id))
    return { ...draft, metrics: [held.id] };
  if (draft.company !== null && draft.regions.length === 1) {
    const parent = catalog.regions.get(draft.regions[0] ?? '')?.parent;
    const wider = parent == null || parent === 'china' ? null : { ...draft, regions: [parent] };
    const found =
      wider === null ? undefined : metrics.find((metric) => hasData(metric, wider, catalog));
    if (wider !== null && found !== undefined) return { ...wider, metrics: [found.id] };
  }
  return namedByFigure(draft, { catalog, today: '', after: null });
}

const ADDED_TIE = 1.75;
const ADDED = new Set(['added', 'nev-promotion-cumulative', 'nevs-added']);

/** "Only the public ones": the metric of the thread, with what the words add to it. */
function narrowedBy({ from, metric }: Thread, catalog: Catalog): string | null {
  const before =
    from?.metrics.length === 1 ? catalog.metrics.get(from.metrics[0] ?? '') : undefined;
  if (before === undefined || metric.features.size === 0) return null;
  const wanted = new Set([...featuresOf(before), ...metric.features]);
  const found = [...catalog.metrics.values()].find((one) => {
    const own = featuresOf(one);
    return own.size === wanted.size && isSubset(own, wanted);
  });
  return found?.id ?? null;
}

/** "Hydrogen stations?" of no region: where several have a figure, the asker says which is meant. */
function regionsHolding(metrics: readonly Metric[], draft: Query, catalog: Catalog): Query[] {
  const [metric] = metrics;
  const open = draft.regions.length === 0 && draft.company === null;
  if (metric === undefined || !open || !FOR_ONE_REGION.has(draft.command)) return [];
  return [...catalog.regions.keys()]
    .map((region) => ({ ...draft, regions: [region], metrics: [metric.id] }))
    .filter((query) => hasData(metric, query, catalog))
    .sort((a, b) => Number(b.regions.includes('china')) - Number(a.regions.includes('china')));
}

const FOR_ONE_REGION: ReadonlySet<CommandName> = new Set(['figure', 'history']);

/** "BYD's output": its plants stand in several regions, and no figure here is that of the whole company. */
function companyRegions(metrics: readonly Metric[], draft: Query, catalog: Catalog): Query[] {
  const { company, regions, from, to } = draft;
  const [metric] = metrics;
  if (company === null || regions.length > 0 || metric === undefined) return [];
  const where = { metrics: [metric.id], company, from, to };
  const side = draft.question?.of;
  const held = [
    ...(side === 'actual' ? [] : catalog.targets(where)),
    ...(side === 'target' ? [] : catalog.actuals(where)),
  ];
  const homes = [...new Set(held.map(({ region }) => region))];
  return homes.map((region) => ({ ...draft, regions: [region], metrics: [metric.id] }));
}

/** Whether the catalog holds the metric for the regions and years, on the side that is asked for. */
function hasData(
  metric: Metric,
  { regions, from, to, question, company, place }: Query,
  catalog: Catalog,
): boolean {
  const where = { regions, metrics: [metric.id], from, to, company, place };
  if (question?.of !== 'actual' && catalog.targets(where).length > 0) return true;
  return question?.of !== 'target' && catalog.actuals(where).length > 0;
}

/** No metric is named: a list of what there is, the card, measures, or a question back. */
function withoutMetric(slots: Thread, draft: Query, context: Context): QuestionReading {
  const { cues, families, topics, left, from: before } = slots;
  const { regions } = draft;
  if (
    !context.claim &&
    before !== null &&
    before.metrics.length > 0 &&
    topics.length === 0 &&
    !cues.has('list')
  ) {
    return { query: { ...draft, metrics: [...before.metrics] } };
  }
  const judged = draft.command === 'progress' && slots.metric.features.has('nev');
  if (judged || (cues.has('when') && draft.question?.bound && slots.metric.features.has('nev'))) {
    const output = context.catalog.metrics.get('nev-output');
    if (output !== undefined && hasData(output, draft, context.catalog))
      return {
        query: { ...(judged ? draft : asking(draft, 'figure', 'when')), metrics: ['nev-output'] },
      };
  }
  if (typeof draft.question?.bound?.value === 'number') {
    const named = namedByFigure(draft, context);
    if (named !== null) return { query: named };
  }
  if (regions.length === 0 && draft.company === null) return unsettled(slots, draft, context);
  const asksTargets = draft.question?.of === 'target' || cues.has('list');
  if (families.length > 0 && (asksTargets || draft.from !== null))
    return family(slots, draft, context);
  if (topics.length > 0 && !asksTargets) return steps(slots, draft, context);
  if (asksTargets) return listed(slots, asking(draft, 'targets', 'list'), context);
  if (left !== '' && draft.question?.about) return steps(slots, draft, context);
  if (
    draft.from !== null ||
    cues.has('actual') ||
    /多少|\bnumbers?\b|\bfigures?\b/.test(slots.text)
  )
    return headlineChoices(draft, context);
  return { query: { ...blankQuery('region'), regions: regions.slice(0, 1), place: draft.place } };
}

/** "310 billion yuan from smart EVs": where no metric is named, the figure itself finds it. */
function namedByFigure(draft: Query, { catalog }: Context): Query | null {
  const bound = draft.question?.bound?.value;
  if (typeof bound !== 'number' || bound < 10_000) return null;
  const where = { regions: draft.regions, from: draft.from, to: draft.to, company: draft.company };
  const held = [...catalog.targets(where), ...catalog.actuals(where)].filter(
    ({ value }) => value === bound,
  );
  const metrics = [...new Set(held.map(({ metric }) => metric))];
  // A round number that several metrics have names none of them.
  return metrics.length === 1 ? { ...draft, metrics } : null;
}

function unsettled(slots: Thread, draft: Query, { catalog }: Context): QuestionReading {
  if (slots.topics.length > 0 && (slots.cues.has('measures') || slots.cues.has('where')))
    return { query: { ...asking(draft, 'measures', 'where'), topic: slots.topics[0] ?? null } };
  const examples = ['jiangsu', 'anhui', 'guangdong'].filter((id) => catalog.regions.has(id));
  return {
    unanswerable: {
      kind: 'choices',
      queries: examples.map((id) => ({
        ...blankQuery('targets'),
        regions: [id],
        from: draft.from,
        to: draft.to,
      })),
    },
  };
}

/** "Guangdong charging target 2025": one metric of the family answers, several are offered. */
function family(slots: Thread, draft: Query, context: Context): QuestionReading {
  const { catalog } = context;
  const metrics = [...catalog.metrics.values()].filter(
    (metric) => slots.families.includes(metric.family) && hasData(metric, draft, catalog),
  );
  if (metrics.length > 0 && ASKS_FOR_ALL.test(slots.text)) {
    return { query: { ...asking(draft, 'targets', 'list'), metrics: metrics.map(({ id }) => id) } };
  }
  const wholes = metrics.filter((metric) => !onlyParts(metric, draft, catalog));
  const fitting = wholes.length > 0 ? wholes : metrics;
  const queries = fitting.map((metric) => ({ ...draft, metrics: [metric.id] }));
  if (queries.length === 1 && queries[0] !== undefined) return { query: queries[0] };
  if (queries.length === 0) return steps(slots, draft, context);
  return { unanswerable: { kind: 'choices', queries } };
}

const ASKS_FOR_ALL =
  /everything|都列|列出|全部|哪些(目标|指标)|有啥|都有|有什么.{0,6}目标|what targets|which targets|\blist\b|\ball\b|方面/;

function onlyParts(metric: Metric, draft: Query, catalog: Catalog): boolean {
  const where = { ...draft, metrics: [metric.id] };
  return [...catalog.targets(where), ...catalog.actuals(where)].every(
    ({ scope, place }) => scope !== undefined || place !== undefined,
  );
}

const OFFERED = [
  'nev-output',
  'nev-sales',
  'nev-stock',
  'vehicle-output',
  'charging-piles',
  'nev-output-share-of-own',
];

function headlineChoices(draft: Query, { catalog }: Context): QuestionReading {
  const queries = OFFERED.map((id) => catalog.metrics.get(id))
    .filter((metric) => metric !== undefined && hasData(metric, draft, catalog))
    .map((metric) => ({ ...draft, metrics: [metric?.id ?? ''] }));
  if (queries.length === 0) return { query: asking(draft, 'targets', 'list') };
  return { unanswerable: { kind: 'choices', queries } };
}

const NAMES_A_PLAN =
  /行动计划|规划里|方案里|计划里|\b(action|development|three year|implementation) plan\b/;

/** All targets of a region, for a year or a plan. */
function listed({ text, cues }: Thread, draft: Query, _context: Context): QuestionReading {
  const about =
    cues.has('count') || NAMES_A_PLAN.test(text) ? text : (draft.question?.about ?? null);
  const question = draft.question === undefined ? undefined : { ...draft.question, about };
  const years = NAMES_A_PLAN.test(text) ? { from: null, to: null } : {};
  return { query: { ...draft, ...years, command: 'targets', ...(question && { question }) } };
}

/** Documents: who issued them, when, which there are. */
function documents({ cues, times, text }: Thread, draft: Query): QuestionReading {
  const asks = cues.has('who') ? 'who' : cues.has('when') ? 'when' : 'list';
  const years =
    asks === 'list' && times.length > 0
      ? { from: draft.from, to: draft.to }
      : { from: null, to: null };
  const query = asking(draft, 'plans', asks);
  const question = query.question === undefined ? undefined : { ...query.question, about: text };
  return { query: { ...query, ...years, ...(question && { question }) } };
}

/** Measures: by topic and by the words that are left. */
function steps({ topics, cues, text }: Thread, draft: Query, _context: Context): QuestionReading {
  const [topic = null] = topics;
  const elsewhere = topic === null || /那边|那个(省|市|地方|地区)|\bover there\b/.test(text);
  if (draft.regions.length === 0 && elsewhere && draft.company === null) {
    return { unanswerable: { kind: 'no-subject', words: text } };
  }
  const query = {
    ...asking(draft, 'measures', cues.has('where') ? 'where' : 'list'),
    topic,
    from: null,
    to: null,
  };
  return {
    query: {
      ...query,
      ...(query.question && {
        question: {
          ...query.question,
          about: topic === null ? (draft.question?.about ?? text) : text,
        },
      }),
    },
  };
}

/** The metrics that the words name, each by itself: "piles and stations" are two. */
function define(slots: Thread, draft: Query, { catalog }: Context): QuestionReading {
  const best = slots.metric.choices[0]?.cost ?? 0;
  const whole = slots.metric.choices
    .filter(({ cost }) => cost <= best + 1)
    .map(({ metric }) => metric.id);
  const single = [...catalog.metrics.values()]
    .filter(
      (metric) =>
        isSubset(essential(metric), slots.metric.features) && essential(metric).size === 1,
    )
    .map(({ id }) => id);
  const several = /difference|versus|\bvs\b|区别|不同/.test(slots.text);
  const metrics = several && single.length > 1 ? single : [...new Set([...whole, ...single])];
  return { query: { ...asking(draft, 'define', 'figure'), metrics: metrics.slice(0, 3) } };
}

/** What a metric is about, without the NEVs that go without saying. */
function essential(metric: Metric): ReadonlySet<string> {
  const own = new Set(featuresOf(metric));
  if (own.size > 1) for (const implied of ['nev', 'cumulative']) own.delete(implied);
  return own;
}

function isSubset(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return [...small].every((item) => large.has(item));
}

/** The two metrics, or the two regions, that a ratio is made of. */
function ratioOf({ metric, text }: Slots, { regions }: Query): readonly [string, string] | null {
  const { features } = metric;
  if (features.has('charging-pile') && features.has('nev'))
    return ['nev-stock', features.has('public') ? 'public-charging-piles' : 'charging-piles'];
  if (regions.length === 2) return ['nev-output', 'nev-output'];
  if (features.has('share-own')) return ['nev-output', 'vehicle-output'];
  if (
    features.has('nev') &&
    (features.has('vehicle') || features.has('output')) &&
    /output|made|built|produc|产|造|生产/.test(text)
  )
    return ['nev-output', 'vehicle-output'];
  return null;
}

function ratio(slots: Thread, draft: Query, context: Context): QuestionReading {
  const parts = ratioOf(slots, draft);
  if (parts === null) return withMetric(slots, draft, context);
  const share = 'nev-output-share-of-own';
  const stated = context.catalog.metrics.get(share);
  if (
    parts[1] === 'vehicle-output' &&
    stated !== undefined &&
    hasData(stated, of(draft, 'actual'), context.catalog) &&
    !bothHeld(parts, draft, context)
  ) {
    return { query: { ...of(draft, 'actual'), metrics: [share] } };
  }
  return {
    query: {
      ...of(asking(draft, 'compare', 'ratio'), draft.question?.of ?? 'actual'),
      metrics: [...new Set(parts)],
    },
  };
}

function bothHeld(parts: readonly string[], draft: Query, { catalog }: Context): boolean {
  return parts.every(
    (id) =>
      catalog.actuals({ regions: draft.regions, metrics: [id], from: draft.from, to: draft.to })
        .length > 0,
  );
}

const GROWTH_OF: Readonly<Record<string, string>> = {
  'nev-output': 'nev-output-growth',
  'vehicle-output': 'vehicle-output-growth',
  'company-nev-output': 'company-nev-output-growth',
  'auto-value-added': 'auto-value-added-growth',
  'nev-value-added': 'nev-value-added-growth',
};

/** A growth rate as a source states it; where none does, computed from two years. */
function growth(slots: Thread, draft: Query, context: Context): QuestionReading {
  const plain = slots.metric.choices.find(({ metric }) => !metric.growth)?.metric.id;
  const stated =
    slots.metric.choices.find(({ metric }) => metric.growth)?.metric ??
    context.catalog.metrics.get(GROWTH_OF[plain ?? ''] ?? '');
  const single = slots.times.length <= 1 && !spansYears(draft);
  if (stated !== undefined && single && hasData(stated, of(draft, 'actual'), context.catalog)) {
    return { query: { ...of(draft, 'actual'), metrics: [stated.id] } };
  }
  if (plain === undefined) return withMetric(slots, of(draft, 'actual'), context);
  const year = draft.to;
  const years = single && year !== null ? { from: year - 1, to: year } : {};
  return {
    query: { ...of(asking(draft, 'compare', 'growth'), 'actual'), metrics: [plain], ...years },
  };
}
