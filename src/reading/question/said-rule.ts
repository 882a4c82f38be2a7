// A rule on the features that a text names: what words mean together. The rules of said-features.ts and of everyday.ts have this form.

/** The features found so far; a rule adds to them and takes away. */
export type Said = Set<string>;

/** Puts a feature in the place of those that it is made of. */
export function join(features: Said, feature: string, ...parts: readonly string[]): void {
  for (const part of parts) features.delete(part);
  features.add(feature);
}
