// Discord's doors: subcommands, autocomplete, buttons, selects, forms, the message menu, mentions and direct messages, through a real
// discord.js client that is logged in to a local Discord.
import { setTimeout as wait } from 'node:timers/promises';
import { CHOICE_ID, CustomIds, QUESTION_ID } from '../../adapters/discord/custom-id.ts';
import { type Leaf, treeOf } from '../../adapters/discord/tree/leaves.ts';
import {
  autocomplete,
  button,
  choice,
  menu,
  modal,
  slash,
} from '../fixtures/discord/interactions.ts';
import { memoryWords } from '../fixtures/discord/memory-words.ts';
import { Talk } from '../fixtures/discord/talk.ts';
import type { Chance } from './chance.ts';
import { DiscordRules } from './discord-rules.ts';
import type { Door } from './door.ts';
import { openLibrary, type Shelf } from './library.ts';
import { drawQuery } from './queries.ts';
import { aged, mutated, noise, shown, TRAPS } from './strings.ts';

/** Longer than Discord waits for a first answer. */
const GIVE_UP = 5_000;

export const discord: Door = {
  name: 'discord',
  share: 15,
  mostMs: 50,
  async open() {
    const [shelf] = await openLibrary();
    const kept = new Map<string, string>();
    const talk = await Talk.start({ bot: shelf.bot, stored: memoryWords(kept), now: Date.now });
    talk.enterGuild();
    // What a start says is no finding.
    talk.log.length = 0;
    talk.fake.told.length = 0;
    const rules = new DiscordRules(shelf.bot.desk.catalog);
    return {
      draw(chance) {
        const person = String(300 + chance.below(50));
        const [kind, said, payload] = drawPayload(chance, shelf, person, kept);
        return {
          said: `${kind} ${shown(said, 300)}`,
          async put() {
            const answer =
              payload === null
                ? talk.write(spoken(said, person, chance.percent(50)))
                : talk.press(payload);
            const late = new AbortController();
            const isAnswered = await Promise.race([
              answer.then(() => true),
              wait(GIVE_UP, false, { signal: late.signal }),
            ]);
            late.abort();
            return () => [
              ...(isAnswered ? [] : ['no answer']),
              ...talk.log.splice(0),
              ...talk.fake.told.splice(0).flatMap((told) => rules.told(told, person)),
            ];
          },
        };
      },
      close: () => talk.stop(),
    };
  },
};

type Payload = { readonly id: string; readonly token: string };

function drawPayload(
  chance: Chance,
  shelf: Shelf,
  person: string,
  kept: Map<string, string>,
): [kind: string, said: string, payload: Payload | null] {
  const where = {
    person,
    locale: chance.pick(['en-US', 'zh-CN', 'zh-TW', 'xx', 'de']),
    direct: chance.percent(20),
    permissions: chance.pick(['0', '32', '8', String(2n ** 50n)]),
  };
  const words = shelf.sayings.draw(chance);
  switch (chance.below(8)) {
    case 0:
    case 1: {
      const leaf = chance.pick(treeOf(shelf.bot.desk.commands).leaves);
      const path = pathOf(chance, leaf);
      const options = leaf.options
        .filter(() => chance.percent(60))
        .map(({ name }) => [name.en, valueFor(chance, shelf)] as const);
      return ['slash', `${path} ${JSON.stringify(options)}`, slash(path, options, where)];
    }
    case 2: {
      const leaf = chance.pick(treeOf(shelf.bot.desk.commands).leaves);
      const name = leaf.options.length === 0 ? 'words' : chance.pick(leaf.options).name.en;
      const typed = aged(chance, shelf.sayings.name(chance));
      const path = pathOf(chance, leaf);
      return ['autocomplete', `${path} ${name} ${typed}`, autocomplete(path, [name, typed], where)];
    }
    case 3:
    case 4: {
      const id = drawCustomId(chance, shelf, kept);
      return ['button', id, button(id, chance.pick([0, 64]), where)];
    }
    case 5: {
      const id = drawCustomId(chance, shelf, kept);
      return ['select', id, choice(`${CHOICE_ID}:${chance.below(5)}`, id, where)];
    }
    case 6: {
      if (chance.percent(30)) return ['menu', words, menu(words.slice(0, 4_000), where)];
      const id = aged(chance, chance.pick(['words:ask', 'words:check', 'report', 'digest']));
      const values = {
        words: words.slice(0, 4_000),
        fact: shelf.sayings.name(chance),
        when: chance.pick(['daily', 'weekdays', ...TRAPS]),
        time: chance.pick(['09:00', '99:99', ...TRAPS]),
        zone: chance.pick(['Asia/Shanghai', 'Mars/Olympus', ...TRAPS]),
        about: shelf.sayings.name(chance),
      };
      return ['form', `${id} ${JSON.stringify(values)}`, modal(id, values, where)];
    }
    default:
      return ['message', words.slice(0, 2_000), null];
  }
}

function pathOf(chance: Chance, { group, name }: Leaf): string {
  const path = [group, name.en].filter((part) => part !== null).join(' ');
  return chance.percent(95) ? path : 'nothing';
}

function valueFor(chance: Chance, { sayings }: Shelf): string | boolean {
  if (chance.percent(10)) return chance.percent(50);
  return chance.percent(60) ? aged(chance, sayings.name(chance)) : sayings.draw(chance);
}

function drawCustomId(chance: Chance, { sayings }: Shelf, kept: Map<string, string>): string {
  if (chance.percent(5)) return QUESTION_ID;
  if (chance.percent(10)) return noise(chance, 90) || '-';
  const ids = new CustomIds();
  const id = ids.of({
    act: chance.pick(['ask', 'turn', 'share', 'wrong']),
    part: 1 + chance.below(chance.percent(80) ? 3 : 999),
    remembered: {
      words: sayings.draw(chance),
      language: chance.pick(['en', 'zh', null]),
      after: chance.percent(70) ? null : drawQuery(chance, sayings),
    },
  });
  for (const [name, content] of ids.toKeep)
    kept.set(name, chance.percent(90) ? content : mutated(chance, content));
  return chance.percent(90) ? id : mutated(chance, id) || '-';
}

function spoken(words: string, person: string, direct: boolean): object {
  const author = { id: person, username: 'asker', discriminator: '0', avatar: null };
  return direct
    ? { content: words, author, guild_id: undefined, channel_id: '601', mentions: [] }
    : { content: `<@900> ${words}`, author };
}
