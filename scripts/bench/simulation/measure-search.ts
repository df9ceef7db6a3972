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

export interface MeasuredSearch {
  queries: number;
  p50: number;
  p95: number;
  max: number;
  /** The slowest ones, with how many programmes they find. */
  slowest: { text: string; milliseconds: number; found: number }[];
}

/**
 * Searches what people would: every label and synonym of every concept in both languages, and the words above. A query
 * counts with the median of its rounds, so that a pause of the machine is not taken for one of the search.
 */
export async function measureSearch(service: Service): Promise<MeasuredSearch> {
  const concepts = [...vocabulary().concepts.values()];
  const names = concepts.flatMap(({ label, synonyms }) => [label.ja, label.en, ...synonyms]);
  const measured: MeasuredSearch["slowest"] = [];
  for (const text of new Set([...SHORT, ...names])) {
    const { milliseconds } = await service.measure(SEARCH, { text }, ROUNDS);
    const { search } = await service.ask<{ search: { totalCount: number } }>(SEARCH, { text });
    measured.push({ text, milliseconds, found: search.totalCount });
  }
  const times = measured.map(({ milliseconds }) => milliseconds);
  return {
    queries: times.length,
    p50: percentile(times, 50),
    p95: percentile(times, 95),
    max: Math.max(...times),
    slowest: measured.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 10),
  };
}
