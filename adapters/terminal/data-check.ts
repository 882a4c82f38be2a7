// `nev data check`: schema and rules over data/, with file and place. `nev data stamp`: remembers that this content has passed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { allFindings, rules } from '../../src/catalog/check.ts';
import { BrokenCatalogError, sayFinding } from '../../src/catalog/finding.ts';
import { openCatalog } from '../../src/catalog/open.ts';

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

const STAMP = join('dist', 'validated.json');

/** Writes the fingerprint of a catalog that can be used, so that the same content opens without being validated again. */
export async function stampData(root: string, folder: string): Promise<void> {
  const { fingerprint } = await openCatalog(folder);
  await writeFile(join(root, STAMP), `${JSON.stringify({ fingerprint })}\n`);
}
