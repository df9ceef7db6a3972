import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { ROOT } from "../../shared/paths";

export const DEPLOY = join(ROOT, "scripts", "deploy");
/** Loads a package of scripts/deploy/schemas, which the project itself does not depend on. */
export const requireSchema = createRequire(join(DEPLOY, "schemas", "package.json"));

// biome-ignore lint/suspicious/noExplicitAny: manifests are checked against their schemas
export type Any = any;

/** The YAML documents of a committed file, as plain objects. */
export function documentsOf(...path: string[]): Any[] {
  return parseAllDocuments(readFileSync(join(DEPLOY, ...path), "utf8")).map((document) => document.toJS());
}

/** Every Kubernetes object that `kubectl apply -k` would send. */
export function allManifests(): Any[] {
  return readdirSync(join(DEPLOY, "kubernetes"))
    .filter((file) => file.endsWith(".yaml") && file !== "kustomization.yaml")
    .flatMap((file) => documentsOf("kubernetes", file));
}

/** The pods of all manifests: the labels and the spec of each, with what makes it. */
export function allPods(): { name: string; labels: Record<string, string>; spec: Any }[] {
  return allManifests()
    .filter(({ spec }) => spec?.template?.spec)
    .map(({ kind, metadata, spec: { template } }) => ({
      name: `${kind} ${metadata.name}`,
      labels: template.metadata.labels,
      spec: template.spec,
    }));
}
