import { buildSchema, parse } from "graphql";
import { answerShape } from "../../../shared/federation/answer-shape";

const SCHEMA = buildSchema(/* GraphQL */ `
  type Query {
    plan: Plan
    named: Named
    _entities(representations: [_Any!]!): [_Entity]!
  }
  type Plan implements Named {
    id: ID!
    title(lang: Int): String!
    period: [Int!]!
    level: Level
    share: Float
    isNew: Boolean
    asOf: Date
    programs: [Program]!
    named: [Named!]
  }
  type Program implements Named {
    id: ID!
    title: String!
    plan: Plan!
  }
  interface Named {
    title: String!
  }
  enum Level {
    CITY
    PREFECTURE
  }
  scalar Date
  scalar _Any
  union _Entity = Plan | Program
`);

const shape = (query: string, data: object, variables = {}) =>
  answerShape(SCHEMA, parse(query))(data as never, variables);

const PLAN =
  "{ plan { id title period level share isNew asOf programs { title plan { id } } named { __typename title } } }";
const GOOD = {
  id: "kashiwa",
  title: "第9期",
  period: [2024, 2026],
  level: "CITY",
  share: 0.5,
  isNew: false,
  asOf: "2022-07-31",
  programs: [{ title: "カフェ", plan: { id: "kashiwa" } }, null],
  named: [
    { __typename: "Plan", title: "第9期" },
    { __typename: "Program", title: "カフェ" },
  ],
};

describe("a good answer, and what is left of it", () => {
  test.each([
    ["as it is", GOOD],
    ["with nulls where they may stand", { ...GOOD, level: null, share: null, isNew: null, asOf: null, named: null }],
    ["with empty lists", { ...GOOD, period: [], programs: [], named: [] }],
    ["with a whole number for a float", { ...GOOD, share: 1 }],
    ["with more than was asked for", { ...GOOD, more: true }],
    ["with any value of a scalar of its own", { ...GOOD, asOf: 20220731 }],
    ["without the plan", null],
  ])("%s", (_what, plan) => expect(shape(PLAN, { plan })).toBeNull());
});

test.each([
  ["a number for a text", { title: 5 }, "plan.title: String expected, found 5."],
  ["null for a text that must be", { title: null }, "plan.title: String! expected, found null."],
  ["no text at all", { title: undefined }, "plan.title: String! expected, found nothing."],
  ["a list for a text", { title: ["第9期"] }, "plan.title: String expected, found a list."],
  ["an object for a text", { title: {} }, "plan.title: String expected, found an object."],
  ["a number for an id", { id: 12217 }, "plan.id: ID expected, found 12217."],
  ["a text for a list", { period: "2024" }, 'plan.period: [Int!] expected, found "2024".'],
  ["an object for a list", { programs: {} }, "plan.programs: [Program] expected, found an object."],
  ["null in a list that has none", { period: [2024, null] }, "plan.period.1: Int! expected, found null."],
  ["a fraction for a whole number", { period: [2024.5] }, "plan.period.0: Int expected, found 2024.5."],
  ["too great a whole number", { period: [2 ** 40] }, "plan.period.0: Int expected, found 1099511627776."],
  ["a text for a whole number", { period: ["2024"] }, 'plan.period.0: Int expected, found "2024".'],
  ["an unknown value of an enum", { level: "TOWN" }, 'plan.level: Level expected, found "TOWN".'],
  ["a number for an enum", { level: 1 }, "plan.level: Level expected, found 1."],
  ["a text for a float", { share: "0.5" }, 'plan.share: Float expected, found "0.5".'],
  ["a text for a truth value", { isNew: "false" }, 'plan.isNew: Boolean expected, found "false".'],
  ["a text for an object", { programs: ["カフェ"] }, 'plan.programs.0: Program expected, found "カフェ".'],
  ["a list for an object", { programs: [[]] }, "plan.programs.0: Program expected, found a list."],
  [
    "a mistake further in",
    { programs: [null, { title: "カフェ", plan: { id: null } }] },
    "plan.programs.1.plan.id: ID! expected, found null.",
  ],
  [
    "a type that nobody knows",
    { named: [{ __typename: "Nobody", title: "" }] },
    'plan.named.0.__typename: a type of Named expected, found "Nobody".',
  ],
  [
    "a type that may not stand there",
    { named: [{ __typename: "Query", title: "" }] },
    'plan.named.0.__typename: a type of Named expected, found "Query".',
  ],
  [
    "a type that is no name",
    { named: [{ __typename: 5, title: "" }] },
    "plan.named.0.__typename: a type of Named expected, found 5.",
  ],
  [
    "no type where it was asked for",
    { named: [{ title: "" }] },
    "plan.named.0.__typename: String! expected, found nothing.",
  ],
  ["a long text for a number", { period: ["x".repeat(500)] }, `plan.period.0: Int expected, found "${"x".repeat(59)}.`],
])("%s is told with its place", (_what, change, message) =>
  expect(shape(PLAN, { plan: { ...GOOD, ...change } })).toBe(message),
);

describe("what the question asks for", () => {
  test.each([
    ["an alias", "{ p: plan { t: title } }", { p: { t: 5 } }, "p.t: String expected, found 5."],
    [
      "a fragment whose condition holds",
      "{ named { __typename ... on Plan { period } } }",
      { named: { __typename: "Plan", period: 5 } },
      "named.period: [Int!] expected, found 5.",
    ],
    [
      "a fragment of another type",
      "{ named { __typename ... on Plan { period } } }",
      { named: { __typename: "Program" } },
      null,
    ],
    [
      "a fragment on the interface",
      "{ plan { ... on Named { title } } }",
      { plan: { title: 5 } },
      "plan.title: String expected, found 5.",
    ],
    [
      "a named fragment",
      "{ plan { ...Facts } } fragment Facts on Plan { period }",
      { plan: { period: [""] } },
      'plan.period.0: Int expected, found "".',
    ],
    [
      "one field in two places",
      "{ plan { id } plan { title } }",
      { plan: { id: "kashiwa" } },
      "plan.title: String! expected, found nothing.",
    ],
    [
      "what may be skipped, and is",
      "query ($s: Boolean!) { plan { id title @skip(if: $s) } }",
      { plan: { id: "" } },
      null,
    ],
    [
      "what may be skipped, and is wrong",
      "query ($s: Boolean!) { plan { id title @skip(if: $s) } }",
      { plan: { id: "", title: 5 } },
      "plan.title: String expected, found 5.",
    ],
    [
      "a fragment that may be left out, and is",
      "query ($i: Boolean!) { plan { id ... @include(if: $i) { title } } }",
      { plan: { id: "" } },
      null,
    ],
    [
      "a field once asked for without a condition",
      "query ($i: Boolean!) { plan { title ... @include(if: $i) { title } } }",
      { plan: {} },
      "plan.title: String! expected, found nothing.",
    ],
  ])("%s", (_what, query, data, message) => expect(shape(query, data)).toBe(message));
});

describe("objects by reference", () => {
  const query =
    "query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Plan { title } ... on Program { plan { id } } } }";
  const representations = [
    { __typename: "Plan", id: "kashiwa" },
    { __typename: "Program", id: "kashiwa:1" },
  ];
  const program = { plan: { id: "kashiwa" } };
  test.each([
    ["in their order", [{ title: "第9期" }, program], null],
    ["null for what is not there", [null, null], null],
    ["with their type told", [{ __typename: "Plan", title: "第9期" }, program], null],
    ["one too few", [program], "_entities: 2 elements expected, found 1."],
    ["one too many", [null, null, null], "_entities: 2 elements expected, found 3."],
    ["no list", "none", '_entities: [_Entity] expected, found "none".'],
    ["no value", null, "_entities: [_Entity]! expected, found null."],
    ["a wrong field of the type asked for", [{ title: 5 }, program], "_entities.0.title: String expected, found 5."],
    ["in another order", [program, { title: "第9期" }], "_entities.0.title: String! expected, found nothing."],
    [
      "of another type than asked for",
      [{ __typename: "Program", plan: { id: "kashiwa" } }, program],
      '_entities.0.__typename: Plan expected, found "Program".',
    ],
  ])("%s", (_what, _entities, message) => expect(shape(query, { _entities }, { representations })).toBe(message));
});
