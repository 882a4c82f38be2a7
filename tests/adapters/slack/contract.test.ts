// Slack keeps the contract of all platforms: /nev, signed, through the real receiver; also where it takes no charts and tables.
import { expect } from 'vitest';
import type { Bot } from '../../../src/bot.ts';
import { openOffice } from '../../fixtures/slack/office.ts';
import { seenIn } from '../../fixtures/slack/seen.ts';
import type { Call } from '../../fixtures/slack/workspace.ts';
import { platformContract, type Speaker } from '../contract.ts';

platformContract('Slack', async (bot) => await speakerIn(bot, { takesTables: true }));
platformContract(
  'Slack without tables',
  async (bot) => await speakerIn(bot, { takesTables: false }),
);

async function speakerIn(bot: Bot, { takesTables }: { takesTables: boolean }): Promise<Speaker> {
  const office = await openOffice({ bot });
  const { slack, requests } = office;
  if (!takesTables) slack.answerWhere(isNativeResponse, { status: 400, body: 'invalid_blocks' });
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
      if (said !== '') return seenIn(JSON.parse(said));
      const native = await slack.heard('response');
      return seenIn((takesTables ? native : await slack.heard('response')).args);
    },
    async close() {
      expect(slack.complaints).toEqual([]);
      await office.close();
    },
  };
}

function isNativeResponse({ method, args }: Call): boolean {
  return method === 'response' && /"type":"data_/.test(JSON.stringify(args));
}
