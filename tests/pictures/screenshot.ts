// A page → PNG, by Chromium without a window: once to learn how high the page is, once to take the picture.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const WIDTH = 700;
/** Pixels of the picture for each pixel of the page. */
const SCALE = 1.5;
const PATIENCE = 60_000;
const OPTIONS = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars'];

/** @throws Error with the next step where there is no Chromium at this path */
export function mustBeThere(chromium: string): void {
  if (!existsSync(chromium))
    throw new Error(
      `No Chromium at ${chromium}. Install one (on Debian: apt-get install chromium), or name it: npm run pictures -- --chromium PATH`,
    );
}

/** @throws Error with what Chromium said where it failed */
export async function takePicture(page: string, file: string, chromium: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nevplan-pictures-'));
  try {
    const path = join(folder, 'page.html');
    await writeFile(path, page);
    const start = async (...options: readonly string[]) =>
      await run(chromium, [...OPTIONS, ...options, pathToFileURL(path).href], {
        timeout: PATIENCE,
        maxBuffer: 2 ** 26,
      });
    const { stdout } = await start(`--window-size=${WIDTH},100`, '--dump-dom');
    await start(
      `--window-size=${WIDTH},${heightOf(stdout)}`,
      `--force-device-scale-factor=${SCALE}`,
      `--screenshot=${file}`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function heightOf(dom: string): number {
  const [, height] = /data-height="(\d+)"/.exec(dom) ?? [];
  if (height === undefined)
    throw new Error('Chromium laid out the page without telling its height.');
  return Number(height);
}
