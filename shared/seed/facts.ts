import { z } from "zod";
import { ACCUMULATIONS, BOUNDS, MATCH_RELATIONS, OBSERVATION_KINDS } from "../canonical/terms";
import { seedMap, seedRecord } from "./read";

/** Parts that seeds of several plans are made of. The form is described in seeds/README.md. */

export const text = seedMap({ ja: z.string().min(1), en: z.string().min(1) });

export const line = z.int().positive();
export const lines = z.tuple([line, line]);

/** Where a printed fact stands: one line, or first and last line. */
export const place = { line: line.optional(), lines: lines.optional() };

export const department = seedMap({ department: z.string(), ...place });
/** A department of plan.yaml; `variants` are other forms in which the document prints its name. */
export const departmentName = seedMap({
  name: z.string(),
  nameEn: z.string(),
  variants: z.array(z.string()).min(1).optional(),
});

export const conceptMatch = seedMap({
  id: z.string(),
  relation: z.enum(MATCH_RELATIONS),
  note: text.optional(),
});

/** What is said of every indicator, in tables and in running text. */
const indicatorFacts = {
  key: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  name: text,
  measure: z.string(),
  unit: z.string(),
  accumulation: z.enum(ACCUMULATIONS),
  inferred: text.optional(),
  note: text.optional(),
  concepts: z.array(z.string()).optional(),
};

/** An indicator of a table row: the cells are its figures. */
export const tableIndicator = seedMap(indicatorFacts);

/** A day that exists, ISO 8601: 2022-08-31. */
export const day = z.iso.date();

const SEED_STATUSES = ["NORMAL", "ESTIMATED", "PROVISIONAL", "SUSPENDED"] as const;

export const observation = seedMap({
  year: z.union([z.string(), z.int()]).transform(String),
  raw: z.union([z.string(), z.number()]).transform(String),
  ...place,
  kind: z.enum(OBSERVATION_KINDS).default("ACTUAL"),
  status: z.enum([...SEED_STATUSES, "MISSING", "PENDING", "QUALITATIVE"]).optional(),
  bound: z.enum(BOUNDS).optional(),
  asOf: day.optional(),
  note: text.optional(),
  yearInferred: text.optional(),
  shared: z.boolean().optional(),
});

/** An indicator of running text, with its figures. */
export const textIndicator = seedMap({
  ...indicatorFacts,
  printed: z.string(),
  ...place,
  observations: z.array(observation).min(1),
});

const cell = z.union([z.string(), z.number()]).transform(String);

/** A table as printed: header columns and rows, each with its line. */
export const tableHeader = seedMap({ line, columns: z.array(z.union([z.string(), z.int()]).transform(String)).min(1) });
export const tableCells = seedRecord(z.string(), cell);

/** A number that belongs to the structure of a programme, kept natively: 9事業, 4品目. */
export const structureFact = seedMap({
  key: z.string().optional(),
  name: text,
  raw: z.string().optional(),
  printed: z.string().optional(),
  ...place,
  measure: z.string().optional(),
  unit: z.string().optional(),
  note: text.optional(),
});

/** `source.yaml` of every plan. */
export const source = seedMap({
  slug: z.string(),
  municipality: z.string(),
  document: seedMap({ fileName: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), lines: z.int().positive() }),
  title: text,
  titleInferred: text.optional(),
  publisher: z.string(),
  publisherEn: z.string(),
  licence: text,
});

export type SeedText = z.output<typeof text>;
export type SeedConceptMatch = z.output<typeof conceptMatch>;
export type SeedTableIndicator = z.output<typeof tableIndicator>;
export type SeedTextIndicator = z.output<typeof textIndicator>;
export type SeedObservation = z.output<typeof observation>;
export type SeedDepartment = z.output<typeof department>;
export type SeedStructureFact = z.output<typeof structureFact>;
export type SeedSource = z.output<typeof source>;
