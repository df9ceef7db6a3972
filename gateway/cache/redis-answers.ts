import { createHash } from "node:crypto";
import Redis from "ioredis";
import type { Answer, SharedAnswers } from "./answer-cache";
import { Used } from "./used";

/** Milliseconds that an answer is waited for; making it anew takes hardly longer. */
const PATIENCE = 100;
/** Milliseconds between two attempts to reach a server that is away, at most. */
const LONGEST_PAUSE = 2_000;
/** Seconds after which an answer that nobody asked for again is forgotten. */
const FORGOTTEN_AFTER = 86_400;

export interface RedisOptions {
  url: string;
  /** All that answers depend on besides their keys and editions: the code and its settings. */
  code: string;
  warn: (details: object, message: string) => void;
}

/** Answers in Redis, for several gateways together. Without its server every question is a miss, told once in the log. */
export class RedisAnswers implements SharedAnswers {
  readonly #redis: Redis;
  readonly #code: string;

  constructor({ url, code, warn }: RedisOptions) {
    this.#code = code;
    this.#redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: PATIENCE,
      connectTimeout: LONGEST_PAUSE,
      retryStrategy: (attempt) => Math.min(attempt * 100, LONGEST_PAUSE),
    });
    let isAway = false;
    this.#redis.on("error", (error: Error) => {
      if (!isAway) warn({ error: error.message }, "Redis cannot be reached; answers are not shared meanwhile");
      isAway = true;
    });
    this.#redis.on("ready", () => {
      isAway = false;
    });
  }

  /** @returns what another gateway made, or undefined: also while the server is away, and for what cannot be read. */
  async get(key: string): Promise<Answer | undefined> {
    if (this.#redis.status !== "ready") return undefined;
    try {
      const bytes = await this.#redis.getBuffer(this.#name(key));
      return bytes ? decode(bytes) : undefined;
    } catch {
      return undefined;
    }
  }

  set(key: string, answer: Answer): void {
    if (this.#redis.status !== "ready") return;
    this.#redis.set(this.#name(key), encode(answer), "EX", FORGOTTEN_AFTER).catch(() => {});
  }

  close(): void {
    this.#redis.disconnect();
  }

  #name(key: string): string {
    return `answer:${this.#code}:${createHash("sha256").update(key).digest("base64url")}`;
  }
}

/** Length of the head, head, body. */
function encode({ headers, used, body }: Answer): Buffer {
  const head = Buffer.from(JSON.stringify({ headers, editions: used }));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(head.length);
  return Buffer.concat([length, head, body]);
}

function decode(bytes: Buffer): Answer {
  const start = 4 + bytes.readUInt32BE();
  const { headers, editions } = JSON.parse(bytes.subarray(4, start).toString()) as {
    headers: Record<string, string>;
    editions: [string, string][];
  };
  return { headers, used: Used.from(editions), body: bytes.subarray(start) };
}
