import { IMAGES, PORTS, STORE_USER } from "../settings";
import { type Component, labels, selector } from "./labels";
import { CONTAINER_SECURITY, type Manifest, podSecurity, secretVariable } from "./pod";

/** PostgreSQL with a volume of its own. An operator who has one elsewhere leaves this file out. */
export function postgresql(): Manifest[] {
  const ready = { exec: { command: ["pg_isready", "--username=care_plans"] }, timeoutSeconds: 3 };
  return [
    {
      apiVersion: "apps/v1",
      kind: "StatefulSet",
      metadata: { name: "postgresql", labels: labels("postgresql") },
      spec: {
        serviceName: "postgresql",
        replicas: 1,
        selector: selector("postgresql"),
        template: {
          metadata: { labels: labels("postgresql") },
          spec: {
            ...podSecurity(STORE_USER),
            containers: [
              {
                name: "postgresql",
                image: IMAGES.postgresql,
                env: [
                  secretVariable("POSTGRES_PASSWORD"),
                  { name: "POSTGRES_USER", value: "care_plans" },
                  { name: "POSTGRES_DB", value: "care_plans" },
                  { name: "PGDATA", value: "/var/lib/postgresql/data/pgdata" },
                ],
                ports: [{ name: "postgresql", containerPort: PORTS.postgresql, protocol: "TCP" }],
                readinessProbe: { ...ready, periodSeconds: 5 },
                livenessProbe: { ...ready, initialDelaySeconds: 30, periodSeconds: 10, failureThreshold: 6 },
                resources: { requests: { cpu: "250m", memory: "256Mi" }, limits: { cpu: "2", memory: "1Gi" } },
                securityContext: CONTAINER_SECURITY,
                volumeMounts: [
                  { name: "data", mountPath: "/var/lib/postgresql/data" },
                  { name: "run", mountPath: "/var/run/postgresql" },
                  { name: "tmp", mountPath: "/tmp" },
                ],
              },
            ],
            volumes: [
              { name: "run", emptyDir: {} },
              { name: "tmp", emptyDir: {} },
            ],
          },
        },
        volumeClaimTemplates: [
          {
            metadata: { name: "data" },
            spec: { accessModes: ["ReadWriteOnce"], resources: { requests: { storage: "5Gi" } } },
          },
        ],
      },
    },
    service("postgresql", PORTS.postgresql),
  ];
}

/** Redis as a cache: nothing is kept, and what is longest unused goes first. */
export function redis(): Manifest[] {
  const reached = { tcpSocket: { port: "redis" }, timeoutSeconds: 3 };
  return [
    {
      apiVersion: "apps/v1",
      kind: "Deployment",
      metadata: { name: "redis", labels: labels("redis") },
      spec: {
        replicas: 1,
        selector: selector("redis"),
        template: {
          metadata: { labels: labels("redis") },
          spec: {
            ...podSecurity(STORE_USER),
            containers: [
              {
                name: "redis",
                image: IMAGES.redis,
                args: redisParameters("$(REDIS_PASSWORD)"),
                env: [secretVariable("REDIS_PASSWORD")],
                ports: [{ name: "redis", containerPort: PORTS.redis, protocol: "TCP" }],
                readinessProbe: { ...reached, periodSeconds: 5 },
                livenessProbe: { ...reached, periodSeconds: 10 },
                resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { cpu: "1", memory: "384Mi" } },
                securityContext: CONTAINER_SECURITY,
              },
            ],
          },
        },
      },
    },
    service("redis", PORTS.redis),
  ];
}

/** What redis-server is told, with the password or with what stands for it. */
export function redisParameters(password: string): string[] {
  const memory = ["--maxmemory", "256mb", "--maxmemory-policy", "allkeys-lru"];
  return ["redis-server", "--requirepass", password, "--save", "", "--appendonly", "no", ...memory];
}

function service(name: Component, port: number): Manifest {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: { name, labels: labels(name) },
    spec: { selector: labels(name), ports: [{ name, port, targetPort: name, protocol: "TCP" }] },
  };
}
