import { type ConstValueNode, type DocumentNode, Kind, parse, parseConstValue, print, visit } from "graphql";

/** A query as text that runs by itself: its variables have the values as defaults, for a link to GraphiQL. */
export function queryWithDefaults(query: string | DocumentNode, values: Readonly<Record<string, string>>): string {
  const document = typeof query === "string" ? parse(query) : query;
  return print(
    visit(document, {
      VariableDefinition: (definition) => {
        const value = values[definition.variable.name.value];
        return value === undefined
          ? definition
          : { ...definition, defaultValue: valueNode(definition.variable.name.value, value) };
      },
    }),
  );
}

function valueNode(name: string, value: string): ConstValueNode {
  return name === "lang" ? { kind: Kind.ENUM, value } : parseConstValue(JSON.stringify(value));
}
