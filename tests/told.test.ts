// What measures tell in words, found by a question's or a claim's own words.
import { describe, expect, test } from 'vitest';
import { toRecord } from '../src/record.ts';
import { type Book, bookBot, fileOf, measure, plan } from './fixtures/book.ts';

/** The book with steps of two provinces, most of them beside the vehicles. */
function steps(book: Book): void {
  const [hydrogen] = book.topics;
  if (hydrogen === undefined) throw new Error('The book has no topic.');
  book.topics.push({
    id: 'other',
    names: { en: 'Other', zh: '其他' },
    aliases: { en: ['other'], zh: ['其他'] },
  });
  const told = (id: string, en: string, zh: string, parts = {}) =>
    measure(id, { topic: 'other', statement: { en, zh }, ...parts });
  const qingzhou = fileOf(book, 'qingzhou');
  qingzhou.plans.push(
    plan('qingzhou-2025-work-report', {
      title: { en: 'Government work report 2025', zh: '2025年政府工作报告', zhIs: 'described' },
      announced: '2025-01',
      type: 'work-report',
    }),
  );
  qingzhou.measures.push(
    told(
      'qingzhou-other-1',
      'Two computing clusters of 10,000 cards.',
      '建设两个算力集群，各1万卡。',
    ),
    told('qingzhou-other-2', 'Firms are to be merged in Yunxi.', '推动云溪企业兼并重组。', {
      cities: ['yunxi'],
    }),
    told(
      'qingzhou-other-3',
      'Kite ore is first in the country, amber third.',
      '风筝矿居全国第一，琥珀居全国第三。',
    ),
    told('qingzhou-other-4', 'Brain-computer interfaces are named.', '提出脑机接口。', {
      plan: 'qingzhou-2025-work-report',
    }),
  );
  fileOf(book, 'yunxi').measures.push(
    told('yunxi-other-1', 'A guidance fund of 3 billion yuan.', '设立30亿元引导基金。'),
  );
  const lanhai = fileOf(book, 'lanhai');
  lanhai.measures.push(
    told('lanhai-other-3', 'New charging piles get a subsidy.', '新建充电桩给予补贴。'),
    told('lanhai-other-4', 'Lake Town runs 60 electric buses.', '湖镇运行60辆电动公交车。'),
    told('lanhai-other-5', 'Car parks need chargers.', '停车场须配充电桩。'),
    told('lanhai-other-1', 'A lunar research station.', '建设月球科研站。'),
    told('lanhai-free-1', 'Tolls are halved for buses with chargers.', '充电公交车通行费减半。'),
    told(
      'lanhai-years-1',
      'In 2021 the waterway quota was 40 boats.',
      '2021年水道船舶配额为40艘。',
    ),
    told('lanhai-years-2', 'In 2026 the waterway quota is 90 boats.', '2026年水道船舶配额为90艘。'),
    told('lanhai-other-2', 'Brain-computer interfaces are a frontier.', '脑机接口是前沿技术。'),
  );
}

async function record(words: string) {
  const bot = bookBot(steps);
  return toRecord(await bot.ask(words), bot.desk.catalog);
}

async function ids(words: string): Promise<string[]> {
  return (await record(words)).facts.map(({ id }) => id);
}

describe('a question that a measure tells', () => {
  test.each([
    ['ask how many computing clusters does Qingzhou want', 'qingzhou-other-1'],
    ['ask 清州要建几个算力集群', 'qingzhou-other-1'],
    ['ask which firms are reorganised in Qingzhou', 'qingzhou-other-2'],
    ['ask 清州企业怎么整合', 'qingzhou-other-2'],
    ['ask who has a moon station', 'lanhai-other-1'],
    ['ask 月球科研站在哪', 'lanhai-other-1'],
  ])('%s', async (words, id) => {
    expect((await ids(words))[0]).toBe(id);
  });

  test('of no region is answered by every region that tells it', async () => {
    const found = await ids('ask which provinces named brain-computer interfaces');
    expect(found.sort()).toEqual(['lanhai-other-2', 'qingzhou-other-4']);
  });

  test('of a work report is answered by its measures alone', async () => {
    const found = await ids(
      'ask what does the 2025 work report of Qingzhou say on brain-computer interfaces',
    );
    expect(found).toEqual(['qingzhou-other-4']);
  });

  test.each([
    'ask what does the 2025 work report of Qingzhou say about NEVs',
    'ask 清州政府工作报告怎么说新能源汽车',
  ])('of a whole work report is answered by all that is held of it: %s', async (words) => {
    expect(await ids(words)).toEqual(['qingzhou-other-4']);
  });

  test('of the government work report without a region is asked of the nation', async () => {
    const { query } = await record('ask what does the government work report say about NEVs');
    expect(query?.regions).toEqual(['china']);
  });

  test('for a number or a sum is not answered by a sentence without one', async () => {
    expect((await record('ask how many firms are merged in Qingzhou')).status).not.toBe('answered');
    expect(
      (await record('ask how much did the computing clusters of Qingzhou cost')).status,
    ).not.toBe('answered');
  });

  test('is not answered by what another region tells', async () => {
    expect((await record('ask the lunar station of Qingzhou')).status).not.toBe('answered');
  });

  test.each([
    'ask how much is the guidance fund of Qingzhou',
    'ask 清州引导基金多少亿元',
    'ask what share of the buses of Lanhai is electric',
    'ask hydrogen buses of Lanhai',
    'ask 岚海氢能公交车',
  ])(
    'is not answered by a sum of a city, a count for a share, or another drive: %s',
    async (words) => {
      expect((await record(words)).status).not.toBe('answered');
    },
  );

  test.each([
    ['ask what is the waterway quota of Lanhai for 2026', 'lanhai-years-2'],
    ['ask 岚海2021年水道配额怎么定', 'lanhai-years-1'],
  ])('of a year is answered by the measure of that year: %s', async (words, id) => {
    expect((await ids(words))[0]).toBe(id);
  });

  test.each(['ask do buses park for free in Lanhai', 'ask 岚海公交车停车免费吗'])(
    'on free parking is not answered by other favours: %s',
    async (words) => {
      expect((await record(words)).status).not.toBe('answered');
    },
  );

  test.each([
    ['ask what subsidy do charging piles get in Lanhai', 'lanhai-other-3'],
    ['ask 岚海停车场要配充电桩吗', 'lanhai-other-5'],
    ['ask Lanhai car park chargers', 'lanhai-other-5'],
  ])('and a metric only touches is told by the measure: %s', async (words, id) => {
    expect((await ids(words))[0]).toBe(id);
  });

  test.each([
    'ask explain how a lithium battery works',
    'ask 讲讲锂电池的原理',
    'ask 家里怎么装充电桩',
    'ask who owns Kestrel',
  ])('of how things work, or whose a firm is, lies outside: %s', async (words) => {
    expect((await record(words)).status).not.toBe('answered');
  });

  test.each(['ask does Lanhai waive tolls for methanol buses', 'ask 岚海对甲醇公交车免通行费吗'])(
    'on a thing of its own is not answered by what leaves it out: %s',
    async (words) => {
      expect((await record(words)).status).not.toBe('answered');
    },
  );

  test('goes on to another region in the thread', async () => {
    const bot = bookBot(steps);
    const { query } = await bot.ask('ask does Qingzhou do brain-computer interfaces?');
    const next = toRecord(await bot.ask('ask and Lanhai?', { after: query }), bot.desk.catalog);
    expect(next.facts.map(({ id }) => id)).toEqual(['lanhai-other-2']);
  });
});

describe('a claim that no figure settles', () => {
  test.each([
    ['check Qingzhou wants two computing clusters with 10,000 cards each', 'matches'],
    ['check Qingzhou wants five computing clusters with 10,000 cards each', 'differs'],
    ['check 清州要建两个算力集群，各1万卡', 'matches'],
    ['check 清州要建三个算力集群，各1万卡', 'differs'],
    ['check Lanhai wants two computing clusters with 10,000 cards each', 'not-stated'],
    ['check Lanhai plans a lunar research station', 'matches'],
    ['check Qingzhou plans a lunar research station', 'not-stated'],
    ['check Lanhai does not plan a lunar research station', 'not-stated'],
    ['check Lanhai plans a lunar research station by 2044', 'not-stated'],
    ['check 清州和岚海提出脑机接口', 'matches'],
  ])('%s: %s', async (words, verdict) => {
    expect((await record(words)).claim).toBe(verdict);
  });

  test('is held against the number that stands by its words', async () => {
    expect((await record('check 清州琥珀居全国第三')).claim).toBe('matches');
    expect((await record('check 清州琥珀居全国第一')).claim).not.toBe('matches');
  });
});

describe('a question for what a plan replaced', () => {
  const replacing = (book: Book) => {
    steps(book);
    const draft = plan('lanhai-2021-kite-draft', {
      title: { en: 'Kite plan (draft)', zh: '风筝规划（草案）', zhIs: 'described' },
      announced: '2021-02',
    });
    const final = plan('lanhai-2023-kite-plan', {
      title: { en: 'Kite plan', zh: '风筝规划', zhIs: 'described' },
      announced: '2023-02',
      supersedes: draft.id,
    });
    const amber = plan('lanhai-2024-amber-plan', {
      title: { en: 'Amber plan', zh: '琥珀规划', zhIs: 'described' },
      announced: '2024-02',
    });
    fileOf(book, 'lanhai').plans.push(draft, final, amber);
  };
  const plansFor = async (words: string) => {
    const bot = bookBot(replacing);
    const { facts } = toRecord(await bot.ask(words), bot.desk.catalog);
    return facts.map(({ id }) => id);
  };

  test.each([
    'ask which plan did the kite plan of Lanhai replace',
    'ask 岚海的风筝规划取代了哪份文件',
  ])('is answered by the plans of that replacement: %s', async (words) => {
    expect((await plansFor(words)).toSorted()).toEqual([
      'lanhai-2021-kite-draft',
      'lanhai-2023-kite-plan',
    ]);
  });

  test.each(['ask what preceded the kite plan of Lanhai', 'ask 岚海风筝规划之前的是哪份文件'])(
    'is so asked by what came before: %s',
    async (words) => {
      expect((await plansFor(words)).toSorted()).toEqual([
        'lanhai-2021-kite-draft',
        'lanhai-2023-kite-plan',
      ]);
    },
  );

  test('is not answered by plans that replaced nothing', async () => {
    expect(await plansFor('ask which plan did the amber plan of Lanhai replace')).toEqual([]);
  });
});

describe('a question for a plan on a thing of its own', () => {
  test.each(['ask when did Qingzhou publish a methanol plan', 'ask 清州的甲醇规划是哪年发布的'])(
    'is not answered by other plans: %s',
    async (words) => {
      expect((await record(words)).status).not.toBe('answered');
    },
  );
});

describe('a question for the issuer or the date of a document', () => {
  const titled = (book: Book) => {
    steps(book);
    fileOf(book, 'lanhai').plans.push(
      plan('lanhai-kite-pilot', {
        title: { en: 'Kite ferry pilot', zh: '风筝渡船试点', zhIs: 'described' },
      }),
    );
  };

  test.each([
    'ask who approved the kite ferry pilot of Lanhai',
    'ask whose document is the kite ferry pilot of Lanhai',
    'ask 岚海风筝渡船试点是谁批的',
  ])('is answered by the one that its title names: %s', async (words) => {
    const bot = bookBot(titled);
    const { facts } = toRecord(await bot.ask(words), bot.desk.catalog);
    expect(facts.map(({ id }) => id)).toEqual(['lanhai-kite-pilot']);
  });

  test.each(['ask when does that plan expire', 'ask 那个规划什么时候到期'])(
    'has no answer where nothing says which: %s',
    async (words) => {
      expect((await record(words)).status).not.toBe('answered');
    },
  );
});

describe('a question for who set a goal with its number, or when', () => {
  const factsFor = async (words: string) => {
    const bot = bookBot();
    const { facts, query } = toRecord(await bot.ask(words), bot.desk.catalog);
    return { ids: facts.map(({ id }) => id), command: query?.command };
  };

  test.each([
    'ask who set the goal of 200,000 charging piles in Qingzhou',
    'ask when was the goal of 200,000 charging piles in Qingzhou announced',
    'ask 清州20万个充电桩的目标是谁定的',
    'ask 清州20万个充电桩的目标是什么时候提出的',
  ])('is answered by the document that it stands in: %s', async (words) => {
    expect(await factsFor(words)).toMatchObject({ command: 'plans' });
  });

  test('asks for no document where no goal states the number', async () => {
    const { ids, command } = await factsFor(
      'ask who set the goal of 770,000 charging piles in Qingzhou',
    );
    expect(command).not.toBe('plans');
    expect(ids).not.toContain('qingzhou-2025-makers');
  });
});
