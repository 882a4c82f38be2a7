// due [regions] [years]: targets falling due, the next first; without a year those of this year and the next.
import { type Cited, cite } from '../answer.ts';
import { isPart, type TargetFact } from '../catalog/catalog.ts';
import { byEnd, yearOf } from '../catalog/dates.ts';
import { defineCommand } from '../command.ts';
import { doubtsBlock } from '../replies/fact-lines.ts';
import { targetTable } from '../replies/fact-tables.ts';
import { pageOf } from '../replies/pages.ts';
import { queryParts } from '../replies/queries.ts';

export const due = defineCommand<readonly Cited<TargetFact>[]>({
  name: 'due',
  cues: { en: ['deadlines'], zh: ['到期'] },
  summary: { en: 'targets falling due, the next first', zh: '即将到期的目标，按时间排列' },
  options: [
    { kind: 'regions', required: false },
    { kind: 'years', required: false },
  ],
  examples: { en: ['due guizhou 2026', 'due 2026-2027'], zh: ['到期 贵州 2026', '到期 2026-2027'] },

  answer(query, { catalog, today }) {
    const year = yearOf(today);
    const from = query.from ?? year;
    const to = query.to ?? year + 1;
    const targets = catalog
      .targets({
        regions: query.regions,
        metrics: query.metrics,
        from,
        to,
        place: query.place,
        company: query.company,
      })
      .filter((target) => catalog.replacementOf(target) === undefined)
      .sort((a, b) => byEnd(a.due ?? '', b.due ?? '') || Number(isPart(a)) - Number(isPart(b)));
    if (targets.length === 0) {
      const others =
        query.regions.length === 0 ? [] : catalog.targets({ regions: query.regions, from });
      return {
        status: 'nothing',
        reason: 'no-such-fact',
        nearest: others.slice(0, 5).map((target) => cite(catalog, target)),
      };
    }
    const cited = targets.map((target) => cite(catalog, target));
    return { status: 'answered', facts: cited, found: cited };
  },

  reply({ found }, query, scribe) {
    const { items, more } = pageOf(found, query, scribe);
    const title = [
      scribe.say({ en: 'Falling due', zh: '到期目标' }),
      ...queryParts(query, scribe.desk.catalog, scribe.language),
    ];
    return {
      title: title.join(' · '),
      blocks: [targetTable(items, scribe), ...more, ...doubtsBlock(items, scribe, 2)],
      next: items
        .slice(0, 1)
        .map(({ fact }) => `${scribe.say({ en: 'source', zh: '出处' })} ${fact.id}`),
    };
  },
});
