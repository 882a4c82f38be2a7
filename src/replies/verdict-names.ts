// What the verdicts are called, wherever a reply says one: in tables, totals, at the head of a line and where none came out so.
import type { Wording } from '../language.ts';
import type { VerdictName } from '../verdict.ts';
import { capital } from '../wording/facts.ts';

/** The names alone, as they stand inside a sentence. */
export const VERDICTS: Record<VerdictName, Wording> = {
  met: { en: 'met', zh: '已完成' },
  missed: { en: 'missed', zh: '未完成' },
  'on pace': { en: 'on pace', zh: '进度正常' },
  behind: { en: 'behind', zh: '进度落后' },
  unknown: { en: 'unknown', zh: '无法判断' },
};

/** A name at the head of a line or of a column. */
export function headOf(name: VerdictName): Wording {
  const { en, zh } = VERDICTS[name];
  return { en: capital(en), zh };
}

/** Behind "no source states …": that a target of those asked about came out so. */
export function thatOneWas(name: 'met' | 'missed' | 'behind'): Wording {
  const { en, zh } = VERDICTS[name];
  const came = name === 'behind' ? `is ${en} schedule` : `was ${en}`;
  return { en: `that such a target ${came}`, zh: `有${zh}的此类目标` };
}
