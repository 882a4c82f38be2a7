// What of China is held, by the level of regions: counted, since regions are added without touching code.
import type { Catalog } from '../catalog/catalog.ts';
import { isProvincial } from '../catalog/levels.ts';
import type { Wording } from '../language.ts';

/** "China, its 31 provinces, 24 cities and 3 clusters of regions". */
export function heldRegions({ regions }: Catalog): Wording {
  const all = [...regions.values()];
  const provinces = all.filter(isProvincial).length;
  const cities = all.filter(({ level }) => level === 'city').length;
  const clusters = all.filter(({ level }) => level === 'cluster').length;
  const parts: Wording[] = [
    {
      en: provinces === 1 ? 'one of its provinces' : `its ${provinces} provinces`,
      zh: `${provinces}个省级地区`,
    },
    { en: cities === 1 ? 'one city' : `${cities} cities`, zh: `${cities}个城市` },
    {
      en: clusters === 1 ? 'one cluster of regions' : `${clusters} clusters of regions`,
      zh: `${clusters}个城市群`,
    },
  ].filter((_, at) => [provinces, cities, clusters][at] !== 0);
  return {
    en: joined(['China', ...parts.map(({ en }) => en)], ', ', ' and '),
    zh: joined(['全国', ...parts.map(({ zh }) => zh)], '、', '和'),
  };
}

function joined(parts: readonly string[], comma: string, and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(comma)}${and}${last}`;
}
