// What a person typed, said back to them: never so much of it that a reply becomes the place to post it.

const MOST = 60;

/** At most sixty characters of the words, without cutting one in half. */
export function echo(words: string): string {
  const characters = [...words];
  return characters.length > MOST ? `${characters.slice(0, MOST - 1).join('')}…` : words;
}
