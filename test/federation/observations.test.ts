import { ask, dataOf } from "../helpers/client";

const PAGE = /* GraphQL */ `
  query Page($filter: ObservationFilter, $first: Int, $after: String, $last: Int, $before: String) {
    observations(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        id
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

test("pages meet without a gap or an overlap, forward and backward", async () => {
  const filter = { municipalities: ["33100"] };
  const forward: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: { observations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } =
      await dataOf(PAGE, { filter, first: 90, after });
    forward.push(...ids(page.observations.nodes));
    more = page.observations.pageInfo.hasNextPage;
    after = page.observations.pageInfo.endCursor;
  }
  const { observations } = await dataOf(PAGE, { filter, last: 100 });
  expect(forward).toHaveLength(observations.totalCount);
  expect(new Set(forward).size).toBe(forward.length);
  expect(ids(observations.nodes)).toEqual(forward.slice(-100));
  expect(observations.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

const CAFE_TARGETS = ["2024", "2025", "2026"].map((year) => `kashiwa:18#satisfaction@${year}:TARGET`);

test.each([
  [
    { municipalities: ["12217"], concepts: ["dementia-cafe"] },
    ["kashiwa:18#satisfaction@2022:ACTUAL", ...CAFE_TARGETS],
  ],
  [{ municipalities: ["12217"], concepts: ["dementia-cafe"], kind: "TARGET" }, CAFE_TARGETS],
  [
    { prefectures: ["12"], measures: ["satisfaction-rate"], from: 2025, to: 2025 },
    ["kashiwa:18#satisfaction@2025:TARGET"],
  ],
  [{ municipalities: [] }, []],
])("filter %j", async (filter, expected) => {
  const { observations } = await dataOf(PAGE, { filter });
  expect(ids(observations.nodes)).toEqual(expected);
  expect(observations.totalCount).toBe(expected.length);
});

test.each([
  [{ filter: { concepts: ["nothing"] } }, /^filter\.concepts: There is no concept "nothing"\./],
  [
    { filter: { municipalities: ["99999"] } },
    /^filter\.municipalities: There is no municipality "99999"\. Known are 12217/,
  ],
  [{ first: 101 }, /^first: 101 is not allowed\. Write a whole number from 0 to 100/],
  [{ after: "nonsense" }, /^after: "nonsense" is no cursor of this list\./],
])("%j is refused with a sentence", async (variables, message) => {
  const { errors } = await ask(PAGE, variables);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
});

test("a figure with its programme and its native detail is one question to the comparison and one to each plan", async () => {
  const { data, errors, extensions } = await ask(/* GraphQL */ `
    {
      observations(filter: { municipalities: ["12217"], concepts: ["dementia-cafe"] }, first: 1) {
        nodes {
          indicatorName(lang: EN)
          program {
            id
            title
            concepts {
              concept {
                id
              }
              relation
            }
            document {
              fileName
            }
            program {
              path
              ... on KashiwaProgram {
                group {
                  heading
                }
              }
            }
          }
          observation {
            value
            statusCode
            line
            fiscalYear {
              era
            }
          }
        }
      }
    }
  `);
  expect(errors).toBeUndefined();
  expect(data.observations.nodes).toEqual([
    {
      indicatorName: "Satisfaction of dementia café participants",
      program: {
        id: "kashiwa:18",
        title: "認知症カフェの開催・支援",
        concepts: expect.arrayContaining([{ concept: { id: "dementia-cafe" }, relation: "EXACT" }]),
        document: { fileName: "000_15d4cf1ff5eacb51.txt" },
        program: { path: expect.arrayContaining(["地域での見守り体制"]), group: { heading: "地域での見守り体制" } },
      },
      observation: { value: 82.9, statusCode: "A", line: 243, fiscalYear: { era: "R4" } },
    },
  ]);
  expect(extensions?.trace?.map(({ subgraph }) => subgraph)).toEqual(["comparison", "kashiwa"]);
});

test("programmes as harvested are asked of no plan, and agree with it", async () => {
  const fields = "id localNumber title(lang: EN) summary path departments";
  const { data, errors, extensions } = await ask(
    `{ programRecords(first: 100, filter: { municipalities: ["33100"] }) { totalCount nodes { ${fields} lines } } }`,
  );
  expect(errors).toBeUndefined();
  expect(extensions?.trace?.map(({ subgraph }) => subgraph)).toEqual(["comparison"]);
  const { okayama } = await dataOf(`{ okayama { programs { ${fields} citation { lines } } } }`);
  expect(data.programRecords.nodes).toEqual(
    okayama.programs.map(({ citation, ...rest }: { citation: { lines: number[] } }) => ({
      ...rest,
      lines: citation.lines,
    })),
  );
});
