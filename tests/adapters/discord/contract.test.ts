// Discord keeps the contract of all platforms: words behind a button, as a next question has them, page by page.
import { expect } from 'vitest';
import type { Bot } from '../../../src/bot.ts';
import { faultsOf } from '../../fixtures/discord/contract.ts';
import type { Told } from '../../fixtures/discord/fake-discord.ts';
import { button } from '../../fixtures/discord/interactions.ts';
import { seen, show } from '../../fixtures/discord/markdown.ts';
import { said, Talk } from '../../fixtures/discord/talk.ts';
import { platformContract, type Speaker } from '../contract.ts';

platformContract('Discord', async (bot: Bot): Promise<Speaker> => {
  const talk = await Talk.start({ bot });
  const ids = new Map<string, string>();
  const idOf = (person: string) => {
    const id = ids.get(person) ?? String(3_000 + ids.size);
    ids.set(person, id);
    return id;
  };
  return {
    async say(words, { person = 'someone', locale = 'en' } = {}) {
      const where = { locale: locale === 'zh' ? 'zh-CN' : 'en-US', person: idOf(person) };
      let answer = await talk.press(button(`a-1:${words}`, 0, where));
      const pages = [visible(answer)];
      for (let next = pageAfter(answer); next !== undefined; next = pageAfter(answer)) {
        answer = await talk.press(button(next, 64, where));
        pages.push(visible(answer));
      }
      return pages.join('\n');
    },
    async close() {
      expect(talk.fake.told.flatMap(faultsOf)).toEqual([]);
      await talk.stop();
    },
  };
});

function pageAfter(answer: Told): string | undefined {
  const { buttons } = said(answer);
  return buttons.get('Next page') ?? buttons.get('下一页');
}

/** What a reader sees, from top to bottom; what stands on buttons too. */
function visible(answer: Told): string {
  return said(answer)
    .parts.flatMap(({ content, components = [] }) =>
      content === undefined
        ? components.flatMap(({ label, options = [] }) => [
            label,
            ...options.map((one) => one.label),
          ])
        : show(content).map(({ inside }) => seen(inside)),
    )
    .join('\n');
}
