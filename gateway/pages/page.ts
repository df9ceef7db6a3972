import type { ComponentChild } from "preact";
import type { Language, Text } from "../../shared/canonical/text";
import type { Ask } from "./ask";

/** What a page is made from. */
export interface Asked {
  language: Language;
  /** What its address says after the page's name: an id, or nothing. */
  parameter: string;
  query: Readonly<Record<string, unknown>>;
  ask: Ask;
}

/** A page, before it is put into its frame. */
export interface Page {
  title: string;
  body: ComponentChild;
  status?: number;
  /** Slugs of the plans whose part is missing. */
  missing?: readonly string[];
  /** Slugs of the plans that did not answer the last harvest, so that what was harvested before is shown. */
  old?: readonly string[];
  /** Whether the oEmbed endpoint knows of it. */
  isEmbeddable?: boolean;
  /** Whether search engines are to leave it out. */
  isUnlisted?: boolean;
}

export type PageMaker = (asked: Asked) => Promise<Page>;

/** There is no such page; the sentence says what there is. */
export class NoSuchPageError extends Error {
  readonly sentence: Text;

  constructor(sentence: Text) {
    super(sentence.en);
    this.name = "NoSuchPageError";
    this.sentence = sentence;
  }
}
