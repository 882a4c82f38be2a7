// What Slack takes, each limit once. Where public sources differ, the lower figure stands here, so that a raise is one line.
// Sources: docs.slack.dev/reference/block-kit/blocks, /composition-objects, /views; the two marked "undocumented" are from issues.

export const LIMITS = {
  message: {
    blocks: 50,
    /** Undocumented: Slack refuses at about 13,200 (github.com/slackapi/bolt-js/issues/2509 and 2867), containers counted. */
    characters: 12_000,
    /** Slack cuts at 40,000; a notification and a screen reader need no more than the blocks hold. */
    text: 12_000,
    /** Undocumented: a third chart makes the message invalid. */
    charts: 2,
  },
  view: { blocks: 100, title: 24, button: 24, metadata: 3_000, callback: 255 },
  id: 255,
  header: 150,
  context: 10,
  actions: 25,
  /** The limit of a section; kept for each run of rich text as well, for which none is documented. */
  text: 3_000,
  button: { label: 75, value: 2_000 },
  options: { most: 100, label: 75, value: 150 },
  input: { label: 2_000, placeholder: 150, value: 3_000 },
  url: 3_000,
  /** `rows` without the header. Newer readers of the same page have 200 rows and 20,000 characters. */
  table: { rows: 100, columns: 20, characters: 10_000, caption: 150 },
  /** Newer readers of the same page have 12 series. */
  chart: { title: 50, series: 6, categories: 20, label: 20, axis: 50 },
  /** docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  prompts: 4,
} as const;

/** Slack counts characters, not UTF-16 units: 150 emoji fit into a header. */
export function lengthOf(text: string): number {
  return PAIR.test(text) ? text.length - text.split(PAIR).length + 1 : text.length;
}

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/;

/** At most so many characters, none cut in half; what is missing is marked. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
