// What is asked: the kinds of question, in the order in which one outweighs another. The first that fits reads the rest.

import type { Asked, Kind, QuestionReading } from '../asked/asked.ts';
import { withoutMetric } from '../metric/without-metric.ts';
import { toldRather } from '../told/untold.ts';
import { ALL_GOALS, WHICH_HAVE_GOALS } from './all-goals.ts';
import { asMeant } from './as-meant.ts';
import { IN_DOCUMENT } from './document-contents.ts';
import { DOCUMENT_NAMED } from './document-named.ts';
import { DOCUMENT_REPLACED } from './document-succession.ts';
import { NEWEST_DOCUMENT, WHETHER_DOCUMENT, WHICH_HAVE_DOCUMENT } from './documents-held.ts';
import { GOAL_AND_LATEST, GOAL_BESIDE_ACTUAL } from './goal-and-figure.ts';
import { GOAL_IN_DATED } from './goal-in-dated.ts';
import { GOAL_OF_DOCUMENT } from './goal-of-document.ts';
import { instead } from './instead.ts';
import { WHAT_IS_COVERED, WHAT_IS_DOUBTFUL, WHAT_IS_NEW } from './of-collection.ts';
import { OF_COMPANIES } from './of-companies.ts';
import {
  ALL_IN_COMMON,
  COMPARED_WITH_WHAT,
  DIFFERENCE,
  DIFFERENCE_IN_WHAT,
  GROWTH,
  RATIO,
  SIDE_BY_SIDE,
  STATED_SHARE,
  SUM,
} from './of-comparisons.ts';
import { TERMS_APART, WHAT_IS, WHAT_IS_MEANT, WHAT_NEVS_ARE } from './of-definitions.ts';
import {
  HOW_MANY_PLANS,
  PLAN_FOR,
  PLAN_OF_REGION,
  PLAN_RUNS_OUT,
  WHERE_FROM,
  WHO_IS_BEHIND,
  WHO_ISSUED,
} from './of-documents.ts';
import {
  ALL_FIGURES,
  CLAIM,
  FIGURE,
  LATEST,
  TIMELINE,
  TREND,
  WHEN_SO_MUCH,
  WHETHER_SO_MUCH,
} from './of-figures.ts';
import {
  GOAL_BEFORE,
  GOAL_MET,
  GOALS_ADD_UP,
  GOALS_DUE,
  GOALS_OF_FAMILY,
  HOW_MANY_GOALS,
  NEXT_VERDICT,
  PROGRESS_OF_REGION,
} from './of-goals.ts';
import { COMPANY_HOME, MAKERS_OF_REGION, WHICH_MAKERS, WHO_SUPPLIES } from './of-makers.ts';
import {
  ALL_STEPS,
  HOW_MUCH_OF_ANY,
  TOLD_BY_MEASURES,
  WHAT_AND_WHERE,
  WHEN_BEGUN,
  WHERE_ARE_PILOTS,
  WHICH_DO_SOMETHING,
  WHICH_IN_REPORTS,
  WORK_REPORT_SAYS,
} from './of-measures.ts';
import {
  HOW_MANY_REGIONS,
  NEXT_RANKING,
  TOP_OF_ALL,
  WHICH_CITY_OF,
  WHICH_HAVE_SO_MUCH,
  WHICH_IS_FIRST,
} from './of-rankings.ts';
import { ANOTHER_MATTER, OF_WHAT_WAS_TOLD } from './of-the-answer.ts';
import { PART_LEFT_OUT } from './part-left-out.ts';
import { QUOTED_TITLE } from './quoted-title.ts';
import { REVISIONS } from './revisions.ts';
import { WORKED_OUT } from './set-against.ts';
import { WHAT_FIGURE } from './what-figure.ts';
import { asWhether } from './whether.ts';
import { WHOSE_FIGURE } from './whose-figure.ts';

/** Decides what is asked, and has it read. */
export function decide(asked: Asked): QuestionReading {
  const meant = asMeant(asked);
  const kind = KINDS.find(({ fits }) => fits(meant)) ?? REGION_ALONE;
  return asWhether(toldRather(instead(kind.read(meant), meant), meant), meant);
}

const KINDS: readonly Kind[] = [
  CLAIM,
  WHAT_IS_COVERED,
  WHAT_IS_NEW,
  WHAT_IS_DOUBTFUL,
  OF_WHAT_WAS_TOLD,
  ANOTHER_MATTER,
  COMPANY_HOME,
  QUOTED_TITLE,
  DOCUMENT_REPLACED,
  IN_DOCUMENT,
  NEWEST_DOCUMENT,
  WHETHER_DOCUMENT,
  WHICH_HAVE_DOCUMENT,
  DOCUMENT_NAMED,
  PLAN_FOR,
  PLAN_OF_REGION,
  GOAL_OF_DOCUMENT,
  GOAL_IN_DATED,
  WHICH_IN_REPORTS,
  WHAT_NEVS_ARE,
  HOW_MUCH_OF_ANY,
  ALL_STEPS,
  TOLD_BY_MEASURES,
  WHEN_BEGUN,
  TERMS_APART,
  WHAT_FIGURE,
  WHAT_IS,
  WHAT_IS_MEANT,
  WHERE_FROM,
  ...OF_COMPANIES,
  ...REVISIONS,
  PART_LEFT_OUT,
  TREND,
  GOAL_BEFORE,
  ...WORKED_OUT,
  HOW_MANY_REGIONS,
  HOW_MANY_PLANS,
  HOW_MANY_GOALS,
  PROGRESS_OF_REGION,
  GOAL_AND_LATEST,
  GOAL_MET,
  GOALS_ADD_UP,
  PLAN_RUNS_OUT,
  GOALS_DUE,
  ALL_GOALS,
  WHICH_HAVE_GOALS,
  WHICH_IS_FIRST,
  WHICH_CITY_OF,
  WHERE_ARE_PILOTS,
  NEXT_RANKING,
  NEXT_VERDICT,
  TOP_OF_ALL,
  WHICH_DO_SOMETHING,
  WHOSE_FIGURE,
  WHICH_HAVE_SO_MUCH,
  WORK_REPORT_SAYS,
  GROWTH,
  SUM,
  RATIO,
  STATED_SHARE,
  DIFFERENCE,
  DIFFERENCE_IN_WHAT,
  SIDE_BY_SIDE,
  ALL_IN_COMMON,
  TIMELINE,
  COMPARED_WITH_WHAT,
  WHO_ISSUED,
  WHO_IS_BEHIND,
  WHAT_AND_WHERE,
  WHEN_SO_MUCH,
  GOALS_OF_FAMILY,
  ALL_FIGURES,
  LATEST,
  WHO_SUPPLIES,
  MAKERS_OF_REGION,
  WHICH_MAKERS,
  WHETHER_SO_MUCH,
  GOAL_BESIDE_ACTUAL,
  FIGURE,
];

/** The fallback: whatever names no metric, perhaps only a region. */
const REGION_ALONE: Kind = {
  like: 'Jiangsu',
  fits: () => true,
  read: withoutMetric,
};
