import { z } from "zod";
import { parseSeed, seedMap, seedRecord } from "../../shared/seed/read";
import { COLLECTIONS } from "./collections";

const text = seedMap({ ja: z.string().min(1), en: z.string().min(1) });

const values = z.union([z.enum(COLLECTIONS), z.array(z.string()).min(1)]);

const variable = seedMap({
  about: text,
  /** Must be that of the operation, which is where GraphQL reads it. */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  minimum: z.int().optional(),
  maximum: z.int().optional(),
  /** Most characters of a text. */
  longest: z.int().min(1).optional(),
  /** All that may be given: a list, or the name of a collection of the vocabulary. */
  values: values.optional(),
});

const PATH = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

const header = seedMap({
  /** Place among GraphiQL's example tabs, and in every list of documents. */
  tab: z.int().min(1),
  title: text,
  description: text,
  variables: seedRecord(z.string(), variable),
  /** Where in the answer the comparison stands that the chart shows; without it there is no chart. */
  chart: z.string().regex(PATH).optional(),
  /** Where in the answer the coverage stands that the picture shows as a matrix. */
  matrix: z.string().regex(PATH).optional(),
  /** Where in the answer the rows of the table stand. */
  rows: z.string().regex(PATH),
  /** The columns that people see, in this order, with their headings; programs get all. */
  table: seedRecord(z.string(), text).optional(),
});

export type Header = z.output<typeof header>;
export type DescribedVariable = z.output<typeof variable>;

/** A document's file, taken apart. */
export interface SplitText {
  header: string;
  /** The operation with all that follows the header. */
  body: string;
}

/** Parts a document at the end of its leading comment; lines keep their numbers. */
export function splitHeader(text: string): SplitText {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("#"));
  const count = end === -1 ? lines.length : end;
  return {
    header: lines
      .slice(0, count)
      .map((line) => line.replace(/^# ?/, ""))
      .join("\n"),
    body: lines.slice(count).join("\n").trimStart(),
  };
}

/** Reads the header's YAML. @throws {InputError} with file, line and advice for everything that is missing or wrong. */
export function readHeader(text: string, file: string): Header {
  return parseSeed(text, file, header);
}
