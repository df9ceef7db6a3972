import { z } from "zod";

/**
 * What a chart needs of an answer's Concept.comparison, under the names that the API gives its fields. More may stand
 * there; `decisive` may be absent, and then every caveat of a group that is not comparable counts as its reason.
 */
const municipality = z.object({ code: z.string(), name: z.string() });

const observation = z.object({
  fiscalYear: z.object({ year: z.int() }),
  kind: z.enum(["ACTUAL", "TARGET"]),
  value: z.number().nullable(),
  status: z.enum(["NORMAL", "ESTIMATED", "PROVISIONAL", "SUSPENDED", "MISSING", "PENDING", "QUALITATIVE"]),
  raw: z.string(),
  asOf: z.string().nullable(),
});

const series = z.object({
  municipality,
  indicatorName: z.string(),
  observations: z.array(observation),
});

const caveat = z.object({ code: z.string(), decisive: z.boolean().optional(), message: z.string() });

const group = z.object({
  measure: z.object({ label: z.string() }),
  unit: z.object({ label: z.string() }),
  comparability: z.enum(["COMPARABLE", "WITH_CAVEATS", "NOT_COMPARABLE"]),
  caveats: z.array(caveat),
  series: z.array(series),
});

const comparison = z.object({
  concept: z.object({ label: z.string() }),
  groups: z.array(group),
  withoutFigures: z.array(municipality),
  notInPlan: z.array(municipality),
  dataset: z.object({
    version: z.string(),
    documents: z.array(z.object({ title: z.string(), publisher: z.string() })),
  }),
});

export type ChartComparison = z.output<typeof comparison>;
export type ChartGroup = z.output<typeof group>;
export type ChartSeries = z.output<typeof series>;
export type ChartObservation = z.output<typeof observation>;

/** Reads the comparison of an answer. @throws {z.ZodError} when the document did not ask for all that a chart needs. */
export function readComparison(answer: unknown): ChartComparison {
  return comparison.parse(answer);
}

/** The fields that a document must ask for, as dotted paths below its comparison. */
export function chartFields(): string[] {
  return fieldsOf(comparison);
}

/** Every value that a form needs, as a dotted path; what may be absent is left out. */
export function fieldsOf(form: z.ZodType): string[] {
  return leaves(form, "");
}

function leaves(schema: z.ZodType, prefix: string): string[] {
  if (schema instanceof z.ZodArray) return leaves(schema.element as z.ZodType, prefix);
  if (schema instanceof z.ZodNullable) return leaves(schema.unwrap() as z.ZodType, prefix);
  if (schema instanceof z.ZodOptional) return [];
  if (!(schema instanceof z.ZodObject)) return [prefix];
  return Object.entries(schema.shape).flatMap(([name, inner]) =>
    leaves(inner as z.ZodType, prefix === "" ? name : `${prefix}.${name}`),
  );
}
