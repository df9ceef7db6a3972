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

/** Longest text that is looked at, in characters. */
const LONGEST = 10_000;
/** How much is remembered: so many texts, of so many characters together. */
const REMEMBERED = { max: 2_000, maxSize: 2_000_000, sizeCalculation: (_: unknown, text: string) => text.length + 1 };

type Template =
  | { state: "new" }
  | { state: "seen" }
  | { state: "as it is" }
  | {
      state: "parametrised";
      parametrised: Parametrised;
      /** As many elements as its lists had together in a text that was found allowed. */
      elements: number;
    };

interface Found {
  key: string;
  literals: readonly string[];
  template: Template;
}

/**
 * Lets texts that differ in values alone (numbers, strings, enum values, lists of them) be parsed, validated and planned
 * once: from the second text of a kind on, its values are sent as variables. What a client gets is the same, to the byte.
 */
export class Templates {
  readonly #schema: GraphQLSchema;
  /** Texts without literals, or seen in full before. */
  readonly #plain = new LRUCache<string, true>(REMEMBERED);
  readonly #templates = new LRUCache<string, Template>(REMEMBERED);

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /**
   * The request to be asked in place of one of a known kind; null for one whose text was not seen like this before, or
   * not with so many elements in its lists, by which it may be longer than is allowed.
   */
  known<Body extends GraphQLBody>(body: Body): Body | null {
    const found = this.#find(body);
    if (found?.template.state !== "parametrised") return null;
    const { template, literals } = found;
    return elementsIn(literals) <= template.elements ? filled(body, template.parametrised, literals) : null;
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
    if (compiled.state !== "parametrised") return body;
    compiled.elements = Math.max(compiled.elements, elementsIn(literals));
    return filled(body, compiled.parametrised, literals) ?? body;
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

  #compile(template: string, query: string, literals: readonly string[]): Template {
    const parametrised = parametrise(this.#schema, query, literals);
    const compiled: Template = parametrised
      ? { state: "parametrised", parametrised, elements: 0 }
      : { state: "as it is" };
    this.#templates.set(template, compiled);
    return compiled;
  }
}

/** How many elements the lists among some values have, at the most. */
function elementsIn(literals: readonly string[]): number {
  return literals.reduce(
    (sum, literal) => sum + (literal.startsWith("[") ? (literal.match(/[^\s,[\]]+/g)?.length ?? 0) : 0),
    0,
  );
}

function filled<Body extends GraphQLBody>(
  body: Body,
  parametrised: Parametrised,
  literals: readonly string[],
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
