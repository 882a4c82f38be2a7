// "Source?", "when did that come out?", 谁定的, after measures or documents: asked of what was told, and of no figure.
import { BLANK_QUESTION, type CommandName, type Query, type Question } from '../../../query.ts';
import type { Asked, Kind } from '../asked/asked.ts';
import { asksHowMany } from '../asked/traits.ts';
import { saysMore } from '../slots/turns-of-phrase.ts';
import { OPENS } from '../thread/own-subject.ts';
import { steps } from '../told/in-words.ts';

export const OF_WHAT_WAS_TOLD: Kind = {
  like: 'when did that come out? (of a document)',
  fits: (asked) => asked.context.claim !== true && asksOf(asked) !== null && isTold(asked),
  read: (asked) => {
    const { from } = asked.slots;
    const asks = asksOf(asked);
    return { query: from === null || asks === null ? asked.draft : again(from, asks) };
  },
};

/** How a document comes about, which names none. */
const ISSUING =
  /\b(come|comes|came|set|decide[sd]?|wrote|written|made|issued?|released?|published|announced|version|document|plan)\b|文件|方案|规划/g;

/** "And methanol?", after what a region does for hydrogen: what it does for that. */
export const ANOTHER_MATTER: Kind = {
  like: 'and methanol? (of measures)',
  fits: ({ slots, context }) => {
    const { from, topics, times, quantities, cues, text } = slots;
    const ofSteps = from?.command === 'measures' && from.metrics.length === 0;
    const asked = times.length + quantities.length + cues.size > 0 || asksHowMany(text);
    return context.claim !== true && ofSteps && topics.length > 0 && !asked && OPENS.test(text);
  },
  read: steps,
};

/** Words answered before, and these words name nothing else. */
function isTold({ slots }: Asked): boolean {
  const { from, regions, companies, metric, topics, times, quantities, left } = slots;
  const told = from !== null && (asksSource(slots) ? LISTS : OF_WORDS).has(from.command);
  const named = regions.length + companies.length + metric.features.size + topics.length;
  return (
    told &&
    from.metrics.length === 0 &&
    named + times.length + quantities.length === 0 &&
    !saysMore(left.replace(ISSUING, ''))
  );
}

const OF_WORDS: ReadonlySet<CommandName> = new Set(['measures', 'plans']);
/** A list of figures shows its sources too. */
const LISTS: ReadonlySet<CommandName> = new Set([...OF_WORDS, 'targets', 'actuals']);

function asksSource({ cues }: Asked['slots']): boolean {
  return cues.has('source') && !cues.has('who') && !cues.has('when');
}

function asksOf({ slots: { cues, text } }: Asked): Question['asks'] | null {
  if (cues.has('who')) return 'who';
  if (EARLIEST.test(text)) return 'earlier';
  if (cues.has('latest') || NEWEST.test(text)) return 'latest';
  if (cues.has('when') || CAME_OUT.test(text)) return 'when';
  if (cues.has('history')) return 'who';
  return cues.has('source') ? 'source' : null;
}

const EARLIEST = /\b(earliest|oldest|first)( (one|plan|document))?\W*$|最早|最先|第一份/;
const NEWEST =
  /\b(newest|latest|most recent|last)( (one|plan|document))?\W*$|最新|最近的?(一份|那份|哪)/;
const CAME_OUT = /\b(how old|how recent)\b|(出台|发布|印发)的?(时间|日期)/;

/** The same again, for what is asked of it now; of a list all its documents are meant. */
function again(from: Query, asks: Question['asks']): Query {
  const { question = BLANK_QUESTION } = from;
  if (asks === 'source') return { ...from, page: 1 };
  const about = from.command === 'plans' && question.asks === 'list' ? null : question.about;
  return { ...from, command: 'plans', page: 1, question: { ...question, asks, about } };
}
