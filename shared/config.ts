import { isAbsolute, join } from "node:path";
import { z } from "zod";
import { InputError } from "./errors";
import { ROOT } from "./paths";

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(1).max(600_000);

/** Every variable of the environment that the project reads: its form, its default, and what it is for. */
const VARIABLES = {
  PORT: { form: port.default(4000), about: "Port of the gateway; 0 lets the system choose." },
  HOST: { form: z.string().min(1).default("127.0.0.1"), about: "Address that servers listen on." },
  DATA_DIR: { form: z.string().min(1).default("data"), about: "Folder of the SQLite files." },
  PLAN_DOCUMENTS: {
    form: z.string().min(1).optional(),
    about: "Folder with the source documents; when set, Citation.quote gives the printed lines.",
  },
  SUBGRAPHS: {
    form: z.enum(["embedded", "separate"]).default("embedded"),
    about: "Whether the gateway runs the subgraphs in its own process or asks their servers over HTTP.",
  },
  SUBGRAPH_HOST: { form: z.string().min(1).default("127.0.0.1"), about: "Host of the subgraphs' servers." },
  SUBGRAPH_PORT_OFFSET: {
    form: z.coerce.number().int().min(0).max(50_000).default(0),
    about: "Added to the port of every subgraph (4001 to 4005 and 4010), so that two federations run side by side.",
  },
  SUBGRAPH_TIMEOUT_MS: { form: milliseconds.default(5_000), about: "How long the gateway waits for a subgraph." },
  SUBGRAPH_SECRET: {
    form: z.string().min(16).optional(),
    about: "Shared secret (16 characters or more) that the subgraphs' servers demand of the gateway.",
  },
  LOG_LEVEL: {
    form: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("warn"),
    about: "How much is logged.",
  },
  NODE_ENV: { form: z.string().default("production"), about: "production or development." },
} as const;

type Variables = typeof VARIABLES;
type Values = { [Name in keyof Variables]: z.output<Variables[Name]["form"]> };

export interface Config {
  port: number;
  host: string;
  dataFolder: string;
  documents: string | null;
  subgraphs: "embedded" | "separate";
  subgraphHost: string;
  subgraphPortOffset: number;
  subgraphTimeout: number;
  subgraphSecret: string | null;
  logLevel: string;
}

/** Reads and checks the environment. @throws {InputError} with one problem per wrong variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const shape = Object.fromEntries(Object.entries(VARIABLES).map(([name, { form }]) => [name, form]));
  const given = Object.fromEntries(
    Object.keys(VARIABLES).map((name) => [name, environment[name] === "" ? undefined : environment[name]]),
  );
  const result = z.object(shape).safeParse(given);
  if (!result.success)
    throw new InputError(
      result.error.issues.map(({ path, message }) => {
        const name = String(path[0]) as keyof Variables;
        return {
          where: name,
          found: `"${environment[name]}" cannot be taken (${message}).`,
          advice: VARIABLES[name].about,
        };
      }),
    );
  const values = result.data as Values;
  return {
    port: values.PORT,
    host: values.HOST,
    dataFolder: absolute(values.DATA_DIR),
    documents: values.PLAN_DOCUMENTS === undefined ? null : absolute(values.PLAN_DOCUMENTS),
    subgraphs: values.SUBGRAPHS,
    subgraphHost: values.SUBGRAPH_HOST,
    subgraphPortOffset: values.SUBGRAPH_PORT_OFFSET,
    subgraphTimeout: values.SUBGRAPH_TIMEOUT_MS,
    subgraphSecret: values.SUBGRAPH_SECRET ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

/** The variables with defaults and purpose, for the README's table. */
export function describeVariables(): { name: string; standard: string; about: string }[] {
  return Object.entries(VARIABLES).map(([name, { form, about }]) => ({
    name,
    standard: String(form.safeParse(undefined).data ?? ""),
    about,
  }));
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : join(ROOT, path);
}
