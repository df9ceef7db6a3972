import { PORTS } from "../settings";
import { labels, selector } from "./labels";
import type { Manifest } from "./pod";
import { server } from "./server";

const metadata = { name: "gateway", labels: labels("gateway") };

/** Gateways: two at least, more under load, and never none while nodes are emptied. */
export function gateway(): Manifest[] {
  return [
    ...server({ name: "gateway", role: "gateway", port: PORTS.gateway }),
    {
      apiVersion: "autoscaling/v2",
      kind: "HorizontalPodAutoscaler",
      metadata,
      spec: {
        scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "gateway" },
        minReplicas: 2,
        maxReplicas: 10,
        metrics: [
          { type: "Resource", resource: { name: "cpu", target: { type: "Utilization", averageUtilization: 70 } } },
        ],
      },
    },
    {
      apiVersion: "policy/v1",
      kind: "PodDisruptionBudget",
      metadata,
      spec: { minAvailable: 1, selector: selector("gateway") },
    },
  ];
}
