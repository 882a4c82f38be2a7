import { describe, expect, test } from 'vitest';
import { addEveryday } from '../../src/reading/question/words/everyday.ts';

function said(text: string, ...features: string[]): string[] {
  const found = new Set(features);
  addEveryday(found, text);
  return [...found].sort();
}

describe('everyday turns of phrase', () => {
  test.each([
    ['how many evs left the factories of anhui', ['nev'], ['nev', 'output']],
    ['evs built to date', ['nev', 'output'], ['cumulative', 'nev', 'output']],
    ['how many evs can it build a year', ['nev', 'output'], ['capacity', 'nev']],
    ['how many evs did it ship abroad', ['nev'], ['exports', 'nev']],
    ['what were its ev exports worth', ['nev', 'exports', 'worth'], ['exports-value', 'nev']],
    ['how many did its automakers sell', ['makers', 'sales'], ['maker-sales']],
    [
      'share of evs among cars made there',
      ['nev', 'share', 'vehicle', 'output'],
      ['nev', 'share-own'],
    ],
    [
      'what part of the cars sold are evs',
      ['nev', 'share', 'vehicle', 'sales'],
      ['nev', 'sales-share'],
    ],
    [
      'of all cars newly registered what share were evs',
      ['nev', 'share', 'vehicle', 'registrations'],
      ['nev', 'registration-share'],
    ],
    ['how many nevs did it deploy', ['nev'], ['nev', 'nevs-added']],
    ['nevs deployed in all', ['nev'], ['nev', 'promotion']],
    ['when will it stop selling gas cars', ['vehicle', 'sales'], ['fuel-ban']],
    ['nev output was 90600 up 2.5 times', ['nev', 'output'], ['growth', 'nev', 'output']],
    ['how big is the fleet', ['stock', 'worth'], ['stock']],
    ['how many kw of charging', [], ['charging', 'power']],
    [
      'how big an auto cluster is it building',
      ['worth', 'auto-industry', 'output'],
      ['auto-industry', 'scale'],
    ],
    ['is the 310 billion output value or revenue', ['output-value', 'revenue'], []],
    ['1.55 million vehicles a year', ['vehicle'], ['output', 'vehicle']],
  ])('%s', (text, features, meant) => {
    expect(said(text, ...features)).toEqual(meant);
  });

  test.each([
    ['nevs built in the year to date', ['nev', 'output']],
    ['can you tell me how many evs it made', ['nev', 'output']],
    ['how many automakers sell evs', ['makers', 'nev', 'sales']],
    ['petrol cars sold at the end of 2023', ['sales', 'vehicle']],
    ['how big is the fleet worth in yuan', ['stock', 'worth']],
    ['how many more stations than jiangsu', ['charging-station']],
    ['fuel economy of evs', ['nev']],
    ['charging piles and nev output', ['charging-pile', 'nev', 'output']],
    ['new private cars', ['private', 'vehicle']],
  ])('%s says nothing else', (text, features) => {
    expect(said(text, ...features)).toEqual([...features].sort());
  });
});
