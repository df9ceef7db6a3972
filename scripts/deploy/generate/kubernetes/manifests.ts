import { NAME } from "../settings";
import { gateway } from "./gateway";
import { network } from "./network";
import type { Manifest } from "./pod";
import { seed } from "./seed";
import { postgresql, redis } from "./stores";
import { subgraphs } from "./subgraphs";

/** Pods that want more than they need are refused here. */
function namespace(): Manifest[] {
  const restricted = { "pod-security.kubernetes.io/enforce": "restricted" };
  return [{ apiVersion: "v1", kind: "Namespace", metadata: { name: NAME, labels: restricted } }];
}

/** All manifests, by the name of their file. */
export function manifests(): Map<string, readonly object[]> {
  const files = new Map<string, readonly object[]>([
    ["namespace", namespace()],
    ["network", network()],
    ["postgresql", postgresql()],
    ["redis", redis()],
    ["seed", seed()],
    ["subgraphs", subgraphs()],
    ["gateway", gateway()],
  ]);
  const kustomization = {
    apiVersion: "kustomize.config.k8s.io/v1beta1",
    kind: "Kustomization",
    namespace: NAME,
    resources: [...files.keys()].map((name) => `${name}.yaml`),
  };
  return new Map([...files, ["kustomization", [kustomization]]]);
}
