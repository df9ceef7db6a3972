import { Column, Entity, PrimaryColumn } from "typeorm";
import type { SearchSource } from "./documents";

/** The search index, in ordinary tables. */

/** Where a term stands in the programmes of one block; a block holds the next some thousand programmes. */
@Entity("search_term")
export class SearchTermRow {
  @PrimaryColumn("text")
  term!: string;

  @PrimaryColumn("integer")
  block!: number;

  /**
   * What stored-postings.ts writes, in base64: a text column, since every database has one. A change of what it writes
   * gives the column another name, so that a database of before is refused rather than misread.
   */
  @Column("text")
  places!: string;
}

/** What a hit is shown with. */
@Entity("search_document")
export class SearchDocumentRow {
  /** The programme's place in the order over all plans. */
  @PrimaryColumn("integer")
  position!: number;

  @Column("text")
  programId!: string;

  @Column("simple-json")
  source!: SearchSource;
}

export const SEARCH_TABLES = [SearchTermRow, SearchDocumentRow];
