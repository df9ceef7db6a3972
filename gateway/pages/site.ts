import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Language } from "../../shared/canonical/text";
import { type WordKey, wordIn } from "./words";

/** What every part of a page knows of the page. */
export interface Site {
  language: Language;
  /** Path and query below the language: `concepts/dementia-cafe`; the same in the other language. */
  path: string;
  /** The page's address in the other language, where it is not that path. */
  other?: string;
  /** Where others reach this server; without it, nothing is said that needs it. */
  origin?: string;
  /** Version of the facts; null while the comparison does not answer. */
  version: string | null;
}

export const SiteContext = createContext<Site | undefined>(undefined);

/** The page's language, path and version. @throws when used outside a page. */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("A part of a page stands outside of any page.");
  return site;
}

/** The interface's words in the page's language. */
export function useWords(): (key: WordKey) => string {
  const { language } = useSite();
  return (key) => wordIn(language, key);
}
