import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { askedFields, type Fragments, isOfType } from "./asked-fields";
import { fitsLeaf, type Mismatch, mismatchText, wrong } from "./shape-mismatch";

type Json = Readonly<Record<string, unknown>>;

/**
 * Says what is wrong with the data of an answer: `kashiwa.programs.3.title: String expected, found 5.`
 * Null when they are what the schema says for that question.
 */
export type AnswerShape = (data: Json, variables?: Json) => string | null;

/** @param typename The concrete type of an object that does not tell its own. */
type Check = (value: unknown, typename?: unknown) => Mismatch | null;

/** The field by which the gateway asks for objects that it knows by reference, and the variable of the references. */
const ENTITIES = "_entities";
const REFERENCES = "representations";

/** Compiles the form of the answers to a question, once, to a check that is one walk over the data. */
export function answerShape(schema: GraphQLSchema, document: DocumentNode): AnswerShape {
  const operation = getOperationAST(document);
  const query = operation && schema.getRootType(operation.operation);
  if (!query) throw new Error("A subgraph is asked one operation at a time.");
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const shape = new Shape(schema, fragments);
  const check = shape.object(query, operation.selectionSet.selections);
  const entity = shape.entity(query, operation.selectionSet.selections);
  return (data, variables = {}) => {
    const mismatch = check(data) ?? (entity && entityMismatch(entity, data[ENTITIES], variables[REFERENCES]));
    return mismatch && mismatchText(mismatch);
  };
}

/** What was asked for by reference comes in the order of the references, null for what is not there. */
function entityMismatch(check: Check, entities: unknown, references: unknown): Mismatch | null {
  const [found, asked] = [entities as readonly (object | null)[], references as readonly { __typename: string }[]];
  if (found.length !== asked.length)
    return { path: [ENTITIES], message: `${asked.length} elements expected, found ${found.length}.` };
  for (const [index, value] of found.entries()) {
    const typename = asked[index]?.__typename ?? "";
    const told = (value as Json | null)?.__typename ?? typename;
    const mismatch =
      told !== typename ? { ...wrong(typename, told), path: ["__typename"] } : value && check(value, typename);
    if (mismatch) return { ...mismatch, path: [ENTITIES, index, ...mismatch.path] };
  }
  return null;
}

class Shape {
  readonly #schema: GraphQLSchema;
  readonly #fragments: Fragments;

  constructor(schema: GraphQLSchema, fragments: Fragments) {
    this.#schema = schema;
    this.#fragments = fragments;
  }

  /** The check of one object asked for by reference; null where the question asks for none. */
  entity(query: GraphQLCompositeType, selections: readonly SelectionNode[]): Check | null {
    const asked = askedFields(this.#schema, this.#fragments, query, selections).find(({ key }) => key === ENTITIES);
    if (!asked) return null;
    return this.object(getNamedType(this.#typeOf(query, asked.nodes)) as GraphQLCompositeType, inner(asked.nodes));
  }

  /** The check of an object, by its concrete type, which is compiled when it first comes. */
  object(type: GraphQLCompositeType, selections: readonly SelectionNode[]): Check {
    const compiled = new Map<string, { key: string; isConditional: boolean; check: Check }[]>();
    const fieldsOf = (concrete: GraphQLCompositeType) => {
      const known = compiled.get(concrete.name);
      if (known) return known;
      const fields = askedFields(this.#schema, this.#fragments, concrete, selections).map(
        ({ key, isConditional, nodes }) => ({
          key,
          isConditional,
          check: this.#value(this.#typeOf(concrete, nodes), nodes),
        }),
      );
      compiled.set(concrete.name, fields);
      return fields;
    };
    return (value, typename) => {
      if (typeof value !== "object" || Array.isArray(value)) return wrong(type.name, value);
      const object = value as Json;
      const concrete = this.#concrete(type, object.__typename ?? typename);
      if (!concrete) return { ...wrong(`a type of ${type.name}`, object.__typename), path: ["__typename"] };
      for (const { key, isConditional, check } of fieldsOf(concrete)) {
        if (isConditional && object[key] === undefined) continue;
        const mismatch = check(object[key]);
        if (mismatch) return { ...mismatch, path: [key, ...mismatch.path] };
      }
      return null;
    };
  }

  #value(type: GraphQLOutputType, nodes: readonly FieldNode[]): Check {
    if (isNonNullType(type)) {
      const check = this.#value(type.ofType, nodes);
      return (value) => (value === null || value === undefined ? wrong(`${type}`, value) : check(value));
    }
    const check = this.#present(type, nodes);
    return (value) => (value === null || value === undefined ? null : check(value));
  }

  #present(type: GraphQLOutputType, nodes: readonly FieldNode[]): Check {
    if (isListType(type)) return list(`${type}`, this.#value(type.ofType, nodes));
    if (isCompositeType(type)) return this.object(type, inner(nodes));
    return (value) => (fitsLeaf(type, value) ? null : wrong(`${type}`, value));
  }

  #typeOf(parent: GraphQLCompositeType, [node]: readonly FieldNode[]): GraphQLOutputType {
    const name = node?.name.value ?? "";
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) throw new Error(`The subgraph's schema has no field ${parent.name}.${name}.`);
    return field.type;
  }

  /** The type that an object tells, when it may stand there; the declared one where none is told. */
  #concrete(type: GraphQLCompositeType, typename: unknown): GraphQLCompositeType | null {
    if (typename === undefined) return type;
    const told = typeof typename === "string" ? this.#schema.getType(typename) : undefined;
    return isObjectType(told) && isOfType(this.#schema, told, type.name) ? told : null;
  }
}

function list(type: string, element: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrong(type, value);
    for (const [index, each] of value.entries()) {
      const mismatch = element(each);
      if (mismatch) return { ...mismatch, path: [index, ...mismatch.path] };
    }
    return null;
  };
}

function inner(nodes: readonly FieldNode[]): SelectionNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
}
