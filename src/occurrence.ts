// The name of one post that is to be made once: the same for every try of it, before and after a restart.
import { createHash } from 'node:crypto';

/** Discord takes 25 characters as a nonce (https://docs.discord.com/developers/resources/message#create-message-jsonform-params). */
const LENGTH = 24;

/** @param parts what tells this post from every other, such as digest, local time and zone. */
export function occurrenceId(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, LENGTH);
}
