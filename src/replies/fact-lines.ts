// Facts as lines of a reply: the fact, its citations, and below it what a careful reader wants to know.
import { type Cited, cite } from '../answer.ts';
import type { ActualFact, Catalog, FigureFact, PlanFact, TargetFact } from '../catalog/catalog.ts';
import type { Scribe } from '../command.ts';
import { isSaidAgain } from '../figures.ts';
import { inLanguage, type Language, type Wording } from '../language.ts';
import { type Block, type FactLine, sayCites } from '../reply.ts';
import { sayDate } from '../wording/dates.ts';
import { capital, planTitle, sayAnnounced, sayFact, sayFigure } from '../wording/facts.ts';

/** One line for each fact, with all that is known beside it. */
export function factLine(cited: Cited, scribe: Scribe): FactLine {
  return { ...shortFactLine(cited, scribe), details: detailsOf(cited, scribe) };
}

/** With the first of what is known beside it, for lists that tell much in little. */
export function briefFactLine(cited: Cited, scribe: Scribe): FactLine {
  const { fact } = cited;
  const details =
    fact.kind === 'target' ? [statedIn(fact, scribe)] : detailsOf(cited, scribe).slice(0, 1);
  return { ...shortFactLine(cited, scribe), details };
}

/** The fact alone: the pages behind what is known beside it are not cited either. */
export function shortFactLine(cited: Cited, scribe: Scribe): FactLine {
  return {
    text: sayFact(scribe.desk.catalog, cited.fact, scribe.language) + doubtMark(cited, scribe),
    cites: scribe.notes.cite(cited),
    details: [],
  };
}

const DOUBT = ' †';

/** Behind a figure that a doubt speaks of; the doubt itself stands below. */
export function doubtMark({ fact }: Cited, scribe: Scribe): string {
  return scribe.desk.catalog.doubtsAbout(fact.id).length > 0 ? DOUBT : '';
}

function detailsOf({ fact }: Cited, scribe: Scribe): string[] {
  switch (fact.kind) {
    case 'target':
      return targetDetails(fact, scribe);
    case 'actual':
      return actualDetails(fact, scribe);
    case 'plan':
      return planDetails(fact, scribe);
    case 'measure': {
      const plan = scribe.desk.catalog.plan(fact.plan);
      return plan === undefined ? [] : [sayPlanOf(plan, scribe.language)];
    }
    default:
      return fact satisfies never;
  }
}

function statedIn(target: TargetFact, { desk, language, say }: Scribe): string {
  const plan = desk.catalog.plan(target.plan);
  return plan === undefined
    ? say({ en: 'Stated without naming a document', zh: '来源未指明文件' })
    : sayPlanOf(plan, language);
}

function targetDetails(target: TargetFact, scribe: Scribe): string[] {
  const { catalog } = scribe.desk;
  const { language } = scribe;
  const _plan = catalog.plan(target.plan);
  return [
    statedIn(target, scribe),
    ...standing(target, scribe),
    ...sayNote(target, language),
    ...sayConfidence(target, language),
  ];
}

/** What the target replaced, and what replaced it. */
function standing(target: TargetFact, scribe: Scribe): string[] {
  const { catalog } = scribe.desk;
  const earlier = catalog.target(target.supersedes);
  const later = catalog.replacementOf(target);
  const tell = (other: TargetFact): string => {
    const figure = sayFigure(catalog, other, scribe.language);
    const date = announcedOn(catalog, other, scribe.language);
    return `${figure}${date} ${sayCites(scribe.notes.citeFirst(cite(catalog, other)))}`;
  };
  const lines: string[] = [];
  if (later !== undefined) {
    const other = tell(later);
    lines.push(scribe.say({ en: `Replaced by: ${other}`, zh: `已被取代，新目标：${other}` }));
  }
  if (earlier !== undefined) {
    const date = announcedOn(catalog, earlier, scribe.language);
    lines.push(
      isSaidAgain(earlier, target)
        ? scribe.say({ en: `Said before${date}`, zh: `此前已提出${date}` })
        : scribe.say(replaces(tell(earlier))),
    );
  }
  return lines;
}

function replaces(other: string): Wording {
  return { en: `Replaces: ${other}`, zh: `取代了：${other}` };
}

function announcedOn(catalog: Catalog, target: TargetFact, language: Language): string {
  const announced = catalog.plan(target.plan)?.announced ?? null;
  if (announced === null) return '';
  const date = sayDate(announced, language);
  return language === 'zh' ? `（${date}）` : ` (${date})`;
}

const BASIS: Record<'registered' | 'built', Wording> = {
  registered: { en: 'Counted where the maker is registered', zh: '按企业注册地统计' },
  built: { en: 'Counted where the vehicles are built', zh: '按整车生产地统计' },
};

function actualDetails(actual: ActualFact, scribe: Scribe): string[] {
  const { language } = scribe;
  return [
    ...(actual.change === null ? [] : [capital(inLanguage(actual.change, language))]),
    ...(actual.basis == null ? [] : [BASIS[actual.basis][language]]),
    ...sayNote(actual, language),
    ...sayConfidence(actual, language),
  ];
}

function planDetails(plan: PlanFact, scribe: Scribe): string[] {
  const { catalog } = scribe.desk;
  const replaced = catalog.plan(plan.supersedes);
  return [
    inLanguage(plan.summary, scribe.language),
    scribe.say({
      en: `Issuer: ${inLanguage(plan.issuer, 'en')}`,
      zh: `发布机关：${inLanguage(plan.issuer, 'zh')}`,
    }),
    ...(replaced === undefined
      ? []
      : [
          scribe.say({
            en: `Replaces: ${planTitle(replaced, 'en')}`,
            zh: `取代了：${planTitle(replaced, 'zh')}`,
          }),
        ]),
  ];
}

function sayPlanOf(plan: PlanFact, language: Language): string {
  const announced = sayAnnounced(plan, language);
  return language === 'zh'
    ? `${planTitle(plan, 'zh')}（${announced}）`
    : `${planTitle(plan, 'en')} (${announced})`;
}

function sayNote(figure: FigureFact, language: Language): string[] {
  return figure.note === null ? [] : [inLanguage(figure.note, language)];
}

function sayConfidence({ confidence }: FigureFact, language: Language): string[] {
  if (confidence !== 'low') return [];
  return [language === 'zh' ? '可信度低：来源表述不清' : 'Low confidence: the source is not clear'];
}

/** What is doubtful about the facts of a reply, the first few of it; nothing where nothing is. */
export function doubtsBlock(facts: readonly Cited[], scribe: Scribe, most = 3): Block[] {
  const { catalog } = scribe.desk;
  const doubts = [...new Set(facts.flatMap(({ fact }) => catalog.doubtsAbout(fact.id)))];
  if (doubts.length === 0) return [];
  const lines = doubts.slice(0, most).map(({ text }) => inLanguage(text, scribe.language));
  const more = doubts.length - most;
  if (more <= 0) return [{ type: 'doubts', lines }];
  const text = scribe.say({
    en: `${more} more doubt${more === 1 ? '' : 's'} about figures marked †: see one with “source <fact id>”.`,
    zh: `标有†的数据另有${more}条存疑说明，可用“出处 <条目编号>”查看。`,
  });
  return [
    { type: 'doubts', lines },
    { type: 'text', text },
  ];
}
