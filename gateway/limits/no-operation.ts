import { ApolloServerErrorCode } from "@apollo/server/errors";
import { type DocumentNode, GraphQLError, Kind, type OperationDefinitionNode } from "graphql";

/** Why it cannot be told which operation of a document to execute. The gateway itself would take it for a fault of its own. */
export function unresolved({ definitions }: DocumentNode, asked: string | undefined): GraphQLError {
  const names = definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ name }) => name?.value ?? "one without a name");
  const found = asked ? `has no operation "${asked.slice(0, 100)}"` : "has more than one operation";
  return refusal(
    `This document ${found}. It has ${names.slice(0, 20).join(", ")}; say by operationName which to execute.`,
    ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  );
}

/** Refuses an operation of a kind that the API does not have: a mutation, a subscription. */
export function unknownKind({ operation }: OperationDefinitionNode): GraphQLError {
  return refusal(
    `There is no ${operation} here: the data is only read. Send a query.`,
    ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  );
}

function refusal(message: string, code: ApolloServerErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
}
