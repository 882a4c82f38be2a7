// Slack's doors: commands, mentions, direct messages, buttons, forms, lists, shortcuts and App Home, with mutated content.
import { actionId } from '../../adapters/slack/action-ids.ts';
import { callbackId } from '../../adapters/slack/views.ts';
import { payload } from '../fixtures/slack/requests.ts';
import type { Chance } from './chance.ts';
import type { Door } from './door.ts';
import { openLibrary, type Shelf } from './library.ts';
import { drawQuery } from './queries.ts';
import { RESPONSE_URL, SlackOffice } from './slack-office.ts';
import { aged, mutated, noise, shown, TRAPS } from './strings.ts';

type Json = Record<string, unknown>;

export const slack: Door = {
  name: 'slack',
  share: 20,
  mostMs: 50,
  async open() {
    const [shelf] = await openLibrary();
    const office = new SlackOffice(shelf.bot);
    return {
      draw(chance) {
        const [kind, body] = payloadOf(chance, shelf);
        return {
          said: `${kind} ${shown(JSON.stringify(essence(body)), 300)}`,
          async put() {
            await office.put(body);
            return () => office.wrong(shelf.slack);
          },
        };
      },
      close: () => Promise.resolve(office.close()),
    };
  },
};

/** What is not the same in each payload of its kind. */
function essence({ text, event, actions, value, callback_id, view, message }: Json): unknown {
  return { text, event, actions, value, callback_id, view, message };
}

function payloadOf(chance: Chance, shelf: Shelf): [kind: string, body: Json] {
  const words = markedUp(chance, shelf.sayings.draw(chance));
  const response_url = RESPONSE_URL;
  const who = { user: { id: `U0P${chance.below(50)}` } };
  const channel = { channel: { id: chance.pick(['C0PLANS', 'D0READER', 'G0PRIVATE']) } };
  const once = { event_id: `Ev${chance.below(2 ** 31)}` };
  switch (chance.below(10)) {
    case 0:
    case 1:
      return [
        'command',
        payload('command', {
          text: words,
          response_url,
          user_id: who.user.id,
          channel_id: channel.channel.id,
        }),
      ];
    case 2:
      return [
        'mention',
        payload('app-mention', {
          ...once,
          event: { text: words, ts: `1.${chance.below(2 ** 31)}` },
        }),
      ];
    case 3:
      return [
        'direct message',
        payload('message-im', {
          ...once,
          event: { text: words, ts: `2.${chance.below(2 ** 31)}` },
        }),
      ];
    case 4:
    case 5:
      return [
        'press',
        payload(chance.pick(['press-in-private', 'press-in-home']), {
          ...who,
          ...(chance.percent(50) ? channel : {}),
          response_url,
          actions: [actionOf(chance, shelf)],
        }),
      ];
    case 6:
    case 7:
      return ['form', formOf(chance, shelf, who)];
    case 8:
      return [
        'list',
        payload('block-suggestion', {
          ...who,
          value: aged(chance, shelf.sayings.name(chance)),
          action_id: actionId('pick', chance.pick(['regions', 'metric', 'about', 'nothing'])),
        }),
      ];
    default:
      return chance.percent(70)
        ? [
            'shortcut',
            payload('message-shortcut', {
              ...who,
              response_url,
              callback_id: callbackOf(chance),
              message: { text: words },
            }),
          ]
        : [
            'home',
            payload('app-home-opened', {
              ...once,
              event: { tab: chance.pick(['home', 'messages', words]) },
            }),
          ];
  }
}

/** As Slack hands words over: mentions and links in its markup, three characters as entities. */
function markedUp(chance: Chance, words: string): string {
  const sent = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return chance.percent(30) ? mutated(chance, sent) : sent;
}

const KINDS = ['words', 'share', 'file', 'wrong', 'right', 'form', 'ask-box', 'pick'] as const;

function actionOf(chance: Chance, shelf: Shelf): Json {
  const kind = chance.pick(KINDS);
  const id = actionId(kind, chance.pick(['0', 'next1', 'ask', '']));
  return {
    action_id: chance.percent(85)
      ? id
      : chance.pick([mutated(chance, id), 'nev0.words.0', '', noise(chance, 20)]),
    type: 'button',
    value: carried(chance, shelf, kind),
  };
}

function carried(chance: Chance, shelf: Shelf, kind: (typeof KINDS)[number]): string | null {
  if (chance.percent(3)) return null;
  if (kind === 'form') return chance.pick(['ask', 'digest', 'check', 'report', ...TRAPS]);
  if (kind === 'words' || kind === 'ask-box') return shelf.sayings.draw(chance);
  const ticket = JSON.stringify({
    w: shelf.sayings.draw(chance),
    l: chance.pick(['en', 'zh']),
    a: chance.percent(50) ? null : drawQuery(chance, shelf.sayings),
  });
  return chance.percent(80) ? ticket : mutated(chance, ticket);
}

function callbackOf(chance: Chance): string {
  const id = callbackId(chance.pick(['answer', 'ask', 'check', 'report', 'digest']));
  return chance.percent(85) ? id : mutated(chance, id);
}

const FIELDS = [
  'question',
  'command',
  'regions',
  'metric',
  'years',
  'claim',
  'fact',
  'words',
  'where',
  'channel',
  'when',
  'time',
  'zone',
  'language',
  'nothing',
  'about',
] as const;

function formOf(chance: Chance, shelf: Shelf, who: Json): Json {
  const metadata = JSON.stringify({
    channel: chance.pick(['C0PLANS', 'D0READER', null]),
    thread: chance.pick(['1700000001.000200', null]),
  });
  const fields = FIELDS.filter(() => chance.percent(70)).map((name) => [
    name,
    { [actionId('pick', name)]: fieldOf(chance, shelf, name) },
  ]);
  return payload('view-submission', {
    ...who,
    view: {
      callback_id: callbackOf(chance),
      private_metadata: chance.percent(80) ? metadata : mutated(chance, metadata),
      state: { values: Object.fromEntries(fields) },
    },
  });
}

function fieldOf(chance: Chance, shelf: Shelf, name: (typeof FIELDS)[number]): Json {
  const { sayings } = shelf;
  const option = (value: string) => ({ value, text: { text: value } });
  switch (name) {
    case 'command':
      return { selected_option: option(chance.pick(shelf.bot.desk.commands).name) };
    case 'metric':
    case 'fact':
      return {
        selected_option: chance.percent(20) ? null : option(aged(chance, sayings.name(chance))),
      };
    case 'regions':
    case 'about':
      return { selected_options: chance.some(0, 8, () => option(sayings.name(chance))) };
    case 'where':
      return { selected_option: option(chance.pick(['dm', 'channel', ...TRAPS])) };
    case 'when':
      return {
        selected_option: option(
          chance.pick(['daily', 'weekdays', 'weekly mon', 'monthly 1', ...TRAPS]),
        ),
      };
    case 'time':
      return { selected_time: chance.pick(['09:00', '23:59', '', '99:99', null]) };
    case 'channel':
      return { selected_conversation: chance.pick(['C0PLANS', null]) };
    case 'language':
    case 'nothing':
      return { selected_option: option(chance.pick(['en', 'zh', 'skip', 'say', ...TRAPS])) };
    case 'years':
    case 'zone':
      return {
        value: chance.pick(['2025', '2020-2030', 'Asia/Shanghai', 'Mars/Olympus', ...TRAPS]),
      };
    default:
      return { value: sayings.draw(chance) };
  }
}
