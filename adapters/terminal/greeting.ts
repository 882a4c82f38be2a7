// The first lines of a talk: what this is, and why the terminal opened rather than a chat platform.
import type { Bot } from '../../src/bot.ts';

/** What a platform needs to be started; each arrives with its adapter. */
const PLATFORM_TOKENS = ['SLACK_BOT_TOKEN'] as const;

export function greeting(
  { desk: { catalog, version } }: Bot,
  environment: NodeJS.ProcessEnv,
): string {
  const { regions, targets, actuals, measures } = catalog.counts;
  const set = PLATFORM_TOKENS.filter((name) => environment[name]);
  const why =
    set.length === 0
      ? 'No Slack or Discord token is set, so the chat opens here.'
      : `${set.join(' and ')} ${set.length === 1 ? 'is' : 'are'} set, but version ${version} talks in the terminal only; the chat opens here.`;
  return [
    `Nevplan ${version}: ${regions} regions, ${targets} targets, ${actuals} actuals, ${measures} measures.`,
    why,
    'Try “region jiangsu” or “目标 安徽 2025”; “help” lists the commands, Ctrl-D leaves.',
  ].join('\n');
}
