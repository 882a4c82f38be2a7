// The facts of one region, or of all, indexed: what the catalog answers from.
import type { ActualFact, Fact, MeasureFact, PlanFact, TargetFact } from './catalog.ts';
import { FigureIndex } from './figure-index.ts';
import type { RegionFile } from './schema.ts';

/** Facts that are added one by one and found by kind, id or metric. */
export class Rows {
  readonly facts: Fact[] = [];
  readonly byId = new Map<string, Fact>();
  readonly plans: PlanFact[] = [];
  readonly targets = new FigureIndex<TargetFact>();
  readonly actuals = new FigureIndex<ActualFact>();
  readonly measures: MeasureFact[] = [];
  /** By the id of a target: the id of the one that took its place. */
  readonly replacedBy = new Map<string, string>();

  add(fact: Fact): void {
    this.facts.push(fact);
    this.byId.set(fact.id, fact);
    switch (fact.kind) {
      case 'plan':
        this.plans.push(fact);
        return;
      case 'target':
        this.targets.push(fact);
        if (fact.supersedes !== null) this.replacedBy.set(fact.supersedes, fact.id);
        return;
      case 'actual':
        this.actuals.push(fact);
        return;
      case 'measure':
        this.measures.push(fact);
        return;
      default:
        fact satisfies never;
    }
  }
}

/** The rows of a region file, as facts. */
export function rowsOf(region: string, file: RegionFile): Rows {
  const rows = new Rows();
  for (const row of file.plans) rows.add({ ...row, kind: 'plan', region });
  for (const row of file.targets) rows.add({ ...row, kind: 'target', region });
  for (const row of file.actuals) rows.add({ ...row, kind: 'actual', region });
  for (const row of file.measures) rows.add({ ...row, kind: 'measure', region });
  return rows;
}
