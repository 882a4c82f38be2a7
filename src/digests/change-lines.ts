// Changes of the data as lines of a reply: what is new, what it was before, what is gone.
import { cite } from '../answer.ts';
import type { Scribe } from '../command.ts';
import type { Wording } from '../language.ts';
import { briefFactLine } from '../replies/fact-lines.ts';
import type { FactLine } from '../reply.ts';
import type { Change } from '../state/records.ts';

const KINDS: Record<Change['kind'], { readonly one: Wording; readonly many: Wording }> = {
  target: { one: { en: 'target', zh: '项目标' }, many: { en: 'targets', zh: '项目标' } },
  plan: { one: { en: 'plan', zh: '份规划' }, many: { en: 'plans', zh: '份规划' } },
  actual: { one: { en: 'figure', zh: '项数据' }, many: { en: 'figures', zh: '项数据' } },
  measure: { one: { en: 'measure', zh: '条措施' }, many: { en: 'measures', zh: '条措施' } },
};

const WHAT: Record<Change['what'], Wording> = {
  added: { en: 'New', zh: '新增' },
  changed: { en: 'Changed', zh: '更新' },
  removed: { en: 'No longer listed', zh: '不再收录' },
  amended: { en: 'Details mended', zh: '细节更正' },
};

/** "Changed · Hunan: …" with what was stated before below it; cited where the fact still stands. */
export function changeLine(change: Change, scribe: Scribe): FactLine {
  const { desk, language, say } = scribe;
  const what = say(WHAT[change.what]);
  const before = change.before?.[language] ?? '';
  const fact = desk.catalog.fact(change.fact);
  if (change.after === null || fact === undefined) {
    const text = `${what} · ${change.after?.[language] ?? before}`;
    return { text, cites: [], details: [] };
  }
  const line = briefFactLine(cite(desk.catalog, fact), scribe);
  const earlier =
    change.before === null || before === change.after[language]
      ? []
      : [say({ en: `Before: ${before}`, zh: `此前：${before}` })];
  return {
    ...line,
    text: `${what} · ${line.text}`,
    details: [...earlier, ...line.details],
  };
}

/** "12 targets, 1 plan and 3 measures", 12项目标、1份规划、3条措施. */
export function countKinds(
  changes: readonly Pick<Change, 'kind'>[],
  { say, language }: Scribe,
): string {
  const counts = new Map<Change['kind'], number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].map(([kind, count]) => {
    const { one, many } = KINDS[kind];
    const name = (count === 1 ? one : many)[language];
    return language === 'zh' ? `${count}${name}` : `${count} ${name}`;
  });
  return parts.join(say({ en: ', ', zh: '、' }));
}
