import type { DataSource, EntityManager } from "typeorm";
import { SEARCH_FIELDS, type SearchDocument, type SearchField, type SearchFields } from "./documents";
import { expressionOf, idToken } from "./expression";
import { countHits, type RankedRow, rankHits } from "./ranked";
import type { SearchIndex, SearchQuery } from "./search-index";
import { bestSnippet, escapeHtml, indexedText, matchedParts } from "./snippet";
import { EMPTY_DOCUMENTS, WEIGHTS } from "./weights";

/**
 * The index in SQLite's own full-text search, FTS5: one table, a row per programme, a column per field. Japanese stands
 * in it character by character and is searched as a phrase of characters, so that one, two or more characters are found
 * anywhere in a sentence by the same rule and with the same ranking. (The trigram tokeniser needs three characters. On
 * ten thousand programmes it is faster, 5 ms against 30 ms, and its index is three times as large.) English words are
 * stemmed by the porter tokeniser, which leaves single characters alone; so one query can hold both languages.
 */
const TABLE = "search_text";

const COLUMNS = ["id", ...SEARCH_FIELDS] as const;

/** Rows per INSERT, below SQLite's 32,766 variables. */
const CHUNK = 500;

const OPEN = "\u0002";
const CLOSE = "\u0003";

/** The score of a hit: the bm25 of each field, weighed. FTS5's own is negative, better is less. */
const SCORE = COLUMNS.map((column) => `${-WEIGHTS[column]} * bm25(${TABLE}, ${onlyColumn(column)})`).join(" + ");

/** Hits with their scores. The LIMIT keeps SQLite from merging it into the query around it, where bm25 cannot be used. */
const SCORED = `SELECT rowid AS row, program_id, ROUND(${SCORE}, 6) AS score FROM ${TABLE} WHERE ${TABLE} MATCH :expression LIMIT -1`;

/** The searched texts of some rows, with what matched between OPEN and CLOSE. */
const MARKED = `SELECT rowid AS row, parts, ${SEARCH_FIELDS.map(
  (field) => `highlight(${TABLE}, ${COLUMNS.indexOf(field)}, '${OPEN}', '${CLOSE}') AS ${field}`,
).join(", ")} FROM ${TABLE} WHERE ${TABLE} MATCH ? AND rowid IN`;

function onlyColumn(column: (typeof COLUMNS)[number]): string {
  return COLUMNS.map((other) => (other === column ? "1.0" : "0.0")).join(", ");
}

interface ScoredRow extends RankedRow {
  row: number;
}

type MarkedRow = { row: number; parts: string } & Record<SearchField, string>;

/** FTS5 in the comparison's database. */
export const sqliteIndex: SearchIndex = {
  async fill(manager, documents) {
    await manager.query(
      `CREATE VIRTUAL TABLE ${TABLE} USING fts5(${COLUMNS.join(", ")}, program_id UNINDEXED, parts UNINDEXED, tokenize = 'porter unicode61 remove_diacritics 0')`,
    );
    const rows = documents.map(indexRow);
    const empty = Array.from({ length: rows.length * EMPTY_DOCUMENTS }, () => COLUMNS.map(() => "").concat("", ""));
    await insert(manager, [...rows, ...empty]);
  },

  /** Three statements: how many, which, and where they match. */
  async search(source, query) {
    const expression = expressionOf(query.words);
    const scoring = { sql: SCORED, parameters: { expression }, select: { row: "hit.row" } };
    const [totalCount, rows] = await Promise.all([
      countHits(source, query, scoring),
      rankHits<ScoredRow>(source, query, scoring),
    ]);
    const snippets = await snippetsOf(source, expression, rows, query);
    const hits = rows.map(({ row, ...hit }) => ({ ...hit, snippet: snippets.get(row) ?? "" }));
    return { totalCount, hits };
  },
};

function indexRow({ programId, fields }: SearchDocument): string[] {
  const texts = SEARCH_FIELDS.map((field) => indexedText(fields[field]));
  return [idToken(programId), ...texts, programId, JSON.stringify(fields)];
}

async function insert(manager: EntityManager, rows: readonly string[][]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const values = chunk.map((row) => `(${row.map(() => "?").join(", ")})`).join(", ");
    await manager.query(
      `INSERT INTO ${TABLE} (${COLUMNS.join(", ")}, program_id, parts) VALUES ${values}`,
      chunk.flat(),
    );
  }
}

async function snippetsOf(
  source: DataSource,
  expression: string,
  rows: readonly ScoredRow[],
  { words }: SearchQuery,
): Promise<Map<number, string>> {
  const places = rows.map(({ row }) => row);
  const marked: MarkedRow[] = await source.query(`${MARKED} (${places.map(() => "?").join(", ")})`, [
    expression,
    ...places,
  ]);
  const sought = new Set(words.flatMap(({ phrase }) => phrase)).size;
  return new Map(marked.map((row) => [row.row, snippet(row, sought)]));
}

/** What matched; the title where nothing that is shown did, as for an id. */
function snippet(row: MarkedRow, sought: number): string {
  const fields = JSON.parse(row.parts) as SearchFields;
  const parts = SEARCH_FIELDS.flatMap((field) => matchedParts(fields[field], row[field], OPEN, CLOSE));
  return bestSnippet(parts, sought) || escapeHtml(fields.title[0]?.text ?? "");
}
