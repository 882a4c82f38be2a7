// Who a person is across channels, as far as it is kept: for owners of digests, settings, reports.
import type { Asker, PlatformName } from './asker.ts';

export interface Person {
  readonly platform: PlatformName;
  /** Null where the platform's ids of people hold in all of its workspaces. */
  readonly workspace: string | null;
  readonly person: string;
}

/**
 * Discord's ids are unique across all servers (https://docs.discord.com/developers/reference#snowflakes); Slack's only together
 * with the workspace (https://docs.slack.dev/reference/objects/user-object).
 */
const IDS_HOLD_EVERYWHERE: ReadonlySet<PlatformName> = new Set(['discord', 'terminal']);

/** The person who asks, as state keeps them: by an id that no other workspace gives to somebody else. */
export function personOf({ platform, workspace, person }: Asker): Person {
  return { platform, workspace: IDS_HOLD_EVERYWHERE.has(platform) ? null : workspace, person };
}

/** Whether both are one person; never where either is unknown. */
export function samePerson(a: Person | null, b: Person | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.platform === b.platform &&
    a.workspace === b.workspace &&
    a.person === b.person
  );
}
