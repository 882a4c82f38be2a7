// What Slack must be told of the app: its command, doors, events, and just the scopes that the code uses.
import type { Command } from '../../src/command.ts';
import { LIMITS } from './limits.ts';
import { callbackId } from './views.ts';

const SLASH_COMMAND = '/nev';
export const EVENTS_PATH = '/slack/events';

/** Each scope with what needs it. */
export const SCOPES = {
  'app_mentions:read': 'mentions',
  'assistant:write': 'suggested prompts',
  'channels:history': 'wasPosted: whether a digest stands there already',
  'channels:read': 'mayManage: who made the channel',
  'chat:write': 'answers and digests',
  commands: '/nev and the shortcuts',
  'files:write': 'exports, and answers that are too long for a message',
  'groups:history': 'wasPosted in private channels',
  'groups:read': 'mayManage in private channels',
  'im:history': 'direct messages; wasPosted there',
  'im:write': 'opening direct messages for digests and files',
  'users:read': 'language, time zone, and who runs the workspace',
} as const;

const USAGE_HINT = 1_000;

/**
 * The manifest as Slack takes it at api.slack.com/apps → Create New App → From a manifest.
 * @param url where Slack reaches the bot, for HTTP; null for Socket Mode.
 */
export function manifestFor(commands: readonly Command[], url: string | null) {
  const visible = commands.filter(({ hidden }) => !hidden);
  const request_url = url === null ? null : new URL(EVENTS_PATH, url).href;
  const names = visible.map(({ name }) => name);
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Nevplan',
      description: 'What China’s regions plan for new energy vehicles, and what came of it',
      background_color: '#1f5f3f',
    },
    features: {
      agent_view: {
        agent_description:
          'Ask what a Chinese province or city has planned for new energy vehicles.',
        suggested_prompts: visible.slice(0, LIMITS.prompts).map(({ examples }) => ({
          title: examples.en[0],
          message: examples.en[0],
        })),
      },
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'nevplan', always_online: true },
      shortcuts: [
        {
          name: 'Check this claim',
          type: 'message' as const,
          callback_id: callbackId('check'),
          description: 'Does a source state this?',
        },
        {
          name: 'Ask about NEV plans',
          type: 'global' as const,
          callback_id: callbackId('ask'),
          description: 'Targets, results and plans of China’s regions',
        },
      ],
      slash_commands: [
        {
          command: SLASH_COMMAND,
          description:
            'Ask about NEV plans in China: a question, a region or a command · 查询新能源汽车规划',
          usage_hint: `jiangsu · 江苏2025年目标 · ${names.join(' | ')}`.slice(0, USAGE_HINT),
          should_escape: false,
          ...(request_url === null ? {} : { url: request_url }),
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(SCOPES) } },
    settings: {
      event_subscriptions: {
        bot_events: ['app_home_opened' as const, 'app_mention' as const, 'message.im' as const],
        ...(request_url === null ? {} : { request_url }),
      },
      interactivity: {
        is_enabled: true,
        ...(request_url === null ? {} : { request_url, message_menu_options_url: request_url }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: url === null,
      token_rotation_enabled: false,
    },
  };
}
