// What a question asks for in which no metric is named: a number, goals, all of something, what is done.

import type { Asked, Thread } from '../../asked/asked.ts';
import { isMeasure } from '../../words/feature-kinds.ts';

export const HOW_MUCH = /\bhow (much|many)\b|多少|几/;

export const FOR_FIGURES = /多少|\bnumbers?\b|\bfigures?\b/;

/** A number is wanted: what is done about the matter would be no answer. */
export function asksNumber({ slots: { cues, text, content } }: Asked): boolean {
  const named = cues.has('measures') || cues.has('where') || cues.has('who');
  return (
    content !== '' && !named && (cues.has('latest') || HOW_MUCH.test(text) || COUNTED.test(text))
  );
}

/** "Number of plants", "pipeline length". */
const COUNTED =
  /\b(number|count|length|tally|fleet size|percentage|share|proportion) of\b|\b(length|percentage|output|capacity)\b/;

/** Words such as 产量 or 利用率 ask for a figure even without 多少, where they are all that is said. */
export function asksForMeasure({ slots: { metric, cues, left } }: Asked): boolean {
  const told = cues.has('measures') || cues.has('where') || cues.has('who') || cues.has('list');
  return !told && left === '' && [...metric.features].some(isMeasure);
}

/** Whether a list of targets answers: a promise is spoken of, or a list. */
export function asksTargets({ draft, slots }: Asked): boolean {
  // A side that only the thread spoke of asks for nothing.
  const promised = draft.question?.of === 'target' && (slots.from === null || isSaid(slots));
  return promised || slots.cues.has('list');
}

function isSaid({ cues, times, topics }: Thread): boolean {
  return cues.has('target') || times.length + topics.length > 0;
}

/** Words are left that a measure may have; beside a year alone they are more likely a metric that was not understood. */
export function speaksOfSteps({ slots: { left, times, cues }, draft }: Asked): boolean {
  if (left === '' || !draft.question?.about) return false;
  return times.length === 0 || cues.has('measures') || cues.has('where') || cues.has('who');
}

export const ASKS_FOR_ALL =
  /everything|都列|有哪些|列出|全部|哪些(目标|指标)|有啥|都有(啥|些|什么|哪|几)|有什么.{0,6}目标|\b(what|which)( [a-z]+){0,3} (targets|goals)\b|\b(show|give|tell|get)( me| us)?( the| all| its)?( [a-z]+){0,3} (targets|goals)\b|\blist\b|\ball\b(?! (over|around|across|through|vehicle|car|automobile|kind|type|sort|drive|fuel)s?\b)|方面/;

/** "How big is its charging target": nothing tells of what it is a goal, so that all of them answer. */
export const HOW_BIG_A_GOAL =
  /\bhow (big|large|ambitious) (is|are|was|were)\b.{0,40}\b(targets?|goals?)\b|目标(有|是)?多大/;

/** Whether something is so, or was rightly heard. */
export const ASKS_WHETHER =
  /^(so |and |but )?(is|isnt|are|arent|was|wasnt|were|does|doesnt|do|did|didnt|has|have|had|will|wont|can)\b|\b(true|right|correct|really|yes or no)\b\W*$|吗|是不是|是否|有没有|能不能|会不会|(了|[万亿成半座辆个家台])没有?\W*$|对不对|真的|听说|据说|有人说|\b(heard|told) /;
