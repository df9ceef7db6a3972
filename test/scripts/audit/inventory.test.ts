import { auditMadeUp, change, SEEDS } from "./made-up";

/** Findings of the inventory alone, when it holds one entry. */
function inventoryFindings(entry: string, programs = SEEDS["programs.yaml"] as string): string[] {
  const seeds = { ...SEEDS, "inventory.yaml": entry, "programs.yaml": programs };
  return auditMadeUp({ seeds }).findings;
}

const TITLES = `- what: titles
  pattern: '^(?<number>\\d) '
  nodes: ["programs[]"]
`;

test.each([
  ["as many as there are", `${TITLES}  count: 2\n`, []],
  ["a wrong count", `${TITLES}  count: 3\n`, ["inventory.yaml:1: The pattern finds 2 titles, the count says 3."]],
  [
    "only some lines",
    `${TITLES}  within: [[1, 5]]\n  exceptNodes: [{ name: "2", reason: elsewhere }]\n  count: 1\n`,
    [],
  ],
  [
    "an exception for a line",
    `${TITLES}  exceptLines: [{ line: 8, reason: not carried }]\n  count: 1\n`,
    ["programs.yaml:14 [1]: The document shows none of the titles that this could be on line 8."],
  ],
  [
    "an exception for a line that has none",
    `${TITLES}  exceptLines: [{ lines: [4, 5], reason: not carried }]\n  count: 2\n`,
    ["inventory.yaml:4: The pattern finds none of the titles on line 4–5."],
  ],
  [
    "an exception for a node that is none",
    `${TITLES}  exceptNodes: [{ name: "7", reason: elsewhere }]\n  count: 2\n`,
    ['inventory.yaml:4: None of the titles of the seeds is "7".'],
  ],
  [
    "a node by its value",
    `- what: keys\n  pattern: '会議'\n  nodes: ["programs[].indicators[].key"]\n  value: meetings\n  count: 1\n`,
    [],
  ],
  [
    "two nodes on one thing",
    `- what: meetings\n  pattern: '会議は'\n  nodes: ["programs[].indicators[]", "programs[].indicators[].observations[]"]\n  within: [[10, 10]]\n  exceptNodes: []\n  count: 1\n`,
    [
      "programs.yaml:24 [1].indicators[0].observations[0]: The document shows none of the meetings that this could be on line 10.",
      "programs.yaml:25 [1].indicators[0].observations[1]: The document shows none of the meetings that this could be on line 11.",
    ],
  ],
  [
    "two nodes that share a thing",
    `- what: meetings\n  pattern: '回'\n  nodes: ["programs[].indicators[]", "programs[].indicators[].observations[]"]\n  within: [[10, 11]]\n  shared: the indicator stands at its first figure\n  count: 2\n`,
    [],
  ],
])("the inventory with %s", (_, entry, findings) => {
  expect(inventoryFindings(entry)).toEqual(findings);
});

test("a thing that prints something else is not the node's", () => {
  const programs = change(SEEDS["programs.yaml"] as string, 'number: "2"', 'number: "3"');
  expect(inventoryFindings(`${TITLES}  count: 2\n`, programs)).toEqual([
    'programs.yaml:14 [1].number: "3" does not stand on line 8: 2見守り',
    "made-up.txt:8: No seed uses 2: 2見守り",
    'made-up.txt:8: "2" is one of the titles, and no seed carries it.',
    "programs.yaml:14 [1]: The document shows none of the titles that this could be on line 8.",
  ]);
});
