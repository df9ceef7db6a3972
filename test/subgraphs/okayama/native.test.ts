import { planTables } from "../../../shared/federation/load";
import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { Indicator } from "../../../shared/graph/indicator";
import { Observation } from "../../../shared/graph/observation";
import { openSeededPlan, readPlanFacts } from "../../helpers/seeded-plan";

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSeededPlan("okayama");
});
afterAll(() => subgraph?.close());

/** The answer's okayama, without the prototypes that graphql-js gives its objects. */
async function ask(query: string) {
  const answer = JSON.parse(JSON.stringify(await subgraph.execute({ query })));
  expect(answer.errors).toBeUndefined();
  return answer.data.okayama;
}

test("the plan says why its title is ours and what its years are", async () => {
  const plan = await ask("{ okayama { title(lang: EN) titleReason(lang: EN) period { era } periodNote(lang: EN) } }");
  expect(plan).toEqual({
    title: "Okayama City plan for the support and care of older people (excerpt)",
    titleReason: "The excerpt prints no title of the plan; this is a descriptive one of our own, after its contents.",
    period: [{ era: "R3" }, { era: "R4" }, { era: "R5" }, { era: "R6" }, { era: "R7" }, { era: "R8" }],
    periodNote: expect.stringContaining("FY2021–2026"),
  });
});

test("policy field → direction → programme, as the excerpt has them", async () => {
  const { fields } = await ask(
    "{ okayama { fields { key number heading headingEn: heading(lang: EN) line directions { number heading line programs { id } } } } }",
  );
  const direction = (number: string, heading: string, line: number, ...ids: string[]) => ({
    number,
    heading,
    line,
    programs: ids.map((id) => ({ id: `okayama:${id}` })),
  });
  expect(fields).toEqual([
    {
      key: "4",
      number: null,
      heading: null,
      headingEn: null,
      line: null,
      directions: [
        direction("(2)", "介護予防・生活支援サービス事業の充実", 3, "4-2-1", "4-2-2", "4-2-3", "4-2-4", "4-2-5"),
        direction(
          "(3)",
          "生活支援・福祉サービスの提供",
          76,
          "4-3-1",
          "4-3-2",
          "4-3-3",
          "4-3-4",
          "4-3-5",
          "4-3-6",
          "4-3-7",
        ),
      ],
    },
    {
      key: "5",
      number: "施策分野5",
      heading: "在宅医療・介護連携の推進",
      line: 129,
      headingEn: "Promotion of cooperation between home medical care and long-term care",
      directions: [
        direction("(1)", "在宅を支える基盤づくり(人材育成)", 217, "5-1-1", "5-1-2", "5-1-3"),
        direction("(2)", "在宅への流れの構築(多職種連携)", 261, "5-2-1", "5-2-2", "5-2-3", "5-2-4"),
        direction("(3)", "市民がつくる在宅医療(普及啓発)", 314, "5-3-1", "5-3-2"),
        direction("(4)", "地域包括ケアの深化に向けた取組", 336, "5-4-1"),
        direction("(5)", "在宅介護の推進", 354, "5-5-1", "5-5-2", "5-5-3"),
      ],
    },
  ]);
});

test("a field without a heading says why, and how its number is known", async () => {
  const { fields } = await ask(
    "{ okayama { fields { headingMissing(lang: EN) keyReason(lang: EN) note(lang: EN) programList { note(lang: EN) } situation { lines } } } }",
  );
  expect(fields[0]).toEqual({
    headingMissing: expect.stringMatching(/^The excerpt begins inside this policy field/),
    keyReason: "Policy field 5 follows directly, so the field before it is read as number 4.",
    note: null,
    programList: null,
    situation: [],
  });
  expect(fields[1]).toMatchObject({ headingMissing: null, keyReason: null });
});

test("a field's situation carries its figures", async () => {
  const { fields } = await ask(`{
    okayama {
      fields {
        situation {
          lines
          citation { lines quote }
          indicators { id unit { code } comparedUnder observations { fiscalYear { year } raw value bound line } }
        }
      }
    }
  }`);
  const figure = (year: number, raw: string, value: number, line: number, bound = "EXACT") => {
    return { fiscalYear: { year }, raw, value, bound, line };
  };
  const indicator = (key: string, unit: string, ...observations: object[]) => ({
    id: `okayama:field-5#${key}`,
    unit: { code: unit },
    comparedUnder: [],
    observations,
  });
  const point = (line: number, ...indicators: object[]) => ({
    lines: [line, line],
    citation: { lines: [line, line], quote: null },
    indicators,
  });
  expect(fields[1].situation).toEqual([
    point(134),
    point(135, indicator("deaths-at-home", "percent", figure(2012, "13%", 13, 135), figure(2021, "17%", 17, 135))),
    point(136),
    point(
      137,
      indicator("mean-age-hospital-doctors", "year-of-age", figure(2020, "44.6歳", 44.6, 137)),
      indicator("mean-age-clinic-doctors", "year-of-age", figure(2020, "60.8歳", 60.8, 137)),
      indicator(
        "clinic-doctors-in-their-seventies-or-older",
        "one-in-n-persons",
        figure(2020, "およそ4人に1人", 4, 137, "APPROXIMATE"),
      ),
    ),
    point(138),
    point(
      139,
      indicator("with-family-doctor", "percent", figure(2022, "46.6%", 46.6, 139)),
      indicator("with-family-doctor-80-and-over", "percent", figure(2022, "73.3%", 73.3, 139)),
    ),
  ]);
});

test("the list at the head of a field leads to its programmes", async () => {
  const { fields } = await ask("{ okayama { fields { programList { programs { number titleJa: title } } } } }");
  const list = fields[1].programList.programs as { number: string; titleJa: string }[];
  expect(list.map(({ number, titleJa }) => `${number}${titleJa}`)).toEqual([
    "①訪問看護支援事業",
    "②岡山市認定在宅介護対応薬局認定事業",
    "③在宅療養支援強化事業",
    "①在宅医療介護の地域連携推進事業",
    "②ICT情報連携ツール活用推進事業",
    "③退院支援職員研修事業",
    "④地域別多職種連携会議",
    "①市民出前講座等普及啓発事業",
    "②ACP(アドバンス・ケア・プランニング)普及啓発事業",
    "①地域ケア総合推進センターの機能強化",
    "①介護機器貸与モデル事業",
    "②訪問介護インセンティブ事業",
    "③高齢者活躍推進事業",
  ]);
});

test("a programme with the disturbed table, as printed", async () => {
  const { fields } = await ask(`{
    okayama {
      fields {
        directions {
          policy { lines }
          programs {
            number
            direction { number field { number } }
            purpose { lines }
            contents { lines note }
            structure { name(lang: EN) raw line }
            targetTable {
              heading
              line
              extraHeader { printed line note(lang: EN) }
              rows { label kind line cells { fiscalYear { era } printed estimate } }
              footnotes { mark line estimateYears { era } }
            }
          }
        }
      }
    }
  }`);
  const cells = (...printed: string[]) =>
    printed.map((cell, index) => {
      return { fiscalYear: { era: `R${index + 3}` }, printed: cell, estimate: cell === "1,050" };
    });
  expect(fields[1].directions[4].policy).toEqual({ lines: [171, 173] });
  expect(fields[1].directions[4].programs[0]).toEqual({
    number: "①",
    direction: { number: "(5)", field: { number: "施策分野5" } },
    purpose: { lines: [357, 358] },
    contents: { lines: [359, 360], note: null },
    structure: [{ name: "Share of the cost paid by the user", raw: "1割", line: 360 }],
    targetTable: {
      heading: "【目標値】 機器利用延べ人数(人)",
      line: 362,
      extraHeader: { printed: "実績 計画", line: 364, note: expect.stringContaining("the row labels decide") },
      rows: [
        { label: "計画", kind: "TARGET", line: 366, cells: cells("900", "1,000", "—", "1,100", "1,150", "1,200") },
        { label: "実績", kind: "ACTUAL", line: 367, cells: cells("897", "942", "1,050", "—", "—", "—") },
      ],
      footnotes: [{ mark: "※", line: 369, estimateYears: [{ era: "R5" }] }],
    },
  });
});

test("parts that a programme lacks are null or empty", async () => {
  const { fields } = await ask(
    "{ okayama { fields { directions { policy { lines } programs { targetTable { line } structure { raw } contents { note } } } } } }",
  );
  expect(fields[0].directions[1].policy).toBeNull();
  expect(fields[0].directions[1].programs[0]).toEqual({ targetTable: null, structure: [], contents: { note: null } });
  expect(fields[1].directions[2].programs[0].contents.note).toContain("福祉区");
});

test("the shared tables hold the figures of the programmes and those of the fields", async () => {
  const { plan, native, canonical } = await readPlanFacts("okayama");
  const tables = planTables(plan, native, canonical);
  const rowsOf = (entity: unknown) => tables.filter((table) => table.entity === entity).flatMap(({ rows }) => rows);
  // 17 target tables and 6 figures of the situation; 17 tables of 12 cells and 7 figures
  expect(rowsOf(Indicator)).toHaveLength(23);
  expect(rowsOf(Observation)).toHaveLength(211);
});

const FIGURES = "indicators { id observations { raw } }";

test.each([
  ["the plan alone", "{ okayama { id } }", 1],
  // plan, fields, directions, programmes, indicators, observations
  ["down to the observations", `{ okayama { fields { directions { programs { id ${FIGURES} } } } } }`, 6],
  // indicators and observations of the situation apart from those of the programmes, which are found later
  [
    "the situation as well",
    `{ okayama { fields { situation { ${FIGURES} } directions { programs { id ${FIGURES} } } } } }`,
    8,
  ],
  // and the programmes of the list, the direction of each programme, the field of each direction
  [
    "every link",
    `{
      okayama {
        fields {
          situation { ${FIGURES} }
          programList { programs { id } }
          directions { field { key } programs { id direction { number field { key } } ${FIGURES} } }
        }
      }
    }`,
    11,
  ],
])("statements that a query needs: %s", async (_, query, expected) => {
  const { count } = await countStatements(() => ask(query));
  expect(count).toBe(expected);
});
