// The command that words begin with, by its name or one of its cues in either language.
import { toKey } from '../catalog/names.ts';
import type { Command } from '../command.ts';
import { hasHan } from '../language.ts';
import type { CommandName } from '../query.ts';

/** The command that the words begin with, and the words after it. */
export function commandAt(
  words: string,
  commands: readonly Command[],
): { command: Command; rest: string } | undefined {
  const text = words.replace(/^\/(nev\s+)?/i, '').trim();
  const first = /^[^\s:：，,]+/.exec(text)?.[0] ?? '';
  const rest = text.slice(first.length).replace(/^[\s:：，,]+/, '');
  const exact = cuesOf(commands, hasHan(first)).get(toKey(first));
  return exact === undefined ? undefined : { command: exact, rest };
}

type Cues = ReadonlyMap<string, Command>;

const cuesByCommands = new WeakMap<readonly Command[], { english?: Cues; chinese?: Cues }>();

/** The cues in one script, made keys, each with the first command that has it. Made when they are needed: folding Chinese costs a table. */
function cuesOf(commands: readonly Command[], inChinese: boolean): Cues {
  const known = cuesByCommands.get(commands) ?? {};
  cuesByCommands.set(commands, known);
  const script = inChinese ? 'chinese' : 'english';
  const made = known[script];
  if (made !== undefined) return made;
  const cues = new Map<string, Command>();
  for (const command of commands.toReversed())
    for (const cue of [command.name, ...command.cues.en, ...command.cues.zh])
      if (hasHan(cue) === inChinese) cues.set(toKey(cue), command);
  known[script] = cues;
  return cues;
}

/** @throws Error when there is none, which the type of the name excludes. */
export function commandNamed(name: CommandName, commands: readonly Command[]): Command {
  const command = commands.find((one) => one.name === name);
  if (command === undefined) throw new Error(`There is no command ${name}.`);
  return command;
}
