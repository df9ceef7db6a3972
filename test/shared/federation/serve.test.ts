import type { FastifyInstance, InjectOptions } from "fastify";
import { buildSchema } from "graphql";
import { localExecutor } from "../../../shared/federation/execute";
import { checkOpenness, isLoopback } from "../../../shared/federation/listen-address";
import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { subgraphServer } from "../../../shared/federation/serve";

const SECRET = "a-secret-for-tests-only";

let executed = 0;
const schema = buildSchema("type Query { title: String! }");
(schema.getQueryType() as { getFields(): Record<string, { resolve: unknown }> }).getFields().title = {
  ...schema.getQueryType()?.getFields().title,
  resolve: () => {
    executed++;
    return "第9期";
  },
} as never;

let app: FastifyInstance;
beforeAll(async () => {
  const local = { name: "made-up", schema, context: () => ({}), edition: () => "first" };
  const subgraph: OpenSubgraph = { ...localExecutor(local), ...local, close: async () => {} };
  app = await subgraphServer(subgraph, { secret: SECRET, logLevel: "silent" });
});
afterAll(() => app.close());
beforeEach(() => {
  executed = 0;
});

const JSON_TYPE = "application/json";
const QUESTION = JSON.stringify({ query: "{ title }" });
const GOOD: InjectOptions = {
  method: "POST",
  url: "/graphql",
  headers: { "content-type": JSON_TYPE, "federation-secret": SECRET },
  payload: QUESTION,
};
const withSecret = (secret: string | string[] | undefined): InjectOptions => ({
  ...GOOD,
  headers: { "content-type": JSON_TYPE, ...(secret === undefined ? {} : { "federation-secret": secret }) },
});
const withType = (type: string | undefined, payload = QUESTION): InjectOptions => ({
  ...GOOD,
  headers: { "federation-secret": SECRET, ...(type === undefined ? {} : { "content-type": type }) },
  payload,
});

test("the gateway is answered", async () => {
  const response = await app.inject(GOOD);
  expect([response.statusCode, response.json(), executed]).toEqual([200, { data: { title: "第9期" } }, 1]);
});

test.each<[string, InjectOptions, number]>([
  ["no secret", withSecret(undefined), 401],
  ["an empty secret", withSecret(""), 401],
  ["another secret of the same length", withSecret("b-secret-for-tests-only"), 401],
  ["the beginning of the secret", withSecret("a-secret-for-tests"), 401],
  ["the secret and more", withSecret(`${SECRET}.`), 401],
  ["the secret twice", withSecret([SECRET, SECRET]), 401],
  ["no secret and a body that is too large", { ...withSecret(undefined), payload: " ".repeat(2_000_000) }, 401],
  ["no secret and a body that is no JSON", { ...withSecret(undefined), payload: "{" }, 401],
  ["GET with a query", { ...GOOD, method: "GET", url: "/graphql?query={title}", payload: "" }, 404],
  ["GET of a browser", { method: "GET", url: "/graphql", headers: { accept: "text/html" } }, 404],
  ["a preflight", { method: "OPTIONS", url: "/graphql", headers: { origin: "https://elsewhere.example" } }, 404],
  ["GraphiQL", { method: "GET", url: "/graphiql" }, 404],
  ["the start page", { method: "GET", url: "/" }, 404],
  ["a form", withType("application/x-www-form-urlencoded", "query={title}"), 415],
  ["a form with files", withType("multipart/form-data; boundary=x", "--x--"), 415],
  ["plain text", withType("text/plain"), 415],
  ["no type", withType(undefined), 415],
  ["a body that is too large", withType(JSON_TYPE, `"${" ".repeat(1024 * 1024)}"`), 413],
  ["a body that is no JSON", withType(JSON_TYPE, "{"), 400],
  ["several questions at once", withType(JSON_TYPE, `[${QUESTION}]`), 400],
])("%s is refused", async (_what, request, status) => {
  const response = await app.inject(request);
  expect(response.statusCode).toBe(status);
  expect(response.headers["content-type"]).toMatch(/^application\/json/);
  expect(response.body).not.toMatch(/node_modules|\.js:|<html/i);
  expect(executed).toBe(0);
});

test("whether it lives is told to anyone, without data", async () => {
  const response = await app.inject({ method: "GET", url: "/health/live" });
  expect([response.statusCode, response.json()]).toEqual([200, { status: "live", subgraph: "made-up" }]);
});

test.each([
  ["127.0.0.1", true],
  ["127.8.9.10", true],
  ["::1", true],
  ["::ffff:127.0.0.1", true],
  ["localhost", true],
  ["0.0.0.0", false],
  ["::", false],
  ["10.0.0.7", false],
  ["128.0.0.1", false],
  ["::ffff:10.0.0.7", false],
  ["kashiwa", false],
  ["localhost.example", false],
])("%s is an address of this machine alone: %s", (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
  const check = (secret: string | null) => () => checkOpenness({ host, secret });
  expect(check(SECRET)).not.toThrow();
  if (expected) expect(check(null)).not.toThrow();
  else
    expect(check(null)).toThrow(
      `SUBGRAPH_HOST: Other machines can reach "${host}", and there is no SUBGRAPH_SECRET that they would have to show. Set SUBGRAPH_SECRET, here and for the gateway, or set SUBGRAPH_HOST to 127.0.0.1.`,
    );
});
