import { ENVIRONMENT, SCRATCH, type SecretName, withSecrets } from "./environment";
import { redisParameters } from "./kubernetes/stores";
import { IMAGES, NAME, PORTS, ROLES, type Role, STORE_USER, SUBGRAPHS, USER, VERSION } from "./settings";

/** What every container gives up: root, writing into its image, and all of the kernel's capabilities. */
function hardened(user: number, ...writable: string[]) {
  return {
    restart: "unless-stopped",
    user: `${user}:${user}`,
    read_only: true,
    cap_drop: ["ALL"],
    security_opt: ["no-new-privileges:true"],
    ...(writable.length === 0 ? {} : { tmpfs: writable.map((path) => `${path}:uid=${user},gid=${user}`) }),
  };
}

/** A secret, as compose reads it from the environment or from `.env`. */
function secret(name: SecretName): string {
  return `\${${name}:?Set it in .env; scripts/deploy/README.md says how}`;
}

/** Limits in compose's words: whole CPUs and mebibytes. */
function resources({ requests, limits }: (typeof ROLES)[Role]) {
  const memory = (text: string) => text.replace("Mi", "M").replace("Gi", "G");
  return {
    limits: { cpus: limits.cpu, memory: memory(limits.memory) },
    reservations: { memory: memory(requests.memory) },
  };
}

function role(name: Role) {
  return {
    image: `${NAME}/${name}:${VERSION}`,
    build: { context: "../../..", dockerfile: `scripts/deploy/containers/${name}.Dockerfile` },
    environment: withSecrets(ENVIRONMENT[name], secret),
    ...hardened(USER, ...Object.values(SCRATCH)),
  };
}

function ready(port: number) {
  const ask = `fetch("http://127.0.0.1:${port}/health/ready").then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))`;
  return { test: ["CMD", "node", "-e", ask], interval: "5s", timeout: "3s", retries: 3, start_period: "60s" };
}

function subgraph({ slug, port }: { slug: string; port: number }) {
  return {
    ...role("subgraph"),
    command: [slug],
    networks: ["subgraphs", "database"],
    depends_on: { seed: { condition: "service_completed_successfully" } },
    healthcheck: ready(port),
    deploy: { resources: resources(ROLES.subgraph) },
  };
}

/** The compose file: the load balancer is the only service with a port outside, and gateways alone reach the subgraphs. */
export function composeFile() {
  return {
    name: NAME,
    services: {
      "load-balancer": {
        image: IMAGES.loadBalancer,
        ...hardened(101, "/tmp"),
        command: ["nginx", "-g", "daemon off;"],
        ports: [`\${PUBLISH:-127.0.0.1:${PORTS.loadBalancer}}:${PORTS.loadBalancer}`],
        volumes: [{ type: "bind", source: "./nginx.conf", target: "/etc/nginx/nginx.conf", read_only: true }],
        networks: ["front"],
        depends_on: { gateway: { condition: "service_healthy" } },
        deploy: { resources: { limits: { cpus: "1", memory: "128M" } } },
      },
      gateway: {
        ...role("gateway"),
        networks: ["front", "subgraphs", "cache"],
        depends_on: Object.fromEntries(SUBGRAPHS.map(({ slug }) => [slug, { condition: "service_started" }])),
        healthcheck: ready(PORTS.gateway),
        stop_grace_period: "30s",
        deploy: { replicas: 2, resources: resources(ROLES.gateway) },
      },
      ...Object.fromEntries(SUBGRAPHS.map((one) => [one.slug, subgraph(one)])),
      seed: {
        ...role("seed"),
        restart: "on-failure",
        networks: ["database"],
        depends_on: { postgresql: { condition: "service_healthy" } },
        deploy: { resources: resources(ROLES.seed) },
      },
      postgresql: {
        image: IMAGES.postgresql,
        ...hardened(STORE_USER, "/tmp", "/var/run/postgresql"),
        environment: {
          POSTGRES_USER: "care_plans",
          POSTGRES_DB: "care_plans",
          POSTGRES_PASSWORD: secret("POSTGRES_PASSWORD"),
        },
        volumes: [{ type: "volume", source: "postgresql", target: "/var/lib/postgresql/data" }],
        networks: ["database"],
        healthcheck: {
          test: ["CMD", "pg_isready", "--username=care_plans"],
          interval: "5s",
          timeout: "3s",
          retries: 12,
        },
        deploy: { resources: { limits: { cpus: "2", memory: "1G" } } },
      },
      redis: {
        image: IMAGES.redis,
        ...hardened(STORE_USER),
        command: redisParameters(secret("REDIS_PASSWORD")),
        networks: ["cache"],
        deploy: { resources: { limits: { cpus: "1", memory: "384M" } } },
      },
    },
    networks: {
      front: {},
      subgraphs: { internal: true },
      database: { internal: true },
      cache: { internal: true },
    },
    volumes: { postgresql: {} },
  };
}
