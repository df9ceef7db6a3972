import { byKey, checkKeys, type Keyed } from "../../../shared/seed/keys";

const CENTERS = [
  { key: "city", at: "plan.yaml:3", name: "直営" },
  { key: "station", at: "plan.yaml:5", name: "駅前" },
];
const FROM = { where: "programs.yaml:9", what: "centre" };

test("a key leads to its element", () => {
  expect(byKey(CENTERS, "station", FROM)).toBe(CENTERS[1]);
});

test("a message says where a key was looked for", () => {
  expect(() => byKey(CENTERS, "harbour", { ...FROM, within: "plan.yaml" })).toThrow(
    'programs.yaml:9: There is no centre "harbour" in plan.yaml. Write one of city, station.',
  );
});

test.each<[string, typeof CENTERS, string, string]>([
  ["another key", CENTERS, "harbour", "Write one of city, station."],
  ["another case", CENTERS, "City", "Write one of city, station."],
  ["no key", CENTERS, "", "Write one of city, station."],
  ["a name that every object has", CENTERS, "constructor", "Write one of city, station."],
  ["a key where there is nothing to refer to", [], "city", "Take it out."],
])("%s is refused", (_, list, key, advice) => {
  expect(() => byKey(list, key, FROM)).toThrow(`programs.yaml:9: There is no centre "${key}". ${advice}`);
});

const keyed = (...keys: string[]): Keyed[] => keys.map((key, index) => ({ key, at: `plan.yaml:${index + 1}` }));

test.each([[keyed()], [keyed("a")], [keyed("a", "b", "A")]])("keys that stand once are taken: %j", (list) => {
  expect(() => checkKeys(list)).not.toThrow();
});

test.each<[Keyed[], string[]]>([
  [keyed("a", "a"), ['plan.yaml:2: The key "a" stands at plan.yaml:1 too. Give it a key of its own.']],
  [
    keyed("a", "b", "a", "b", "a"),
    [
      'plan.yaml:3: The key "a" stands at plan.yaml:1 too. Give it a key of its own.',
      'plan.yaml:4: The key "b" stands at plan.yaml:2 too. Give it a key of its own.',
      'plan.yaml:5: The key "a" stands at plan.yaml:1 too. Give it a key of its own.',
    ],
  ],
])("every key that stands again is told: %j", (list, messages) => {
  expect(() => checkKeys(list)).toThrow(new Error(messages.join("\n")));
});
