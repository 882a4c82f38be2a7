// The first lines of a talk: what this is, and why the terminal opened rather than a chat platform.
import type { Bot } from '../../src/bot.ts';

/** What the chat opens with: what is held, and what may be typed. */
export function greeting({ desk: { catalog, version } }: Bot): string {
  const { regions, targets, actuals, measures } = catalog.counts;
  return [
    `Nevplan ${version}: ${regions} regions, ${targets} targets, ${actuals} actuals, ${measures} measures.`,
    'No Slack or Discord token is set, so the chat opens here.',
    'Try “region jiangsu” or “目标 安徽 2025”; “help” lists the commands, Ctrl-D leaves.',
  ].join('\n');
}
