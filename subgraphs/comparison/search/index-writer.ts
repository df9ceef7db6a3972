import { LRUCache } from "lru-cache";
import type { TableRows } from "../../../shared/federation/plan-definition";
import type { Vocabulary } from "../../../shared/vocabulary/vocabulary";
import { fieldsOf, SEARCH_FIELDS, type SearchDocument, type SearchField, type SearchPart } from "./documents";
import { BEGINS, ENDS, MAX_PLACE, occurrenceAt } from "./occurrence";
import { type Postings, postingsOf } from "./postings";
import { PostingsWriter } from "./stored-postings";
import { SearchDocumentRow, SearchTermRow } from "./tables";
import { idTerm, LENGTHS, termsOf } from "./terms";

/** Programmes in a block: what is in memory at once while the index is written. */
const BLOCK = 4_096;

/** Fields whose parts stand in many programmes: their terms are remembered, of so many parts. */
const REPEATED: ReadonlySet<SearchField> = new Set([
  "concept",
  "conceptInPart",
  "relatedConcept",
  "department",
  "place",
]);
const REMEMBERED = 20_000;

/** The terms of one part, each with its place and flags as an occurrence in the first field. */
interface PartTerms {
  terms: readonly string[];
  occurrences: readonly number[];
  /** How many tokens the part has, the boundary behind it included. */
  size: number;
}

/** Turns search documents into the rows of the index, block by block. */
export class IndexWriter {
  readonly #vocabulary: Vocabulary;
  readonly #parts = new LRUCache<string, PartTerms>({ max: REMEMBERED });
  readonly #bytes = new PostingsWriter();
  #block = 0;
  #entries = new Entries();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @returns rows of the index: the documents', and those of a block when it is full. */
  *add(documents: readonly SearchDocument[]): Generator<TableRows> {
    yield { entity: SearchDocumentRow, rows: documents };
    for (const document of documents) {
      this.#index(document);
      if (this.#entries.programs === BLOCK) yield this.#endBlock();
    }
  }

  /** @returns the rows of the last block. */
  *end(): Generator<TableRows> {
    if (this.#entries.programs > 0) yield this.#endBlock();
  }

  #index({ position, programId, source }: SearchDocument): void {
    const fields = fieldsOf(source, this.#vocabulary);
    this.#entries.begin(position);
    this.#entries.add(idTerm(programId), occurrenceAt(0, 0, 0));
    let length = 1;
    for (const [index, field] of SEARCH_FIELDS.entries())
      length += this.#indexField(index + 1, fields[field], REPEATED.has(field));
    this.#entries.add(LENGTHS, length);
  }

  /** @returns how many tokens the field has: a boundary, then every part with a boundary behind it. */
  #indexField(field: number, parts: readonly SearchPart[], repeated: boolean): number {
    if (parts.length === 0) return 0;
    let size = 1;
    for (const { text } of parts) {
      const part = repeated ? this.#remembered(text) : partTerms(text);
      if (size + part.size > MAX_PLACE) break;
      for (let index = 0; index < part.terms.length; index += 1)
        this.#entries.add(
          part.terms[index] as string,
          occurrenceAt(field, size, 0) + (part.occurrences[index] as number),
        );
      size += part.size;
    }
    return size;
  }

  #remembered(text: string): PartTerms {
    const known = this.#parts.get(text) ?? partTerms(text);
    this.#parts.set(text, known);
    return known;
  }

  #endBlock(): TableRows {
    const block = this.#block++;
    const rows = [...this.#entries.byTerm()].map(([term, postings]) => ({
      term,
      block,
      places: this.#bytes.write(postings),
    }));
    this.#entries = new Entries();
    return { entity: SearchTermRow, rows };
  }
}

function partTerms(text: string): PartTerms {
  const { size, terms } = termsOf(text);
  return {
    size,
    terms: terms.map(({ term }) => term),
    occurrences: terms.map(({ place, begins, ends }) =>
      occurrenceAt(0, place, (begins ? BEGINS : 0) | (ends ? ENDS : 0)),
    ),
  };
}

/** The occurrences of all terms of a block, in the order in which they come. */
class Entries {
  readonly #numbers = new Map<string, number>();
  readonly #terms = new Growing();
  readonly #positions = new Growing();
  readonly #occurrences = new Growing();
  #position = 0;
  programs = 0;

  begin(position: number): void {
    this.#position = position;
    this.programs += 1;
  }

  add(term: string, occurrence: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(term, number);
    }
    this.#terms.push(number);
    this.#positions.push(this.#position);
    this.#occurrences.push(occurrence);
  }

  /** Every term with its postings: one counting sort, which keeps the order of programmes and occurrences. */
  *byTerm(): Generator<[term: string, postings: Postings]> {
    const [terms, positions, occurrences] = [this.#terms.all(), this.#positions.all(), this.#occurrences.all()];
    const ends = new Int32Array(this.#numbers.size + 1);
    for (const term of terms) ends[term + 1] = (ends[term + 1] as number) + 1;
    for (let term = 0; term < this.#numbers.size; term += 1)
      ends[term + 1] = (ends[term + 1] as number) + (ends[term] as number);
    const order = new Int32Array(terms.length);
    const next = ends.slice();
    for (let entry = 0; entry < terms.length; entry += 1) {
      const term = terms[entry] as number;
      order[next[term] as number] = entry;
      next[term] = (next[term] as number) + 1;
    }
    for (const [term, number] of this.#numbers) {
      const entries = order.subarray(ends[number], ends[number + 1]);
      yield [term, byProgram(entries, positions, occurrences)];
    }
  }
}

/** Groups the entries of a term by programme. */
function byProgram(entries: Int32Array, positions: Int32Array, occurrences: Int32Array): Postings {
  const programs: number[] = [];
  const starts: number[] = [];
  const own = new Int32Array(entries.length);
  for (const [index, entry] of entries.entries()) {
    const position = positions[entry] as number;
    if (programs.at(-1) !== position) {
      programs.push(position);
      starts.push(index);
    }
    own[index] = occurrences[entry] as number;
  }
  starts.push(entries.length);
  return postingsOf(Int32Array.from(programs), Int32Array.from(starts), own);
}

/** Numbers in a row that grows. */
class Growing {
  #numbers = new Int32Array(1 << 16);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#numbers);
      this.#numbers = wider;
    }
    this.#numbers[this.#length++] = number;
  }

  all(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
