// `nev alive`, for the health check of a container: whether a running bot holds the state, as it does from its start to its end.
import { holderOf } from '../../src/state/lock.ts';

/** @returns the exit status: 0 where it does, 1 where none is there or it gives no sign of life. */
export async function alive(
  folder: string,
  now: number,
  print: (line: string) => void,
): Promise<number> {
  const holder = await holderOf(folder, now);
  print(
    holder === null
      ? `Nobody holds the state in ${folder}: no bot is running with it. “nev doctor” tells more.`
      : `Process ${holder.pid} on ${holder.host} runs with the state in ${folder}.`,
  );
  return holder === null ? 1 : 0;
}
