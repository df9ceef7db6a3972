import type { Column, TableDefinition } from "./column";
import { COMPARISON } from "./columns/comparison";
import type { DatasetFacts } from "./facts";
import type { TableFacts } from "./fetch-tables";
import { DATAFLOW } from "./sdmx";
import { TABLES } from "./tables";

/** What every JSON answer and the data package say of the dataset that they are made from. */
export function datasetMember({ version, harvestedAt, documents, citationJa, citationEn }: DatasetFacts): object {
  return {
    version,
    harvestedAt,
    date: harvestedAt.slice(0, 10),
    documents: documents.map(({ fileName, titleJa, titleEn, publisher, sha256 }) => ({
      fileName,
      title: { ja: titleJa, en: titleEn },
      publisher,
      sha256,
    })),
    citation: { ja: citationJa, en: citationEn },
  };
}

/** The Table Schema of a table: https://specs.frictionlessdata.io/table-schema/. */
export function tableSchema({ columns, primaryKey, foreignKeys }: TableDefinition<never>): object {
  return {
    fields: columns.map(field),
    missingValues: [""],
    primaryKey: [primaryKey],
    ...(foreignKeys.length > 0 && {
      foreignKeys: foreignKeys.map(({ column, table, refersTo }) => ({
        fields: [column],
        reference: { resource: table, fields: [refersTo] },
      })),
    }),
  };
}

function field({ name, type, description, required, unique, codes, pattern, minimum }: Column<never>): object {
  const constraints = {
    ...(required && { required }),
    ...(unique && { unique }),
    ...(codes && { enum: codes }),
    ...(pattern !== undefined && { pattern: `^(${pattern})$` }),
    ...(minimum !== undefined && { minimum }),
  };
  return { name, type, description, ...(Object.keys(constraints).length > 0 && { constraints }) };
}

/** Readers of data packages take a byte order mark for a part of the first column's name. */
const WITHOUT_MARK = "?bom=0";

const FORM = {
  profile: "tabular-data-resource",
  format: "csv",
  mediatype: "text/csv",
  encoding: "utf-8",
  dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
};

/** The data package: https://specs.frictionlessdata.io/data-package/. Paths are relative to it. */
export function dataPackage({ dataset, concepts, coverage }: TableFacts): object {
  const compared = [...concepts.values()].filter(({ id }) =>
    coverage.get(id)?.cells.some(({ hasActual, hasTarget }) => hasActual || hasTarget),
  );
  return {
    profile: "data-package",
    name: "care-plans-of-japanese-cities",
    title: "Care plans of Japanese cities",
    description:
      "Programmes for the care of the elderly from the plans of Japanese cities, with every figure, the line that states it, and verdicts on what may be compared. A text that a spreadsheet would execute (it begins with = + - @, a tab or a carriage return, and is longer than one sign) has one apostrophe in front in CSV; take it off again where a cell matches ^'+[=+\\-@\\t\\r＝＋－＠]. and is no number. CSV begins with a byte order mark unless ?bom=0 is asked for, as the paths here do.",
    version: dataset.version,
    created: dataset.harvestedAt,
    keywords: ["elderly care", "municipal plans", "Japan", "介護", "高齢者保健福祉計画"],
    licenses: [{ name: "MIT", title: "MIT License", path: "https://opensource.org/license/mit" }],
    licenceNote:
      "The licence is that of this compilation: its structure, summaries and translations. The documents belong to the cities; only facts and figures are carried over from them.",
    sources: dataset.documents.map(({ titleJa, titleEn, publisher, fileName, sha256 }) => ({
      title: `${titleJa} / ${titleEn}`,
      publisher,
      fileName,
      sha256,
    })),
    dataset: datasetMember(dataset),
    resources: [
      ...Object.values(TABLES).map((table) => ({
        ...FORM,
        name: table.name,
        title: table.title,
        description: table.description,
        path: `${table.name}.csv${WITHOUT_MARK}`,
        schema: tableSchema(table as TableDefinition<never>),
      })),
      {
        name: "observations-sdmx",
        title: "Observations in SDMX-CSV 2.0",
        description: `The same observations for SDMX tools: dataflow ${DATAFLOW}. TIME_PERIOD is a time range: 2022-04-01/P1Y.`,
        path: "observations.sdmx.csv",
        profile: "data-resource",
        format: "csv",
        mediatype: "application/vnd.sdmx.data+csv",
        encoding: "utf-8",
      },
      ...compared.map(({ id, labelJa, labelEn }) => ({
        ...FORM,
        name: `comparison-${id}`,
        title: `Comparison: ${labelJa} / ${labelEn}`,
        description: COMPARISON.description,
        path: `comparison/${id}.csv${WITHOUT_MARK}`,
        schema: COMPARISON_SCHEMA,
      })),
    ],
  };
}

/** The schema that all comparison tables share stands once, beside the data package. */
const COMPARISON_SCHEMA = "comparison.schema.json";
