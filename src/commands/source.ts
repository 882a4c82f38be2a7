// source <fact id>: everything known about one figure, and its citation ready to copy.
import { type Cited, cite } from '../answer.ts';
import type { Catalog, Fact } from '../catalog/catalog.ts';
import { oneTypoAway } from '../catalog/typo.ts';
import { defineCommand, type Scribe } from '../command.ts';
import { inLanguage } from '../language.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import type { Block } from '../reply.ts';
import { sayCitation } from '../wording/citations.ts';
import { metricOf, regionName } from '../wording/facts.ts';

const NEAREST = 5;

export const source = defineCommand<Cited>({
  name: 'source',
  cues: { en: ['cite', 'citation', 'fact'], zh: ['出处', '引用'] },
  summary: {
    en: 'everything known about one fact, with a citation ready to copy',
    zh: '一个条目的全部信息，附可直接复制的引文',
  },
  options: [{ kind: 'fact', required: true }],
  examples: {
    en: ['source jiangsu-2025-nev-output-2021', 'source anhui-2021-h1-nev-output'],
    zh: ['出处 jiangsu-2025-nev-output-2021', '出处 anhui-2021-h1-nev-output'],
  },

  answer(query, { catalog }) {
    const id = (query.text ?? '').toLowerCase();
    const fact = catalog.fact(id);
    if (fact === undefined) {
      const nearest = nearestIds(id, catalog).map((near) => cite(catalog, near));
      return { status: 'nothing', reason: 'no-such-fact', nearest };
    }
    const cited = cite(catalog, fact);
    return { status: 'answered', facts: [cited], found: cited };
  },

  reply({ found }, _query, scribe) {
    const line = factLine(found, scribe);
    return {
      title: found.fact.id,
      blocks: [
        {
          type: 'facts',
          heading: null,
          lines: [{ ...line, details: [...line.details, ...definition(found.fact, scribe)] }],
        },
        citations(found, scribe),
        ...doubtsBlock([found], scribe),
      ],
      next: related(found.fact, scribe),
    };
  },
});

function citations(found: Cited, scribe: Scribe): Block {
  return {
    type: 'facts',
    heading: scribe.say({ en: 'To copy', zh: '引文' }),
    lines: found.citations.map(({ source, locator }) => ({
      text: sayCitation(source, locator ?? '', scribe.language),
      cites: [],
      details:
        source.note === null
          ? []
          : [
              scribe.say({
                en: `About the source: ${inLanguage(source.note, 'en')}`,
                zh: `来源说明：${inLanguage(source.note, 'zh')}`,
              }),
            ],
    })),
  };
}

function definition(fact: Fact, { desk, language, say }: Scribe): string[] {
  if (fact.kind !== 'target' && fact.kind !== 'actual') return [];
  const metric = metricOf(desk.catalog, fact);
  const label = inLanguage(fact.label, language);
  return [
    say({ en: `In the source's terms: ${label}`, zh: `原文表述：${label}` }),
    say({
      en: `${metric.names.en}: ${inLanguage(metric.definition, 'en')}`,
      zh: `${metric.names.zh}：${inLanguage(metric.definition, 'zh')}`,
    }),
  ];
}

function related(fact: Fact, { desk, language, say }: Scribe): string[] {
  const region = regionName(desk.catalog, fact.region, language);
  if (fact.kind !== 'target' && fact.kind !== 'actual')
    return [say({ en: `region ${region}`, zh: `地区 ${region}` })];
  const metric = metricOf(desk.catalog, fact).names[language];
  return [
    say({ en: `targets ${region} ${metric}`, zh: `目标 ${region} ${metric}` }),
    say({ en: `actuals ${region} ${metric}`, zh: `实际 ${region} ${metric}` }),
  ];
}

/** Ids that share most of their parts with what was typed. */
function nearestIds(id: string, catalog: Catalog): Fact[] {
  const parts = new Set(id.split(/[-\s]+/).filter(Boolean));
  const scored = [...catalog.facts()].map((fact) => ({
    fact,
    score: likeness(fact.id, id, parts),
  }));
  return scored
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score)
    .slice(0, NEAREST)
    .map(({ fact }) => fact);
}

function likeness(candidate: string, id: string, parts: ReadonlySet<string>): number {
  if (oneTypoAway(candidate, id)) return 1;
  const own = candidate.split('-');
  const shared = own.filter((part) => parts.has(part)).length;
  return shared / Math.max(own.length, parts.size);
}
