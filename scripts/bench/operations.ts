/** The values of an operation's variables; null is sent as null. */
export type Variables = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** A GraphQL operation: its variables' types, and its text below them. */
export interface Operation {
  name: string;
  /** `$lang: Language` and so on, by name. */
  types: Readonly<Record<string, string>>;
  selection: string;
}

/** The operation as a client with variables sends it. */
export function withVariables({ name, types, selection }: Operation): string {
  const definitions = Object.entries(types).map(([variable, type]) => `$${variable}: ${type}`);
  return `query ${name}(${definitions.join(", ")}) ${selection}`;
}

/** The same operation as a client without variables writes it: every value stands in the text. */
export function withLiterals({ name, types, selection }: Operation, variables: Variables): string {
  const written = selection.replaceAll(/\$(\w+)/g, (_, variable: string) =>
    literal(variables[variable] ?? null, types[variable] as string),
  );
  return `query ${name} ${written}`;
}

/** Types whose values are written without quotation marks. */
const ENUMS = ["Language", "ObservationKind", "MatchRelation", "ProgramOrder"];

function literal(value: Variables[string], type: string): string {
  if (Array.isArray(value)) return `[${value.map((item: string) => literal(item, type)).join(", ")}]`;
  const isEnum = ENUMS.includes(type.replaceAll(/[[\]!]/g, ""));
  return isEnum && typeof value === "string" ? value : JSON.stringify(value);
}

/** What a researcher asks: the groups with their verdicts, and the figures of every programme as its plan has them. */
export const COMPARISON: Operation = {
  name: "Compare",
  types: {
    concept: "ID!",
    relations: "[MatchRelation!]",
    municipalities: "[ID!]",
    from: "Int",
    to: "Int",
    kind: "ObservationKind",
    lang: "Language",
  },
  selection: `{
  concept(id: $concept) {
    id
    label(lang: $lang)
    comparison(municipalities: $municipalities, from: $from, to: $to, kind: $kind) {
      groups {
        measure { id label(lang: $lang) }
        unit { code }
        comparability
        caveats { code decisive }
        series { indicatorId municipality { code } }
      }
      withoutFigures { code }
      notInPlan { code }
    }
    programs(relations: $relations, municipalities: $municipalities) {
      id
      title(lang: $lang)
      municipality { code name(lang: $lang) }
      citation { lines }
      indicators {
        id
        name(lang: $lang)
        nativeName
        unit { code label(lang: $lang) }
        observations(from: $from, to: $to, kind: $kind) { fiscalYear { year era } kind status raw value line }
      }
    }
  }
}`,
};

/** What each plan alone has of its programmes. */
export const NATIVE: Operation = {
  name: "Native",
  types: {
    concept: "ID!",
    relations: "[MatchRelation!]",
    from: "Int",
    to: "Int",
    kind: "ObservationKind",
    lang: "Language",
    headings: "Language",
  },
  selection: `{
  concept(id: $concept) {
    id
    programs(relations: $relations) {
      __typename
      id
      title(lang: $lang)
      path(lang: $headings)
      indicators { id observations(from: $from, to: $to, kind: $kind) { fiscalYear { era } raw } }
      ... on KashiwaProgram {
        group { heading(lang: $headings) }
        table { printed directionMark cells { fiscalYear { era } printed } }
      }
      ... on OkayamaProgram {
        number
        direction { number heading(lang: $headings) }
        targetTable { heading rows { label kind cells { printed } } }
      }
      ... on KanazawaProgram {
        isNew
        termLabel(lang: $lang)
        years { from { era } to { era } state done(lang: $lang) }
        evaluation { mark meaning(lang: $lang) }
      }
      ... on ShiroiProgram {
        center { name(lang: $headings) }
        area { number heading(lang: $headings) }
        actions { id summary(lang: $lang) line }
      }
      ... on AtsugiProgram {
        item { number title(lang: $headings) }
        actors { actor { heading(lang: $headings) } mark }
        contents { summary(lang: $lang) }
        status { summary(lang: $lang) }
      }
    }
  }
}`,
};

/** What a visitor who looks for something asks. */
export const SEARCH: Operation = {
  name: "Search",
  types: {
    text: "String!",
    first: "Int",
    municipalities: "[ID!]",
    hasTarget: "Boolean",
    lang: "Language",
  },
  selection: `{
  search(text: $text, first: $first, filter: { municipalities: $municipalities, hasTarget: $hasTarget }) {
    totalCount
    nodes {
      score
      snippet
      program { id title(lang: $lang) summary(lang: $lang) municipality { code name(lang: $lang) } citation { lines } }
    }
  }
}`,
};
