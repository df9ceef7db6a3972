import type { Address } from "./address";
import type { TableDefinition } from "./column";
import { COMPARISON } from "./columns/comparison";
import { toCsv } from "./csv";
import { dataPackage, datasetMember, tableSchema } from "./datapackage";
import type { ConceptFacts } from "./facts";
import { toSdmxCsv } from "./sdmx";
import type { Edition } from "./table-store";
import { comparisonRemarks, comparisonRows, type Row, rowsOf, TABLES } from "./tables";

/** The name under which a browser saves it. */
export function fileName(address: Address): string {
  switch (address.kind) {
    case "table":
      return `${address.table}.${address.form}`;
    case "comparison":
      return `comparison-${address.concept}.${address.form}`;
    case "sdmx":
      return "observations.sdmx.csv";
    case "package":
      return "datapackage.json";
    case "comparison-schema":
      return "comparison.schema.json";
  }
}

/** The text of a form, without a byte order mark. */
export async function writeForm(address: Address, edition: Edition): Promise<string> {
  const { facts } = edition;
  switch (address.kind) {
    case "table": {
      const table = TABLES[address.table] as TableDefinition<never>;
      const rows = rowsOf(address.table, facts);
      if (address.form === "csv") return toCsv(namesOf(table), rows);
      return toJson({ dataset: datasetMember(facts.dataset) }, table, rows);
    }
    case "comparison": {
      const comparison = await edition.comparison(address.concept);
      const rows = comparisonRows(facts.concepts.get(address.concept) as ConceptFacts, comparison, facts);
      if (address.form === "csv") return toCsv(namesOf(COMPARISON), rows);
      const stated = new Set(rows.map(({ SOURCE_SHA256 }) => SOURCE_SHA256));
      const documents = facts.dataset.documents.filter(({ sha256 }) => stated.has(sha256));
      const dataset = datasetMember({ ...facts.dataset, ...comparison, documents });
      return toJson({ dataset, ...comparisonRemarks(comparison) }, COMPARISON, rows);
    }
    case "sdmx":
      return toSdmxCsv(rowsOf("observations", facts));
    case "package":
      return json(dataPackage(facts));
    case "comparison-schema":
      return json(tableSchema(COMPARISON));
  }
}

function namesOf({ columns }: TableDefinition<never>): string[] {
  return columns.map(({ name }) => name);
}

/** What is said of the rows, the names of the columns in their order, the rows. */
function toJson(head: object, table: TableDefinition<never>, rows: readonly Row[]): string {
  return json({ ...head, columns: namesOf(table), rows });
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
