import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeVariables } from "../../shared/config";
import { ROOT } from "../../shared/paths";
import { COMPARISON, PLANS } from "../../shared/registry";
import { type Any, allManifests, allPods, DEPLOY, documentsOf, requireSchema } from "./files";

/** Kubernetes' own schema, at runtime: required fields, types, formats. @throws with what is wrong. */
function validate(manifest: Any): void {
  const Model = requireSchema(`kubernetes-models/${manifest.apiVersion}`)[manifest.kind];
  new Model(manifest).validate();
}

/** The same schema as types, which also refuse a field that does not exist. @returns the compiler's findings. */
function unknownFields(manifests: readonly Any[]): string {
  const folder = mkdtempSync(join(DEPLOY, "schemas", "node_modules", ".check-"));
  try {
    const text = manifests.map(
      (manifest, index) =>
        `import type { I${manifest.kind} as T${index} } from "kubernetes-models/${manifest.apiVersion}";
export const m${index}: T${index} = ${JSON.stringify(manifest)};`,
    );
    writeFileSync(join(folder, "manifests.ts"), text.join("\n"));
    const options = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--module", "node20", "--types", ""];
    const compiler = join(ROOT, "node_modules", "typescript", "bin", "tsc");
    const { stdout } = spawnSync(process.execPath, [compiler, ...options, "manifests.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    return stdout;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const deployment = (): Any => structuredClone(allManifests().find(({ kind }) => kind === "Deployment"));

test("every manifest keeps to the schema of its kind", () => {
  const manifests = allManifests();
  expect(manifests.length).toBeGreaterThan(25);
  for (const manifest of manifests) validate(manifest);
  expect(unknownFields(manifests)).toBe("");
});

test.each<[string, (manifest: Any) => void, RegExp]>([
  ["a wrong type", ({ spec }) => Object.assign(spec, { replicas: "two" }), /spec\/replicas must be integer/],
  ["a field left out", ({ spec }) => delete spec.selector, /must have required property selector/],
])("the schema finds %s", (_what, change, message) => {
  const manifest = deployment();
  change(manifest);
  expect(() => validate(manifest)).toThrow(message);
});

test("the types find a field that does not exist", () => {
  const manifest = deployment();
  manifest.spec.template.spec.containers[0].securityContext.readOnlyRootFilesytem = true;
  expect(unknownFields([manifest])).toMatch(/readOnlyRootFilesytem.* does not exist in type 'ISecurityContext'/);
});

test("kustomize takes every manifest of the folder", () => {
  const files = readdirSync(join(DEPLOY, "kubernetes")).filter((file) => file !== "kustomization.yaml");
  const [kustomization] = documentsOf("kubernetes", "kustomization.yaml");
  expect([...kustomization.resources].sort()).toEqual(files.sort());
});

test("every subgraph of the registry has a deployment of its own, and a service under its name and port", () => {
  const manifests = allManifests();
  const named = (kind: string, name: string) =>
    manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  for (const { slug, port } of [...PLANS, COMPARISON]) {
    const [container] = named("Deployment", slug).spec.template.spec.containers;
    expect(container.args).toEqual([slug]);
    expect(container.ports[0].containerPort).toBe(port);
    expect(named("Service", slug).spec.ports[0].port).toBe(port);
  }
  expect(manifests.filter(({ kind }) => kind === "Deployment")).toHaveLength(PLANS.length + 3);
});

test("every service finds the pods of one deployment, and every budget and autoscaler has something to guard", () => {
  const pods = allPods();
  const found = (wanted: Record<string, string>) =>
    pods.filter(({ labels }) => Object.entries(wanted).every(([key, value]) => labels[key] === value));
  for (const { kind, metadata, spec } of allManifests()) {
    if (kind === "Service") expect([metadata.name, found(spec.selector).length]).toEqual([metadata.name, 1]);
    if (kind === "PodDisruptionBudget") expect(found(spec.selector.matchLabels).length).toBeGreaterThan(0);
    if (kind === "HorizontalPodAutoscaler")
      expect(pods.map(({ name }) => name)).toContain(`Deployment ${spec.scaleTargetRef.name}`);
  }
});

test.each(allPods().map((pod) => [pod.name, pod] as const))("%s gives up what it does not need", (_name, { spec }) => {
  expect(spec.automountServiceAccountToken).toBe(false);
  expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: "RuntimeDefault" } });
  expect(spec.securityContext.runAsUser).toBeGreaterThan(0);
  for (const { image, securityContext, resources, env } of spec.containers) {
    expect(image).toMatch(/^[\w.-]+\/[\w./-]+:\d+\.\d+(?:\.\d+)?(?:-[\w.]+)?$/);
    expect(securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    for (const amounts of [resources.requests, resources.limits])
      expect(amounts).toEqual({ cpu: expect.any(String), memory: expect.any(String) });
    for (const { name, value } of env)
      if (/SECRET$|PASSWORD$/.test(name)) expect([name, value]).toEqual([name, undefined]);
  }
});

test.each(
  allPods()
    .filter(({ spec }) => spec.containers[0].image.startsWith("registry.example/"))
    .map((pod) => [pod.name, pod] as const),
)(
  "%s is told nothing but variables that the project reads, and names secrets after they are defined",
  (name, { spec }) => {
    const [{ env, readinessProbe, livenessProbe }] = spec.containers;
    const known = describeVariables().map((variable) => variable.name);
    const secrets = env.filter(({ valueFrom }: Any) => valueFrom).map((variable: Any) => variable.name);
    for (const [index, { name: variable, value = "" }] of env.entries()) {
      if (!secrets.includes(variable)) expect(known).toContain(variable);
      for (const [, inner] of value.matchAll(/\$\((\w+)\)/g))
        expect(env.slice(0, index).map((earlier: Any) => earlier.name)).toContain(inner);
    }
    if (name.startsWith("Job")) return;
    expect([livenessProbe.httpGet.path, readinessProbe.httpGet.path]).toEqual(["/health/live", "/health/ready"]);
  },
);
