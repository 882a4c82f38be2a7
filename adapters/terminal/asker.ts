// Who sits at the terminal: the person who owns the process, and who may do everything there.
import type { Asker } from '../../src/asker.ts';

export function terminalAsker(person: string): Asker {
  return {
    platform: 'terminal',
    workspace: null,
    person,
    channel: 'terminal',
    direct: true,
    timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    mayManage: () => Promise.resolve(true),
  };
}
