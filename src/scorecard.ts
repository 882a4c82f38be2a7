// How often the bot was right when it was last put to the questions of tests/questions: what `about` tells of itself.

export interface ScoredSet {
  /** "visible" questions may be looked at while building, "held-out" ones are only counted. */
  readonly name: 'visible' | 'held-out';
  readonly right: number;
  readonly wrong: number;
  /** Said that it does not know, where the data do. */
  readonly silent: number;
  readonly of: number;
}

export interface Scorecard {
  /** YYYY-MM-DD. */
  readonly measured: string;
  readonly sets: readonly ScoredSet[];
}
