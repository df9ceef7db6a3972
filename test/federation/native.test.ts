import { dataOf } from "../helpers/client";

// Read by hand from the documents; the numbers beside headings are their lines.

interface Named {
  id: string;
}
const ids = (list: Named[]) => list.map(({ id }) => id);

const KASHIWA = /* GraphQL */ `
  {
    kashiwa {
      period {
        era
      }
      chapters {
        number
        heading
        line
        sections {
          number
          heading
          line
          groups {
            heading
            line
            programs {
              localNumber
            }
          }
        }
      }
      programs {
        id
      }
    }
  }
`;

interface KashiwaGroup {
  heading: string;
  line: number;
  programs: { localNumber: string }[];
}
interface KashiwaChapter {
  number: string;
  heading: string;
  line: number;
  sections: { number: string; heading: string; line: number; groups: KashiwaGroup[] }[];
}

test("Kashiwa: four chapters down to 70 programmes", async () => {
  const { period, chapters, programs } = (await dataOf(KASHIWA)).kashiwa;
  expect(period).toEqual([{ era: "R6" }, { era: "R7" }, { era: "R8" }]);
  expect(programs).toHaveLength(70);
  const outline = chapters.flatMap((chapter: KashiwaChapter) => [
    `${chapter.number} ${chapter.line} ${chapter.heading}`,
    ...chapter.sections.flatMap((section) => [
      `- ${section.number} ${section.line} ${section.heading}`,
      ...section.groups.map(
        (group) =>
          `-- ${group.line} ${group.heading}: ${group.programs.map((program) => program.localNumber).join(" ")}`,
      ),
    ]),
  ]);
  expect(outline).toEqual([
    "第1章 66 健康・いきがい",
    "- 第1節 68 フレイル予防・健康づくりの推進",
    "-- 70 フレイル予防の推進: 1 2 3 4 5",
    "-- 116 高齢者の保健事業と介護予防の一体的実施: 6 7",
    "-- 137 いきがいつくりの推進: 8 9",
    "第2章 156 つながり・支えあい",
    "- 第1節 158 多様な主体の連携による地域づくりの推進",
    "-- 160 住民同士が支えあえる地域づくり: 10 11 12",
    "-- 183 高年齢者就労・社会参加の拡充: 13 14",
    "- 第2節 203 認知症施策の推進",
    "-- 205 認知症理解の促進: 15 16",
    "-- 225 地域での見守り体制: 17 18",
    "-- 245 早期発見・早期対応: 19 20 21",
    "第3章 271 くらし・安心",
    "- 第1節 273 相談支援体制の充実",
    "-- 275 地域包括支援センターの適切な運営: 22 23 24",
    "-- 289 福祉の総合相談窓口の運営: 25",
    "-- 295 地域いきいきセンターの運営: 26",
    "- 第2節 304 安心して暮らせるまちづくりの推進",
    "-- 306 防災・防犯の強化: 27 28 29 30 31",
    "-- 344 暮らしの支援: 32 33 34 35 36 37",
    "- 第3節 390 権利擁護の充実",
    "-- 392 高齢者虐待への対応: 38 39 40 41",
    "-- 424 成年後見制度の普及啓発: 42 43 44",
    "第4章 450 医療・介護",
    "- 第1節 452 介護サービス等の基盤整備",
    "-- 454 介護サービス施設等の整備: 45 46",
    "-- 484 介護人材の確保・定着: 47 48 49 50 51 52",
    "- 第2節 519 介護保険制度の適切な運営",
    "-- 521 介護保険事業の質の向上: 53 54 55 56 57 58",
    "-- 571 介護サービス事業所等への支援: 59 60 61 62",
    "- 第3節 587 在宅医療・介護連携の推進",
    "-- 589 医療と介護の多職種連携強化: 63 64 65 66",
    "-- 629 在宅医療提供体制の整備: 67 68",
    "-- 646 市民啓発の充実: 69",
    "-- 657 相談支援体制の継続: 70",
  ]);
});

const OKAYAMA = /* GraphQL */ `
  {
    okayama {
      fields {
        number
        line
        situation {
          lines
          indicators {
            id
            observations {
              fiscalYear {
                era
              }
              raw
              line
            }
          }
        }
        directions {
          number
          line
          programs {
            id
            number
            targetTable {
              line
              rows {
                label
                line
                cells {
                  printed
                }
              }
            }
          }
        }
      }
      programs {
        id
      }
    }
  }
`;

interface OkayamaProgram extends Named {
  number: string;
  targetTable: { line: number; rows: { label: string; line: number; cells: { printed: string }[] }[] } | null;
}
interface OkayamaField {
  number: string | null;
  line: number | null;
  directions: { number: string; line: number; programs: OkayamaProgram[] }[];
  situation: {
    lines: number[];
    indicators: (Named & { observations: { fiscalYear: { era: string }; raw: string; line: number }[] })[];
  }[];
}

test("Okayama: 25 programmes, 17 of them with targets for R3 to R8", async () => {
  const { fields, programs } = (await dataOf(OKAYAMA)).okayama;
  expect(programs).toHaveLength(25);
  const outline = fields.map((field: OkayamaField) => [
    `${field.number} ${field.line}`,
    ...field.directions.flatMap((direction) => [
      `${direction.number} ${direction.line}`,
      ...direction.programs.map(({ number, targetTable }) =>
        targetTable
          ? [
              `${number} ${targetTable.line}`,
              ...targetTable.rows.map(
                (row) => `${row.label} ${row.line}: ${row.cells.map((cell) => cell.printed).join(" ")}`,
              ),
            ]
          : [number],
      ),
    ]),
  ]);
  expect(outline).toEqual([
    [
      // The excerpt begins inside this field and prints neither its number nor its name.
      "null null",
      "(2) 3",
      ["① 11", "計画 14: 358 358 358 216 216 216", "実績 15: 267 359 360 — — —"],
      ["② 25", "計画 28: 848 887 927 1,108 1,132 1,153", "実績 29: 870 902 1,062 — — —"],
      ["③ 39", "計画 42: 3,271 3,421 3,575 3,435 3,512 3,575", "実績 43: 3,066 3,119 3,295 — — —"],
      ["④ 54", "計画 57: 1,353 1,415 1,479 1,062 1,086 1,106", "実績 58: 1,217 1,114 1,019 — — —"],
      ["⑤ 68", "計画 71: 174 182 190 264 270 275", "実績 72: 175 223 253 — — —"],
      "(3) 76",
      ["①"],
      ["②"],
      ["③"],
      ["④"],
      ["⑤"],
      ["⑥"],
      ["⑦ 120", "計画 124: 60 60 60 40 50 60", "実績 125: 18 31 36 — — —"],
    ],
    [
      "施策分野5 129",
      "(1) 217",
      ["① 225", "計画 228: 40 40 40 30 30 30", "実績 229: 39 32 30 — — —"],
      ["② 239", "計画 242: 140 150 160 95 95 95", "実績 243: 156 126 90 — — —"],
      ["③ 253", "計画 256: 100 100 100 115 115 115", "実績 257: 89 97 100 — — —"],
      "(2) 261",
      ["①"],
      ["② 278", "計画 281: — — — 500 550 600", "実績 282: — 323 470 — — —"],
      ["③ 292", "計画 295: 56 56 56 30 30 30", "実績 296: 28 20 20 — — —"],
      ["④ 306", "計画 309: — — — 600 600 600", "実績 310: — 300 540 — — —"],
      "(3) 314",
      ["① 322", "計画 325: 1,500 1,600 1,700 2,100 2,200 2,300", "実績 326: 447 2,078 1,700 — — —"],
      ["②"],
      "(4) 336",
      ["① 344", "計画 347: — — — 40 50 60", "実績 348: 38 48 30 — — —"],
      "(5) 354",
      ["① 362", "計画 366: 900 1,000 — 1,100 1,150 1,200", "実績 367: 897 942 1,050 — — —"],
      ["② 377", "計画 380: 30 40 — 28 31 34", "実績 381: 22 24 25 — — —"],
      ["③ 391", "計画 394: 5 10 — 9 11 13", "実績 395: 2 5 7 — — —"],
    ],
  ]);
});

test("Okayama: the situation of the field of home medical care, with its figures and their years", async () => {
  const { fields } = (await dataOf(OKAYAMA)).okayama;
  const figures = fields.map(({ situation }: OkayamaField) =>
    situation.map(({ lines, indicators }) => [
      lines[0],
      ...indicators.flatMap(({ observations }) =>
        observations.map(({ fiscalYear, raw, line }) => `${fiscalYear.era} ${raw} ${line}`),
      ),
    ]),
  );
  expect(figures).toEqual([
    [],
    [
      [134],
      // Deaths at home.
      [135, "H24 13% 135", "R3 17% 135"],
      [136],
      // The mean age of doctors in hospitals and in clinics, and those of clinics in their seventies or older.
      [137, "R2 44.6歳 137", "R2 60.8歳 137", "R2 およそ4人に1人 137"],
      [138],
      // Residents with a family doctor, and those of 80 and over; 151: the survey is of R4.
      [139, "R4 46.6% 139", "R4 73.3% 139"],
    ],
  ]);
});

const KANAZAWA = /* GraphQL */ `
  {
    kanazawa {
      asOf
      evaluationCounts {
        mark
        level
        count
      }
      pillars {
        number
        line
        evaluationCounts {
          count
        }
        groups {
          number
          line
          measures {
            id
            isNew
            evaluation {
              mark
              line
            }
            repeats {
              id
            }
          }
        }
      }
      programs {
        id
      }
    }
  }
`;

interface KanazawaMeasure extends Named {
  isNew: boolean;
  evaluation: { mark: string; line: number };
  repeats: Named | null;
}
interface KanazawaPillar {
  number: string;
  line: number;
  evaluationCounts: { count: number }[];
  groups: { number: string; line: number; measures: KanazawaMeasure[] }[];
}

test("Kanazawa: seven pillars with their measures, and how many carry each evaluation mark", async () => {
  const { asOf, evaluationCounts, pillars, programs } = (await dataOf(KANAZAWA)).kanazawa;
  expect(asOf).toBe("2022-08-31");
  expect(programs).toHaveLength(105);
  // The document prints ◎ three times, 〇 99 times and △ three times.
  expect(evaluationCounts).toEqual([
    { mark: "◎", level: "EXPANDED", count: 3 },
    { mark: "〇", level: "AS_PLANNED", count: 99 },
    { mark: "△", level: "NOT_YET", count: 3 },
    { mark: null, level: "NOT_PLANNED", count: 0 },
  ]);
  // Number, line of the heading, and the four counts, which follow from the marks between one heading and the next.
  expect(
    pillars.map((pillar: KanazawaPillar) => [
      pillar.number,
      pillar.line,
      ...pillar.evaluationCounts.map(({ count }) => count),
    ]),
  ).toEqual([
    ["１", 187, 0, 6, 0, 0],
    ["２", 361, 0, 35, 1, 0],
    ["３", 1632, 1, 20, 1, 0],
    ["４", 2415, 0, 7, 0, 0],
    ["５", 2724, 1, 16, 1, 0],
    ["６", 3337, 1, 7, 0, 0],
    ["７", 3593, 0, 8, 0, 0],
  ]);
});

test("Kanazawa: the measures of every sub-heading by the line of their evaluation mark", async () => {
  const { pillars } = (await dataOf(KANAZAWA)).kanazawa;
  const outline = pillars.map((pillar: KanazawaPillar) =>
    pillar.groups.map((group) => [
      `${group.number} ${group.line}`,
      group.measures.map(({ evaluation: { mark, line } }) => (mark === "〇" ? line : `${mark}${line}`)),
    ]),
  );
  expect(outline).toEqual([
    [
      ["１ 189", [52, 86]],
      ["２ 191", [119, 153]],
      ["３ 200", [159, 185]],
    ],
    [
      ["１－１ 359", [410, 412]],
      ["１－２ 325", [414]],
      ["１－３ 327", ["△416"]],
      ["１－４ 303", [273, 301]],
      ["２－１ 730", [484, 518, 553, 565, 602]],
      ["２－２ 732", [629, 659, 683]],
      ["２－３ 734", [714, 724]],
      ["２－４ 1083", [792, 818, 844]],
      ["３－１ 1085", [901, 932, 962]],
      ["３－２ 1087", [995, 1042, 1081]],
      ["４－１ 1329", [1131, 1160]],
      ["４－２ 1333", [1180, 1207]],
      ["４－３ 1335", [1229]],
      ["５－１ 1325", [1244, 1260]],
      ["５－２ 1327", [1274, 1293, 1301]],
      ["５－３ 1331", [1323]],
    ],
    [
      ["１－１ 1634", [1376, 1411, 1433]],
      ["１－２ 1636", [1459, 1477, 1505]],
      ["１－３ 1638", [1541, 1605, 1630]],
      ["１－４ 1869", ["◎1712", 1729]],
      ["２－１ 1871", [1751, 1796, 1807, 1839, "△1855"]],
      ["２－２ 2144", [1945, 1998]],
      ["２－３ 2146", [2029, 2161]],
      ["２－４ 2148", [2062, 2124]],
    ],
    [
      ["１ 2407", [2193, 2225]],
      ["２ 2363", [2269, 2310, 2336]],
      ["３ 2409", [2348, 2361]],
    ],
    [
      ["１ 2726", [2453, 2501]],
      ["２ 2728", [2524, 2560]],
      ["３ 2730", [2592, 2625]],
      ["４ 2732", [2661, 2703, "◎2722"]],
      ["５ 3009", [2779, 2820]],
      ["６ 3011", [2853, 2885, 2919, 2939, 2954]],
      ["７ 3013", [2986, "△3007"]],
    ],
    [
      ["１ 3345", [3067, 3113, 3148, 3189]],
      ["２ 3341", [3214, 3263]],
      ["３ 3343", [3315]],
      ["４ 3339", ["◎3335"]],
    ],
    [["１ 3595", [3379, 3420, 3469, 3486, 3520, 3549, 3568, 3591]]],
  ]);
});

test("Kanazawa: 26 measures marked as new, and one printed again", async () => {
  const { pillars } = (await dataOf(KANAZAWA)).kanazawa;
  const measures = pillars.map(({ groups }: KanazawaPillar) => groups.flatMap((group) => group.measures));
  expect(measures.map((list: KanazawaMeasure[]) => list.filter(({ isNew }) => isNew).length)).toEqual([
    // By pillar; the mark 新 stands on 394 to 1303, 1659 to 1841, 2312, 2705 to 2956 and 3317.
    ...[0, 15, 5, 1, 4, 1, 0],
  ]);
  // 2887, of 2627.
  expect(measures.flat().filter(({ repeats }: KanazawaMeasure) => repeats)).toMatchObject([
    { id: "kanazawa:5-6-dementia-cafe", repeats: { id: "kanazawa:5-4-dementia-cafe" } },
  ]);
});

const SHIROI_GOALS = "goalsByCenter { center { name } goals { citation { lines } } }";
const SHIROI = /* GraphQL */ `
  {
    shiroi {
      period {
        era
      }
      centers {
        name
        vision {
          citation {
            lines
          }
        }
        goals {
          id
        }
      }
      areas {
        number
        line
        ${SHIROI_GOALS}
        items {
          line
          ${SHIROI_GOALS}
        }
      }
      programs {
        id
      }
    }
  }
`;

interface ShiroiGoals {
  center: { name: string };
  goals: { citation: { lines: number[] } }[];
}
interface ShiroiItem {
  line: number;
  goalsByCenter: ShiroiGoals[];
}
type ShiroiArea = ShiroiItem & { number: string; items: ShiroiItem[] };
interface ShiroiCenter {
  name: string;
  vision: { citation: { lines: number[] } };
  goals: Named[];
}

const goalLines = ({ goalsByCenter }: ShiroiItem) =>
  Object.fromEntries(
    goalsByCenter.map(({ center, goals }) => [center.name, goals.map(({ citation }) => citation.lines[0])]),
  );

test("Shiroi: the three centres, each with its vision and its goals", async () => {
  const { period, centers, programs } = (await dataOf(SHIROI)).shiroi;
  expect(period).toEqual([{ era: "R3" }]);
  expect(
    centers.map(({ name, vision, goals }: ShiroiCenter) => [name, vision.citation.lines[0], goals.length]),
  ).toEqual([
    ["直営", 19, 19],
    ["白井駅前", 20, 11],
    ["西白井駅前", 21, 11],
  ]);
  expect(ids(programs)).toEqual(expect.arrayContaining(centers.flatMap(({ goals }: ShiroiCenter) => ids(goals))));
  expect(programs).toHaveLength(41);
});

test("Shiroi: the goals of every centre by area and item, at their lines", async () => {
  const { areas } = (await dataOf(SHIROI)).shiroi;
  const outline = areas.map((area: ShiroiArea) => [
    `${area.number} ${area.line}`,
    area.items.length > 0 ? area.items.map((item) => [item.line, goalLines(item)]) : goalLines(area),
  ]);
  expect(outline).toEqual([
    ["1. 25", [[27, { 直営: [30, 31, 32, 33], 白井駅前: [35, 36], 西白井駅前: [37, 38] }]]],
    // No items here, and two goals, (1) and (2), in one cell.
    ["2. 40", { 直営: [43, 43], 白井駅前: [44, 45], 西白井駅前: [46, 47] }],
    [
      "3. 49",
      [
        [52, { 直営: [52, 53], 白井駅前: [54, 55], 西白井駅前: [56, 57] }],
        [60, { 直営: [60, 61, 62], 白井駅前: [63, 64], 西白井駅前: [65, 66] }],
        [69, { 直営: [69, 70, 71], 白井駅前: [72, 73], 西白井駅前: [74, 75] }],
      ],
    ],
    [
      "4. 77",
      [
        // 77: care conferences by every centre, the rest by the city's own.
        [80, { 直営: [80] }],
        [81, { 直営: [81] }],
        [84, { 直営: [84] }],
        [85, { 直営: [85, 86], 白井駅前: [87], 西白井駅前: [88] }],
      ],
    ],
  ]);
});

const ATSUGI = /* GraphQL */ `
  {
    atsugi {
      actors {
        key
        heading
        items {
          number
        }
        itemsUnknown {
          number
        }
      }
      items {
        number
        programs {
          id
        }
      }
      pages {
        headerLine
        damaged
        programs {
          id
        }
      }
    }
  }
`;

const range = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);
const numbers = (items: { number: number }[]) => items.map(({ number }) => number);

interface AtsugiActor {
  key: string;
  heading: string;
  items: { number: number }[];
  itemsUnknown: { number: number }[];
}

test("Atsugi: 37 items by actor, with the marks that cannot be told", async () => {
  const { actors, items } = (await dataOf(ATSUGI)).atsugi;
  expect(numbers(items)).toEqual(range(1, 37));
  // Only these two are printed in parts (26 to 28, 36 and 37).
  expect(items.filter(({ programs }: { programs: Named[] }) => programs.length > 1)).toEqual([
    { number: 21, programs: [{ id: "atsugi:21-1" }, { id: "atsugi:21-2" }, { id: "atsugi:21-3" }] },
    { number: 27, programs: [{ id: "atsugi:27-1" }, { id: "atsugi:27-2" }] },
  ]);
  // On 31 to 39 marks are shifted or lost; on 41 only a character is left of the second heading.
  expect(
    actors.map(({ key, heading, ...actor }: AtsugiActor) => [
      key,
      heading,
      numbers(actor.items),
      numbers(actor.itemsUnknown),
    ]),
  ).toEqual([
    ["CITIZENS", "市民", [1, 2, 3], range(22, 29)],
    ["ORGANISATIONS", "企業・団体", [5, 10], range(22, 37)],
    ["MULTI_PROFESSIONAL", "多職種連携", [4, 6, 7, 8, 9, 10], range(22, 29)],
    ["GOVERNMENT", "行政", [3, ...range(5, 21), ...range(30, 37)], range(22, 29)],
  ]);
});

test("Atsugi: its five pages, the last two damaged", async () => {
  const { pages } = (await dataOf(ATSUGI)).atsugi;
  expect(
    pages.map((page: { headerLine: number; damaged: boolean; programs: Named[] }) => [
      page.headerLine,
      page.damaged,
      page.programs.length,
    ]),
  ).toEqual([
    [1, false, 7],
    [10, false, 9],
    [21, false, 7],
    [30, true, 9],
    [41, true, 8],
  ]);
});
