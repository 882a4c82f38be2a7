// Forms, shortcuts, lists and App Home: from what Slack sends to the words that the bot is asked.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AskOptions, Bot } from '../../../src/bot.ts';
import { bookBot } from '../../fixtures/book.ts';
import { type Office, openOffice } from '../../fixtures/slack/office.ts';
import { buttonCalled, buttonsIn, seenIn } from '../../fixtures/slack/seen.ts';

type Json = Record<string, unknown>;

let office: Office;
/** What the bot was asked, with all that it was told beside the words. */
let asked: { words: string; options: AskOptions | undefined }[];

beforeEach(async () => {
  asked = [];
  const bot = bookBot();
  const listening: Bot = {
    ...bot,
    desk: bot.desk,
    ask: (words, options) => {
      asked.push({ words, options });
      return bot.ask(words, options);
    },
  };
  office = await openOffice({ bot: listening });
});

afterEach(async () => {
  await office.close();
  expect(office.slack.complaints).toEqual([]);
});

function filled(fields: Record<string, Json>): Json {
  const values = Object.entries(fields).map(([name, field]) => [
    name,
    { [`nev1.pick.${name}`]: field },
  ]);
  return { view: { state: { values: Object.fromEntries(values) } } };
}

const chosen = (value: string) => ({ selected_option: { value, text: { text: value } } });
const choices = (...values: string[]) => ({ selected_options: values.map((value) => ({ value })) });

async function submit(
  callback_id: string,
  fields: Record<string, Json>,
  view: Json = {},
): Promise<Json> {
  const { view: state } = filled(fields) as { view: Json };
  const response = await office.requests.interaction('view-submission', {
    view: { ...state, callback_id, ...view },
  });
  expect(response.status).toBe(200);
  return (await response.json()) as Json; // the bot's own answer
}

describe('the form “Ask”', () => {
  test('opens from anywhere by its shortcut', async () => {
    await office.requests.interaction('global-shortcut');
    const { args } = await office.slack.heard('views.open');
    expect(JSON.stringify(args['view'])).toContain('"multi_external_select"');
  });

  test('asks a question in free words and shows the answer in its place', async () => {
    const answer = await submit('nev1.ask', {
      question: { value: 'NEV output target of Qingzhou 2025' },
    });
    expect(answer['response_action']).toBe('update');
    expect(seenIn(answer['view'])).toContain('500,000');
  });

  test('composes the words of a command from what was chosen', async () => {
    await submit('nev1.ask', {
      command: chosen('targets'),
      regions: choices('qingzhou', 'lanhai'),
      metric: chosen('nev-output'),
      years: { value: '2025' },
    });
    expect(asked.map(({ words }) => words)).toContain('targets qingzhou lanhai nev-output 2025');
  });

  test.each([
    ['nothing', {}, 'question', 'Type a question'],
    [
      'a comparison without regions',
      { command: chosen('compare'), metric: chosen('nev-output') },
      'regions',
      'at least one',
    ],
    ['a ranking without a metric', { command: chosen('rank') }, 'metric', 'Choose a metric'],
    [
      'the card of two regions',
      { command: chosen('region'), regions: choices('qingzhou', 'lanhai') },
      'regions',
      'one region only',
    ],
  ])('says at the field what is missing in %s', async (_what, fields, name, text) => {
    const answer = await submit('nev1.ask', fields);
    expect(answer['response_action']).toBe('errors');
    expect((answer['errors'] as Json)[name]).toContain(text);
    expect(asked).toEqual([]);
  });

  test('a button in the answer replaces it with the next one, and Share posts to the channel', async () => {
    const answer = await submit('nev1.ask', {
      question: { value: 'NEV output target of Qingzhou 2025' },
    });
    const view = {
      id: 'V0FORM',
      type: 'modal',
      callback_id: 'nev1.answer',
      private_metadata: '{"channel":"C0PLANS","thread":null}',
    };
    const press = async (label: string) => {
      const { action_id, value } = buttonCalled(label, answer['view']);
      const actions = [{ action_id, value, type: 'button' }];
      await office.requests.interaction('press-in-home', { view, actions });
    };
    await press(
      buttonsIn(answer['view']).find(({ action_id }) => action_id.includes('.next'))?.label ?? '',
    );
    const { args } = await office.slack.heard('views.update');
    expect(args['view_id']).toBe('V0FORM');
    await press('Share with everyone here');
    expect((await office.slack.heard('chat.postMessage')).args['channel']).toBe('C0PLANS');
    await press('Right');
    expect(seenIn((await office.slack.heard('views.push')).args['view'])).toContain('Thank you');
  });
});

describe('lists that are searched while somebody types', () => {
  async function offered(value: string, action_id = 'nev1.pick.regions'): Promise<string[]> {
    const response = await office.requests.interaction('block-suggestion', { value, action_id });
    const { options } = (await response.json()) as {
      options: { text: { text: string }; value: string }[];
    };
    return options.map(({ value: id, text }) => `${id}: ${text.text}`);
  }

  test.each([
    ['one Chinese character', '清', ['qingzhou: Qingzhou 清州']],
    ['a short name', '岚', ['lanhai: Lanhai 岚海']],
    ['the beginning of a name', 'lan', ['lanhai: Lanhai 岚海']],
    ['a part of one, behind those that begin so', 'ng', ['qingzhou: Qingzhou 清州']],
    ['what nothing is called', 'xyzzy', []],
  ])('find by %s', async (_what, typed, found) => {
    expect(await offered(typed)).toEqual(found);
  });

  test('offer all where nothing is typed yet, metrics in the list of metrics', async () => {
    expect(await offered('')).toHaveLength(4);
    expect(await offered('充', 'nev1.pick.metric')).toEqual([
      'charging-piles: Charging piles 充电桩数量',
    ]);
    expect(await offered('氢', 'nev1.pick.about')).toEqual([
      'hydrogen: Hydrogen and fuel cells 氢能与燃料电池',
    ]);
  });

  test('offer nothing for a list of an earlier version', async () => {
    expect(await offered('清', 'nev0.pick.regions')).toEqual([]);
  });
});

describe('the shortcut “Check this claim”', () => {
  test('opens the verdict on the message', async () => {
    await office.requests.interaction('message-shortcut');
    const { args } = await office.slack.heard('views.open');
    expect(seenIn(args['view'])).toContain('Matches what the sources state');
    expect(asked[0]?.words).toBe('check Qingzhou wants 500,000 NEVs by 2025');
  });

  test('asks for a claim where the message has no words, and judges it', async () => {
    await office.requests.interaction('message-shortcut', { message: { text: '' } });
    const { args } = await office.slack.heard('views.open');
    expect((args['view'] as Json)['callback_id']).toBe('nev1.check');
    const answer = await submit('nev1.check', {
      claim: { value: 'Qingzhou wants 1,000,000 NEVs by 2025' },
    });
    expect(seenIn(answer['view'])).toMatch(/Superseded|Differs/);
  });

  test('says so in a modal where the shortcut is of an earlier version', async () => {
    await office.requests.interaction('global-shortcut', { callback_id: 'old' });
    expect(seenIn((await office.slack.heard('views.open')).args['view'])).toContain(
      'earlier version',
    );
  });
});

test('the form behind “Something is wrong” sends the words of report', async () => {
  await submit('nev1.report', {
    fact: chosen('qingzhou-2025-nev-output'),
    words: { value: 'It is 600,000.' },
  });
  expect(asked[0]?.words).toBe('report qingzhou-2025-nev-output It is 600,000.');
});

describe('the form “New digest”', () => {
  const usual = {
    where: chosen('channel'),
    channel: { selected_conversation: 'C0DIGEST' },
    when: chosen('weekly mon'),
    time: { selected_time: '08:30' },
    zone: { value: 'Asia/Shanghai' },
    language: chosen('zh'),
    nothing: chosen('skip'),
    about: choices('qingzhou', 'hydrogen'),
  };

  test('composes the words of digest add, said in the channel that was chosen', async () => {
    await submit('nev1.digest', usual);
    expect(asked[0]?.words).toBe(
      'digest add weekly mon 08:30 zone Asia/Shanghai lang zh nothing skip for qingzhou, hydrogen',
    );
    expect(asked[0]?.options?.asker).toMatchObject({ channel: 'C0DIGEST', direct: false });
  });

  test('tells the bot who asks, from where, and by which clock', async () => {
    await submit('nev1.digest', usual);
    expect(asked[0]?.options).toMatchObject({
      locale: 'en',
      asker: {
        platform: 'slack',
        workspace: 'T0GAZETTE',
        person: 'U0READER',
        timeZone: 'Europe/London',
      },
    });
  });

  test('goes to the person where no channel is wanted', async () => {
    await submit('nev1.digest', { ...usual, where: chosen('dm'), about: choices() });
    expect(asked[0]?.words).toBe(
      'digest add weekly mon 08:30 zone Asia/Shanghai lang zh nothing skip dm',
    );
    expect(asked[0]?.options?.asker?.direct).toBe(true);
  });

  test('asks for the channel where none was chosen', async () => {
    const answer = await submit('nev1.digest', { ...usual, channel: {} });
    expect(answer).toMatchObject({
      response_action: 'errors',
      errors: { channel: 'Choose the channel.' },
    });
  });

  test.each([
    ['who made the channel', 'U0MAKER', {}, true],
    ['an administrator', 'U0READER', { is_admin: true }, true],
    ['the owner of the workspace', 'U0READER', { is_owner: true }, true],
    ['anybody else', 'U0READER', {}, false],
  ])('may be sent to a channel by %s: %s', async (_who, id, profile, may) => {
    office.slack.people.set(id, profile);
    const response = await office.requests.interaction('view-submission', {
      user: { id },
      view: { ...(filled(usual)['view'] as Json), callback_id: 'nev1.digest' },
    });
    expect(response.status).toBe(200);
    expect(await asked[0]?.options?.asker?.mayManage()).toBe(may);
  });

  test('nobody may manage a channel that Slack does not tell about', async () => {
    office.slack.answer('conversations.info', { body: { ok: false, error: 'channel_not_found' } });
    await submit('nev1.digest', usual);
    expect(await asked[0]?.options?.asker?.mayManage()).toBe(false);
  });
});

describe('App Home', () => {
  test('shows a box to ask in, examples, digests, watches and languages', async () => {
    await office.requests.event('app-home-opened');
    const { args } = await office.slack.heard('views.publish');
    expect(args['user_id']).toBe('U0READER');
    const seen = seenIn(args['view']);
    for (const text of ['Ask about NEV plans', 'My digests', 'My watches', 'None yet.', 'Language'])
      expect(seen).toContain(text);
    expect(buttonsIn(args['view']).map(({ value }) => value)).toContain('settings lang zh');
    expect(asked.map(({ words }) => words)).toEqual(['digest list', 'watch list']);
  });

  test('is in Chinese for whoever has Slack in Chinese', async () => {
    office.slack.people.set('U0READER', { locale: 'zh-CN' });
    await office.requests.event('app-home-opened');
    expect(seenIn((await office.slack.heard('views.publish')).args['view'])).toContain('我的简报');
  });

  test('offers prompts where the messages are opened, and minds no refusal', async () => {
    office.slack.answer('assistant.threads.setSuggestedPrompts', {
      body: { ok: false, error: 'missing_scope' },
    });
    await office.requests.event('app-home-opened', { event: { tab: 'messages' } });
    const { args } = await office.slack.heard('assistant.threads.setSuggestedPrompts');
    expect(args['prompts']).toHaveLength(4);
    await office.stop();
    expect(office.slack.of('views.publish')).toEqual([]);
    expect(office.log.filter((line) => line.includes('fault'))).toEqual([]);
  });

  test('answers what was typed into its box in a modal', async () => {
    await office.requests.interaction('press-in-home');
    expect(seenIn((await office.slack.heard('views.open')).args['view'])).toContain('500,000');
  });

  test('shows itself anew when one of its buttons was pressed', async () => {
    const actions = [{ action_id: 'nev1.words.zh0', value: 'settings lang zh', type: 'button' }];
    await office.requests.interaction('press-in-home', { actions });
    await office.slack.heard('views.open');
    await office.slack.heard('views.publish');
  });

  test('opens the form for a digest, with the person’s own time zone', async () => {
    const actions = [{ action_id: 'nev1.form.digest', value: 'digest', type: 'button' }];
    await office.requests.interaction('press-in-home', { actions });
    const { args } = await office.slack.heard('views.open');
    expect(JSON.stringify(args['view'])).toContain('"initial_value":"Europe/London"');
  });
});

test('a form of an earlier version gets a polite word', async () => {
  expect(seenIn((await submit('nev0.ask', {}))['view'])).toContain('earlier version');
});
