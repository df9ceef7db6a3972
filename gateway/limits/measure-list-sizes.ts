import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isRequiredArgument,
  SchemaMetaFieldDef,
} from "graphql";
import type { ListSize } from "./list-sizes";

/** The answer's data to a query. */
type Ask = (query: string) => Promise<unknown>;

type Field = GraphQLField<unknown, unknown>;

/** From a field to the values below it that are of this type. */
interface Step {
  field: string;
  on: string;
}

/** Where the whole dataset is seen, so that no plan or concept weighs more than its share. */
const STARTS: readonly (readonly string[])[] = [
  ["municipalities"],
  ["municipalities", "plan"],
  ["municipalities", "plan", "programs"],
  ["concepts"],
  ["concepts", "comparison", "groups"],
  ["__schema"],
  ["__schema", "types"],
];

/** Arguments without which these fields cannot be asked. */
const ARGUMENTS: Record<string, string> = { ranking: "(year: 2022)" };

/** Measures every list of the API: its mean (upwards to a tenth) and longest length, by `Type.field`. */
export async function measureListSizes(schema: GraphQLSchema, ask: Ask): Promise<Record<string, ListSize>> {
  const sizes: [string, ListSize][] = [];
  for (const [type, path] of pathsOf(schema)) {
    const lists = fieldsOf(schema.getType(type)).filter((field) => isListType(getNullableType(field.type)));
    if (lists.length === 0) continue;
    const [first] = lists as [Field];
    const parents = valuesAt(await ask(question(path, lists)), path).filter((value) => first.name in value);
    for (const { name } of lists) {
      sizes.push([`${type}.${name}`, sizeOf(parents.map((parent) => (parent[name] as unknown[] | null)?.length ?? 0))]);
    }
  }
  return Object.fromEntries(sizes.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sizeOf(lengths: readonly number[]): ListSize {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const mean = Math.max(1, Math.ceil((10 * total) / Math.max(1, lengths.length))) / 10;
  return { mean, longest: Math.max(1, ...lengths) };
}

/** A shortest way to every type that can be reached without an argument. */
function pathsOf(schema: GraphQLSchema): Map<string, readonly Step[]> {
  const query = schema.getQueryType() as GraphQLNamedType;
  const paths = new Map<string, readonly Step[]>([[query.name, []]]);
  const reach = (type: GraphQLNamedType, path: readonly Step[], field: string) => {
    const concrete = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    for (const { name } of [type, ...concrete]) if (!paths.has(name)) paths.set(name, [...path, { field, on: name }]);
  };
  for (const start of STARTS) {
    let [type, path]: [GraphQLNamedType, readonly Step[]] = [query, []];
    for (const name of start) {
      const found = fieldsOf(type, query).find((field) => field.name === name);
      if (!found) throw new Error(`There is no field ${type.name}.${name} to measure lists below.`);
      type = getNamedType(found.type);
      if (name === start.at(-1)) reach(type, path, name);
      path = [...path, { field: name, on: type.name }];
    }
  }
  // Map.forEach and for…of see what is added while they run: this is breadth first.
  for (const [name, path] of paths)
    for (const field of fieldsOf(schema.getType(name))) {
      const type = getNamedType(field.type);
      const askable = field.name in ARGUMENTS || !field.args.some(isRequiredArgument);
      if (isCompositeType(type) && askable) reach(type, path, field.name);
    }
  return paths;
}

function fieldsOf(type: GraphQLNamedType | undefined, query?: GraphQLNamedType): Field[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return [...Object.values(type.getFields()), ...(type === query ? [SchemaMetaFieldDef] : [])];
}

function question(path: readonly Step[], lists: readonly Field[]): string {
  const inner = lists.map((field) => spelt(field.name, isCompositeType(getNamedType(field.type)) ? "__typename" : ""));
  const asked = path.reduceRight(
    (below, { field, on }) => spelt(field, `__typename ... on ${on} { ${below} }`),
    inner.join(" "),
  );
  return `{ ${asked} }`;
}

function spelt(field: string, below: string): string {
  return `${field}${ARGUMENTS[field] ?? ""}${below === "" ? "" : ` { ${below} }`}`;
}

type Value = Record<string, unknown>;

function valuesAt(data: unknown, path: readonly Step[]): Value[] {
  return path.reduce<Value[]>(
    (values, { field }) =>
      values.flatMap((value) => [value[field]].flat().filter((each): each is Value => each != null)),
    [data as Value],
  );
}
