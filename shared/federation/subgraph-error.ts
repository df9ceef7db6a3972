/** Why a subgraph gave no answer that can be used. */
export type FailureKind =
  /** It could not be reached, or the connection broke before the answer was whole. */
  | "connection"
  /** It took longer than it may. */
  | "timeout"
  /** What it sent is no answer to the question: a page, another status, too many bytes, other types. */
  | "answer"
  /** It failed before and is left alone until it answers a probe. */
  | "resting";

/** A subgraph gave no answer. The message is for the log of the operator, never for a client. */
export class SubgraphError extends Error {
  readonly kind: FailureKind;
  /** Whole seconds until the subgraph is next tried, one or more; null where nobody tries it in the background. */
  retryAfter: number | null = null;

  constructor(kind: FailureKind, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "SubgraphError";
    this.kind = kind;
  }
}
