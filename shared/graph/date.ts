import { GraphQLError, GraphQLScalarType, Kind } from "graphql";

function check(value: unknown): string {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw new GraphQLError(`${JSON.stringify(value)} is no date. Write it as 2022-08-31.`);
}

/** A calendar day, ISO 8601. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar day, ISO 8601: 2022-08-31.",
  serialize: check,
  parseValue: check,
  parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : null),
});
