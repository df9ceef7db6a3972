import { aboutPage } from "./about/about-page";
import { accessibilityPage } from "./about/accessibility-page";
import { conceptPage } from "./concept/page";
import { dataPage } from "./data/page";
import type { PageMaker } from "./page";
import { planPage } from "./plan/page";
import { programPage } from "./program/page";
import { searchPage } from "./search/page";
import { startPage } from "./start/page";

/** The pages by their path below the language. */
export const FIXED: Readonly<Record<string, PageMaker>> = {
  "": startPage,
  search: searchPage,
  data: dataPage,
  about: aboutPage,
  accessibility: accessibilityPage,
};

/** The pages that a word and something behind it name. */
export const WITH_PARAMETER: Readonly<Record<string, PageMaker>> = {
  concepts: conceptPage,
  programs: programPage,
  plans: planPage,
};
