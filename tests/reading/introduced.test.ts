import { expect, test } from 'vitest';
import { withoutIntroduction } from '../../src/reading/introduced.ts';
import { withProvincesNamed } from '../../src/reading/question/words/group-provinces.ts';

test('what askers say of themselves is set aside, before or behind the question', () => {
  expect(withoutIntroduction('We supply valves. Which provinces want 100 stations?')).toBe(
    'Which provinces want 100 stations?',
  );
  expect(withoutIntroduction("Who builds NEVs in Hunan? I'd like the names.")).toBe(
    'Who builds NEVs in Hunan?',
  );
});

test('a sentence that asks, and a question alone, stay whole', () => {
  expect(withoutIntroduction('I wonder how many piles Jilin has.')).toBeNull();
  expect(withoutIntroduction('How many piles does Jilin have?')).toBeNull();
});

test('the provinces of a group are named, in both languages', () => {
  expect(withProvincesNamed('which of the yangtze delta provinces leads')).toContain('zhejiang');
  expect(withProvincesNamed('东北三省哪个最高')).toBe('辽宁、吉林、黑龙江哪个最高');
  expect(withProvincesNamed('长三角产量')).toBe('长三角产量');
});
