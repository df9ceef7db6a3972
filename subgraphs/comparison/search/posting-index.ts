import { type DataSource, In, type SelectQueryBuilder } from "typeorm";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { filtered, isNarrowed } from "../program-query";
import type { ProgramRow } from "../tables";
import { fieldsOf, SEARCH_FIELDS, type SearchFields } from "./documents";
import { postingsOfTerms } from "./kept-postings";
import { matchesOfWords } from "./kept-words";
import { intersection } from "./match";
import { type Matches, matchesOf } from "./matches";
import { fieldOf, placeOf } from "./occurrence";
import { NOWHERE, type Postings, seek } from "./postings";
import type { SearchWord } from "./query";
import { bestHits, type Lengths, type RankedHit } from "./rank";
import type { Hit, SearchIndex } from "./search-index";
import { bestSnippet, escapeHtml, type MatchedPart, matchedParts } from "./snippet";
import { readPostings } from "./stored-postings";
import { SearchDocumentRow, SearchTermRow } from "./tables";
import { idTerm, LENGTHS, phraseTerms } from "./terms";

/**
 * The index in tables of its own: to each term, where it stands. One and two Japanese characters are a term each, so that
 * the shortest queries are the cheapest ones; longer phrases are found by the places of their terms. All that a
 * query costs is reading the lists of its own terms: it does not grow with the texts of other programmes.
 */
export const postingIndex: SearchIndex = {
  /** At most three statements: the lists of the terms, the programmes that the filter leaves, and the texts of the hits. */
  async search(source, query) {
    const allowedPrograms = filtered(source, query.filter);
    const [words, allowed] = await Promise.all([
      matchesOfWords(source, query.words, (missing) => postingsOf(source, missing)),
      isNarrowed(query.filter) ? positionsOf(allowedPrograms) : null,
    ]);
    const matches = matchesOf(words);
    const programs = allowed ? intersection([matches.programs, allowed]) : matches.programs;
    const ranked = bestHits(programs, matches, knownLengths.get(source) as Lengths, query);
    return { totalCount: programs.length, hits: await shown(source, ranked, matches, query.words) };
  },
};

/** The lists of all terms of some words; those that are not in memory, in one statement. */
async function postingsOf(source: DataSource, words: readonly SearchWord[]): Promise<(term: string) => Postings> {
  const terms = words.flatMap(({ phrase, segments, id }) => [
    ...[phrase, ...segments].flatMap((tokens) => phraseTerms(tokens).map(({ term }) => term)),
    ...(id === null ? [] : [idTerm(id)]),
  ]);
  const asked = new Set([...terms, ...(knownLengths.has(source) ? [] : [LENGTHS])]);
  const found = await postingsOfTerms(source, [...asked], (missing) => readTerms(source, missing));
  const postings = (term: string) => found.get(term) ?? NOWHERE;
  if (!knownLengths.has(source)) knownLengths.set(source, lengthsIn(postings(LENGTHS)));
  return postings;
}

async function readTerms(source: DataSource, terms: readonly string[]): Promise<Map<string, Postings>> {
  const rows = await source
    .getRepository(SearchTermRow)
    .createQueryBuilder("entry")
    .select(["entry.term AS term", "entry.places AS places"])
    .where({ term: In([...terms]) })
    .orderBy("entry.term")
    .addOrderBy("entry.block")
    .getRawMany<{ term: string; places: string }>();
  const blocks = new Map<string, string[]>(terms.map((term) => [term, []]));
  for (const { term, places } of rows) blocks.get(term)?.push(places);
  return new Map([...blocks].map(([term, texts]) => [term, readPostings(texts)]));
}

async function positionsOf(programs: SelectQueryBuilder<ProgramRow>): Promise<Int32Array> {
  const rows = await programs.select("program.position", "position").getRawMany<{ position: number }>();
  return Int32Array.from(rows, ({ position }) => position).sort();
}

/** The lengths of all programmes of a database, which never changes: they are read with the first query and kept: no word is known before. */
const knownLengths = new WeakMap<DataSource, Lengths>();

function lengthsIn({ programs, reader }: Postings): Lengths {
  const lengths = { programs, tokens: new Int32Array(programs.length), total: 0 };
  const length = reader();
  for (let place = 0; place < programs.length; place += 1) {
    length.open(place);
    const tokens = length.numbers[length.from] as number;
    lengths.tokens[place] = tokens;
    lengths.total += tokens;
  }
  return lengths;
}

async function shown(
  source: DataSource,
  ranked: readonly RankedHit[],
  { evidence }: Matches,
  words: readonly SearchWord[],
): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const rows = await source
    .getRepository(SearchDocumentRow)
    .findBy({ position: In(ranked.map((hit) => hit.position)) });
  const documents = new Map(rows.map((row) => [row.position, row]));
  const sought = new Set(words.flatMap(({ phrase }) => phrase)).size;
  const marked = tokensMatched(evidence, new Set(documents.keys()));
  return ranked.map((hit) => {
    const document = documents.get(hit.position) as SearchDocumentRow;
    return {
      ...hit,
      programId: document.programId,
      snippet: snippet(document, marked.get(hit.position) ?? new Map(), sought),
    };
  });
}

/** Where the hits of a page match: by position, to each field the places of the tokens. */
function tokensMatched(
  evidence: Matches["evidence"],
  positions: ReadonlySet<number>,
): Map<number, Map<number, Set<number>>> {
  const marked = new Map([...positions].map((position) => [position, new Map<number, Set<number>>()]));
  for (const { postings } of evidence) {
    const occurrences = postings.reader();
    for (const [position, fields] of marked) {
      const place = seek(postings.programs, 0, position);
      if (postings.programs[place] !== position) continue;
      occurrences.open(place);
      for (let at = occurrences.from; at < occurrences.to; at += 1)
        mark(fields, occurrences.numbers[at] as number, postings.length);
    }
  }
  return marked;
}

function mark(fields: Map<number, Set<number>>, occurrence: number, length: number): void {
  const places = fields.get(fieldOf(occurrence)) ?? new Set();
  fields.set(fieldOf(occurrence), places);
  for (let token = 0; token < length; token += 1) places.add(placeOf(occurrence) + token);
}

/** What matched; the title where nothing that is shown did, as for an id. */
function snippet({ source }: SearchDocumentRow, marked: ReadonlyMap<number, ReadonlySet<number>>, sought: number) {
  const fields = fieldsOf(source, vocabulary());
  return bestSnippet(partsIn(fields, marked), sought) || escapeHtml(fields.title[0]?.text ?? "");
}

/** The parts of all fields that matched, found one field after the other as they are asked for. */
function* partsIn(fields: SearchFields, marked: ReadonlyMap<number, ReadonlySet<number>>): Generator<MatchedPart> {
  for (const [index, field] of SEARCH_FIELDS.entries()) {
    const places = marked.get(index + 1);
    if (places) yield* matchedParts(fields[field], places);
  }
}
