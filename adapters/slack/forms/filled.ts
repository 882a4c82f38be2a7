// What was filled into a form, field by field.
import type { Field, Submission } from '../payloads.ts';

/** What was filled in, by the name of its field. */
export class Filled {
  readonly #fields: ReadonlyMap<string, Field>;

  constructor({ view }: Submission) {
    this.#fields = new Map(
      Object.entries(view.state.values).flatMap(([name, actions]) =>
        Object.values(actions).map((field) => [name, field] as const),
      ),
    );
  }

  text(name: string): string {
    return this.#fields.get(name)?.value?.trim() ?? '';
  }

  choice(name: string): string | null {
    return this.#fields.get(name)?.selected_option?.value ?? null;
  }

  choices(name: string): string[] {
    return this.#fields.get(name)?.selected_options?.map(({ value }) => value) ?? [];
  }

  time(name: string): string | null {
    return this.#fields.get(name)?.selected_time ?? null;
  }

  conversation(name: string): string | null {
    return this.#fields.get(name)?.selected_conversation ?? null;
  }
}
