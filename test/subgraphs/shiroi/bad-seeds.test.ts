import { complaints, type File, T } from "./small-seeds";

test("the seeds that the rows below change are good", () => {
  expect(complaints("plan.yaml", [])).toEqual([]);
});

const INDICATOR_ADVICE = "Write indicator: <key> together with frequency: { raw: <its figure>, shared: true }.";

test.each<[problem: string, file: File, changes: [from: string, to: string][], messages: string[]]>([
  [
    "an unknown key",
    "programs.yaml",
    [["  area: plain", "  areas: plain"]],
    [
      "programs.yaml:1 [0].area: It is missing. Write a string.",
      "programs.yaml:4 [0].areas: Unknown key areas. Take it out, or correct its spelling.",
    ],
  ],
  [
    "a line behind the end of the document",
    "programs.yaml",
    [["line: 43\n  area", "line: 89\n  area"]],
    [
      "programs.yaml:26: Line 89 is not in the document, which has 88 lines. Count the line in the document named by source.yaml, from 1.",
    ],
  ],
  [
    "an unknown area",
    "programs.yaml",
    [["area: plain", "area: none"]],
    ['programs.yaml:1: There is no area "none". Write one of plain, itemised.'],
  ],
  [
    "an unknown centre",
    "programs.yaml",
    [["center: city", "center: 直営"]],
    ['programs.yaml:1: There is no centre "直営". Write one of city, other.'],
  ],
  [
    "an unknown item",
    "programs.yaml",
    [["item: care", "item: cure"]],
    ['programs.yaml:26: There is no item "cure" in the area "itemised". Write one of care.'],
  ],
  [
    "an item in an area without items",
    "programs.yaml",
    [["area: plain", "area: plain\n  item: care"]],
    ['programs.yaml:1: There is no item "care" in the area "plain". Take it out.'],
  ],
  [
    "no item in an area with items",
    "programs.yaml",
    [["  item: care\n", ""]],
    ['programs.yaml:26: No item is given, and the area "itemised" has items. Write item: with one of care.'],
  ],
  [
    "an unknown cooperating centre",
    "programs.yaml",
    [["cooperating: [other]", "cooperating: [others]"]],
    ['programs.yaml:26: There is no centre "others". Write one of city, other.'],
  ],
  [
    "a printed title and one of ours",
    "programs.yaml",
    [["  title: 題", `  ownTitle: ${T}\n  title: 題`]],
    [
      "programs.yaml:26: It has title and titleEn and ownTitle. Write title and titleEn where the plan prints a heading, and ownTitle alone where it prints none.",
    ],
  ],
  [
    "an unknown indicator",
    "programs.yaml",
    [["indicator: meetings", "indicator: visits"]],
    ['programs.yaml:16: There is no indicator "visits" in this programme. Write one of meetings.'],
  ],
  [
    "an indicator without a shared frequency",
    "programs.yaml",
    [["      frequency: { raw: 年2回, shared: true }\n", ""]],
    [`programs.yaml:16: The indicator "meetings" is named, and no frequency is shared with it. ${INDICATOR_ADVICE}`],
  ],
  [
    "a shared frequency without an indicator",
    "programs.yaml",
    [["      indicator: meetings\n", ""]],
    [`programs.yaml:16: The frequency 年2回 is shared, and no indicator is named. ${INDICATOR_ADVICE}`],
  ],
  [
    "a frequency that is not its indicator's figure",
    "programs.yaml",
    [["frequency: { raw: 年2回", "frequency: { raw: 年3回"]],
    [`programs.yaml:16: The indicator "meetings" has no figure 年3回 on line 30. ${INDICATOR_ADVICE}`],
  ],
  [
    "an unknown timing",
    "programs.yaml",
    [["raw: 随時", "raw: 毎日"]],
    [
      'programs.yaml:24: "毎日" is no known timing. Write one of 随時, 定期的, 7月頃, 7～8月頃, or add it to subgraphs/shiroi/mapping.ts.',
    ],
  ],
  [
    "a repeat of an unknown goal",
    "programs.yaml",
    [["program: plain-city-1", "program: plain-city-9"]],
    ['programs.yaml:36: There is no programme "plain-city-9". Write one of plain-city-1, care-city-1.'],
  ],
  [
    "a repeat of an unknown action",
    "programs.yaml",
    [["action: notice", "action: news"]],
    ['programs.yaml:36: There is no action "news" in plain-city-1. Write one of meeting, notice.'],
  ],
  [
    "an action key that stands twice",
    "programs.yaml",
    [
      ["key: notice", "key: meeting"],
      ["action: notice", "action: meeting"],
    ],
    ['programs.yaml:21: The key "meeting" stands at programs.yaml:16 too. Give it a key of its own.'],
  ],
  [
    "an unknown lead",
    "plan.yaml",
    [["lead: city", "lead: town"]],
    ['plan.yaml:24: There is no centre "town". Write one of city, other.'],
  ],
  [
    "an unknown item of the lead",
    "plan.yaml",
    [["leadItems: [care]", "leadItems: [cure]"]],
    ['plan.yaml:24: There is no item "cure" in this area. Write one of care.'],
  ],
  [
    "an unknown scope",
    "plan.yaml",
    [["【市全域】", "【全国】"]],
    ['plan.yaml:30: "【全国】" is no known scope. Write one of 【市全域】, or add it to subgraphs/shiroi/mapping.ts.'],
  ],
  [
    "an area that stands twice",
    "plan.yaml",
    [["- key: plain", "- key: itemised"]],
    [
      'plan.yaml:19: The key "itemised" stands at plan.yaml:13 too. Give it a key of its own.',
      'programs.yaml:1: There is no area "plain". Write one of itemised, itemised.',
      'programs.yaml:26: There is no item "care" in the area "itemised". Take it out.',
    ],
  ],
  [
    "another municipality",
    "source.yaml",
    [["12232", "12217"]],
    ['source.yaml:1: The municipality is "12217", in shared/registry.ts "12232". Make them the same.'],
  ],
  [
    "several things at once",
    "programs.yaml",
    [
      ["area: plain", "area: none"],
      ["relation: EXACT", "relation: CLOSE"],
      ["raw: 随時", "raw: 毎日"],
    ],
    [
      'programs.yaml:24: "毎日" is no known timing. Write one of 随時, 定期的, 7月頃, 7～8月頃, or add it to subgraphs/shiroi/mapping.ts.',
      'programs.yaml:1: There is no area "none". Write one of plain, itemised.',
      'programs.yaml:25: "community-support-center" is matched as CLOSE without a reason. Write note: { ja: …, en: … }.',
    ],
  ],
])("%s is refused", (_, file, changes, messages) => {
  expect(complaints(file, changes)).toEqual(messages);
});
