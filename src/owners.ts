// Whose a figure is. A company's own goal is filed under its home region, an expert body's roadmap under the country: neither is
// ever counted, ranked or summed as the region's.
import type { Catalog, FigureFact } from './catalog/catalog.ts';

/** Who promises or reports a figure. */
export type Owner = 'region' | 'company' | 'experts';

/** Whose the figure is; a company's is the company's whatever plan it stands in. */
export function ownerOf(figure: FigureFact, catalog: Catalog): Owner {
  if (figure.company !== undefined) return 'company';
  const plan = figure.kind === 'target' ? catalog.plan(figure.plan) : undefined;
  return plan?.type === 'expert-roadmap' ? 'experts' : 'region';
}
