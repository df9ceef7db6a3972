import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { estimateCost } from "../../../gateway/limits/cost";

const schema = buildSchema(`
  interface Node { id: ID! }
  type Small implements Node { id: ID! }
  type Large implements Node { id: ID! parts: [Part!]! }
  type Part { id: ID! whole: Large! words: [String!]! }
  type Page { nodes: [Node!]! edges: [Edge!]! total: Int! }
  type Edge { node: Node }
  type Concept { id: ID! comparison: Part }
  type Query {
    part: Part
    parts: [Part!]!
    unmeasured: [Part!]!
    node: Node
    concept: Concept
    page(first: Int = 20, last: Int): Page!
    open(first: Int): Page!
  }
`);

const size = (mean: number, longest = mean) => ({ mean, longest });
const sizes = new Map([
  ["Query.parts", size(6, 9)],
  ["Large.parts", size(2.5, 8)],
  ["Part.words", size(3, 5)],
  ["Page.nodes", size(7)],
]);

function costOf(text: string, variables?: Record<string, unknown>): number {
  const document = parse(text);
  return estimateCost(schema, sizes, document, document.definitions[0] as OperationDefinitionNode, variables);
}

test.each([
  ["a value", "{ part { id } }", 2],
  ["a list of values", "{ part { words } }", 1 + 3],
  ["a list of objects, with each of their fields", "{ parts { id } }", 6 * 2],
  ["lists in lists", "{ parts { words } }", 6 * (1 + 3)],
  ["a list that was not measured", "{ unmeasured { id } }", 10 * 2],
  ["__typename", "{ __typename part { __typename } }", 3],
  ["part of a value upwards", "{ node { ... on Large { parts { id } } } }", 1 + 2.5 * 2],
  ["of types that exclude each other the dearest", "{ node { id ... on Large { parts { id } } } }", 1 + 1 + 2.5 * 2],
  ["a fragment as often as it is spread", "{ ...F ...F } fragment F on Query { part { id } }", 4],
  ["a fragment on an interface of the type", "{ node { ... on Node { id } } }", 2],
  ["the longest list where its type stands above", "{ parts { whole { parts { id } } } }", 6 * (2 + 2.5 * 2)],
  [
    "the longest list on a way back",
    "{ parts { whole { parts { whole { parts { id } } } } } }",
    6 * (2 + 2.5 * (2 + 8 * 2)),
  ],
  ["more for what is worked out", "{ concept { comparison { id } } }", 1 + 101 + 1],
])("%s counts", (_what, text, expected) => {
  expect(costOf(text)).toBe(expected);
});

test.each([
  ["first", "{ page(first: 3) { nodes { id } } }", undefined, 1 + 3 * 2],
  ["last", "{ page(last: 4) { nodes { id } } }", undefined, 1 + 4 * 2],
  [
    "nodes and edges alike",
    "{ page(first: 3) { nodes { id } edges { node { id } } total } }",
    undefined,
    1 + 6 + 9 + 1,
  ],
  ["the schema's default", "{ page { nodes { id } } }", undefined, 1 + 20 * 2],
  ["the measured length where there is no default", "{ open { nodes { id } } }", undefined, 1 + 7 * 2],
  ["a variable", "query ($n: Int) { page(first: $n) { nodes { id } } }", { n: 5 }, 1 + 5 * 2],
  ["a variable's default", "query ($n: Int = 6) { page(first: $n) { nodes { id } } }", {}, 1 + 6 * 2],
  ["a variable that is null", "query ($n: Int) { page(first: $n) { nodes { id } } }", { n: null }, 1 + 20 * 2],
  ["a variable that is no number", "query ($n: Int) { open(first: $n) { nodes { id } } }", { n: "many" }, 1 + 7 * 2],
  ["nothing below zero", "{ page(first: -3) { nodes { id } } }", undefined, 1],
  [
    "no list further down",
    "{ page(first: 1) { nodes { ... on Large { parts { id } } } } }",
    undefined,
    1 + 1 + 2.5 * 2,
  ],
])("a list is as long as %s says", (_what, text, variables, expected) => {
  expect(costOf(text, variables)).toBe(expected);
});

test("fragments that double fifty times are told to cost beyond all bounds, at once", () => {
  const fragments = Array.from(
    { length: 50 },
    (_, n) => `fragment F${n} on Part { whole { parts { ...F${n + 1} } } a${n}: whole { parts { ...F${n + 1} } } }`,
  );
  expect(costOf(`{ part { ...F0 } } ${fragments.join(" ")} fragment F50 on Part { id }`)).toBeGreaterThan(1e50);
});
