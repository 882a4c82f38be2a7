// Tab in the terminal: what it offers for the beginning of a line.
import { describe, expect, test } from 'vitest';
import { createCompleter } from '../../../adapters/terminal/completion.ts';
import { bookBot, fileOf } from '../../fixtures/book.ts';

const bot = bookBot((book) => {
  fileOf(book, 'yunxi').region.names.en = 'Inner Yunxi';
});
const complete = createCompleter(bot);

describe('commands', () => {
  test('are all offered on an empty line, in the order of help', () => {
    const all = bot.desk.commands.map(({ name }) => `${name} `);
    expect(complete('')).toEqual([all, '']);
    expect(complete('  ')).toEqual([all, '  ']);
  });

  test.each([
    ['tar', ['targets ']],
    ['TAR', ['targets ']],
    ['sourc', ['sources ', 'source ']],
    ['目', ['目标 ']],
    ['规', ['规划目标 ', '规划 ']],
  ])('that begin with %j are offered', (line, candidates) => {
    expect(complete(line)[0].toSorted()).toEqual(candidates.toSorted());
    expect(complete(line)[1]).toBe(line);
  });

  test('are offered for the first word only', () => {
    expect(complete('help tar')).toEqual([[], 'help tar']);
  });
});

describe('regions', () => {
  test.each([
    ['by their English name', 'targets qing', ['Qingzhou '], 'qing'],
    ['by their Chinese name', '目标 清', ['清州 '], '清'],
    ['by a traditional character', '目標 嵐', ['岚海 '], '嵐'],
    ['behind another region', 'targets lanhai Qing', ['Qingzhou '], 'Qing'],
    ['as the first word', 'Lan', ['Lanhai '], 'Lan'],
    ['by several words', 'targets inner yun', ['Inner Yunxi '], 'inner yun'],
    ['by the first of several words', 'targets inn', ['Inner Yunxi '], 'inn'],
    ['by several words from the start of the line', 'inner y', ['Inner Yunxi '], 'inner y'],
    ['after blanks', '  region   lan', ['Lanhai '], 'lan'],
  ])('are offered %s', (_case, line, candidates, part) => {
    expect(complete(line)).toEqual([candidates, part]);
  });
});

describe('metrics and topics', () => {
  test.each([
    [
      'targets nev-o',
      ['nev-output ', 'nev-output-growth ', 'nev-output-share-of-national '],
      'nev-o',
    ],
    ['targets lanhai charging-p', ['charging-piles '], 'charging-p'],
    ['目标 岚海 充电', ['充电桩数量 '], '充电'],
    ['measures hyd', ['hydrogen '], 'hyd'],
  ])('complete %j', (line, candidates, part) => {
    expect(complete(line)[0].toSorted()).toEqual(candidates);
    expect(complete(line)[1]).toBe(part);
  });

  test('complete an id that was typed up to its dash', () => {
    expect(complete('targets charging-')).toEqual([['charging-piles '], 'charging-']);
  });
});

test('the longest part of the line that a name begins with is completed', () => {
  const towns = createCompleter(
    bookBot((book) => {
      fileOf(book, 'yunxi').region.names.en = 'Lan Yunxi';
      fileOf(book, 'lanhai').region.names.en = 'Yunhai';
    }),
  );
  expect(towns('targets lan yun')).toEqual([['Lan Yunxi '], 'lan yun']);
  expect(towns('targets yun')).toEqual([['Yunhai '], 'yun']);
});

test.each(['zzz', 'targets zzz', 'targets lanhai 2025', 'targets ', '目标 火星', '?!', '  zzz  '])(
  'nothing is offered for %j',
  (line) => {
    expect(complete(line)).toEqual([[], line]);
  },
);

test('no more than forty are offered at once', () => {
  const many = bookBot((book) => {
    for (let number = 10; number < 70; number++) {
      const file = structuredClone(fileOf(book, 'lanhai'));
      Object.assign(file.region, { id: `town-${number}`, aliases: [] });
      file.region.names = { en: `Town ${number}`, zh: `镇${number}` };
      book.regions.set(file.region.id, { ...file, plans: [], targets: [], actuals: [] });
    }
  });
  expect(createCompleter(many)('targets town')[0]).toHaveLength(40);
});
