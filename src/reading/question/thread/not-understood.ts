// Words that nothing has taken: a subject that was not understood, a place that is not known, or a turn of phrase that says nothing.
import type { Thread } from '../asked/asked.ts';
import type { Cue } from '../slots/cue-words.ts';
import type { Slots } from '../slots/slots.ts';
import { saysMore } from '../slots/turns-of-phrase.ts';

/** "And the fines?": a subject that was not understood is no reason to answer the one before it again. */
export function namesAnother(slots: Thread): boolean {
  const { left, companies, quantities, cues, topics, text } = slots;
  const named = companies.length + topics.length + slots.metric.features.size;
  const asked = [...cues].filter((cue) => !OF_FIGURES.has(cue));
  const said = named + quantities.length + asked.length;
  return said === 0 && saysMore(left) && !REPEATS.test(text);
}

/** Cues that say nothing of what is asked about. */
const OF_FIGURES: ReadonlySet<Cue> = new Set([
  'most',
  'least',
  'target',
  'actual',
  'latest',
  'when',
  'cities',
  'provinces',
]);
const REPEATS =
  /\bsince( then)?\W*$|\b(how|where) (do|does|did) (things|it|that|this|matters) (look|stand)\b|\byears (on|later|after|before|earlier)\b|年(之|以)?[前后]|再过|\b(year (before|after|earlier|later)|following year|next year)\b|次年|[前后上下]一年|第二年/;

/** The word that the text calls a province, a city or a county, and that no known place is called; null where there is none. */
export function unknownPlace(slots: Slots): string | null {
  return slots.regions.length > 0 ? null : wordBeside(slots, KINDS_OF_PLACE);
}

/** The first word that nothing has taken and that stands so in the text; null where none does. */
export function wordBeside({ left, text }: Slots, around: readonly Around[]): string | null {
  const isBeside = (word: string) =>
    word !== '' &&
    !ORDINARY.test(word) &&
    around.some(([before, after]) => text.includes(before + word + after));
  return left.split(' ', MOST_WORDS).find(isBeside) ?? null;
}

/** A question names its place early; a pasted page is no question. */
const MOST_WORDS = 12;

/** What kind of place it is, not its name. */
const ORDINARY =
  /^(neighbou?ring|capital|coastal|inland|northern|southern|eastern|western|central|major|host|home|every|best|single|given)$/;

type Around = readonly [before: string, after: string];

const KINDS_OF_PLACE: readonly Around[] = [
  ['', ' province'],
  ['', ' city'],
  ['', '省'],
  ['', '市'],
  ['', '县'],
];
/** What stands before the name of a place. */
export const BEFORE_PLACES: readonly Around[] = [
  [' of ', ''],
  [' in ', ''],
];
