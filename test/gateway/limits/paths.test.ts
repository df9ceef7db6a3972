import { type OperationDefinitionNode, parse } from "graphql";
import { apiSchema, readSupergraph } from "../../../gateway/compose";
import { countPaths } from "../../../gateway/limits/paths";
import { readSubgraphMap } from "../../../gateway/limits/subgraph-map";

const map = readSubgraphMap(readSupergraph());

function pathsOf(text: string): number {
  const document = parse(text);
  return countPaths(apiSchema(), map, document, document.definitions[0] as OperationDefinitionNode);
}

test("the supergraph says who answers what", () => {
  expect(map.answering("Query", "concept")).toEqual(["COMPARISON"]);
  expect(map.answering("KashiwaPlan", "programs")).toEqual(["KASHIWA"]);
  expect(map.answering("Concept", "label")).toEqual([
    "ATSUGI",
    "COMPARISON",
    "KANAZAWA",
    "KASHIWA",
    "OKAYAMA",
    "SHIROI",
  ]);
  expect(map.answering("Query", "nothing")).toEqual([]);
  expect(map.types("Program", "KASHIWA")).toEqual(["KashiwaProgram"]);
  expect(map.types("Program", "COMPARISON")).toHaveLength(5);
  expect(map.isReachable("Concept", "COMPARISON")).toBe(true);
  expect(map.isReachable("Concept", "KASHIWA")).toBe(false);
  expect(map.isReachable("KashiwaProgram", "KASHIWA")).toBe(true);
});

test.each([
  ["nothing for values alone", "{ __typename }", 0],
  ["one for a field with fields", "{ dataset { version } }", 1],
  ["one for each field with fields", "{ concepts { narrower { id } } measures { id } }", 3],
  ["one for each city below an interface", "{ concepts { programs { citation { lines } } } }", 2 + 5],
  ["one for the only type of a plan's own list", "{ kashiwa { programs { citation { lines } } } }", 3],
  [
    "all of them below each of them",
    '{ municipality(code: "12217") { plan { municipality { plan { document { title } } } } } }',
    1 + 1 + 5 + 5 + 25,
  ],
  ["none for introspection, which is not planned", "{ __typename }", 0],
])("there is %s", (_what, text, expected) => {
  expect(pathsOf(text)).toBe(expected);
});

test("where an answer may come from two subgraphs, five types have two to the fifth ways together", () => {
  expect(pathsOf("{ concepts { programs { concepts { concept { narrower { id } } } } } }")).toBe(2 + 5 + 5 + 5 * 32);
  expect(pathsOf("{ concepts { programs { concepts { concept { narrower { narrower { id } } } } } } }")).toBe(
    2 + 5 + 5 + 5 * 32 + 5 * 3 ** 5,
  );
});

test("a short operation that the planner would not survive has millions", () => {
  const text = "{ concepts { programs { municipality { plan { municipality { prefecture { name } } } } } } }";
  expect(pathsOf(text)).toBeGreaterThan(2 ** 25);
});
