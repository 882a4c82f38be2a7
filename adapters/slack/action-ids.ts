// The names of what can be pressed. A button may be pressed years after it was sent, so each name carries a version, as the
// names of forms do: a change of what they carry gets a new one, and the old ones are answered with a polite word.
export const VERSION = 'nev1';

const kinds = [
  /** The value is words to be asked. */
  'words',
  /** The value is a ticket (ticket.ts). */
  'share',
  'file',
  'wrong',
  'right',
  /** Opens a form; the value is its name. */
  'form',
  /** App Home: the words typed there. */
  'ask-box',
  /** A pick inside a form, which needs no answer. */
  'pick',
] as const;

export type ActionKind = (typeof kinds)[number];

/** @param mark sets elements of one kind in one block apart, as Slack demands. */
export function actionId(kind: ActionKind, mark: string | number = 0): string {
  return `${VERSION}.${kind}.${mark}`;
}

/** The kind and the mark; null for a name of another version, or one that is not ours. */
export function readActionId(id: string): { kind: ActionKind; mark: string } | null {
  const [version, kind, ...mark] = id.split('.');
  const known = kinds.find((one) => one === kind);
  return version === VERSION && known !== undefined ? { kind: known, mark: mark.join('.') } : null;
}
