import { judge, without } from "../../../scripts/chaos/judge";

const GOOD = {
  concept: {
    id: "dementia-cafe",
    programs: [
      { id: "kashiwa:18", title: "認知症カフェの開催・支援" },
      { id: "kanazawa:5-6", title: "認知症カフェの開設", plan: { id: "kanazawa" } },
    ],
  },
  kanazawa: { title: "進捗状況", pillars: [{ number: "1" }] },
};

const WITHOUT_KANAZAWA = {
  concept: { id: "dementia-cafe", programs: [GOOD.concept.programs[0], null] },
  kanazawa: null,
};

const kanazawa = {
  message: "The plan of Kanazawa (金沢市) is not available at the moment.",
  extensions: { code: "MUNICIPALITY_UNAVAILABLE", municipality: "17201", plan: "kanazawa", retryAfter: 1 },
};
const changed = (extensions: object) => ({ ...kanazawa, extensions: { ...kanazawa.extensions, ...extensions } });

test.each([
  ["no plan", [], GOOD],
  ["a plan by its ids and its root field", ["kanazawa"], WITHOUT_KANAZAWA],
  ["a plan that is not there", ["shiroi"], GOOD],
])("data without %s", (_what, plans, expected) => {
  expect(without(GOOD, new Set(plans))).toEqual(expected);
});

test.each([
  ["a whole answer", { data: GOOD }, []],
  ["a whole answer with a trace", { data: GOOD, extensions: { trace: [] } }, []],
  ["an answer without the plan that it names", { data: WITHOUT_KANAZAWA, errors: [kanazawa] }, ["kanazawa"]],
])("%s is right", (_what, answer, missing) => {
  expect(judge(GOOD, { status: 200, text: JSON.stringify(answer) })).toEqual({ missing, wrong: null });
});

test.each([
  ["another figure", { data: { ...GOOD, kanazawa: { title: "進捗" } } }],
  ["a plan that is missing without an error", { data: WITHOUT_KANAZAWA }],
  ["a plan that is named and there", { data: GOOD, errors: [kanazawa] }],
  ["no data", { data: null, errors: [kanazawa] }],
  [
    "another error",
    { data: WITHOUT_KANAZAWA, errors: [{ message: "No.", extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
  ],
  ["a plan named twice", { data: WITHOUT_KANAZAWA, errors: [kanazawa, kanazawa] }],
  ["another municipality's code", { data: WITHOUT_KANAZAWA, errors: [changed({ municipality: "12217" })] }],
  ["no time to ask again", { data: WITHOUT_KANAZAWA, errors: [changed({ retryAfter: 0 })] }],
  ["a stack", { data: WITHOUT_KANAZAWA, errors: [changed({ stacktrace: [] })] }],
  ["an address", { data: WITHOUT_KANAZAWA, errors: [{ ...kanazawa, message: `${kanazawa.message} 127.0.0.1:4003` }] }],
  [
    "an error that does not name the city",
    { data: WITHOUT_KANAZAWA, errors: [{ ...kanazawa, message: "A plan is down." }] },
  ],
])("%s is wrong", (_what, answer) => {
  expect(judge(GOOD, { status: 200, text: JSON.stringify(answer) }).wrong).not.toBeNull();
});

test.each([
  [503, JSON.stringify({ data: GOOD })],
  [0, "TimeoutError"],
  [200, "<html>"],
  [200, ""],
])("status %d with %s is wrong", (status, text) => {
  expect(judge(GOOD, { status, text }).wrong).not.toBeNull();
});
