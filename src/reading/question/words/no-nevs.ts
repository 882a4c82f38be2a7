// Cars that are no NEVs: what is left of all vehicles.
import type { WordPatterns } from '../../word-patterns.ts';

/** What is no NEV: the figure of NEVs is not that of the rest. */
export const NO_NEVS: WordPatterns = {
  words: `
    non nevs? | non new energy | non electrics? | (arent|isnt|werent|wasnt|are not|is not|were not|not) (an? )?(nevs?|new energy|electric|evs?)
    | other than nevs?`,
  anywhere: `
    非新能源 | 不是新能源 | 不属于新能源 | 除新能源 | 新能源(汽?车)?以外 | 新能源(汽?车)?之外`,
};
