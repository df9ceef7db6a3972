import type { Used } from "./cache/used";

/** One question to a subgraph, as a trace tells it. */
export interface TraceEntry {
  subgraph: string;
  /** How many entities were asked for by reference; null for a question to the root. */
  references: number | null;
  sqlStatements: number;
  /** Milliseconds on one clock. */
  from: number;
  to: number;
}

/** What every request to the gateway carries. */
export interface GatewayContext {
  /** True of a request that came from outside, by /graphql; the gateway's own questions are without it. */
  fromClient?: true;
  /** What the answer is made from, where it may be kept. */
  used?: Used;
  /** Present when the client asked for a trace with the header Federation-Trace: 1. */
  trace?: TraceEntry[];
  /** When the request waits for no subgraph any more, on the clock of performance.now(). */
  deadline?: number;
}

/** Header with which a client asks what its request cost. */
export const TRACE_HEADER = "federation-trace";
