import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from "graphql";

/** A column of a document's table. */
export interface Column {
  /** The object that it belongs to and its field: observations.fiscalYear.year. */
  name: string;
  /** At which object on the way to the rows it begins: 0 is the answer itself. */
  level: number;
  /** From there to the value. */
  path: readonly string[];
  /** Name of the value's type. */
  type: string;
}

/** A field of an answer. */
interface Field {
  key: string;
  type: GraphQLOutputType;
  selection: SelectionSetNode | undefined;
}

/**
 * The columns of a table whose rows stand at a path of the answer: every field of every object on the way, in the
 * order of the document. They come from the document alone, so that an empty answer has the same ones.
 */
export function columnsOf(
  schema: GraphQLSchema,
  syntax: DocumentNode,
  operation: OperationDefinitionNode,
  rows: readonly string[],
): Column[] {
  const walk = walker(schema, syntax);
  const onTheWay = (type: GraphQLOutputType, selection: SelectionSetNode, level: number): Column[] =>
    walk(type, selection).flatMap((field) => {
      if (field.key === rows[level] && field.selection) return onTheWay(field.type, field.selection, level + 1);
      // A list of its own beside the rows belongs to none of them.
      if (level === 0 && isList(field.type)) return [];
      return below(field, [], rows[level - 1], level);
    });
  const below = (field: Field, path: readonly string[], owner: string | undefined, level: number): Column[] => {
    const own = [...path, field.key];
    if (!field.selection)
      return [
        { name: [...(owner ? [owner] : []), ...own].join("."), level, path: own, type: getNamedType(field.type).name },
      ];
    return walk(field.type, field.selection).flatMap((inner) => below(inner, own, owner, level));
  };
  const root = schema.getQueryType();
  return root ? onTheWay(root, operation.selectionSet, 0) : [];
}

/** Every path to a value below a place in the answer, dotted: what the document asks for there. Empty when nothing. */
export function fieldsBelow(
  schema: GraphQLSchema,
  syntax: DocumentNode,
  operation: OperationDefinitionNode,
  place: readonly string[],
): string[] {
  const walk = walker(schema, syntax);
  const root = schema.getQueryType();
  let here: Field[] = root ? [{ key: "", type: root, selection: operation.selectionSet }] : [];
  for (const step of place)
    here = here.flatMap(({ type, selection }) =>
      selection ? walk(type, selection).filter(({ key }) => key === step) : [],
    );
  const leaves = ({ key, type, selection }: Field, prefix: string): string[] => {
    const path = prefix === "" ? key : `${prefix}.${key}`;
    return selection ? walk(type, selection).flatMap((inner) => leaves(inner, path)) : [path];
  };
  return here.flatMap(({ type, selection }) =>
    selection ? walk(type, selection).flatMap((field) => leaves(field, "")) : [],
  );
}

/** Lists the fields of a selection with fragments taken in, each key once. */
function walker(
  schema: GraphQLSchema,
  syntax: DocumentNode,
): (type: GraphQLOutputType, selection: SelectionSetNode) => Field[] {
  const fragments = new Map(
    syntax.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const fields = (type: GraphQLOutputType, { selections }: SelectionSetNode): Field[] => {
    const parent = getNamedType(type);
    return selections.flatMap((selection): Field[] => {
      if (selection.kind === Kind.FIELD) {
        const own =
          isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[selection.name.value] : undefined;
        const key = (selection.alias ?? selection.name).value;
        return [{ key, type: own?.type ?? (parent as GraphQLOutputType), selection: selection.selectionSet }];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const narrowed = fragment.typeCondition ? typeFromAST(schema, fragment.typeCondition) : parent;
      return fields(isCompositeType(narrowed) ? narrowed : type, fragment.selectionSet);
    });
  };
  return (type, selection) => {
    const seen = new Set<string>();
    return fields(type, selection).filter(({ key }) => !seen.has(key) && seen.add(key));
  };
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
