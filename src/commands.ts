// The commands, in the order in which help shows them. The list is written out: a command that is not here does not exist.
import type { Command } from './command.ts';
import { about } from './commands/about.ts';
import { actuals } from './commands/actuals.ts';
import { ask } from './commands/ask.ts';
import { check } from './commands/check.ts';
import { company } from './commands/company.ts';
import { compare } from './commands/compare.ts';
import { coverage } from './commands/coverage.ts';
import { define } from './commands/define.ts';
import { digest } from './commands/digest.ts';
import { doubts } from './commands/doubts.ts';
import { due } from './commands/due.ts';
import { exportFacts } from './commands/export.ts';
import { figure } from './commands/figure.ts';
import { forget } from './commands/forget.ts';
import { help } from './commands/help.ts';
import { history } from './commands/history.ts';
import { measures } from './commands/measures.ts';
import { news } from './commands/news.ts';
import { plans } from './commands/plans.ts';
import { progress } from './commands/progress.ts';
import { rank } from './commands/rank.ts';
import { region } from './commands/region.ts';
import { report } from './commands/report.ts';
import { rollup } from './commands/rollup.ts';
import { search } from './commands/search.ts';
import { settings } from './commands/settings.ts';
import { source } from './commands/source.ts';
import { sources } from './commands/sources.ts';
import { targets } from './commands/targets.ts';
import { timeline } from './commands/timeline.ts';
import { watch } from './commands/watch.ts';

export const commands: readonly Command[] = [
  ask,
  check,
  region,
  targets,
  actuals,
  measures,
  plans,
  compare,
  rank,
  progress,
  timeline,
  due,
  company,
  rollup,
  define,
  figure,
  history,
  news,
  doubts,
  search,
  sources,
  source,
  coverage,
  exportFacts,
  digest,
  watch,
  settings,
  report,
  forget,
  help,
  about,
];
