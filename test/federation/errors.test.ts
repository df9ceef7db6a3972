import { ask, federationUrl } from "../helpers/client";

test.each([
  [
    "an unknown programme",
    '{ program(id: "kashiwa:999") { id } }',
    /There is no programme "kashiwa:999"\. Ids are the plan's slug/,
  ],
  ["an unknown concept", '{ concept(id: "nothing") { id } }', /There is no concept "nothing"/],
  [
    "an unknown municipality",
    '{ municipality(code: "00000") { name } }',
    /There is no municipality "00000"\. Known are 12217/,
  ],
  [
    "an unknown prefecture",
    '{ municipalities(prefecture: "99") { name } }',
    /There is no prefecture "99"\. Known are 12, 14, 17, 33/,
  ],
])("%s is told what exists", async (_what, query, message) => {
  const { errors, status } = await ask(query);
  expect(status).toBe(200);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
});

test.each([
  ["a syntax error", "{ dataset { version ", "GRAPHQL_PARSE_FAILED"],
  ["an unknown field", "{ dataset { nothing } }", "GRAPHQL_VALIDATION_FAILED"],
  ["a wrong variable", "query ($n: Int!) { programs(first: $n) { totalCount } }", "BAD_USER_INPUT"],
])("%s answers 400 with its code and no stack trace", async (_what, query, code) => {
  const answer = await ask(query);
  expect(answer.status).toBe(400);
  expect(answer.errors?.[0]?.extensions).toEqual({ code });
  expect(JSON.stringify(answer)).not.toMatch(/stacktrace|\.js:|node_modules/);
});

test("a body that is no JSON answers 400 in a sentence", async () => {
  const response = await fetch(`${federationUrl()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect(response.status).toBe(400);
  expect(await response.text()).not.toMatch(/at .*\.js/);
});

test("an address that does not exist says what does", async () => {
  const response = await fetch(`${federationUrl()}/nothing`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({
    error: "There is nothing at /nothing. The API is at /graphql, GraphiQL at /graphiql.",
  });
});

test("GraphiQL is whole without any other origin", async () => {
  const url = federationUrl();
  for (const path of ["/graphiql", "/graphql"]) {
    const page = await fetch(url + path, { headers: { accept: "text/html" } });
    const html = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
    const loaded = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] as string);
    expect(loaded.length).toBeGreaterThan(3);
    for (const target of loaded.filter((address) => !address.startsWith("data:"))) {
      expect(target).toMatch(/^\/(?!\/)/);
      expect((await fetch(url + target)).status).toBe(200);
    }
  }
});
