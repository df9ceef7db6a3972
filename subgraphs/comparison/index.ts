import { localExecutor } from "../../shared/federation/execute";
import type { OpenSubgraph } from "../../shared/federation/plan-subgraph";
import { Store } from "../../shared/federation/store";
import { buildSubgraph, type SubgraphSchema } from "../../shared/federation/subgraph";
import { COMPARISON } from "../../shared/registry";
import type { Database } from "../../shared/storage/database";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { ConceptComparison, CoverageQuery } from "./comparison-resolvers";
import type { ComparisonContext } from "./context";
import { editionOf } from "./dataset";
import { Concept, Municipality } from "./entities";
import { ComparisonCitation, RecordQuery } from "./records/resolvers";
import { REFERENCE_TYPES } from "./references";
import { ComparisonQuery } from "./resolvers";
import { SearchResolver } from "./search/resolvers";
import { COMPARISON_TABLES } from "./tables";

let built: Promise<SubgraphSchema> | undefined;

/** The schema of the comparison subgraph; needs no data, and is built once. */
export function buildComparisonSchema(): Promise<SubgraphSchema> {
  built ??= newComparisonSchema();
  return built;
}

function newComparisonSchema(): Promise<SubgraphSchema> {
  return buildSubgraph<ComparisonContext>({
    resolvers: [ComparisonQuery, ConceptComparison, CoverageQuery, SearchResolver, RecordQuery, ComparisonCitation],
    types: REFERENCE_TYPES,
    references: {
      Concept: async ({ id }) => (vocabulary().concepts.has(String(id)) ? new Concept(String(id)) : null),
      Municipality: async ({ code }) =>
        vocabulary().municipalities.has(String(code)) ? new Municipality(String(code)) : null,
    },
  });
}

/**
 * Opens the comparison over its database.
 * @param harvestStatus how the last question to a plan went; null for all where the plans run in the same process.
 * @throws {InputError} when the database is not there.
 */
export async function openComparison(
  database: Database,
  harvestStatus: ComparisonContext["harvestStatus"] = () => null,
): Promise<OpenSubgraph> {
  const [{ schema }, store] = await Promise.all([buildComparisonSchema(), Store.open(database, COMPARISON_TABLES)]);
  const context = (): ComparisonContext => ({ store: store.request(), source: store.source, harvestStatus });
  const edition = await editionOf(store);
  const executor = localExecutor({ name: COMPARISON.slug, schema, context, edition: () => edition });
  return { ...executor, schema, context, close: () => store.close() };
}
