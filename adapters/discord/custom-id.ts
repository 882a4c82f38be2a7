// What a button remembers, in the 100 characters that Discord keeps for it: words that are asked again when it is pressed. What does
// not fit is stored under a name made from its content, so that a button works after a restart and on any shard.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Language } from '../../src/language.ts';
import { type Query, querySchema } from '../../src/query.ts';
import { LIMITS } from './limits.ts';

/** Words that lead to a reply again. */
export interface Remembered {
  readonly words: string;
  /** Null lets the bot choose, as for typed words. */
  readonly language: Language | null;
  /** What the words went on from: "and 2030?" means nothing alone. */
  readonly after: Query | null;
}

export const ACTS = {
  /** Asks the words and answers below. */
  ask: 'a',
  /** Shows the words' reply in place of this one, from a part of it on. */
  turn: 't',
  /** Says the reply to the whole channel. */
  share: 's',
  /** Opens the form for a correction. */
  wrong: 'w',
} as const;

export type Act = keyof typeof ACTS;

export interface Press {
  readonly act: Act;
  /** From 1. */
  readonly part: number;
  readonly remembered: Remembered;
}

/** Opens the form for a free question, and the form for a digest; these remember nothing. */
export const QUESTION_ID = 'question';
/** Begins the id of a select, whose options carry what a button's id would. */
export const CHOICE_ID = 'choice';

/** What stands behind names in custom ids; kept by the composition root. */
export interface StoredWords {
  /** Resolves when it will survive a restart. Keeping the same again is no harm. */
  keep(name: string, content: string): Promise<void>;
  /** Null where it is not, or no longer, kept. */
  find(name: string): Promise<string | null>;
}

/** Custom ids of one message, and what must be kept before it is sent. */
export class CustomIds {
  /** Name → content. */
  readonly toKeep = new Map<string, string>();

  of({ act, part, remembered }: Press): string {
    const { words, language, after } = remembered;
    const head = `${ACTS[act]}${language === null ? '-' : LETTERS[language]}${part}`;
    if (after === null && head.length + 1 + words.length <= LIMITS.customId && isPlain(words))
      return `${head}:${words}`;
    const content = JSON.stringify({ words, after });
    const name = createHash('sha256').update(content).digest('base64url').slice(0, NAME_LENGTH);
    this.toKeep.set(name, content);
    return `${head}#${name}`;
  }
}

const LETTERS = { en: 'e', zh: 'z' } as const;
/** 128 bits: two contents never share a name. */
const NAME_LENGTH = 22;

/** Discord trims what it keeps. */
function isPlain(words: string): boolean {
  return words === words.trim() && words !== '';
}

const CUSTOM_ID = /^([atsw])([ez-])(\d{1,3})([:#])(.+)$/s;
const kept = z.object({ words: z.string(), after: querySchema.nullable() });

/** What a custom id says; null where it is none of ours, or what it names is no longer kept. */
export async function readCustomId(id: string, stored: StoredWords): Promise<Press | null> {
  const [, letter, tongue, part, kind, rest = ''] = CUSTOM_ID.exec(id) ?? [];
  const act = actOf(letter);
  if (act === null) return null;
  const said = kind === ':' ? { words: rest, after: null } : await find(rest, stored);
  if (said === null) return null;
  const language = tongue === 'e' ? 'en' : tongue === 'z' ? 'zh' : null;
  return { act, part: Math.max(1, Number(part)), remembered: { ...said, language } };
}

function actOf(letter: string | undefined): Act | null {
  switch (letter) {
    case ACTS.ask:
      return 'ask';
    case ACTS.turn:
      return 'turn';
    case ACTS.share:
      return 'share';
    case ACTS.wrong:
      return 'wrong';
    default:
      return null;
  }
}

async function find(name: string, stored: StoredWords): Promise<z.infer<typeof kept> | null> {
  const content = await stored.find(name);
  if (content === null) return null;
  try {
    return kept.parse(JSON.parse(content));
  } catch {
    // A query of an older version, or a file that a crash left half written: as good as not kept.
    return null;
  }
}
