// `nev data check`: schema and rules over data/, with file and place. `nev data stamp`: remembers that this content has passed.
import { allFindings, rules } from '../../src/catalog/check.ts';
import { BrokenCatalogError, sayFinding } from '../../src/catalog/finding.ts';
import { openCatalog } from '../../src/catalog/open.ts';
import { writeSnapshot } from '../../src/catalog/snapshot.ts';

/** Lists the findings. @returns the exit status: 0 clean, 3 findings. */
export async function checkData(folder: string, print: (line: string) => void): Promise<number> {
  try {
    const catalog = await openCatalog(folder);
    const findings = allFindings(catalog);
    for (const finding of findings) print(sayFinding(finding));
    const { regions, plans, targets, actuals, measures, sources, metrics, doubts } = catalog.counts;
    print(
      `${regions} regions, ${plans} plans, ${targets} targets, ${actuals} actuals, ${measures} measures, ` +
        `${sources} sources, ${metrics} metrics, ${doubts} doubts; ${rules.length} rules, ${catalog.files.accepted.length} findings accepted with a reason`,
    );
    print(sayCount(findings.length));
    return findings.length === 0 ? 0 : 3;
  } catch (error) {
    if (!(error instanceof BrokenCatalogError)) throw error;
    print(error.message);
    return 3;
  }
}

function sayCount(findings: number): string {
  if (findings === 0) return 'No findings.';
  return `${findings} finding${findings === 1 ? '' : 's'}. Mend the files named above, then run: npm run data`;
}

/** Writes a catalog that can be used as one file, so that the same content opens without being read and validated again. */
export async function stampData(snapshot: string, folder: string): Promise<void> {
  writeSnapshot(snapshot, folder, await openCatalog(folder));
}
