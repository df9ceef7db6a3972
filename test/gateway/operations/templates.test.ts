import fc from "fast-check";
import { buildSchema, execute, parse } from "graphql";
import { Templates } from "../../../gateway/operations/templates";

const schema = buildSchema(`
  input Filter { ids: [ID!] name: String }
  enum Colour { RED BLUE }
  type Query {
    say(
      text: String, count: Int = 1, share: Float, id: ID, ids: [ID!], filter: Filter, colour: Colour
      colours: [Colour!], table: [[Int]], sure: Boolean, must: Int! = 7
    ): String
    node(id: ID!): Query
    plain: String
  }
`);

/** Answers with the arguments as it got them. */
const root = {
  say: (given: object) => JSON.stringify(given),
  node: (given: object) => ({ ...root, plain: () => JSON.stringify(given) }),
  plain: () => "plain",
};

interface Request {
  query: string;
  variables?: Record<string, unknown>;
}

function answer({ query, variables }: Request): unknown {
  return JSON.parse(
    JSON.stringify(execute({ schema, document: parse(query), rootValue: root, variableValues: variables })),
  );
}

/** Templates that have seen a text of this kind before. */
function after(query: string): Templates {
  const templates = new Templates(schema);
  templates.learn({ query });
  return templates;
}

test.each<[string, Request, Request]>([
  [
    "a number and a text",
    { query: `{ say(text: "a", count: 1) }` },
    { query: `{ say(text: "b\\n\\"c\\"", count: -2) }` },
  ],
  ["an enum value", { query: "{ say(colour: RED) }" }, { query: "{ say(colour: BLUE) }" }],
  [
    "null in place of a value",
    { query: "{ say(colour: RED, count: 2) }" },
    { query: "{ say(colour: null, count: 3) }" },
  ],
  ["a value in place of null", { query: "{ say(colour: null) }" }, { query: "{ say(colour: BLUE) }" }],
  ["a list of another length", { query: `{ say(ids: ["a", "b"]) }` }, { query: `{ say(ids: ["c"]) }` }],
  ["a longer list", { query: `{ say(ids: ["a"]) }` }, { query: `{ say(ids: ["c", "d", 17201]) }` }],
  ["an empty list", { query: `{ say(ids: ["a"]) }` }, { query: "{ say(ids: []) }" }],
  ["one value for a list", { query: `{ say(ids: ["a"]) }` }, { query: `{ say(ids: "b") }` }],
  ["a list of enum values", { query: "{ say(colours: [RED]) }" }, { query: "{ say(colours: [BLUE, RED]) }" }],
  ["a list of lists", { query: "{ say(table: [[1], [2]]) }" }, { query: "{ say(table: [[3], [4]]) }" }],
  ["yes and no", { query: "{ say(sure: true) }" }, { query: "{ say(sure: false) }" }],
  ["an id longer than numbers are exact", { query: "{ say(id: 1) }" }, { query: "{ say(id: 12345678901234567890) }" }],
  ["beside an alias", { query: "{ a: say(colour: RED) b: plain }" }, { query: "{ a: say(colour: BLUE) b: plain }" }],
  [
    "beside variables with types and defaults",
    { query: "query Q($c: Colour = RED, $i: [ID!]) { say(colour: $c, ids: $i, count: 1) }" },
    { query: "query Q($c: Colour = RED, $i: [ID!]) { say(colour: $c, ids: $i, count: 2) }" },
  ],
  [
    "a list with a variable",
    { query: `query Q($i: ID!) { say(ids: [$i, "a"]) }`, variables: { i: "x" } },
    { query: `query Q($i: ID!) { say(ids: [$i, "b"]) }`, variables: { i: "y" } },
  ],
  ["a list", { query: `{ say(ids: ["a", "b"]) }` }, { query: `{ say(ids: ["c", "d"]) }` }],
  ["an id written as a number", { query: "{ say(id: 1) }" }, { query: "{ say(id: 12217) }" }],
  ["a fraction", { query: "{ say(share: 0.5) }" }, { query: "{ say(share: -1.5e3) }" }],
  [
    "inside of an object",
    { query: `{ say(filter: {ids: [1], name: "x"}) }` },
    { query: `{ say(filter: {ids: [2], name: "y"}) }` },
  ],
  [
    "beside variables of the client",
    { query: `query Q($t: String) { say(text: $t, count: 1) }`, variables: { t: "a" } },
    { query: `query Q($t: String) { say(text: $t, count: 7) }`, variables: { t: "b" } },
  ],
  [
    "in a fragment",
    { query: `{ node(id: "1") { ...F } } fragment F on Query { say(count: 2) }` },
    { query: `{ node(id: "9") { ...F } } fragment F on Query { say(count: 3) }` },
  ],
  ["with another comment", { query: `# "one" 1\n{ say(count: 2) }` }, { query: `# two\n{ say(count: 3) }` }],
])("literals become variables: %s", (_, first, second) => {
  const asked = after(first.query).learn(second);
  expect(asked.query).not.toBe(second.query);
  expect(asked.query).toMatch(/\$literal_0/);
  expect(answer(asked)).toEqual(answer(second));
});

test("texts that differ in literals alone are asked with one text", () => {
  const templates = after("{ say(count: 1) }");
  const texts = [2, 3, 4].map((count) => templates.learn({ query: `{ say(count: ${count}) }` }).query);
  expect(new Set(texts).size).toBe(1);
});

test.each<[string, string, Request]>([
  ["the first text of a kind", "{ plain }", { query: "{ say(count: 1) }" }],
  ["a text without literals", "{ plain }", { query: "{ plain }" }],
  ["a value that its type does not take", "{ say(count: 1) }", { query: "{ say(count: 3000000000) }" }],
  ["a string for an enum value", "{ say(colour: RED) }", { query: `{ say(colour: "RED") }` }],
  ["an enum value for a string", `{ say(text: "a") }`, { query: "{ say(text: RED) }" }],
  ["an enum value that there is not", "{ say(colour: RED) }", { query: "{ say(colour: GREEN) }" }],
  ["a list with a wrong element", "{ say(ids: [1]) }", { query: "{ say(ids: [1, 2.5]) }" }],
  ["null where there must be a value", "{ say(must: 1) }", { query: "{ say(must: null) }" }],
  ["a number that is none", "{ say(count: 7) }", { query: "{ say(count: 007) }" }],
  [
    "another default of a variable",
    "query Q($c: Colour = RED) { say(colour: $c) }",
    { query: "query Q($c: Colour = BLUE) { say(colour: $c) }" },
  ],
  ["another alias", "{ a: say(colour: RED) }", { query: "{ b: say(colour: RED) }" }],
  ["a block string in a list", `{ say(ids: ["a"]) }`, { query: `{ say(ids: ["""b"""]) }` }],
  ["a text that cannot be parsed", "{ say(count: 1 }", { query: "{ say(count: 2 }" }],
  ["a field that does not exist", "{ cry(count: 1) }", { query: "{ cry(count: 2) }" }],
  ["a block string", `{ say(text: """a""") }`, { query: `{ say(text: """b""") }` }],
  [
    "a default of a variable",
    "query Q($n: Int = 1) { say(count: $n) }",
    { query: "query Q($n: Int = 2) { say(count: $n) }" },
  ],
  ["an argument of a directive", `{ say @deprecated(reason: "a") }`, { query: `{ say @deprecated(reason: "b") }` }],
  [
    "several operations",
    "query A { say(count: 1) } query B { plain }",
    { query: "query A { say(count: 2) } query B { plain }" },
  ],
  [
    "two equal fields that variables would tell apart",
    "{ say(count: 1) say(count: 1) }",
    { query: "{ say(count: 2) say(count: 2) }" },
  ],
  ["a character that marks a literal", "{ say(count: 1) }", { query: "{ say(count: \u0001) }" }],
])("the text is asked as it is: %s", (_, first, second) => {
  expect(after(first).learn(second)).toBe(second);
});

test("a kind of text is known from its second text on, and not before", () => {
  const templates = new Templates(schema);
  const [one, two, three] = [1, 2, 3].map((count) => ({ query: `{ say(count: ${count}) }` })) as [
    Request,
    Request,
    Request,
  ];
  expect(templates.known(one)).toBeNull();
  templates.learn(one);
  expect(templates.known(two)).toBeNull();
  templates.learn(two);
  expect(answer(templates.known(three) as Request)).toEqual(answer(three));
});

test("a condition of a directive is none of the values that become variables", () => {
  const text = (count: number, skip: boolean) => ({ query: `{ say(count: ${count}) @skip(if: ${skip}) plain }` });
  const templates = after(text(1, true).query);
  expect(answer(templates.learn(text(2, true)))).toEqual({ data: { plain: "plain" } });
  const other = text(3, false);
  expect(templates.known(other)).toBeNull();
  expect(templates.learn(other)).toBe(other);
});

test("a text with more elements in its lists than one that was allowed is looked at anew", () => {
  const templates = after(`{ say(ids: ["a"]) }`);
  templates.learn({ query: `{ say(ids: ["a", "b"]) }` });
  expect(templates.known({ query: `{ say(ids: ["c", "d"]) }` })).not.toBeNull();
  const longer = { query: `{ say(ids: ["c", "d", "e"]) }` };
  expect(templates.known(longer)).toBeNull();
  expect(answer(templates.learn(longer))).toEqual(answer(longer));
  expect(templates.known(longer)).not.toBeNull();
});

test("a persisted query keeps the text that its hash is of", () => {
  const body = { query: "{ say(count: 2) }", extensions: { persistedQuery: { version: 1, sha256Hash: "x" } } };
  expect(after("{ say(count: 1) }").learn(body)).toBe(body);
});

test("a variable of the client's that is called the same is left alone", () => {
  const query = (count: number) => `query Q($literal_0: String) { say(text: $literal_0, count: ${count}) }`;
  const body = { query: query(2), variables: { literal_0: "mine" } };
  expect(after(query(1)).learn(body)).toBe(body);
});

test("whatever the literals are, the answer is that of the text as it is", () => {
  const literal = {
    text: fc.string({ unit: "grapheme" }).map((text) => JSON.stringify(text)),
    count: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }).map(String),
    share: fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((share) => (Number.isInteger(share) ? share.toFixed(1) : String(share))),
    ids: fc.array(fc.integer({ min: 0 }).map(String), { maxLength: 4 }).map((ids) => `[${ids.join(", ")}]`),
    colour: fc.constantFrom("RED", "BLUE", "null"),
    table: fc
      .array(fc.constantFrom("[1]", "[2, 3]", "null", "[]"), { maxLength: 3 })
      .map((rows) => `[${rows.join(" ")}]`),
  };
  const query = fc
    .record(literal)
    .map(
      ({ text, count, share, ids, colour, table }) =>
        `{ say(text: ${text}, count: ${count}, share: ${share}, ids: ${ids}, colour: ${colour}, table: ${table}) }`,
    );
  fc.assert(
    fc.property(query, query, (first, second) => {
      const asked = after(first).learn({ query: second });
      expect(answer(asked)).toEqual(answer({ query: second }));
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
