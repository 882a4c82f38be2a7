// What a thread tells of the kind of question: after a ranking another ranking, after a verdict another verdict.
import { type Asked, asking } from '../asked/asked.ts';

/** "Who announced it?": of a figure that was reached, or of a company's goal, no plan tells it, but the source does. */
export function asksWhoSaid({ cues, from, metric, text }: Asked['slots']): boolean {
  if (!cues.has('who') || from === null || from.metrics.length !== 1) return false;
  const ofNoPlan = from.company !== null || from.question?.of === 'actual';
  return ofNoPlan && metric.choices.length === 0 && !A_DOCUMENT.test(text);
}

const A_DOCUMENT = /\bplans?\b|规划|方案|文件|意见/;

/** "Missed by how much?", 差了多少, after a goal: how far what was reached is from it. */
export function asksShortfall({ text, from, regions, metric }: Asked['slots']): boolean {
  const ofGoal = from?.question?.of === 'target' && from.metrics.length > 0;
  return ofGoal && regions.length + metric.features.size === 0 && SHORTFALL.test(text);
}

const SHORTFALL = /差了?(多少|几)|\b(short|missed|off) by\b|\bshortfall\b/;

/** "And Anhui?", "and in 2023?", after a goal that was judged. */
export function goesOnJudging({ slots }: Asked): boolean {
  const { from, cues, metric, topics, regions, times } = slots;
  return (
    from?.command === 'progress' &&
    from.metrics.length > 0 &&
    cues.size + metric.features.size + topics.length === 0 &&
    regions.length + times.length > 0
  );
}

/** What is asked of no region after a ranking is another ranking. */
export function goesOnRanking(asked: Asked): boolean {
  const { cues, from, topics, metric, regions, companies } = asked.slots;
  return (
    from?.command === 'rank' &&
    from.regions.length === 0 &&
    regions.length + companies.length === 0 &&
    (metric.choices.length > 0 || (metric.features.size === 0 && topics.length === 0)) &&
    !NO_RANKING.some((cue) => cues.has(cue))
  );
}

const NO_RANKING = ['who', 'when', 'where', 'measures', 'plans', 'which-company'] as const;

/** From the top or from the bottom, as the words have it, else as before. */
export function rankedAgain(asked: Asked): Asked {
  const { cues, from } = asked.slots;
  const before = from?.question;
  const asks = cues.has('least') ? 'least' : cues.has('most') ? 'most' : (before?.asks ?? 'most');
  const ranking = asking(asked.draft, 'rank', asks);
  const { question } = ranking;
  if (question === undefined) return { ...asked, draft: ranking };
  const level = question.level ?? before?.level ?? null;
  return { ...asked, draft: { ...ranking, question: { ...question, level } } };
}
