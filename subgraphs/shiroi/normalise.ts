import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { CanonicalPlan, IndicatorRecord, ProgramRecord } from "../../shared/canonical/records";
import type { Text } from "../../shared/canonical/text";
import { InputError, ProblemCollector } from "../../shared/errors";
import { byKey } from "../../shared/seed/keys";
import {
  conceptMatches,
  documentOf,
  headingText,
  plainText,
  textIndicatorRecord,
} from "../../shared/seed/normalise-facts";
import { spanOf } from "../../shared/seed/places";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { checkShiroi } from "./check";
import type { NativeProgram, ShiroiNative } from "./native";
import { programId, titleOf } from "./readings";

/** Shiroi's facts as canonical records, in the order of the plan. @throws {InputError} for what cannot be mapped. */
export function normaliseShiroi(native: ShiroiNative, vocabulary: Vocabulary): CanonicalPlan {
  const { plan, source } = native;
  const problems = new ProblemCollector();
  checkShiroi(native, problems);
  const programs = native.programs.map((program) =>
    problems.attempt(() => normaliseProgram(program, plan, vocabulary)),
  );
  problems.throwIfAny();
  return {
    plan: {
      id: plan.id,
      municipality: source.municipality,
      title: { ja: plan.title, en: plan.titleEn },
      document: documentOf(source),
      period: [FiscalYear.of(plan.period[0]), FiscalYear.of(plan.period[1])],
    },
    programs: programs as ProgramRecord[],
  };
}

function normaliseProgram(program: NativeProgram, plan: ShiroiNative["plan"], vocabulary: Vocabulary): ProgramRecord {
  const problems = new ProblemCollector();
  const id = programId(program.id);
  const title = problems.attempt(() => titleOf(program));
  const path = problems.attempt(() => pathOf(program, plan));
  const concepts = problems.attempt(() => conceptMatches(program.concepts, vocabulary));
  const indicators = program.indicators.map((seed) =>
    problems.attempt(() => concepts && textIndicatorRecord(seed, { id, concepts }, program, vocabulary)),
  );
  problems.throwIfAny();
  return {
    id,
    localNumber: program.number ?? null,
    title: title as Text,
    summary: plainText(program.summary),
    path: path as Text[],
    departments: [],
    concepts: concepts as ProgramRecord["concepts"],
    lines: spanOf(program),
    indicators: indicators as IndicatorRecord[],
  };
}

/** Area, item where the area has items, and centre. @throws {InputError} for one that plan.yaml does not have. */
function pathOf({ at: where, ...program }: NativeProgram, { areas, centers }: ShiroiNative["plan"]): Text[] {
  const area = byKey(areas, program.area, { where, what: "area" });
  const center = byKey(centers, program.center, { where, what: "centre" });
  if (program.item === undefined && area.items.length > 0)
    throw new InputError({
      where,
      found: `No item is given, and the area "${area.key}" has items.`,
      advice: `Write item: with one of ${area.items.map(({ key }) => key).join(", ")}.`,
    });
  const item =
    program.item === undefined
      ? []
      : [byKey(area.items, program.item, { where, what: "item", within: `the area "${area.key}"` })];
  return [headingText(area), ...item.map(headingText), { ja: center.name, en: center.nameEn }];
}
