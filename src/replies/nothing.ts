// The reply where no source states what was asked: said plainly, with the nearest facts.
import type { Cited, NothingReason } from '../answer.ts';
import type { Draft, Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import type { Query } from '../query.ts';
import type { Block } from '../reply.ts';
import { echo } from '../wording/echo.ts';
import { companyName } from '../wording/facts.ts';
import { doubtsBlock, factLine } from './fact-lines.ts';
import { placeNotice, queryParts } from './queries.ts';
import { thatOneWas } from './verdict-names.ts';

/** No source states it: said plainly, with the nearest facts. */
export function nothingDraft(
  query: Query,
  reason: NothingReason,
  near: readonly Cited[],
  scribe: Scribe,
): Draft {
  const { say, desk, language } = scribe;
  const subject = queryParts(query, desk.catalog, language).join(' · ');
  const blocks: Block[] = [
    { type: 'text', text: sayNothing(query, reason, subject, scribe) },
    ...placeNotice(query, scribe),
  ];
  if (near.length > 0) {
    blocks.push({
      type: 'facts',
      heading: say({ en: 'The nearest that is stated', zh: '最接近的内容' }),
      lines: near.map((cited) => factLine(cited, scribe)),
    });
  }
  return {
    title: say({ en: 'No source states this', zh: '没有来源说明' }),
    blocks: [...blocks, ...doubtsBlock(near, scribe)],
    next: nextOf(query, scribe),
  };
}

/** The card of the region, or all that is held on the company. */
function nextOf({ regions: [region], company }: Query, { say, desk, language }: Scribe): string[] {
  const { catalog } = desk;
  if (region !== undefined)
    return [
      `${say({ en: 'region', zh: '地区' })} ${catalog.regions.get(region)?.names[language] ?? region}`,
    ];
  if (company === null) return [];
  return [`${say({ en: 'company', zh: '企业' })} ${companyName(catalog, company, language)}`];
}

function sayNothing(query: Query, reason: NothingReason, subject: string, { say }: Scribe): string {
  // Of no region, no metric and no year there is nothing to name.
  const [en, zh] = subject === '' ? ['', ''] : [`: ${subject}`, `：${subject}`];
  switch (reason) {
    case 'no-such-fact':
      if (query.question?.unheld !== undefined) {
        const word = echo(query.question.unheld);
        return say({
          en: `No source held here has this for “${word}”${en}.`,
          zh: `现有来源没有针对“${word}”的数据${zh}。`,
        });
      }
      // Measures are held, and shown below: what was asked about them is not in their words.
      if (query.command === 'measures' && query.question?.about != null)
        return say({
          en: `No measure held here answers this directly${en}.`,
          zh: `收录的措施均未直接说明这一点${zh}。`,
        });
      if (query.command === 'source')
        return say({
          en: `There is no fact with the id ${subject}.`,
          zh: `没有编号为${subject}的条目。`,
        });
      return say({
        en: `No source held here states ${askedFor(query)?.en ?? 'this'}${en}.`,
        zh: `现有来源均未说明${askedFor(query)?.zh ?? ''}${subject === '' ? '这一点' : `：${subject}`}。`,
      });
    case 'unknown-region':
      return say({ en: `No such region is held: ${subject}.`, zh: `未收录该地区：${subject}。` });
    case 'outside-scope':
      return say({
        en: `This lies outside what the sources here cover: ${subject}.`,
        zh: `超出收录范围：${subject}。`,
      });
    default:
      return reason satisfies never;
  }
}

function askedFor({ command, question, parts }: Query): Wording | undefined {
  if (question?.verdict !== undefined) return thatOneWas(question.verdict);
  if (parts !== undefined && question?.asks === 'figure')
    return { en: 'either of the two', zh: '其中任何一项' };
  if (command !== 'figure') return ASKED_FOR[command];
  if (question?.of === 'target') return ASKED_FOR.targets;
  return question?.of === 'actual' ? ASKED_FOR.actuals : undefined;
}

/** What a command looks for, in the words of "no source states …". */
const ASKED_FOR: Partial<Record<Query['command'], Wording>> = {
  targets: { en: 'a target', zh: '目标' },
  actuals: { en: 'an actual figure', zh: '实际数据' },
  measures: { en: 'a measure', zh: '措施' },
  plans: { en: 'a plan', zh: '规划' },
  compare: { en: 'figures that could be compared', zh: '可比的数据' },
  rank: { en: 'figures to rank', zh: '可排名的数据' },
  progress: { en: 'a target to judge', zh: '可判断的目标' },
  rollup: { en: 'a province’s target', zh: '省级目标' },
  due: { en: 'a target falling due then', zh: '该时段到期的目标' },
  timeline: { en: 'an event', zh: '相关事项' },
  company: { en: 'anything on this company', zh: '该企业的情况' },
  export: { en: 'facts to export', zh: '可导出的内容' },
};
