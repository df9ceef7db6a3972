import { SEARCH_FIELDS, type SearchField } from "./documents";
import type { PhrasePostings } from "./match";
import type { Evidence, Matches } from "./matches";
import { meet, Walker } from "./near";
import { BEGINS, ENDS, fieldOf } from "./occurrence";
import { BEGUN, type OccurrenceReader, type Postings, seek, WHOLE } from "./postings";
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

/** Words of one query are near when at most this many tokens stand between them. */
const NEAR_WORDS = 20;

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

/** What something adds to the scores of programmes, taken in their order. */
interface Scorer {
  /** Goes to a programme. @returns more than it can add to its score: fields weigh the less, the further behind. */
  enter(position: number): number;
  /** What it adds to the score of the programme. */
  score(damping: number): number;
}

/** More than rounding can add to a score. */
const ROUNDING = 1 / PRECISION;

/**
 * The best of some programmes behind a cursor, best first; at equal scores in plan order. A programme whose best fields
 * already say that it cannot be among them is not read, and whether its words stand near each other is only looked for
 * where that could bring it among them.
 */
export function bestHits(
  programs: Int32Array,
  { evidence, phrases }: Pick<Matches, "evidence" | "phrases">,
  lengths: Lengths,
  { size, after }: { size: number; after: HitKey | null },
): RankedHit[] {
  if (size === 0) return [];
  const rows = lengths.programs.length * (EMPTY_PROGRAMS + 1);
  const average = lengths.total / rows;
  const scorers = evidence.map((one) => new EvidenceScorer(one, rows));
  const near = phrases.length > 0 ? new NearScorer(phrases, rows) : null;
  const kept: RankedHit[] = [];
  let least = Number.NEGATIVE_INFINITY;
  let place = 0;
  for (let index = 0; index < programs.length; index += 1) {
    const position = programs[index] as number;
    let bound = ROUNDING;
    for (let at = 0; at < scorers.length; at += 1) bound += (scorers[at] as Scorer).enter(position);
    if (near && bound + near.most <= least) continue;
    const nearBound = near ? near.enter(position) : 0;
    if (bound + nearBound <= least) continue;
    place = seek(lengths.programs, place, position);
    const tokens = lengths.tokens[place] as number;
    const damping = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * tokens) / average);
    let sum = 0;
    for (let at = 0; at < scorers.length; at += 1) sum += (scorers[at] as Scorer).score(damping);
    if (near) {
      if (sum + nearBound + ROUNDING <= least) continue;
      sum += near.score(damping);
    }
    const score = Math.round(sum * PRECISION) / PRECISION;
    if (after && (score > after[0] || (score === after[0] && position <= after[1]))) continue;
    insert(kept, { position, score }, size);
    if (kept.length === size) least = (kept[size - 1] as RankedHit).score;
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

/** What a word weighs that so many programmes have. */
function weightOf(found: number, rows: number): number {
  return Math.max(LEAST_WEIGHT, Math.log((rows - found + 0.5) / (found + 0.5)));
}

/** BM25 of one field, weighed. */
function fieldScore(field: number, finds: number, damping: number): number {
  return ((FIELD_WEIGHTS[field] as number) * finds * (SATURATION + 1)) / (finds + damping);
}

/** More than BM25 can be of a field and all that weigh less, whatever the number of finds. */
function mostFrom(field: number): number {
  return (WEIGHTS_FROM[field] as number) * (SATURATION + 1);
}

class EvidenceScorer implements Scorer {
  readonly #postings: Postings;
  readonly #occurrences: OccurrenceReader;
  /** What it weighs anywhere, where it begins a sentence or part, and where it is the whole of one. */
  readonly #anywhere: number;
  readonly #beginning: number;
  readonly #whole: number;
  /** To the flags of a programme, what it can weigh there at most. */
  readonly #weights: readonly number[];
  #place = 0;
  #isHere = false;

  constructor({ postings, found, beginning, whole }: Evidence, rows: number) {
    this.#postings = postings;
    this.#occurrences = postings.reader();
    this.#anywhere = weightOf(found, rows);
    this.#beginning = beginning === null ? 0 : weightOf(beginning, rows);
    this.#whole = whole === null ? 0 : weightOf(whole, rows);
    this.#weights = Array.from(
      { length: (BEGUN | WHOLE) + 1 },
      (_, flags) => this.#anywhere + (flags & BEGUN ? this.#beginning : 0) + (flags & WHOLE ? this.#whole : 0),
    );
  }

  enter(position: number): number {
    const { programs, fields, flags } = this.#postings;
    const place = seek(programs, this.#place, position);
    this.#place = place;
    this.#isHere = programs[place] === position;
    if (!this.#isHere) return 0;
    return (this.#weights[flags[place] as number] as number) * mostFrom(fields[place] as number);
  }

  score(damping: number): number {
    if (!this.#isHere) return 0;
    const occurrences = this.#occurrences;
    occurrences.open(this.#place);
    const { numbers, from, to } = occurrences;
    let score = 0;
    for (let at = from; at < to; ) {
      const field = fieldOf(numbers[at] as number);
      let [finds, begins, wholes] = [0, 0, 0];
      for (; at < to && fieldOf(numbers[at] as number) === field; at += 1) {
        const flags = (numbers[at] as number) & (BEGINS | ENDS);
        finds += 1;
        if ((flags & BEGINS) !== 0) begins += 1;
        if (flags === (BEGINS | ENDS)) wholes += 1;
      }
      score +=
        this.#anywhere * fieldScore(field, finds, damping) +
        this.#beginning * fieldScore(field, begins, damping) +
        this.#whole * fieldScore(field, wholes, damping);
    }
    return score;
  }
}

/** What it adds that all words of a query stand near each other. */
class NearScorer implements Scorer {
  readonly #walkers: readonly Walker[];
  readonly #weights: readonly number[];
  readonly #weight: number;
  /** More than it can add to any programme. */
  readonly most: number;
  #isHere = false;

  constructor(phrases: readonly PhrasePostings[], rows: number) {
    this.#walkers = phrases.map((phrase) => new Walker(phrase, NEAR_WORDS));
    this.#weights = phrases.map(({ programs }) => weightOf(programs.length, rows));
    this.#weight = this.#weights.reduce((sum, weight) => sum + weight, 0);
    this.most = this.#weight * mostFrom(0);
  }

  enter(position: number): number {
    let last = 0;
    this.#isHere = true;
    for (const walker of this.#walkers) {
      const field = walker.seek(position);
      if (field === null) this.#isHere = false;
      else if (field > last) last = field;
    }
    // They meet in one field, and so in none before the first one of any of them.
    return this.#isHere ? this.#weight * mostFrom(last) : 0;
  }

  score(damping: number): number {
    if (!this.#isHere) return 0;
    for (const walker of this.#walkers) walker.open();
    meet(this.#walkers);
    let score = 0;
    for (const [index, { found }] of this.#walkers.entries())
      for (let at = 0; at < found.length; ) {
        const [field, first] = [fieldOf(found[at] as number), at];
        while (at < found.length && fieldOf(found[at] as number) === field) at += 1;
        score += (this.#weights[index] as number) * fieldScore(field, at - first, damping);
      }
    return score;
  }
}
