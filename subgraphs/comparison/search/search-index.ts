import type { DataSource } from "typeorm";
import type { ProgramFilter } from "../arguments";
import type { SearchWord } from "./query";

/** The place of a hit: its score, highest first, then the order of the plans. */
export type HitKey = [score: number, position: number];

/** What is asked of an index. */
export interface SearchQuery {
  /** All of them must be found. */
  words: readonly SearchWord[];
  filter: ProgramFilter;
  /** The most hits to return. */
  size: number;
  /** Only hits behind this one. */
  after: HitKey | null;
}

export interface Hit {
  programId: string;
  position: number;
  /** Positive; comparable with the scores of the same query only. */
  score: number;
  /** HTML: text with everything escaped, and mark elements around what was found. */
  snippet: string;
}

export interface SearchResult {
  /** Best first; at equal scores in plan order. */
  hits: Hit[];
  /** How many there are on all pages. */
  totalCount: number;
}

/** A full-text index inside the comparison's database. */
export interface SearchIndex {
  /** A fixed number of SQL statements, whatever is asked. @throws {InputError} for a filter with an id that does not exist. */
  search(source: DataSource, query: SearchQuery): Promise<SearchResult>;
}
