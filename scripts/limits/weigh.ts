import { type OperationDefinitionNode, parse } from "graphql";
import { apiSchema, readSupergraph } from "../../gateway/compose";
import { estimateCost } from "../../gateway/limits/cost";
import { countTokens } from "../../gateway/limits/document-check";
import { readListSizes } from "../../gateway/limits/list-sizes";
import { measure } from "../../gateway/limits/measure";
import { countPaths } from "../../gateway/limits/paths";
import type { Limited } from "../../gateway/limits/refusal";
import { readSubgraphMap } from "../../gateway/limits/subgraph-map";

/** What an operation has of everything that is limited, with the defaults of its variables. */
export function weighOperation(text: string): Record<Limited, number> {
  const schema = apiSchema();
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === "OperationDefinition") as OperationDefinitionNode;
  return {
    tokens: countTokens(text),
    ...measure(schema, document),
    paths: countPaths(schema, readSubgraphMap(readSupergraph()), document, operation),
    cost: estimateCost(schema, readListSizes(), document, operation),
  };
}
