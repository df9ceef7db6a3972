import { ask, dataOf } from "../helpers/client";

const COMPARISON = /* GraphQL */ `
  query Comparison(
    $concept: ID!
    $measures: [ID!]
    $from: Int
    $to: Int
    $kind: ObservationKind
    $municipalities: [ID!]
    $prefectures: [ID!]
  ) {
    concept(id: $concept) {
      comparison(
        measures: $measures
        from: $from
        to: $to
        kind: $kind
        municipalities: $municipalities
        prefectures: $prefectures
      ) {
        groups {
          measure {
            id
          }
          unit {
            code
          }
          comparability
          caveats {
            code
            decisive
            ja: message
            en: message(lang: EN)
            municipalities {
              code
            }
          }
          commonYears {
            year
          }
          ranking(year: 2022) {
            rank
            municipality {
              code
            }
            value
            status
          }
          series {
            indicatorId
            municipality {
              code
            }
            relation
            accumulation
            change
            targets: change(kind: TARGET)
            attainment {
              fiscalYear {
                year
              }
              ratio
              status
            }
            observations {
              fiscalYear {
                year
              }
              kind
              value
              statusCode
            }
          }
        }
        withoutFigures {
          code
        }
        notInPlan {
          code
        }
      }
    }
  }
`;

interface Group {
  measure: { id: string };
  unit: { code: string };
  comparability: string;
  caveats: { code: string; decisive: boolean; ja: string; en: string; municipalities: { code: string }[] }[];
  commonYears: { year: number }[];
  ranking: unknown[] | null;
  series: {
    indicatorId: string;
    municipality: { code: string };
    relation: string;
    accumulation: string;
    change: number | null;
    targets: number | null;
    attainment: unknown[];
    observations: { fiscalYear: { year: number }; kind: string; value: number | null; statusCode: string }[];
  }[];
}

const [KASHIWA, OKAYAMA, KANAZAWA, SHIROI, ATSUGI] = ["12217", "33100", "17201", "12232", "14212"];

async function compare(concept: string, scope: object = {}) {
  const { comparison } = (await dataOf(COMPARISON, { concept, ...scope })).concept;
  const codes = (list: { code: string }[]) => list.map(({ code }) => code);
  return {
    groups: comparison.groups as Group[],
    withoutFigures: codes(comparison.withoutFigures),
    notInPlan: codes(comparison.notInPlan),
  };
}

/** `NOT_COMPARABLE sites/venue 17201 single-city!`: a decisive caveat has an exclamation mark. */
function line({ measure, unit, comparability, caveats, series }: Group): string {
  const cities = [...new Set(series.map(({ municipality }) => municipality.code))];
  const codes = caveats.map(({ code, decisive }) => `${code}${decisive ? "!" : ""}`);
  return [comparability, `${measure.id}/${unit.code}`, ...cities, ...codes].join(" ");
}

test("dementia cafés: satisfaction is not set against venues and sessions", async () => {
  const { groups, withoutFigures, notInPlan } = await compare("dementia-cafe");
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE areas-covered/care-area 17201 single-city! part-year different-unit different-measure several-series",
    "NOT_COMPARABLE areas-covered/district 17201 single-city! part-year different-unit different-measure",
    "NOT_COMPARABLE satisfaction-rate/percent 12217 single-city! different-measure",
    "NOT_COMPARABLE sessions-held/session 17201 single-city! part-year different-unit different-measure",
    "NOT_COMPARABLE sessions-held/session-per-month 17201 single-city! part-year different-unit different-measure several-series",
    "NOT_COMPARABLE sites/venue 17201 single-city! part-year different-measure several-series",
  ]);
  expect(groups.map(({ ranking }) => ranking)).toEqual([null, null, null, null, null, null]);
  expect(groups.flatMap(({ series }) => series.map(({ change }) => change)).every((change) => change === null)).toBe(
    true,
  );
  expect(groups[2]?.caveats.map(({ ja, en, municipalities }) => [ja, en, municipalities])).toEqual([
    [
      "この指標と単位で値を示しているのは柏市だけで、比べる相手がない。",
      "Only Kashiwa states figures in this measure and unit, so there is nothing to compare with.",
      [{ code: KASHIWA }],
    ],
    [
      "同じ種類の事業を、別の指標で示す市がある：金沢市（開設・設置か所数、開催・実施回数、実施地区・圏域数）。ここでの「満足度」とは並べられない。",
      "Other cities state this kind of programme by other measures: Kanazawa (sites, sessions held and areas covered). They cannot stand beside satisfaction rate.",
      [{ code: KANAZAWA }],
    ],
  ]);
  expect([withoutFigures, notInPlan]).toEqual([[], [OKAYAMA, SHIROI, ATSUGI]]);
});

test("dementia supporters: a running total is not ranked against yearly counts", async () => {
  const { groups } = await compare("dementia-supporter-training", { measures: ["persons-trained"] });
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE persons-trained/person 12217 17201 accumulation-differs! part-year! accumulation-inferred",
  ]);
  const [group] = groups;
  expect(group?.ranking).toBeNull();
  expect(group?.commonYears).toEqual([]);
  expect(group?.series.map(({ accumulation, change, targets }) => [accumulation, change, targets])).toEqual([
    ["CUMULATIVE", null, null],
    ["ANNUAL", null, null],
  ]);
  expect(group?.caveats.slice(0, 2).map(({ ja, en }) => [ja, en])).toEqual([
    [
      "累計（柏市）と年度ごとの数（金沢市）が混じっており、積み上げ方の違う値は比べられない。",
      "The figures add up in different ways and cannot be compared: running totals (Kashiwa) and yearly counts (Kanazawa).",
    ],
    [
      "金沢市（令和元年度、令和4年度）の値は年度の途中までのもの、または確定前のものである。年度を通した値どうしがそろう年度は、ほかにない。",
      "Figures of Kanazawa (FY2019, FY2022) cover a part of the year or are not final. There is no other year in which the cities could be compared.",
    ],
  ]);
});

test("frailty checks: sessions and participants are told apart", async () => {
  const { groups } = await compare("frailty-check");
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE participants/person 12217 single-city! different-measure",
    "NOT_COMPARABLE sessions-held/session 17201 single-city! part-year different-measure",
  ]);
  expect(groups[1]?.caveats[2]?.en).toBe(
    "Other cities state this kind of programme by other measures: Kashiwa (participants). They cannot stand beside sessions held.",
  );
});

test("awareness of home care: every city counts something else", async () => {
  const { groups, withoutFigures } = await compare("home-care-awareness");
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE areas-covered/district 17201 single-city! different-measure several-series repeated-series",
    "NOT_COMPARABLE awareness-rate/percent 12217 single-city! different-measure",
    "NOT_COMPARABLE participants/person 33100 single-city! different-measure estimated",
    "NOT_COMPARABLE response-share/percent 12217 single-city! different-measure",
    "NOT_COMPARABLE sessions-held/session 17201 single-city! different-unit different-measure several-series",
    "NOT_COMPARABLE sessions-held/session-per-year 14212 single-city! different-unit different-measure",
  ]);
  expect(withoutFigures).toEqual([SHIROI]);
  expect(groups[2]?.series[0]?.attainment).toEqual([
    { fiscalYear: { year: 2021 }, ratio: 447 / 1500, status: "NORMAL" },
    { fiscalYear: { year: 2022 }, ratio: 2078 / 1600, status: "NORMAL" },
    { fiscalYear: { year: 2023 }, ratio: 1, status: "ESTIMATED" },
  ]);
});

test("care plan inspection: a mark of a questionnaire is not set against inspected plans", async () => {
  const { groups, withoutFigures, notInPlan } = await compare("care-plan-inspection");
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE care-plans-inspected/case 17201 single-city! part-year different-measure",
    "NOT_COMPARABLE mean-score/point 12217 single-city! different-measure",
  ]);
  expect([withoutFigures, notInPlan]).toEqual([[ATSUGI], [OKAYAMA, SHIROI]]);
});

test("community care conferences: cases, counted sessions and planned frequencies", async () => {
  const { groups, withoutFigures, notInPlan } = await compare("community-care-conference");
  expect(groups.map(line)).toEqual([
    "NOT_COMPARABLE cases-reviewed/case 33100 single-city! related-match! different-measure estimated plan-period-jump",
    "NOT_COMPARABLE sessions-attended/session-per-year 12232 single-city! different-measure at-least",
    "NOT_COMPARABLE sessions-held/session 17201 single-city! part-year different-unit different-measure several-series",
    "NOT_COMPARABLE sessions-held/session-per-month 12232 single-city! different-unit different-measure",
    "NOT_COMPARABLE sessions-held/session-per-year 12232 single-city! different-unit different-measure several-series repeated-series at-least",
  ]);
  expect(groups[0]?.series[0]?.relation).toBe("RELATED");
  expect([withoutFigures, notInPlan]).toEqual([[ATSUGI], [KASHIWA]]);
});

test("home-based services may stand side by side; cities with several figures are not ranked", async () => {
  const { groups } = await compare("home-based-services", { measures: ["offices"] });
  expect(groups.map(line)).toEqual([
    "WITH_CAVEATS offices/site 12217 17201 part-year several-series narrower-concept broad-or-narrow-match accumulation-inferred",
  ]);
  const [group] = groups;
  expect(group?.commonYears).toEqual([{ year: 2022 }]);
  expect(group?.ranking).toBeNull();
  expect(group?.series.map(({ indicatorId, change, targets }) => [indicatorId, change, targets])).toEqual([
    ["kashiwa:46#small-multifunctional-offices", null, null],
    ["kashiwa:46#nursing-multifunctional-offices", null, null],
    ["kashiwa:46#regular-visit-offices", null, null],
    ["kanazawa:2-1-1-new-home-services#designated-offices", expect.closeTo(1.2, 10), null],
    ["kanazawa:2-1-1-small-multifunctional-care#designated-offices", 0, null],
  ]);
});

test("offices of one kind in two cities are ranked, with the caveats beside them", async () => {
  const answer = await dataOf(/* GraphQL */ `
    {
      concept(id: "small-multifunctional-care") {
        comparison {
          groups {
            comparability
            caveats {
              code
            }
            ranking(year: 2022) {
              rank
              municipality {
                name(lang: EN)
              }
              value
              status
            }
          }
        }
      }
    }
  `);
  // Kashiwa: line 478, 9か所 in FY2022. Kanazawa: line 426, 24か所 at the end of August 2022.
  expect(answer.concept.comparison.groups).toEqual([
    {
      comparability: "WITH_CAVEATS",
      caveats: [{ code: "part-year" }, { code: "broad-or-narrow-match" }, { code: "accumulation-inferred" }],
      ranking: [
        { rank: 1, municipality: { name: "Kanazawa" }, value: 24, status: "PROVISIONAL" },
        { rank: 2, municipality: { name: "Kashiwa" }, value: 9, status: "NORMAL" },
      ],
    },
  ]);
});

test("a field is not compared across the kinds of programme below it", async () => {
  const { groups } = await compare("health-and-prevention", { measures: ["sessions-held"] });
  expect(groups.map(({ comparability }) => comparability)).toEqual(["NOT_COMPARABLE"]);
  expect(groups[0]?.caveats[0]?.code).toBe("definition-differs");
});

test("years, kinds, cities and prefectures limit what is compared", async () => {
  const stated = async (scope: object) =>
    (await compare("dementia-supporter-training", { measures: ["persons-trained"], ...scope })).groups.flatMap(
      ({ series }) =>
        series.map(({ municipality, observations }) => [
          municipality.code,
          ...observations.map(({ kind, fiscalYear }) => `${kind} ${fiscalYear.year}`),
        ]),
    );
  expect(await stated({ from: 2020, to: 2022 })).toEqual([
    [KASHIWA, "ACTUAL 2022"],
    [KANAZAWA, "ACTUAL 2020", "ACTUAL 2021", "ACTUAL 2022"],
  ]);
  expect(await stated({ kind: "TARGET" })).toEqual([[KASHIWA, "TARGET 2024", "TARGET 2025", "TARGET 2026"]]);
  expect(await stated({ prefectures: ["17"], to: 2018 })).toEqual([[KANAZAWA, "ACTUAL 2018"]]);
  expect(await stated({ municipalities: [] })).toEqual([]);
  const { withoutFigures, notInPlan } = await compare("dementia-cafe", { prefectures: ["12"], measures: ["sites"] });
  expect([withoutFigures, notInPlan]).toEqual([[KASHIWA], [SHIROI]]);
});

test.each([
  [{ measures: ["site"] }, /^measures: There is no measure "site"\. Do you mean "sites"/],
  [{ municipalities: ["1"] }, /^municipalities: There is no municipality "1"\. Known are 12217/],
  [{ prefectures: ["13"] }, /^prefectures: There is no prefecture "13"\. Known are 12, 14, 17, 33\./],
  [{ from: 2024, to: 2022 }, /^from, to: 2024 is later than 2022\. Give the first fiscal year as from/],
])("%j is refused with a sentence", async (scope, message) => {
  const { errors } = await ask(COMPARISON, { concept: "dementia-cafe", ...scope });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: "BAD_USER_INPUT" });
});

const COVERAGE = /* GraphQL */ `
  query Coverage($concepts: [ID!], $municipalities: [ID!]) {
    coverage(concepts: $concepts, municipalities: $municipalities) {
      concept {
        id
      }
      cells {
        municipality {
          code
        }
        programCount
        relatedCount
        hasActual
        hasTarget
      }
    }
  }
`;

interface Row {
  concept: { id: string };
  cells: {
    municipality: { code: string };
    programCount: number;
    relatedCount: number;
    hasActual: boolean;
    hasTarget: boolean;
  }[];
}

test("coverage of dementia cafés", async () => {
  const { coverage } = (await dataOf(COVERAGE, { concepts: ["dementia-cafe"] })) as { coverage: Row[] };
  expect(coverage).toHaveLength(1);
  expect(
    coverage[0]?.cells.map((cell) => [
      cell.municipality.code,
      cell.programCount,
      cell.relatedCount,
      cell.hasActual,
      cell.hasTarget,
    ]),
  ).toEqual([
    [KASHIWA, 1, 0, true, true],
    [OKAYAMA, 0, 0, false, false],
    [KANAZAWA, 3, 1, true, false],
    [SHIROI, 0, 0, false, false],
    [ATSUGI, 0, 0, false, false],
  ]);
});

test("coverage: what is narrower counts; without concepts, those that any plan has", async () => {
  const { coverage } = (await dataOf(COVERAGE)) as { coverage: Row[] };
  const rows = new Map(coverage.map(({ concept, cells }) => [concept.id, cells]));
  const kanazawa = (concept: string) => rows.get(concept)?.[2]?.programCount ?? 0;
  expect(kanazawa("dementia-care")).toBeGreaterThan(
    kanazawa("dementia-cafe") + kanazawa("dementia-supporter-training"),
  );
  for (const cells of rows.values()) {
    expect(cells.map(({ municipality }) => municipality.code)).toEqual([KASHIWA, OKAYAMA, KANAZAWA, SHIROI, ATSUGI]);
    expect(cells.some(({ programCount }) => programCount > 0)).toBe(true);
  }
});

test("coverage of given cities, in registry order; of nothing; of what is not there", async () => {
  const { coverage } = await dataOf(COVERAGE, { concepts: ["dementia-cafe"], municipalities: [KANAZAWA, KASHIWA] });
  expect((coverage as Row[])[0]?.cells.map(({ municipality }) => municipality.code)).toEqual([KASHIWA, KANAZAWA]);
  expect(await dataOf(COVERAGE, { concepts: [] })).toEqual({ coverage: [] });
  const { errors } = await ask(COVERAGE, { concepts: ["cafe"] });
  expect(errors?.[0]?.message).toMatch(/^concepts: There is no concept "cafe"\./);
});

const PARTS = `comparison {
  groups {
    measure { id label } unit { code label } comparability caveats { code message municipalities { name } }
    series { municipality { name } indicatorName observations { value fiscalYear { label } } change attainment { ratio } }
    ranking(year: 2021) { rank value }
  }
  withoutFigures { name } notInPlan { name }
}`;

test.each([
  ["one comparison", `{ concept(id: "dementia-cafe") { ${PARTS} } }`, 4],
  ["comparisons of all concepts", `{ concepts { ${PARTS} } }`, 4],
  ["coverage of one concept", `{ coverage(concepts: ["dementia-cafe"]) { cells { programCount hasActual } } }`, 1],
  ["coverage of all", "{ coverage { cells { programCount hasActual } } }", 1],
])("%s is answered without a call to a plan, with a fixed number of SQL statements", async (_, query, statements) => {
  const { errors, extensions } = await ask(query);
  expect(errors).toBeUndefined();
  expect(extensions?.trace?.map(({ subgraph, sqlStatements }) => [subgraph, sqlStatements])).toEqual([
    ["comparison", statements],
  ]);
});

test("a series leads to the programme in its plan, one call for each plan", async () => {
  const { data, errors, extensions } = await ask(/* GraphQL */ `
    {
      concept(id: "dementia-supporter-training") {
        comparison(measures: ["persons-trained"]) {
          groups {
            series {
              program {
                id
                localNumber
                citation {
                  lines
                }
              }
            }
          }
        }
      }
    }
  `);
  expect(errors).toBeUndefined();
  const programs = data.concept.comparison.groups[0].series.map(({ program }: { program: object }) => program);
  expect(programs).toEqual([
    { id: "kashiwa:15", localNumber: "15", citation: { lines: expect.any(Array) } },
    { id: "kanazawa:5-5-supporter-training", localNumber: null, citation: { lines: expect.any(Array) } },
  ]);
  expect(extensions?.trace?.map(({ subgraph }) => subgraph).sort()).toEqual(["comparison", "kanazawa", "kashiwa"]);
});
