import fc from "fast-check";
import { bytesOf, type Kind } from "../attack";

const ROUTES = [
  "/q/",
  "/data/",
  "/data/comparison/",
  "/ja/",
  "/en/",
  "/ja/plans/",
  "/en/programs/",
  "/assets/",
  "/embed/",
  "/embed/dementia-cafe/",
  "/oembed/",
  "/graphiql/",
  "/health/",
  "/",
];
const UP = [
  "../",
  "..%2f",
  "%2e%2e/",
  "%2e%2e%2f",
  "..%252f",
  "..\\",
  "..%5c",
  "....//",
  "..;/",
  "%c0%ae%c0%ae/",
  ".%00./",
  "//",
  "/./",
  "%2f%2f",
];
const FILES = [
  "package.json",
  "package-lock.json",
  "etc/passwd",
  "etc/passwd%00.json",
  "proc/self/environ",
  ".git/config",
  "data/current",
  "shared/config.ts",
  "gateway/supergraph.graphql",
  "seeds/kashiwa/plan.yaml",
  "windows/win.ini",
];

const traversal = fc
  .tuple(
    fc.constantFrom(...ROUTES),
    fc.constantFrom(...UP),
    fc.integer({ min: 1, max: 8 }),
    fc.constantFrom(...FILES),
    fc.constantFrom("", ".json", ".html", "?lang=en", "%20", "#x"),
  )
  .map(([route, up, depth, file, ending]) => `${route}${up.repeat(depth)}${file}${ending}`);

const strange = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60 }).map((text) => `/${encodeURIComponent(text)}`),
  fc.constantFrom(
    "/%",
    "/%zz",
    "/%e3%81",
    "/q/%",
    "/data/%ff.csv",
    "/ja/%80",
    "/embed/%c3%28",
    "//evil.example/",
    "/\\evil.example",
    "/;/",
    "/?",
    "/??",
    "/q/.json",
    "/q/..json",
    "/q/dementia-cafe.",
    "/q/dementia-cafe.json.json",
  ),
  fc.integer({ min: 1_000, max: 15_000 }).map((length) => `/q/${"a".repeat(length)}.json`),
  fc.integer({ min: 100, max: 4_000 }).map((count) => `/ja${"/a".repeat(count)}`),
  fc
    .integer({ min: 10, max: 2_000 })
    .map((count) => `/q/comparison.json?${"cities=12217&".repeat(count).slice(0, 14_000)}`),
  fc
    .integer({ min: 10, max: 500 })
    .map((count) => `/q/sources.json?${Array.from({ length: count }, (_, n) => `a${n}=${n}`).join("&")}`),
);

const asked = fc.oneof(
  fc
    .constantFrom(
      "query={__typename}",
      "query=",
      "query=%7B&query=%7B",
      "variables={}",
      "query={a}&variables=x",
      "extensions=x&query={a}",
      "query=mutation{a}",
    )
    .map((text) => `/graphql?${text}`),
  fc.integer({ min: 10, max: 6_000 }).map((depth) => `/graphql?query=${"{a".repeat(depth)}`.slice(0, 15_000)),
);

const get = (paths: fc.Arbitrary<string>, headers = {}) =>
  paths.map((path) => ({ bytes: bytesOf({ method: "GET", path, headers }) }));

/** Addresses that lead out of where they should lead, or nowhere. */
export const ADDRESS_KINDS: readonly Kind[] = [
  { name: "path traversal", count: 300, attacks: get(traversal), outcomes: [301, 302, 400, 404] },
  { name: "strange addresses", count: 120, attacks: get(strange), outcomes: [200, 301, 302, 400, 404] },
  { name: "operations in addresses", count: 40, attacks: get(asked), outcomes: [400] },
  {
    name: "operations in addresses, with the header that lets them in",
    count: 40,
    attacks: get(asked, { "apollo-require-preflight": "1" }),
    outcomes: [200, 400, 405],
  },
  {
    name: "methods that nobody takes",
    count: 40,
    attacks: fc
      .tuple(
        fc.constantFrom("PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "LOCK", "SEARCH", "FOO", "get"),
        fc.constantFrom(...ROUTES, "/graphql"),
      )
      .map(([method, path]) => ({ bytes: bytesOf({ method, path }) })),
    outcomes: [400, 404, 405],
  },
];
