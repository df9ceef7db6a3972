import type { GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { type Parametrised, parametrise, valuesOf } from "./parametrise";
import { scan } from "./scan";

/** A GraphQL request as it stands in a body. */
export interface GraphQLBody {
  query?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** Texts and templates that are remembered. */
const REMEMBERED = 2_000;
/** Longest text that is looked at, in characters: all remembered ones together stay below 2 × 40 MB. */
const LONGEST = 10_000;

type Template = { state: "seen" } | { state: "as it is" } | { state: "parametrised"; parametrised: Parametrised };

/**
 * Lets texts that differ in literals alone be parsed, validated and planned once: from the second text of a kind on,
 * its literals are sent as variables. What a client gets is the same, to the byte.
 */
export class Templates {
  readonly #schema: GraphQLSchema;
  /** Texts without literals, or seen in full before. */
  readonly #plain = new LRUCache<string, true>({ max: REMEMBERED });
  readonly #templates = new LRUCache<string, Template>({ max: REMEMBERED });

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @returns the request to be asked in place of this one; the same where nothing is gained. */
  apply<Body extends GraphQLBody>(body: Body): Body {
    const { query, variables, extensions } = body;
    if (typeof query !== "string" || query.length > LONGEST || isPersisted(extensions) || !isObject(variables ?? {}))
      return body;
    if (this.#plain.has(query)) return body;
    const scanned = scan(query);
    if (!scanned || scanned.literals.length === 0) {
      this.#plain.set(query, true);
      return body;
    }
    const { template, literals } = scanned;
    const known = this.#templates.get(template);
    if (!known) {
      this.#templates.set(template, { state: "seen" });
      return body;
    }
    const compiled = known.state === "seen" ? this.#compile(template, query, literals) : known;
    const values = compiled.state === "parametrised" ? valuesOf(compiled.parametrised, literals) : null;
    if (compiled.state !== "parametrised" || !values) return body;
    return { ...body, query: compiled.parametrised.query, variables: { ...(variables as object), ...values } };
  }

  #compile(template: string, query: string, literals: Parameters<typeof parametrise>[2]): Template {
    const parametrised = parametrise(this.#schema, query, literals);
    const compiled: Template = parametrised ? { state: "parametrised", parametrised } : { state: "as it is" };
    this.#templates.set(template, compiled);
    return compiled;
  }
}

function isPersisted(extensions: unknown): boolean {
  return isObject(extensions) && "persistedQuery" in extensions;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
