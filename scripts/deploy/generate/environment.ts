import { PORTS, type Role } from "./settings";

/** What only the operator knows, by the variable that carries it; the values are keys in the Kubernetes Secret. */
export const SECRETS = {
  SUBGRAPH_SECRET: "subgraph-secret",
  POSTGRES_PASSWORD: "postgresql-password",
  REDIS_PASSWORD: "redis-password",
} as const;

export type SecretName = keyof typeof SECRETS;

/** Variables of a role with their values, in which $(NAME) is a secret's. */
export type RoleEnvironment = Readonly<Record<string, string>>;

/** Where a container may write, and SQLite its temporary files; nothing there outlives it. */
export const SCRATCH = { data: "/data", tmp: "/tmp" } as const;

const COMMON = { LOG_LEVEL: "info", DATA_DIR: SCRATCH.data };
const SERVER = {
  ...COMMON,
  SUBGRAPH_ORIGIN: "http://{name}:{port}",
  METRICS_HOST: "0.0.0.0",
  METRICS_PORT: String(PORTS.metrics),
  // Longer than whoever sends requests here needs to notice that /health/ready says 503.
  STOP_DELAY_MS: "5000",
};
const DATABASE_URL = `postgresql://care_plans:$(POSTGRES_PASSWORD)@postgresql:${PORTS.postgresql}/care_plans`;

/** The variables of the README's table that each role is given. */
export const ENVIRONMENT: Record<Role, RoleEnvironment> = {
  gateway: {
    ...SERVER,
    SUBGRAPHS: "separate",
    SUBGRAPH_SECRET: "$(SUBGRAPH_SECRET)",
    HOST: "0.0.0.0",
    PORT: String(PORTS.gateway),
    REDIS_URL: `redis://:$(REDIS_PASSWORD)@redis:${PORTS.redis}`,
    // The load balancer, or the cluster's ingress.
    TRUSTED_PROXIES: "1",
  },
  subgraph: { ...SERVER, SUBGRAPH_HOST: "0.0.0.0", SUBGRAPH_SECRET: "$(SUBGRAPH_SECRET)", DATABASE_URL },
  seed: { ...COMMON, DATABASE_URL },
};

/** The values with every $(NAME) written as `write` has it. */
export function withSecrets(values: RoleEnvironment, write: (name: SecretName) => string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      value.replace(/\$\((\w+)\)/g, (_, secret: string) => write(secret as SecretName)),
    ]),
  );
}
