// Who sits at the terminal: the person who owns the process, and who may do everything there.
import type { Asker } from '../../src/asker.ts';

/** Who sits at the terminal: one person, who may manage everything there. */
export function terminalAsker(person: string): Asker {
  return {
    platform: 'terminal',
    workspace: null,
    person,
    channel: 'terminal',
    direct: true,
    // Asked for by digests alone: the first look at it takes a quarter of the time in which Node starts.
    get timeZone() {
      return new Intl.DateTimeFormat().resolvedOptions().timeZone;
    },
    mayManage: () => Promise.resolve(true),
  };
}
