import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../../shared/paths";
import { COMPARISON, PLANS } from "../../../shared/registry";

/** What is deployed: the name of all images and labels, and the version that the images carry. */
export const NAME = "care-plan-federation";
export const VERSION = (JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string }).version;

/** Images of others, each with its whole version. */
export const IMAGES = {
  node: "docker.io/library/node:24.11.0-bookworm",
  postgresql: "docker.io/library/postgres:17.6-bookworm",
  redis: "docker.io/library/redis:7.2.11-bookworm",
  loadBalancer: "docker.io/library/nginx:1.28.0-bookworm",
} as const;

/** The processes of the project: the compiled script that each runs, and what it may use. */
export const ROLES = {
  gateway: {
    about: "answers clients and asks the subgraphs",
    script: "serve",
    requests: { cpu: "250m", memory: "512Mi" },
    limits: { cpu: "2", memory: "1Gi" },
  },
  subgraph: {
    about: "answers for the plan, or the comparison, that its argument names",
    script: "subgraph",
    requests: { cpu: "100m", memory: "256Mi" },
    limits: { cpu: "1", memory: "768Mi" },
  },
  seed: {
    about: "writes the dataset into PostgreSQL and ends",
    script: "seed",
    requests: { cpu: "500m", memory: "512Mi" },
    limits: { cpu: "2", memory: "1Gi" },
  },
} as const;

export type Role = keyof typeof ROLES;

/** Ports that servers listen on; those of the subgraphs stand in the registry. */
export const PORTS = { gateway: 4000, metrics: 9464, postgresql: 5432, redis: 6379, loadBalancer: 8080 } as const;

/** Every subgraph with its port: the plans, then the comparison. */
export const SUBGRAPHS: readonly { slug: string; port: number }[] = [...PLANS, COMPARISON];

/** User and group of the project's containers: `node` in the image. */
export const USER = 1000;
/** User and group of PostgreSQL and Redis in their images. */
export const STORE_USER = 999;
