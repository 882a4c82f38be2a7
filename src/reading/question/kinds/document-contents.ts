// "Targets in the Wuhan hydrogen plan", 方案里的措施: the goals or the steps that stand in one document.
import type { PlanFact } from '../../../catalog/catalog.ts';
import type { Query } from '../../../query.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import {
  FIGURES_IN_IT,
  STANDS_IN_IT,
  STANDS_IN_THAT,
  STEPS_IN_IT,
} from '../asked/asked-of-document.ts';
import {
  documentsMeant,
  goesOnFromDocument,
  mayBeOfDocument,
  onDocuments,
  spokenOf,
  tellsWhich,
  wholly,
} from './of-one-document.ts';

export const IN_DOCUMENT: Kind = {
  like: 'targets in the Wuhan hydrogen plan',
  fits: (asked) => {
    if (isInSpoken(asked)) return true;
    const stands = mayBeOfDocument(asked) && STANDS_IN_IT.test(asked.slots.text);
    return stands && wholly(asked).length > 0 && isOneDocument(asked);
  },
  read: (asked) => ({ query: contentsOf(asked) }),
};

/** "The targets in the plans of Qingzhou": with several documents, a matter or a time says which. */
function isOneDocument(asked: Asked): boolean {
  return tellsWhich(asked) || documentsMeant(asked).length === 1;
}

/** Of documents that are named alike, the last word on the matter. */
function newestFirst(plans: readonly PlanFact[]): readonly PlanFact[] {
  return plans.toSorted((a, b) => ((a.announced ?? '') < (b.announced ?? '') ? 1 : -1));
}

/** "Which targets stand in it?", after a document. */
function isInSpoken(asked: Asked): boolean {
  const { text } = asked.slots;
  const contents = FIGURES_IN_IT.test(text) || STEPS_IN_IT.test(text);
  return STANDS_IN_THAT.test(text) && contents && goesOnFromDocument(asked);
}

/** What stands in the document that is named best: the steps if they are asked for, the goals otherwise, the other of the two where it is alone. */
function contentsOf(asked: Asked): Query {
  const [best] = isInSpoken(asked) ? spokenOf(asked) : newestFirst(documentsMeant(asked));
  if (best === undefined) return onDocuments(asked, 'list', []);
  const { catalog } = asked.context;
  const regions = [best.region];
  const isInIt = ({ plan }: { readonly plan: string | null }) => plan === best.id;
  const found = {
    measures: catalog.measures({ regions }).some(isInIt),
    targets: catalog.targets({ regions }).some(isInIt),
  };
  const { text } = asked.slots;
  const wanted =
    STEPS_IN_IT.test(text) && !FIGURES_IN_IT.test(text)
      ? (['measures', 'targets'] as const)
      : (['targets', 'measures'] as const);
  const command = wanted.find((kind) => found[kind]) ?? 'plans';
  const asks = asked.slots.cues.has('count') && command === 'targets' ? 'count' : 'list';
  return { ...onDocuments(asked, asks, [best]), command, regions };
}
