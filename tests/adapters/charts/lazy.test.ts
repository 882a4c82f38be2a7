// A text answer loads no native code: resvg comes with the first picture only.
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const loaded = () =>
  Object.keys(createRequire(import.meta.url).cache).filter((file) => file.includes('resvg'));

test('the forms of the terminal load no resvg, drawing does', async () => {
  await import('../../../adapters/terminal/message.ts');
  await import('../../../adapters/terminal/picture.ts');
  await import('../../../adapters/terminal/once.ts');
  expect(loaded()).toEqual([]);
  await import('../../../adapters/charts/png.ts');
  expect(loaded()).not.toEqual([]);
});
