import { storedDocuments } from "../../gateway/stored/library";
import { ask, federationUrl } from "../helpers/client";

/** Asks as clients do: without a trace, so that kept answers, kept rows and known texts are used. */
async function plain(query: string, variables: object = {}) {
  const response = await fetch(`${federationUrl()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: unknown; errors?: { message: string }[] };
}

/** What the graph answers from nothing: a traced question reads every row anew. */
const fromNothing = async (query: string, variables: object = {}) => (await ask(query, variables)).data;

describe("an answer is the same whether it is made from nothing, from kept rows, or kept whole:", () => {
  test.each(storedDocuments().map(({ name, query }) => [name, query] as const))("%s", async (_, query) => {
    const expected = await fromNothing(query);
    for (let time = 0; time < 3; time++) expect((await plain(query)).data).toEqual(expected);
  });
});

const CONCEPTS = ["dementia-cafe", "frailty-check", "dementia-supporter-training", "care-plan-inspection"];

const withLiterals = (concept: string, from: number, lang: string) => `{
  concept(id: "${concept}") { id label(lang: ${lang}) comparison(from: ${from}, municipalities: ["12217", "17201"]) {
    groups { measure { id label(lang: ${lang}) } unit { code } comparability
      series { municipality { code name(lang: ${lang}) } observations { fiscalYear { year } kind value raw line } } } } }
}`;

const CASES = CONCEPTS.flatMap((concept) =>
  [2018, 2021, 2024].flatMap((from) => ["JA", "EN"].map((lang) => [concept, from, lang] as const)),
);

test("texts that differ in a literal, a language or a variable never get each other's answer", async () => {
  const variables = `query Q($concept: ID!, $from: Int, $lang: Language) {
    concept(id: $concept) { id label(lang: $lang) comparison(from: $from, municipalities: ["12217", "17201"]) {
      groups { measure { id label(lang: $lang) } unit { code } comparability
        series { municipality { code name(lang: $lang) } observations { fiscalYear { year } kind value raw line } } } } }
  }`;
  const expected = new Map<string, unknown>();
  for (const [concept, from, lang] of CASES)
    expected.set(`${concept} ${from} ${lang}`, await fromNothing(withLiterals(concept, from, lang)));
  expect(new Set([...expected.values()].map((data) => JSON.stringify(data))).size).toBeGreaterThan(CASES.length / 2);
  for (let time = 0; time < 2; time++)
    await Promise.all(
      CASES.map(async ([concept, from, lang]) => {
        const data = expected.get(`${concept} ${from} ${lang}`);
        expect((await plain(withLiterals(concept, from, lang))).data).toEqual(data);
        expect((await plain(variables, { concept, from, lang })).data).toEqual(data);
      }),
    );
});

test("a wrong literal is refused at its place in the client's own text, also when texts like it are known", async () => {
  const text = (first: number) => `{ programs(first: ${first}) { totalCount } }`;
  for (const first of [1, 2, 3]) expect((await plain(text(first))).errors).toBeUndefined();
  const { errors } = await plain(text(3_000_000_000));
  expect(errors).toEqual([
    expect.objectContaining({
      message: "Int cannot represent non 32-bit signed integer value: 3000000000",
      locations: [{ line: 1, column: 19 }],
    }),
  ]);
});
