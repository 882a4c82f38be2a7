// The two languages of the product. Everything that a person reads is written in both, side by side.

export type Language = 'en' | 'zh';

/** Words that we wrote ourselves: both languages are always there. */
export type Wording = { readonly en: string; readonly zh: string };

/** A name of the catalog (a company, a place): Chinese is null where nobody knows it for certain. */
export type CatalogName = { readonly en: string; readonly zh: string | null };

/** The text in the language asked for; the English name where the Chinese is not known. */
export function inLanguage(text: Wording | CatalogName, language: Language): string {
  return text[language] ?? text.en;
}

const HAN = /\p{Script=Han}/u;

/** Whether a Chinese character stands in it. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** The language of what somebody typed: Chinese as soon as one Chinese character stands in it. */
export function languageOf(words: string): Language {
  return hasHan(words) ? 'zh' : 'en';
}
