import type { Bout } from "./bout";
import { canAnswer } from "./requests";
import { median } from "./statistics";

/** One contender on one workload, summed up: medians over the rounds, the highest memory. */
export interface Row {
  workload: string;
  contender: string;
  title: string;
  /** Somebody else's software, not a file. */
  isPeer: boolean;
  /** Why there are no figures: it cannot answer, or what went wrong. */
  without: string | null;
  rate: number | null;
  /** Milliseconds. */
  p50: number | null;
  p99: number | null;
  cpu: number | null;
  /** Bytes. */
  memory: number | null;
  /** Milliseconds, at the rate that all can carry. */
  pacedP99: number | null;
  pacedRate: number | null;
  bytes: number;
  answers: number;
  compared: number;
}

/** Sums up all bouts. A contender that gave a wrong answer has no figures. */
export function summarise(bouts: readonly Bout[]): Row[] {
  return bouts.map((bout) => {
    const { contender, workload, runs, paced, failure, bytes, compared } = bout;
    const isOut = failure !== null || runs.length === 0;
    const middle = (pick: (run: (typeof runs)[number]) => number | null) => {
      const values = runs.map(pick).filter((value) => value !== null);
      return isOut || values.length === 0 ? null : median(values);
    };
    const memories = runs.map(({ memory }) => memory).filter((memory) => memory !== null);
    return {
      workload: workload.name,
      contender: contender.name,
      title: contender.title,
      isPeer: contender.kind === "peer",
      without: canAnswer(contender.kind, workload) ? (failure ?? (isOut ? "not measured" : null)) : "n/a",
      rate: middle(({ rate }) => rate),
      p50: middle(({ p50 }) => p50),
      p99: middle(({ p99 }) => p99),
      cpu: middle(({ cpu }) => cpu),
      memory: isOut || memories.length === 0 ? null : Math.max(...memories),
      pacedP99: isOut ? null : (paced?.p99 ?? null),
      pacedRate: isOut || !paced ? null : paced.rate,
      bytes,
      answers: runs.reduce((sum, { answers }) => sum + answers, 0),
      compared,
    };
  });
}
