import type { GraphQLFieldResolver, GraphQLResolveInfo } from "graphql";
import { getMetadataStorage } from "type-graphql";

type Resolve = GraphQLFieldResolver<unknown, unknown, Record<string, unknown>>;
type Resolvers = Readonly<Record<string, unknown>>;
type Parameter = (args: Record<string, unknown>, context: unknown, info: GraphQLResolveInfo) => unknown;
type Class = abstract new (...args: never[]) => object;
type Params = NonNullable<ReturnType<typeof getMetadataStorage>["fieldResolvers"][number]["params"]>;

/**
 * The resolvers of a type whose fields are members of its instances, without what type-graphql puts around them: it
 * waits for a validator at every argument, so that each field with one becomes a promise, and nothing is validated
 * there (schemas are built with `validate: false`; GraphQL has checked the types). What it alone can answer it still does: fields of
 * resolver classes, arguments that become instances, and values that are no instances.
 */
export function directResolvers(resolvers: Resolvers): Resolvers {
  return Object.fromEntries(
    Object.entries(resolvers).map(([field, resolve]) => [
      field,
      typeof resolve === "function" && !field.startsWith("__") ? direct(field, resolve as Resolve) : resolve,
    ]),
  );
}

function direct(field: string, otherwise: Resolve): Resolve {
  const known = new Map<unknown, Resolve>();
  return (source, args, context, info) => {
    const type = (source as object | null | undefined)?.constructor;
    let resolve = known.get(type);
    if (!resolve) {
      resolve = memberOf(type as Class | undefined, field) ?? otherwise;
      known.set(type, resolve);
    }
    return resolve(source, args, context, info);
  };
}

/** How instances of a class answer a field; null where type-graphql is to answer it. */
function memberOf(type: Class | undefined, field: string): Resolve | null {
  const { fields, fieldResolvers, middlewares } = getMetadataStorage();
  for (let owner: unknown = type; typeof owner === "function"; owner = Object.getPrototypeOf(owner)) {
    const declared = fields.find(({ target, schemaName }) => target === owner && schemaName === field);
    if (!declared) continue;
    const { name } = declared;
    const isElsewhere = fieldResolvers.some(
      ({ kind, methodName, getObjectType }) =>
        kind === "external" && methodName === name && getObjectType?.() === declared.target,
    );
    const isGuarded = middlewares.some(({ target, fieldName }) => target === owner && fieldName === name);
    return isElsewhere || isGuarded ? null : read(name, declared.params ?? []);
  }
  return null;
}

/** Reads a property, or calls a method with its parameters; null where a parameter is more than a value as it came. */
function read(name: string, params: Params): Resolve | null {
  const parameters = [...params].sort((a, b) => a.index - b.index).map(parameterOf);
  if (!parameters.every((parameter) => parameter !== null)) return null;
  return (source, args, context, info) => {
    const member = (source as Record<string, unknown>)[name];
    if (typeof member !== "function") return member;
    return member.apply(
      source,
      parameters.map((parameter) => parameter(args, context, info)),
    );
  };
}

function parameterOf(param: Params[number]): Parameter | null {
  const { inputTypes } = getMetadataStorage();
  switch (param.kind) {
    case "arg": {
      const { name, getType } = param;
      return inputTypes.some(({ target }) => target === getType()) ? null : (args) => args[name];
    }
    case "context": {
      const { propertyName } = param;
      return (_args, context) =>
        propertyName === undefined ? context : (context as Record<string, unknown>)[propertyName];
    }
    case "info":
      return (_args, _context, info) => info;
    default:
      return null;
  }
}

/**
 * How an interface tells the type of a value, without the promise that type-graphql makes of the answer.
 * @param types Classes of the schema: of interfaces with the same name, that of these is meant.
 */
export function directTypeResolver(name: string, types: readonly unknown[]): { __resolveType?: unknown } {
  const { interfaceTypes, objectTypes } = getMetadataStorage();
  const own = objectTypes.filter(({ target }) => types.includes(target));
  const declared = interfaceTypes.find(
    (type) =>
      type.name === name &&
      type.resolveType &&
      own.some(({ interfaceClasses }) => (interfaceClasses as unknown[] | undefined)?.includes(type.target)),
  );
  return declared ? { __resolveType: declared.resolveType } : {};
}
