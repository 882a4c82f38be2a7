// What is said of a company's own goals without naming it: "Seres targets 500,000 units" speaks of cars that are sold. Part of said-features.ts.
import type { Said } from './said-rule.ts';

const AIMS_AT_CARS =
  /\b(target(s|ed|ing)?|aim(s|ed|ing)?|plan(s|ned)?|goal|expect(s|ed)?|want(s|ed)?|eye(s|d)?|see[ks]?) .{0,20}\d ?(k|m|mn|mln|million|thousand)? (units|vehicles|cars|nevs|evs)\b/;

/** A company that aims at so many cars means to sell them; at one of its plants they may be built. */
export function unitsAimedAt(
  features: Said,
  text: string,
  { company, region }: { readonly company: boolean; readonly region: boolean },
): void {
  const ofCars = [...features].every((one) => one === 'nev' || one === 'vehicle');
  if (company && !region && ofCars && AIMS_AT_CARS.test(text)) features.add('sales');
}
