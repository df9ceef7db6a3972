import type { DocumentNode } from "graphql";
import { LRUCache } from "lru-cache";

/** What Apollo's server keeps something in from request to request. */
export interface BoundedStore<Value> {
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** Characters of texts that are remembered, here and as parsed documents. A character of a document takes some 40 bytes. */
const CHARACTERS = 500_000;

/** What a document takes however short it is, in characters. */
const LEAST = 200;

/**
 * Megabytes of query plans that are remembered, as they would stand in JSON; in memory they take some six times as much.
 * Apollo's packages would hold 30 MB of each kind by such estimates: 180 MB and more, where clients send ever new texts.
 */
export const PLAN_STORE_MB = 5;

/** Parsed and validated documents by the hash of their text; the one used longest ago is forgotten first. */
export function documentStore(): BoundedStore<DocumentNode> {
  return boundedStore(({ loc }) => LEAST + (loc?.source.body.length ?? 0));
}

/** Texts that clients register once and then ask for by their hash. */
export function textStore(): BoundedStore<string> {
  return boundedStore((text) => LEAST + text.length);
}

function boundedStore<Value extends object | string>(sizeOf: (value: Value) => number): BoundedStore<Value> {
  const values = new LRUCache<string, Value>({ maxSize: CHARACTERS, sizeCalculation: sizeOf });
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => void values.set(key, value),
    delete: async (key) => values.delete(key),
  };
}
