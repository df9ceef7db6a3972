import {
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputType,
  isScalarType,
  print,
  typeFromAST,
  type VariableDefinitionNode,
  valueFromASTUntyped,
} from "graphql";
import { InputError, type InputProblem } from "../../shared/errors";
import type { StoredVariable } from "./document";
import type { DescribedVariable, Header } from "./header";
import { namedType } from "./variables";

/** Names that the forms take for themselves. */
const FORM_VARIABLES = ["bom", "width", "theme"] as const;

/**
 * A variable of an operation with what the header says of it.
 * @throws {InputError} when it is not described, not bounded, or described with another default.
 */
export function readVariable(
  definition: VariableDefinitionNode,
  header: Header,
  schema: GraphQLSchema,
  file: string,
): StoredVariable {
  const name = definition.variable.name.value;
  const where = `${file}:${definition.loc?.startToken.line ?? 1} $${name}`;
  const described = Object.hasOwn(header.variables, name) ? header.variables[name] : undefined;
  if (!described)
    throw new InputError({
      where,
      found: "The header does not describe it.",
      advice: `Add ${name} to variables, with about and its bounds.`,
    });
  const type = typeFromAST(schema, definition.type as never) as GraphQLInputType | undefined;
  if (!type || !isInputType(type))
    throw new InputError({ where, found: `${print(definition.type)} is no input type.`, advice: "Correct it." });
  const standard = definition.defaultValue ? valueFromASTUntyped(definition.defaultValue) : null;
  const problem = problemOf(described, type, standard);
  if (problem) throw new InputError({ where: `${described.at} variables.${name}`, ...problem });
  const { at: _at, about, default: _default, ...bounds } = described;
  return { name, type, about, standard, bounds };
}

/** What is wrong with the description of a variable: its default, or bounds that do not fit its type. */
function problemOf(
  described: DescribedVariable,
  type: GraphQLInputType,
  standard: unknown,
): Omit<InputProblem, "where"> | null {
  const named = namedType(type);
  if ((described.default ?? null) !== standard)
    return {
      found: `The default ${JSON.stringify(described.default ?? null)} is not that of the operation, ${JSON.stringify(standard)}.`,
      advice: "Write the same in both places.",
    };
  if (isEnumType(named) || named.name === "Boolean") return null;
  if (!isScalarType(named))
    return {
      found: `${named.name} cannot be written in an address.`,
      advice: "Take a scalar, an enum or a list of one.",
    };
  const isBounded =
    named.name === "Int"
      ? described.minimum !== undefined && described.maximum !== undefined
      : described.values !== undefined || described.longest !== undefined;
  if (isBounded) return null;
  const advice = named.name === "Int" ? "Add minimum and maximum." : "Add values, or longest.";
  return { found: "It has no bounds.", advice };
}

/** Described variables that the operation does not have, and what every document must have. */
export function unmatched(header: Header, declared: ReadonlySet<string>, file: string): InputProblem[] {
  const problems: InputProblem[] = Object.entries(header.variables)
    .filter(([name]) => !declared.has(name))
    .map(([name, { at }]) => ({
      where: `${at} variables.${name}`,
      found: "The operation has no such variable.",
      advice: "Declare it, or take it out here.",
    }));
  for (const name of FORM_VARIABLES)
    if (declared.has(name))
      problems.push({
        where: `${file} $${name}`,
        found: "The forms take this name for themselves.",
        advice: "Name it otherwise.",
      });
  if (!declared.has("lang"))
    problems.push({
      where: file,
      found: "It has no variable $lang.",
      advice: "Declare $lang: Language = JA, and use it for every label.",
    });
  return problems;
}
