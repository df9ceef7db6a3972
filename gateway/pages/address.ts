import { aboutPage } from "./about/about-page";
import { accessibilityPage } from "./about/accessibility-page";
import { conceptPage } from "./concept/page";
import { dataPage } from "./data/page";
import { NoSuchPageError, type PageMaker } from "./page";
import { planPage } from "./plan/page";
import { programPage } from "./program/page";
import { searchPage } from "./search/page";
import { startPage } from "./start/page";
import { WORDS } from "./words";

const FIXED: Readonly<Record<string, PageMaker>> = {
  "": startPage,
  search: searchPage,
  data: dataPage,
  about: aboutPage,
  accessibility: accessibilityPage,
};

const WITH_PARAMETER: Readonly<Record<string, PageMaker>> = {
  concepts: conceptPage,
  programs: programPage,
  plans: planPage,
};

/** The page that a path below the language names. @throws {NoSuchPageError} when there is none. */
export function pageAt(path: string): { make: PageMaker; parameter: string } {
  if (Object.hasOwn(FIXED, path)) return { make: FIXED[path] as PageMaker, parameter: "" };
  const slash = path.indexOf("/");
  const name = path.slice(0, Math.max(0, slash));
  const parameter = path.slice(slash + 1);
  if (!Object.hasOwn(WITH_PARAMETER, name) || parameter === "") throw new NoSuchPageError(WORDS.noPage);
  return { make: WITH_PARAMETER[name] as PageMaker, parameter };
}

/** The pages whose form has a search field of its own. */
export function hasOwnSearch(path: string): boolean {
  return path === "" || path === "search";
}
