// What can go wrong with the state, each with the next step for the person who runs the bot.

/** The state cannot be opened. */
export class StateError extends Error {
  readonly trouble: 'in-use' | 'damaged' | 'foreign' | 'newer' | 'unreachable';
  /** The process that holds the state, where that is the trouble. */
  readonly pid: number | null;

  constructor(trouble: StateError['trouble'], message: string, pid: number | null = null) {
    super(message);
    this.name = 'StateError';
    this.trouble = trouble;
    this.pid = pid;
  }
}

/** A change was not written, and so has not happened. `code` is the system's: ENOSPC, EROFS, EACCES, … */
export class NotSavedError extends Error {
  readonly code: string;

  constructor(cause: unknown) {
    super(
      `The state could not be written: ${cause instanceof Error ? cause.message : String(cause)}`,
      {
        cause,
      },
    );
    this.name = 'NotSavedError';
    this.code = codeOf(cause) ?? 'unknown';
  }
}

/** The code of a system error, such as ENOENT; null for any other. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
