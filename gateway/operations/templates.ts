import type { GraphQLSchema } from "graphql";
import { LRUCache } from "lru-cache";
import { type Parametrised, parametrise, valuesOf } from "./parametrise";
import { type Literal, scan } from "./scan";

/** A GraphQL request as it stands in a body. */
export interface GraphQLBody {
  query?: unknown;
  variables?: unknown;
  extensions?: unknown;
}

/** Longest text that is looked at, in characters. */
const LONGEST = 10_000;
/** How much is remembered: so many texts, of so many characters together. */
const REMEMBERED = { max: 2_000, maxSize: 2_000_000, sizeCalculation: (_: unknown, text: string) => text.length + 1 };

type Template =
  | { state: "new" }
  | { state: "seen" }
  | { state: "as it is" }
  | { state: "parametrised"; parametrised: Parametrised };

interface Found {
  key: string;
  literals: readonly Literal[];
  template: Template;
}

/**
 * Lets texts that differ in literals alone be parsed, validated and planned once: from the second text of a kind on,
 * its literals are sent as variables. What a client gets is the same, to the byte.
 */
export class Templates {
  readonly #schema: GraphQLSchema;
  /** Texts without literals, or seen in full before. */
  readonly #plain = new LRUCache<string, true>(REMEMBERED);
  readonly #templates = new LRUCache<string, Template>(REMEMBERED);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** The request to be asked in place of one of a known kind; null for one whose text was not seen like this before. */
  known<Body extends GraphQLBody>(body: Body): Body | null {
    const found = this.#find(body);
    return found?.template.state === "parametrised" ? filled(body, found.template.parametrised, found.literals) : null;
  }

  /**
   * Learns from a request whose text may be asked.
   * @returns the request to be asked in place of this one; the same where nothing is gained.
   */
  learn<Body extends GraphQLBody>(body: Body): Body {
    const found = this.#find(body);
    if (!found) return body;
    const { key, template, literals } = found;
    if (template.state === "new") {
      this.#templates.set(key, { state: "seen" });
      return body;
    }
    const compiled = template.state === "seen" ? this.#compile(key, body.query as string, literals) : template;
    return (compiled.state === "parametrised" && filled(body, compiled.parametrised, literals)) || body;
  }

  #find({ query, variables, extensions }: GraphQLBody): Found | null {
    if (typeof query !== "string" || query.length > LONGEST || isPersisted(extensions) || !isObject(variables ?? {}))
      return null;
    if (this.#plain.has(query)) return null;
    const scanned = scan(query);
    if (!scanned || scanned.literals.length === 0) {
      this.#plain.set(query, true);
      return null;
    }
    const { template: key, literals } = scanned;
    return { key, literals, template: this.#templates.get(key) ?? { state: "new" } };
  }

  #compile(template: string, query: string, literals: readonly Literal[]): Template {
    const parametrised = parametrise(this.#schema, query, literals);
    const compiled: Template = parametrised ? { state: "parametrised", parametrised } : { state: "as it is" };
    this.#templates.set(template, compiled);
    return compiled;
  }
}

function filled<Body extends GraphQLBody>(
  body: Body,
  parametrised: Parametrised,
  literals: readonly Literal[],
): Body | null {
  const values = valuesOf(parametrised, literals);
  return values && { ...body, query: parametrised.query, variables: { ...(body.variables as object), ...values } };
}

function isPersisted(extensions: unknown): boolean {
  return isObject(extensions) && "persistedQuery" in extensions;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
