import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import { InputError, ProblemCollector } from "../../shared/errors";
import { lacking, unknownColumns } from "./check-forms";
import { type Column, columnsOf } from "./columns";
import { readVariable, unmatched } from "./described-variables";
import type { ShownColumn, StoredDocument } from "./document";
import { type Header, readHeader, splitHeader } from "./header";

/**
 * Reads one stored document and holds it against the API: a complete header, one query named after the file, valid,
 * every variable described and bounded, and all that its chart needs.
 * @throws {InputError} with every problem found, each with file and advice.
 */
export function readStoredDocument(name: string, text: string, schema: GraphQLSchema): StoredDocument {
  const file = `gateway/documents/${name}.graphql`;
  const parts = splitHeader(text);
  const problems = new ProblemCollector();
  const header = problems.attempt(() => readHeader(parts.header, file));
  const syntax = problems.attempt(() => parseOperation(text, file));
  problems.throwIfAny();
  if (!header || !syntax) throw new Error("unreachable");
  for (const { message, locations } of validate(schema, syntax))
    problems.add({
      where: placeOf(file, locations?.[0]?.line),
      found: message,
      advice: "Correct it after gateway/api.graphql.",
    });
  problems.throwIfAny();

  const operation = problems.attempt(() => onlyOperation(syntax, name, file));
  problems.throwIfAny();
  if (!operation) throw new Error("unreachable");
  const definitions = operation.variableDefinitions ?? [];
  const declared = new Set(definitions.map(({ variable }) => variable.name.value));
  const variables = definitions.flatMap(
    (definition) => problems.attempt(() => readVariable(definition, header, schema, file)) ?? [],
  );
  const rows = header.rows.split(".");
  const columns = columnsOf(schema, syntax, operation, rows);
  for (const problem of [
    ...unmatched(header, declared, file),
    ...lacking(header, { schema, syntax, operation }, file),
    ...unknownColumns(header, columns, file),
  ])
    problems.add(problem);
  problems.throwIfAny();
  const { tab, title, description, chart, matrix } = header;
  return {
    name,
    tab,
    title,
    description,
    query: parts.body,
    syntax,
    operation,
    variables,
    chart: chart?.split(".") ?? null,
    matrix: matrix?.split(".") ?? null,
    rows,
    columns,
    table: shownColumns(header, columns),
  };
}

function parseOperation(text: string, file: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new InputError({
      where: placeOf(file, error.locations?.[0]?.line),
      found: error.message,
      advice: "Write it as GraphQL.",
    });
  }
}

function placeOf(file: string, line: number | undefined): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** dementia-cafe: DementiaCafe. */
function operationName(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase());
}

function onlyOperation(syntax: DocumentNode, name: string, file: string): OperationDefinitionNode {
  const operations = syntax.definitions.filter(
    (each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation, second] = operations;
  const wanted = operationName(name);
  if (!operation || second)
    throw new InputError({
      where: file,
      found: `It has ${operations.length} operations.`,
      advice: "Write exactly one query.",
    });
  if (operation.operation !== "query" || operation.name?.value !== wanted)
    throw new InputError({
      where: placeOf(file, operation.loc?.startToken.line),
      found: `Its operation is ${operation.operation} ${operation.name?.value ?? "without a name"}.`,
      advice: `Write query ${wanted}, after the file's name.`,
    });
  return operation;
}

/** The columns that the header names, or else all that differ from row to row, under their own names. */
function shownColumns({ table }: Header, columns: readonly Column[]): ShownColumn[] {
  if (!table)
    return columns.flatMap(({ name, level }, index) => (level > 0 ? [{ index, heading: { ja: name, en: name } }] : []));
  return Object.entries(table).map(([name, heading]) => ({
    index: columns.findIndex((column) => column.name === name),
    heading,
  }));
}
