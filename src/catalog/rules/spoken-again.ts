import type { Catalog, TargetFact } from '../catalog.ts';
import { about, type Rule, type RuleFinding } from './rule.ts';
import { subjectOf } from './supersession.ts';

export const spokenAgain: Rule = {
  name: 'spoken-again',
  why: 'Where two targets speak of the same thing and due date, one replaces the other or a doubt says why both stand: never two current figures in silence.',
  level: 'sense',
  *check(catalog: Catalog): Generator<RuleFinding> {
    const bySubject = new Map<string, TargetFact[]>();
    for (const target of catalog.targets({})) {
      if (catalog.replacementOf(target) !== undefined) continue;
      const subject = subjectOf(target);
      bySubject.set(subject, [...(bySubject.get(subject) ?? []), target]);
    }
    for (const [first, ...others] of bySubject.values()) {
      if (first === undefined || others.length === 0) continue;
      yield about(
        first,
        'supersedes',
        'one target that stands, or a doubt that names them',
        `${others.map(({ id }) => id).join(', ')} beside it`,
        others,
      );
    }
  },
};
