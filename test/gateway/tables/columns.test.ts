import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Column, TableDefinition } from "../../../gateway/data/column";
import { COMPARISON } from "../../../gateway/data/columns/comparison";
import { OBSERVATIONS } from "../../../gateway/data/columns/observations";
import { tableSchema } from "../../../gateway/data/datapackage";
import { describeTables } from "../../../gateway/data/describe";
import { SDMX_COLUMNS } from "../../../gateway/data/sdmx";
import { DEFINITIONS } from "../../../gateway/data/tables";
import { ROOT } from "../../../shared/paths";

const names = ({ columns }: TableDefinition<never>) => columns.map(({ name }) => name);

const OBSERVATION_COLUMNS =
  "OBS_ID FREQ REF_AREA REF_AREA_LABEL_JA REF_AREA_LABEL_EN PREFECTURE PROGRAM_ID PROGRAM_TITLE_JA PROGRAM_TITLE_EN INDICATOR_ID INDICATOR_JA INDICATOR_EN NATIVE_NAME CONCEPT MEASURE MEASURE_LABEL_JA MEASURE_LABEL_EN UNIT_MEASURE UNIT_MEASURE_LABEL_JA UNIT_MEASURE_LABEL_EN OBS_ROLE TIME_PERIOD TIME_ERA OBS_VALUE OBS_STATUS STATUS BOUND AS_OF ACCUMULATION ACCUMULATION_INFERRED DIRECTION RAW SOURCE_DOCUMENT SOURCE_SHA256 SOURCE_LINE NOTE_JA NOTE_EN DATASET_VERSION";

/** Whoever reads these tables relies on names and order: a change here breaks their programs. */
test.each([
  ["observations", OBSERVATION_COLUMNS],
  [
    "programs",
    "PROGRAM_ID REF_AREA REF_AREA_LABEL_JA REF_AREA_LABEL_EN PREFECTURE LOCAL_NUMBER PROGRAM_TITLE_JA PROGRAM_TITLE_EN SUMMARY_JA SUMMARY_EN PATH_JA PATH_EN DEPARTMENTS_JA DEPARTMENTS_EN CONCEPT CONCEPT_RELATION CONCEPT_NOTE_JA CONCEPT_NOTE_EN INDICATOR_COUNT OBSERVATION_COUNT SOURCE_DOCUMENT SOURCE_TITLE_JA SOURCE_TITLE_EN SOURCE_PUBLISHER SOURCE_SHA256 SOURCE_LINE_FIRST SOURCE_LINE_LAST DATASET_VERSION",
  ],
  [
    "concepts",
    "CONCEPT CONCEPT_LABEL_JA CONCEPT_LABEL_EN DEFINITION_JA DEFINITION_EN SYNONYMS BROADER PROGRAM_COUNT AREAS_WITH_PROGRAM AREAS_WITH_ACTUAL AREAS_WITH_TARGET DATASET_VERSION",
  ],
  [
    "comparison",
    `OBS_ID CONCEPT CONCEPT_LABEL_JA CONCEPT_LABEL_EN GROUP COMPARABILITY CAVEATS CAVEATS_JA CAVEATS_EN RELATION ENTERED_THROUGH ${OBSERVATION_COLUMNS.replace("OBS_ID ", "").replace("CONCEPT ", "")}`,
  ],
])("%s has these columns in this order", (name, expected) => {
  expect(names(DEFINITIONS.find((table) => table.name === name) as TableDefinition<never>)).toEqual(
    expected.split(" "),
  );
});

test("SDMX-CSV has structure, dimensions with the time last, measure, attributes", () => {
  expect(SDMX_COLUMNS.slice(0, 13)).toEqual([
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "FREQ",
    "REF_AREA",
    "PROGRAM_ID",
    "INDICATOR_ID",
    "MEASURE",
    "UNIT_MEASURE",
    "OBS_ROLE",
    "TIME_PERIOD",
    "OBS_VALUE",
    "REF_AREA_LABEL_JA",
  ]);
  expect(new Set(SDMX_COLUMNS.slice(3))).toEqual(new Set(names(OBSERVATIONS).filter((name) => name !== "OBS_ID")));
});

const described: [string, TableDefinition<never>][] = DEFINITIONS.map((table) => [table.name, table]);

test.each(described)("%s: every column is named once, after SDMX's manner, and described", (_name, table) => {
  expect(new Set(names(table)).size).toBe(table.columns.length);
  for (const { name, description } of table.columns as readonly Column<never>[]) {
    expect(name).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/);
    expect(description).toMatch(/^[A-Zt].+[.)]$/);
  }
});

test.each(described)("%s: keys name columns that are there", (_name, table) => {
  expect(names(table)).toContain(table.primaryKey);
  for (const { column, table: other, refersTo } of table.foreignKeys) {
    const target = other === "" ? table : DEFINITIONS.find(({ name }) => name === other);
    expect(names(table)).toContain(column);
    expect(target?.primaryKey).toBe(refersTo);
  }
});

test("the data package's fields are the columns with their types and closed lists", () => {
  const { fields } = tableSchema(COMPARISON) as { fields: { name: string }[] };
  expect(fields.map(({ name }) => name)).toEqual(names(COMPARISON));
  expect(fields.find(({ name }) => name === "COMPARABILITY")).toMatchObject({
    type: "string",
    constraints: { required: true, enum: ["COMPARABLE", "WITH_CAVEATS", "NOT_COMPARABLE"] },
  });
  expect(fields.find(({ name }) => name === "OBS_VALUE")).toEqual({
    name: "OBS_VALUE",
    type: "number",
    description: "The figure, without its unit. Empty where there is none, and then STATUS says why; a printed 0 is 0.",
  });
});

test("the documentation has the columns as they are (if not: npm run fix:columns)", () => {
  const documentation = readFileSync(join(ROOT, "gateway", "data", "README.md"), "utf8");
  expect(describeTables(documentation)).toBe(documentation);
});
