import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { percentile, type Service } from "./service";

const ROUNDS = 5;

const SEARCH = /* GraphQL */ `
  query ($text: String!) {
    search(text: $text, first: 20) {
      totalCount
      nodes { score snippet program { id } }
    }
  }
`;

/** Short words, and words that most programmes have: the longest lists. */
const SHORT = [
  "介",
  "護",
  "歯",
  "口",
  "の",
  "介護",
  "支援",
  "高齢者",
  "認知症",
  "地域",
  "見守り",
  "相談",
  "care",
  "support",
  "elderly",
  "of",
];

/** How long the queries took, in milliseconds. */
export interface SearchTimes {
  p50: number;
  p95: number;
  max: number;
}

export interface MeasuredSearch {
  queries: number;
  /** When every list is read from the database for every query, as by a server that has just started. */
  anew: SearchTimes;
  /** As a running server answers: it keeps the lists of words that were looked for, as many as it has room for. */
  running: SearchTimes;
  /** The slowest ones of a running server, with how many programmes they find. */
  slowest: { text: string; anew: number; running: number; found: number }[];
}

/**
 * Searches what people would: every label and synonym of every concept in both languages, and the words above. A query
 * counts with the median of its rounds, so that a pause of the machine is not taken for one of the search. Read
 * anew, a query is asked so often at once; of a running server, all of them are asked one after the other, and
 * then all of them again.
 */
export async function measureSearch(service: Service): Promise<MeasuredSearch> {
  const concepts = [...vocabulary().concepts.values()];
  const names = concepts.flatMap(({ label, synonyms }) => [label.ja, label.en, ...synonyms]);
  const texts = [...new Set([...SHORT, ...names])];
  const anew: number[] = [];
  for (const text of texts) anew.push((await service.measure(SEARCH, { text }, ROUNDS)).milliseconds);
  const running = await inTurn(service, texts);
  const measured = texts.map((text, index) => ({
    ...(running[index] as (typeof running)[number]),
    text,
    anew: anew[index] as number,
  }));
  return {
    queries: texts.length,
    anew: timesOf(anew),
    running: timesOf(measured.map((one) => one.running)),
    slowest: measured.sort((a, b) => b.running - a.running).slice(0, 10),
  };
}

/** Asks all texts one after the other, and that so many rounds, with all that a server keeps. */
async function inTurn(service: Service, texts: readonly string[]): Promise<{ running: number; found: number }[]> {
  const rounds: number[][] = texts.map(() => []);
  const found: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const [index, text] of texts.entries()) {
      const from = performance.now();
      const { search } = await service.ask<{ search: { totalCount: number } }>(SEARCH, { text });
      rounds[index]?.push(performance.now() - from);
      found[index] = search.totalCount;
    }
  return rounds.map((times, index) => ({ running: percentile(times, 50), found: found[index] as number }));
}

function timesOf(times: readonly number[]): SearchTimes {
  return { p50: percentile(times, 50), p95: percentile(times, 95), max: Math.max(...times) };
}
