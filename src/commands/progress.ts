// progress [regions] [metric] [years]: was it met?
import { type Cited, cite } from '../answer.ts';
import type { TargetFact } from '../catalog/catalog.ts';
import { defineCommand } from '../command.ts';
import { figuresOf } from '../figures.ts';
import { nothing } from '../nearest-facts.ts';
import { doubtsBlock, factLine } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';
import { sayVerdict } from '../replies/verdicts.ts';
import { judge, type Verdict } from '../verdict.ts';

interface Judged {
  readonly target: Cited<TargetFact>;
  readonly verdict: Verdict;
}

const LINES_A_PAGE = 10;
const ORDER: readonly Verdict['name'][] = ['met', 'missed', 'unknown'];

export const progress = defineCommand<readonly Judged[]>({
  name: 'progress',
  cues: { en: ['verdicts', 'verdict'], zh: ['进展', '进度'] },
  summary: {
    en: 'targets with verdicts: met, missed, or why nobody can tell',
    zh: '目标完成情况：已完成、未完成，或为何无法判断',
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
    const provinces = [...catalog.regions.values()]
      .filter(({ level }) => level !== 'country' && level !== 'city' && level !== 'cluster')
      .map(({ id }) => id);
    const regions =
      query.regions.length > 0 || query.question?.level !== 'province' ? query.regions : provinces;
    const asked = {
      ...query,
      regions,
      question: {
        asks: 'figure' as const,
        period: null,
        bound: null,
        level: null,
        about: null,
        ...query.question,
        of: 'target' as const,
      },
    };
    const judged = figuresOf(asked, catalog, today).targets.map(
      (target): Judged => ({
        target: cite(catalog, target),
        verdict: judge(target, catalog, today),
      }),
    );
    if (judged.length === 0) return nothing(query, catalog, 'target');
    judged.sort(
      (a, b) =>
        ORDER.indexOf(a.verdict.name) - ORDER.indexOf(b.verdict.name) ||
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
    const { items, more } = pageOf(found, query, scribe, LINES_A_PAGE);
    const lines = items.map(({ target, verdict }) => {
      const line = factLine(target, scribe);
      return { ...line, details: [sayVerdict(verdict, scribe), ...line.details] };
    });
    const count = (name: Verdict['name']) =>
      found.filter(({ verdict }) => verdict.name === name).length;
    const totals = say({
      en: `${count('met')} met, ${count('missed')} missed, ${count('unknown')} unknown or not due.`,
      zh: `${count('met')}项已完成，${count('missed')}项未完成，${count('unknown')}项不明或未到期。`,
    });
    return {
      title: [
        say({ en: 'Progress', zh: '完成情况' }),
        ...queryParts(query, desk.catalog, language),
      ].join(' · '),
      blocks: [
        { type: 'facts', heading: null, lines },
        ...more,
        ...(found.length > 1 ? [{ type: 'text' as const, text: totals }] : []),
        ...doubtsBlock(
          items.map(({ target }) => target),
          scribe,
        ),
      ],
      next: items
        .slice(0, 1)
        .map(({ target }) => `${say({ en: 'source', zh: '出处' })} ${target.fact.id}`),
    };
  },
});

function withoutRepeats(facts: readonly Cited[]): readonly Cited[] {
  return [...new Map(facts.map((cited) => [cited.fact.id, cited])).values()];
}
