import type { Logger } from "typeorm";
import { localExecutor, type SubgraphExecutor } from "../../../shared/federation/execute";
import type { Store } from "../../../shared/federation/store";
import { buildComparisonSchema } from "../../../subgraphs/comparison/index";
import { indicator, match, openMadeUp, program, sqlitePlace } from "./search/made-up";

/**
 * How SQLite answers the questions that are asked most. Its planner knows nothing of the number of rows here, as it does
 * not in a whole country's database: what it chooses for one programme it chooses for 100,000.
 */

/** A statement, and what SQLite does for it. */
interface Planned {
  sql: string;
  steps: string[];
}

let store: Store;
let comparison: SubgraphExecutor;
const statements: { sql: string; parameters: unknown[] }[] = [];

beforeAll(async () => {
  const observation = {
    fiscalYear: { year: 2022 },
    kind: "ACTUAL",
    value: 1,
    status: "NORMAL",
    raw: "1",
    bound: "EXACT",
  };
  const series = {
    ...indicator("参加者数"),
    id: "kashiwa:1#participants",
    comparedUnder: ["dementia-cafe"],
    observations: [{ ...observation, asOf: null, line: 1, noteJa: null, noteEn: null }] as never,
  };
  store = await openMadeUp(await sqlitePlace(), [
    program(1, { titleJa: "介護", concepts: [match("dementia-cafe")], indicators: [series] }),
  ]);
  const { schema } = await buildComparisonSchema();
  const context = () => ({ store: store.request(), source: store.source, harvestStatus: () => null });
  comparison = localExecutor({ name: "comparison", schema, context, edition: () => "made up" });
  const logger: Logger = {
    logQuery: (sql, parameters) => statements.push({ sql, parameters: parameters ?? [] }),
    logQueryError() {},
    logQuerySlow() {},
    logSchemaBuild() {},
    logMigration() {},
    log() {},
  };
  Object.assign(store.source, { logger });
});

afterAll(() => store.close());

async function plansOf(query: string): Promise<Planned[]> {
  statements.length = 0;
  const { errors } = await comparison.execute({ query });
  expect(errors).toBeUndefined();
  const sent = [...statements];
  expect(sent.length).toBeGreaterThan(0);
  return Promise.all(
    sent.map(async ({ sql, parameters }) => {
      const rows: { detail: string }[] = await store.source.query(`EXPLAIN QUERY PLAN ${sql}`, parameters);
      return { sql, steps: rows.map(({ detail }) => detail) };
    }),
  );
}

/** Tables that stay small, however many cities there are, by the names that statements give them. */
const SMALL = /^SCAN (?:dataset|DatasetRow|departments|record)\b/;

/** @param isList A list without a filter is read in an index's order as far as the page reaches: that is no full scan. */
function fullScans({ sql, steps }: Planned, isList: boolean): string[] {
  const isSmall = /"(?:observation_count|dataset|departments)"/.test(sql);
  return steps.filter(
    (step) => step.startsWith("SCAN") && !((isSmall && SMALL.test(step)) || (isList && /LIMIT/.test(sql))),
  );
}

const COMPARED =
  "groups { series { indicatorId observations { value } } } withoutFigures { code } notInPlan { code } citation";
const TWO_CITIES = 'municipalities: ["12217", "33100"]';
const PAGE = "totalCount nodes { id } pageInfo { endCursor }";

test.each([
  ["a comparison", `{ concept(id: "dementia-cafe") { comparison { ${COMPARED} } } }`],
  ["of two cities", `{ concept(id: "dementia-cafe") { comparison(${TWO_CITIES}) { ${COMPARED} } } }`],
  ["of a prefecture", `{ concept(id: "dementia-cafe") { comparison(prefectures: ["12"]) { ${COMPARED} } } }`],
  [
    "of a measure and a year",
    `{ concept(id: "dementia-cafe") { comparison(measures: ["participants"], from: 2022, to: 2022, kind: ACTUAL) { ${COMPARED} } } }`,
  ],
  ["coverage", "{ coverage { cells { programCount } } }"],
  ["coverage of two cities", `{ coverage(${TWO_CITIES}) { cells { programCount } } }`],
  ["the programmes of a concept", '{ concept(id: "dementia-cafe") { programs { id } } }'],
  ["of two cities", `{ concept(id: "dementia-cafe") { programs(${TWO_CITIES}) { id } } }`],
  ["programs", `{ programs { ${PAGE} } }`],
  ["programs by title", `{ programs(orderBy: TITLE) { ${PAGE} } }`],
  ["programs of two cities", `{ programs(filter: { ${TWO_CITIES} }) { ${PAGE} } }`],
  ["programs of a concept", `{ programs(filter: { concepts: ["dementia-care"] }) { ${PAGE} } }`],
  ["programs of two concepts", `{ programs(filter: { concepts: ["dementia-care", "frailty-check"] }) { ${PAGE} } }`],
  ["programs of a measure", `{ programs(filter: { measures: ["participants"], ${TWO_CITIES} }) { ${PAGE} } }`],
  ["programs of a department and two cities", `{ programs(filter: { department: "課", ${TWO_CITIES} }) { ${PAGE} } }`],
  ["programRecords", `{ programRecords(filter: { concepts: ["dementia-care"] }) { ${PAGE} } }`],
  ["observations", `{ observations { ${PAGE} } }`],
  ["observations of two cities", `{ observations(filter: { ${TWO_CITIES}, kind: ACTUAL }) { ${PAGE} } }`],
  ["observations of a concept", `{ observations(filter: { concepts: ["dementia-care"], from: 2022 }) { ${PAGE} } }`],
  ["observations of a measure", `{ observations(filter: { measures: ["participants"], from: 2022 }) { ${PAGE} } }`],
  ["search", '{ search(text: "介護") { totalCount nodes { snippet } } }'],
  ["search in two cities", `{ search(text: "介護", filter: { ${TWO_CITIES} }) { totalCount nodes { snippet } } }`],
])("%s reads no table whole", async (_, query) => {
  const isList = !query.includes("filter");
  for (const planned of await plansOf(query))
    expect([planned.sql, fullScans(planned, isList)]).toEqual([planned.sql, []]);
});

test.each([
  ["programs", `{ programs(first: 20) { nodes { id } } }`],
  ["programs by title", `{ programs(orderBy: TITLE) { nodes { id } } }`],
  ["programs of a city", `{ programs(filter: { municipalities: ["12217"] }) { nodes { id } } }`],
  ["programs of a concept", `{ programs(filter: { concepts: ["dementia-care"] }) { nodes { id } } }`],
  ["programs of a department", `{ programs(filter: { department: "課" }) { nodes { id } } }`],
  ["observations", `{ observations { nodes { id } } }`],
  ["observations of a city", `{ observations(filter: { municipalities: ["12217"] }) { nodes { id } } }`],
  ["observations of a measure", `{ observations(filter: { measures: ["participants"] }) { nodes { id } } }`],
])("a page of %s is read in order and sorts nothing", async (_, query) => {
  const [page] = await plansOf(query);
  expect(page?.steps.filter((step) => step.includes("TEMP B-TREE"))).toEqual([]);
});
