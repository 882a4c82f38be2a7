// What stands beside a figure answers as well: its scope, its label, the rank, share or growth that its note tells; on the invented book.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { actual, type Book, bookBot, fileOf, target } from './fixtures/book.ts';

async function ask(words: string, change?: (book: Book) => void) {
  const bot = bookBot(change);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

/** The rank by NEV output, as a metric of its own. */
function addRankMetric(book: Book): void {
  book.metrics.push({
    ...(book.metrics.find(({ id }) => id === 'nev-output') ?? expect.fail('no nev-output')),
    id: 'nev-output-rank',
    unit: 'rank',
    names: { en: 'Rank of NEV output', zh: '新能源汽车产量排名' },
    aliases: { en: [], zh: [] },
  });
}

const first = async (words: string, change?: (book: Book) => void) =>
  (await ask(words, change)).facts[0]?.id;

describe('a rank, a share or a growth told beside a figure', () => {
  const told = (book: Book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2024-nev-output', {
        value: 700_000,
        period: '2024',
        change: { en: 'first in China', zh: '占全国5%，居全国第一' },
      }),
    );
  };

  test('the rank is answered with the figure whose change tells it', async () => {
    expect(await first('清州新能源汽车产量全国第几', told)).toBe('qingzhou-2024-nev-output');
  });

  test('a rank that nothing tells is not answered with the figure alone', async () => {
    const { status, facts } = await ask('清州新能源汽车产量全国第几');
    expect([status, facts]).toEqual(['nothing', []]);
  });

  test('the growth of a part of a year is the one that stands beside it', async () => {
    expect(await first('清州2021年上半年新能源汽车产量同比涨了多少')).toBe(
      'qingzhou-2021-h1-nev-output',
    );
  });
});

describe('a scope or a label named in the question', () => {
  const withParts = (book: Book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2023-nev-output-trucks', {
        value: 20_000,
        scope: { en: 'commercial vehicles', zh: '商用车' },
      }),
    );
    fileOf(book, 'qingzhou').targets.push(
      target('qingzhou-2025-makers-famous', {
        metric: 'large-nev-makers',
        unit: 'count',
        value: 4,
        label: { en: 'makers of influence', zh: '影响力较大的整车企业' },
      }),
    );
  };

  test('the fact of the scope answers, and the whole where none is named', async () => {
    expect(await first('清州2023年商用车新能源产量', withParts)).toBe(
      'qingzhou-2023-nev-output-trucks',
    );
    expect(await first('清州2023年新能源汽车产量', withParts)).toBe('qingzhou-2023-nev-output');
  });

  test('of several facts of one metric the one whose label has the words leads', async () => {
    expect(await first('清州影响力大的整车企业要几家', withParts)).toBe(
      'qingzhou-2025-makers-famous',
    );
  });
});

describe('the country as the whole of a share or the field of a rank', () => {
  const ranked = (book: Book) => {
    addRankMetric(book);
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2023-rank', { metric: 'nev-output-rank', unit: 'rank', value: 4 }),
    );
  };

  test('is not compared with the part', async () => {
    const { query, facts } = await ask('清州新能源汽车产量在全国第几位', ranked);
    expect([query?.command, query?.regions]).toEqual(['figure', ['qingzhou']]);
    expect(facts[0]?.id).toBe('qingzhou-2023-rank');
  });
});

describe('an order that one word narrows to what no figures are held of', () => {
  const firstInTrucks = (place: number) => (book: Book) => {
    addRankMetric(book);
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2023-truck-rank', {
        metric: 'nev-output-rank',
        unit: 'rank',
        value: place,
        scope: { en: 'dump trucks', zh: '自卸车' },
      }),
    );
  };

  test.each([
    '哪个省的自卸车新能源产量最多',
    'which province ranks first in NEV output of dump trucks',
  ])('%s: the first place that a source states answers', async (words) => {
    expect(await first(words, firstInTrucks(1))).toBe('qingzhou-2023-truck-rank');
  });

  test('a second place is no answer to who is first', async () => {
    const { status } = await ask('哪个省的自卸车新能源产量最多', firstInTrucks(2));
    expect(status).toBe('nothing');
  });
});

describe('the latest whole year', () => {
  const withMonths = (book: Book) => {
    fileOf(book, 'qingzhou').actuals.push(
      actual('qingzhou-2024-08-nev-output', { value: 60_000, period: '2024-08' }),
    );
  };

  test.each(['清州新能源汽车最近一年的产量', "Qingzhou's NEV output, latest full year"])(
    '%s is not a month of a later year',
    async (words) => {
      expect(await first(words, withMonths)).toBe('qingzhou-2023-nev-output');
    },
  );
});

describe('when a figure was first reached', () => {
  test('is told by all figures, not by the latest alone', async () => {
    const later = (book: Book) => {
      fileOf(book, 'qingzhou').actuals.push(
        actual('qingzhou-2024-nev-output', { value: 700_000, period: '2024' }),
      );
    };
    expect(await first('清州哪年新能源汽车产量破的60万辆', later)).toBe('qingzhou-2023-nev-output');
  });
});

describe('words without anybody or anything to hold on to', () => {
  test.each(['他们新能源汽车产量目标多少', '那边充电桩多少'])('%s is asked back', async (words) => {
    expect((await ask(words)).status).toBe('unclear');
  });
});
