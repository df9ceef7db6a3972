import { createHash } from "node:crypto";
import type { CanonicalPlan, IndicatorRecord, ObservationRecord, ProgramRecord } from "../canonical/records";
import { InputError } from "../errors";
import { Indicator } from "../graph/indicator";
import { Observation } from "../graph/observation";
import type { Database } from "../storage/database";
import { writeTables } from "../storage/source";
import { type Vocabulary, vocabulary } from "../vocabulary/vocabulary";
import type { PlanDefinition, TableRows } from "./plan-definition";
import { stableText } from "./stable-text";
import type { EntityClass } from "./store";

/**
 * Turns a plan's facts into the rows of all its tables. Pure, with the vocabulary that the plan was normalised with.
 * @throws {InputError} when two indicators have the same id.
 */
export function planTables<Native>(
  plan: PlanDefinition,
  native: Native,
  canonical: CanonicalPlan,
  words: Vocabulary = vocabulary(),
): TableRows[] {
  const own = plan.rows(native, words);
  const { plan: record, programs } = canonical;
  const indicators = [
    ...programs.map(({ id, indicators }) => ({ ownerId: id, records: indicators })),
    ...(own.indicators ?? []),
  ].flatMap(({ ownerId, records }) => records.map((indicator) => ({ ownerId, indicator })));
  checkUnique(indicators.map(({ indicator }) => indicator.id));
  return [
    {
      entity: plan.Plan,
      rows: [
        {
          id: record.id,
          municipalityCode: record.municipality,
          titles: record.title,
          source: record.document,
          firstYear: record.period[0].year,
          lastYear: record.period[1].year,
          version: factsVersion([canonical, own]),
          ...own.plan,
        },
      ],
    },
    {
      entity: plan.Program,
      rows: programs.map((program, position) => ({
        ...programRow(record.id, program, position),
        ...own.programs.get(program.id),
      })),
    },
    {
      entity: Indicator,
      rows: indicators.map(({ ownerId, indicator }, position) => indicatorRow(ownerId, indicator, position)),
    },
    { entity: Observation, rows: observationRows(indicators.map(({ indicator }) => indicator)) },
    ...own.levels,
  ];
}

/** @throws {InputError} for an indicator id that stands twice. */
function checkUnique(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id))
      throw new InputError({
        where: id,
        found: "Two indicators of this programme have the same key.",
        advice: "Give each a key of its own.",
      });
    seen.add(id);
  }
}

function programRow(planId: string, program: ProgramRecord, position: number): object {
  return {
    id: program.id,
    planId,
    position,
    localNumber: program.localNumber,
    titles: program.title,
    summaries: program.summary,
    pathTexts: program.path,
    departmentTexts: program.departments,
    matches: program.concepts,
    firstLine: program.lines[0],
    lastLine: program.lines[1],
  };
}

/** The row of an indicator; its owner is a programme or, for figures that belong to none, a level of the plan. */
function indicatorRow(ownerId: string, indicator: IndicatorRecord, position: number): object {
  return {
    id: indicator.id,
    ownerId,
    position,
    names: indicator.name,
    nativeName: indicator.nativeName,
    measureId: indicator.measure,
    unitCode: indicator.unit,
    conceptIds: indicator.concepts,
    accumulation: indicator.accumulation,
    accumulationReasons: indicator.accumulationReason,
    direction: indicator.direction,
    notes: indicator.note,
    firstLine: indicator.lines[0],
    lastLine: indicator.lines[1],
  };
}

/** What is stored of a figure. */
type ObservationFacts = Omit<Observation, "fiscalYear" | "statusCode" | "note">;

function observationRows(indicators: readonly IndicatorRecord[]): ObservationFacts[] {
  const rows: ObservationFacts[] = [];
  // Written out: there are a million of them.
  for (const { id: indicatorId, observations } of indicators)
    for (const { fiscalYear, note: notes, kind, value, status, raw, bound, asOf, line } of [...observations].sort(
      byYear,
    ))
      rows.push({
        rowId: rows.length + 1,
        indicatorId,
        year: fiscalYear.year,
        kind,
        value,
        status,
        raw,
        bound,
        asOf,
        line,
        notes,
      });
  return rows;
}

function byYear(a: ObservationRecord, b: ObservationRecord): number {
  return a.fiscalYear.compare(b.fiscalYear) || (a.kind < b.kind ? -1 : Number(a.kind > b.kind)) || a.line - b.line;
}

/** Hash over facts: equal exactly when the facts are. Key order and undefined members do not matter. */
export function factsVersion(facts: unknown): string {
  return createHash("sha256").update(stableText(facts)).digest("hex").slice(0, 16);
}

/**
 * The version of a list of facts and of one more fact behind it, whose list is never whole in memory:
 * the same as that of `[list, last]`.
 */
export class ListVersion {
  readonly #hash = createHash("sha256").update("[[");
  #isEmpty = true;

  add(facts: unknown): void {
    this.#hash.update(`${this.#isEmpty ? "" : ","}${stableText(facts)}`);
    this.#isEmpty = false;
  }

  /** Ends the list. */
  close(last: unknown): string {
    return this.#hash
      .update(`],${stableText(last)}]`)
      .digest("hex")
      .slice(0, 16);
  }
}

/**
 * Writes a new database with all rows, whole, or throws and leaves one that nobody reads.
 * @param tables May be a stream: rows are written as they come, and a table may come in several parts. While one part is
 * written, the next is taken.
 */
export function writeDatabase(
  database: Database,
  entities: readonly EntityClass[],
  tables: Iterable<TableRows> | AsyncIterable<TableRows>,
): Promise<void> {
  return writeTables(database, entities as never, async (insert) => {
    let writing = Promise.resolve();
    try {
      for await (const { entity, rows } of tables) {
        await writing;
        writing = insert(entity as never, rows);
        // It is awaited before the next part, or at the end; until then nobody else hears of its error.
        writing.catch(() => {});
      }
    } finally {
      await writing;
    }
  });
}
