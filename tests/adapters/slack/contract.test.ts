// Slack keeps the contract of all platforms: /nev, signed, through the real receiver.
import { expect } from 'vitest';
import type { Bot } from '../../../src/bot.ts';
import { openOffice } from '../../fixtures/slack/office.ts';
import { seenIn } from '../../fixtures/slack/seen.ts';
import { platformContract, type Speaker } from '../contract.ts';

platformContract('Slack', async (bot: Bot): Promise<Speaker> => {
  const office = await openOffice({ bot });
  const { slack, requests } = office;
  const ids = new Map<string, string>();
  const idOf = (person: string) => {
    const id = ids.get(person) ?? `U${ids.size}PERSON`;
    ids.set(person, id);
    return id;
  };
  return {
    async say(words, { person = 'someone', locale = 'en' } = {}) {
      const user_id = idOf(person);
      slack.people.set(user_id, { locale: locale === 'zh' ? 'zh-CN' : 'en-US' });
      const response = await requests.command(words, { user_id });
      const said = await response.text();
      const { args } = said === '' ? await slack.heard('response') : { args: JSON.parse(said) };
      return seenIn(args);
    },
    async close() {
      expect(slack.complaints).toEqual([]);
      await office.close();
    },
  };
});
