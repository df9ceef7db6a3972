import { COMPARISON } from "../../../../shared/registry";
import { NAME, PORTS, SUBGRAPHS } from "../settings";
import { type Component, selector } from "./labels";
import type { Manifest } from "./pod";

/** Who may open connections to whom; whatever is not here is refused. */
export function network(): Manifest[] {
  const subgraphPorts = SUBGRAPHS.map(({ port }) => port);
  return [
    policy("default-deny", {}, { policyTypes: ["Ingress", "Egress"] }),
    policy("names", {}, { egress: [{ to: [{ namespaceSelector: {}, podSelector: DNS }], ports: dnsPorts() }] }),
    policy("metrics", {}, { ingress: [{ from: [{ namespaceSelector: MONITORING }], ports: ports(PORTS.metrics) }] }),
    policy("gateway", selector("gateway"), {
      ingress: [{ ports: ports(PORTS.gateway) }],
      egress: [to("subgraph", subgraphPorts), to("redis", [PORTS.redis])],
    }),
    // The comparison harvests the plans; nobody else but a gateway reaches a subgraph.
    policy("subgraphs", selector("subgraph"), {
      ingress: [
        {
          from: [{ podSelector: selector("gateway") }, { podSelector: selector("subgraph", COMPARISON.slug) }],
          ports: ports(...subgraphPorts),
        },
      ],
      egress: [to("postgresql", [PORTS.postgresql])],
    }),
    policy(COMPARISON.slug, selector("subgraph", COMPARISON.slug), { egress: [to("subgraph", subgraphPorts)] }),
    policy("seed", selector("seed"), { egress: [to("postgresql", [PORTS.postgresql])] }),
    policy("postgresql", selector("postgresql"), {
      ingress: [
        {
          from: [{ podSelector: selector("subgraph") }, { podSelector: selector("seed") }],
          ports: ports(PORTS.postgresql),
        },
      ],
    }),
    policy("redis", selector("redis"), {
      ingress: [{ from: [{ podSelector: selector("gateway") }], ports: ports(PORTS.redis) }],
    }),
  ];
}

const DNS = { matchLabels: { "k8s-app": "kube-dns" } };
/** Where the cluster's Prometheus runs, by convention. */
const MONITORING = { matchLabels: { "kubernetes.io/metadata.name": "monitoring" } };

interface Rules {
  policyTypes?: string[];
  ingress?: object[];
  egress?: object[];
}

/** A policy; its types are those that it has rules for, unless it says so itself. */
function policy(name: string, podSelector: object, { policyTypes, ingress, egress }: Rules): Manifest {
  const types = policyTypes ?? [...(ingress ? ["Ingress"] : []), ...(egress ? ["Egress"] : [])];
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: { name, labels: { "app.kubernetes.io/name": NAME } },
    spec: { podSelector, policyTypes: types, ...(ingress ? { ingress } : {}), ...(egress ? { egress } : {}) },
  };
}

function to(component: Component, numbers: readonly number[]) {
  return { to: [{ podSelector: selector(component) }], ports: ports(...numbers) };
}

function ports(...numbers: number[]) {
  return numbers.map((port) => ({ protocol: "TCP", port }));
}

function dnsPorts() {
  return ["UDP", "TCP"].map((protocol) => ({ protocol, port: 53 }));
}
