import { SUBGRAPHS } from "../settings";
import { labels, selector } from "./labels";
import type { Manifest } from "./pod";
import { server } from "./server";

/** Every subgraph of the registry as a deployment of its own, of which at most one pod is taken away at a time. */
export function subgraphs(): Manifest[] {
  return [
    ...SUBGRAPHS.flatMap(({ slug, port }) =>
      server({ name: slug, role: "subgraph", instance: slug, port, parameters: [slug], replicas: 2 }),
    ),
    {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata: { name: "subgraphs", labels: labels("subgraph") },
      spec: { maxUnavailable: 1, selector: selector("subgraph") },
    },
  ];
}
