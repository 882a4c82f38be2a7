// JSON with one thing wrong in it, somewhere.
import type { Chance } from './chance.ts';
import { mutated, TRAPS } from './strings.ts';

/** A copy in which one value is another, is gone, is there twice, or stands somewhere else. */
export function brokenJson(chance: Chance, value: unknown): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  if (places.length === 0) return otherThan(chance, copy);
  const { parent, key } = chance.pick(places);
  const kind = chance.below(10);
  if (kind === 0) remove(parent, key);
  else if (kind === 1)
    put(parent, key, get(parent, chance.pick(places.filter((one) => one.parent === parent)).key));
  else if (kind === 2) put(parent, chance.pick([...TRAPS]), get(parent, key));
  else if (kind === 3 && Array.isArray(parent)) parent.push(structuredClone(get(parent, key)));
  else put(parent, key, otherThan(chance, get(parent, key)));
  return copy;
}

type Parent = unknown[] | Record<string, unknown>;

interface Spot {
  readonly parent: Parent;
  readonly key: string;
}

function placesIn(value: unknown): Spot[] {
  if (value === null || typeof value !== 'object') return [];
  const parent = value as Parent; // an object that came out of JSON
  return Object.entries(parent).flatMap(([key, inner]) => [{ parent, key }, ...placesIn(inner)]);
}

function otherThan(chance: Chance, value: unknown): unknown {
  if (chance.percent(30))
    return chance.pick([
      null,
      true,
      0,
      -1,
      1e308,
      0.1,
      '',
      [],
      {},
      'x'.repeat(5_000),
      [[]],
      '2025',
    ]);
  if (typeof value === 'string')
    return chance.percent(40) ? `${value} ${chance.pick(TRAPS)}` : mutated(chance, value);
  if (typeof value === 'number')
    return chance.pick([-value, value * 1000, value + 0.5, value / 3, 0, 1e21, String(value)]);
  return chance.pick([null, [], {}, value === true ? false : 'true']);
}

function get(parent: Parent, key: string): unknown {
  return Reflect.get(parent, key);
}

/** As JSON.parse() would: "__proto__" becomes a property like any other. */
function put(parent: Parent, key: string, value: unknown): void {
  Object.defineProperty(parent, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}

function remove(parent: Parent, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
}
