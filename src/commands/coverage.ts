// coverage [regions]: what is held for each region, what is blank, and how old it is.
import type { Catalog, FigureFact } from '../catalog/catalog.ts';
import { byEnd } from '../catalog/dates.ts';
import type { Region } from '../catalog/schema.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { inLanguage, type Wording } from '../language.ts';
import { ownerOf } from '../owners.ts';
import { pageOf } from '../replies/pages.ts';
import { placeNotice, queryParts } from '../replies/queries.ts';
import type { Block } from '../reply.ts';
import { sayDate, sayPeriod } from '../wording/dates.ts';
import { regionName } from '../wording/facts.ts';

interface Coverage {
  readonly region: Region;
  readonly plans: number;
  readonly targets: number;
  readonly actuals: number;
  /** Targets and actuals that are filed here and are not the region's: those of companies, and experts' roadmaps. */
  readonly others: number;
  readonly measures: number;
  readonly doubts: number;
  /** The latest period of an actual, and the date of the newest source. */
  readonly latest: string | null;
  readonly newest: string | null;
}

const BLANKS: Record<'plans' | 'targets' | 'actuals' | 'measures', Wording> = {
  plans: { en: 'plans', zh: '规划' },
  targets: { en: 'targets', zh: '目标' },
  actuals: { en: 'actuals', zh: '实际' },
  measures: { en: 'measures', zh: '措施' },
};

const OTHERS: Wording = { en: 'others’', zh: '企业等' };

export const coverage = defineCommand<readonly Coverage[]>({
  name: 'coverage',
  cues: { en: ['holdings'], zh: ['覆盖', '收录', '收录情况'] },
  summary: {
    en: 'what is held for each region, what is blank, how old it is',
    zh: '各地区收录情况：有什么、缺什么、更新到何时',
  },
  options: [{ kind: 'regions', required: false }],
  examples: { en: ['coverage', 'coverage gansu'], zh: ['覆盖', '覆盖 甘肃'] },

  answer(query, { catalog }) {
    const ids =
      query.regions.length > 0 ? query.regions : [...catalog.regions.keys()].sort(byLevel(catalog));
    return { status: 'answered', facts: [], found: ids.map((id) => coverageOf(catalog, id)) };
  },

  reply({ found }, query, scribe) {
    const { items, more } = pageOf(found, query, scribe, 31);
    const title = [
      scribe.say({ en: 'Coverage', zh: '收录情况' }),
      ...queryParts(query, scribe.desk.catalog, scribe.language),
    ];
    const gaps =
      query.regions.length > 0 ? found.flatMap(({ region }) => gapsOf(region.id, scribe)) : [];
    return {
      title: title.join(' · '),
      blocks: [
        ...placeNotice(query, scribe),
        table(items, scribe),
        ...more,
        ...whose(found, scribe),
        ...blanks(found, scribe),
        ...gaps,
      ],
      next: query.regions.length > 0 ? [] : [scribe.say({ en: 'about', zh: '关于' })],
    };
  },
});

const LEVELS: readonly Region['level'][] = [
  'country',
  'province',
  'municipality',
  'autonomous-region',
  'city',
  'cluster',
];

/** China, the provinces, the cities, the clusters; by name within each. */
function byLevel({ regions }: Catalog): (a: string, b: string) => number {
  const group = (id: string) => {
    const level = LEVELS.indexOf(regions.get(id)?.level ?? 'cluster');
    return level >= 1 && level <= 3 ? 1 : level;
  };
  return (a, b) => group(a) - group(b) || (a < b ? -1 : 1);
}

function coverageOf(catalog: Catalog, id: string): Coverage {
  const region = catalog.regions.get(id);
  if (region === undefined) throw new Error(`There is no region ${id}.`);
  const regions = [id];
  const targets = catalog.targets({ regions });
  const actuals = catalog.actuals({ regions });
  const own = (figure: FigureFact) => ownerOf(figure, catalog) === 'region';
  const ownTargets = targets.filter(own);
  const ownActuals = actuals.filter(own);
  const dates = [...catalog.facts()]
    .filter((fact) => fact.region === id)
    .flatMap((fact) => (fact.kind === 'plan' ? fact.sources : [fact.source]))
    .map((source) => catalog.sources.get(source)?.published ?? null)
    .filter((date) => date !== null);
  return {
    region,
    plans: catalog.plans({ regions }).length,
    targets: ownTargets.length,
    actuals: ownActuals.length,
    others: targets.length - ownTargets.length + actuals.length - ownActuals.length,
    measures: catalog.measures({ regions }).filter(({ region }) => region === id).length,
    doubts: catalog.doubtsOf(id).length,
    latest:
      ownActuals
        .map(({ period }) => period)
        .sort(byEnd)
        .at(-1) ?? null,
    newest: dates.sort().at(-1) ?? null,
  };
}

function table(items: readonly Coverage[], { language, say, desk }: Scribe): Block {
  const titles: readonly Wording[] = [
    { en: 'Region', zh: '地区' },
    BLANKS.plans,
    BLANKS.targets,
    BLANKS.actuals,
    OTHERS,
    BLANKS.measures,
    { en: 'doubts', zh: '存疑' },
    { en: 'latest actual', zh: '最新实际' },
    { en: 'newest source', zh: '最新来源' },
  ];
  return {
    type: 'table',
    heading: null,
    columns: titles.map((title, index) => ({
      title: say(title),
      align: index >= 1 && index <= 6 ? 'right' : 'left',
    })),
    rows: items.map((one) => [
      { text: regionName(desk.catalog, one.region.id, language) },
      ...[one.plans, one.targets, one.actuals, one.others, one.measures, one.doubts].map(
        (count) => ({
          text: String(count),
        }),
      ),
      { text: one.latest === null ? '–' : sayPeriod(one.latest, language) },
      { text: one.newest === null ? '–' : sayDate(one.newest, language) },
    ]),
  };
}

/** Said where there are others', so that nobody adds them to the region's. */
function whose(found: readonly Coverage[], { say }: Scribe): Block[] {
  if (found.every(({ others }) => others === 0)) return [];
  const text = say({
    en: 'Targets and actuals are the regions’ own; “others’” are those of companies and experts that are filed here.',
    zh: '“目标”“实际”只计地区自身；“企业等”为归在该地区的企业和专家的目标与实际。',
  });
  return [{ type: 'text', text }];
}

function blanks(found: readonly Coverage[], { say, desk, language }: Scribe): Block[] {
  const lines = (Object.keys(BLANKS) as (keyof typeof BLANKS)[]) // the keys are written out above
    .map((kind) => ({ kind, without: found.filter((one) => one[kind] === 0) }))
    .filter(({ without }) => without.length > 0)
    .map(({ kind, without }) => {
      const names = without.map(({ region }) => regionName(desk.catalog, region.id, language));
      return say({
        en: `No ${BLANKS[kind].en} held for: ${names.join(', ')}.`,
        zh: `未收录${BLANKS[kind].zh}的地区：${names.join('、')}。`,
      });
    });
  return lines.map((text) => ({ type: 'text', text }));
}

/** What was looked for and not found, as the curators noted it: doubts that belong to no single fact. */
function gapsOf(region: string, { desk, language, say }: Scribe): Block[] {
  const gaps = desk.catalog.doubtsOf(region).filter(({ facts }) => facts.length === 0);
  if (gaps.length === 0) return [];
  return [
    {
      type: 'facts',
      heading: say({ en: 'Known gaps', zh: '已知空白' }),
      lines: gaps.map(({ text }) => ({ text: inLanguage(text, language), cites: [], details: [] })),
    },
  ];
}
