import { parse } from "graphql";
import { apiSchema } from "../../../gateway/compose";
import { countTokens } from "../../../gateway/limits/document-check";
import { measure } from "../../../gateway/limits/measure";

const NONE = { depth: 1, aliases: 0, rootFields: 1, directives: 0 };

test.each([
  ["one field", "{ dataset }", {}],
  ["fields below each other", "{ a { b { c } } d }", { depth: 3, rootFields: 2 }],
  ["an inline fragment is no level", "{ a { ... on B { c } } }", { depth: 2 }],
  ["aliases at any depth", "{ x: a { y: b z: b } }", { depth: 2, aliases: 3 }],
  ["an alias of __typename", "{ x: __typename }", { aliases: 1 }],
  ["directives on fields and fragments", "{ a @x @y { ... @x { b } } }", { depth: 2, directives: 3 }],
  ["root fields behind fragments", "{ ...F ... { c } } fragment F on Query { a b }", { rootFields: 3 }],
  [
    "a fragment as often as it is spread",
    "{ ...F ...F } fragment F on Query { x: a @d }",
    { rootFields: 2, aliases: 2, directives: 2 },
  ],
  ["introspection like anything else", "{ __schema { types { name } } }", { depth: 3 }],
  ["the larger of two operations", "query A { a } query B { a { b } c }", { depth: 2, rootFields: 2 }],
  ["a fragment that does not exist", "{ ...Nothing a }", {}],
  ["a fragment that spreads itself", "{ a { ...F } } fragment F on A { b ...F }", { depth: 2 }],
])("%s", (_what, text, expected) => {
  expect(measure(apiSchema(), parse(text))).toEqual({ ...NONE, ...expected });
});

/** Each fragment spreads the next one twice, so that the last stands in the operation 2 to the 50th times. */
function bomb(levels: number, selection: string): string {
  const fragments = Array.from({ length: levels }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
  return `{ ...F0 } ${fragments.join(" ")} fragment F${levels} on Query { ${selection} }`;
}

test("fragments that double fifty times are counted without being followed fifty times", () => {
  const found = measure(apiSchema(), parse(bomb(50, "x: a @d")));
  expect(found).toEqual({ depth: 1, aliases: 2 ** 50, rootFields: 2 ** 50, directives: 2 ** 50 });
});

test.each([
  ["{ a }", 3],
  ["{ a(b: [1, 2]) } # a comment { { {", 11],
  ['{ a(b: """block { { {""") }', 8],
  ["{ a \u0000", 2],
  ["", 0],
])("%j has %d tokens", (text, tokens) => {
  expect(countTokens(text)).toBe(tokens);
});
