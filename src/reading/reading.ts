// What words come to: a Query with the command that answers it, or why there is none.
import type { Named, NameKind } from '../catalog/names.ts';
import type { Command, OptionKind } from '../command.ts';
import type { Query } from '../query.ts';
import type { Unanswerable } from './question/asked/asked.ts';

/** Why some words could not be made a query; each is answered with a helpful reply. */
export type Unread =
  | {
      readonly kind: 'unknown-words';
      readonly command: Command;
      readonly words: string;
      /** All that stood behind the command, as it was read. */
      readonly said: string;
      readonly kinds: readonly NameKind[];
    }
  | { readonly kind: 'missing'; readonly command: Command; readonly option: OptionKind }
  | {
      readonly kind: 'too-many';
      readonly command: Command;
      readonly option: OptionKind;
      readonly named: readonly Named[];
    }
  | {
      readonly kind: 'two-meanings';
      readonly command: Command;
      readonly words: string;
      readonly named: readonly Named[];
    };

export type Reading =
  | {
      readonly query: Query;
      readonly command: Command;
      /** A second question of the same message, which the query leaves unanswered. */
      readonly other?: Query;
    }
  | { readonly unread: Unread }
  | { readonly unanswerable: Unanswerable };

/** What a reading depends on besides the words: the day, and what was asked before in the same thread. */
export interface Thread {
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly after: Query | null;
  readonly exact?: true;
}
