import { FiscalYear } from "../../shared/canonical/fiscal-year";
import type { Text } from "../../shared/canonical/text";
import { InputError } from "../../shared/errors";
import { PART_MARKS, type PartMark } from "./mapping";
import type { NativeMilestone, NativePage, NativePlan, NativeProgram } from "./native";

/** What a row of Atsugi's table says about its own place: item, part, title, page, years. All of it is pure. */

const ID = /^(\d+)(?:-(\d+))?$/;
const PART_MARK = /^(.*?)([①-⑳])/u;

/** The item and the part of it for which a row stands. */
export interface RowPlace {
  item: number;
  /** Null where the item is one row. */
  part: number | null;
  /** The title of the item whose part it is, which stands above the part's own title; null where the item is one row. */
  heading: Text | null;
}

/** The permanent id of the programme with a number (12) or a number and a part (21-2). */
export function programId(id: string): string {
  return `atsugi:${id}`;
}

/** @throws {InputError} when id, printed number and part mark do not agree, or a number is inferred without a reason. */
export function rowPlace(
  program: Pick<NativeProgram, "at" | "id" | "number" | "numberInferred" | "title">,
  { itemsInParts }: Pick<NativePlan, "itemsInParts">,
): RowPlace {
  const [, number, ownPart] = ID.exec(program.id) ?? [];
  if (number === undefined)
    fail(program, `The id "${program.id}" names no item.`, 'Write the item\'s number, "12", or a part of it, "21-2".');
  if (program.number === undefined ? !program.numberInferred : program.numberInferred || program.number !== number)
    fail(
      program,
      `The number is ${program.number ?? "not printed"}, with${program.numberInferred ? "" : "out"} a reason for an inferred one.`,
      `Write number: "${number}" where it is printed; write numberInferred where its cell is empty, and only there.`,
    );
  const item = itemsInParts.find((known) => known.item === Number(number));
  const part = ownPart === undefined ? null : Number(ownPart);
  const [, above, mark] = PART_MARK.exec(program.title ?? "") ?? [];
  if ((item !== undefined) !== (part !== null) || (mark === undefined ? null : partNumber(mark, program.at)) !== part)
    fail(
      program,
      `The id "${program.id}", the mark ${mark ?? "(none)"} in the title and itemsInParts in plan.yaml do not agree.`,
      "Give a row with ② the id 21-2, and its item an entry in itemsInParts.",
    );
  if (item && above !== item.title)
    fail(program, `The title does not begin with "${item.title}".`, "Correct it, or the item's title in plan.yaml.");
  return { item: Number(number), part, heading: item ? { ja: item.title, en: item.titleEn } : null };
}

/** The number for which a part's mark stands: ② is 2. @throws {InputError} for an unknown mark. */
export function partNumber(mark: string, at: string): number {
  if (mark in PART_MARKS) return PART_MARKS[mark as PartMark];
  return fail(
    { at },
    `"${mark}" is no known mark of a part.`,
    `Write one of ${Object.keys(PART_MARKS).join(", ")}, or add it to subgraphs/atsugi/mapping.ts.`,
  );
}

/** A row's title, and the line on which it is printed. */
export interface RowTitle {
  title: Text;
  line: number;
}

/** @throws {InputError} when there is no title or two, or one is taken from a neighbouring row without a reason. */
export function rowTitle(
  program: Pick<NativeProgram, "at" | "title" | "titleEn" | "titleContinued" | "titleInferred" | "line">,
): RowTitle {
  const { title, titleContinued: continued, titleEn: en } = program;
  if (title !== undefined && !continued && !program.titleInferred)
    return { title: { ja: title, en }, line: program.line };
  if (title === undefined && continued && program.titleInferred)
    return { title: { ja: continued.title, en }, line: continued.line };
  return fail(
    program,
    "The title is neither printed in the row nor taken from another one with a reason.",
    "Write title, or titleContinued with titleInferred where the title cell is empty.",
  );
}

/** Position of the page on which a line stands: the last one that begins above it. @throws {InputError} when none does. */
export function pageIndex({ at, line }: Pick<NativeProgram, "at" | "line">, pages: readonly NativePage[]): number {
  const index = pages.findLastIndex((page) => page.line < line);
  if (index >= 0) return index;
  return fail({ at }, `Line ${line} stands above the first page.`, "Correct it, or the pages in plan.yaml.");
}

/**
 * First and last fiscal year of a milestone.
 * @throws {InputError} when it has none, they are not in order or not the printed ones, or one is inferred without a reason.
 */
export function milestoneYears(milestone: NativeMilestone): readonly [FiscalYear, FiscalYear] {
  const { at, raw, year, years, yearInferred } = milestone;
  if ((year === undefined) === (years === undefined))
    fail(milestone, `"${raw}" has ${year === undefined ? "no year" : "both year and years"}.`, ADVICE_YEARS);
  const [from, to] = (years ?? [year as string]).map((text) => FiscalYear.parse(text, at)) as [FiscalYear, FiscalYear?];
  if (to && from.compare(to) >= 0) fail(milestone, `${from} to ${to} is no span.`, ADVICE_YEARS);
  const printed = printedYear(raw, at);
  if (printed ? yearInferred || !printed.equals(from) : !yearInferred)
    fail(
      milestone,
      `"${raw}" is carried as ${from}, with${yearInferred ? "" : "out"} a reason for an inferred year.`,
      "Write the printed year; write yearInferred where none is printed (昨年度), and only there.",
    );
  return [from, to ?? from];
}

const ADVICE_YEARS = "Write year: R4, or years: [R4, R5].";
const PRINTED_YEAR = /^((?:令和|平成)(?:元|\d{1,2}))(?:年(\d{1,2})月)?/;

/** The fiscal year with which a printed time begins: 令和5~6年度, 平成29年度末, 平成30年4月; null for 昨年度. */
function printedYear(raw: string, at: string): FiscalYear | null {
  const [, year, month] = PRINTED_YEAR.exec(raw) ?? [];
  if (year === undefined) return null;
  const calendar = FiscalYear.parse(`${year}年度`, at);
  return month !== undefined && Number(month) < 4 ? FiscalYear.of(calendar.year - 1, at) : calendar;
}

function fail({ at: where }: { at: string }, found: string, advice: string): never {
  throw new InputError({ where, found, advice });
}
