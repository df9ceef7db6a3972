import { datasetVersionOf } from "../shared/federation/dataset-version";
import type { SubgraphExecutor } from "../shared/federation/execute";
import { factsVersion } from "../shared/federation/load";
import { COMPARISON, PLANS } from "../shared/registry";
import type { Manifest } from "../shared/storage/dataset";
import { vocabulary } from "../shared/vocabulary/vocabulary";
import { harvestPlan } from "./comparison/harvest";

/** Version of the vocabulary that this process reads facts with. */
export function vocabularyVersion(): string {
  return factsVersion(Object.entries(vocabulary()));
}

/**
 * Whether this process can serve a dataset at all.
 * @throws when it was made with another vocabulary or for other plans: then the code changed too.
 */
export function checkManifest(manifest: Manifest): void {
  const slugs = manifest.plans.map(({ slug }) => slug);
  if (manifest.vocabulary !== vocabularyVersion() || slugs.join() !== PLANS.map(({ slug }) => slug).join())
    throw new Error("it was made with another vocabulary or for other plans; restart this server to serve it");
}

/**
 * Asks an opened subgraph for what its dataset's manifest says of it: a plan for all its facts, the comparison for its
 * version. @throws when it cannot answer, or holds something else.
 */
export async function checkSubgraph(subgraph: SubgraphExecutor, manifest: Manifest): Promise<void> {
  if (subgraph.name === COMPARISON.slug) {
    const version = await datasetVersionOf(subgraph);
    if (version !== manifest.version)
      throw new Error(`the comparison holds version ${version} instead of ${manifest.version}`);
    return;
  }
  const expected = manifest.plans.find(({ slug }) => slug === subgraph.name)?.programs;
  const { plan } = await harvestPlan(subgraph, () => new Date());
  if (plan.programs.length !== expected)
    throw new Error(`${subgraph.name} holds ${plan.programs.length} programmes instead of ${expected}`);
}
