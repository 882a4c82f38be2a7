// What people press, pick and fill in, in messages, modals and App Home.
import * as z from 'zod';
import { LIMITS } from '../limits.ts';
import { id, option, plainText, text } from './objects.ts';

const placeholder = plainText(LIMITS.input.placeholder).exactOptional();
const options = z.array(option).min(1).max(LIMITS.options.most);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plainText(LIMITS.button.label),
  value: text(LIMITS.button.value),
  style: z.enum(['primary', 'danger']).exactOptional(),
});

const externalSelect = z.strictObject({
  type: z.literal('external_select'),
  action_id: id,
  placeholder,
  /** One Chinese character is a name; Slack's own default is three. */
  min_query_length: z.int().min(0).max(1),
});

const multiExternalSelect = externalSelect.extend({
  type: z.literal('multi_external_select'),
  max_selected_items: z.int().min(1),
});

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  placeholder,
  options,
  initial_option: option.exactOptional(),
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  action_id: id,
  options: options.max(10),
  initial_option: option.exactOptional(),
});

const textInput = z.strictObject({
  type: z.literal('plain_text_input'),
  action_id: id,
  placeholder,
  multiline: z.boolean().exactOptional(),
  max_length: z.int().min(1).max(LIMITS.input.value).exactOptional(),
  initial_value: text(LIMITS.input.value).exactOptional(),
  dispatch_action_config: z
    .strictObject({ trigger_actions_on: z.array(z.literal('on_enter_pressed')) })
    .exactOptional(),
});

const timePicker = z.strictObject({
  type: z.literal('timepicker'),
  action_id: id,
  initial_time: z.string().regex(/^\d\d:\d\d$/),
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  action_id: id,
  placeholder,
  initial_conversation: z.string().exactOptional(),
  filter: z.strictObject({
    include: z.array(z.enum(['public', 'private'])),
    exclude_bot_users: z.literal(true),
  }),
});

export const pressed = z.discriminatedUnion('type', [button, staticSelect, externalSelect]);

export const filled = z.discriminatedUnion('type', [
  textInput,
  externalSelect,
  multiExternalSelect,
  staticSelect,
  radioButtons,
  timePicker,
  conversationsSelect,
]);

export type Button = z.infer<typeof button>;
export type Option = z.infer<typeof option>;
export type Filled = z.infer<typeof filled>;
