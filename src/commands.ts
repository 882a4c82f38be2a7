// The commands, in the order in which help shows them. The list is written out: a command that is not here does not exist.
import type { Command } from './command.ts';
import { about } from './commands/about.ts';
import { actuals } from './commands/actuals.ts';
import { coverage } from './commands/coverage.ts';
import { help } from './commands/help.ts';
import { measures } from './commands/measures.ts';
import { plans } from './commands/plans.ts';
import { region } from './commands/region.ts';
import { search } from './commands/search.ts';
import { source } from './commands/source.ts';
import { sources } from './commands/sources.ts';
import { targets } from './commands/targets.ts';

export const commands: readonly Command[] = [
  region,
  targets,
  actuals,
  measures,
  plans,
  search,
  sources,
  source,
  coverage,
  help,
  about,
];
