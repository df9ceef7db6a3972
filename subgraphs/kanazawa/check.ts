import type { ProblemCollector } from "../../shared/errors";
import { EVALUATION_MARKS, TERM_LABELS } from "./mapping";
import type { KanazawaNative, NativeProgram } from "./native";
import { EVALUATION_LEVELS, YEAR_COLUMNS } from "./terms";

/** Finds what contradicts itself in Kanazawa's seeds, beyond the form that native.ts checks. Pure. */
export function checkKanazawa({ plan, programs }: KanazawaNative, problems: ProblemCollector): void {
  checkLegend(plan, problems);
  checkTerms(plan, problems);
  checkAreas(plan, problems);
  for (const program of programs) {
    checkYears(program, problems);
    checkEvaluation(program, problems);
    checkRepeats(program, programs, problems);
    checkPart(program, programs, problems);
  }
}

/** Every level stands once in the legend, with the mark that mapping.ts reads as its own. */
function checkLegend({ at, legend }: KanazawaNative["plan"], problems: ProblemCollector): void {
  const listed = legend.map(({ key }) => key).join(", ");
  if (listed !== EVALUATION_LEVELS.join(", "))
    problems.add({
      where: at,
      found: `The legend lists ${listed}.`,
      advice: `Write each of ${EVALUATION_LEVELS.join(", ")} once, in this order.`,
    });
  for (const entry of legend) {
    const known = Object.entries(EVALUATION_MARKS).find(([, level]) => level === entry.key)?.[0];
    if (entry.reads?.mark !== known)
      problems.add({
        where: entry.at,
        found: `${entry.key} reads ${entry.reads?.mark ?? "no mark"}, in mapping.ts ${known ?? "no mark"}.`,
        advice: "Make them the same.",
      });
    if (entry.inferred !== (entry.reason !== undefined))
      problems.add({
        where: entry.at,
        found: entry.inferred ? "No reason is given for an inferred mark." : "A reason is given for a printed mark.",
        advice: "Write inferred: true together with reason: { ja: …, en: … }.",
      });
  }
}

/** Every label of the column 時期 has its translation. */
function checkTerms({ at, terms }: KanazawaNative["plan"], problems: ProblemCollector): void {
  const listed = terms.map(({ name }) => name).join(", ");
  const expected = Object.keys(TERM_LABELS).join(", ");
  if (listed !== expected)
    problems.add({ where: at, found: `The terms are ${listed}.`, advice: `Write ${expected}, in this order.` });
}

function checkAreas({ pillars }: KanazawaNative["plan"], problems: ProblemCollector): void {
  for (const { at, area, areaEn } of pillars.flatMap(({ groups }) => groups))
    if ((area === undefined) !== (areaEn === undefined))
      problems.add({
        where: at,
        found: `${area === undefined ? "area" : "areaEn"} is missing.`,
        advice: "Write area and areaEn together, or neither.",
      });
}

function checkYears({ years }: NativeProgram, problems: ProblemCollector): void {
  years.forEach(({ year, at }, index) => {
    const before = years[index - 1]?.year;
    if (before === undefined || YEAR_COLUMNS.indexOf(before) < YEAR_COLUMNS.indexOf(year)) return;
    problems.add({
      where: at,
      found: `${year} stands behind ${before}.`,
      advice: "Write each year once, in the order of the columns; a second row of cells is an entry of its own.",
    });
  });
}

function checkEvaluation({ evaluation: { at, certain, reason } }: NativeProgram, problems: ProblemCollector): void {
  if (certain === (reason === undefined)) return;
  problems.add({
    where: at,
    found: certain ? "A reason is given for a certain mark." : "No reason is given for an uncertain mark.",
    advice: "Write certain: false together with reason: { ja: …, en: … }.",
  });
}

function checkRepeats(
  { id, at, repeats }: NativeProgram,
  programs: readonly NativeProgram[],
  problems: ProblemCollector,
): void {
  if (repeats === undefined) return;
  if (repeats !== id && programs.some((other) => other.id === repeats)) return;
  problems.add({
    where: at,
    found: `It repeats "${repeats}", which is no other entry.`,
    advice: "Write the id of the entry that it prints again.",
  });
}

function checkPart(
  { at, group, title, part }: NativeProgram,
  programs: readonly NativeProgram[],
  problems: ProblemCollector,
): void {
  if (!part) return;
  const siblings = programs.filter((other) => other.part && other.title === title && other.group === group);
  const found = siblings.map((other) => other.part?.number).join(", ");
  const expected = Array.from({ length: part.of }, (_, index) => index + 1).join(", ");
  if (found === expected) return;
  problems.add({
    where: at,
    found: `It is a part of ${part.of}; the parts of this title are ${found}.`,
    advice: `Write entries with the numbers ${expected}, in this order.`,
  });
}
