// App Home: ask, examples, the person's own digests and watches, language; and suggested prompts in the Messages tab.
import type { App } from '@slack/bolt';
import { guarded } from '../guard.ts';
import { homeView } from '../home.ts';
import { clip, LIMITS } from '../limits.ts';
import { envelope, homeEvent } from '../payloads.ts';
import type { Place, Reception } from '../reception.ts';
import type { Seen } from '../seen.ts';

/** The home tab, and the prompts of a new talk. */
export function openHomeDoor(app: App, reception: Reception, seen: Seen): void {
  app.event('app_home_opened', async ({ body, event }) => {
    const { user, channel, tab } = homeEvent.parse(event);
    const { team_id, event_id } = envelope.parse(body);
    if (!seen.isFirst(event_id)) return;
    const place = { workspace: team_id, person: user, channel, thread: null, direct: true };
    // There is no place for an apology: the person has only opened a tab.
    const fault = { door: `App Home, ${tab}`, person: user, words: '', apologise: async () => {} };
    await guarded(reception, fault, async () => {
      if (tab === 'home') await publishHome(reception, place);
      else await suggestPrompts(reception, place);
    });
  });
}

/** Shows the home tab as it is now. */
export async function publishHome(reception: Reception, place: Place): Promise<void> {
  const view = await homeView(reception, place);
  await reception.client.views.publish({ user_id: place.person, view });
}

/** A small extra: Slack offers prompts to agents only, so that a refusal is no fault. */
async function suggestPrompts({ bot, people, client }: Reception, place: Place): Promise<void> {
  const { language } = await people.profile(place.person);
  const prompts = bot.desk.commands
    .filter(({ hidden }) => !hidden)
    .slice(0, LIMITS.prompts)
    .map(({ examples }) => examples[language][0])
    .map((words) => ({ title: clip(words, LIMITS.button.label), message: words }));
  try {
    await client.apiCall('assistant.threads.setSuggestedPrompts', {
      channel_id: place.channel,
      prompts,
    });
  } catch {
    // Not an agent here, or not on this plan.
  }
}
