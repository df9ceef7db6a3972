import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from "graphql";

/** A field where it is asked; Above is what the fields above it tell. */
export interface Place<Above> {
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  node: FieldNode;
  above: Above;
}

/** How an operation is weighed. */
export interface Weights<Above> {
  /** What is told to the root's fields. */
  root: Above;
  /** What is told to the fields right below a field. */
  below(place: Place<Above>): Above;
  /** The weight of a field, from that of its selection set; 0 where it has none. */
  field(place: Place<Above>, below: number): number;
  /** The types that a value of an interface or union may have here. */
  types(abstract: GraphQLAbstractType, above: Above): readonly GraphQLObjectType[];
  /** The weight of a selection set on an interface or union, from its weights on each of these types. */
  alternatives(weights: readonly number[]): number;
}

/** Different ways to the same selections that are followed; an operation with more of them weighs infinitely much. */
const MOST_STEPS = 20_000;

/**
 * Weighs an operation, with its fragments as often as they are spread, in bounded time whatever its fragments do.
 * The document must be valid. @skip and @include are not looked at.
 */
export function weigh<Above extends object>(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  weights: Weights<Above>,
): number {
  const root = schema.getRootType(operation.operation);
  if (!root) return 0;
  return new Walk(schema, fragmentsOf(document), weights).selections(operation.selectionSet, root, weights.root);
}

class Walk<Above extends object> {
  /** Weights of a selection set by the type that it is asked of and what was above down to it. */
  readonly #known = new Map<SelectionSetNode, Map<string, number>>();
  #steps = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly weights: Weights<Above>,
  ) {}

  selections(set: SelectionSetNode, type: GraphQLNamedType, above: Above): number {
    const known = this.#known.get(set) ?? new Map<string, number>();
    this.#known.set(set, known);
    const key = `${type.name} ${Object.values(above).join(" ")}`;
    const weight = known.get(key) ?? this.#weigh(set, type, above);
    known.set(key, weight);
    return weight;
  }

  #weigh(set: SelectionSetNode, type: GraphQLNamedType, above: Above): number {
    this.#steps += 1;
    if (this.#steps > MOST_STEPS) return Number.POSITIVE_INFINITY;
    if (isAbstractType(type)) {
      const types = this.weights.types(type, above);
      return this.weights.alternatives(types.map((each) => this.selections(set, each, above)));
    }
    if (!isObjectType(type)) return 0;
    return set.selections.reduce((weight, selection) => weight + this.#selection(selection, type, above), 0);
  }

  #selection(selection: SelectionNode, type: GraphQLObjectType, above: Above): number {
    if (selection.kind === Kind.FIELD) return this.#field(selection, type, above);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.fragments.get(selection.name.value);
    if (!fragment || !this.#applies(fragment.typeCondition?.name.value, type)) return 0;
    return this.selections(fragment.selectionSet, type, above);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = this.schema.getType(condition);
    return isAbstractType(wanted) && this.schema.isSubType(wanted, type);
  }

  #field(node: FieldNode, parent: GraphQLObjectType, above: Above): number {
    const field = fieldNamed(this.schema, parent, node.name.value);
    if (!field) return 0;
    const place = { parent, field, node, above };
    const { selectionSet: set } = node;
    const below = set ? this.selections(set, getNamedType(field.type), this.weights.below(place)) : 0;
    return this.weights.field(place, below);
  }
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

const META_FIELDS = [SchemaMetaFieldDef, TypeMetaFieldDef];

function fieldNamed(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const meta = type === schema.getQueryType() ? META_FIELDS.find((field) => field.name === name) : undefined;
  return meta ?? type.getFields()[name];
}
