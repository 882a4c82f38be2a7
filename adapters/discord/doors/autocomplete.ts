// What is offered while an option is typed: from memory, since Discord shows nothing that comes late.
import type { AutocompleteInteraction } from 'discord.js';
import type { Asker } from '../../../src/asker.ts';
import type { Language } from '../../../src/language.ts';
import { suggest, suggestNext } from '../../../src/suggest.ts';
import type { Answering } from '../answering.ts';
import { askerOf, languageOfLocale } from '../asker.ts';
import type { Choices } from '../body.ts';
import { LIMITS, shorten } from '../limits.ts';
import { guarded } from '../refusals.ts';
import { treeOf } from '../tree/leaves.ts';
import type { Offer } from '../tree/options.ts';

/** Offers what fits the part of an option that is typed; silent where that fails. */
export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  answering: Answering,
): Promise<void> {
  const work = async () => {
    const { name, value } = interaction.options.getFocused(true);
    const offer = offerFor(interaction, name, answering);
    const language = languageOfLocale(interaction.locale);
    const typing = { asker: askerOf(interaction), typed: value, language };
    await interaction.respond(
      offer === undefined ? [] : await choicesFor(offer, typing, answering),
    );
  };
  // Nobody waits for an apology: the person goes on typing.
  const apologise = async () => {};
  await guarded(work, { what: 'autocomplete', log: answering.log, apologise });
}

/** What somebody has typed so far, and who. */
interface Typing {
  readonly asker: Asker;
  readonly typed: string;
  readonly language: Language;
}

function offerFor(
  { options }: AutocompleteInteraction,
  name: string,
  { bot }: Answering,
): Offer | undefined {
  const group = options.getSubcommandGroup(false);
  const sub = options.getSubcommand(false);
  const leaf = treeOf(bot.desk.commands).leaves.find(
    (one) => one.group === group && one.name.en === sub,
  );
  return leaf?.options.find((option) => option.name.en === name)?.offer;
}

/** At most 25; what does not fit into a value is left out, since it could not be sent back whole. */
async function choicesFor(offer: Offer, typing: Typing, { bot }: Answering): Promise<Choices> {
  const fitting =
    offer.kind === 'listed' ? await listed(offer, typing, bot) : offered(offer, typing, bot);
  return fitting
    .filter(({ value }) => value.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: shorten(name, LIMITS.choiceText), value }));
}

/** Asked as the person would ask for the list, so that what is somebody else's, or another server's, is never offered. */
async function listed(
  { of }: Extract<Offer, { kind: 'listed' }>,
  { asker, typed, language }: Typing,
  bot: Answering['bot'],
): Promise<Choices> {
  const { reply } = await bot.ask(`${of} list`, { asker, language });
  const shown = (reply.listed ?? []).map(({ id, label }) => ({
    name: `${id} · ${label}`,
    value: id,
  }));
  return containing(shown, typed);
}

function offered(
  offer: Exclude<Offer, { kind: 'listed' }>,
  { typed, language }: Typing,
  { desk }: Answering['bot'],
): Choices {
  switch (offer.kind) {
    case 'names': {
      const look = offer.list ? suggestNext : suggest;
      return look(desk.catalog, offer.kinds, typed, { language }).map(
        ({ label, detail, words }) => ({
          name: detail === null ? label : `${label} · ${detail}`,
          value: words,
        }),
      );
    }
    case 'commands': {
      const shown = treeOf(desk.commands).leaves.map(({ name, summary }) => ({
        name: `${name[language]} · ${summary[language]}`,
        value: name.en,
      }));
      return containing(shown, typed);
    }
    case 'zones':
      return containing(zones(), typed);
    case 'schedules':
      return schedules(typed);
    default:
      return offer satisfies never;
  }
}

function containing(choices: Choices, typed: string): Choices {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  const has = ({ name, value }: Choices[number]) =>
    `${name} ${value}`.toLowerCase().replaceAll(' ', '_').includes(wanted);
  const begins = ({ value }: Choices[number]) => value.toLowerCase().startsWith(wanted);
  const found = choices.filter(has);
  return [...found.filter(begins), ...found.filter((one) => !begins(one))];
}

let zoneChoices: Choices | undefined;

/** China's first, since most of those who ask about China's plans mean that. */
function zones(): Choices {
  zoneChoices ??= [...new Set(['Asia/Shanghai', 'UTC', ...Intl.supportedValuesOf('timeZone')])].map(
    (zone) => ({ name: zone, value: zone }),
  );
  return zoneChoices;
}

const USUAL = [
  'daily 09:00',
  'weekdays 09:00',
  'weekly mon 09:00',
  'weekly fri 16:00',
  'monthly 1 09:00',
];

/** What was typed stands first, since there are more schedules than anybody could list. */
function schedules(typed: string): Choices {
  const said = typed.trim();
  const usual = USUAL.map((words) => ({ name: words, value: words }));
  const fitting = containing(usual, said);
  return said === '' || USUAL.includes(said) ? fitting : [{ name: said, value: said }, ...fitting];
}
