// The programs of the bench are compiled as the product is: running through tsx would be measured as well.
import { join } from 'node:path';
import { build } from 'esbuild';

const ROOT = join(import.meta.dirname, '..', '..');

/** @returns the file to run with a bare node. */
export async function compiled(name: string): Promise<string> {
  const outfile = join(ROOT, 'dist', 'bench', `${name}.js`);
  await build({
    entryPoints: [join(import.meta.dirname, `${name}.ts`)],
    outdir: join(ROOT, 'dist', 'bench'),
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    logLevel: 'warning',
  });
  return outfile;
}
