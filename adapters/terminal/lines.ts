// Lines of a stream as scripts mean them: ended by a line feed, and by nothing else that might look like an end.
import type { Readable } from 'node:stream';

/** Each line without its end ("\n" or "\r\n"); a last line without one counts where it is not empty. */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  for await (const chunk of input) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest;
}
