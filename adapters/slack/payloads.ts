// What Slack sends us, as far as we read it: checked at the border, so that the rest of the adapter trusts its types.
import * as z from 'zod';

export const command = z.object({
  text: z.string().default(''),
  user_id: z.string(),
  team_id: z.string(),
  channel_id: z.string(),
  response_url: z.string(),
});

/** app_mention, and message.im; others of the kind "message" have a subtype or no text. */
export const spokenEvent = z.object({
  type: z.enum(['app_mention', 'message']),
  channel_type: z.string().optional(),
  subtype: z.string().optional(),
  bot_id: z.string().optional(),
  user: z.string().optional(),
  text: z.string().default(''),
  channel: z.string(),
  ts: z.string(),
  thread_ts: z.string().optional(),
});

export const homeEvent = z.object({
  user: z.string(),
  channel: z.string(),
  tab: z.string(),
});

export const envelope = z.object({ team_id: z.string(), event_id: z.string() });

const person = z.object({ id: z.string(), team_id: z.string().optional() });
/** Null in an app that is installed for a whole organisation. */
const team = z.object({ id: z.string() }).nullish();

const view = z.object({
  id: z.string(),
  type: z.enum(['modal', 'home']),
  callback_id: z.string(),
  private_metadata: z.string().default(''),
});

export const press = z.object({
  user: person,
  team,
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      message_ts: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  view: view.optional(),
  actions: z
    .array(
      z.object({
        action_id: z.string(),
        type: z.string(),
        value: z.string().nullish(),
      }),
    )
    .min(1),
});

const chosen = z.object({ value: z.string(), text: z.object({ text: z.string() }).optional() });

/** What stands in a field of a form, of whatever kind the field is. */
const field = z.object({
  value: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
  selected_time: z.string().nullish(),
  selected_conversation: z.string().nullish(),
});

export const submission = z.object({
  user: person,
  team,
  view: view.extend({
    state: z.object({ values: z.record(z.string(), z.record(z.string(), field)) }),
  }),
});

export const shortcut = z.object({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: person,
  team,
  channel: z.object({ id: z.string() }).optional(),
  message: z
    .object({ text: z.string().default(''), ts: z.string(), thread_ts: z.string().optional() })
    .optional(),
});

export const suggestion = z.object({
  user: person,
  value: z.string().default(''),
  action_id: z.string(),
});

export type Press = z.infer<typeof press>;
export type Submission = z.infer<typeof submission>;
export type Field = z.infer<typeof field>;

/** The workspace that a person acts in. */
export function workspaceOf({ team: acted, user }: Pick<Press, 'team' | 'user'>): string | null {
  return acted?.id ?? user.team_id ?? null;
}
