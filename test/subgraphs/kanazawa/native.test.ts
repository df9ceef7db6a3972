import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { planTables, writeDatabase } from "../../../shared/federation/load";
import { type OpenSubgraph, openPlanSubgraph, tablesOf } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { SEEDS } from "../../../shared/paths";
import { databaseFile } from "../../../shared/storage/folder";
import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import plan from "../../../subgraphs/kanazawa/index";

/** Expected values are read from the document by hand. */

let folder: string;
let subgraph: OpenSubgraph;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kanazawa-"));
  const file = databaseFile(folder, "kanazawa");
  const native = plan.read(join(SEEDS, "kanazawa"));
  await writeDatabase(file, tablesOf(plan), planTables(plan, native, plan.normalise(native, vocabulary())));
  subgraph = await openPlanSubgraph(plan, file, (_, [first, last]) => `lines ${first} to ${last}`);
});

afterAll(async () => {
  await subgraph.close();
  rmSync(folder, { recursive: true });
});

// biome-ignore lint/suspicious/noExplicitAny: answers are compared with literals
async function ask(query: string): Promise<{ data: any; statements: number }> {
  const { result, count } = await countStatements(() => subgraph.execute({ query }));
  expect(result.errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(result.data)), statements: count };
}

/** One measure as a reference of the gateway answers it. */
async function measure(id: string, fields: string) {
  const { data } = await ask(
    `{ _entities(representations: [{ __typename: "KanazawaProgram", id: "kanazawa:${id}" }]) { ... on KanazawaProgram { ${fields} } } }`,
  );
  return data._entities[0];
}

test("the plan's own structure is answered whole, in seven statements", async () => {
  const { data, statements } = await ask(`{
    kanazawa {
      pillars {
        number heading
        groups {
          number area heading line
          measures {
            id title
            years { from { era } state done }
            evaluation { mark }
            repeats { id }
            indicators { id observations { raw } }
          }
        }
      }
    }
  }`);
  const { pillars } = data.kanazawa;
  expect(pillars.map(({ number, heading }: Record<string, string>) => `${number}　${heading}`)).toEqual([
    "１　高齢者向けの住まいの確保",
    "２　介護サービス・在宅医療の提供体制",
    "３　地域における高齢者の生活支援・介護予防",
    "４　高齢者の社会参加の促進",
    "５　認知症の方を支える体制の構築",
    "６　重層的な地域包括ケアシステムの構築",
    "７　市民への周知・啓発",
  ]);
  expect(pillars.map(({ groups }: { groups: unknown[] }) => groups.length)).toEqual([3, 16, 8, 3, 7, 4, 1]);
  const groups = pillars.flatMap((pillar: { groups: object[] }) => pillar.groups);
  expect(groups.filter(({ measures }: { measures: unknown[] }) => measures.length === 0)).toEqual([]);
  expect(groups.flatMap(({ measures }: { measures: unknown[] }) => measures)).toHaveLength(105);
  const { measures, ...rehabilitation } = pillars[1].groups[2];
  expect(rehabilitation).toEqual({
    number: "１－３",
    area: "介護サービスの提供体制",
    heading: "要介護（支援）者に対するリハビリテーションの推進",
    line: 327,
  });
  expect(measures.map(({ id }: { id: string }) => id)).toEqual(["kanazawa:2-1-3-rehabilitation"]);
  // the plan, pillars, groups, measures, repeated measures, indicators, observations
  expect(statements).toBe(7);
});

test("evaluations are counted over all rows and by pillar", async () => {
  const { data, statements } = await ask(
    "{ kanazawa { evaluationCounts { level mark count } pillars { number evaluationCounts { mark count } } } }",
  );
  expect(data.kanazawa.evaluationCounts).toEqual([
    { level: "EXPANDED", mark: "◎", count: 3 },
    { level: "AS_PLANNED", mark: "〇", count: 99 },
    { level: "NOT_YET", mark: "△", count: 3 },
    { level: "NOT_PLANNED", mark: null, count: 0 },
  ]);
  const byPillar = data.kanazawa.pillars.map((pillar: { evaluationCounts: { count: number }[] }) =>
    pillar.evaluationCounts.map(({ count }) => count),
  );
  expect(byPillar).toEqual([
    [0, 6, 0, 0],
    [0, 35, 1, 0],
    [1, 20, 1, 0],
    [0, 7, 0, 0],
    [1, 16, 1, 0],
    [1, 7, 0, 0],
    [0, 8, 0, 0],
  ]);
  expect(statements).toBe(4);
});

test("the legend gives meanings, and says that the marks are our reading", async () => {
  const { data } = await ask("{ kanazawa { asOf legend { level mark printed inferred line } } }");
  expect(data.kanazawa).toEqual({
    asOf: "2022-08-31",
    legend: [
      { level: "EXPANDED", mark: "◎", printed: "事業内容が拡充又は充実したもの", inferred: true, line: 2 },
      { level: "AS_PLANNED", mark: "〇", printed: "おおむね計画どおり実施しているもの", inferred: true, line: 3 },
      { level: "NOT_YET", mark: "△", printed: "H30～R２年度中に実施予定", inferred: true, line: 4 },
      { level: "NOT_PLANNED", mark: null, printed: "未実施、実施予定なし", inferred: true, line: 5 },
    ],
  });
});

test("26 rows are marked as new, and departments are told with their other forms", async () => {
  const { data } = await ask(
    "{ kanazawa { departments { name variants } programs { ... on KanazawaProgram { isNew term termLabel } } } }",
  );
  const { departments, programs } = data.kanazawa;
  expect(programs.filter(({ isNew }: { isNew: boolean }) => isNew)).toHaveLength(26);
  expect(departments.filter(({ variants }: { variants: string[] }) => variants.length > 0)).toEqual([
    { name: "介護保険", variants: ["介護保険課"] },
    { name: "健康政策", variants: ["健康政策課"] },
  ]);
  expect(programs[0]).toEqual({ isNew: false, term: "SHORT", termLabel: "短期" });
});

test("a measure has its cells, each with its years, state and place", async () => {
  const fields = "years { from { era } to { era } state asOf citation { lines quote } }";
  expect((await measure("5-4-dementia-cafe", fields)).years).toEqual([
    cell("H30", "H30", "DONE", null, 2633, 2635),
    cell("R1", "R1", "DONE", null, 2637, 2640),
    cell("R2", "R2", "SUSPENDED", "2020-07-31", 2642, 2648),
    cell("R3", "R3", "DONE", null, 2650, 2653),
    cell("R4", "R4", "DONE", "2022-07-31", 2655, 2659),
    cell("R5", "R7", "CONTINUED", null, 2661, 2661),
  ]);
});

function cell(from: string, to: string, state: string, asOf: string | null, first: number, last: number) {
  const citation = { lines: [first, last], quote: `lines ${first} to ${last}` };
  return { from: { era: from }, to: { era: to }, state, asOf, citation };
}

test.each<[what: string, id: string, fields: string, expected: object]>([
  [
    "a new measure without cells before R3",
    "2-5-1-disaster-equipment",
    "isNew term group { pillar { number } } years { from { year } to { year } } titleCitation { lines } overviewCitation { lines }",
    {
      isNew: true,
      term: "LONG",
      group: { pillar: { number: "２" } },
      years: [
        { from: { year: 2021 }, to: { year: 2021 } },
        { from: { year: 2022 }, to: { year: 2022 } },
        { from: { year: 2023 }, to: { year: 2025 } },
      ],
      titleCitation: { lines: [1231, 1232] },
      overviewCitation: { lines: [1234, 1235] },
    },
  ],
  [
    "a mark that certainly belongs to its row",
    "6-4-social-workers",
    "evaluation { mark level certain reason line }",
    { evaluation: { mark: "◎", level: "EXPANDED", certain: true, reason: null, line: 3335 } },
  ],
  [
    "a mark whose row is our reading",
    "2-1-1-new-home-services",
    "evaluation { mark level certain line }",
    { evaluation: { mark: "〇", level: "AS_PLANNED", certain: false, line: 410 } },
  ],
  [
    "a measure printed again, without an outline of its own",
    "5-6-dementia-cafe",
    "title repeats { id title } overviewCitation { lines }",
    {
      title: "認知症カフェの開設（再掲）",
      repeats: { id: "kanazawa:5-4-dementia-cafe", title: "認知症カフェの開設" },
      overviewCitation: null,
    },
  ],
  [
    "a measure that repeats none, has no parts and no slips",
    "5-4-dementia-cafe",
    "repeats { id } part { number } reading { read } pairing footnotes { mark }",
    { repeats: null, part: null, reading: null, pairing: null, footnotes: [] },
  ],
  [
    "the second row of a title",
    "4-1-cafes",
    "title part { number of } evaluation { line }",
    { title: "高齢者が気軽に集える「場」の充実", part: { number: 2, of: 2 }, evaluation: { line: 2225 } },
  ],
  [
    "a slip in a title",
    "2-5-3-cluster-cooperation",
    "title reading { printed read line }",
    {
      title: "感染症クラスター発生時の件や庁内の福祉部門・保健部門の連携",
      reading: { printed: "件や", read: "県や", line: 1304 },
    },
  ],
  [
    "a slip in a cell",
    "5-2-social-resources",
    "reading { printed read line }",
    { reading: { printed: "解説", read: "開設", line: 2550 } },
  ],
  [
    "a footnote",
    "2-2-1-home-care-workshops",
    "footnotes { mark citation { lines } }",
    { footnotes: [{ mark: "※１", citation: { lines: [480, 482] } }] },
  ],
])("a measure's own fields: %s", async (_, id, fields, expected) => {
  expect(await measure(id, fields)).toEqual(expected);
});

test("our own words are given in both languages", async () => {
  const answer = await measure(
    "2-1-1-new-home-services",
    `ja: pairing en: pairing(lang: EN)
     years { ja: done en: done(lang: EN) }
     evaluation { ja: meaning en: meaning(lang: EN) reasonJa: reason reasonEn: reason(lang: EN) }`,
  );
  const { years, evaluation, ...pairing } = answer;
  const { reasonJa, reasonEn, ...meaning } = evaluation;
  for (const { ja, en } of [pairing, ...years, meaning, { ja: reasonJa, en: reasonEn }]) {
    expect(ja).toMatch(/[ぁ-ん]/);
    expect(en).toMatch(/^[^ぁ-んァ-ヶ]+$/);
  }
});

test("a measure that is not there is null and costs no other", async () => {
  const { data } = await ask(
    `{ _entities(representations: [
      { __typename: "KanazawaProgram", id: "kanazawa:none" },
      { __typename: "KanazawaProgram", id: "kanazawa:7-1-evaluation" }
    ]) { ... on KanazawaProgram { id } } }`,
  );
  expect(data._entities).toEqual([null, { id: "kanazawa:7-1-evaluation" }]);
});
