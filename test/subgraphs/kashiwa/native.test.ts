import { readFileSync } from "node:fs";
import { join } from "node:path";
import { planTables } from "../../../shared/federation/load";
import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { Indicator } from "../../../shared/graph/indicator";
import { Observation } from "../../../shared/graph/observation";
import { ROOT } from "../../../shared/paths";
import { openSeededPlan, readPlanFacts } from "../../helpers/seeded-plan";
import { PATHS, ROWS } from "./document";

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSeededPlan("kashiwa");
});
afterAll(() => subgraph?.close());

/** The answer's kashiwa, without the prototypes that graphql-js gives its objects. */
async function ask(query: string) {
  const answer = JSON.parse(JSON.stringify(await subgraph.execute({ query })));
  expect(answer.errors).toBeUndefined();
  return answer.data.kashiwa;
}

/** One programme in its own words. */
async function askProgram(number: number, fields: string) {
  const representations = [{ __typename: "KashiwaProgram", id: `kashiwa:${number}` }];
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on KashiwaProgram { ${fields} } }
  }`;
  const answer = JSON.parse(JSON.stringify(await subgraph.execute({ query, variables: { representations } })));
  expect(answer.errors).toBeUndefined();
  return answer.data._entities[0];
}

test("the plan says which of its years are actual figures", async () => {
  const plan = await ask("{ kashiwa { title(lang: EN) period { era } baseline { era } } }");
  expect(plan).toEqual({
    title: "9th Kashiwa City Plan for Older People, Ikiiki Plan 21, Part 2: Programmes",
    period: [{ era: "R6" }, { era: "R7" }, { era: "R8" }],
    baseline: { era: "R4" },
  });
});

test("chapter → section → group → programme, as the document has them", async () => {
  const { chapters } = await ask(
    "{ kashiwa { chapters { number heading sections { number heading groups { heading programs { localNumber } } } } } }",
  );
  type Level = { number: string; heading: string };
  type Group = { heading: string; programs: { localNumber: string }[] };
  const rows = (chapters as (Level & { sections: (Level & { groups: Group[] })[] })[]).flatMap((chapter) =>
    chapter.sections.flatMap((section) =>
      section.groups.map(({ heading, programs }) => [
        [`${chapter.number} ${chapter.heading}`, `${section.number} ${section.heading}`, heading],
        Number(programs[0]?.localNumber),
        Number(programs.at(-1)?.localNumber),
      ]),
    ),
  );
  expect(rows).toEqual(PATHS);
});

test("every level has its line and its translation", async () => {
  const { chapters } = await ask(`{
    kashiwa {
      chapters {
        heading(lang: EN)
        line
        sections { heading(lang: EN) line groups { heading(lang: EN) line } }
      }
    }
  }`);
  expect(chapters[1]).toEqual({
    heading: "Ties and mutual support",
    line: 156,
    sections: [
      {
        heading: "Promotion of community building by many partners together",
        line: 158,
        groups: [
          { heading: "Communities where residents support one another", line: 160 },
          { heading: "More work and social participation for older people", line: 183 },
        ],
      },
      {
        heading: "Promotion of dementia measures",
        line: 203,
        groups: [
          { heading: "Better understanding of dementia", line: 205 },
          { heading: "Watching over people in the community", line: 225 },
          { heading: "Early detection and early response", line: 245 },
        ],
      },
    ],
  });
});

test("a programme leads back to its group", async () => {
  expect(await askProgram(59, "group { heading line programs { id } }")).toEqual({
    group: {
      heading: "介護サービス事業所等への支援",
      line: 571,
      programs: [{ id: "kashiwa:59" }, { id: "kashiwa:60" }, { id: "kashiwa:61" }, { id: "kashiwa:62" }],
    },
  });
});

const cells = (...printed: string[]) =>
  printed.map((cell, index) => ({ fiscalYear: { year: [2022, 2024, 2025, 2026][index] }, printed: cell }));

test("a table with composite cells, as printed, and its footnote", async () => {
  const program = await askProgram(
    27,
    "table { printed directionMark line cells { fiscalYear { year } printed } reading { read } } footnotes { mark }",
  );
  expect(program).toEqual({
    table: [
      {
        printed: "防犯講話実施回数・参加人数<増加>",
        directionMark: "増加",
        line: 315,
        cells: cells("28回 1,067人", "30回 1,100人", "35回 1,150人", "40回 1,200人"),
        reading: null,
      },
    ],
    footnotes: [],
  });
});

test("a table with marks instead of figures, and the footnote that explains two of its rows", async () => {
  const program = await askProgram(
    46,
    "table { directionMark line cells { fiscalYear { year } printed } } footnotes { mark line explains summary(lang: EN) }",
  );
  expect(program).toEqual({
    table: [
      { directionMark: "維持", line: 478, cells: cells("9か所", "9か所", "-", "-") },
      { directionMark: "維持", line: 479, cells: cells("1か所", "2か所", "-", "-") },
      { directionMark: "維持", line: 480, cells: cells("4か所", "7か所", "-", "-") },
    ],
    footnotes: [
      {
        mark: "※",
        line: 482,
        explains: ["kashiwa:46#nursing-multifunctional-offices", "kashiwa:46#regular-visit-offices"],
        summary:
          "The rise from FY2022 to FY2024 comes from offices of the eighth plan period that are expected to open.",
      },
    ],
  });
});

test("blank cells are empty, rows without a mark have none", async () => {
  expect(await askProgram(6, "table { cells { fiscalYear { year } printed } }")).toEqual({
    table: [{ cells: cells("R5.11 確定予定", "", "", "") }],
  });
  expect(await askProgram(13, "table { directionMark }")).toEqual({ table: [{ directionMark: null }] });
});

test("what extraction garbled stands as printed, with its reading", async () => {
  const { group } = await askProgram(8, "group { heading reading { printed read reason(lang: EN) } }");
  expect(group).toEqual({
    heading: "いきがいつくりの推進",
    reading: {
      printed: "いきがいつくり",
      read: "いきがいづくり",
      reason: "Read as an error of text extraction that lost the voicing mark.",
    },
  });
  const { table } = await askProgram(66, "table { printed reading { printed read reason } }");
  expect(table).toEqual([
    {
      printed: ROWS.find(([, line]) => line === 627)?.[2],
      reading: {
        printed: "变化",
        read: "変化",
        reason: "日本語の文書では使わない字体であり、文字抽出の誤りとみた。",
      },
    },
  ]);
});

test("numbered parts and numbers that describe a programme", async () => {
  const { components } = await askProgram(53, "components { number heading line summary(lang: EN) }");
  expect(components).toHaveLength(3);
  expect(components[2]).toEqual({
    number: "3",
    heading: "縦覧点検及び医療情報との突合",
    line: 533,
    summary: expect.stringMatching(/^Keeps using data of the health insurance federation/),
  });
  expect(await askProgram(35, "structure { name(lang: EN) raw line }")).toEqual({
    structure: [{ name: "Home welfare services of the city's own", raw: "9事業", line: 374 }],
  });
});

test("parts that a programme lacks are empty", async () => {
  const program = await askProgram(1, "table { line } footnotes { line } components { line } structure { line }");
  expect(program).toEqual({ table: [], footnotes: [], components: [], structure: [] });
});

test("the shared tables hold 52 series of four figures", async () => {
  const { plan, native, canonical } = await readPlanFacts("kashiwa");
  const tables = planTables(plan, native, canonical);
  const rowsOf = (entity: unknown) => tables.filter((table) => table.entity === entity).flatMap(({ rows }) => rows);
  expect(rowsOf(Indicator)).toHaveLength(52);
  expect(rowsOf(Observation)).toHaveLength(208);
});

test("the README's query is answered", async () => {
  const readme = readFileSync(join(ROOT, "subgraphs", "kashiwa", "README.md"), "utf8");
  const { chapters } = await ask(/```graphql\n([\s\S]+?)```/.exec(readme)?.[1] as string);
  expect(chapters).toHaveLength(4);
});

const FIGURES = "indicators { id observations { raw } }";

test.each([
  ["the plan alone", "{ kashiwa { id } }", 1],
  // plan, chapters, sections, groups, programmes
  ["down to the programmes", "{ kashiwa { chapters { sections { groups { programs { id } } } } } }", 5],
  // and indicators, observations
  [
    "down to the observations",
    `{ kashiwa { chapters { sections { groups { programs { id table { line } ${FIGURES} } } } } } }`,
    7,
  ],
  // and the group of each programme
  ["every link", `{ kashiwa { chapters { sections { groups { programs { id group { line } ${FIGURES} } } } } } }`, 8],
])("statements that a query needs: %s", async (_, query, expected) => {
  const { count } = await countStatements(() => ask(query));
  expect(count).toBe(expected);
});
