// The question with its command or its side settled, before its metric is.
import type { CommandName, Question } from '../../../query.ts';
import { type Asked, asking, ofSide } from '../asked/asked.ts';

/** The question as one of this command, asking for this of it. */
export function recast(asked: Asked, command: CommandName, asks: Question['asks']): Asked {
  return { ...asked, draft: asking(asked.draft, command, asks) };
}

/** Only a promise can be met, replaced or fall due. */
export function promised(asked: Asked): Asked {
  return { ...asked, draft: ofSide(asked.draft, 'target') };
}

/** Only what was reached: there is no trend of promises. */
export function reached(asked: Asked): Asked {
  return { ...asked, draft: ofSide(asked.draft, 'actual') };
}
