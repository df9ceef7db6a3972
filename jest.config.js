const transform = {
  "^.+\\.tsx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true, decorators: true },
        transform: {
          legacyDecorator: true,
          decoratorMetadata: true,
          react: { runtime: "automatic", importSource: "preact" },
        },
        keepClassNames: true,
      },
      module: { type: "commonjs" },
    },
  ],
};
const project = (displayName, folders, extra = {}) => ({
  displayName,
  testEnvironment: "node",
  roots: folders.map((folder) => `<rootDir>/test/${folder}`),
  transform,
  setupFiles: ["reflect-metadata"],
  ...extra,
});

/** The same query tests, once with subgraphs in the gateway's process and once over HTTP. */
const federation = (mode, folders) =>
  project(mode, folders, {
    globals: { FEDERATION: mode },
    globalSetup: `<rootDir>/test/helpers/setup-${mode}.ts`,
    globalTeardown: "<rootDir>/test/helpers/teardown.ts",
  });

/** The tests of test/federation that ask /graphql and no page, table or stored document of the gateway. */
const ASK_THE_GRAPH_ONLY = [
  "comparison",
  "connection",
  "errors",
  "examples",
  "must-show",
  "native",
  "observations",
  "plan-counts",
  "questions",
  "readme",
  "search",
];

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project("unit", ["shared", "subgraphs", "gateway", "scripts", "seeds"]),
    federation("embedded", ["federation"]),
    federation("separate", ["federation", "separate"]),
    // Need a PostgreSQL server, and so run by themselves: npm run test:postgres. The query tests over one, those of
    // separate servers that write, and what PostgreSQL alone has.
    {
      ...federation("postgres", ["federation", "separate", "postgres"]),
      testMatch: ["**/test/{federation,postgres}/**/*.test.ts", "**/test/separate/{harvest,outage}.test.ts"],
    },
    // Takes a minute of load.
    project("chaos", ["chaos"]),
    // A minute of bad requests.
    project("hostile", ["hostile"]),
    // Needs a Redis server, and so runs by itself: npm run test:redis.
    project("redis", ["redis"]),
    // Needs a browser, and so runs by itself: npm run test:browser.
    federation("browser", ["browser"]),
    // The files to deploy, and gateways behind nginx: npm run test:deploy.
    project("deploy", ["deploy"]),
    // Another router over the same supergraph, asked what only needs /graphql: npm run test:router.
    {
      ...federation("router", ["federation", "router"]),
      testMatch: [`**/federation/{${ASK_THE_GRAPH_ONLY.join(",")}}.test.ts`, "**/router/*.test.ts"],
    },
  ],
};
