// Tab in the terminal: commands first, then names of regions and metrics.

import type { Bot } from '../../src/bot.ts';
import { toKey } from '../../src/catalog/names.ts';

/** What readline asks for: the candidates, and the part of the line that they complete. */
export type Completion = [candidates: string[], part: string];

const MOST = 40;

/** Completes the last words of a line by commands and names. */
export function createCompleter({
  desk: { catalog, commands },
}: Bot): (line: string) => Completion {
  const starts = commands.flatMap(({ name, cues }) => [name, ...cues.zh]);
  const names = [
    ...[...catalog.regions.values()].flatMap(({ names }) => [names.en, names.zh]),
    ...[...catalog.metrics.values()].flatMap(({ id, names }) => [id, names.zh]),
    ...[...catalog.topics.values()].map(({ id }) => id),
  ];
  return (line) => {
    const first = !/\s/.test(line.trimStart());
    for (const part of tails(line)) {
      // A letter more, and off again: so that a dash at the end counts as one inside a name does.
      const key = toKey(`${part}x`).slice(0, -1);
      if (key === '') continue;
      const candidates = (first ? [...starts, ...names] : names).filter((name) =>
        toKey(name).startsWith(key),
      );
      if (candidates.length > 0) return [candidates.slice(0, MOST).map((name) => `${name} `), part];
    }
    return [first && line.trim() === '' ? commands.map(({ name }) => `${name} `) : [], line];
  };
}

/** The ends of a line that may be the beginning of a name, longest first: "inner mon", then "mon". */
function* tails(line: string): Generator<string> {
  const words = [...line.matchAll(/\S+/g)];
  for (const word of words) yield line.slice(word.index);
}
