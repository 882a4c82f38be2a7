// Where the program was installed, which version it is, and which data were found valid when it was built.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder of package.json: the build puts the compiled files one folder deeper than their sources. */
export function packageRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error(
        `No package.json above ${import.meta.dirname}: is the installation complete?`,
      );
    folder = parent;
  }
  return folder;
}

/** The version that package.json names. */
export function versionOf(root: string): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
  }; // our own file
  return version;
}

/** What `npm run build` wrote after the data had passed; without it the data are validated at each start. */
export function snapshotIn(root: string): string {
  return join(root, 'dist', 'catalog.json');
}
