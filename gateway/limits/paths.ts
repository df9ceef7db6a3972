import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  type OperationDefinitionNode,
} from "graphql";
import type { SubgraphMap } from "./subgraph-map";
import { type Place, weigh } from "./walk";

/** Where the planner stands; of the place above. */
interface Above {
  /** The subgraph that is being asked; empty at the root. */
  subgraph: string;
  /** Types that are followed side by side: as many as an interface has, times those of each interface above it. */
  together: number;
  /** Fields since then at which the planner may stay where it is or go to another subgraph. */
  forks: number;
  /** Ways down to the last interface. */
  before: number;
}

/**
 * The paths through the subgraphs that the query planner follows for an operation: for every field with fields below
 * it, one for each type that an interface above it may have, and for each way to get there. Where a field can be
 * answered here or by another subgraph, the ways are tried in all combinations for all types at once, so that a short
 * operation can have enormously many: a programme's city's plan's city's prefecture. Time and memory of planning grow
 * with this number.
 */
export function countPaths(
  schema: GraphQLSchema,
  map: SubgraphMap,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): number {
  const typesIn = (abstract: string, subgraph: string) =>
    map
      .types(abstract, subgraph)
      .map((name) => schema.getType(name))
      .filter(isObjectType);
  return weigh<Above>(schema, document, operation, {
    root: { subgraph: "", together: 1, forks: 0, before: 1 },
    below: (place) => {
      const type = getNamedType(place.field.type);
      const { subgraph, forks } = stepInto(map, place);
      const here = { ...place.above, subgraph, forks };
      const types = isAbstractType(type) ? typesIn(type.name, subgraph).length : 1;
      return types < 2 ? here : { subgraph, together: here.together * types, forks: 0, before: waysOf(here) };
    },
    field: (place, below) => {
      if (!isCompositeType(getNamedType(place.field.type))) return 0;
      return waysOf({ ...place.above, ...stepInto(map, place) }) + below;
    },
    types: (abstract, { subgraph }) => typesIn(abstract.name, subgraph),
    alternatives: (paths) => paths.reduce((sum, each) => sum + each, 0),
  });
}

function waysOf({ together, forks, before }: Above): number {
  return before * (forks + 1) ** together;
}

/** The subgraph that answers a field, and the forks up to it. */
function stepInto(map: SubgraphMap, { parent, field, above }: Place<Above>): Pick<Above, "subgraph" | "forks"> {
  const answering = map.answering(parent.name, field.name);
  if (!answering.includes(above.subgraph)) return { subgraph: answering[0] ?? above.subgraph, forks: above.forks };
  const isFork = answering.some((other) => other !== above.subgraph && map.isReachable(parent.name, other));
  return { subgraph: above.subgraph, forks: above.forks + (isFork ? 1 : 0) };
}
