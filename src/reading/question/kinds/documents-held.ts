// "Is there a battery plan in Yunnan", 国家层面最新的氢能文件, "which provinces have a hydrogen plan": which documents there are on a matter.
import { isOfLevel } from '../../../catalog/levels.ts';
import { mattersOf } from '../../../statements/required.ts';
import { statementsOf } from '../../../statements/statements.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import {
  DOCUMENT,
  NEWEST,
  STANDS_IN_IT,
  WHETHER_THERE_IS,
  WHICH_HAVE,
  WITHIN_IT,
} from '../asked/asked-of-document.ts';
import { type NamedDocument, namedDocuments, termsOfDocument } from '../told/named-documents.ts';
import { mayBeOfDocument, onDocuments, wholly } from './of-one-document.ts';

export const NEWEST_DOCUMENT: Kind = {
  like: 'the most recent plan from Xi’an',
  fits: (asked) => {
    const { text } = asked.slots;
    return isOfOnes(asked) && NEWEST.test(text) && namedDocuments(asked).length > 0;
  },
  read: (asked) => {
    const dated = namedDocuments(asked)
      .map(({ plan }) => plan)
      .filter(({ announced }) => announced !== null);
    const newest = dated.sort((a, b) => ((a.announced ?? '') < (b.announced ?? '') ? 1 : -1));
    return { query: onDocuments(asked, 'when', newest.slice(0, MOST_OF_NEWEST)) };
  },
};

const MOST_OF_NEWEST = 3;

export const WHETHER_DOCUMENT: Kind = {
  like: 'is there a plan on batteries in Yunnan',
  fits: (asked) =>
    isOfOnes(asked) &&
    asked.draft.regions.length > 0 &&
    WHETHER_THERE_IS.test(asked.slots.text) &&
    (namedDocuments(asked).length > 0 || (namesMatter(asked) && !isToldElsewhere(asked))),
  read: (asked) => {
    const named = namedDocuments(asked);
    const best = named[0]?.worth ?? 0;
    const near = named.filter(({ worth }) => worth >= best * BESIDE);
    const plans = near.map(({ plan }) => plan);
    return { query: onDocuments(asked, 'list', plans) };
  },
};

/** A measure of some document tells of it, though no document is called so. */
function isToldElsewhere({ slots, draft: { regions }, context: { catalog } }: Asked): boolean {
  const statements = statementsOf(catalog);
  const matters = mattersOf(termsOfDocument(slots, catalog));
  const { topics } = slots;
  const ofTopic = (topic: string) =>
    topics.length > 0 ? topics.includes(topic) : matters.length > 0;
  return catalog
    .measures({ regions })
    .filter(({ plan, topic }) => plan !== null && ofTopic(topic))
    .some((one) => matters.every(({ term }) => statements.speaksOf(one, term)));
}

const BESIDE = 0.5;

export const WHICH_HAVE_DOCUMENT: Kind = {
  like: 'which provinces have a hydrogen plan',
  fits: (asked) => {
    const { slots } = asked;
    const open = slots.regions.length === 0 && isOfOnes(asked);
    return (
      open && WHICH_HAVE.test(slots.text) && namesMatter(asked) && namedDocuments(asked).length > 0
    );
  },
  read: (asked) => {
    const { regions } = asked.context.catalog;
    const level = asked.draft.question?.level ?? null;
    const of = wholly(asked).filter(
      ({ plan }) =>
        plan.region !== 'china' &&
        (level === 'company' || isOfLevel(regions.get(plan.region), level)),
    );
    const plans = [...new Set(ofYears(of, asked).map(({ plan }) => plan))];
    return { query: { ...onDocuments(asked, 'list', plans), regions: [] } };
  },
};

/** Those whose years are named, where any are. */
function ofYears(named: readonly NamedDocument[], { slots: { times } }: Asked): NamedDocument[] {
  const years = times.flatMap(({ from, to }) => [from, to]);
  const ending = named.filter(({ plan: { period } }) => years.includes(period?.to ?? Number.NaN));
  return ending.length > 0 ? ending : [...named];
}

/** Documents are asked for, not what stands in them nor how many there are. */
function isOfOnes(asked: Asked): boolean {
  const { text, cues } = asked.slots;
  return (
    mayBeOfDocument(asked) &&
    DOCUMENT.test(text) &&
    !WITHIN_IT.test(text) &&
    !STANDS_IN_IT.test(text) &&
    !HOW_MANY.test(text) &&
    !cues.has('count-plans')
  );
}

/** 哪几个 asks which. */
const HOW_MANY = /\bhow many\b|多少|(?<!哪)几[个份项]/;

/** The words name a matter of its own: hydrogen, batteries, charging. */
function namesMatter({ slots, context: { catalog } }: Asked): boolean {
  return slots.topics.length > 0 || mattersOf(termsOfDocument(slots, catalog)).length > 0;
}
