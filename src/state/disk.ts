// What the state needs of a disk: node's own, or in a test one that is full.
import * as fs from 'node:fs/promises';

export type Disk = Pick<
  typeof fs,
  'open' | 'link' | 'rename' | 'unlink' | 'readFile' | 'readdir' | 'mkdir' | 'copyFile'
>;

export const realDisk: Disk = fs;
