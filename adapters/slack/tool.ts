// `nev slack manifest [--http URL]`: what Slack must be told, to be pasted at api.slack.com/apps → From a manifest.
import { parseArgs } from 'node:util';
import type { Command } from '../../src/command.ts';
import { manifestFor } from './manifest.ts';

const USAGE = 'Usage: nevplan slack manifest [--http https://where-slack-reaches-the-bot]';

/** The manifest as JSON, or what is wrong with the arguments behind `slack`. */
export function slackTool(
  args: readonly string[],
  commands: readonly Command[],
): { readonly text: string } | { readonly wrong: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { http: { type: 'string' } },
    });
    if (positionals.join(' ') !== 'manifest') return { wrong: USAGE };
    const { http = null } = values;
    if (http !== null && !isSecureAddress(http))
      return { wrong: `--http takes an address that begins with https://, not ${http}\n${USAGE}` };
    return { text: JSON.stringify(manifestFor(commands, http), null, 2) };
  } catch (error) {
    // parseArgs throws for options that it does not know; its message names the option.
    return { wrong: `${error instanceof Error ? error.message : String(error)}\n${USAGE}` };
  }
}

/** Slack sends its requests to https only. */
function isSecureAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
