// Charging: stations, piles at home and in townships. Part of said-features.ts.
import { join, type Said } from './said-rule.ts';

/** "Hydrogen targets over 50 stations". */
export function stations(features: Said): void {
  for (const kind of ['hydrogen', 'charging'])
    if (features.has(kind) && features.has('station'))
      join(features, `${kind}-station`, kind, 'station');
}

/** "Charging in every township". */
export function townshipCoverage(features: Said, text: string): void {
  const charging = features.has('charging-pile') || features.has('charging-station');
  if (features.has('township') && features.has('coverage') && /充电|charging/.test(text))
    features.add('charging');
  if (!charging) return;
  if (/(多少|几)个?乡镇/.test(text)) {
    join(features, 'townships-with', 'township', 'charging-pile', 'charging-station');
    return;
  }
  const every = /every|each|all |cover|每个|所有|全覆盖|乡乡|都(要|得)?有/.test(text);
  const inShare =
    features.has('share') &&
    /(乡镇|服务区).{0,4}(有|建|配)|(有|建|配).{0,10}(乡镇|服务区)/.test(text);
  const placed = features.has('township') || features.has('highway');
  if (!(features.has('township') && every) && !(placed && inShare)) return;
  join(features, 'coverage', 'charging-pile', 'charging-station', 'share');
  features.add('charging');
}

/** "Public piles": piles, and whose they are. */
export function homePiles(features: Said): void {
  for (const whose of ['private', 'public']) {
    if (!features.has(`${whose}-pile`)) continue;
    join(features, 'charging-pile', `${whose}-pile`);
    features.add(whose);
  }
}

/** "The power of all piles" is that of charging. */
export function chargingPower(features: Said): void {
  if (features.has('power') && features.has('charging-pile'))
    join(features, 'charging', 'charging-pile');
}
