import { readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { API_FILE } from "../../../gateway/compose";
import {
  COMPARISON,
  NATIVE,
  type Operation,
  SEARCH,
  withLiterals,
  withVariables,
} from "../../../scripts/bench/operations";

const MADE_UP: Operation = {
  name: "Some",
  types: {
    concept: "ID!",
    relations: "[MatchRelation!]",
    cities: "[ID!]",
    from: "Int",
    kind: "ObservationKind",
    isNew: "Boolean",
  },
  selection:
    "{ a(concept: $concept, relations: $relations, cities: $cities, from: $from, kind: $kind, isNew: $isNew) }",
};

test("an operation with variables defines each with its type", () => {
  expect(withVariables(MADE_UP)).toBe(
    "query Some($concept: ID!, $relations: [MatchRelation!], $cities: [ID!], $from: Int, $kind: ObservationKind, $isNew: Boolean) { a(concept: $concept, relations: $relations, cities: $cities, from: $from, kind: $kind, isNew: $isNew) }",
  );
});

test("an operation with literals has enumerations bare, texts quoted and null where there is nothing", () => {
  const values = {
    concept: 'a"b',
    relations: ["EXACT", "BROAD"],
    cities: ["12217"],
    from: 2022,
    kind: null,
    isNew: true,
  };
  expect(withLiterals(MADE_UP, values)).toBe(
    'query Some { a(concept: "a\\"b", relations: [EXACT, BROAD], cities: ["12217"], from: 2022, kind: null, isNew: true) }',
  );
});

describe("the project's API takes", () => {
  const api = buildSchema(readFileSync(API_FILE, "utf8"));
  const values = {
    concept: "community-salon",
    relations: ["EXACT"],
    municipalities: ["12217", "33100"],
    from: 2016,
    to: 2026,
    kind: "TARGET",
    lang: "EN",
    headings: "JA",
    text: "見守り",
    first: 20,
    hasTarget: false,
  };

  test.each([
    ["the comparison", COMPARISON],
    ["the native detail", NATIVE],
    ["the search", SEARCH],
  ])("%s, with variables and with literals", (_name, operation) => {
    expect(validate(api, parse(withVariables(operation)))).toEqual([]);
    expect(validate(api, parse(withLiterals(operation, values)))).toEqual([]);
    expect(withLiterals(operation, values)).not.toContain("$");
  });
});
