import { buildSchema, GraphQLError, type GraphQLObjectType } from "graphql";
import { Questions } from "../../../shared/federation/questions";

const schema = buildSchema(/* GraphQL */ `
  enum Language {
    JA
    EN
  }
  input Filter {
    cities: [ID!]
    hasTarget: Boolean
  }
  interface Program {
    id: ID!
    title(lang: Language = JA): String!
  }
  type Kashiwa implements Program {
    id: ID!
    title(lang: Language = JA): String!
    table: [Int!]
  }
  type Okayama implements Program {
    id: ID!
    title(lang: Language = JA): String!
  }
  type Query {
    programs(filter: Filter, first: Int = 2): [Program]
    echo(text: ID!): String
    filter(filter: Filter): String
    fails: String
    failsWhole: [Kashiwa!]
    later: String
  }
`);

const PROGRAMS = [
  { __typename: "Kashiwa", id: "kashiwa:1", table: [1, 2], title: ({ lang }: { lang: string }) => `柏 ${lang}` },
  { __typename: "Okayama", id: "okayama:1", title: async ({ lang }: { lang: string }) => `岡山 ${lang}` },
  null,
];

const RESOLVERS: Record<string, (args: never) => unknown> = {
  programs: ({ first }: { first: number }) => [...PROGRAMS.slice(0, first), null],
  echo: ({ text }: { text: string }) => text,
  filter: ({ filter }: { filter?: object }) => JSON.stringify(filter ?? null),
  fails: () => {
    throw new GraphQLError("no", { extensions: { code: "BAD_USER_INPUT" } });
  },
  failsWhole: () => [
    { id: "a", title: "x", table: [1] },
    { id: "b", title: null },
  ],
  later: async () => "later",
};

for (const [name, field] of Object.entries((schema.getType("Query") as GraphQLObjectType).getFields()))
  field.resolve = (_source, args) => RESOLVERS[name]?.(args as never);
for (const type of ["Kashiwa", "Okayama"])
  Object.assign((schema.getType(type) as GraphQLObjectType).getFields().title as object, {
    resolve: ({ title }: { title: unknown }, args: object) => (typeof title === "function" ? title(args) : title),
  });

interface Case {
  what: string;
  text: string;
  variables?: Record<string, unknown>;
  data: unknown;
  errors?: { message: string; path?: readonly (string | number)[]; code?: string }[];
}

const CASES: Case[] = [
  {
    what: "an interface, a null element and an answer that comes later",
    text: "{ programs { __typename id title ... on Kashiwa { table } } later }",
    data: {
      programs: [
        { __typename: "Kashiwa", id: "kashiwa:1", title: "柏 JA", table: [1, 2] },
        { __typename: "Okayama", id: "okayama:1", title: "岡山 JA" },
        null,
      ],
      later: "later",
    },
  },
  {
    what: "values of variables",
    text: "query Q($lang: Language, $first: Int) { programs(first: $first) { title(lang: $lang) } }",
    variables: { lang: "EN", first: 1 },
    data: { programs: [{ title: "柏 EN" }, null] },
  },
  {
    what: "variables that are not given, whose arguments have defaults",
    text: "query Q($lang: Language, $first: Int) { programs(first: $first) { title(lang: $lang) } }",
    data: { programs: [{ title: "柏 JA" }, { title: "岡山 JA" }, null] },
  },
  {
    what: "a default of a variable that may not be null",
    text: 'query Q($text: ID! = "cafe", $lang: Language! = EN) { echo(text: $text) programs(first: 1) { title(lang: $lang) } }',
    data: { echo: "cafe", programs: [{ title: "柏 EN" }, null] },
  },
  {
    what: "a default that is overridden",
    text: 'query Q($text: ID! = "cafe") { echo(text: $text) }',
    variables: { text: "check" },
    data: { echo: "check" },
  },
  {
    what: "an input object with a variable that is not given",
    text: "query Q($cities: [ID!], $hasTarget: Boolean) { filter(filter: { cities: $cities, hasTarget: $hasTarget }) }",
    variables: { hasTarget: true },
    data: { filter: '{"hasTarget":true}' },
  },
  {
    what: "a field that is skipped by a variable",
    text: "query Q($with: Boolean!) { later @include(if: $with) echo(text: 1) @skip(if: $with) }",
    variables: { with: false },
    data: { echo: "1" },
  },
  {
    what: "a field that fails",
    text: "{ fails later }",
    data: { fails: null, later: "later" },
    errors: [{ message: "no", path: ["fails"], code: "BAD_USER_INPUT" }],
  },
  {
    what: "null where there must be a value",
    text: "{ failsWhole { id title } later }",
    data: { failsWhole: null, later: "later" },
    errors: [{ message: "Cannot return null for non-nullable field Kashiwa.title.", path: ["failsWhole", 1, "title"] }],
  },
];

test.each(CASES)("$what: the same however often it was asked", async ({ text, variables, data, errors }) => {
  const questions = new Questions(schema);
  for (let time = 0; time < 4; time++) {
    const answer = await questions.answer(text, { context: {}, variables, operationName: undefined });
    expect(JSON.parse(JSON.stringify(answer.data))).toEqual(data);
    expect(
      answer.errors?.map(({ message, path, extensions }) => ({
        message,
        path,
        ...(extensions?.code ? { code: extensions.code } : {}),
      })),
    ).toEqual(errors);
  }
});

test("each operation of a text is answered by its name", async () => {
  const questions = new Questions(schema);
  const text = 'query A { echo(text: "a") } query B { echo(text: "b") }';
  for (let time = 0; time < 3; time++)
    for (const [operationName, echo] of [
      ["A", "a"],
      ["B", "b"],
    ] as const)
      expect((await questions.answer(text, { context: {}, variables: undefined, operationName })).data).toMatchObject({
        echo,
      });
});

test("what is no query of the schema is refused every time", () => {
  const questions = new Questions(schema);
  for (let time = 0; time < 3; time++)
    expect(() => questions.answer("{ no }", { context: {}, variables: {}, operationName: undefined })).toThrow(
      'Cannot query field "no" on type "Query".',
    );
});

test("a wrong value of a variable is told and nothing is asked, every time", async () => {
  const questions = new Questions(schema);
  const text = "query Q($first: Int) { programs(first: $first) { id } }";
  for (let time = 0; time < 3; time++) {
    const { data, errors } = await questions.answer(text, {
      context: {},
      variables: { first: "many" },
      operationName: undefined,
    });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.message).toContain("$first");
  }
});
