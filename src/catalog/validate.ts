// From JSON of any shape to the catalog's own types, or findings. The only place where zod meets the data files.
import type * as z from 'zod';
import { assemble } from './assemble.ts';
import { clip, type Finding } from './finding.ts';
import type { RawCatalog } from './folder.ts';
import type { CatalogFiles } from './schema.ts';
import {
  type RegionFile,
  regionFileSchema,
  type SharedFileName,
  sharedFileSchemas,
} from './schema.ts';

/** Checks the shape of every file. What comes back is either the catalog or the findings, never both. */
export function validate(raw: RawCatalog): { files: CatalogFiles } | { findings: Finding[] } {
  const findings: Finding[] = [];
  const regions = new Map<string, RegionFile>();
  const shared = new Map<string, unknown>();
  for (const [file, content] of raw.files) {
    const region = /^regions\/(.+)\.json$/.exec(file)?.[1];
    const name = file.replace(/\.json$/, '');
    if (region !== undefined) {
      const parsed = regionFileSchema.safeParse(content);
      if (parsed.success) regions.set(region, parsed.data);
      else findings.push(...fromIssues(file, content, parsed.error));
    } else if (isSharedFile(name)) {
      const parsed = sharedFileSchemas[name].safeParse(content);
      if (parsed.success) shared.set(name, parsed.data);
      else findings.push(...fromIssues(file, content, parsed.error));
    } else {
      findings.push({
        rule: 'schema',
        file,
        place: 'the file',
        expected: sharedNames(),
        found: `a file called ${file}`,
      });
    }
  }
  for (const name of Object.keys(sharedFileSchemas)) {
    if (!raw.files.has(`${name}.json`)) {
      findings.push({
        rule: 'schema',
        file: `${name}.json`,
        place: 'the file',
        expected: 'the file',
        found: 'no such file',
      });
    }
  }
  if (findings.length > 0) return { findings };
  return { files: assemble(shared, regions) };
}

function isSharedFile(name: string): name is SharedFileName {
  return Object.hasOwn(sharedFileSchemas, name);
}

function sharedNames(): string {
  return `one of ${Object.keys(sharedFileSchemas).join(', ')}, or a region file under regions/`;
}

/** So much of a wrong value is enough to find it by. */
const VALUE = 80;

function fromIssues(file: string, content: unknown, error: z.ZodError): Finding[] {
  return error.issues.map((issue) => ({
    rule: 'schema',
    file,
    place: placeOf(content, issue.path),
    expected: expectation(issue.message),
    found: clip(JSON.stringify(valueAt(content, issue.path)) ?? 'nothing', VALUE),
  }));
}

/** zod says "Invalid input: expected string, received number"; a finding has its own words for the two halves. */
function expectation(message: string): string {
  const expected = /expected (.+?)(?:, received .+)?$/.exec(message)?.[1];
  if (expected !== undefined) return expected;
  const unknown = /^Unrecognized keys?: (.+)$/.exec(message)?.[1];
  return unknown === undefined ? message : `no field called ${unknown}`;
}

/** "anhui-2023-nev-output, unit" rather than "actuals[17].unit": the id of the innermost record, then what is below it. */
function placeOf(content: unknown, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const record = valueAt(content, path.slice(0, length));
    if (
      record !== null &&
      typeof record === 'object' &&
      'id' in record &&
      typeof record.id === 'string'
    ) {
      return [record.id, path.slice(length).map(String).join('.')].filter(Boolean).join(', ');
    }
  }
  return path.length === 0 ? 'the whole file' : path.map(String).join('.');
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined;
    return Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
  }, content);
}
