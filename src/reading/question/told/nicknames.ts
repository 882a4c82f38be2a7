// The names in quotation marks that stand in the titles of plans, and by which people call them: 33618, “电动福建”, ‘Electric Guizhou’, “十四五”.
import type { PlanFact } from '../../../catalog/catalog.ts';
import { toKey } from '../../../catalog/names.ts';

const known = new WeakMap<PlanFact, readonly string[]>();
const called = new WeakMap<PlanFact, readonly string[]>();

/** Its nicknames and its whole titles, in key form. */
export function calledOf(plan: PlanFact): readonly string[] {
  const held = called.get(plan);
  if (held !== undefined) return held;
  const { en, zh } = plan.title;
  const names = [...nicknamesOf(plan), toKey(en), ...(zh === null ? [] : [toKey(zh)])];
  called.set(plan, names);
  return names;
}

/** What stands in quotation marks in the plan's title, in key form (see toKey); empty where nothing does. */
export function nicknamesOf(plan: PlanFact): readonly string[] {
  const held = known.get(plan);
  if (held !== undefined) return held;
  const titles = [plan.title.zh ?? '', plan.title.en];
  const quoted = titles.flatMap((title) =>
    [...title.matchAll(QUOTED)].map(([, name = '']) => toKey(name)),
  );
  const names = [...new Set(quoted)];
  known.set(plan, names);
  return names;
}

/** An apostrophe opens nothing within a word. */
const QUOTED = /(?:[“"]|(?<=^| )['‘])([^”"’']{2,30})[”"’']/g;
