// What Discord takes, in one table. Characters are UTF-16 units, as discord.js and the specification count them: never more than
// Discord's own count, which is by code point.
// https://discord.com/developers/docs/components/reference · /resources/message · /interactions/application-commands
export const LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters of all text displays of a message together. */
  text: 4_000,
  customId: 100,
  buttonLabel: 80,
  buttonsInRow: 5,
  selectOptions: 25,
  selectText: 100,
  placeholder: 150,
  url: 512,
  altText: 1_024,
  galleryItems: 10,
  files: 10,
  /** Bytes of one attachment where a server has no boosts and the interaction does not say. */
  attachment: 10 * 1024 * 1024,
  fileName: 100,
  nonce: 25,

  modalTitle: 45,
  modalRows: 5,
  label: 45,
  labelDescription: 100,
  inputValue: 4_000,
  inputPlaceholder: 100,

  commandName: 32,
  commandDescription: 100,
  /** Subcommands and groups of a command, options of a subcommand. */
  options: 25,
  choices: 25,
  choiceText: 100,
  /** Names, descriptions and values of a command with all its options; of localizations the longest counts. */
  command: 8_000,
} as const;

/** A text on at most `most` characters; where it had to be cut it ends in "…". Never cuts a character in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
