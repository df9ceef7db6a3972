import {
  type ArgumentNode,
  type ASTNode,
  type ConstValueNode,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  Kind,
  type ListValueNode,
  parse,
  parseConstValue,
  parseType,
  print,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  validate,
  valueFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** A value that became a variable. */
interface Slot {
  /** Its place among the values of the text. */
  index: number;
  variable: string;
  type: GraphQLInputType;
}

/** A text whose values became variables: one text for all that differ in these alone. */
export interface Parametrised {
  query: string;
  slots: readonly Slot[];
  /** Values that stayed, by their place: a text must have the same ones. */
  kept: readonly (readonly [index: number, text: string])[];
}

const PREFIX = "literal_";

/**
 * Turns the values in the arguments of a text's fields into variables.
 * @param literals The text's values as {@link scan} found them.
 * @returns null where that is not possible or not worth it: a text that is not valid, that has several operations, or
 * that says the same with values and would not with variables.
 */
export function parametrise(schema: GraphQLSchema, text: string, literals: readonly string[]): Parametrised | null {
  const document = parsed(text);
  if (!document || text.includes(`$${PREFIX}`) || validate(schema, document).length > 0) return null;
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const found = literalsOf(document);
  if (operations.length !== 1 || found.length !== literals.length) return null;
  const places = new Map<ASTNode, number>(found.map((node, index) => [node, index]));
  const slots: Slot[] = [];
  const rewritten = rewrite(schema, document, places, (index, type) => {
    const variable = `${PREFIX}${slots.length}`;
    slots.push({ index, variable, type });
    return variable;
  });
  if (slots.length === 0) return null;
  const declared = declare(rewritten, slots);
  if (validate(schema, declared).length > 0) return null;
  const taken = new Set(slots.map(({ index }) => index));
  const kept = literals.flatMap((literal, index) => (taken.has(index) ? [] : [[index, literal] as const]));
  return { query: print(declared), slots, kept };
}

/** The variables for the values of a text; null where one is no value of its type, so that the text is asked as it is. */
export function valuesOf({ slots, kept }: Parametrised, literals: readonly string[]): Record<string, unknown> | null {
  if (kept.some(([index, text]) => literals[index] !== text)) return null;
  const values: Record<string, unknown> = {};
  for (const { index, variable, type } of slots) {
    const node = constant(literals[index] as string);
    if (!node || valueFromAST(node, type) === undefined) return null;
    values[variable] = external(node, type);
  }
  return values;
}

const PLAIN: readonly string[] = [Kind.INT, Kind.FLOAT, Kind.STRING, Kind.ENUM, Kind.NULL, Kind.BOOLEAN];

/** All values of a document as {@link scan} takes them out, in the order of the text. */
function literalsOf(document: DocumentNode): ValueNode[] {
  const found: ValueNode[] = [];
  const note = (node: ValueNode) => {
    found.push(node);
  };
  const noteBehindName = (node: ValueNode, parent: unknown) => {
    if (isBehindName(parent)) found.push(node);
  };
  visit(document, {
    IntValue: note,
    FloatValue: note,
    StringValue: note,
    EnumValue: (node, _key, parent) => noteBehindName(node, parent),
    NullValue: (node, _key, parent) => noteBehindName(node, parent),
    BooleanValue: (node, _key, parent) => noteBehindName(node, parent),
    ListValue: {
      enter: (node, _key, parent) => {
        if (!isBehindName(parent) || !isPlain(node)) return undefined;
        found.push(node);
        return false;
      },
    },
  });
  return found.sort((a, b) => (a.loc?.start ?? 0) - (b.loc?.start ?? 0));
}

/** Whether a value is that of an argument or of a field of an object. */
function isBehindName(parent: unknown): boolean {
  const { kind } = (parent ?? {}) as { kind?: string };
  return kind === Kind.ARGUMENT || kind === Kind.OBJECT_FIELD;
}

function isPlain({ values }: ListValueNode): boolean {
  return values.every(({ kind }) => PLAIN.includes(kind));
}

/** The document with every value in an argument of a field replaced by the variable that `name` gives. */
function rewrite(
  schema: GraphQLSchema,
  document: DocumentNode,
  places: ReadonlyMap<ASTNode, number>,
  name: (index: number, type: GraphQLInputType) => string,
): DocumentNode {
  const info = new TypeInfo(schema);
  let inArguments: ArgumentNode | null = null;
  let inDirective = 0;
  const replace = (node: ValueNode) => {
    const index = places.get(node);
    // Within a list the type is already that of its elements.
    const type = node.kind === Kind.LIST ? info.getParentInputType() : info.getInputType();
    if (index === undefined || !inArguments || inDirective > 0 || !type) return undefined;
    return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name(index, type) } };
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
      ListValue: { enter: replace },
      IntValue: replace,
      FloatValue: replace,
      StringValue: replace,
      EnumValue: replace,
      NullValue: replace,
      BooleanValue: replace,
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

/** A value as a variable is sent. An ID may be written as a number, and may be longer than numbers are exact. */
function external(node: ConstValueNode, type: GraphQLInputType): unknown {
  if (node.kind === Kind.LIST) {
    const list = getNullableType(type);
    return node.values.map((value) => external(value, isListType(list) ? list.ofType : list));
  }
  return node.kind === Kind.INT && getNamedType(type).name === "ID" ? node.value : valueFromASTUntyped(node);
}

/** Null for what looks like a value and is none: 007. */
function constant(literal: string): ConstValueNode | null {
  try {
    return parseConstValue(literal);
  } catch {
    return null;
  }
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text);
  } catch {
    return null;
  }
}
