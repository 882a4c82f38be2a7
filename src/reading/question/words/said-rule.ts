// A rule on the features that a text names: what words mean together. The rules of said-features.ts and of everyday.ts have this form.

/** The features found so far; a rule adds to them and takes away. */
export type Said = Set<string>;

/** Puts a feature in the place of those that it is made of. */
export function join(features: Said, feature: string, ...parts: readonly string[]): Said {
  for (const part of parts) features.delete(part);
  return features.add(feature);
}

/** What words mean together: adds to the features and takes away, by the text in key form. */
export type TextRule = (features: Said, text: string) => void;

/** What is put up where it stands: it is counted, and never made, sold or sent abroad. */
export const FACILITIES = [
  'charging-pile',
  'charging-station',
  'swap-station',
  'hydrogen-station',
  'supercharging-station',
  'supercharging-pile',
  'smart-road',
];

/** Whether a text in key form speaks of charging. */
export function isOfCharging(text: string): boolean {
  return /\bcharg(e|ed|es|ing|er|ers)\b/.test(text);
}
