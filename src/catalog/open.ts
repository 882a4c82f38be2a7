// From a folder on disk to the catalog, through lowdb. Content that has been validated before is not validated again.
import { Low } from 'lowdb';
import { alreadyValidated } from './assemble.ts';
import { Catalog } from './catalog.ts';
import { BrokenCatalogError } from './finding.ts';
import { CatalogFolder, type RawCatalog } from './folder.ts';
import type { CatalogFiles } from './schema.ts';

/**
 * Opens the catalog of a folder.
 * @param validated the fingerprint of a catalog that passed the checks before (made by `nev data stamp` when the
 *   project is built): with it the same content opens at once, without loading zod.
 * @throws BrokenCatalogError naming file, record, field, expected and found.
 */
export async function openCatalog(folder: string, validated?: string): Promise<Catalog> {
  const store = new Low<RawCatalog>(new CatalogFolder(folder), {
    files: new Map(),
    fingerprint: '',
  });
  await store.read();
  const raw = store.data;
  return new Catalog(await checked(folder, raw, validated), raw.fingerprint);
}

async function checked(folder: string, raw: RawCatalog, validated?: string): Promise<CatalogFiles> {
  if (raw.fingerprint === validated) return alreadyValidated(raw);
  const [{ validate }, { integrityFindings }] = await Promise.all([
    import('./validate.ts'),
    import('./check.ts'),
  ]);
  const result = validate(raw);
  const findings =
    'findings' in result
      ? result.findings
      : integrityFindings(new Catalog(result.files, raw.fingerprint));
  if ('findings' in result || findings.length > 0) throw new BrokenCatalogError(folder, findings);
  return result.files;
}
