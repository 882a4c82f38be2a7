// What App Home shows. Digests and watches are asked of the bot in words, as everywhere.
import { inLanguage, type Language, type Wording } from '../../src/language.ts';
import { actionId, VERSION } from './action-ids.ts';
import { isNative, type ViewBlock } from './block-kit/blocks.ts';
import type { Home } from './block-kit/surfaces.ts';
import { LIMITS } from './limits.ts';
import { bodyOf } from './parts/body.ts';
import { button, row, wordButtons } from './parts/buttons.ts';
import { note, plain } from './parts/rich-text.ts';
import type { Place, Reception } from './reception.ts';
import { WORDS } from './wording.ts';

const W = WORDS.home;
const EXAMPLES = 6;

/** The home tab of the app, in the person's language. */
export async function homeView(reception: Reception, place: Place): Promise<Home> {
  const { bot } = reception;
  const language = await reception.languageOf(place.person);
  const examples = bot.desk.commands
    .filter(({ hidden }) => !hidden)
    .slice(0, EXAMPLES)
    .map(({ examples: all }) => all[language][0]);
  return {
    type: 'home',
    callback_id: `${VERSION}.home`,
    private_metadata: '',
    blocks: [
      header(W.ask, language),
      askBox(language),
      note(inLanguage(W.examples, language)),
      ...buttons(wordButtons(examples, 'example')),
      ...buttons([
        button(actionId('form', 'ask'), inLanguage(W.choose, language), 'ask'),
        ...wordButtons(['help'], 'help', inLanguage(W.help, language)),
      ]),
      { type: 'divider' },
      header(W.digests, language),
      ...(await mine(reception, place, 'digest list', 'digest', language)),
      ...buttons([button(actionId('form', 'digest'), inLanguage(W.newDigest, language), 'digest')]),
      header(W.watches, language),
      ...(await mine(reception, place, 'watch list', 'watch', language)),
      { type: 'divider' },
      header(W.language, language),
      ...buttons([
        ...wordButtons(['settings lang en'], 'en', 'English'),
        ...wordButtons(['settings lang zh'], 'zh', '中文'),
        ...wordButtons(['settings lang auto'], 'auto', inLanguage(W.automatic, language)),
      ]),
    ],
  };
}

function header(wording: Wording, language: Language): ViewBlock {
  return { type: 'header', text: plain(inLanguage(wording, language), LIMITS.header) };
}

function askBox(language: Language): ViewBlock {
  return {
    type: 'input',
    block_id: 'ask-box',
    dispatch_action: true,
    label: plain(inLanguage(W.question, language), LIMITS.input.label),
    element: {
      type: 'plain_text_input',
      action_id: actionId('ask-box'),
      placeholder: plain(inLanguage(W.hint, language), LIMITS.input.placeholder),
      max_length: 1_000,
      dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] },
    },
  };
}

/** What the bot lists for the person; a short "none" where it lists nothing. */
async function mine(
  reception: Reception,
  place: Place,
  words: string,
  mark: string,
  language: Language,
): Promise<ViewBlock[]> {
  const exchange = await reception.look(place, words);
  if (exchange.status !== 'answered') return [note(inLanguage(W.none, language))];
  const { reply } = exchange;
  const { title } = reply;
  const body = bodyOf(reply.blocks, { language: reply.language, title, native: false });
  return [
    ...body
      .slice(0, MOST_BLOCKS)
      .filter((block): block is ViewBlock & typeof block => !isNative(block)),
    ...buttons(wordButtons(reply.next, mark)),
  ];
}

/** App Home takes 100 blocks: so many for each of two lists. */
const MOST_BLOCKS = 35;

function buttons(elements: Parameters<typeof row>[0]): ViewBlock[] {
  return row(elements);
}
