// From a folder on disk to the catalog, through lowdb. Content that has been validated before is not validated again.
import { alreadyValidated } from './assemble.ts';
import { Catalog } from './catalog.ts';
import { BrokenCatalogError } from './finding.ts';
import type { RawCatalog } from './folder.ts';
import type { CatalogFiles } from './schema.ts';
import { readSnapshot } from './snapshot.ts';

/**
 * Opens the catalog of a folder.
 * @param snapshot the file of a catalog that passed the checks before (made by `nev data stamp` when the project is
 *   built): a folder untouched since then is not even read, and the same content opens without loading zod.
 * @throws BrokenCatalogError naming file, record, field, expected and found.
 */
export async function openCatalog(folder: string, snapshot?: string): Promise<Catalog> {
  const known = snapshot === undefined ? undefined : readSnapshot(snapshot);
  if (known?.isOf(folder)) return known.open();
  const raw = await readFolder(folder);
  return new Catalog(await checked(folder, raw, known?.fingerprint), raw.fingerprint);
}

async function readFolder(folder: string): Promise<RawCatalog> {
  const [{ Low }, { CatalogFolder }] = await Promise.all([import('lowdb'), import('./folder.ts')]);
  const store = new Low<RawCatalog>(new CatalogFolder(folder), {
    files: new Map(),
    fingerprint: '',
  });
  await store.read();
  return store.data;
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
