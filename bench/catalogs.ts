// Catalogs of any size, made of the real one: its regions with all their facts, cloned under other names.
import { join } from 'node:path';
import { Catalog } from '../src/catalog/catalog.ts';
import { openCatalog } from '../src/catalog/open.ts';
import type { CatalogFiles, RegionFile } from '../src/catalog/schema.ts';

const real = await openCatalog(join(import.meta.dirname, '..', 'data'));

/** How many facts the real catalog has. */
const FACTS = [...real.facts()].length;

/** A catalog of about so many facts; never fewer than the real one has. */
export function catalogOf(facts: number): Catalog {
  const copies = Math.max(1, Math.round(facts / FACTS));
  const regions = new Map<string, RegionFile>();
  for (let copy = 0; copy < copies; copy++) {
    for (const [name, file] of real.files.regions)
      regions.set(name + suffixOf(copy), copy === 0 ? file : clone(file, copy));
  }
  const files: CatalogFiles = { ...real.files, regions };
  return new Catalog(files, `bench ${copies}`);
}

function suffixOf(copy: number): string {
  return copy === 0 ? '' : `-${letters(copy)}`;
}

/** Each copy has a name of its own in both scripts: "Anhui zab", 安徽龢龤. */
function letters(copy: number): string {
  const letter = (at: number) => String.fromCharCode(97 + (at % 26));
  return `z${letter(Math.floor(copy / 26))}${letter(copy)}`;
}

function characters(copy: number): string {
  return String.fromCodePoint(0x9f22 + Math.floor(copy / 40), 0x9f50 + (copy % 40));
}

function clone(file: RegionFile, copy: number): RegionFile {
  const suffix = suffixOf(copy);
  const other = <T extends string | null>(id: T) => (id === null ? id : `${id}${suffix}`) as T;
  const { region } = file;
  return {
    region: {
      ...region,
      id: other(region.id),
      parent: other(region.parent),
      names: {
        en: `${region.names.en} ${letters(copy)}`,
        zh: `${region.names.zh}${characters(copy)}`,
      },
      aliases: [],
    },
    plans: file.plans.map((row) => ({
      ...row,
      id: other(row.id),
      supersedes: other(row.supersedes),
    })),
    targets: file.targets.map((row) => ({
      ...row,
      id: other(row.id),
      plan: other(row.plan),
      supersedes: other(row.supersedes),
    })),
    actuals: file.actuals.map((row) => ({ ...row, id: other(row.id) })),
    measures: file.measures.map((row) => ({ ...row, id: other(row.id), plan: other(row.plan) })),
    doubts: file.doubts.map((row) => ({ ...row, id: other(row.id), facts: row.facts.map(other) })),
  };
}

/** Always the same numbers from 0 to 1, so that two runs ask the same. */
export function dice(): () => number {
  let seed = 20_261_125;
  return () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
}

/** The texts of a fact as a full-text index would hold them: names in both languages, year, label. */
export function textsOf(catalog: Catalog): { readonly id: string; readonly text: string }[] {
  return [...catalog.facts()].map((fact) => {
    const { en, zh } = catalog.regions.get(fact.region)?.names ?? { en: '', zh: '' };
    const own =
      fact.kind === 'plan'
        ? [fact.title.en, fact.title.zh, fact.summary.en, fact.summary.zh]
        : fact.kind === 'measure'
          ? [fact.statement.en, fact.statement.zh]
          : [
              catalog.metrics.get(fact.metric)?.names.en,
              catalog.metrics.get(fact.metric)?.names.zh,
              fact.kind === 'target' ? fact.due : fact.period,
              fact.label.en,
              fact.label.zh,
            ];
    return { id: fact.id, text: [en, zh, ...own].filter(Boolean).join(' ') };
  });
}
