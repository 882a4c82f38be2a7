// Full text: the ten best, beside MiniSearch over the same facts.
import MiniSearch from 'minisearch';
import { searchIndexOf } from '../../src/catalog/search.ts';
import { catalogOf, textsOf } from '../catalogs.ts';
import { atLeast, inTurn, median, type Row, row, say } from '../measure.ts';

const SIZES = [2_000, 100_000];
const ROUNDS = 5;
const TOP = 10;
/** Words as people look for them, with a typo here and there. */
const WORDS = [
  'hydrogen corridor pilot',
  'battery recycling subsidies',
  'chargng piles on highways',
  '换电重卡试点',
  '氢能走廊',
  'jiangsu 2025 target',
  'autonomous driving test roads',
  '广东 氢燃料电池 示范',
];

export async function* search(): AsyncGenerator<Row> {
  for (const size of SIZES) {
    const catalog = catalogOf(size);
    const ours = searchIndexOf(catalog);
    const mini = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] });
    mini.addAll(textsOf(catalog));
    const times: [number[], number[]] = [[], []];
    for (const words of WORDS) {
      ours.search(words, TOP);
      const [own = [], other = []] = await inTurn(ROUNDS, [
        () => ours.search(words, TOP),
        () => mini.search(words, { fuzzy: 0.2 }).slice(0, TOP),
      ]);
      times[0].push(median(own));
      times[1].push(median(other));
    }
    const said = { ours: say(median(times[0])), baseline: say(median(times[1])) };
    const what = `${size.toLocaleString('en')} facts, ten best: so many times faster than MiniSearch, fuzzy`;
    const goal = size === 100_000 ? atLeast(100) : null;
    yield row('search', what, said, median(times[1]) / median(times[0]), goal);
  }
}
