import type { Language } from "../../shared/canonical/text";

/** A language as addresses and the lang attribute write it. */
export type Tag = "ja" | "en";

export const TAGS: Readonly<Record<Language, Tag>> = { JA: "ja", EN: "en" };

/** The other of the two languages. */
export function otherLanguage(language: Language): Language {
  return language === "JA" ? "EN" : "JA";
}

/**
 * The language that a client prefers of the two (RFC 9110, 12.5.4).
 * Japanese where it says nothing, takes anything, or takes neither: the plans are Japanese.
 */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const weights = new Map<string, number>();
  for (const range of (acceptLanguage ?? "").split(",")) {
    const [tag = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const quality = Number(parameters.find((one) => one.startsWith("q="))?.slice(2) ?? 1);
    const primary = tag.split("-", 1)[0] as string;
    if (Number.isFinite(quality)) weights.set(primary, Math.max(quality, weights.get(primary) ?? 0));
  }
  const weight = (tag: Tag) => weights.get(tag) ?? weights.get("*") ?? 0;
  return weight("en") > weight("ja") ? "EN" : "JA";
}

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/gu;
const LATIN = /\p{Script=Latin}/gu;

/** The lang attribute that a text of the data needs on a page of a language; undefined where it is the page's own. */
export function foreignTag(text: string, around: Language): Tag | undefined {
  const japanese = text.match(JAPANESE)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (around === "EN") return japanese > 0 && japanese * 3 >= latin ? "ja" : undefined;
  return japanese === 0 && latin > 1 ? "en" : undefined;
}
