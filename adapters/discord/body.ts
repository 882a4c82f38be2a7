// The shape of what we send, with every limit that Discord sets, and the two that neither its specification nor discord.js counts:
// 40 components through all nesting, 4,000 characters over all text displays. Tests hold each outgoing body against it.
import * as z from 'zod';
import { LIMITS } from './limits.ts';

/** https://discord.com/developers/docs/components/reference#component-object-component-types */
export const TYPE = {
  row: 1,
  button: 2,
  select: 3,
  input: 4,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;

/** https://discord.com/developers/docs/components/reference#button-button-styles */
export const STYLE = { primary: 1, secondary: 2 } as const;

/** https://discord.com/developers/docs/resources/message#message-object-message-flags */
export const FLAG = { ephemeral: 1 << 6, componentsV2: 1 << 15 } as const;

const filled = (most: number) => z.string().trim().min(1).max(most);

const button = z.strictObject({
  type: z.literal(TYPE.button),
  style: z.enum(STYLE),
  label: filled(LIMITS.buttonLabel),
  custom_id: filled(LIMITS.customId),
  disabled: z.exactOptional(z.boolean()),
});

const selectOption = z.strictObject({
  label: filled(LIMITS.selectText),
  value: filled(LIMITS.selectText),
  description: z.exactOptional(filled(LIMITS.selectText)),
  default: z.exactOptional(z.boolean()),
});

const select = z.strictObject({
  type: z.literal(TYPE.select),
  custom_id: filled(LIMITS.customId),
  placeholder: z.exactOptional(filled(LIMITS.placeholder)),
  options: z.array(selectOption).min(1).max(LIMITS.selectOptions),
  required: z.exactOptional(z.boolean()),
});

const row = z.strictObject({
  type: z.literal(TYPE.row),
  components: z.union([z.array(button).min(1).max(LIMITS.buttonsInRow), z.tuple([select])]),
});

const text = z.strictObject({ type: z.literal(TYPE.text), content: filled(LIMITS.text) });
const attachment = z.strictObject({ url: z.string().regex(/^attachment:\/\/[\w.-]+$/) });

const gallery = z.strictObject({
  type: z.literal(TYPE.gallery),
  items: z
    .array(z.strictObject({ media: attachment, description: filled(LIMITS.altText) }))
    .min(1)
    .max(LIMITS.galleryItems),
});

const file = z.strictObject({ type: z.literal(TYPE.file), file: attachment });
const separator = z.strictObject({ type: z.literal(TYPE.separator), divider: z.boolean() });

const part = z.discriminatedUnion('type', [row, text, gallery, file, separator]);
const container = z.strictObject({
  type: z.literal(TYPE.container),
  accent_color: z.int().min(0).max(0xffffff),
  components: z.array(part).min(1).max(LIMITS.components),
});

const namedFile = z.strictObject({
  id: z.string(),
  filename: z
    .string()
    .regex(/^[\w.-]+$/)
    .max(LIMITS.fileName),
});

/** The body of a message create; replies to interactions have the same parts. */
const messageBody = z.strictObject({
  flags: z.int(),
  components: z.tuple([container]),
  allowed_mentions: z.strictObject({
    parse: z.tuple([]),
    replied_user: z.exactOptional(z.literal(false)),
  }),
  attachments: z.array(namedFile).max(LIMITS.files),
});

const input = z.strictObject({
  type: z.literal(TYPE.input),
  custom_id: filled(LIMITS.customId),
  style: z.union([z.literal(1), z.literal(2)]),
  placeholder: z.exactOptional(filled(LIMITS.inputPlaceholder)),
  value: z.exactOptional(z.string().max(LIMITS.inputValue)),
  required: z.boolean(),
  max_length: z.int().min(1).max(LIMITS.inputValue),
});

const label = z.strictObject({
  type: z.literal(TYPE.label),
  label: filled(LIMITS.label),
  description: z.exactOptional(filled(LIMITS.labelDescription)),
  component: z.union([input, select]),
});

const modalBody = z.strictObject({
  title: filled(LIMITS.modalTitle),
  custom_id: filled(LIMITS.customId),
  components: z.array(label).min(1).max(LIMITS.modalRows),
});

const choiceList = z
  .array(z.strictObject({ name: filled(LIMITS.choiceText), value: filled(LIMITS.choiceText) }))
  .max(LIMITS.choices);

export type Button = z.infer<typeof button>;
export type Row = z.infer<typeof row>;
export type Part = z.infer<typeof part>;
export type Container = z.infer<typeof container>;
export type MessageBody = z.infer<typeof messageBody>;
export type ModalBody = z.infer<typeof modalBody>;
export type Choices = z.infer<typeof choiceList>;

/** What Discord would refuse in a message, a line for each; none for a good one. */
export function messageFaults(body: unknown): string[] {
  const parsed = messageBody.safeParse(body);
  if (!parsed.success) return issues(parsed.error);
  const [{ components }] = parsed.data.components;
  const count = 1 + components.reduce((sum, part) => sum + countOf(part), 0);
  const characters = components.reduce(
    (sum, part) => sum + (part.type === TYPE.text ? part.content.length : 0),
    0,
  );
  const ids = components.flatMap(customIds);
  return [
    ...above('components, nested ones counted', count, LIMITS.components),
    ...above('characters in all text displays', characters, LIMITS.text),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the custom id ${id} twice`),
    ...unnamedFiles(parsed.data),
    ...((parsed.data.flags & FLAG.componentsV2) === 0 ? ['no flag for components V2'] : []),
  ];
}

/** What Discord would refuse of a modal; empty where nothing. */
export function modalFaults(body: unknown): string[] {
  const parsed = modalBody.safeParse(body);
  return parsed.success ? [] : issues(parsed.error);
}

/** The same of the choices of an autocomplete. */
export function choiceFaults(choices: unknown): string[] {
  const parsed = choiceList.safeParse(choices);
  return parsed.success ? [] : issues(parsed.error);
}

function issues({ issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

function countOf(part: Part): number {
  return part.type === TYPE.row ? 1 + part.components.length : 1;
}

function customIds(part: Part): string[] {
  return part.type === TYPE.row ? part.components.map(({ custom_id }) => custom_id) : [];
}

function above(what: string, count: number, most: number): string[] {
  return count > most ? [`${count} ${what}, of at most ${most}`] : [];
}

/** Each picture and file that a component shows must come with the message, and none may come unseen. */
function unnamedFiles({ components: [{ components }], attachments }: MessageBody): string[] {
  const shown = new Set(
    components.flatMap((part) => {
      if (part.type === TYPE.gallery) return part.items.map(({ media }) => media.url);
      return part.type === TYPE.file ? [part.file.url] : [];
    }),
  );
  const sent = new Set(attachments.map(({ filename }) => `attachment://${filename}`));
  return [
    ...[...shown].filter((url) => !sent.has(url)).map((url) => `${url} is not sent along`),
    ...[...sent].filter((url) => !shown.has(url)).map((url) => `${url} is sent but not shown`),
  ];
}
