// The tree of subcommands → what Discord registers, in English, simplified and traditional Chinese.
// https://discord.com/developers/docs/interactions/application-commands
import type { Wording } from '../../../src/language.ts';
import { LIMITS, shorten } from '../limits.ts';
import type { Group, Leaf, Tree } from './leaves.ts';
import type { OptionLook } from './options.ts';

interface Localized {
  readonly name: string;
  readonly name_localizations: Readonly<Record<string, string>>;
}

interface Described extends Localized {
  readonly description: string;
  readonly description_localizations: Readonly<Record<string, string>>;
}

interface CommandChoice extends Localized {
  readonly value: string;
}

export interface CommandOption extends Described {
  readonly type: number;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly choices?: readonly CommandChoice[];
  readonly options?: readonly CommandOption[];
}

/** Where an application may be installed, and where its commands may be used. Only for global commands. */
interface Reach {
  readonly integration_types?: readonly number[];
  readonly contexts?: readonly number[];
}

export type AppCommand =
  | (Described & Reach & { readonly type: 1; readonly options: readonly CommandOption[] })
  | (Localized & Reach & { readonly type: 3 });

/** Simplified Chinese → traditional. */
export type ToTraditional = (text: string) => string;

const OPTION_TYPE = { subcommand: 1, group: 2, text: 3, flag: 5 } as const;
/** Servers and persons; servers, the bot's direct messages, other direct messages. */
const EVERYWHERE: Reach = { integration_types: [0, 1], contexts: [0, 1, 2] };

const COMMAND_NAME = 'nev';
/** The entry of a message's menu; names of menu entries may hold blanks and capitals. */
const CHECK_NAME: Wording = { en: 'Check this claim', zh: '核对这句话' };
const SUMMARY: Wording = {
  en: 'China’s new-energy-vehicle plans and what came of them, each figure with its source',
  zh: '中国新能源汽车规划与进展，每个数字都有出处',
};

/** @param scope a guild takes commands that are global anywhere else; there the reach cannot be told. */
export function appCommands(
  { groups, leaves }: Tree,
  toTraditional: ToTraditional,
  scope: 'global' | 'guild',
): AppCommand[] {
  const say = new Localizer(toTraditional);
  const reach = scope === 'global' ? EVERYWHERE : {};
  const alone = leaves.filter(({ group }) => group === null).map((leaf) => subcommand(leaf, say));
  const grouped = groups.map((group) => groupOption(group, leaves, say));
  return [
    {
      type: 1,
      ...say.named({ en: COMMAND_NAME, zh: COMMAND_NAME }),
      ...say.described(SUMMARY),
      ...reach,
      options: [...alone, ...grouped],
    },
    { type: 3, ...say.named(CHECK_NAME), ...reach },
  ];
}

class Localizer {
  readonly #toTraditional: ToTraditional;

  constructor(toTraditional: ToTraditional) {
    this.#toTraditional = toTraditional;
  }

  named(wording: Wording): Localized {
    const { en, zh } = this.#short(wording, LIMITS.commandName);
    return { name: en, name_localizations: this.#all({ en, zh }) };
  }

  described(wording: Wording): Omit<Described, keyof Localized> {
    const { en, zh } = this.#short(wording, LIMITS.commandDescription);
    return {
      description: sentence(en),
      description_localizations: this.#all({ en: sentence(en), zh }),
    };
  }

  #short({ en, zh }: Wording, most: number): Wording {
    return { en: shorten(en, most), zh: shorten(zh, most) };
  }

  /** English twice: with one of the two set, the other falls back to it, not to the default. */
  #all({ en, zh }: Wording): Record<string, string> {
    return { 'en-US': en, 'en-GB': en, 'zh-CN': zh, 'zh-TW': this.#toTraditional(zh) };
  }
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function groupOption(
  { name, summary }: Group,
  leaves: readonly Leaf[],
  say: Localizer,
): CommandOption {
  return {
    type: OPTION_TYPE.group,
    ...say.named(name),
    ...say.described(summary),
    options: leaves.filter(({ group }) => group === name.en).map((leaf) => subcommand(leaf, say)),
  };
}

function subcommand({ name, summary, options }: Leaf, say: Localizer): CommandOption {
  return {
    type: OPTION_TYPE.subcommand,
    ...say.named(name),
    ...say.described(summary),
    options: options.map((option) => typedOption(option, say)),
  };
}

function typedOption(option: OptionLook, say: Localizer): CommandOption {
  const { name, description, type, required, offer, choices } = option;
  return {
    type: OPTION_TYPE[type],
    ...say.named(name),
    ...say.described(description),
    ...(required && { required }),
    ...(offer !== undefined && { autocomplete: true }),
    ...(choices !== undefined && {
      choices: choices.map((choice) => ({ ...say.named(choice.name), value: choice.value })),
    }),
  };
}
