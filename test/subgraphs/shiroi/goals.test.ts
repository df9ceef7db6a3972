import type { OpenSubgraph } from "../../../shared/federation/plan-subgraph";
import { openSeededPlan } from "../../helpers/seeded-plan";

/** Expected values are read from the document by hand. */

let subgraph: OpenSubgraph;
beforeAll(async () => {
  subgraph = await openSeededPlan("shiroi");
});
afterAll(() => subgraph?.close());

/** Some fields of one goal, asked for as the gateway does. */
async function goal(id: string, fields: string) {
  const query = `query Goal($goals: [_Any!]!) { _entities(representations: $goals) { ... on ShiroiProgram { ${fields} } } }`;
  const variables = { goals: [{ __typename: "ShiroiProgram", id: `shiroi:${id}` }] };
  const { data, errors } = await subgraph.execute({ query, variables });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data))._entities[0];
}

const ACTIONS =
  "actions { id line frequency { raw count unit { code } period bound } timing { label labelEn: label(lang: EN) kind months } indicator { id unit { code } } }";
const frequency = (raw: string, count: number, period: string | null, bound = "EXACT", code = "session") => ({
  ...{ raw, count, unit: { code }, period, bound },
});
const timing = (label: string, labelEn: string, kind: string, months: number[] | null) => ({
  ...{ label, labelEn, kind, months },
});
const series = (id: string, code = "session-per-year") => ({ id: `shiroi:${id}`, unit: { code } });

test.each([
  [
    "consultation-city-2",
    [
      ["exchange-meetings", null, timing("7～8月頃", "Around July to August", "ABOUT_MONTHS", [7, 8]), null],
      ["watch-partner-training", null, timing("7月頃", "Around July", "ABOUT_MONTHS", [7, 7]), null],
      [
        "individual-conferences",
        frequency("年2回", 2, "P1Y"),
        null,
        series("consultation-city-2#individual-conferences"),
      ],
      [
        "watch-network-meetings",
        frequency("年1回", 1, "P1Y"),
        null,
        series("consultation-city-2#watch-network-meetings"),
      ],
      ["network-reports", frequency("年2回", 2, "P1Y"), null, series("consultation-city-2#network-reports")],
    ],
    53,
  ],
  [
    "consultation-city-1",
    [
      [
        "case-conferences",
        frequency("2か月に1回", 1, "P2M"),
        null,
        series("consultation-city-1#case-conferences", "session-per-two-months"),
      ],
      ["advisers", null, null, null],
    ],
    52,
  ],
  [
    "consultation-nishishiroi-ekimae-1",
    [
      [
        "commissioner-meetings",
        frequency("2回以上", 2, null, "AT_LEAST"),
        null,
        series("consultation-nishishiroi-ekimae-1#commissioner-meetings", "session"),
      ],
      ["partner-training", null, null, null],
      ["remote-contact", null, null, null],
    ],
    56,
  ],
  [
    "consultation-nishishiroi-ekimae-2",
    [
      [
        "support-sheets",
        frequency("年3ケース以上", 3, "P1Y", "AT_LEAST", "case"),
        null,
        series("consultation-nishishiroi-ekimae-2#support-sheets", "case-per-year"),
      ],
      ["step-goals", null, null, null],
      ["records", null, null, null],
    ],
    57,
  ],
  ["rights-city-3", [["consultation", null, timing("随時", "As needed", "AS_NEEDED", null), null]], 62],
])("the actions of %s", async (id, actions, line) => {
  expect((await goal(id, ACTIONS)).actions).toEqual(
    actions.map(([key, often, when, indicator]) => ({
      ...{ id: `shiroi:${id}/${key}`, line, frequency: often, timing: when, indicator },
    })),
  );
});

test.each([
  ["basics-city-1", "basics", { titleIsOurs: false, titleReason: null, item: { line: 27 } }],
  [
    "prevention-city-1",
    "two goals in one cell",
    {
      titleIsOurs: true,
      titleReason:
        "Apart from the four basic matters of the city-run centre, the plan prints no heading for its goals.",
      item: null,
      actionsInferred: true,
    },
  ],
  ["rights-nishishiroi-ekimae-2", "a row that lost its first cells", { titleIsOurs: true, positionInferred: true }],
  ["care-management-nishishiroi-ekimae-2", "another", { titleIsOurs: true, positionInferred: true }],
  ["dementia-city-1", "cooperation", { cooperating: [{ name: "白井駅前" }, { name: "西白井駅前" }] }],
])("what is our reading is marked: %s (%s)", async (id, _, expected) => {
  const fields =
    "titleIsOurs titleReason(lang: EN) item { line } cooperating { name } positionInferred positionReason(lang: EN) actionsInferred actionsReason(lang: EN)";
  const found = await goal(id, fields);
  expect(found).toMatchObject({ positionInferred: false, actionsInferred: false, ...expected });
  expect([found.positionReason !== null, found.actionsReason !== null]).toEqual([
    found.positionInferred,
    found.actionsInferred,
  ]);
});

test("an action that is printed again leads to where it stands first", async () => {
  const { actions } = await goal(
    "home-care-city-1",
    "actions { id repeats { printed line program { id title } actionId reason(lang: EN) } }",
  );
  expect(actions.slice(0, -1).every(({ repeats }: { repeats: null }) => repeats === null)).toBe(true);
  expect(actions.at(-1)).toEqual({
    id: "shiroi:home-care-city-1/ending-note",
    repeats: {
      printed: "（再掲）",
      line: 80,
      program: { id: "shiroi:rights-city-2", title: "親族を頼れない人の終末期と死後への備え" },
      actionId: "shiroi:rights-city-2/publicity",
      reason:
        "The document does not say what is repeated. Line 61 is the only other place where the city-run centre makes the note known, so it is read as that one; distribution appears only here.",
    },
  });
});
