import type { Column, SdmxRole } from "./column";
import { OBSERVATIONS } from "./columns/observations";
import { toCsv } from "./csv";
import type { Row } from "./tables";

/** AGENCY:ID(VERSION) of the dataflow whose components are the columns with an SDMX role. */
export const DATAFLOW = "CARE_PLANS:OBSERVATIONS(1.0.0)";

const inRole = (role: SdmxRole): string[] =>
  (OBSERVATIONS.columns as readonly Column<never>[]).filter(({ sdmx }) => sdmx === role).map(({ name }) => name);

/** The columns of SDMX-CSV 2.0 in their order: structure, dimensions with the time last, measure, attributes. */
export const SDMX_COLUMNS: readonly string[] = [
  "STRUCTURE",
  "STRUCTURE_ID",
  "ACTION",
  ...inRole("dimension").filter((name) => name !== "TIME_PERIOD"),
  "TIME_PERIOD",
  ...inRole("measure"),
  ...inRole("attribute"),
];

/**
 * Observations as SDMX-CSV 2.0. ACTION I is "for information". A bare 2022 would be a calendar year in SDMX, so that the
 * fiscal year is given as a time range: the day on which it begins and its duration.
 */
export function toSdmxCsv(observations: readonly Row[]): string {
  const rows = observations.map((row) => ({
    ...row,
    STRUCTURE: "dataflow",
    STRUCTURE_ID: DATAFLOW,
    ACTION: "I",
    TIME_PERIOD: `${row.TIME_PERIOD}-04-01/P1Y`,
  }));
  return toCsv(SDMX_COLUMNS, rows);
}
