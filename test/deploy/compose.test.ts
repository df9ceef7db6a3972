import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { COMPARISON, PLANS } from "../../shared/registry";
import { type Any, DEPLOY, documentsOf } from "./files";

const [compose] = documentsOf("compose", "compose.yaml");
const services = Object.entries<Any>(compose.services);

/** The compose specification's schema, which dclint carries. */
const schema = JSON.parse(
  readFileSync(join(DEPLOY, "schemas", "node_modules", "dclint", "schemas", "compose.schema.json"), "utf8"),
);
const isValid = new Ajv({ strict: false, validateSchema: false, validateFormats: false }).compile(schema);

test("the compose file keeps to the compose specification", () => {
  expect([isValid(compose), isValid.errors]).toEqual([true, null]);
});

test("the schema finds a field that does not exist", () => {
  const changed = structuredClone(compose);
  changed.services.gateway.read_onyl = true;
  expect(isValid(changed)).toBe(false);
  expect(isValid.errors?.[0]?.params).toEqual({ additionalProperty: "read_onyl" });
});

test("every subgraph of the registry is a service that is asked whether it is ready on its port", () => {
  for (const { slug, port } of [...PLANS, COMPARISON]) {
    const { command, healthcheck } = compose.services[slug];
    expect(command).toEqual([slug]);
    expect(healthcheck.test.at(-1)).toContain(`http://127.0.0.1:${port}/health/ready`);
  }
});

test.each(services)("%s gives up what it does not need and has an image of one version", (_name, service) => {
  expect(service).toMatchObject({ read_only: true, cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
  expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  expect(service.image).toMatch(/:\d+\.\d+\.?\d*/);
  expect(service.deploy.resources.limits).toEqual({ cpus: expect.any(String), memory: expect.any(String) });
  for (const { source, type } of service.volumes ?? [])
    if (type === "bind") expect(existsSync(join(DEPLOY, "compose", source))).toBe(true);
});

test("secrets come from outside, and a start without one is refused", () => {
  const text = readFileSync(join(DEPLOY, "compose", "compose.yaml"), "utf8");
  const used = [...text.matchAll(/\$\{(\w+)(:[?-])/g)].map(([, name, operator]) => `${name}${operator}`);
  expect([...new Set(used)].sort()).toEqual([
    "POSTGRES_PASSWORD:?",
    "PUBLISH:-",
    "REDIS_PASSWORD:?",
    "SUBGRAPH_SECRET:?",
  ]);
});

test.each(services.filter(([, { build }]) => build))(
  "%s is built from a container file of this project",
  (_n, { build }) => {
    const context = join(DEPLOY, "compose", build.context);
    expect(existsSync(join(context, build.dockerfile))).toBe(true);
    expect(existsSync(join(context, "package-lock.json"))).toBe(true);
  },
);
