// Tells Discord the commands, and only what it does not know yet: the same tree again changes nothing.
import type { REST } from 'discord.js';
import * as z from 'zod';
import type { AppCommand } from './tree/commands.ts';

export interface Registrar {
  readonly rest: Pick<REST, 'get' | 'put'>;
  readonly application: string;
  readonly guild: string | null;
}

/** @returns a line for each difference between what is registered and what should be; none where they are the same. */
export async function differences(
  { rest, ...where }: Registrar,
  wanted: readonly AppCommand[],
): Promise<string[]> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const registered = z.array(z.unknown()).parse(await rest.get(routeOf(where), { query }));
  const { guild } = where;
  return compare(tidyCommands(registered, guild), tidyCommands(wanted, guild), '');
}

/** Replaces all commands of the application (in the one server, where one is set). */
export async function register(
  { rest, ...where }: Registrar,
  wanted: readonly AppCommand[],
): Promise<void> {
  await rest.put(routeOf(where), { body: wanted });
}

function routeOf({ application, guild }: Omit<Registrar, 'rest'>): `/${string}` {
  return guild === null
    ? `/applications/${application}/commands`
    : `/applications/${application}/guilds/${guild}/commands`;
}

type Tidy = string | number | boolean | { readonly [key: string]: Tidy };

/** What we set; Discord adds more of its own. */
const OURS = new Set([
  'name',
  'type',
  'value',
  'description',
  'name_localizations',
  'description_localizations',
  'options',
  'choices',
  'required',
  'autocomplete',
]);
/** Told for global commands only; of a server's commands Discord says them all the same. */
const REACH = ['integration_types', 'contexts'];
const WITHOUT_MEANING = new Set(['', 'false', 'null']);

/** Commands by name, in whatever order Discord keeps them. */
function tidyCommands(commands: readonly unknown[], guild: string | null): Tidy {
  const keys = new Set([...OURS, ...(guild === null ? REACH : [])]);
  return byName(commands.map((command) => [command, tidy(command, keys)]));
}

/** Lists become objects by name, so that a difference can be told by where it is. What has no meaning is left out. */
function tidy(value: unknown, keys: ReadonlySet<string> | null): Tidy {
  if (Array.isArray(value)) return tidyList(value, keys);
  if (typeof value !== 'object' || value === null)
    return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => keys === null || keys.has(key))
      .map(([key, one]) => [key, tidy(one, key.endsWith('_localizations') ? null : keys)] as const)
      .filter(([, one]) =>
        typeof one === 'object' ? Object.keys(one).length > 0 : !WITHOUT_MEANING.has(String(one)),
      ),
  );
}

/** The order of options is what people see: it counts. That of numbers means nothing. */
function tidyList(list: readonly unknown[], keys: ReadonlySet<string> | null): Tidy {
  if (list.length > 0 && list.every((one) => typeof one === 'number'))
    return [...list].sort().join(' ');
  return byName(
    list.map((one, place) => {
      const part = tidy(one, keys);
      return [one, typeof part === 'object' ? { ...part, place } : part];
    }),
  );
}

function byName(parts: readonly (readonly [unknown, Tidy])[]): Tidy {
  return Object.fromEntries(parts.map(([one, part], at) => [nameOf(one) ?? String(at), part]));
}

const named = z.object({ name: z.string(), type: z.number().optional() });

function nameOf(value: unknown): string | null {
  const parsed = named.safeParse(value);
  return parsed.success ? parsed.data.name : null;
}

function compare(before: Tidy | undefined, after: Tidy | undefined, path: string): string[] {
  if (before === undefined) return [`added ${path}`];
  if (after === undefined) return [`removed ${path}`];
  if (typeof before !== 'object' || typeof after !== 'object')
    return before === after ? [] : [`changed ${path}: ${say(before)} → ${say(after)}`];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => compare(before[key], after[key], `${path}/${key}`));
}

function say(value: Tidy): string {
  return typeof value === 'object' ? '…' : JSON.stringify(value);
}

/** "added /nev, removed /old and 3 more" */
export function sayDifferences(changes: readonly string[]): string {
  const more = changes.length - MOST_TOLD;
  return `${changes.slice(0, MOST_TOLD).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_TOLD = 3;
