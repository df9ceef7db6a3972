import { SEARCH_FIELDS, type SearchField } from "./documents";
import type { Evidence } from "./matches";
import { BEGINS, ENDS, fieldOf } from "./occurrence";
import { type Postings, seek } from "./postings";
import type { HitKey } from "./search-index";

/**
 * What a find in each field weighs, the heaviest first. Each field has a BM25 of its own: in one BM25 over all fields a
 * heavy field is saturated after one find, so that a title could not outweigh a synonym.
 */
const WEIGHTS: Readonly<Record<"id" | SearchField, number>> = {
  id: 100,
  title: 10,
  concept: 1,
  conceptInPart: 0.5,
  indicator: 0.1,
  relatedConcept: 0.05,
  department: 0.03,
  place: 0.02,
  summary: 0.01,
};

const FIELD_WEIGHTS = (["id", ...SEARCH_FIELDS] as const).map((field) => WEIGHTS[field]);

/** To each field, what it and all fields behind it weigh together. */
const WEIGHTS_FROM = FIELD_WEIGHTS.map((_, field) =>
  FIELD_WEIGHTS.slice(field).reduce((sum, weight) => sum + weight, 0),
);

/** BM25's own constants: how soon more finds count for less, and how much a long programme counts for less. */
const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/**
 * Programmes without text that are counted for each one with text. BM25 gives a word that stands in more than half of all
 * programmes no weight at all; with these a word that every one has (介護) still ranks titles before summaries.
 */
const EMPTY_PROGRAMS = 3;

/** The least weight of a word, however many programmes have it. */
const LEAST_WEIGHT = 1e-6;

/** Scores are given with six decimals, so that a cursor's score is that of its hit. */
const PRECISION = 1e6;

/** How many tokens each programme has. */
export interface Lengths {
  programs: Int32Array;
  tokens: Int32Array;
  total: number;
}

/** A programme's place in the order over all plans, and its score: greater is better. */
export interface RankedHit {
  position: number;
  score: number;
}

/**
 * The best of some programmes behind a cursor, best first; at equal scores in plan order. A programme whose best field
 * already says that it cannot be among them is not scored.
 */
export function bestHits(
  programs: Int32Array,
  evidence: readonly Evidence[],
  lengths: Lengths,
  { size, after }: { size: number; after: HitKey | null },
): RankedHit[] {
  const rows = lengths.programs.length * (EMPTY_PROGRAMS + 1);
  const average = lengths.total / rows;
  const scorers = evidence.map((one) => new Scorer(one, rows));
  const kept: RankedHit[] = [];
  let place = 0;
  for (let index = 0; index < programs.length && size > 0; index += 1) {
    const position = programs[index] as number;
    let bound = 0;
    for (const scorer of scorers) bound += scorer.enter(position);
    if (kept.length === size && bound <= (kept[size - 1] as RankedHit).score) continue;
    place = seek(lengths.programs, place, position);
    const tokens = lengths.tokens[place] as number;
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * tokens) / average);
    let sum = 0;
    for (const scorer of scorers) sum += scorer.score(damping);
    const score = Math.round(sum * PRECISION) / PRECISION;
    if (after && (score > after[0] || (score === after[0] && position <= after[1]))) continue;
    insert(kept, { position, score }, size);
  }
  return kept;
}

/** Puts a hit behind all that are as good, and lets the last one go where there are too many. */
function insert(kept: RankedHit[], hit: RankedHit, size: number): void {
  let place = kept.length;
  while (place > 0 && (kept[place - 1] as RankedHit).score < hit.score) place -= 1;
  if (place === size) return;
  kept.splice(place, 0, hit);
  if (kept.length > size) kept.pop();
}

/** What one piece of evidence adds to the scores of programmes, taken in their order. */
class Scorer {
  readonly #postings: Postings;
  /** What it weighs anywhere, where it begins a sentence or part, and where it is the whole of one. */
  readonly #anywhere: number;
  readonly #beginning: number;
  readonly #whole: number;
  /** More than it can add per weight of the fields in which it stands. */
  readonly #most: number;
  #place = 0;
  #isHere = false;

  constructor({ postings, found, beginning, whole }: Evidence, rows: number) {
    const weightOf = (count: number | null) =>
      count === null ? 0 : Math.max(LEAST_WEIGHT, Math.log((rows - count + 0.5) / (count + 0.5)));
    this.#postings = postings;
    this.#anywhere = weightOf(found);
    this.#beginning = weightOf(beginning);
    this.#whole = weightOf(whole);
    this.#most = (this.#anywhere + this.#beginning + this.#whole) * (SATURATION + 1);
  }

  /** Goes to a programme. @returns more than it can add to its score: fields weigh the less, the further behind. */
  enter(position: number): number {
    const { programs, starts, occurrences } = this.#postings;
    this.#place = seek(programs, this.#place, position);
    this.#isHere = programs[this.#place] === position;
    if (!this.#isHere) return 0;
    const first = fieldOf(occurrences[starts[this.#place] as number] as number);
    return this.#most * (WEIGHTS_FROM[first] as number);
  }

  /** What it adds to the score of the programme. */
  score(damping: number): number {
    if (!this.#isHere) return 0;
    const { starts, occurrences } = this.#postings;
    const end = starts[this.#place + 1] as number;
    let [anywhere, beginning, whole] = [0, 0, 0];
    for (let at = starts[this.#place] as number; at < end; ) {
      const field = fieldOf(occurrences[at] as number);
      let [finds, begins, wholes] = [0, 0, 0];
      for (; at < end && fieldOf(occurrences[at] as number) === field; at += 1) {
        const flags = (occurrences[at] as number) & (BEGINS | ENDS);
        finds += 1;
        if ((flags & BEGINS) !== 0) begins += 1;
        if (flags === (BEGINS | ENDS)) wholes += 1;
      }
      const weight = (FIELD_WEIGHTS[field] as number) * (SATURATION + 1);
      anywhere += (weight * finds) / (finds + damping);
      beginning += (weight * begins) / (begins + damping);
      whole += (weight * wholes) / (wholes + damping);
    }
    return this.#anywhere * anywhere + this.#beginning * beginning + this.#whole * whole;
  }
}
