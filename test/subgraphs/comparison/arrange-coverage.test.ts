import { vocabulary } from "../../../shared/vocabulary/vocabulary";
import { coverageRows } from "../../../subgraphs/comparison/arrange-coverage";
import type { HarvestedProgram } from "../../../subgraphs/comparison/harvest";
import { indicator, match, program } from "./search/made-up";

/** A series that enters the comparison of some concepts, with figures as kind and value. */
function series(comparedUnder: string[], ...figures: [kind: "ACTUAL" | "TARGET", value: number | null][]) {
  const observations = figures.map(([kind, value]) => ({ kind, value }));
  return { ...indicator("数"), comparedUnder, observations } as HarvestedProgram["indicators"][number];
}

/** The cells by concept, as programmes + related programmes, and A and T for stated actuals and targets. */
function cells(programs: HarvestedProgram[]): Record<string, string> {
  const rows = coverageRows(programs, "12217", vocabulary()) as {
    concept: string;
    municipality: string;
    programCount: number;
    relatedCount: number;
    hasActual: boolean;
    hasTarget: boolean;
  }[];
  expect(rows.every(({ municipality }) => municipality === "12217")).toBe(true);
  return Object.fromEntries(
    rows.map(({ concept, programCount, relatedCount, hasActual, hasTarget }) => [
      concept,
      `${programCount}+${relatedCount} ${hasActual ? "A" : ""}${hasTarget ? "T" : ""}`.trim(),
    ]),
  );
}

test("a programme counts for its concept and for every one above", () => {
  expect(cells([program(1, { concepts: [match("dementia-cafe")] })])).toEqual({
    "dementia-cafe": "1+0",
    "dementia-care": "1+0",
  });
});

test("two concepts of one programme below the same one count once there", () => {
  const both = program(1, { concepts: [match("dementia-cafe"), match("dementia-supporter-training")] });
  expect(cells([both, program(2, { concepts: [match("dementia-cafe", "NARROW")] })])).toEqual({
    "dementia-cafe": "2+0",
    "dementia-supporter-training": "1+0",
    "dementia-care": "2+0",
  });
});

test("RELATED programmes are counted apart, unless another match makes them more", () => {
  const related = program(1, { concepts: [match("dementia-cafe", "RELATED")] });
  const more = program(2, { concepts: [match("dementia-cafe", "RELATED"), match("dementia-supporter-training")] });
  expect(cells([related, more])).toEqual({
    "dementia-cafe": "0+2",
    "dementia-supporter-training": "1+0",
    "dementia-care": "1+1",
  });
});

test("figures count where their series enters the comparison, marks do not", () => {
  const concepts = [match("dementia-cafe"), match("frailty-check")];
  const one = program(1, { concepts, indicators: [series(["dementia-cafe"], ["ACTUAL", 3], ["TARGET", null])] });
  const other = program(2, {
    concepts: [match("dementia-cafe")],
    indicators: [series(["dementia-cafe"], ["TARGET", 0])],
  });
  expect(cells([one, other])).toMatchObject({
    "dementia-cafe": "2+0 AT",
    "dementia-care": "2+0 AT",
    "frailty-check": "1+0",
  });
  expect(cells([program(3, { indicators: [series([], ["ACTUAL", 1])] })])).toEqual({});
});
