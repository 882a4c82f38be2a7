// The files of data/ put together, without zod: what a cold start of the command line needs.
import type { RawCatalog } from './folder.ts';
import type { CatalogFiles, RegionFile } from './schema.ts';

/** The same files, for content that validate() has passed before (same fingerprint): nothing is checked again. */
export function alreadyValidated(raw: RawCatalog): CatalogFiles {
  const regions = new Map<string, RegionFile>();
  const shared = new Map<string, unknown>();
  for (const [file, content] of raw.files) {
    const region = /^regions\/(.+)\.json$/.exec(file)?.[1];
    // The caller vouches for the shape by the fingerprint.
    if (region !== undefined) regions.set(region, content as RegionFile);
    else shared.set(file.replace(/\.json$/, ''), content);
  }
  return assemble(shared, regions);
}

/** Shared files by name and region files by region id, each already known to have its right shape. */
export function assemble(
  shared: Map<string, unknown>,
  regions: Map<string, RegionFile>,
): CatalogFiles {
  // Every name of sharedFileSchemas is in the map by now, each parsed by its own schema.
  return { ...(Object.fromEntries(shared) as Omit<CatalogFiles, 'regions'>), regions };
}
