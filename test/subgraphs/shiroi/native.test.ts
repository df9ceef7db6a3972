import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { countStatements } from "../../../shared/federation/store";
import { openSeededPlan } from "../../helpers/seeded-plan";

/** Expected values are read from the document by hand. */

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSeededPlan("shiroi");
});
afterAll(() => subgraph?.close());

/** The answer as plain data, and how many SQL statements it took. */
async function ask(query: string) {
  const { result, count } = await countStatements(() => subgraph.execute({ query }));
  expect(result.errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(result.data)), count };
}

const named = (name: string) => ({ center: { name } });
const goalsOf = (name: string, ...lines: number[]) => ({
  ...named(name),
  goals: lines.map((line) => ({ citation: { lines: [line, line] } })),
});
const GOALS = "goalsByCenter { center { name } goals { citation { lines } } }";

test("the plan from its root: parts, centres, areas, items and their goals by centre", async () => {
  const { data, count } = await ask(`{
    shiroi {
      parts { number heading line }
      centers { name vision { citation { lines } } }
      areas { number heading line items { heading line ${GOALS} } ${GOALS} }
    }
  }`);
  // Plan, centres, areas, items, goals by area, goals by item, and the centres of all goals.
  expect(count).toBe(7);
  expect(data.shiroi.parts).toEqual([
    {
      number: "I.",
      heading: ["地域包括ケアシステムの構築に向けた", "地域包括支援センターとしての目標"].join(""),
      line: 17,
    },
    { number: "II.", heading: "各事業に関する取り組みの方針", line: 23 },
  ]);
  expect(data.shiroi.centers).toEqual([
    { name: "直営", vision: { citation: { lines: [19, 19] } } },
    { name: "白井駅前", vision: { citation: { lines: [20, 20] } } },
    { name: "西白井駅前", vision: { citation: { lines: [21, 21] } } },
  ]);
  const [basics, prevention, operation, enhancement] = data.shiroi.areas;
  const basicGoals = [goalsOf("直営", 30, 31, 32, 33), goalsOf("白井駅前", 35, 36), goalsOf("西白井駅前", 37, 38)];
  expect(basics).toEqual({
    number: "1.",
    heading: "基本項目",
    line: 25,
    items: [
      {
        heading: "組織運営体制・個人情報保護・利用者満足の向上・公平性中立性の確保",
        line: 27,
        goalsByCenter: basicGoals,
      },
    ],
    goalsByCenter: basicGoals,
  });
  expect(prevention).toEqual({
    number: "2.",
    heading: "介護予防・日常生活支援総合事業",
    line: 40,
    items: [],
    goalsByCenter: [goalsOf("直営", 43, 43), goalsOf("白井駅前", 44, 45), goalsOf("西白井駅前", 46, 47)],
  });
  expect(operation.items).toEqual([
    {
      heading: "総合相談支援事業",
      line: 52,
      goalsByCenter: [goalsOf("直営", 52, 53), goalsOf("白井駅前", 54, 55), goalsOf("西白井駅前", 56, 57)],
    },
    {
      heading: "権利擁護事業",
      line: 60,
      goalsByCenter: [goalsOf("直営", 60, 61, 62), goalsOf("白井駅前", 63, 64), goalsOf("西白井駅前", 65, 66)],
    },
    {
      heading: "包括的・継続的ケアマネジメント支援事業",
      line: 69,
      goalsByCenter: [goalsOf("直営", 69, 70, 71), goalsOf("白井駅前", 72, 73), goalsOf("西白井駅前", 74, 75)],
    },
  ]);
  expect(enhancement.items).toEqual([
    { heading: "在宅医療・介護連携推進事業", line: 80, goalsByCenter: [goalsOf("直営", 80)] },
    { heading: "生活支援体制整備事業", line: 81, goalsByCenter: [goalsOf("直営", 81)] },
    { heading: "認知症総合支援事業", line: 84, goalsByCenter: [goalsOf("直営", 84)] },
    {
      heading: "地域ケア会議推進事業",
      line: 85,
      goalsByCenter: [goalsOf("直営", 85, 86), goalsOf("白井駅前", 87), goalsOf("西白井駅前", 88)],
    },
  ]);
  expect(enhancement.goalsByCenter).toEqual([
    goalsOf("直営", 80, 81, 84, 85, 86),
    goalsOf("白井駅前", 87),
    goalsOf("西白井駅前", 88),
  ]);
});

test("goals down to their observations take five statements", async () => {
  const { data, count } = await ask(`{
    shiroi {
      areas {
        goalsByCenter { goals { actions { frequency { raw } } indicators { observations { raw } } } }
      }
    }
  }`);
  // Plan, areas, goals, indicators, observations.
  expect(count).toBe(5);
  const goals = data.shiroi.areas.flatMap(({ goalsByCenter }: { goalsByCenter: { goals: object[] }[] }) =>
    goalsByCenter.flatMap((each) => each.goals),
  );
  expect(goals).toHaveLength(41);
  expect(JSON.stringify(goals).match(/"observations":\[\{/g)).toHaveLength(22);
});

test("the city's priority policies stand beside their items, with what is printed of their scope", async () => {
  const { data } = await ask(`{
    shiroi { areas { items { priorityLabel { printed line } priorities { mark line scope scopeEn: scope(lang: EN) } } } }
  }`);
  const items = data.shiroi.areas.flatMap((area: { items: object[] }) => area.items);
  const city = (line: number) => ({ mark: "●", line, scope: "【市全域】", scopeEn: "The whole city" });
  const none = { priorityLabel: null, priorities: [] };
  expect(items).toEqual([
    none,
    { priorityLabel: { printed: "【運営方針重点的取組み】", line: 52 }, priorities: [city(52)] },
    {
      priorityLabel: { printed: "【運営方針重点的取り組み】", line: 60 },
      priorities: [city(60), { mark: "●", line: 60, scope: null, scopeEn: null }],
    },
    { priorityLabel: { printed: "【運営方針重点的取組み】", line: 69 }, priorities: [city(69), city(69)] },
    none,
    none,
    none,
    none,
  ]);
});

test("who carries out what is told where the plan prints it", async () => {
  const { data } = await ask(`{
    shiroi {
      areas {
        implementation { mark line eachCenter { heading } lead { name } leadItems { heading } cooperating { name } }
      }
    }
  }`);
  expect(data.shiroi.areas.map(({ implementation }: { implementation: object | null }) => implementation)).toEqual([
    null,
    null,
    null,
    {
      mark: "※",
      line: 77,
      eachCenter: [{ heading: "地域ケア会議推進事業" }],
      lead: { name: "直営" },
      leadItems: [
        { heading: "在宅医療・介護連携推進事業" },
        { heading: "生活支援体制整備事業" },
        { heading: "認知症総合支援事業" },
      ],
      cooperating: [{ name: "白井駅前" }, { name: "西白井駅前" }],
    },
  ]);
});

test("a centre knows the forms of its name, why they are one, and its goals", async () => {
  const { data } = await ask(
    "{ shiroi { centers { printedNames { printed line } namesInferred namesReason(lang: EN) goals { id } } } }",
  );
  const [city, shiroi, nishishiroi] = data.shiroi.centers;
  expect(shiroi.printedNames).toEqual([
    { printed: "白井", line: 20 },
    ...[35, 44, 54, 63, 72, 85, 87].map((line) => ({ printed: "白井駅前", line })),
  ]);
  expect(city.printedNames.map(({ line }: { line: number }) => line)).toEqual([
    19, 30, 38, 43, 52, 52, 60, 66, 69, 72, 75, 77, 85,
  ]);
  expect(shiroi).toMatchObject({
    namesInferred: true,
    namesReason:
      "Part I prints 白井 and part II 白井駅前. As there are three centres including the city-run one, both are read as names of the same centre.",
  });
  expect([city, shiroi, nishishiroi].map(({ goals }) => goals.length)).toEqual([19, 11, 11]);
});
