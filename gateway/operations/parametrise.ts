import {
  type ArgumentNode,
  coerceInputValue,
  type DocumentNode,
  type FloatValueNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  type IntValueNode,
  Kind,
  parse,
  parseType,
  print,
  type StringValueNode,
  TypeInfo,
  type VariableDefinitionNode,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { type Literal, stringValue } from "./scan";

/** A literal that became a variable. */
interface Slot {
  /** Its place among the literals of the text. */
  index: number;
  variable: string;
  type: GraphQLInputType;
}

/** A text whose literals became variables: one text for all that differ in these alone. */
export interface Parametrised {
  query: string;
  slots: readonly Slot[];
  /** Literals that stayed, by their place: a text must have the same ones. */
  kept: readonly (readonly [index: number, text: string])[];
}

const PREFIX = "literal_";

/**
 * Turns the numbers and strings in the arguments of a text's fields into variables.
 * @returns null where that is not possible or not worth it: a text that is not valid, that has several operations, or
 * that says the same with literals and would not with variables.
 */
export function parametrise(schema: GraphQLSchema, text: string, literals: readonly Literal[]): Parametrised | null {
  const document = parsed(text);
  if (!document || text.includes(`$${PREFIX}`) || validate(schema, document).length > 0) return null;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const found = literalsOf(document);
  if (operations.length !== 1 || found.length !== literals.length) return null;
  const places = new Map(found.map((node, index) => [node, index]));
  const slots: Slot[] = [];
  const rewritten = rewrite(schema, document, (node, type) => {
    const variable = `${PREFIX}${slots.length}`;
    slots.push({ index: places.get(node) as number, variable, type });
    return variable;
  });
  if (slots.length === 0) return null;
  const declared = declare(rewritten, slots);
  if (validate(schema, declared).length > 0) return null;
  const taken = new Set(slots.map(({ index }) => index));
  const kept = literals.flatMap((literal, index) => (taken.has(index) ? [] : [[index, literal.text] as const]));
  return { query: print(declared), slots, kept };
}

/** The variables for the literals of a text; null where one has no value of its type, so that the text is asked as it is. */
export function valuesOf({ slots, kept }: Parametrised, literals: readonly Literal[]): Record<string, unknown> | null {
  if (kept.some(([index, text]) => literals[index]?.text !== text)) return null;
  const values: Record<string, unknown> = {};
  for (const { index, variable, type } of slots) {
    const value = literalValue(literals[index] as Literal, type);
    if (value === undefined || !isTaken(value, type)) return null;
    values[variable] = value;
  }
  return values;
}

type LiteralNode = IntValueNode | FloatValueNode | StringValueNode;

/** All numbers and strings of a document, in the order of the text; not the descriptions, which operations lack. */
function literalsOf(document: DocumentNode): LiteralNode[] {
  const found: LiteralNode[] = [];
  const note = (node: LiteralNode) => {
    found.push(node);
  };
  visit(document, { IntValue: note, FloatValue: note, StringValue: note });
  return found.sort((a, b) => (a.loc?.start ?? 0) - (b.loc?.start ?? 0));
}

/** The document with every literal in an argument of a field replaced by the variable that `name` gives. */
function rewrite(
  schema: GraphQLSchema,
  document: DocumentNode,
  name: (node: LiteralNode, type: GraphQLInputType) => string,
): DocumentNode {
  const info = new TypeInfo(schema);
  let inArguments: ArgumentNode | null = null;
  let inDirective = 0;
  const replace = (node: LiteralNode) => {
    const type = info.getInputType();
    if (!inArguments || inDirective > 0 || !type) return undefined;
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name(node, type) } };
  };
  return visit(
    document,
    visitWithTypeInfo(info, {
      Directive: { enter: () => void inDirective++, leave: () => void inDirective-- },
      Argument: {
        enter: (node) => {
          inArguments = node;
        },
        leave: () => {
          inArguments = null;
        },
      },
      IntValue: replace,
      FloatValue: replace,
      StringValue: replace,
    }),
  );
}

function declare(document: DocumentNode, slots: readonly Slot[]): DocumentNode {
  const definitions = slots.map(
    ({ variable, type }): VariableDefinitionNode => ({
      kind: Kind.VARIABLE_DEFINITION,
      variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
      type: parseType(String(type)),
    }),
  );
  return visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: [...(node.variableDefinitions ?? []), ...definitions],
    }),
  });
}

/** An ID may be written as a number. */
function literalValue({ kind, text }: Literal, type: GraphQLInputType): unknown {
  if (kind === "String") return stringValue(text);
  return getNamedType(type).name === "ID" ? text : Number(text);
}

function isTaken(value: unknown, type: GraphQLInputType): boolean {
  let isWrong = false;
  coerceInputValue(value, type, () => {
    isWrong = true;
  });
  return !isWrong;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
