// Whether Discord takes a command: its names, the numbers of its parts, and the 8,000 characters that all of it may hold together.
// https://discord.com/developers/docs/interactions/application-commands#slash-commands
import { LIMITS } from '../limits.ts';
import type { AppCommand, CommandOption } from './commands.ts';

type Counted = Pick<AppCommand, 'name' | 'name_localizations'> &
  Partial<
    Pick<CommandOption, 'description' | 'description_localizations' | 'options' | 'choices'>
  > & {
    readonly value?: string;
  };

/** Characters of names, descriptions and values; of localizations the longest counts. */
export function sizeOf(part: Counted): number {
  const own =
    longest(part.name, part.name_localizations) +
    longest(part.description ?? '', part.description_localizations ?? {}) +
    (part.value?.length ?? 0);
  const inside: readonly Counted[] = [...(part.options ?? []), ...(part.choices ?? [])];
  return inside.reduce((sum, one) => sum + sizeOf(one), own);
}

function longest(text: string, localizations: Readonly<Record<string, string>>): number {
  return Math.max(text.length, ...Object.values(localizations).map(({ length }) => length));
}

/** Discord's own pattern, with the letters that Chinese names need. */
const NAME = /^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}]{1,32}$/u;

/** What Discord would refuse, a line for each. */
export function commandFaults(command: AppCommand): string[] {
  const size = sizeOf(command);
  const menu = command.type === 3;
  return [
    ...(menu ? [] : optionFaults(command, command.name)),
    ...(size > LIMITS.command
      ? [`${command.name}: ${size} characters, of at most ${LIMITS.command}`]
      : []),
  ];
}

function optionFaults(part: Counted, path: string): string[] {
  const options = part.options ?? [];
  const names = [part.name, ...Object.values(part.name_localizations)];
  const texts = [part.description ?? '', ...Object.values(part.description_localizations ?? {})];
  const inside = options.map(({ name }) => name);
  const lastRequired = options.findLastIndex(({ required }) => required === true);
  return [
    ...names.filter((name) => !NAME.test(name)).map((name) => `${path}: the name “${name}”`),
    ...texts
      .filter(({ length }) => length < 1 || length > LIMITS.commandDescription)
      .map((text) => `${path}: the description “${text}”`),
    ...(options.length > LIMITS.options
      ? [`${path}: ${options.length} options, of at most ${LIMITS.options}`]
      : []),
    ...((part.choices?.length ?? 0) > LIMITS.choices ? [`${path}: too many choices`] : []),
    ...inside
      .filter((name, at) => inside.indexOf(name) !== at)
      .map((name) => `${path}: ${name} twice`),
    ...twiceInALanguage(options, path),
    ...(options
      .slice(0, Math.max(0, lastRequired))
      .some(({ required, type }) => type > 2 && !required)
      ? [`${path}: an option that may be left out stands before one that may not`]
      : []),
    ...options.flatMap((option) => optionFaults(option, `${path} ${option.name}`)),
  ];
}

/** Siblings whose names are the same in a language could not be told apart there. */
function twiceInALanguage(options: readonly CommandOption[], path: string): string[] {
  const languages = new Set(
    options.flatMap(({ name_localizations }) => Object.keys(name_localizations)),
  );
  return [...languages].flatMap((language) => {
    const names = options.map(({ name_localizations }) => name_localizations[language]);
    return names
      .filter((name, at) => name !== undefined && names.indexOf(name) !== at)
      .map((name) => `${path}: ${name} twice in ${language}`);
  });
}
