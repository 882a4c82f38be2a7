// What the readers of quantities hand on: a number, and a number with its unit.

export interface QuantitySpot {
  readonly start: number;
  readonly end: number;
  /** "Nearly" is "~" here, since a claim with it is no bound; the catalog writes "<" for an actual that a source calls "nearly". */
  readonly comparator: '>' | '>=' | '=' | '~' | '<=' | '<' | 'range';
  /** In full: 120万 is 1,200,000. Percent and points as said (50), falls below zero. Energy and money in the unit beside it. */
  readonly value: number | { readonly min: number; readonly max: number };
  readonly kind:
    | 'money'
    | 'dollars'
    | 'percent'
    | 'vehicles'
    | 'energy'
    | 'points'
    | 'times'
    | 'rank'
    | 'plain';
  /** As the catalog writes it (CNY, CNY/kg, percent, GWh, km2, rank …), else the counted thing as it was typed (辆, piles). */
  readonly unit: string | null;
}

export type Kind = QuantitySpot['kind'];
export type Comparator = Exclude<QuantitySpot['comparator'], 'range'>;
export type Value = QuantitySpot['value'];

/** A number without its unit. */
export interface Figure {
  readonly end: number;
  readonly value: Value;
  /** The thousands, 万 and so on that it ends with: "100-120万" lends them to the 100. */
  readonly scale: number;
  /** 多 and 余 are somewhat more, 来 is about. */
  readonly vague?: Comparator;
  /** Chinese or English words that mean a number only beside a unit or a comparator: 三, "one". */
  readonly weak?: boolean;
}

/** A number with its unit. */
export interface Measured extends Figure {
  readonly start: number;
  readonly kind: Kind;
  readonly unit: string | null;
  readonly comparator?: Comparator;
}

/** Without the binary dust of 1.13 × 100: figures have no more than 15 digits. */
export function exact(value: number): number {
  return Number(value.toPrecision(15));
}
