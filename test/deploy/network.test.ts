import { COMPARISON, PLANS } from "../../shared/registry";
import { type Any, allManifests, allPods, documentsOf } from "./files";

type Labels = Record<string, string>;

const policies = allManifests().filter(({ kind }) => kind === "NetworkPolicy");
const pods = new Map(allPods().map(({ name, labels }) => [name.split(" ")[1]?.replace(/^seed-.*/, "seed"), labels]));

function isSelected(labels: Labels, { matchLabels = {} }: { matchLabels?: Labels }): boolean {
  return Object.entries(matchLabels).every(([key, value]) => labels[key] === value);
}

/** Whether the policies of one direction let a connection through: with none that selects the pod, everything passes. */
function passes(direction: "Ingress" | "Egress", pod: Labels, peer: Labels, port: number): boolean {
  const [rules, peers] = direction === "Ingress" ? ["ingress", "from"] : ["egress", "to"];
  const selecting = policies.filter(
    ({ spec }) => spec.policyTypes.includes(direction) && isSelected(pod, spec.podSelector),
  );
  if (selecting.length === 0) return true;
  return selecting
    .flatMap(({ spec }) => spec[rules] ?? [])
    .some(
      (rule: Any) =>
        (!rule.ports || rule.ports.some((one: Any) => one.port === port)) &&
        (!rule[peers] || rule[peers].some((one: Any) => !one.namespaceSelector && isSelected(peer, one.podSelector))),
    );
}

function isReachable(from: string, to: string, port: number): boolean {
  const [source, target] = [pods.get(from) as Labels, pods.get(to) as Labels];
  return passes("Egress", source, target, port) && passes("Ingress", target, source, port);
}

const plans = PLANS.map(({ slug }) => slug);
const everyone = ["gateway", ...plans, COMPARISON.slug, "seed", "postgresql", "redis"];
const subgraphs = [...PLANS, COMPARISON].map(({ slug, port }) => [slug, port, ["gateway", COMPARISON.slug]] as const);

test.each([
  ...subgraphs,
  ["postgresql", 5432, [...plans, COMPARISON.slug, "seed"]] as const,
  ["redis", 6379, ["gateway"]] as const,
  ["gateway", 4000, []] as const,
])("%s:%i is reached inside the cluster by %j and nobody else", (target, port, sources) => {
  const others = everyone.filter((one) => one !== target);
  expect(others.filter((source) => isReachable(source, target, port))).toEqual(
    others.filter((source) => (sources as readonly string[]).includes(source)),
  );
});

test("from elsewhere a gateway is reached, and no subgraph or store", () => {
  const stranger = { "app.kubernetes.io/name": "stranger" };
  const open = everyone.filter((name) =>
    [4000, 5432, 6379, ...[...PLANS, COMPARISON].map(({ port }) => port)].some((port) =>
      passes("Ingress", pods.get(name) as Labels, stranger, port),
    ),
  );
  expect(open).toEqual(["gateway"]);
});

test("in the compose file, too, only gateways and subgraphs share the subgraphs' network, and one port is published", () => {
  const [{ services, networks }] = documentsOf("compose", "compose.yaml");
  const on = (network: string) => Object.keys(services).filter((name) => services[name].networks.includes(network));
  expect(on("subgraphs")).toEqual(["gateway", ...plans, COMPARISON.slug]);
  expect(on("database")).toEqual([...plans, COMPARISON.slug, "seed", "postgresql"]);
  expect(on("cache")).toEqual(["gateway", "redis"]);
  expect(on("front")).toEqual(["load-balancer", "gateway"]);
  expect(Object.keys(networks).filter((name) => networks[name].internal !== true)).toEqual(["front"]);
  expect(Object.keys(services).filter((name) => services[name].ports)).toEqual(["load-balancer"]);
});
