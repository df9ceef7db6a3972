/** The two languages of this project; the names are those of the GraphQL enum. */
export const LANGUAGES = ["JA", "EN"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. */
export interface Text {
  ja: string;
  en: string;
}

/** @returns the text in one language. */
export function inLanguage(text: Text, language: Language): string {
  return language === "EN" ? text.en : text.ja;
}

/** A text to compare with those of a database. PostgreSQL takes no NUL; U+FFFF stands for it, which no text has either. */
export function searchable(text: string): string {
  return text.replaceAll("\0", "\uFFFF");
}
