import {
  BREAK,
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  visit,
} from "graphql";
import { type ListSizes, ONE, UNMEASURED } from "./list-sizes";
import { type Place, weigh } from "./walk";

/** Arguments that say how long the lists right below a field are. */
const SLICING = ["first", "last"];

/** What the fields above tell the fields below. */
interface Above {
  /** How long the lists right below are, where the field above says it. */
  slice: number | null;
  /** The types on the way down, each once. */
  types: readonly string[];
}

/** What it takes to work out a value, in values that are only read. */
const WORK: Readonly<Record<string, number>> = { "Concept.comparison": 100, "Query.search": 100 };

type Variables = Readonly<Record<string, unknown>>;

/**
 * The number of values that the answer to an operation is expected to hold: every field counts once for each time
 * that it will stand in the answer, and more where it has to be worked out. A list is as long as `first` or `last`
 * says, or else as lists of that field are on average in the dataset; or as long as the longest where a value of its
 * parent's type stands above it already, since a way back leads to the largest most often. Of types that exclude each
 * other the dearest counts.
 */
export function estimateCost(
  schema: GraphQLSchema,
  sizes: ListSizes,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  given: Variables = {},
): number {
  const variables = { ...defaultsOf(operation), ...given };
  const cost = weigh(schema, document, operation, {
    root: { slice: null, types: [] } as Above,
    below: (place) => ({ slice: sliceOf(place, variables), types: typesBelow(place) }),
    field: (place, below) => timesOf(place, sizes) * (1 + workOf(place) + below),
    types: (abstract) => schema.getPossibleTypes(abstract),
    alternatives: (costs) => Math.max(0, ...costs),
  });
  return Math.ceil(cost);
}

/** Whether the cost of an operation of a document is another with other variables. */
export function dependsOnVariables(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Argument: ({ name, value }) => {
      if (value.kind !== Kind.VARIABLE || !SLICING.includes(name.value)) return undefined;
      isFound = true;
      return BREAK;
    },
  });
  return isFound;
}

/** How often a field's value stands below one value of its parent. */
function timesOf({ parent, field, above }: Place<Above>, sizes: ListSizes): number {
  const isList = isListType(getNullableType(field.type));
  if (isList && above.slice !== null) return above.slice;
  const size = sizes.get(`${parent.name}.${field.name}`) ?? (isList ? UNMEASURED : ONE);
  return above.types.includes(parent.name) ? size.longest : size.mean;
}

function workOf({ parent, field }: Place<Above>): number {
  return WORK[`${parent.name}.${field.name}`] ?? 0;
}

function typesBelow({ parent, above: { types } }: Place<Above>): readonly string[] {
  return types.includes(parent.name) ? types : [...types, parent.name].sort();
}

/** What `first` or `last` says, as given or as it stands in the schema; null where nothing does. */
function sliceOf({ field, node }: Place<Above>, variables: Variables): number | null {
  const slicing = field.args.filter(({ name }) => SLICING.includes(name));
  if (slicing.length === 0) return null;
  const given = slicing.map(({ name }) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  });
  const isGiven = given.some((length) => length !== undefined && length !== null);
  const lengths = isGiven ? given : slicing.map(({ defaultValue }) => defaultValue);
  const numbers = lengths.filter((length): length is number => Number.isFinite(length));
  return numbers.length === 0 ? null : Math.max(0, ...numbers);
}

/** Whole numbers that stand for variables which are not given. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}
