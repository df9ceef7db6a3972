import { GraphQLError } from "graphql";
import { PLANS } from "../shared/registry";

/** Seconds after which a client may sensibly ask again, where nothing tells when the subgraph is next tried. */
const RETRY_AFTER = 5;

/**
 * The error for a subgraph that does not answer: it names the municipality, and nothing of where the subgraph runs.
 * @param retryAfter Whole seconds until the subgraph is next tried; null where that is not known.
 */
export function unavailable(subgraph: string, retryAfter: number | null): GraphQLError {
  const plan = PLANS.find(({ slug }) => slug === subgraph);
  if (!plan)
    return new GraphQLError(
      "The comparison of the plans is not available at the moment. Ask the plans directly, or try again.",
      {
        extensions: { code: "COMPARISON_UNAVAILABLE", retryAfter: retryAfter ?? RETRY_AFTER },
      },
    );
  const { code, ja, en } = plan.municipality;
  return new GraphQLError(
    `The plan of ${en} (${ja}) is not available at the moment; its data is missing from this answer. / ${ja}の計画に接続できないため、この回答には同市のデータが含まれていません。`,
    {
      extensions: {
        code: "MUNICIPALITY_UNAVAILABLE",
        municipality: code,
        plan: subgraph,
        retryAfter: retryAfter ?? RETRY_AFTER,
      },
    },
  );
}
