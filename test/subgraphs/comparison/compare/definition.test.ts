import { vocabulary } from "../../../../shared/vocabulary/vocabulary";
import { meetingPlace } from "../../../../subgraphs/comparison/compare/meeting-place";
import type { Match } from "../../../../subgraphs/comparison/compare/series";
import { describeRule, series } from "./made-up";

const through = (...matches: [string, Match["relation"]][]) => ({
  matches: matches.map(([concept, relation]) => ({ concept, relation })),
});
const check = through(["frailty-check", "EXACT"]);
const supporter = through(["frailty-supporter", "EXACT"]);

describe("where series come together", () => {
  test.each([
    ["all at the concept asked for", "frailty-check", [check, check], { place: "frailty-check", branches: [] }],
    ["all below it, at one concept", "frailty-prevention", [check, check], { place: "frailty-check", branches: [] }],
    ["all two steps below it", "health-and-prevention", [check, check], { place: "frailty-check", branches: [] }],
    [
      "at two concepts below it",
      "health-and-prevention",
      [check, supporter],
      { place: "frailty-prevention", branches: ["frailty-check", "frailty-supporter"] },
    ],
    [
      "at it and at one below it",
      "frailty-prevention",
      [check, through(["frailty-prevention", "EXACT"])],
      { place: "frailty-prevention", branches: ["frailty-check"] },
    ],
    [
      "one belongs to both",
      "frailty-prevention",
      [check, through(["frailty-supporter", "CLOSE"], ["frailty-check", "CLOSE"])],
      { place: "frailty-check", branches: [] },
    ],
  ])("%s", (_, asked, facts, expected) => {
    const all = facts.map((own) => series("kashiwa", "A2022=1", own));
    expect(meetingPlace(asked, all, vocabulary())).toEqual(expected);
  });
});

describeRule("definition-differs", [
  {
    name: "one kind of programme",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1")],
    facts: { concept: "health-and-prevention" },
    expected: null,
  },
  {
    name: "two kinds below the concept asked for",
    series: [series("kashiwa", "A2022=1", check), series("kanazawa", "A2022=1", supporter)],
    facts: { concept: "frailty-prevention" },
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "数えている事業の種類が違う：フレイルチェックとフレイル予防サポーター。下位の種類ごとに比べる必要がある。",
        en: "Different kinds of programme are counted here: frailty checks and frailty supporters. Compare under these narrower concepts.",
      },
      cities: ["kashiwa", "kanazawa"],
    },
  },
]);

describeRule("narrower-concept", [
  {
    name: "at the concept itself",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1")],
    expected: null,
  },
  {
    name: "all at one below it",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1")],
    facts: { concept: "health-and-prevention" },
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市と金沢市の値は、下位の種類「フレイルチェック」のものである。",
        en: "Figures of Kashiwa and Kanazawa are those of a narrower kind: frailty checks.",
      },
      cities: ["kashiwa", "kanazawa"],
    },
  },
  {
    name: "one at it, one below it",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1", through(["frailty-prevention", "EXACT"]))],
    facts: { concept: "frailty-prevention" },
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "柏市の値は、下位の種類「フレイルチェック」のものである。",
        en: "Figures of Kashiwa are those of a narrower kind: frailty checks.",
      },
      cities: ["kashiwa"],
    },
  },
  {
    name: "two below it is definition-differs",
    series: [series("kashiwa", "A2022=1", check), series("kanazawa", "A2022=1", supporter)],
    facts: { concept: "frailty-prevention" },
    expected: null,
  },
]);

describeRule("broad-or-narrow-match", [
  {
    name: "exact and close",
    series: [series("kashiwa", "A2022=1"), series("kanazawa", "A2022=1", through(["frailty-check", "CLOSE"]))],
    expected: null,
  },
  {
    name: "a part of the concept, and more than it",
    series: [
      series("kashiwa", "A2022=1", through(["frailty-check", "NARROW"])),
      series("okayama", "A2022=1"),
      series("kanazawa", "A2022=1", through(["frailty-check", "BROAD"])),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "金沢市には、この種類の一部だけにあたる事業の系列がある。柏市には、この種類より広い内容を持つ事業の系列がある。",
        en: "Some series of Kanazawa belong to a programme that is only a part of this kind. Some series of Kashiwa belong to a programme that contains more than this kind.",
      },
      cities: ["kashiwa", "kanazawa"],
    },
  },
]);

describeRule("related-match", [
  { name: "none", series: [series("kashiwa", "A2022=1")], expected: null },
  {
    name: "two others remain",
    series: [
      series("kashiwa", "A2022=1"),
      series("okayama", "A2022=1", through(["frailty-check", "RELATED"])),
      series("kanazawa", "A2022=1"),
    ],
    expected: {
      cost: "CAVEAT",
      message: {
        ja: "岡山市の事業は、この種類と関係はあるが別のものである。",
        en: "The programmes of Okayama have to do with this kind of programme, but are something else.",
      },
      cities: ["okayama"],
    },
  },
  {
    name: "one other remains",
    series: [series("kashiwa", "A2022=1"), series("okayama", "A2022=1", through(["frailty-check", "RELATED"]))],
    expected: {
      cost: "NOT_COMPARABLE",
      message: {
        ja: "岡山市の事業は、この種類と関係はあるが別のものである。",
        en: "The programmes of Okayama have to do with this kind of programme, but are something else.",
      },
      cities: ["okayama"],
    },
  },
]);
