// What Slack's libraries have to say, on our log: warnings and errors only, and never a token.
import { type Logger, LogLevel } from '@slack/bolt';

export type Log = (line: string) => void;

/** Tokens of every kind (xoxb-, xapp-, …) and the ticket in a Socket Mode address. */
const SECRETS = /\bx(?:ox[a-z]|app)(?:\.[a-z0-9-]+)*-[\w-]+|(?<=[?&]ticket=)[^&\s]+/gi;

function withoutSecrets(text: string): string {
  return text.replace(SECRETS, '[secret]');
}

/** One line on an error: its name, what Slack said, and where it arose. */
export function sayError(error: unknown): string {
  const text =
    error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return withoutSecrets(text.replace(/\s*\n\s*/g, ' | '));
}

/** Bolt's own words in our log, without secrets. */
export function boltLogger(log: Log): Logger {
  const write = (parts: readonly unknown[]) =>
    log(
      `Slack: ${withoutSecrets(parts.map((part) => (part instanceof Error ? sayError(part) : String(part))).join(' '))}`,
    );
  const silent = () => {};
  return {
    debug: silent,
    info: silent,
    warn: (...parts: unknown[]) => write(parts),
    error: (...parts: unknown[]) => write(parts),
    setLevel: silent,
    getLevel: () => LogLevel.WARN,
    setName: silent,
  };
}
