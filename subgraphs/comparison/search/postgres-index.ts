import type { EntityManager } from "typeorm";
import { SEARCH_FIELDS, type SearchDocument, type SearchField, type SearchPart } from "./documents";
import { idToken } from "./expression";
import { foundLexemes, type LexemeOf, phrasesOf, quoted } from "./postgres-phrases";
import type { SearchWord } from "./query";
import { countHits, rankHits, type Scoring } from "./ranked";
import type { SearchIndex } from "./search-index";
import { bestSnippet, escapeHtml, indexedText, matchedParts } from "./snippet";
import { EMPTY_DOCUMENTS, WEIGHTS } from "./weights";

/**
 * The index in PostgreSQL's own full-text search: a row per programme and field with its tokens as a tsvector, made here
 * and not by a parser of the server, whose idea of a letter depends on its locale. Japanese stands in it character by
 * character and is searched as a phrase of characters; English words stand without their endings.
 */
const TABLE = "search_text";

/** The stemmer: Porter's, as in SQLite, and without stop words. */
const STEMMER = "search_stem";

/** Rows per INSERT, and words per question for their stems. */
const CHUNK = 500;

/** A lexeme may have 2,046 bytes; no query is as long as this many characters. */
const MAX_LEXEME = 250;

/** The usual parameters of BM25: how soon more finds count for less, and how much a long text counts for less. */
const K1 = 1.2;
const B = 0.75;

const OPEN = "\u0002";
const CLOSE = "\u0003";

/**
 * The bm25 of each phrase in each field, weighed: the cover density rank of a phrase, with all weights one, is how often
 * it occurs. `norm` is what BM25 makes of the length of the programme's texts, reckoned when they were written.
 */
const SCORED = `
  WITH found AS MATERIALIZED (
    SELECT phrase.number, phrase.word, text.program_id,
      text.weight * ${K1 + 1} * (1 - text.norm / (text.norm + ts_rank_cd('{1, 1, 1, 1}', text.lexemes, phrase.query))) AS gain
    FROM unnest(CAST(:words AS integer[]), CAST(CAST(:queries AS text[]) AS tsquery[]))
      WITH ORDINALITY AS phrase (word, query, number)
    JOIN ${TABLE} text ON text.lexemes @@ phrase.query
  ), rarity AS (
    SELECT number, GREATEST(ln((total - count + 0.5) / (count + 0.5)), 0.000001) AS idf
    FROM (SELECT number, COUNT(DISTINCT program_id) AS count FROM found GROUP BY number) finds,
      (SELECT COUNT(*) * ${1 + EMPTY_DOCUMENTS} AS total FROM program) documents
  )
  SELECT program_id, CAST(ROUND(CAST(SUM(gain * idf) AS numeric), 6) AS double precision) AS score
  FROM found JOIN rarity USING (number)
  GROUP BY program_id
  HAVING COUNT(DISTINCT word) FILTER (WHERE word > 0) = :count`;

/** All texts of a hit. */
const TEXTS = `(
  SELECT json_object_agg(text.field, json_build_object('parts', text.parts, 'tokens', text.tokens))
  FROM ${TABLE} text WHERE text.program_id = program.id
)`;

type Texts = Partial<Record<SearchField, { parts: SearchPart[]; tokens: string }>>;

/** tsvector in the comparison's schema. */
export const postgresIndex: SearchIndex = {
  async fill(manager, documents) {
    await manager.query(`CREATE TEXT SEARCH DICTIONARY ${STEMMER} (TEMPLATE = snowball, LANGUAGE = porter)`);
    await manager.query(
      `CREATE TABLE ${TABLE} (program_id text COLLATE "C", field text, weight double precision, norm double precision,
        parts json, tokens text, lexemes tsvector, PRIMARY KEY (program_id, field))`,
    );
    await insert(manager, await indexRows(manager, documents));
    await manager.query(`CREATE INDEX ON ${TABLE} USING gin (lexemes)`);
  },

  /** Three statements: the words' stems, how many, and which with their texts. */
  async search(source, query) {
    const lexemeOf = await stemmer(source, query.words.flatMap(tokensOf));
    const scoring = scoringOf(query.words, lexemeOf);
    const [totalCount, rows] = await Promise.all([
      countHits(source, query, scoring),
      rankHits<{ texts: Texts }>(source, query, scoring),
    ]);
    const hits = rows.map(({ texts, ...hit }) => ({ ...hit, snippet: snippet(texts, query.words, lexemeOf) }));
    return { totalCount, hits };
  },
};

function tokensOf({ phrase, segments }: SearchWord): string[] {
  return [...phrase, ...segments.flat()];
}

function scoringOf(words: readonly SearchWord[], lexemeOf: LexemeOf): Scoring {
  const phrases = phrasesOf(words, lexemeOf);
  return {
    sql: SCORED,
    parameters: {
      words: phrases.map(({ word }) => word),
      queries: phrases.map(({ query }) => query),
      count: words.length,
    },
    select: { texts: TEXTS },
  };
}

/** Asks the server for the stems of English words. */
async function stemmer(source: Pick<EntityManager, "query">, tokens: readonly string[]): Promise<LexemeOf> {
  const words = [...new Set(tokens)].filter((token) => /^[a-z]/.test(token));
  const stems = new Map<string, string>();
  for (let start = 0; start === 0 || start < words.length; start += CHUNK) {
    const rows: { word: string; stem: string }[] = await source.query(
      `SELECT word, (ts_lexize('${STEMMER}', word))[1] AS stem FROM unnest(CAST($1 AS text[])) AS word`,
      [words.slice(start, start + CHUNK)],
    );
    for (const { word, stem } of rows) stems.set(word, stem);
  }
  return (token) => (stems.get(token) ?? token).slice(0, MAX_LEXEME);
}

type IndexRow = [
  program: string,
  field: string,
  weight: number,
  norm: number,
  parts: string,
  tokens: string,
  lexemes: string,
];

async function indexRows(manager: EntityManager, documents: readonly SearchDocument[]): Promise<IndexRow[]> {
  const texts = documents.map(({ fields }) => SEARCH_FIELDS.map((field) => split(indexedText(fields[field]))));
  const lexemeOf = await stemmer(manager, texts.flat(2));
  // The id is one token of its own.
  const lengths = texts.map((fields) => fields.reduce((sum, tokens) => sum + tokens.length, 1));
  const mean = lengths.reduce((sum, length) => sum + length, 0) / (lengths.length * (1 + EMPTY_DOCUMENTS));
  return documents.flatMap(({ programId, fields }, index) => {
    const norm = K1 * (1 - B + (B * (lengths[index] as number)) / mean);
    const row = (field: "id" | SearchField, parts: readonly SearchPart[], lexemes: readonly string[]): IndexRow => [
      programId,
      field,
      WEIGHTS[field],
      norm,
      JSON.stringify(parts),
      lexemes.join(" "),
      lexemes.map((lexeme, place) => `${quoted(lexeme)}:${place + 1}`).join(" "),
    ];
    const own = SEARCH_FIELDS.map((field, number) =>
      row(field, fields[field], (texts[index]?.[number] ?? []).map(lexemeOf)),
    );
    return [row("id", [], [idToken(programId)]), ...own];
  });
}

function split(text: string): string[] {
  return text === "" ? [] : text.split(" ");
}

async function insert(manager: EntityManager, rows: readonly IndexRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = rows.slice(start, start + CHUNK);
    const values = chunk.map((row, number) => `(${row.map((_, column) => `$${number * row.length + column + 1}`)})`);
    await manager.query(`INSERT INTO ${TABLE} VALUES ${values.join()}`, chunk.flat());
  }
}

/** What matched; the title where nothing that is shown did, as for an id. */
function snippet(texts: Texts, words: readonly SearchWord[], lexemeOf: LexemeOf): string {
  const sought = new Set(words.flatMap(({ phrase }) => phrase)).size;
  const parts = SEARCH_FIELDS.flatMap((field) => {
    const { parts, tokens } = texts[field] ?? { parts: [], tokens: "" };
    const lexemes = split(tokens);
    const found = foundLexemes(lexemes, words, lexemeOf);
    const marked = lexemes.map((lexeme, place) => (found[place] ? `${OPEN}${lexeme}${CLOSE}` : lexeme)).join(" ");
    return matchedParts(parts, marked, OPEN, CLOSE);
  });
  return bestSnippet(parts, sought) || escapeHtml(texts.title?.parts[0]?.text ?? "");
}
