// "418,000 more than Beijing", 公共桩占四分之一: a figure that no source states but that others make. The sentence is read as the question that it
// answers ("how many more than Beijing"), so that whatever a question can have worked out a claim can be held against.
import type { Query, Question } from '../../../query.ts';
import type { QuantitySpot } from '../../quantities/figure.ts';
import type { Context } from '../asked/asked.ts';
import { readQuestion } from '../read-question.ts';
import { readSlots, type Slots } from '../slots/slots.ts';
import { asMultiple } from './claimed-multiple.ts';
import { orderOf } from './claimed-order.ts';
import { isDenied } from './denied.ts';

type Bound = NonNullable<Question['bound']>;

/** What can be worked out, by the kind of figure that it comes to. */
const COMES_TO: Readonly<Record<string, readonly QuantitySpot['kind'][]>> = {
  ratio: ['percent'],
  times: ['times'],
  difference: ['vehicles', 'plain', 'money', 'energy', 'points', 'percent'],
  sum: ['vehicles', 'plain', 'money', 'energy'],
};

/** The query that works out what the words claim, with the figure that they claim; null where they are not read so. `head` stands before words that name no region. */
export function resultClaimed(slots: Slots, head: string, context: Context): Query | null {
  const { text, quantities } = slots;
  const [quantity, ...others] = quantities;
  if (quantity === undefined || others.length > 0 || isDenied(slots)) return null;
  const asked = `${head}${text.slice(0, quantity.start)}${questionFor(quantity, text)}${text.slice(quantity.end)}`;
  const { claim: _, ...asking } = context;
  const reading = readQuestion(asked, asking);
  const query = 'query' in reading ? reading.query : null;
  const { question } = query ?? {};
  if (query === null || question === undefined || query.command !== 'compare') return null;
  if (question.unheld !== undefined || !COMES_TO[question.asks]?.includes(quantity.kind))
    return null;
  // Goals that nobody speaks of make no share of what was built.
  const aims = readSlots(asked, context.catalog, context.today).cues.has('target');
  if (question.of === 'target' && !aims) return null;
  const regions = question.asks === 'difference' ? orderOf(slots) : query.regions;
  if (regions === null) return null;
  return { ...query, regions, question: { ...question, bound: boundOf(quantity, text) } };
}

function boundOf({ kind, comparator, value, start, end }: QuantitySpot, text: string): Bound {
  if (kind === 'times') return asMultiple({ comparator, value }, text);
  // A quarter in words is said of 23.5% as well.
  const loose = kind === 'percent' && comparator === '=' && !/\d/.test(text.slice(start, end));
  return { comparator: loose ? '~' : comparator, value };
}

const NUMBER = /^.*?\d[\d.,]*\s*(?:million|billion|thousand|trillion|hundred|[十百千万亿]+)?\s*/;
const MORE = /\b(more|fewer|less)\b.*$/;

/** "418,000 more NEVs" → "how many more NEVs", 四分之一 → 百分之几. */
function questionFor({ kind, start, end }: QuantitySpot, text: string): string {
  const said = text.slice(start, end);
  const chinese = /\p{Script=Han}/u.test(text);
  if (kind === 'percent') return chinese ? '百分之几' : 'what percent';
  if (kind === 'times') return chinese ? '几倍' : 'how many times';
  const counted = MORE.exec(said)?.[0] ?? said.replace(NUMBER, '');
  const rest = counted === said ? '' : counted;
  return chinese ? `多少${rest}` : `how many ${rest}`;
}
