// Which regions stand on one level, so that a city is never ranked or summed beside the province that it lies in.
import type { Region } from './schema.ts';

/** Provinces, municipalities and autonomous regions: together they are the country, each once. */
export function isProvincial({ level }: Region): boolean {
  return level === 'province' || level === 'municipality' || level === 'autonomous-region';
}

/** Cities; a municipality is one too. */
export function isUrban({ level }: Region): boolean {
  return level === 'city' || level === 'municipality';
}

/** Whether the region is one of those that are asked for: provinces, cities, both ("all"), or (null, and "company") whichever. */
export function isOfLevel(
  region: Region | undefined,
  level: 'province' | 'city' | 'all' | 'company' | null | undefined,
): boolean {
  if (level == null || level === 'company') return true;
  if (region === undefined) return false;
  return (level !== 'city' && isProvincial(region)) || (level !== 'province' && isUrban(region));
}

/** The country first, then provinces, then cities and clusters: lists put like beside like. */
export function levelRank(region: Region | undefined): number {
  if (region === undefined) return LAST;
  if (region.level === 'country') return 0;
  return isProvincial(region) ? 1 : LAST;
}

const LAST = 2;
