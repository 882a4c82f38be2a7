// "Who signed the NEV plan for 2021 to 2035", 湖北转型方案管哪几年: what is asked of one document, which its matter, years and kind name.
import type { PlanFact } from '../../../catalog/catalog.ts';
import type { Question } from '../../../query.ts';
import { statementsOf } from '../../../statements/statements.ts';
import type { Term } from '../../../statements/terms.ts';
import { type Asked, asking, type Kind, type QuestionReading } from '../asked/asked.ts';
import {
  aspectOf,
  DOCUMENT,
  type DocumentAspect,
  FIGURES_IN_IT,
  STANDS_IN_IT,
  STANDS_IN_THAT,
  STEPS_IN_IT,
  speaksOfDocument,
  WITHIN_IT,
  withoutFrame,
} from '../asked/asked-of-document.ts';
import { hasBound, namesGoal } from '../asked/traits.ts';
import { type NamedDocument, namedDocuments } from '../told/named-documents.ts';
import { directionOf, IN_TIME, relativesOf } from '../told/succession.ts';

export const DOCUMENT_NAMED: Kind = {
  like: 'who signed the NEV plan for 2021 to 2035',
  fits: (asked) => {
    const { text } = asked.slots;
    if (WITHIN_IT.test(text)) return false;
    if (isOfThread(asked)) return true;
    if (!mayBeOfDocument(asked) && !isCalled(asked)) return false;
    if (isTitleAlone(asked)) return true;
    return aspectOf(text) !== null && (documentsMeant(asked).length > 0 || isOfNoneHeld(asked));
  },
  read: (asked) => {
    const asks = ASKS[aspectOf(asked.slots.text) ?? 'title'];
    const plans = isOfThread(asked) ? spokenOf(asked) : documentsMeant(asked);
    return ofDocuments(asked, asks, plans);
  },
};

/** By the name that stands in quotation marks in its title: 33618. */
function isCalled(asked: Asked): boolean {
  return (
    !hasBound(asked) && asked.context.claim !== true && namedDocuments(asked)[0]?.literal === 1
  );
}

/** "Who issued it?", after a document: of that one. */
function isOfThread(asked: Asked): boolean {
  const { text, regions, metric } = asked.slots;
  if (aspectOf(text) === null && directionOf(text) === null) return false;
  if (spokenOf(asked).length === 0 || namesGoal(text)) return false;
  return regions.length + metric.choices.length === 0 && !namesMatters(asked);
}

function spokenOf({ context: { catalog, after } }: Asked): PlanFact[] {
  return (after?.plans ?? []).flatMap((id) => catalog.plan(id) ?? []);
}

/** The matter that is named is one of which no document of the region speaks. */
function isOfNoneHeld({
  slots: { matter },
  draft: { regions },
  context: { catalog },
}: Asked): boolean {
  const statements = statementsOf(catalog);
  const terms = statements.terms(withoutFrame(matter));
  return regions.length > 0 && terms.length > 0 && terms.every(isMatter);
}

function isMatter({ tokens }: Term): boolean {
  return tokens.every((token) => token.startsWith('~'));
}

const ASKS: Record<DocumentAspect, Question['asks']> = {
  issuer: 'who',
  announced: 'when',
  period: 'when',
  title: 'list',
};

export const IN_DOCUMENT: Kind = {
  like: 'targets in the Wuhan hydrogen plan',
  fits: (asked) => {
    if (isInThat(asked)) return true;
    const stands = mayBeOfDocument(asked) && STANDS_IN_IT.test(asked.slots.text);
    return stands && wholly(asked).length > 0 && isOneDocument(asked);
  },
  read: (asked) => {
    const [best] = isInThat(asked) ? spokenOf(asked) : newestFirst(documentsMeant(asked));
    const { text } = asked.slots;
    const { catalog } = asked.context;
    if (best === undefined) return ofDocuments(asked, 'list', []);
    const regions = [best.region];
    const steps = catalog.measures({ regions }).filter(({ plan }) => plan === best.id);
    const figures = catalog.targets({ regions }).filter(({ plan }) => plan === best.id);
    const wantsSteps = STEPS_IN_IT.test(text) && !FIGURES_IN_IT.test(text);
    const command =
      steps.length + figures.length === 0
        ? 'plans'
        : (wantsSteps && steps.length > 0) || figures.length === 0
          ? 'measures'
          : 'targets';
    const asks = asked.slots.cues.has('count') && command === 'targets' ? 'count' : 'list';
    return { query: { ...onDocuments(asked, asks, [best]), command, regions } };
  },
};

/** "The targets in the plans of Qingzhou": with several documents, a matter or a time says which. */
function isOneDocument(asked: Asked): boolean {
  return namesMatters(asked) || documentsMeant(asked).length === 1;
}

/** Of documents that are named alike, the last word on the matter. */
function newestFirst(plans: readonly PlanFact[]): readonly PlanFact[] {
  return plans.toSorted((a, b) => ((a.announced ?? '') < (b.announced ?? '') ? 1 : -1));
}

/** "Which targets stand in it?", after a document. */
function isInThat(asked: Asked): boolean {
  const { text, regions, metric } = asked.slots;
  const ofIt = STANDS_IN_THAT.test(text) && (FIGURES_IN_IT.test(text) || STEPS_IN_IT.test(text));
  return (
    ofIt &&
    spokenOf(asked).length > 0 &&
    regions.length + metric.choices.length === 0 &&
    !namesMatters(asked)
  );
}

export const DOCUMENT_REPLACED: Kind = {
  like: 'which plan did the action plan of 2023 replace',
  fits: (asked) => {
    const { slots, draft } = asked;
    const { text } = slots;
    if (directionOf(text) === null) return false;
    if (isOfThread(asked)) return true;
    if (slots.from !== null && slots.regions.length === 0) return false;
    if (namesGoal(text)) return isOfGoalsSet(asked);
    if (!DOCUMENT.test(text) || WITHIN_IT.test(text)) return false;
    return mayBeOfDocument(asked) && draft.regions.length + namedDocuments(asked).length > 0;
  },
  read: (asked) => ofDocuments(asked, 'who', chain(asked)),
};

/** "What did Jiangsu's NEV targets of 2021 replace": goals that a document is called by, and the year in which it set them. */
function isOfGoalsSet(asked: Asked): boolean {
  const { slots, draft } = asked;
  const [time] = slots.times;
  const [named] = chain(asked).slice(-1);
  const year = time?.from === time?.to ? String(time?.from) : null;
  const precise = slots.metric.choices.length + slots.quantities.length > 0;
  if (draft.regions.length !== 1 || year === null || precise || !namesMatters(asked)) return false;
  return named?.announced?.startsWith(year) === true;
}

/** What came before or after the document, and the document itself; none where nothing is known to have. */
function chain(asked: Asked): PlanFact[] {
  const { text } = asked.slots;
  const direction = directionOf(text) ?? 'either';
  const { catalog } = asked.context;
  const all = catalog.plans({});
  if (isOfThread(asked)) {
    const [plan] = spokenOf(asked);
    const others = plan === undefined ? [] : relativesOf(plan, direction, all);
    return plan === undefined || others.length === 0 ? [] : [...others, plan];
  }
  const named = namedDocuments(asked);
  const best = named[0]?.worth ?? 0;
  const near = named.filter(({ worth }) => worth >= best * TAKES_PART);
  const linked = near.find(({ plan }) => relativesOf(plan, direction, all).length > 0);
  if (linked !== undefined) return [...relativesOf(linked.plan, direction, all), linked.plan];
  return IN_TIME.test(text) ? nextInTime(named, direction === 'earlier', asked) : [];
}

/** The one of the same matter that appeared just before the best named, or just after. */
function nextInTime(
  [first, ...others]: readonly NamedDocument[],
  earlier: boolean,
  { slots: { matter }, context: { catalog } }: Asked,
): PlanFact[] {
  const at = first?.plan.announced;
  if (first === undefined || at == null) return [];
  const statements = statementsOf(catalog);
  const matters = statements.terms(withoutFrame(matter)).filter(isMatter);
  const isAlike = ({ plan, matched }: NamedDocument) =>
    matters.length > 0
      ? matters.every((term) => statements.speaksOf(plan, term))
      : matched >= first.matched;
  const alike = others
    .filter((one) => isAlike(one) && one.plan.announced !== null)
    .map(({ plan }) => plan)
    .filter(({ type }) => (type === 'expert-roadmap') === (first.plan.type === 'expert-roadmap'))
    .filter((one) => one.announced !== null && one.announced < at === earlier)
    .filter(({ id }) => !others.some(({ plan }) => plan.supersedes === id));
  const ofKind = alike.filter(({ type }) => type === first.plan.type);
  const [next] = (ofKind.length > 0 ? ofKind : alike).sort((a, b) =>
    (a.announced ?? '') < (b.announced ?? '') === earlier ? 1 : -1,
  );
  return next === undefined ? [] : [next, first.plan];
}

/** One that is known to have replaced another is meant before one that is named a little better. */
const TAKES_PART = 0.4;

/** A document may be asked about, and no figure that is stated is. */
export function mayBeOfDocument(asked: Asked): boolean {
  const { slots, context } = asked;
  return context.claim !== true && speaksOfDocument(slots.text) && !statesFigure(asked);
}

/** A number that is neither of departments, measures or projects nor of a title is that of a figure. */
function statesFigure({ slots, draft, context: { catalog } }: Asked): boolean {
  const { text, quantities, metric } = slots;
  const titles = catalog.plans({ regions: draft.regions }).map(({ title }) => title.en);
  return quantities.some(({ value, end, kind }) => {
    if (kind === 'rank' || OF_A_DOCUMENT.test(text.slice(end))) return false;
    if (titles.some((title) => title.includes(String(value)))) return false;
    return metric.choices.length > 0 || typeof value !== 'number' || value >= FEW;
  });
}

const OF_A_DOCUMENT =
  /^[^，。,.]{0,8}(部门|部委|单位|条|措施|项目|工程)|^ ?([a-z]+ ){0,2}(departments|ministries|bodies|agencies|measures|projects|policies)\b/;
const FEW = 100;

/** Nothing but a title, all of whose words one document bears out. */
function isTitleAlone(asked: Asked): boolean {
  const { text } = asked.slots;
  const named = wholly(asked)[0];
  const ends = ENDS_IN_A_DOCUMENT.test(text) && !ASKS_SOMETHING.test(text);
  const plain = asked.slots.quantities.length === 0 && named !== undefined;
  return ends && plain && (named.literal >= OF_ITS_TITLE || namesMatters(asked));
}

function namesMatters({ slots: { matter }, context: { catalog } }: Asked): boolean {
  return statementsOf(catalog).terms(withoutFrame(matter)).length > 0;
}

/** So much of its title, in one language, stands in the words. */
const OF_ITS_TITLE = 0.2;
const ENDS_IN_A_DOCUMENT =
  /\b((plan|roadmap|agreement|scheme|programme)|(opinions|regulations?|guidelines?|notice)( (on|for) [a-z ]{2,50})?)( \(?20\d\d ?(-|–|to) ?20\d\d\)?)?[\s?!.]*$|(规划|方案|行动计划|意见|条例|通知|路线图|协议|若干(政策)?措施)(\([^)]*\))?[\s?!.]*$/;

const ASKS_SOMETHING =
  /\b(what|which|how|does|do|did|is|are|has|have|who|when|any|why|where|list|show|compare|all|versus|vs|latest|newest|output|production|capacity|sales|share|stock|role|per)\b|产能|产量|销量|保有量|规模|占比|[什么啥哪几谁何多吗没呢怎]|对比|列出|所有|全部|最新|最近|措施有|如何/;

/** The documents that bear out all the words, best first. */
function wholly(asked: Asked): NamedDocument[] {
  return namedDocuments(asked).filter(({ matched }) => matched >= WHOLLY);
}

const WHOLLY = 0.9;

/** The documents that the words may name: the best, and those that they name about as well. */
export function documentsMeant(asked: Asked): PlanFact[] {
  const named = namedDocuments(asked);
  const best = named[0]?.worth ?? 0;
  return named
    .filter(({ worth }) => worth >= best * ABOUT_AS_WELL)
    .slice(0, MOST)
    .map(({ plan }) => plan);
}

const ABOUT_AS_WELL = 0.75;
const MOST = 3;

/** The reading for these documents, of which so much is asked. */
export function ofDocuments(
  asked: Asked,
  asks: Question['asks'],
  plans: readonly PlanFact[],
): QuestionReading {
  return { query: onDocuments(asked, asks, plans) };
}

function onDocuments(asked: Asked, asks: Question['asks'], plans: readonly PlanFact[]) {
  const query = {
    ...asking(asked.draft, 'plans', asks),
    from: null,
    to: null,
    plans: plans.map(({ id }) => id),
  };
  const { question } = query;
  return question === undefined
    ? query
    : { ...query, question: { ...question, about: asked.slots.text } };
}
