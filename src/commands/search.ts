// search <words>: full text over targets, actuals, plans and measures.
import { type Cited, cite } from '../answer.ts';
import { searchIndexOf } from '../catalog/search.ts';
import { defineCommand } from '../command.ts';
import { doubtMark, doubtsBlock } from '../replies/fact-lines.ts';
import { pageOf } from '../replies/pages.ts';
import { echo } from '../wording/echo.ts';
import { sayFact } from '../wording/facts.ts';

const LINES_A_PAGE = 8;
const MOST = 200;
/** Hits far below the best one share only a common word with the question. */
const TAIL = 0.25;

export const search = defineCommand<readonly Cited[]>({
  name: 'search',
  cues: { en: ['find'], zh: ['搜索', '查找', '检索'] },
  summary: {
    en: 'full text over all facts, plans and measures, in both languages, through typos',
    zh: '全文搜索目标、实际、规划与措施，中英文皆可',
  },
  options: [{ kind: 'text', required: true }],
  examples: {
    en: ['search hydrogen pilot cities', 'search solid-state battery', 'search NIO deliveries'],
    zh: ['搜索 氢能 示范城市', '搜索 江苏 动力电池', '搜索 蔚来'],
  },

  answer(query, { catalog }) {
    const hits = searchIndexOf(catalog).search(query.text ?? '', MOST);
    const best = hits[0]?.score ?? 0;
    const facts = hits
      .filter(({ score }) => score >= best * TAIL)
      .slice(0, MOST)
      .map(({ fact }) => cite(catalog, fact));
    if (facts.length === 0) return { status: 'nothing', reason: 'no-such-fact', nearest: [] };
    return { status: 'answered', facts, found: facts };
  },

  reply({ found }, query, scribe) {
    const { items, more } = pageOf(found, query, scribe, LINES_A_PAGE);
    const lines = items.map((cited) => ({
      text: sayFact(scribe.desk.catalog, cited.fact, scribe.language) + doubtMark(cited, scribe),
      cites: scribe.notes.citeFirst(cited),
      details: [],
    }));
    return {
      title: scribe.say({
        en: `Search · ${echo(query.text ?? '')}`,
        zh: `搜索 · ${echo(query.text ?? '')}`,
      }),
      blocks: [{ type: 'facts', heading: null, lines }, ...more, ...doubtsBlock(items, scribe)],
      next: items
        .slice(0, 2)
        .map(({ fact }) => `${scribe.say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});
