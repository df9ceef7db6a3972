import { dataOf } from "../helpers/client";

const QUERY = /* GraphQL */ `
  query Programs($concept: ID!) {
    concept(id: $concept) {
      programs(municipalities: ["12217", "17201"]) {
        __typename
        id
        indicators(concept: $concept) {
          id
          nativeName
          unit {
            code
          }
          observations {
            fiscalYear {
              year
              era
            }
            kind
            status
            value
            raw
            asOf
            line
          }
        }
        ... on KashiwaProgram {
          group {
            heading
          }
        }
        ... on KanazawaProgram {
          isNew
        }
      }
    }
  }
`;

type Row = [
  year: number,
  era: string,
  kind: string,
  status: string,
  value: number,
  raw: string,
  asOf: string | null,
  line: number,
];

const rows = (list: Row[]) =>
  list.map(([year, era, kind, status, value, raw, asOf, line]) => ({
    fiscalYear: { year, era },
    kind,
    status,
    value,
    raw,
    asOf,
    line,
  }));

interface Program {
  id: string;
  indicators: { id: string }[];
}

const find = (programs: Program[], id: string) => programs.find((program) => program.id === id) as Program;
const series = (programs: Program[], program: string, key: string) =>
  find(programs, program).indicators.find(({ id }) => id === `${program}#${key}`);

test("dementia cafés of Kashiwa and Kanazawa, with every figure's year, kind, status, print and line", async () => {
  const { programs } = (await dataOf(QUERY, { concept: "dementia-cafe" })).concept;
  expect(find(programs, "kashiwa:18")).toEqual({
    __typename: "KashiwaProgram",
    id: "kashiwa:18",
    group: { heading: "地域での見守り体制" },
    indicators: [
      {
        id: "kashiwa:18#satisfaction",
        nativeName: "認知症カフェの参加者満足度<維持>",
        unit: { code: "percent" },
        observations: rows([
          [2022, "R4", "ACTUAL", "NORMAL", 82.9, "82.9%", null, 243],
          [2024, "R6", "TARGET", "NORMAL", 82.9, "82.9%", null, 243],
          [2025, "R7", "TARGET", "NORMAL", 82.9, "82.9%", null, 243],
          [2026, "R8", "TARGET", "NORMAL", 82.9, "82.9%", null, 243],
        ]),
      },
    ],
  });
  expect(find(programs, "kanazawa:5-4-dementia-cafe")).toMatchObject({ __typename: "KanazawaProgram", isNew: false });
  expect(series(programs, "kanazawa:5-4-dementia-cafe", "venues")).toEqual({
    id: "kanazawa:5-4-dementia-cafe#venues",
    nativeName: "会場",
    unit: { code: "venue" },
    observations: rows([
      [2018, "H30", "ACTUAL", "NORMAL", 83, "83会場", null, 2635],
      [2019, "R1", "ACTUAL", "NORMAL", 78, "78会場", null, 2640],
      [2020, "R2", "ACTUAL", "PROVISIONAL", 32, "32会場", "2020-07-31", 2646],
      [2021, "R3", "ACTUAL", "NORMAL", 90, "90会場", null, 2653],
      [2022, "R4", "ACTUAL", "PROVISIONAL", 76, "76会場", "2022-07-31", 2659],
    ]),
  });
});

test("frailty checks of Kashiwa and Kanazawa likewise", async () => {
  const { programs } = (await dataOf(QUERY, { concept: "frailty-check" })).concept;
  expect(find(programs, "kashiwa:2")).toEqual({
    __typename: "KashiwaProgram",
    id: "kashiwa:2",
    group: { heading: "フレイル予防の推進" },
    indicators: [
      {
        id: "kashiwa:2#participants",
        nativeName: "フレイルチェック講座の参加者数<増加>",
        unit: { code: "person" },
        observations: rows([
          [2022, "R4", "ACTUAL", "NORMAL", 1157, "1,157人", null, 85],
          [2024, "R6", "TARGET", "NORMAL", 1200, "1,200人", null, 85],
          [2025, "R7", "TARGET", "NORMAL", 1250, "1,250人", null, 85],
          [2026, "R8", "TARGET", "NORMAL", 1300, "1,300人", null, 85],
        ]),
      },
    ],
  });
  const kanazawa = programs.filter(({ id }: Program) => id.startsWith("kanazawa:3-2-1-"));
  expect(kanazawa[0]).toMatchObject({ __typename: "KanazawaProgram", isNew: true });
  expect(kanazawa.flatMap(({ indicators }: Program) => indicators)).toContainEqual({
    id: expect.stringMatching(/^kanazawa:3-2-1-.*#frailty-checks$/),
    nativeName: "フレイルチェック",
    unit: { code: "session" },
    observations: rows([
      [2021, "R3", "ACTUAL", "NORMAL", 14, "14回", null, 1807],
      [2022, "R4", "ACTUAL", "PROVISIONAL", 9, "9回", "2022-08-31", 1807],
    ]),
  });
});
