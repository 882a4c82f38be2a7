// Every door there is, in the order in which they are tried.

import { data } from './data-door.ts';
import { discord } from './discord-door.ts';
import type { Door } from './door.ts';
import { environment } from './environment-door.ts';
import { slack } from './slack-door.ts';
import { state } from './state-door.ts';
import { words } from './words-door.ts';

export const doors: readonly Door[] = [words, slack, discord, data, state, environment];
