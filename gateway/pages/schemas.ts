import { z } from "zod";
import {
  ACCUMULATIONS,
  BOUNDS,
  DIRECTIONS,
  MATCH_RELATIONS,
  OBSERVATION_KINDS,
  OBSERVATION_STATUSES,
  type ObservationStatus,
} from "../../shared/canonical/terms";

/** Parts of the pages' questions that several pages ask, and the forms of their answers. */

export const OBSERVATION =
  "fiscalYear { year era label(lang: $lang) } kind value status raw bound asOf line note(lang: $lang)";

export const observation = z.object({
  fiscalYear: z.object({ year: z.int(), era: z.string(), label: z.string() }),
  kind: z.enum(OBSERVATION_KINDS),
  value: z.number().nullable(),
  status: z.enum(OBSERVATION_STATUSES as [ObservationStatus, ...ObservationStatus[]]),
  raw: z.string(),
  bound: z.enum(BOUNDS),
  asOf: z.string().nullable(),
  line: z.int(),
  note: z.string().nullable(),
});

export type Observation = z.output<typeof observation>;

export const INDICATOR = `id name(lang: $lang) nativeName
  measure { id label(lang: $lang) definition(lang: $lang) }
  unit { label(lang: $lang) }
  accumulation accumulationInferred accumulationReason(lang: $lang) direction note(lang: $lang)
  citation { lines quote }
  observations { ${OBSERVATION} }`;

export const indicator = z.object({
  id: z.string(),
  name: z.string(),
  nativeName: z.string(),
  measure: z.object({ id: z.string(), label: z.string(), definition: z.string() }),
  unit: z.object({ label: z.string() }),
  accumulation: z.enum(ACCUMULATIONS),
  accumulationInferred: z.boolean(),
  accumulationReason: z.string().nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  note: z.string().nullable(),
  citation: z.object({ lines: z.array(z.int()), quote: z.string().nullable() }),
  observations: z.array(observation),
});

export type Indicator = z.output<typeof indicator>;

export const DOCUMENT = "fileName title(lang: $lang) publisher sha256";

export const document = z.object({
  fileName: z.string(),
  title: z.string(),
  publisher: z.string(),
  sha256: z.string(),
});

export type SourceDocument = z.output<typeof document>;

export const MUNICIPALITY = "code name(lang: $lang)";

export const municipality = z.object({ code: z.string(), name: z.string() });

export type Municipality = z.output<typeof municipality>;

export const named = z.object({ id: z.string(), label: z.string() });

export const conceptMatch = z.object({
  concept: named,
  relation: z.enum(MATCH_RELATIONS),
  note: z.string().nullable(),
});

export type ConceptMatch = z.output<typeof conceptMatch>;

export const PROGRAM_RECORD = `id municipality { ${MUNICIPALITY} } localNumber title(lang: $lang) titleJa: title
  summary(lang: $lang) path(lang: $lang) departments(lang: $lang)
  concepts { concept { id label(lang: $lang) } relation note(lang: $lang) }
  document { ${DOCUMENT} } lines`;

export const programRecord = z.object({
  id: z.string(),
  municipality,
  localNumber: z.string().nullable(),
  title: z.string(),
  titleJa: z.string(),
  summary: z.string(),
  path: z.array(z.string()),
  departments: z.array(z.string()),
  concepts: z.array(conceptMatch),
  document,
  lines: z.array(z.int()),
});

export type ProgramRecord = z.output<typeof programRecord>;
