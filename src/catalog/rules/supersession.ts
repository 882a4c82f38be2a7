import type { Catalog, TargetFact } from '../catalog.ts';
import { provenBefore } from '../dates.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';

export const supersession: Rule = {
  name: 'supersession',
  why: 'A target replaces an earlier one of the same region, metric, due date and subject; dates prove the order; nothing replaces itself in a circle.',
  level: 'integrity',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const replaced = new Map<string, string>();
    for (const target of catalog.targets({})) {
      if (target.supersedes === null) continue;
      const earlier = catalog.target(target.supersedes);
      if (earlier === undefined) {
        yield about(target, 'supersedes', 'the id of a target', target.supersedes);
        continue;
      }
      const other = replaced.get(earlier.id);
      if (other !== undefined)
        yield about(
          target,
          'supersedes',
          `a target that only one replaces`,
          `${earlier.id}, which ${other} replaces as well`,
        );
      replaced.set(earlier.id, target.id);
      if (subjectOf(earlier) !== subjectOf(target)) {
        yield about(
          target,
          'supersedes',
          `a target for ${subjectOf(target)}`,
          `${earlier.id}, for ${subjectOf(earlier)}`,
        );
      }
      if (!isLater(catalog, target, earlier))
        yield about(
          target,
          'supersedes',
          'a target of an earlier plan',
          `${earlier.id}, whose plan is not proven to be earlier`,
        );
      if (inCircle(catalog, target))
        yield about(target, 'supersedes', 'a chain with an end', 'a circle');
    }
    for (const plan of catalog.plans({})) {
      const earlier = catalog.plan(plan.supersedes);
      if (
        earlier?.announced != null &&
        plan.announced !== null &&
        provenBefore(plan.announced, earlier.announced)
      ) {
        yield about(
          plan,
          'supersedes',
          'an earlier plan',
          `${earlier.id}, announced ${earlier.announced}`,
        );
      }
    }
  },
};

/** What a target is about: two targets with the same subject and due date speak of the same thing. */
export function subjectOf(target: TargetFact): string {
  return [
    target.region,
    target.metric,
    target.due ?? 'no year',
    target.place,
    target.company,
    target.scope?.en,
  ]
    .filter(Boolean)
    .join(' ');
}

function isLater(catalog: Catalog, target: TargetFact, earlier: TargetFact): boolean {
  const [own, other] = [announced(catalog, target), announced(catalog, earlier)];
  return own !== null && other !== null && provenBefore(other, own);
}

/** When the target was announced: by its plan, or for a target without one by the page that states it. */
function announced(catalog: Catalog, target: TargetFact): string | null {
  const plan = catalog.plan(target.plan);
  return plan === undefined
    ? (catalog.sources.get(target.source)?.published ?? null)
    : plan.announced;
}

function inCircle(catalog: Catalog, start: TargetFact): boolean {
  const seen = new Set<string>();
  for (
    let target: TargetFact | undefined = start;
    target !== undefined;
    target = catalog.target(target.supersedes)
  ) {
    if (seen.has(target.id)) return true;
    seen.add(target.id);
  }
  return false;
}
