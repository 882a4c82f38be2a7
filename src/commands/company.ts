// company <name>: its own goals and figures, and where plans, measures and lists of makers name it.
import { type Cited, cite } from '../answer.ts';
import type { Catalog, FigureFact, MeasureFact, PlanFact } from '../catalog/catalog.ts';
import { byEnd } from '../catalog/dates.ts';
import { fold } from '../catalog/fold.ts';
import type { Company } from '../catalog/schema.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { inLanguage, type Wording } from '../language.ts';
import type { CommandName } from '../query.ts';
import { blankQuery } from '../reading/blank-query.ts';
import { wordsOf } from '../reading/words-of.ts';
import { doubtsBlock, shortFactLine } from '../replies/fact-lines.ts';
import { exactRegionName } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { regionName } from '../wording/facts.ts';
import { listed } from '../wording/lists.ts';

interface Profile {
  readonly company: Company;
  /** Regions in whose list of makers it stands. */
  readonly makerIn: readonly string[];
  readonly goals: readonly Cited<FigureFact>[];
  readonly figures: readonly Cited<FigureFact>[];
  readonly measures: readonly Cited<MeasureFact>[];
  readonly plans: readonly Cited<PlanFact>[];
}

const LINES_A_SECTION = 5;

export const company = defineCommand<Profile>({
  name: 'company',
  cues: { en: ['maker', 'automaker'], zh: ['企业', '车企', '公司'] },
  summary: {
    en: 'a company: its own goals and figures, and where plans, measures and lists of makers name it',
    zh: '一家企业：自身目标与数据，以及在哪些规划、措施和车企名单中出现',
  },
  options: [{ kind: 'company', required: true }],
  examples: { en: ['company nio', 'company byd'], zh: ['企业 蔚来', '企业 比亚迪'] },

  answer(query, { catalog }) {
    const found = catalog.companies.get(query.company ?? '');
    if (found === undefined) return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    const profile = profileOf(found, catalog);
    const facts = [...profile.goals, ...profile.figures, ...profile.measures, ...profile.plans];
    if (facts.length === 0 && profile.makerIn.length === 0)
      return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    return { status: 'answered', facts, found: profile };
  },

  reply({ found: profile }, _query, scribe) {
    const { desk, language, say } = scribe;
    const { names, id } = profile.company;
    const name = inLanguage(names, language);
    const other = language === 'zh' ? names.en : names.zh;
    const sections = sectionsOf(profile, scribe);
    return {
      title: other === null || other === name ? name : `${name} ${other}`,
      blocks: [
        ...standing(profile, scribe),
        ...sections,
        ...doubtsBlock([...profile.goals, ...profile.figures].slice(0, LINES_A_SECTION), scribe, 2),
      ],
      next: [
        say({ en: `search ${names.en}`, zh: `搜索 ${name}` }),
        ...(profile.measures.length === 0
          ? []
          : [wordsOf({ ...blankQuery('measures'), company: id }, desk, language)]),
      ],
    };
  },
});

function profileOf(company: Company, catalog: Catalog): Profile {
  const where = { company: company.id };
  const measures = catalog.measures(where);
  const targets = catalog.targets(where).filter((one) => catalog.replacementOf(one) === undefined);
  return {
    company,
    makerIn: [...catalog.regions.values()]
      .filter(({ automakers }) => automakers.includes(company.id))
      .map(({ id }) => id),
    goals: targets
      .sort((a, b) => byEnd(b.due ?? '0000', a.due ?? '0000'))
      .map((target) => cite(catalog, target)),
    figures: catalog
      .actuals(where)
      .sort((a, b) => byEnd(b.period, a.period))
      .map((actual) => cite(catalog, actual)),
    measures: measures.map((measure) => cite(catalog, measure)),
    plans: plansNaming(company, measures, catalog).map((plan) => cite(catalog, plan)),
  };
}

/** Names shorter than this stand in many other words. */
const SHORTEST_LATIN_NAME = 3;

/** Plans whose measures name the company, or whose title or summary does. */
function plansNaming(
  { names, aliases }: Company,
  measures: readonly MeasureFact[],
  catalog: Catalog,
): PlanFact[] {
  const ofMeasures = new Set(measures.map(({ plan }) => plan));
  const spellings = [names.en, names.zh, ...aliases]
    .filter((name) => name !== null)
    .map((name) => ` ${fold(name)} `)
    .filter((name) => /\p{Script=Han}/u.test(name) || name.length >= SHORTEST_LATIN_NAME + 2);
  const isNamed = ({ title, summary }: PlanFact) => {
    const text = [title.en, title.zh, summary.en, summary.zh].filter(Boolean).join(' ');
    const words = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
    return spellings.some((name) =>
      words.includes(/\p{Script=Han}/u.test(name) ? name.trim() : name),
    );
  };
  return catalog.plans({}).filter((plan) => ofMeasures.has(plan.id) || isNamed(plan));
}

/** Where it is at home, and who lists it among its makers. */
function standing({ company: { home }, makerIn }: Profile, scribe: Scribe): Block[] {
  const { desk, language, say } = scribe;
  const names = makerIn.map((id) => exactRegionName(desk.catalog, id, language));
  const at = home === null ? null : regionName(desk.catalog, home, language);
  const lines = [
    ...(at === null ? [] : [say({ en: `Home: ${at}.`, zh: `总部所在地：${at}。` })]),
    ...(names.length === 0
      ? []
      : [
          say({
            en: `Among the makers of: ${listed(names, 'en')}.`,
            zh: `列入以下地区的主要企业：${listed(names, 'zh')}。`,
          }),
        ]),
  ];
  return lines.map((text) => ({ type: 'text', text }));
}

function sectionsOf(
  { company: { id }, goals, figures, measures, plans }: Profile,
  scribe: Scribe,
): Block[] {
  return [
    ...section(
      {
        en: 'The company’s own goals, never counted as a region’s',
        zh: '企业自身目标，不计入地区目标',
      },
      goals,
      { id, command: 'targets' },
      scribe,
    ),
    ...section(
      { en: 'What it reached, as far as the sources here tell', zh: '实际数据（以收录来源为限）' },
      figures,
      { id, command: 'actuals' },
      scribe,
    ),
    ...section(
      { en: 'Measures that name it', zh: '提到该企业的措施' },
      measures,
      { id, command: 'measures' },
      scribe,
    ),
    ...section({ en: 'Plans that name it', zh: '提到该企业的规划' }, plans, null, scribe),
  ];
}

/** The first few, and the words for all of them where a command lists those. */
function section(
  heading: Wording,
  facts: readonly Cited[],
  all: { readonly id: string; readonly command: CommandName } | null,
  scribe: Scribe,
): Block[] {
  if (facts.length === 0) return [];
  const { say, desk, language } = scribe;
  const shown = facts.slice(0, LINES_A_SECTION);
  const lines = shown.map((cited) => shortFactLine(cited, scribe));
  const block: Block = { type: 'facts', heading: say(heading), lines };
  if (facts.length === shown.length) return [block];
  const counted = {
    en: `${shown.length} of ${facts.length} shown.`,
    zh: `共${facts.length}条，显示${shown.length}条。`,
  };
  if (all === null) return [block, { type: 'text', text: say(counted) }];
  const words = wordsOf({ ...blankQuery(all.command), company: all.id }, desk, language);
  const text = say({ en: `${counted.en} All: ${words}`, zh: `${counted.zh}全部：${words}` });
  return [block, { type: 'more', text, words }];
}
