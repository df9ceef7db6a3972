import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { InputProblem } from "../../shared/errors";
import { chartFields } from "../charts/comparison-data";
import { coverageFields } from "../charts/coverage-data";
import { type Column, fieldsBelow } from "./columns";
import type { Header } from "./header";

/** A document that GraphQL takes. */
export interface Read {
  schema: GraphQLSchema;
  syntax: DocumentNode;
  operation: OperationDefinitionNode;
}

/** What the forms need and the document does not ask for. */
export function lacking(
  { rows, chart, matrix }: Header,
  { schema, syntax, operation }: Read,
  file: string,
): InputProblem[] {
  const below = (path: string) => fieldsBelow(schema, syntax, operation, path === "" ? [] : path.split("."));
  const absent = (key: string, path: string, needed: readonly string[]): InputProblem[] => {
    const asked = new Set(below(path));
    const missing = needed.filter((field) => !asked.has(field));
    if (missing.length === 0) return [];
    const found = `The ${key} needs ${missing.join(", ")}${path === "" ? "" : ` below ${path}`}.`;
    return [{ where: `${file} ${key}`, found, advice: "Ask for them too." }];
  };
  const nothing = {
    where: `${file} rows`,
    found: `There is nothing at ${rows}.`,
    advice: "Name a list of objects in the answer.",
  };
  return [
    ...(below(rows).length === 0 ? [nothing] : []),
    ...(chart ? absent("chart", chart, chartFields()) : []),
    ...(matrix
      ? [...absent("matrix", matrix, coverageFields().row), ...absent("matrix", "", coverageFields().answer)]
      : []),
  ];
}

/** Columns that the header names and the document does not have. */
export function unknownColumns({ table = {} }: Header, columns: readonly Column[], file: string): InputProblem[] {
  const known = columns.map(({ name }) => name);
  return Object.keys(table)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      where: `${file} table.${name}`,
      found: "There is no such column.",
      advice: `Name one of ${known.join(", ")}.`,
    }));
}
