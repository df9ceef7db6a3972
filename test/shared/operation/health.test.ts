import fastify, { type FastifyInstance } from "fastify";
import { healthRoutes, type Readiness } from "../../../shared/operation/health";
import { lifecycleOf } from "../../../shared/operation/lifecycle";
import { routeKind } from "../../../shared/operation/operate";

const READY: Readiness = { reasons: [], degraded: [], dataset: "df15" };
const KANAZAWA = { subgraph: "kanazawa", municipality: "17201", reason: "It does not answer." };

/** A server whose readiness is given, and how often it was asked for. */
function served(readiness: Readiness, name?: string): { app: FastifyInstance; asked: () => number } {
  const app = fastify();
  let count = 0;
  const check = async () => {
    count += 1;
    return readiness;
  };
  healthRoutes(app, check, name);
  return { app, asked: () => count };
}

test.each<[string, Readiness, number, object]>([
  ["ready", READY, 200, { status: "ready", dataset: "df15", degraded: [] }],
  ["degraded", { ...READY, degraded: [KANAZAWA] }, 200, { status: "degraded", dataset: "df15", degraded: [KANAZAWA] }],
  [
    "not ready",
    { ...READY, reasons: ["The store of shiroi does not answer."], dataset: null },
    503,
    { status: "not ready", reasons: ["The store of shiroi does not answer."], degraded: [] },
  ],
])("a server that is %s", async (_, readiness, status, body) => {
  const { app } = served(readiness);
  const answer = await app.inject("/health/ready");
  expect([answer.statusCode, answer.json(), answer.headers["cache-control"]]).toEqual([status, body, "no-store"]);
});

test("a server that stops is live and not ready", async () => {
  const { app, asked } = served(READY);
  lifecycleOf(app).isStopping = true;
  const [ready, live] = await Promise.all([app.inject("/health/ready"), app.inject("/health/live")]);
  expect([ready.statusCode, ready.json()]).toEqual([
    503,
    { status: "stopping", reasons: ["This server is stopping."] },
  ]);
  expect([live.statusCode, live.json()]).toEqual([200, { status: "live" }]);
  expect(asked()).toBe(0);
});

test("a subgraph's server says which it is", async () => {
  const { app } = served(READY, "kashiwa");
  expect((await app.inject("/health/live")).json()).toEqual({ status: "live", subgraph: "kashiwa" });
  expect((await app.inject("/health/ready")).json()).toMatchObject({ status: "ready", subgraph: "kashiwa" });
});

test("however many ask at once, it is found out once", async () => {
  const { app, asked } = served(READY);
  await Promise.all(Array.from({ length: 50 }, () => app.inject("/health/ready")));
  expect(asked()).toBe(1);
});

test.each([
  [undefined, "none"],
  ["/", "page"],
  ["/ja/*", "page"],
  ["/en", "page"],
  ["/q/*", "stored"],
  ["/data/*", "data"],
  ["/graphql", "graphql"],
  ["/embed/*", "embed"],
  ["/oembed", "oembed"],
  ["/health/ready", "health"],
  ["/assets/pages.0123456789.css", "asset"],
])("the route %s is of the kind %s", (pattern, kind) => expect(routeKind(pattern)).toBe(kind));
