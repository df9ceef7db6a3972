import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";
import { type ListSizes, UNMEASURED } from "./list-sizes";

/** Arguments that say how long the lists right below a field are. */
const SLICING = ["first", "last"];

type Variables = Readonly<Record<string, unknown>>;

/**
 * The number of values that the answer to an operation is expected to hold: every field counts once for each time
 * that it will stand in the answer. A list is as long as `first` or `last` says, or else as lists of that field are
 * on average in the dataset. Of types that exclude each other the dearest counts; @skip and @include are not looked at.
 * Takes time in proportion to the document, whatever its fragments do. The document must be valid.
 */
export function estimateCost(
  schema: GraphQLSchema,
  sizes: ListSizes,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables = {},
): number {
  const estimate = new Estimate(schema, sizes, fragmentsOf(document), { ...defaultsOf(operation), ...variables });
  const root = schema.getRootType(operation.operation);
  return root ? Math.ceil(estimate.selections(operation.selectionSet, root, null)) : 0;
}

class Estimate {
  /** Costs of a selection set by the type that it is made of and the slice that its lists are. */
  readonly #known = new Map<SelectionSetNode, Map<string, number>>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly sizes: ListSizes,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly variables: Variables,
  ) {}

  selections(set: SelectionSetNode, type: GraphQLNamedType, slice: number | null): number {
    let known = this.#known.get(set);
    if (!known) this.#known.set(set, (known = new Map()));
    const key = `${type.name} ${slice}`;
    let cost = known.get(key);
    if (cost === undefined) {
      cost = this.#count(set, type, slice);
      known.set(key, cost);
    }
    return cost;
  }

  #count(set: SelectionSetNode, type: GraphQLNamedType, slice: number | null): number {
    if (isAbstractType(type))
      return Math.max(0, ...this.schema.getPossibleTypes(type).map((each) => this.selections(set, each, slice)));
    if (!isObjectType(type)) return 0;
    return set.selections.reduce((cost, selection) => cost + this.#selection(selection, type, slice), 0);
  }

  #selection(selection: SelectionNode, type: GraphQLObjectType, slice: number | null): number {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, slice);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) return 0;
    return this.selections(fragment.selectionSet, type, slice);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  #field(node: FieldNode, type: GraphQLObjectType, slice: number | null): number {
    const field = fieldNamed(this.schema, type, node.name.value);
    if (!field) return 0;
    const isList = isListType(getNullableType(field.type));
    const usual = this.sizes.get(`${type.name}.${field.name}`) ?? (isList ? UNMEASURED : 1);
    const times = isList ? (slice ?? usual) : usual;
    const below = node.selectionSet;
    return times * (1 + (below ? this.selections(below, getNamedType(field.type), this.#slice(node, field)) : 0));
  }

  /** What `first` or `last` says, as given or as it stands in the schema; null for a field that has neither. */
  #slice(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    const slicing = field.args.filter(({ name }) => SLICING.includes(name));
    if (slicing.length === 0) return null;
    const given = slicing.map(({ name }) => this.#value(node, name)).filter((value) => value !== undefined);
    const lengths = given.length > 0 ? given : slicing.map(({ defaultValue }) => defaultValue);
    return Math.max(0, ...lengths.filter((value): value is number => Number.isFinite(value)));
  }

  #value(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? (this.variables[value.name.value] ?? undefined) : undefined;
  }
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
}

/** Whole numbers that stand for variables which are not given. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];

function fieldNamed(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const meta = type === schema.getQueryType() ? META_FIELDS.find((field) => field.name === name) : undefined;
  return meta ?? type.getFields()[name];
}
