import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { CanonicalPlan, ProgramRecord } from "../../shared/canonical/records";
import type { Text } from "../../shared/canonical/text";
import { InputError, ProblemCollector } from "../../shared/errors";
import { mapLabel } from "../../shared/seed/labels";
import {
  conceptMatches,
  departmentTexts,
  documentOf,
  plainText,
  textIndicatorRecord,
} from "../../shared/seed/normalise-facts";
import { spanOf } from "../../shared/seed/places";
import type { Vocabulary } from "../../shared/vocabulary/vocabulary";
import { checkKanazawa } from "./check";
import { EVALUATION_MARKS, TERM_LABELS } from "./mapping";
import type { KanazawaNative, NativeGroup, NativeProgram } from "./native";
import type { EvaluationLevel, MeasureTerm } from "./terms";

/** Kanazawa's facts as canonical records, in the order of the plan. @throws {InputError} for what cannot be mapped. */
export function normaliseKanazawa(native: KanazawaNative, vocabulary: Vocabulary): CanonicalPlan {
  const problems = new ProblemCollector();
  checkKanazawa(native, problems);
  const paths = headingPaths(native);
  const programs = native.programs.map((program) => {
    problems.attempt(() => termOf(program));
    problems.attempt(() => levelOf(program.evaluation));
    return problems.attempt(() => normaliseProgram(program, native, paths, vocabulary));
  });
  problems.throwIfAny();
  return {
    plan: {
      id: native.plan.id,
      municipality: native.source.municipality,
      title: { ja: native.plan.title, en: native.plan.titleEn },
      document: documentOf(native.source),
      period: [FiscalYear.of(native.plan.period[0]), FiscalYear.of(native.plan.period[1])],
    },
    programs: programs as ProgramRecord[],
  };
}

function normaliseProgram(
  program: NativeProgram,
  { plan }: KanazawaNative,
  paths: ReadonlyMap<string, Text[]>,
  vocabulary: Vocabulary,
): ProgramRecord {
  const id = programId(program.id);
  const concepts = conceptMatches(program.concepts, vocabulary);
  const path = paths.get(program.group);
  if (!path)
    throw new InputError({
      where: program.at,
      found: `There is no group "${program.group}" in plan.yaml.`,
      advice: `Write one of ${[...paths.keys()].join(", ")}.`,
    });
  return {
    id,
    localNumber: null,
    title: { ja: program.title, en: program.titleEn },
    summary: plainText(program.summary),
    path,
    departments: departmentTexts(program.departments, plan.departments),
    concepts,
    lines: spanOf(program),
    indicators: program.indicators.map((seed) => textIndicatorRecord(seed, { id, concepts }, program, vocabulary)),
  };
}

/** How far ahead a measure looks. @throws {InputError} for an unknown label. */
export function termOf({ term: { mark, at } }: Pick<NativeProgram, "term">): MeasureTerm {
  return mapLabel(TERM_LABELS, { label: mark, where: at, what: "term", plan: "kanazawa" });
}

/** What an evaluation mark says. @throws {InputError} for an unknown mark. */
export function levelOf({ mark, at }: { mark: string; at: string }): EvaluationLevel {
  return mapLabel(EVALUATION_MARKS, { label: mark, where: at, what: "evaluation mark", plan: "kanazawa" });
}

/** The permanent id of an entry of the seeds. */
export function programId(id: string): string {
  return `kanazawa:${id}`;
}

/** The headings of each group, outermost first, by its key. */
function headingPaths({ plan }: KanazawaNative): Map<string, Text[]> {
  return new Map(
    plan.pillars.flatMap(({ number, heading, headingEn, groups }) =>
      groups.map((group): [string, Text[]] => [
        group.key,
        [{ ja: `${number} ${heading}`, en: headingEn }, groupHeading(group)],
      ]),
    ),
  );
}

function groupHeading({ number, area, areaEn, heading, headingEn }: NativeGroup): Text {
  return {
    ja: [number, area, heading].filter((part) => part !== undefined).join(" "),
    en: areaEn === undefined ? headingEn : `${areaEn}: ${headingEn}`,
  };
}
