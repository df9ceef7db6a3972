import { FiscalYear } from "../canonical/fiscal-year";
import { readMeasurement } from "../canonical/measurement";
import { type Figure, printFigure, readCell } from "../canonical/quantity";
import type {
  ConceptMatchRecord,
  DocumentRecord,
  IndicatorRecord,
  Lines,
  ObservationRecord,
} from "../canonical/records";
import type { Direction, ObservationKind, ObservationStatus } from "../canonical/terms";
import type { Text } from "../canonical/text";
import { InputError } from "../errors";
import type { UnitTerm, Vocabulary } from "../vocabulary/vocabulary";
import type {
  SeedConceptMatch,
  SeedDepartment,
  SeedObservation,
  SeedSource,
  SeedTableIndicator,
  SeedText,
  SeedTextIndicator,
} from "./facts";
import { linesOf, type SeedPlace } from "./places";

/** Steps that normalisers of several plans take. All of them are pure. */

/** The text alone, without its place in the seeds. */
export function plainText({ ja, en }: SeedText): Text {
  return { ja, en };
}

export function plainTextOrNull(text: SeedText | undefined): Text | null {
  return text ? plainText(text) : null;
}

/** A heading with its translation; a printed number stands in front of the printed heading. */
export function headingText(seed: { number?: string | undefined; heading: string; headingEn: string }): Text {
  return { ja: seed.number === undefined ? seed.heading : `${seed.number} ${seed.heading}`, en: seed.headingEn };
}

/** The document of a plan. */
export function documentOf(source: SeedSource): DocumentRecord {
  return {
    fileName: source.document.fileName,
    title: plainText(source.title),
    publisher: source.publisher,
    sha256: source.document.sha256,
    lineCount: source.document.lines,
  };
}

/** Departments as printed, with their translation. @throws {InputError} for one that plan.yaml does not list. */
export function departmentTexts(
  printed: readonly SeedDepartment[],
  known: readonly { name: string; nameEn: string; variants?: readonly string[] | undefined }[],
): Text[] {
  return printed.map(({ department, at }) => {
    const found = known.find(({ name, variants }) => name === department || variants?.includes(department));
    if (!found)
      throw new InputError({
        where: at,
        found: `The department "${department}" is not in plan.yaml.`,
        advice: `Correct it, or add it to departments with its translation. Known are ${known.map(({ name }) => name).join(", ")}.`,
      });
    return { ja: department, en: found.nameEn };
  });
}

/** @throws {InputError} for an unknown concept, or a relation other than EXACT without its reason. */
export function conceptMatches(seeds: readonly SeedConceptMatch[], { concepts }: Vocabulary): ConceptMatchRecord[] {
  return seeds.map(({ at, id, relation, note }) => {
    mustKnow(at, concepts, id, "concept");
    if (relation !== "EXACT" && !note)
      throw new InputError({
        where: at,
        found: `"${id}" is matched as ${relation} without a reason.`,
        advice: "Write note: { ja: …, en: … }.",
      });
    return { concept: id, relation, note: plainTextOrNull(note) };
  });
}

/** What an indicator belongs to. */
export interface IndicatorOwner {
  id: string;
  concepts: readonly ConceptMatchRecord[];
}

interface Printed {
  nativeName: string;
  direction: Direction | null;
  lines: Lines;
}

/** @throws {InputError} for an unknown measure, unit or concept. */
function indicator(
  seed: SeedTableIndicator | SeedTextIndicator,
  owner: IndicatorOwner,
  printed: Printed,
  observations: readonly ObservationRecord[],
  { measures }: Vocabulary,
): IndicatorRecord {
  mustKnow(seed.at, measures, seed.measure, "measure");
  const own = new Map(owner.concepts.map(({ concept }) => [concept, true]));
  for (const id of seed.concepts ?? []) mustKnow(seed.at, own, id, "concept of this programme");
  return {
    id: `${owner.id}#${seed.key}`,
    name: plainText(seed.name),
    ...printed,
    measure: seed.measure,
    unit: seed.unit,
    concepts: seed.concepts ?? [...own.keys()],
    accumulation: seed.accumulation,
    accumulationReason: plainTextOrNull(seed.inferred),
    note: plainTextOrNull(seed.note),
    observations,
  };
}

/** An indicator of running text with its figures. @throws {InputError} for a figure that its unit cannot take. */
export function textIndicatorRecord(
  seed: SeedTextIndicator,
  owner: IndicatorOwner,
  parent: SeedPlace & { at: string },
  vocabulary: Vocabulary,
): IndicatorRecord {
  const unit = unitOf(seed, vocabulary);
  const observations = seed.observations.map((observation) =>
    textObservation(
      observation,
      unit,
      linesOf({ ...withPlace(observation, withPlace(seed, parent)), at: observation.at }),
    ),
  );
  const first = withPlace(seed, seed.observations[0] as SeedObservation);
  const lines = linesOf({ ...withPlace(first, parent), at: seed.at });
  return indicator(seed, owner, { nativeName: seed.printed, direction: null, lines }, observations, vocabulary);
}

function withPlace(own: SeedPlace, fallback: SeedPlace): SeedPlace {
  return own.line === undefined && own.lines === undefined ? fallback : own;
}

function textObservation(seed: SeedObservation, unit: UnitTerm, lines: Lines): ObservationRecord {
  const event = seed.status === "SUSPENDED";
  const read = event && !/\d/.test(seed.raw.normalize("NFKC")) ? null : readMeasurement(seed.raw, unit, seed.at);
  return {
    fiscalYear: FiscalYear.parse(seed.year, seed.at),
    kind: seed.kind,
    value: read?.value ?? null,
    status: seed.status ?? read?.status ?? "NORMAL",
    raw: seed.raw,
    bound: seed.bound ?? read?.bound ?? "EXACT",
    asOf: seed.asOf ?? null,
    line: lines[0],
    note: noteOf(seed),
  };
}

function noteOf({ note, yearInferred }: SeedObservation): Text | null {
  const parts = [note, yearInferred].filter((part) => part !== undefined);
  if (parts.length === 0) return null;
  return { ja: parts.map(({ ja }) => ja).join(""), en: parts.map(({ en }) => en).join(" ") };
}

/** The cells of a row, in the order of its columns. @throws {InputError} unless every column has its cell. */
export function cellsOf(
  { at, cells }: { at: string; cells: Readonly<Record<string, string>> },
  { columns }: { columns: readonly string[] },
): Readonly<Record<string, string>> {
  const odd = [...Object.keys(cells), ...columns].find((column) => !columns.includes(column) || !(column in cells));
  if (odd === undefined) return Object.fromEntries(columns.map((column) => [column, cells[column] as string]));
  throw new InputError({
    where: `${at} cells.${odd}`,
    found: odd in cells ? `"${odd}" is no column of the table.` : "The cell is missing.",
    advice: `Write a cell for each of ${columns.join(", ")}, "" where it is blank.`,
  });
}

/** One row of a printed table: cells by fiscal year, and what they mean. */
export interface TableRow {
  at: string;
  line: number;
  kind: (year: FiscalYear) => ObservationKind;
  status?: (year: FiscalYear) => ObservationStatus | null;
  cells: Readonly<Record<string, string>>;
}

/**
 * The indicators of table rows: the first of `seeds` takes the first figure of every cell, the second the second.
 * @param rows rows whose cells are figures of the same indicators (a row of targets and a row of actuals).
 * @throws {InputError} for a cell with more or fewer figures than indicators, or a figure that its unit cannot take.
 */
export function tableIndicatorRecords(
  seeds: readonly SeedTableIndicator[],
  owner: IndicatorOwner,
  printed: Printed,
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
): IndicatorRecord[] {
  return seeds.map((seed, index) => {
    const unit = unitOf(seed, vocabulary);
    const observations = rows.flatMap((row) =>
      Object.entries(row.cells).map(([column, cell]): ObservationRecord => {
        const where = `${row.at} cells.${column}`;
        const fiscalYear = FiscalYear.parse(column, where);
        const raw = partOf(cell, index, seeds.length, where);
        const { value, status, bound } = readMeasurement(raw, unit, where);
        return {
          fiscalYear,
          kind: row.kind(fiscalYear),
          value,
          status: value === null ? status : (row.status?.(fiscalYear) ?? status),
          raw,
          bound,
          asOf: null,
          line: row.line,
          note: null,
        };
      }),
    );
    return indicator(seed, owner, printed, observations, vocabulary);
  });
}

/** The part of a cell that belongs to one of its figures; a mark or word stands for all of them. */
function partOf(cell: string, index: number, count: number, where: string): string {
  if (count === 1) return cell;
  const { figures, status } = readCell(cell, where);
  if (status !== null) return cell;
  if (figures.length !== count)
    throw new InputError({
      where,
      found: `"${cell}" holds ${figures.length} figures, and the row has ${count} indicators.`,
      advice: "Give every figure of the cell its indicator, in the order of the cell.",
    });
  const parts = cell.split(/[\s()（）]+/).filter((part) => part !== "");
  return parts.length === count ? (parts[index] as string) : printFigure(figures[index] as Figure);
}

function unitOf({ at, unit }: { at: string; unit: string }, { units }: Vocabulary): UnitTerm {
  mustKnow(at, units, unit, "unit");
  return units.get(unit) as UnitTerm;
}

function mustKnow(at: string, known: ReadonlyMap<string, unknown>, id: string, what: string): void {
  if (!known.has(id))
    throw new InputError({
      where: at,
      found: `There is no ${what} "${id}".`,
      advice: `Correct it, or add it. ${nearest(id, [...known.keys()])}`,
    });
}

/** The ids that share a word with one that is not known, or all of them where none does. */
function nearest(id: string, known: readonly string[]): string {
  const words = id.split("-");
  const similar = known.filter((other) => other.split("-").some((word) => words.includes(word)));
  return similar.length > 0 ? `Similar are ${similar.join(", ")}.` : `Known are ${known.join(", ")}.`;
}
