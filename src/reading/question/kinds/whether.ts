// A question for one figure that names the figure itself may ask whether it is so: then the answer opens with yes or no.
import { type Asked, asking, type QuestionReading } from '../asked/asked.ts';

/** Whether something is so, or was rightly heard. */
export const ASKS_WHETHER =
  /^(so |and |but )?(is|isnt|are|arent|was|wasnt|were|does|doesnt|do|did|didnt|has|have|had|will|wont|can)\b|\b(true|right|correct|really)\b\W*$|吗|是不是|是否|有没有|能不能|会不会|了没有?\W*$|对不对|真的|听说|据说|有人说|\b(heard|told) /;

/** The reading, asking whether it is so where the words do and any kind has read a figure with a number to hold it against. */
export function asWhether(reading: QuestionReading, { slots, context }: Asked): QuestionReading {
  if (!('query' in reading) || context.claim === true) return reading;
  const { command, question } = reading.query;
  const plain = command === 'figure' && question?.asks === 'figure' && question.bound !== null;
  return plain && ASKS_WHETHER.test(slots.text)
    ? { query: asking(reading.query, 'figure', 'whether') }
    : reading;
}
