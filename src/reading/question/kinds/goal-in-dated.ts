// "How many tech centres under the 2019 opinions", 按2019年意见: the year is that of the document, and what it set is asked for.
import type { TargetFact } from '../../../catalog/catalog.ts';
import { yearOf } from '../../../catalog/dates.ts';
import { type Asked, asking, type Kind, ofSide } from '../asked/asked.ts';
import { DOCUMENT } from '../asked/asked-of-document.ts';
import { TOUCHED } from '../asked/traits.ts';

export const GOAL_IN_DATED: Kind = {
  like: 'how many technology centres under the 2019 opinions',
  fits: (asked) => asksFigure(asked) && goalsSet(asked).length > 0,
  read: (asked) => {
    const goals = goalsSet(asked);
    const plans = [...new Set(goals.flatMap(({ plan }) => plan ?? []))];
    const metrics = [...new Set(goals.map(({ metric }) => metric))];
    const years = yearsBeside(asked) ?? { from: null, to: null };
    const draft = ofSide(asked.draft, 'target');
    return { query: { ...asking(draft, 'targets', 'list'), metrics, plans, ...years } };
  },
};

function asksFigure({ slots, draft, context }: Asked): boolean {
  const { question, regions, command } = draft;
  const plain = command === 'figure' && question?.asks === 'figure' && question.of !== 'actual';
  return plain && context.claim !== true && slots.from === null && regions.length === 1;
}

/** A year right before the word for a document, or right behind it. */
const DATED =
  /(?<year>20\d\d)(?:年(?:\d\d?月)?[的那]{0,2}份?| )(?:[a-z-]+ ){0,3}?(?:opinions?|plan|guidelines?|document|scheme|意见|规划|方案|计划|文件)|(?:opinions?|plan|guidelines?|document|scheme) (?:of|from) (?<behind>20\d\d)(?! ?(?:-|to|–))/;

/** The year of the document that is named; null where the words name none. */
function yearOfDocument(text: string): string | null {
  if (!DOCUMENT.test(text)) return null;
  const { year, behind } = DATED.exec(text)?.groups ?? {};
  return year ?? behind ?? null;
}

/** The years for which a goal is asked, beside that of the document. */
function yearsBeside({ slots: { text }, draft: { from, to } }: Asked) {
  return from === null || String(from) === yearOfDocument(text) ? null : { from, to };
}

/** What the documents of that year set for the metric that is named; none where that year has a goal of its own. */
function goalsSet(asked: Asked): readonly TargetFact[] {
  const { slots, draft, context } = asked;
  const year = yearOfDocument(slots.text);
  if (year === null) return [];
  const { catalog } = context;
  const beside = yearsBeside(asked);
  const near = slots.metric.choices.filter(({ cost }) => cost < TOUCHED);
  const all = catalog.targets({ regions: draft.regions, ...beside });
  const ofEach = near.map(({ metric }) => all.filter((target) => target.metric === metric.id));
  const goals = ofEach.find((some) => some.length > 0) ?? [];
  if (beside === null && goals.some(({ due }) => due !== null && yearOf(due) === Number(year)))
    return [];
  return goals.filter(({ plan }) => catalog.plan(plan)?.announced?.startsWith(year) === true);
}
