// Whether measures are of the years that a question names: what is done tells no figure of a year that it does not speak of.
import type { MeasureFact } from '../../../catalog/catalog.ts';
import type { Asked } from '../asked/asked.ts';

/** One of the measures names each year that is asked for; where none is, any does. */
export function namesYears(found: readonly MeasureFact[], { slots: { times } }: Asked): boolean {
  const years = times.flatMap(({ from, to }) => [from, to]).filter((year) => year !== null);
  return (
    years.length === 0 ||
    found.some(({ statement: { en } }) => years.every((year) => en.includes(String(year))))
  );
}
