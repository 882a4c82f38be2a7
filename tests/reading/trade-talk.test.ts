// The shorthand of analysts: read as the plain words that it stands for, and only where it is shorthand.
import { describe, expect, test } from 'vitest';
import { withoutTradeTalk } from '../../src/reading/question/words/trade-talk.ts';

describe('the shorthand of analysts', () => {
  test.each([
    ['Anhui NEV output 9M24', 'Anhui NEV output January to September 2024'],
    ['2M2026 sales', 'January to February 2026 sales'],
    ['1M25 output', 'January 2025 output'],
    ['sales vs guidance', 'sales vs target'],
    ['FY26 guidance', 'FY26 target'],
    ['2030 volume guidance', '2030 sales target'],
    ['province with an ICE phase-out date', 'province with an end of petrol car sales'],
    ['BYD capex', 'BYD investment'],
    ['the delta between 2025 and 2027', 'the difference between 2025 and 2027'],
    ['nameplate NEV capacity', 'NEV capacity'],
    ['H2 price cap', 'H2 price target'],
    ['stations by YE25', 'stations by the end of 2025'],
    ['capacity end-24', 'capacity end 2024'],
    ['made between January and August 2025', 'made from January to August 2025'],
    ['how many places to plug in', 'how many charging piles'],
    ['piles in private hands', 'piles private'],
    ['lorries of the heavy kind', 'heavy lorries'],
    ['the diff btwn output and sales', 'the difference between output and sales'],
    ['growth of output 21 -> 23', 'growth of output 2021 to 2023'],
    ['output growth 2024 %', 'output growth 2024'],
    ['how short did Ningbo fall of its goal', 'how far was Ningbo from its goal'],
    ['a share above the national average', 'a share above the national figure'],
    ['占比高于全国平均水平', '占比高于全国'],
    ['trucks w/ hydrogen', 'trucks with hydrogen'],
    ['top provinces ex-Guangdong', 'top provinces excluding Guangdong'],
  ])('is said in plain words: %s', (said, meant) => {
    expect(withoutTradeTalk(said)).toBe(meant);
  });

  test.each([
    'a guidance fund of 2 billion yuan',
    'cities of the Yangtze River Delta versus Beijing',
    'targets 2M 2025 vehicles',
    'raise output to 4.9M2025',
    'government guidance on batteries',
    'price ex works',
    'growth between January and August 2025',
    'places to swap batteries in Tibet',
    'fast chargers open to everyone',
    'cities with a share of mid-20%',
  ])('is not heard where the words are plain: %s', (words) => {
    expect(withoutTradeTalk(words)).toBe(words);
  });
});
