// The words of an order, from which its options are taken one by one, in any order; what is left at the end was not understood.

/** A text that gets shorter with each option that is taken from it. */
export class Slip {
  #text: string;

  constructor(text: string) {
    this.#text = ` ${text} `;
  }

  /** Takes the first match away. A pattern is matched without regard to case. */
  take(pattern: RegExp): RegExpExecArray | null {
    const found = new RegExp(pattern.source, 'iu').exec(this.#text);
    if (found === null) return null;
    const [whole] = found;
    this.#text = `${this.#text.slice(0, found.index)} ${this.#text.slice(found.index + whole.length)}`;
    return found;
  }

  has(pattern: RegExp): boolean {
    return this.take(pattern) !== null;
  }

  /** What has not been taken, without the small words that people put between options. */
  get rest(): string {
    return this.#text
      .replace(/(?<![\w:])(at|on|in|the|a|and|of|please|to|me|with|every)(?![\w:])/giu, ' ')
      .replace(/[请在于的，,。;；]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  }
}
