// One question and what was answered → a mark. Pure: no bot, no catalog, no clock, so that a baseline is marked by the same rules.
import type { ExchangeRecord, FactRecord } from '../../src/record.ts';
import { valueStandsIn, withinTolerance } from './number.ts';
import type { Question } from './question.ts';
