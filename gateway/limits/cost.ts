import {
  type DocumentNode,
  type GraphQLSchema,
  getNullableType,
  isListType,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { type ListSizes, ONE, UNMEASURED } from "./list-sizes";
import { type Place, weigh } from "./walk";

/** Arguments that say how long the lists right below a field are. */
const SLICING = ["first", "last"];

type Variables = Readonly<Record<string, unknown>>;

/**
 * The number of values that the answer to an operation is expected to hold: every field counts once for each time
 * that it will stand in the answer. A list is as long as `first` or `last` says, or else as lists of that field are
 * on average in the dataset; below itself, where a way back may lead to the longest again and again, as long as the
 * longest. Of types that exclude each other the dearest counts.
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
    field: (place, below) => timesOf(place, sizes) * (1 + below),
    alternatives: (costs) => Math.max(0, ...costs),
    below: (place) => ({ slice: sliceOf(place, variables), lists: listsBelow(place) }),
  });
  return Math.ceil(cost);
}

/** How often a field's value stands below one value of its parent. */
function timesOf({ parent, field, above }: Place, sizes: ListSizes): number {
  const isList = isListType(getNullableType(field.type));
  if (isList && above.slice !== null) return above.slice;
  const name = nameOf(parent, field);
  const size = sizes.get(name) ?? (isList ? UNMEASURED : ONE);
  return above.lists.includes(name) ? size.longest : size.mean;
}

function listsBelow({ parent, field, above }: Place): readonly string[] {
  const name = nameOf(parent, field);
  if (!isListType(getNullableType(field.type)) || above.lists.includes(name)) return above.lists;
  return [...above.lists, name].sort();
}

const nameOf = (parent: Place["parent"], field: Place["field"]) => `${parent.name}.${field.name}`;

/** What `first` or `last` says, as given or as it stands in the schema; null for a field that has neither. */
function sliceOf({ field, node }: Place, variables: Variables): number | null {
  const slicing = field.args.filter(({ name }) => SLICING.includes(name));
  if (slicing.length === 0) return null;
  const given = slicing.map(({ name }) => {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (value?.kind === Kind.INT) return Number(value.value);
    return value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  });
  const isGiven = given.some((length) => length !== undefined && length !== null);
  const lengths = isGiven ? given : slicing.map(({ defaultValue }) => defaultValue);
  return Math.max(0, ...lengths.filter((length): length is number => Number.isFinite(length)));
}

/** Whole numbers that stand for variables which are not given. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}
