// The pictures of the README, taken anew from real replies. Run by tsx; looks only like Slack and Discord, and is neither's client.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scenesIn } from './scenes.ts';
import { mustBeThere, takePicture } from './screenshot.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = join(ROOT, '.pictures');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { chromium: { type: 'string', default: '/usr/bin/chromium' } },
  });
  mustBeThere(values.chromium);
  await mkdir(FOLDER, { recursive: true });
  for (const { name, page } of await scenesIn(ROOT)) {
    const file = join(FOLDER, `${name}.png`);
    await takePicture(await page(), file, values.chromium);
    process.stdout.write(`${file}\n`);
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
