#!/usr/bin/env node
// The first file that runs: tells whoever has too old a Node.js what to do, before a file is read that it could not read. Therefore
// nothing newer than Node 12 may stand here, and the rest is loaded behind the check.

/** As in package.json under "engines". */
const OLDEST = [20, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [oldestMajor = 0, oldestMinor = 0] = OLDEST;

if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
  import('./main.ts').catch((error: unknown) => {
    // As an error that nobody catches: with its stack, and exit status 1.
    setImmediate(() => {
      throw error;
    });
  });
} else {
  process.stderr.write(
    `Nevplan needs Node.js ${OLDEST.join('.')} or newer; this is ${process.version}.\n` +
      'Install a newer one from https://nodejs.org (or: nvm install 22), then run npm ci again.\n',
  );
  process.exitCode = 2;
}

export {};
