import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
} from "graphql";
import type { PlanRegistration } from "../../../shared/registry";

/** How deep a plan's own types are followed. */
const DEPTH = 8;

/** Types of the shared vocabulary, with what is shown of them. */
const SHARED: Readonly<Record<string, string>> = {
  FiscalYear: "...Year",
  Citation: "...Source",
  Indicator: "...Figures",
  Unit: "label(lang: $lang)",
  Measure: "label(lang: $lang)",
};

/** Names of fields that head their object. */
const HEADINGS = new Set(["number", "heading", "name", "title", "mark"]);

/**
 * The page.graphql of a plan that brings none: all that its own types have beyond the shared ones, under the words of
 * the fields' descriptions.
 */
export function standardDocument({ slug, typePrefix }: PlanRegistration, schema: GraphQLSchema): string {
  const own = (suffix: "Plan" | "Program") => {
    const type = schema.getType(`${typePrefix}${suffix}`) as GraphQLObjectType;
    const shared = new Set(type.getInterfaces().flatMap((one) => Object.keys(one.getFields())));
    return new Selection(typePrefix).of(type, shared, []);
  };
  const program = own("Program");
  const plan = own("Plan") || "id";
  return `query Plan($lang: Language!) { ${slug} { ${plan} } }
${program && `query Program($id: ID!, $lang: Language!) { program(id: $id) { ... on ${typePrefix}Program { ${program} } } }`}`;
}

class Selection {
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The fields of a type; none of those above it again, or there would be no end. */
  of(type: GraphQLObjectType, without: ReadonlySet<string>, above: readonly string[]): string {
    return Object.values(type.getFields())
      .filter(({ name }) => !without.has(name))
      .map((field) => this.#field(field, [...above, type.name]))
      .join(" ");
  }

  #field(field: GraphQLField<unknown, unknown>, above: readonly string[]): string {
    const type = getNamedType(field.type);
    if (field.args.some(({ name, defaultValue }) => name !== "lang" && defaultValue === undefined)) return "";
    const call = field.args.some(({ name }) => name === "lang") ? `${field.name}(lang: $lang)` : field.name;
    if (isLeafType(type)) {
      if (field.name === "line" || field.name === "lines" || field.name === "id") return field.name;
      return `${call} ${HEADINGS.has(field.name) ? "@heading" : show(field)}`;
    }
    if (!isObjectType(type) && !isInterfaceType(type)) return "";
    const inner = this.#inner(type as GraphQLObjectType, above);
    return inner && `${call} ${show(field)} { ${inner} }`;
  }

  #inner(type: GraphQLObjectType, above: readonly string[]): string {
    const shared = SHARED[type.name];
    if (shared) return shared;
    if (type.name === "Program" || type.getInterfaces().some(({ name }) => name === "Program")) return "...ProgramLink";
    if (!type.name.startsWith(this.#prefix) || above.includes(type.name) || above.length >= DEPTH) return "";
    return this.of(type, new Set(), above);
  }
}

/** The field's words: the first sentence of its description, or its name. */
function show({ name, description }: GraphQLField<unknown, unknown>): string {
  const sentence = (description ?? "").split(/[.:;]\s|[.:;]$/u, 1)[0]?.trim() ?? "";
  const words = JSON.stringify(sentence !== "" && sentence.length <= 80 ? sentence : spaced(name));
  return `@show(ja: ${words}, en: ${words})`;
}

function spaced(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
