// What is offered while an option is typed: from memory, since Discord shows nothing that comes late.
import type { AutocompleteInteraction } from 'discord.js';
import type { Language } from '../../../src/language.ts';
import { suggest, suggestNext } from '../../../src/suggest.ts';
import type { Answering } from '../answering.ts';
import { languageOfLocale } from '../asker.ts';
import type { Choices } from '../body.ts';
import { LIMITS, shorten } from '../limits.ts';
import { guarded } from '../refusals.ts';
import { treeOf } from '../tree/leaves.ts';
import type { Offer } from '../tree/options.ts';

export async function onAutocomplete(
  interaction: AutocompleteInteraction,
  answering: Answering,
): Promise<void> {
  const work = async () => {
    const { name, value } = interaction.options.getFocused(true);
    const offer = offerFor(interaction, name, answering);
    const language = languageOfLocale(interaction.locale);
    await interaction.respond(
      offer === undefined ? [] : choicesFor(offer, value, language, answering),
    );
  };
  // Nobody waits for an apology: the person goes on typing.
  const apologise = async () => {};
  await guarded(work, { what: 'autocomplete', log: answering.log, apologise });
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
function choicesFor(offer: Offer, typed: string, language: Language, { bot }: Answering): Choices {
  return offered(offer, typed, language, bot)
    .filter(({ value }) => value.length <= LIMITS.choiceText)
    .slice(0, LIMITS.choices)
    .map(({ name, value }) => ({ name: shorten(name, LIMITS.choiceText), value }));
}

function offered(
  offer: Offer,
  typed: string,
  language: Language,
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
