import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  isAbstractType,
  isUnionType,
  Kind,
  type SelectionNode,
} from "graphql";

/** A field that a question asks for of one type, with all places that ask for it under the same name. */
export interface AskedField {
  /** Its name in the answer. */
  key: string;
  nodes: FieldNode[];
  /** Whether @include or @skip may leave it out. */
  isConditional: boolean;
}

export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** The fields that selections ask for of a type; those of fragments included whose condition the type fulfils. */
export function askedFields(
  schema: GraphQLSchema,
  fragments: Fragments,
  type: GraphQLCompositeType,
  selections: readonly SelectionNode[],
): AskedField[] {
  const fields = new Map<string, AskedField>();
  const visit = (selection: SelectionNode, isInConditional: boolean): void => {
    const isConditional = isInConditional || selection.directives?.some(leavesOut) === true;
    if (selection.kind === Kind.FIELD) {
      const key = (selection.alias ?? selection.name).value;
      const field = fields.get(key);
      if (field) {
        field.nodes.push(selection);
        field.isConditional &&= isConditional;
      } else fields.set(key, { key, nodes: [selection], isConditional });
      return;
    }
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || isOfType(schema, type, condition)))
      for (const inner of fragment.selectionSet.selections) visit(inner, isConditional);
  };
  for (const selection of selections) visit(selection, false);
  return [...fields.values()];
}

function leavesOut({ name }: DirectiveNode): boolean {
  return name.value === "include" || name.value === "skip";
}

/** Whether every object of a type is of another type as well. */
export function isOfType(schema: GraphQLSchema, type: GraphQLCompositeType, name: string): boolean {
  if (type.name === name) return true;
  const other = schema.getType(name);
  return isAbstractType(other) && !isUnionType(type) && schema.isSubType(other, type);
}
