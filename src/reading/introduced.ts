// What people say of themselves before or behind a question: "We supply valves for hydrogen equipment. Which provinces …?"
import type { Query } from '../query.ts';

const SENTENCE = /[^.!?。！？]{1,600}(?:[.!?。！？](?=\s|$|\p{Script=Han})|$)\s*/gu;
const OF_ASKER =
  /^(?:(?:hello|hi|hey|good (?:morning|afternoon|evening)|dear all|sorry)[,! ]+)?(?:i|we|our|my|as an?|i'm|i’m|i'd|i’d|we're|we’re|this is for|it's for|it’s for)\b|^(?:你好|您好)?[，, ]?(?:我|我们|我司|本人|敝司|作为|做的是)/iu;
/** What they ask in so many words is the question itself. */
const ASKS =
  /[?？\d]|\b(?:how (?:much|many)|what|which|who|when|whether|if|target|goal)\b|多少|哪|几|什么|目标|吗/iu;

/** The question without the sentences in which the asker speaks of themselves; null where there are none, or nothing else. */
export function withoutIntroduction(words: string): string | null {
  const sentences = words.match(SENTENCE) ?? [];
  const kept = sentences.filter((one) => !OF_ASKER.test(one.trim()) || ASKS.test(one));
  if (kept.length === 0 || kept.length === sentences.length) return null;
  return kept.join('').trim();
}

/** Whether a question names its subject by itself, so that nothing is lost with what stands beside it. */
export function namesItsSubject(core: Query, whole: Query | null): boolean {
  const anchored = core.regions.length > 0 || core.command === 'rank' || core.company !== null;
  const asks =
    core.metrics.length > 0 || (core.command === 'region' && core.question !== undefined);
  const lost = whole?.regions.some((id) => !core.regions.includes(id)) === true;
  const apart = whole !== null && whole.company !== core.company;
  return anchored && asks && !lost && !apart && core.question?.unheld === undefined;
}
