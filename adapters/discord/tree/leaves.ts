// Every subcommand of /nev, made from the bot's own table of commands. Discord takes 25 subcommands and groups: what one reads up on
// stands in the group "data", and the commands with words of their own behind them are groups.
import type { Command } from '../../../src/command.ts';
import type { Wording } from '../../../src/language.ts';
import { GROUPS } from './groups.ts';
import { isFree, type OptionLook, optionsOf } from './options.ts';

/** What a person filled in, by the English name of the option. */
export type Values = ReadonlyMap<string, string | boolean>;

/** A form to open instead of an answer: for free words behind a command, or for a digest. */
export type Form =
  | { readonly kind: 'words'; readonly command: string }
  | { readonly kind: 'digest' };

export interface Leaf {
  /** English name of the group; null where the subcommand stands by itself. */
  readonly group: string | null;
  readonly name: Wording;
  readonly summary: Wording;
  readonly options: readonly OptionLook[];
  /** The words to ask, or the form that asks for them. */
  compose(values: Values): string | Form;
}

export interface Group {
  readonly name: Wording;
  readonly summary: Wording;
}

const DATA: Group = {
  name: { en: 'data', zh: '资料' },
  summary: { en: 'Sources, definitions and what is held', zh: '来源、定义与收录情况' },
};
const IN_DATA: ReadonlySet<string> = new Set(['define', 'sources', 'source', 'coverage', 'about']);

export interface Tree {
  readonly groups: readonly Group[];
  readonly leaves: readonly Leaf[];
}

/** Hidden commands are left out: they are reached by questions. */
export function treeOf(commands: readonly Command[]): Tree {
  const known = new Set<string>(commands.map(({ name }) => name));
  const shown = commands.filter(({ hidden, name }) => !hidden && !PART_OF_OTHERS.has(name));
  const groups = new Map<string, Group>();
  const leaves = shown.flatMap((command): readonly Leaf[] => {
    const own = GROUPS.get(command.name);
    if (own !== undefined) {
      const name = { en: command.name, zh: command.cues.zh[0] };
      groups.set(command.name, { name, summary: own.summary });
      return own.leaves
        .filter(({ needs = command.name }) => known.has(needs))
        .map((leaf) => ({ ...leaf, group: command.name }));
    }
    const group = IN_DATA.has(command.name) ? DATA.name.en : null;
    if (group !== null) groups.set(group, DATA);
    return [leafOf(command, group)];
  });
  return { groups: [...groups.values()], leaves };
}

/** "forget me" is offered among the settings. */
const PART_OF_OTHERS: ReadonlySet<string> = new Set(['forget']);

function leafOf(command: Command, group: string | null): Leaf {
  const options = optionsOf(command);
  const free = command.options.some(({ kind, required }) => isFree(kind) && required);
  return {
    group,
    name: { en: command.name, zh: command.cues.zh[0] },
    summary: command.summary,
    options,
    compose(values) {
      const said = options
        .map(({ name }) => values.get(name.en))
        .filter((value) => value !== undefined);
      if (free && !values.has('words'))
        return { kind: 'words', command: [command.name, ...said].join(' ') };
      return [command.name, ...said].join(' ');
    },
  };
}
