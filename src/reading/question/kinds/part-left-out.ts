// "Anhui without Hefei", 全国除广东外: what is left of a whole once a part of it is taken away; the figure of either alone is no answer.
import type { Spot } from '../../../catalog/names.ts';
import type { Metric } from '../../../catalog/schema.ts';
import { type Asked, type Kind, type QuestionReading, spansYears } from '../asked/asked.ts';
import { NAMED } from '../asked/traits.ts';
import { asksOfOthers } from '../thread/others.ts';
import { areHeld, heldPart, onOneSide, partOf, setAgainst, timeOf } from './parts.ts';

const BEFORE =
  /(除了?|剔除|去掉|扣除|刨去|刨掉|不算|不含|\b(excluding|except( for)?|without|not counting|leaving out|outside( of)?|minus)( the)?)\s*$/;
const AFTER = /^[市省区]?(以外|之外|除外)/;

export const PART_LEFT_OUT: Kind = {
  like: 'how many NEVs does Anhui make without Hefei',
  fits: (asked) => sidesOf(asked) !== null,
  read: (asked) => {
    const sides = sidesOf(asked);
    return sides === null ? { query: asked.draft } : whatIsLeft(sides, asked);
  },
};

interface Sides {
  readonly metric: Metric;
  readonly whole: string;
  /** Null for a place that is no region here: of it alone nothing is set against the whole. */
  readonly part: string | null;
}

function sidesOf(asked: Asked): Sides | null {
  const { slots, draft, context } = asked;
  const [best] = slots.metric.choices;
  if (best === undefined || best.cost > NAMED || context.claim === true) return null;
  const { metric } = best;
  if (asksOfOthers(slots)) return null;
  const left = slots.names.find((one) => isLeftOut(one, slots.text));
  if (left === undefined) return null;
  if (left.named.some(({ kind }) => kind === 'place')) {
    const [whole] = draft.regions;
    return whole === undefined ? null : { metric, whole, part: null };
  }
  const part = regionOf(left);
  const others = slots.names.filter((one) => one !== left).flatMap((one) => regionOf(one) ?? []);
  const above = part === null ? [] : wholesOf(part, asked);
  const whole = others.find((id) => above.includes(id));
  return whole === undefined ? null : { metric, whole, part };
}

function isLeftOut({ named, start, end }: Spot, text: string): boolean {
  const isWhere = named.some(({ kind }) => kind === 'region' || kind === 'place');
  return isWhere && (BEFORE.test(text.slice(0, start)) || AFTER.test(text.slice(end)));
}

function regionOf({ named }: Spot): string | null {
  return named.find(({ kind }) => kind === 'region')?.id ?? null;
}

/** The regions that it lies in, the nearest first. */
function wholesOf(id: string, { context: { catalog } }: Asked): string[] {
  const parent = catalog.regions.get(id)?.parent ?? null;
  return parent === null ? [] : [parent, ...(parent === 'china' ? [] : ['china'])];
}

/** The one less the other, where both are held for the same time; else the whole is offered. */
function whatIsLeft({ metric, whole, part }: Sides, asked: Asked): QuestionReading {
  const { draft } = asked;
  const alone = { ...draft, regions: [whole], place: null, metrics: [metric.id] };
  const offered = { unanswerable: { kind: 'choices' as const, queries: [alone] } };
  if (part === null || NOT_ADDED.has(metric.unit) || spansYears(draft)) return offered;
  const named = [whole, part].map((region) => partOf(draft, { region, metric: metric.id }));
  const parts = onOneSide(named, asked);
  const [first, second] = parts.map((one) => heldPart(one, asked));
  if (!areHeld(parts, asked) || first === undefined || second === undefined) return offered;
  return timeOf(first) === timeOf(second)
    ? { query: setAgainst(parts, 'difference', alone) }
    : offered;
}

const NOT_ADDED: ReadonlySet<Metric['unit']> = new Set([
  'percent',
  'rank',
  'ratio',
  'year',
  'CNY/kg',
]);
