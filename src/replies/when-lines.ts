// The line that opens the answer to a question for a time: the time itself, and whether it was promised or came about.
import type { Catalog, FigureFact } from '../catalog/catalog.ts';
import type { Wording } from '../language.ts';
import { sayDue } from '../wording/dates.ts';
import { capital, sayWhen } from '../wording/facts.ts';

/** "By 2025, as a target:", "In 2023, by the figures held:"; null where the fact has no time of its own. */
export function sayWhenFirst(fact: FigureFact, catalog: Catalog): Wording | null {
  if (fact.kind === 'actual')
    return {
      en: `${capital(sayWhen(catalog, fact, 'en'))}, by the figures held:`,
      zh: `按现有数据，${sayWhen(catalog, fact, 'zh')}：`,
    };
  // Where the figure is itself a year, the line below says it and when that was set.
  if (fact.unit === 'year' || fact.due === null) return null;
  return {
    en: `By ${sayDue(fact.due, 'en')}, as a target:`,
    zh: `目标时间是${sayDue(fact.due, 'zh')}：`,
  };
}
