import type * as MakersModule from "./makers";
import { NoSuchPageError, type PageMaker } from "./page";
import { WORDS } from "./words";

/** The page that a path below the language names. @throws {NoSuchPageError} when there is none. */
export function pageAt(path: string): { make: PageMaker; parameter: string } {
  // Loaded with the first page: a server that starts has no need of them.
  const { FIXED, WITH_PARAMETER } = require("./makers") as typeof MakersModule;
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
