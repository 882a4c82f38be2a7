// Where the files of an answer go: into a folder or a file that the person named.
import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language, Wording } from '../../src/language.ts';
import type { ReplyFile } from '../../src/reply.ts';

export interface Saving {
  /** A line for each file, or why nothing was saved. */
  readonly said: readonly string[];
  readonly saved: boolean;
}

/** Writes the files of an answer: a folder takes all of them under their own names, any other path takes the only one. */
export function saveFiles(files: readonly ReplyFile[], out: string, language: Language): Saving {
  const failed = (why: Wording): Saving => ({ said: [why[language]], saved: false });
  if (files.length === 0) return failed(NO_FILE);
  const folder = isFolder(out);
  if (!folder && files.length > 1) return failed(SEVERAL);
  const said: string[] = [];
  for (const file of files) {
    // Only the last part of a name: the file of an answer never leaves the folder that was named.
    const path = folder ? join(out, basename(file.name)) : out;
    try {
      writeFileSync(path, file.text);
    } catch (error) {
      // No such folder, no permission, no room: the person's to mend, and the system says which.
      const why = error instanceof Error ? error.message : String(error);
      return failed({ en: `Not saved: ${why}`, zh: `未能保存：${why}` });
    }
    said.push({ en: `Saved: ${path}`, zh: `已保存：${path}` }[language]);
  }
  return { said, saved: true };
}

export const NO_FILE: Wording = {
  en: 'This answer has no file. Put “export” in front of the words to get one.',
  zh: '这个回答没有文件。在前面加上“导出”即可得到。',
};
const SEVERAL: Wording = {
  en: 'There are several files: give --out a folder.',
  zh: '有多个文件，请给 --out 一个文件夹。',
};

function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
