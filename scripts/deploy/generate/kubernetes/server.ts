import { PORTS, type Role } from "../settings";
import { labels, selector } from "./labels";
import { container, type Manifest, pod } from "./pod";

interface ServerOptions {
  name: string;
  role: Role;
  /** The subgraph's name, where the role has several. */
  instance?: string;
  port: number;
  parameters?: readonly string[];
  /** Left out where an autoscaler decides. */
  replicas?: number;
}

/** A server of the project: a Deployment, and the Service under whose name others reach it. */
export function server({ name, role, instance, port, parameters, replicas }: ServerOptions): Manifest[] {
  const metadata = { name, labels: labels(role, instance) };
  return [
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata,
      spec: {
        ...(replicas === undefined ? {} : { replicas }),
        selector: selector(role, instance),
        // A new pod is ready before an old one is told to stop.
        strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } },
        template: {
          metadata: { labels: labels(role, instance) },
          spec: {
            // The time to be noticed as stopping, and the time that requests in flight may take after it.
            terminationGracePeriodSeconds: 30,
            topologySpreadConstraints: [
              {
                maxSkew: 1,
                topologyKey: "kubernetes.io/hostname",
                whenUnsatisfiable: "ScheduleAnyway",
                labelSelector: selector(role, instance),
              },
            ],
            ...pod({ ...container(role, parameters), ...ports(port), ...probes() }),
          },
        },
      },
    },
    {
      apiVersion: "v1",
      kind: "Service",
      metadata,
      spec: {
        selector: labels(role, instance),
        ports: [{ name: "http", port, targetPort: "http", protocol: "TCP" }],
      },
    },
  ];
}

function ports(port: number) {
  return {
    ports: [
      { name: "http", containerPort: port, protocol: "TCP" },
      { name: "metrics", containerPort: PORTS.metrics, protocol: "TCP" },
    ],
  };
}

/** Restarted when it no longer lives; asked when it is ready; given a minute to start. */
function probes() {
  const at = (path: string) => ({ httpGet: { path, port: "http" }, timeoutSeconds: 3 });
  return {
    startupProbe: { ...at("/health/live"), periodSeconds: 2, failureThreshold: 30 },
    livenessProbe: { ...at("/health/live"), periodSeconds: 10, failureThreshold: 3 },
    readinessProbe: { ...at("/health/ready"), periodSeconds: 2, failureThreshold: 1 },
  };
}
