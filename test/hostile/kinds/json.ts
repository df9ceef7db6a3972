import fc from "fast-check";
import { type Attack, bytesOf, type Kind, operation } from "../attack";

const body = (text: string | Buffer): Attack => ({ bytes: bytesOf({ body: text }) });

const GOOD = JSON.stringify({ query: "{ dataset { version } }", variables: { a: [1, 2.5, null, true, "x"] } });

const malformed = fc.oneof(
  fc.integer({ min: 1, max: GOOD.length - 1 }).map((end) => GOOD.slice(0, end)),
  fc.constantFrom("}", "]", ",", '"', "\\", "'", "\u0001").map((wrong) => `${GOOD}${wrong}`),
  fc
    .constantFrom("NaN", "Infinity", "undefined", "01", "1.", "+1", ".5", "0x1F", "'x'", "{a:1}", "[1,]", "/* */")
    .map((wrong) => `{"query":"{ dataset { version } }","variables":{"a":${wrong}}}`),
  fc.integer({ min: 100, max: 30_000 }).map((depth) => '{"query":'.concat("[".repeat(depth))),
  fc.constantFrom("__proto__", "constructor").map((key) => `{"query":"{ __typename }","${key}":{"prototype":{"x":1}}}`),
  fc.string({ minLength: 1 }).map((text) => `${text}{`),
);

const brokenText = fc
  .tuple(
    fc.integer({ min: 0, max: GOOD.length }),
    fc.constantFrom([0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80], [0xc0, 0xaf], [0xe3, 0x81], [0x80]),
  )
  .map(([at, wrong]) =>
    Buffer.concat([Buffer.from(GOOD.slice(0, at)), Buffer.from(wrong), Buffer.from(GOOD.slice(at))]),
  );

const wrongValue = fc.constantFrom<unknown>(0, 1.5, true, false, [], ["x"], { a: 1 }, "");
const wrongParameters = fc.oneof(
  wrongValue.map((query) => ({ query })),
  fc.constantFrom<unknown>("x", 0, true, ["x"]).map((variables) => ({ query: "{ __typename }", variables })),
  fc.constantFrom<unknown>({}, 0, true, []).map((operationName) => ({ query: "{ __typename }", operationName })),
  fc
    .string({ minLength: 1 })
    .map((operationName) => ({ query: "query A { __typename }", operationName: `${operationName}!` })),
  fc.constantFrom<unknown>("x", 0, true, ["x"]).map((extensions) => ({ query: "{ __typename }", extensions })),
  fc
    .constantFrom<unknown>(null, 1, "x", [], {})
    .map((variables) => ({ query: "query ($id: ID!) { program(id: $id) { id } }", variables })),
  wrongValue.map((value) => [value]),
  fc.constant([{ query: "{ __typename }" }, { query: "{ __typename }" }]),
  wrongValue.filter((value) => typeof value !== "object"),
);

const persisted = fc.oneof(
  fc.stringMatching(/^[0-9a-f]{64}$/).map((sha256Hash) => ({ version: 1, sha256Hash })),
  fc.constantFrom<unknown>(
    "x",
    1,
    [],
    {},
    { version: 2, sha256Hash: "x" },
    { version: 1 },
    { version: 1, sha256Hash: {} },
  ),
);

const huge = fc.oneof(
  fc.integer({ min: 1_000, max: 60_000 }).map((length) => JSON.stringify({ id: "x".repeat(length) })),
  fc.integer({ min: 1_000, max: 20_000 }).map((length) => JSON.stringify({ ids: Array(length).fill("x") })),
  fc
    .integer({ min: 1_000, max: 8_000 })
    .map((count) => JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`v${n}`, n])))),
  fc.integer({ min: 100, max: 20_000 }).map((depth) => `{"id":${"[".repeat(depth)}${"]".repeat(depth)}}`),
  fc.integer({ min: 100, max: 8_000 }).map((depth) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`),
  fc.constantFrom<unknown>(1e308, -1e308, 2 ** 53, -(2 ** 31), 2 ** 31, 0.1).map((n) => JSON.stringify({ n })),
);

/** Bodies that are no JSON, no UTF-8, or JSON that is no GraphQL request. */
export const JSON_KINDS: readonly Kind[] = [
  { name: "malformed JSON", count: 220, attacks: malformed.map(body), outcomes: [400] },
  { name: "invalid UTF-8", count: 120, attacks: brokenText.map(body), outcomes: [400] },
  {
    name: "wrong parameters",
    count: 150,
    attacks: wrongParameters.map((value) => body(JSON.stringify(value))),
    outcomes: [400],
  },
  {
    name: "persisted queries that nobody knows",
    count: 30,
    attacks: persisted.map((persistedQuery) => body(JSON.stringify({ extensions: { persistedQuery } }))),
    outcomes: [200, 400],
  },
  {
    name: "bodies beyond the limit",
    count: 20,
    attacks: fc.integer({ min: 65_537, max: 300_000 }).map((size) => operation(`{ ${" ".repeat(size)} __typename }`)),
    outcomes: [413],
  },
  {
    name: "huge variables",
    count: 80,
    attacks: huge.map((variables) =>
      operation(
        "query ($id: ID!, $ids: [ID!], $n: Int) { program(id: $id) { id } coverage(concepts: $ids) { cells { programCount } } programs(first: $n) { totalCount } }",
        variables,
      ),
    ),
    outcomes: [200, 400, 413],
  },
];
