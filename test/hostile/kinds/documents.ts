import fc from "fast-check";
import { getIntrospectionQuery } from "graphql";
import { type Kind, name, operation, times } from "../attack";

const size = (min: number, max: number) => fc.integer({ min, max });

const nested = fc.oneof(
  size(31, 30_000).map((depth) => `${"{ a ".repeat(depth)}${"}".repeat(depth)}`),
  size(31, 3_000).map((depth) => `{ concepts { ${"narrower { ".repeat(depth)}id${" }".repeat(depth)} } }`),
  size(400, 5_000).map((depth) => `{ concepts ${"{ ... ".repeat(depth)}{ id }${" }".repeat(depth)} }`),
  size(600, 20_000).map((depth) => `{ program(id: ${"[".repeat(depth)}${"]".repeat(depth)}) { id } }`),
  size(400, 10_000).map(
    (depth) => `{ programs(filter: ${"{ a: ".repeat(depth)}1${"}".repeat(depth)}) { totalCount } }`,
  ),
  size(600, 20_000).map((depth) => `query ($a: ${"[".repeat(depth)}Int${"]".repeat(depth)}) { __typename }`),
  size(1_000, 20_000).map((depth) => "{".repeat(depth)),
  size(1_000, 20_000).map((depth) => `{ a(${"(".repeat(depth)}`),
);

const aliases = fc
  .tuple(
    size(61, 4_000),
    fc.constantFrom(
      "__typename",
      "dataset { version }",
      'concept(id: "dementia-cafe") { comparison { citation } }',
      "programs(first: 100) { nodes { id } }",
    ),
  )
  .map(([count, field]) => `{ ${times(count, (n) => `a${n}: ${field}`)} }`);

const doubling = (levels: number, spread: (next: string) => string) =>
  `{ dataset { ...F0 } } ${times(levels, (n) => `fragment F${n} on Dataset { ${spread(`...F${n + 1}`)} }`)}`;
const bombs = fc.oneof(
  size(7, 90).map(
    (levels) => `${doubling(levels, (next) => `${next} ${next}`)} fragment F${levels} on Dataset { a: version }`,
  ),
  size(7, 40).map(
    (levels) =>
      `${doubling(levels, (next) => `${next} ... { ${next} } ... on Dataset { ${next} }`)} fragment F${levels} on Dataset { a: version }`,
  ),
  size(2, 60).map(
    (length) =>
      `{ dataset { ...F0 } } ${times(length, (n) => `fragment F${n} on Dataset { version ...F${(n + 1) % length} }`)}`,
  ),
  size(10, 1_500).map((count) => `{ __typename } ${times(count, (n) => `fragment F${n} on Dataset { version }`)}`),
  size(1, 30).map(
    (levels) =>
      `{ concepts { ...F0 } } ${times(levels, (n) => `fragment F${n} on Concept { narrower { ...F${n + 1} } broader { ...F${n + 1} } }`)} fragment F${levels} on Concept { missing }`,
  ),
  size(5, 12).map(
    (levels) =>
      `{ concepts { ...F0 } } ${times(levels, (n) => `fragment F${n} on Concept { n${n}: narrower { ...F${n + 1} } b${n}: broader { ...F${n + 1} } }`)} fragment F${levels} on Concept { id }`,
  ),
);

const directives = fc
  .tuple(size(61, 5_000), fc.constantFrom("@include(if: true)", "@skip(if: false)", "@nothing", "@deprecated"))
  .map(([count, directive]) => `{ dataset { version ${`${directive} `.repeat(count)} } }`);

const repeated = fc.oneof(
  size(100, 900).map((count) => `{ dataset { ${"version ".repeat(count)} } }`),
  size(50, 240).map((count) => `{ dataset { ${"documents { title } ".repeat(count)} } }`),
  size(20, 150).map((count) => `{ dataset { ${times(count, () => "documents { title publisher fileName }")} } }`),
  size(50, 240).map((count) => `{ dataset { ${"... { version } ".repeat(count)} } }`),
  size(20, 70).map(
    (count) =>
      `{ dataset { ${times(count, (n) => `...F${n}`)} } } ${times(count, (n) => `fragment F${n} on Dataset { version ...F${n + 1} }`)} fragment F${count} on Dataset { version }`,
  ),
);

const introspection = fc.oneof(
  size(1, 12).map(
    (depth) => `{ __schema { types { ${"fields { type { ".repeat(depth)}name${" } }".repeat(depth)} } } }`,
  ),
  size(1, 12).map(
    (depth) =>
      `{ __type(name: "Query") { ${"fields { type { possibleTypes { ".repeat(depth)}name${" } } }".repeat(depth)} } }`,
  ),
  size(1, 29).map(
    (count) => `{ ${times(count, (n) => `t${n}: __type(name: "T${n}") { name fields { name args { name } } }`)} }`,
  ),
  size(1, 20).map(
    (count) => `{ ${times(count, (n) => `s${n}: __schema { types { name fields { name type { name } } } }`)} }`,
  ),
  size(2, 20).map(
    (count) => `${getIntrospectionQuery()} ${times(count, (n) => `query Q${n} { __schema { types { name } } }`)}`,
  ),
);

/** Valid, short, and more than any planner or memory could bear, if they were let through. */
const planning = fc.oneof(
  size(2, 9).map(
    (depth) =>
      `{ municipality(code: "12217") { ${"plan { municipality { name ".repeat(depth)}${"} } ".repeat(depth)} } }`,
  ),
  size(1, 8).map(
    (depth) =>
      `{ concepts { programs { ${"municipality { plan { programs { ".repeat(depth)}id${" } } }".repeat(depth)} } } }`,
  ),
  size(1, 14).map(
    (depth) =>
      `{ program(id: "kashiwa:2") { concepts { concept { ${"narrower { ".repeat(depth)}comparison { citation }${" }".repeat(depth)} } } } }`,
  ),
  size(2, 9).map(
    (depth) => `{ concept(id: "dementia-care") { ${"narrower { broader { ".repeat(depth)}id${" } }".repeat(depth)} } }`,
  ),
  size(1, 6).map(
    (depth) =>
      `{ coverage { concept { ${"programs { concepts { concept { ".repeat(depth)}label${" } } }".repeat(depth)} } } }`,
  ),
  size(10, 29).map(
    (count) =>
      `{ ${times(count, (n) => `a${n}: program(id: "kashiwa:${n + 1}") { municipality { plan { title municipality { plan { title } } } } }`)} }`,
  ),
);

const junk = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }).map((text) => `{ ${text}`),
  fc
    .array(
      fc.constantFrom(
        "{",
        "}",
        "(",
        ")",
        "[",
        "]",
        "...",
        "on",
        "fragment",
        "query",
        "mutation",
        "subscription",
        "$",
        ":",
        "@",
        "|",
        "!",
        "&",
        '"',
        '"""',
        "#",
        "1e9",
        "null",
      ),
      { minLength: 1, maxLength: 60 },
    )
    .map((parts) => `{ a ${parts.join(" ")} !`),
  fc.tuple(name, name).map(([a, b]) => `{ zz${a} { ${b} } }`),
  size(100, 9_900).map((length) => `{ a(b: "${'\\"'.repeat(length / 2)}`),
  size(100, 60_000).map((length) => `#${"x".repeat(length)}`),
  name.map((text) => `mutation { ${text} }`),
  name.map((text) => `subscription { ${text} }`),
);

const documents = (texts: fc.Arbitrary<string>) => texts.map((text) => operation(text));

/** Documents that are too much, or none. */
export const DOCUMENT_KINDS: readonly Kind[] = [
  { name: "deep nesting", count: 160, attacks: documents(nested), outcomes: [400, 413] },
  { name: "alias bombs", count: 100, attacks: documents(aliases), outcomes: [400, 413] },
  { name: "fragment bombs and cycles", count: 160, attacks: documents(bombs), outcomes: [400] },
  { name: "directive floods", count: 80, attacks: documents(directives), outcomes: [400, 413] },
  { name: "the same field again and again", count: 60, attacks: documents(repeated), outcomes: [200, 400] },
  { name: "introspection abuse", count: 80, attacks: documents(introspection), outcomes: [200, 400] },
  { name: "planning bombs", count: 60, attacks: documents(planning), outcomes: [200, 400] },
  { name: "no GraphQL", count: 140, attacks: documents(junk), outcomes: [400] },
];
