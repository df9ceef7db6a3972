import { readFileSync } from "node:fs";
import { type MeasuredComparison, measureComparisons, measureSameAnswers } from "./measure-comparisons";
import { type MeasuredQuestion, measureQuestions, measureWhole } from "./measure-questions";
import { type MeasuredSearch, measureSearch } from "./measure-search";
import { Service } from "./service";

/** What the comparison subgraph does over one database. */
export interface MeasuredService {
  comparisons: MeasuredComparison[];
  questions: MeasuredQuestion[];
  search: MeasuredSearch;
  whole: MeasuredQuestion[];
  /** Megabytes of the process when all questions with small answers were asked, and at most. */
  memory: { running: number; peak: number };
}

/** @param before Where what was measured over the five cities is; null while they are measured themselves. */
export async function measureService(file: string, before: string | null): Promise<MeasuredService> {
  const service = await Service.open(file);
  try {
    const known = before === null ? null : (JSON.parse(readFileSync(before, "utf8")) as MeasuredService);
    const comparisons = known
      ? await measureSameAnswers(service, known.comparisons)
      : await measureComparisons(service);
    const questions = await measureQuestions(service);
    const search = await measureSearch(service);
    const running = process.memoryUsage.rss() / 1_048_576;
    const whole = await measureWhole(service);
    const peak = process.resourceUsage().maxRSS / 1_024;
    return { comparisons, questions, search, whole, memory: { running, peak } };
  } finally {
    await service.close();
  }
}
