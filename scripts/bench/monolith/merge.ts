import {
  buildASTSchema,
  type GraphQLFieldResolver,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  parse,
} from "graphql";
import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";

/** A request's contexts, one per subgraph in their order. */
export interface MonolithContext {
  contexts: readonly object[];
}

type Resolver = GraphQLFieldResolver<unknown, MonolithContext>;
type CallRest = Parameters<Resolver> extends [unknown, ...infer Rest] ? Rest : never;
type ReferenceResolver = (reference: object, context: object, info: unknown) => unknown;

/**
 * One executable schema out of all subgraphs, without federation: the types are those that clients see
 * (gateway/api.graphql), and every field is answered by the resolver of the subgraph that made its parent. Where that
 * subgraph lacks the field, as the comparison lacks a programme's title, the parent's reference is resolved by a plain
 * call of the owner's reference resolver: no query plan, no `_entities`, no text in between. The subgraphs' loaders
 * batch these calls within the request, as they do for a gateway.
 */
export function mergeSubgraphs(subgraphs: readonly OpenSubgraph[], api: string): GraphQLSchema {
  const merged = buildASTSchema(parse(api));
  const origins = new WeakMap<object, number>();
  for (const type of Object.values(merged.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    if (isScalarType(type)) copyScalar(type.name, merged, subgraphs);
    else if (isInterfaceType(type)) type.resolveType = resolveTypeBy(type.name, subgraphs, origins);
    else if (isObjectType(type)) attach(type, subgraphs, origins);
  }
  return merged;
}

/** The subgraphs that have a type, by their number. */
function objectTypes(name: string, subgraphs: readonly OpenSubgraph[]): Map<number, GraphQLObjectType> {
  return new Map(
    subgraphs.flatMap(({ schema }, number) => {
      const type = schema.getType(name);
      return isObjectType(type) ? [[number, type] as const] : [];
    }),
  );
}

function attach(type: GraphQLObjectType, subgraphs: readonly OpenSubgraph[], origins: WeakMap<object, number>): void {
  const types = objectTypes(type.name, subgraphs);
  /** By owner: what a parent's reference has given. */
  const rows = new Map([...types.keys()].map((number) => [number, new WeakMap<object, unknown>()]));
  for (const field of Object.values(type.getFields())) {
    const resolvers = new Map<number, Resolver>();
    for (const [number, own] of types) {
      const resolve = own.getFields()[field.name]?.resolve;
      if (resolve) resolvers.set(number, resolve as Resolver);
    }
    const owner = resolvers.keys().next().value;
    if (owner === undefined) throw new Error(`No subgraph answers ${type.name}.${field.name}.`);
    const call = (from: number, parent: unknown, ...[given, { contexts }, info]: CallRest) =>
      (resolvers.get(from) as Resolver)(parent, given, contexts[from] as never, info);
    const reference = referenceResolver(types.get(owner) as GraphQLObjectType);
    const isComposite = isCompositeType(getNamedType(field.type));
    const loaded = rows.get(owner) as WeakMap<object, unknown>;

    field.resolve = (parent: unknown, given, context: MonolithContext, info) => {
      const made = parent ? (origins.get(parent as object) ?? owner) : owner;
      if (resolvers.has(made)) {
        const value = call(made, parent, given, context, info);
        return isComposite ? mark(value, made, origins) : value;
      }
      const key = parent as object;
      let row = loaded.get(key);
      if (row === undefined) {
        row = reference({ __typename: type.name, ...key }, context.contexts[owner] as object, info);
        loaded.set(key, row);
      }
      const answer = (own: unknown) => mark(call(owner, own, given, context, info), owner, origins);
      return row instanceof Promise ? row.then(answer) : answer(row);
    };
  }
}

/** Remembers which subgraph made a value. */
function mark(value: unknown, made: number, origins: WeakMap<object, number>): unknown {
  if (value instanceof Promise) return value.then((settled) => mark(settled, made, origins));
  if (Array.isArray(value)) return value.map((element) => mark(element, made, origins));
  if (value !== null && typeof value === "object") origins.set(value, made);
  return value;
}

function referenceResolver(type: GraphQLObjectType): ReferenceResolver {
  const { apollo } = type.extensions as { apollo?: { subgraph?: { resolveReference?: ReferenceResolver } } };
  return (
    apollo?.subgraph?.resolveReference ??
    (() => {
      throw new Error(`${type.name} has no reference resolver.`);
    })
  );
}

function resolveTypeBy(
  name: string,
  subgraphs: readonly OpenSubgraph[],
  origins: WeakMap<object, number>,
): NonNullable<GraphQLInterfaceType["resolveType"]> {
  return (value, context: MonolithContext, info, type) => {
    const made = origins.get(value as object) ?? 0;
    const own = (subgraphs[made] as OpenSubgraph).schema.getType(name) as GraphQLInterfaceType;
    if (!own.resolveType) throw new Error(`${name} has no type resolver.`);
    return own.resolveType(value, context.contexts[made], info, type);
  };
}

function copyScalar(name: string, merged: GraphQLSchema, subgraphs: readonly OpenSubgraph[]): void {
  const own = subgraphs.map(({ schema }) => schema.getType(name)).find((type) => type !== undefined);
  const copy = merged.getType(name);
  if (!isScalarType(own) || !isScalarType(copy)) return;
  Object.assign(copy, { serialize: own.serialize, parseValue: own.parseValue, parseLiteral: own.parseLiteral });
}
