// The shape of a command. Reading, help, typed options and (per platform) registration all follow from the definition.
import type { Answer, Found, Nothing, Unclear } from './answer.ts';
import type { Asker } from './asker.ts';
import type { Catalog } from './catalog/catalog.ts';
import type { Language, Wording } from './language.ts';
import type { CommandName, Query } from './query.ts';
import { type Block, Footnotes, type Listed, type Reply, type ReplyFile } from './reply.ts';
import type { Scorecard } from './scorecard.ts';
import type { Store } from './store.ts';

/** The kinds of word that a command takes; reading/ finds them, whatever their order. */
export type OptionKind =
  | 'regions'
  | 'region'
  | 'metric'
  | 'topic'
  | 'company'
  | 'years'
  | 'side'
  | 'level'
  | 'within'
  | 'text'
  | 'words'
  | 'fact'
  | 'command';

interface Option {
  readonly kind: OptionKind;
  readonly required: boolean;
}

/** All that a command may touch. */
export interface Desk {
  readonly catalog: Catalog;
  /** YYYY-MM-DD: passed in, so that tests and --today decide it. */
  readonly today: string;
  /** For help: every command, in the order in which help shows them. */
  readonly commands: readonly Command[];
  readonly version: string;
  readonly scorecard: () => Promise<Scorecard | null>;
  /** The language of the reply, for what is kept with one. */
  readonly language: Language;
  /** Who asks; null where nobody does, as for a digest. */
  readonly asker: Asker | null;
  /** What is kept for people; only for commands that ask for it, and null where it cannot be had. */
  readonly keep: Store | null;
  /** Milliseconds since 1970, for what is kept with a time. */
  readonly now: () => number;
}

/** What a command writes with: the language, and the footnotes that number its sources. */
export interface Scribe {
  readonly desk: Desk;
  readonly language: Language;
  readonly notes: Footnotes;
  say(wording: Wording): string;
}

/** The body of a reply; the bot adds how the words were read and the list of sources. */
export interface Draft {
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly next: readonly string[];
  readonly files?: readonly ReplyFile[];
  readonly listed?: readonly Listed[];
  /** Set where the body was written beforehand, as for a preview: its language and its own list of sources. */
  readonly written?: Pick<Reply, 'language' | 'sources'>;
}

export interface CommandSpec<F> {
  readonly name: CommandName;
  /** Reached by questions only: not in help, though its words work. */
  readonly hidden?: true;
  /** Needs the store, which is opened for such commands only. */
  readonly keeps?: true;
  /** Words that start the command besides its name, in both languages. */
  readonly cues: { readonly en: readonly string[]; readonly zh: readonly [string, ...string[]] };
  readonly summary: Wording;
  readonly options: readonly Option[];
  readonly examples: {
    readonly en: readonly [string, ...string[]];
    readonly zh: readonly [string, ...string[]];
  };
  answer(query: Query, desk: Desk): Answer<F> | Promise<Answer<F>>;
  /** Words an answer; an unclear one comes without facts. */
  reply(answer: Found<F>, query: Query, scribe: Scribe): Draft;
}

interface Outcome {
  readonly answer: Found<unknown> | Nothing | Unclear<unknown>;
  /** The wording of an answer that was found; null for nothing, which the bot words the same way for all. */
  readonly write: ((scribe: Scribe) => Draft) | null;
}

/** A command as the bot sees it: what its answer holds besides the facts stays between its own two functions. */
export interface Command extends Omit<CommandSpec<never>, 'answer' | 'reply'> {
  run(query: Query, desk: Desk): Promise<Outcome>;
}

/** A command whose answer and reply share a type of their own, which the bot need not know. */
export function defineCommand<F>(spec: CommandSpec<F>): Command {
  const { answer: find, reply, ...command } = spec;
  return {
    ...command,
    async run(query, desk) {
      const answer = await find(query, desk);
      if (answer.status === 'nothing') return { answer, write: null };
      const found: Found<F> = { facts: [], ...answer, status: 'answered' };
      return { answer, write: (scribe) => reply(found, query, scribe) };
    },
  };
}

/** The whole reply: the draft with the sources that were cited while it was written. */
export function toReply(draft: Draft, reading: string | null, { language, notes }: Scribe): Reply {
  const { title, blocks, next, files = [], listed, written } = draft;
  const sources = notes.lines();
  return {
    ...{ language, title, reading, blocks, sources, next, files, ...written },
    ...(listed === undefined ? {} : { listed }),
  };
}

/** A scribe with footnotes of its own, for one reply. */
export function scribeFor(desk: Desk, language: Language): Scribe {
  return { desk, language, notes: new Footnotes(language), say: (wording) => wording[language] };
}

/** "targets [regions] [metric] [years]": generated, so that help cannot differ from what is read. */
export function usageOf(command: Command, language: Language): string {
  const name = language === 'zh' ? command.cues.zh[0] : command.name;
  const options = command.options.map(({ kind, required }) => {
    const word = OPTION_WORDS[kind][language];
    return required ? `<${word}>` : `[${word}]`;
  });
  return [name, ...options].join(' ');
}

const OPTION_WORDS: Record<OptionKind, Wording> = {
  regions: { en: 'regions', zh: '地区' },
  region: { en: 'region', zh: '地区' },
  metric: { en: 'metric', zh: '指标' },
  topic: { en: 'topic', zh: '主题' },
  company: { en: 'company', zh: '企业' },
  years: { en: 'years', zh: '年份' },
  side: { en: 'targets or actuals', zh: '目标或实际' },
  level: { en: 'provinces, cities or both', zh: '省、城市或省市' },
  within: { en: 'months', zh: '几个月内' },
  words: { en: 'words of another command', zh: '其他命令' },
  text: { en: 'words', zh: '内容' },
  fact: { en: 'fact id', zh: '条目编号' },
  command: { en: 'command', zh: '命令' },
};
