import Ajv from "ajv";

/** The parts of a Frictionless Table Schema that this project's data package uses. */
export interface TableSchema {
  fields: {
    name: string;
    type: "string" | "integer" | "number" | "boolean" | "date";
    constraints?: { required?: boolean; unique?: boolean; enum?: unknown[]; pattern?: string; minimum?: number };
  }[];
  missingValues: string[];
  primaryKey: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

type Value = string | number | boolean;

const LEXICAL = {
  string: { form: /^/, cast: (cell: string): Value => cell },
  integer: { form: /^[+-]?\d+$/, cast: Number },
  number: { form: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/, cast: Number },
  boolean: { form: /^(true|false)$/, cast: (cell: string): Value => cell === "true" },
  date: { form: /^\d{4}-\d{2}-\d{2}$/, cast: (cell: string): Value => cell },
};

const JSON_TYPES = { string: "string", integer: "integer", number: "number", boolean: "boolean", date: "string" };

/** A Table Schema as JSON Schema of a row whose missing cells are left out. */
function jsonSchema({ fields }: TableSchema): object {
  return {
    type: "object",
    additionalProperties: false,
    required: fields.filter(({ constraints }) => constraints?.required).map(({ name }) => name),
    properties: Object.fromEntries(
      fields.map(({ name, type, constraints: { required: _required, unique: _unique, ...rest } = {} }) => [
        name,
        { type: JSON_TYPES[type], ...rest },
      ]),
    ),
  };
}

/** Validates lines of text against a Table Schema with ajv. @returns the rows with typed values, and every finding. */
export function validateTable(
  [header = [], ...lines]: string[][],
  schema: TableSchema,
): { rows: Record<string, Value>[]; findings: string[] } {
  const findings: string[] = [];
  const names = schema.fields.map(({ name }) => name);
  if (header.join() !== names.join()) findings.push(`The header is ${header.join()}.`);
  const validate = new Ajv({ allErrors: true, strict: true }).compile(jsonSchema(schema));
  const rows = lines.map((cells, index) => {
    const row: Record<string, Value> = {};
    if (cells.length !== names.length) findings.push(`Row ${index + 1} has ${cells.length} cells.`);
    schema.fields.forEach(({ name, type }, column) => {
      const cell = cells[column] ?? "";
      if (schema.missingValues.includes(cell)) return;
      if (!LEXICAL[type].form.test(cell)) findings.push(`Row ${index + 1}, ${name}: "${cell}" is no ${type}.`);
      row[name] = LEXICAL[type].cast(cell);
    });
    if (!validate(row))
      for (const { instancePath, message } of validate.errors ?? [])
        findings.push(`Row ${index + 1}${instancePath}: ${message}.`);
    return row;
  });
  const unique = schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]);
  for (const key of [schema.primaryKey, ...unique]) {
    const values = rows.map((row) => JSON.stringify(key.map((name) => row[name])));
    if (new Set(values).size !== values.length) findings.push(`${key.join()} is not unique.`);
  }
  return { rows, findings };
}
