// The first file that runs, on a Node.js that says of itself to be older or newer than it is.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

function startOn(version: string) {
  const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`;
  const before = `data:text/javascript,${encodeURIComponent(pretend)}`;
  const program = ['--import', 'tsx', '--import', before, join(ROOT, 'adapters', 'start.ts')];
  const options = { cwd: ROOT, encoding: 'utf8', env: {} } as const;
  return spawnSync(process.execPath, [...program, '--version'], options);
}

test.each(['18.20.8', '20.18.3', '12.22.12'])('Node %s is told to be too old', (version) => {
  const { status, stdout, stderr } = startOn(version);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    /^Nevplan needs Node\.js 20\.19 or newer.*\nInstall a newer one from https:\/\/nodejs\.org/,
  );
});

test.each(['20.19.0', '22.0.0'])('Node %s is new enough', (version) => {
  expect(startOn(version)).toMatchObject({ status: 0, stderr: '' });
});
