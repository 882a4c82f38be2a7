// Every door there is, in the order in which they are tried.

import { data } from './data-door.ts';
import type { Door } from './door.ts';
import { slack } from './slack-door.ts';
import { words } from './words-door.ts';

export const doors: readonly Door[] = [words, slack, data];
