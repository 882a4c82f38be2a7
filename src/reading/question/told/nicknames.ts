// The names in quotation marks that stand in the titles of plans, and by which people call them: 33618, “电动福建”, ‘Electric Guizhou’, “十四五”.
import type { PlanFact } from '../../../catalog/catalog.ts';
import { toKey } from '../../../catalog/names.ts';

const known = new WeakMap<PlanFact, readonly string[]>();

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
