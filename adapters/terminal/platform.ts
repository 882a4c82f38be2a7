// The terminal as a place to which digests and notices come: printed between the lines of a talk.
import type { Platform } from '../../src/platform.ts';
import type { Reply } from '../../src/reply.ts';

export interface TerminalPlatformOptions {
  /** Shows a message without disturbing what is being typed. */
  readonly print: (reply: Reply) => void;
}

/** Nobody else reads along, so whatever was printed is gone with the screen: it cannot be asked what stands there. */
export function terminalPlatform({ print }: TerminalPlatformOptions): Platform {
  return {
    name: 'terminal',
    start: () => Promise.resolve(),
    stop: () => Promise.resolve(),
    post(_address, reply, occurrence) {
      print(reply);
      return Promise.resolve({ kind: 'posted', receipt: occurrence });
    },
    // What an earlier talk printed, nobody sees any more: showing it again doubles nothing.
    wasPosted: () => Promise.resolve('no'),
  };
}
