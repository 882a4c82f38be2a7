// Words that only set the frame of a Chinese question, 武汉氢能那个计划的加氢站, and the whole that a share is of, 占全省汽车的比例. Part of
// spoken-chinese.ts.
import { join, type Said, type TextRule } from './said-rule.ts';

/** In the order in which they are applied. */
export const SPOKEN_FRAMES: readonly TextRule[] = [hydrogenAsFrame, ofCarsThereAre, afterSales];

/** What is counted of the hydrogen industry itself. */
const OF_INDUSTRY = [
  'output-value',
  'revenue',
  'worth',
  'scale',
  'firms',
  'investment',
  'capacity',
  'value-added',
];
const HYDROGEN_THINGS = ['hydrogen-station', 'fuel-cell-vehicle', 'fuel-cell-heavy-truck'];

/** "氢能计划里加氢站要多少座": stations are counted, 氢能 says of what plan. */
function hydrogenAsFrame(features: Said): void {
  if (OF_INDUSTRY.some((one) => features.has(one))) return;
  if (HYDROGEN_THINGS.some((one) => features.has(one))) features.delete('hydrogen-industry');
}

const OF_CARS_HERE =
  /占(?:到|了)?(?:全省|全市|全区|全岛|当地|本地|全国)?(?:的)?汽车(?:总量|总数)?的/;
const NOW = /目前|现在|最新|如今|眼下|路上|总量|总数/;
const OTHERWISE = ['output', 'sales', 'registrations', 'new', 'output-value', 'revenue', 'growth'];

/** "目前新能源车占全省汽车的比例": of those that are there, where nothing is said of making or selling. */
function ofCarsThereAre(features: Said, text: string): void {
  if (!features.has('nev') || !OF_CARS_HERE.test(text) || !NOW.test(text)) return;
  if (OTHERWISE.some((one) => features.has(one))) return;
  join(features, 'stock-share', 'share', 'share-province', 'share-own', 'vehicle', 'stock');
}

/** "卖车之后的生意（汽车后市场）": selling only says what comes before. */
function afterSales(features: Said): void {
  if (features.has('aftermarket')) features.delete('sales');
}
