import { request } from "node:http";
import { getIntrospectionQuery } from "graphql";
import { storedDocuments } from "../../gateway/stored/library";
import { ask, federationUrl } from "../helpers/client";

const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${federationUrl()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body,
  });

const repeat = (times: number, text: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => text(n)).join(" ");
const nest = (levels: number, open: string, inner: string) =>
  `${`${open} { `.repeat(levels)}${inner}${" }".repeat(levels)}`;

describe("an operation beyond a limit is refused with both figures", () => {
  const FRAGMENTS = repeat(40, (n) => `fragment F${n} on Dataset { ...F${n + 1} ...F${n + 1} }`);

  test.each([
    ["tokens", `{ dataset { ${repeat(1_200, () => "version")} } }`, 1_205, 1_000],
    ["depth", `{ concepts { ${nest(30, "broader", "id")} } }`, 32, 30],
    ["aliases", `{ dataset { ${repeat(61, (n) => `a${n}: version`)} } }`, 61, 60],
    ["aliases", `{ dataset { ...F0 } } ${FRAGMENTS} fragment F40 on Dataset { a: version }`, 2 ** 40, 60],
    ["rootFields", `{ ${repeat(31, () => "__typename")} }`, 31, 30],
    ["directives", `{ dataset { version ${"@include(if: true) ".repeat(61)} } }`, 61, 60],
    [
      "paths",
      "{ concepts { programs { municipality { plan { municipality { prefecture { name } } } } } } }",
      null,
      1_000,
    ],
    [
      "cost",
      "{ concepts { comparison { groups { series { observations { raw value line kind status asOf fiscalYear { year era label } } } } } programs { indicators { name nativeName observations { raw value line kind status asOf fiscalYear { year era label } } } } again: programs { indicators { observations { raw value line kind } } } } }",
      null,
      100_000,
    ],
  ])("%s", async (limit, query, found, allowed) => {
    const { status, data, errors } = await ask(query);
    expect([status, data, errors?.length]).toEqual([400, undefined, 1]);
    expect(errors?.[0]?.extensions).toEqual({
      code: "LIMIT_EXCEEDED",
      limit,
      found: found ?? expect.any(Number),
      allowed,
    });
    const [, has, may] =
      errors?.[0]?.message.match(/^This operation has ([\d,]+) [^;]+; ([\d,]+) are allowed\. [A-Z].*\.$/) ?? [];
    const told = Number(errors?.[0]?.extensions.found);
    expect([has, may]).toEqual([told.toLocaleString("en"), allowed.toLocaleString("en")]);
    expect(told).toBeGreaterThan(allowed);
  });
});

test("a variable counts in the cost, and so does a literal", async () => {
  const query = "query ($n: Int) { programs(first: $n) { nodes { id } } }";
  const costs = await Promise.all([
    ask(query, { n: 3 }),
    ask(query, { n: 100 }),
    ask("{ programs(first: 3) { nodes { id } } }"),
    ask("{ programs(first: 100) { nodes { id } } }"),
  ]);
  expect(costs.map(({ extensions }) => extensions?.cost)).toEqual(
    [7, 201, 7, 201].map((estimate) => ({ estimate, allowed: 100_000 })),
  );
});

test("every answer tells its cost, and equal answers stay equal", async () => {
  for (const { query } of storedDocuments()) {
    const text = JSON.stringify({ query });
    const [first, second] = [await (await post(text)).text(), await (await post(text)).text()];
    expect(first).toBe(second);
    expect(JSON.parse(first).extensions).toEqual({ cost: { estimate: expect.any(Number), allowed: 100_000 } });
  }
});

test("the estimate is near what the answer holds", async () => {
  /** Every field once for each time that it stands in the answer. */
  const values = (value: unknown): number =>
    Array.isArray(value)
      ? value.reduce((sum: number, each) => sum + values(each), 0)
      : typeof value === "object" && value !== null
        ? Object.values(value).reduce((sum: number, each) => sum + values(each), 1)
        : 1;
  for (const query of [
    "{ coverage { concept { id label } cells { municipality { code } programCount } } }",
    "{ concepts { id programs { id indicators { observations { value raw } } } } }",
    "{ kashiwa { chapters { sections { groups { programs { id indicators { observations { raw } } } } } } } }",
    "{ municipalities { plan { programs { id concepts { relation concept { id } } } } } }",
    "{ __schema { types { name fields { name args { name } } } } }",
  ]) {
    const { data, extensions } = await ask(query);
    const ratio = (extensions?.cost?.estimate as number) / (values(data) - 1);
    expect([query, ratio > 0.5 && ratio < 3]).toEqual([query, true]);
  }
});

test("GraphiQL's question about the schema is answered", async () => {
  const { status, data } = await ask(getIntrospectionQuery());
  expect([status, data.__schema.types.length > 100]).toEqual([200, true]);
});

test.each([
  ["parsed", "{", "GRAPHQL_PARSE_FAILED"],
  ["validated", "{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
  ["within the limits", `{ ${repeat(31, () => "__typename")} }`, "LIMIT_EXCEEDED"],
  ["given its variables", "query ($id: ID!) { program(id: $id) { id } }", "BAD_USER_INPUT"],
])("an operation that cannot be %s has the status of its client's media type", async (_what, query, code) => {
  for (const [accept, status, type] of [
    ["*/*", 400, "application/json; charset=utf-8"],
    ["application/json", 200, "application/json; charset=utf-8"],
    ["application/graphql-response+json", 400, "application/graphql-response+json; charset=utf-8"],
  ] as const) {
    const response = await post(JSON.stringify({ query }), { accept });
    const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
    expect([response.status, response.headers.get("content-type"), data]).toEqual([status, type, undefined]);
    expect(errors[0]?.extensions.code).toBe(code);
  }
});

test.each([
  ["several operations at once", JSON.stringify([{ query: "{ __typename }" }]), {}, 400, /batch/i],
  ["no JSON", '{ "query": ', {}, 400, /^The body cannot be read as JSON\. Send such as/],
  ["nothing", "", {}, 400, /^The body is empty\. Send JSON such as/],
  ["a prototype", '{ "query": "{ __typename }", "__proto__": {} }', {}, 400, /^The body cannot be read as JSON/],
  [
    "too much",
    `{ "query": "${" ".repeat(70_000)}" }`,
    {},
    413,
    /^The body of this request has 70015 bytes; 65536 are allowed\./,
  ],
  [
    "another type",
    "{ __typename }",
    { "content-type": "application/graphql" },
    415,
    /^A body of the type "application\/graphql" cannot be read\./,
  ],
  [
    "plain text",
    '{ "query": "{ __typename }" }',
    { "content-type": "text/plain" },
    415,
    /Send it as application\/json\.$/,
  ],
  [
    "a form",
    "query=%7B__typename%7D",
    { "content-type": "application/x-www-form-urlencoded" },
    415,
    /^A body of the type/,
  ],
])("a body with %s is refused in a sentence, as GraphQL", async (_what, body, headers, status, message) => {
  const response = await post(body, headers);
  const { errors } = (await response.json()) as { errors: { message: string }[] };
  expect([response.status, response.headers.get("content-type")]).toEqual([status, "application/json; charset=utf-8"]);
  expect(errors[0]?.message).toMatch(message);
});

describe("requests that a page of another site can send without asking first", () => {
  const body = JSON.stringify({ query: "{ __typename dataset { programCount } }" });
  const address = () => `${federationUrl()}/graphql?query=${encodeURIComponent("{ __typename }")}`;

  test("are refused, even when the answer to the same operation is kept", async () => {
    expect((await post(body)).status).toBe(200);
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
      expect([type, (await post(body, { "content-type": type })).status]).toEqual([type, 415]);
    const refused = await fetch(address());
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining("CSRF")]);
  });

  test("are answered with a header that such a page cannot send", async () => {
    for (const headers of [{ "apollo-require-preflight": "true" }, { "content-type": "application/json" }])
      expect((await fetch(address(), { headers })).status).toBe(200);
  });

  test("are answered for stored documents and tables", async () => {
    for (const path of ["/q/sources.json", "/data/concepts.json"])
      expect([path, (await fetch(federationUrl() + path)).status]).toEqual([path, 200]);
  });
});

/** A request by hand, for what fetch does not send. */
function raw(path: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(federationUrl() + path, { headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode as number, text }));
    });
    sent.on("error", reject).end();
  });
}

test.each([
  ["headers", "/", { "x-long": "x".repeat(20_000) }, 431, /longer than is allowed/],
  ["an address", `/q/sources.json?x=${"x".repeat(20_000)}`, {}, 431, /longer than is allowed/],
])("%s that is too long is refused in a sentence", async (_what, path, headers, status, message) => {
  const answer = await raw(path, headers);
  expect([answer.status, JSON.parse(answer.text).error]).toEqual([status, expect.stringMatching(message)]);
});
