// The validated catalog as one file, written when the project is built: a cold start reads it in place of the sixty files of
// data/, for as long as those have not been touched. One line a part; only the parts that an answer needs are parsed.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalog, prepare } from './catalog.ts';
import type { Named } from './names.ts';
import type { CatalogFiles, Doubt, Region, RegionFile } from './schema.ts';

/** The first line. */
interface Head {
  /** What lookOf() said of the folder when it was validated. */
  readonly look: string;
  readonly fingerprint: string;
  /** What each of the following lines holds. */
  readonly parts: readonly string[];
  readonly regions: readonly (readonly [name: string, region: Region])[];
}

/** Remembers a catalog that has passed the checks, and how its folder looks now. */
export function writeSnapshot(file: string, folder: string, catalog: Catalog): void {
  const { regions, ...shared } = catalog.files;
  const prepared = prepare(catalog.files);
  const parts: [name: string, content: unknown][] = [
    ...Object.entries(shared),
    ['spellings', [...prepared.spellings()]],
    ['doubts', prepared.doubts()],
    ['namedBy', [...prepared.namedBy()]],
    ...[...regions].map(([name, region]): [string, RegionFile] => [lineOf(name), region]),
  ];
  const head: Head = {
    look: lookOf(folder),
    fingerprint: catalog.fingerprint,
    parts: parts.map(([name]) => name),
    regions: [...catalog.regions],
  };
  const lines = [head, ...parts.map(([, content]) => content)];
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

function lineOf(region: string): string {
  return `region ${region}`;
}

/** What writeSnapshot() wrote; undefined where there is none, or no whole one: then the folder is read and checked. */
export function readSnapshot(file: string): Snapshot | undefined {
  try {
    return new Snapshot(readFileSync(file));
  } catch {
    return undefined;
  }
}

const LINE_BREAK = 10;

class Snapshot {
  readonly #head: Head;
  /** Where each line lies in the file. */
  readonly #lines = new Map<string, Buffer>();

  constructor(content: Buffer) {
    let end = content.indexOf(LINE_BREAK);
    this.#head = JSON.parse(content.toString('utf8', 0, end)) as Head; // written above
    for (const name of this.#head.parts) {
      const start = end + 1;
      end = content.indexOf(LINE_BREAK, start);
      this.#lines.set(name, content.subarray(start, end));
    }
  }

  get fingerprint(): string {
    return this.#head.fingerprint;
  }

  /** Whether the folder looks as it did when it was validated. */
  isOf(folder: string): boolean {
    return lookOf(folder) === this.#head.look;
  }

  open(): Catalog {
    const read = <T>(name: string) => this.#read<T>(name);
    const files: CatalogFiles = {
      metrics: read('metrics'),
      topics: read('topics'),
      companies: read('companies'),
      places: read('places'),
      get sources() {
        return read<CatalogFiles['sources']>('sources');
      },
      get glossary() {
        return read<CatalogFiles['glossary']>('glossary');
      },
      get accepted() {
        return read<CatalogFiles['accepted']>('accepted');
      },
      regions: new Map(
        this.#head.regions.map(([name, region]) => [
          name,
          whenAsked(region, () => read<RegionFile>(lineOf(name))),
        ]),
      ),
    };
    return new Catalog(files, this.fingerprint, {
      spellings: () => new Map(read<[string, Named[]][]>('spellings')),
      doubts: () => read<Doubt[]>('doubts'),
      namedBy: () => new Map(read<[string, string[]][]>('namedBy')),
    });
  }

  /** The caller names the type that writeSnapshot() put there. */
  #read<T>(name: string): T {
    const line = this.#lines.get(name);
    if (line === undefined) throw new Error(`The snapshot holds no ${name}: run npm run build.`);
    return JSON.parse(line.toString('utf8')) as T;
  }
}

/** A region file of which only the head is there until somebody asks for its rows. */
function whenAsked(region: Region, read: () => RegionFile): RegionFile {
  let file: RegionFile | undefined;
  const whole = () => {
    file ??= read();
    return file;
  };
  return {
    region,
    get plans() {
      return whole().plans;
    },
    get targets() {
      return whole().targets;
    },
    get actuals() {
      return whole().actuals;
    },
    get measures() {
      return whole().measures;
    },
    get doubts() {
      return whole().doubts;
    },
  };
}

/** Name, size and time of each file, as git tells what was touched: nothing is read. Empty where the folder cannot be read. */
function lookOf(folder: string): string {
  try {
    const names = ['', 'regions'].flatMap((below) =>
      readdirSync(join(folder, below)).map((name) => join(below, name)),
    );
    return names
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return `${name} ${size} ${mtimeMs}`;
      })
      .join('\n');
  } catch {
    return '';
  }
}
