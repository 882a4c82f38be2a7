// Whether a word that seems unread has been read after all, together with others: "old-school parts makers", "global weight". Rules that hear
// several words at once leave no trace of where; but without one of its words a thing is heard no longer.

import type { Asked } from '../asked/asked.ts';
import { readSlots, type Slots } from '../slots/slots.ts';

/** Whether the metric would be read otherwise if the word were not there. */
export function isReadTogether(word: string, { slots, context }: Asked): boolean {
  const rest = slots.text.replace(word, ' '.repeat(word.length));
  const { metric } = readSlots(rest, context.catalog, context.today, false);
  return sayRead(metric) !== sayRead(slots.metric);
}

/** What the words say of the metric, and what they come to. */
function sayRead({ features, choices }: Slots['metric']): string {
  return [...[...features].sort(), '→', choices[0]?.metric.id ?? ''].join(' ');
}
