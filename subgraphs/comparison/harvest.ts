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
import type { SubgraphExecutor } from "../../shared/federation/execute";

/**
 * The one question that the comparison asks every plan's subgraph. It uses canonical fields only,
 * so that a new plan needs no change here.
 */
function harvestQuery(slug: string): string {
  return `query Harvest {
  plan: ${slug} {
    id
    datasetVersion
    titleJa: title
    titleEn: title(lang: EN)
    municipality { code }
    document { fileName titleJa: title titleEn: title(lang: EN) publisher sha256 }
    period { year }
    programs {
      id
      localNumber
      titleJa: title
      titleEn: title(lang: EN)
      summaryJa: summary
      summaryEn: summary(lang: EN)
      pathJa: path
      pathEn: path(lang: EN)
      departmentsJa: departments
      departmentsEn: departments(lang: EN)
      concepts { concept { id } relation noteJa: note noteEn: note(lang: EN) }
      citation { lines }
      indicators {
        id
        nameJa: name
        nameEn: name(lang: EN)
        nativeName
        measure { id }
        unit { code }
        comparedUnder
        accumulation
        accumulationInferred
        direction
        citation { lines }
        observations { fiscalYear { year } kind value status raw bound asOf line noteJa: note noteEn: note(lang: EN) }
      }
    }
  }
}`;
}

const reference = z.object({ id: z.string() });
const citation = z.object({ lines: z.tuple([z.int(), z.int()]) });
const note = { noteJa: z.string().nullable(), noteEn: z.string().nullable() };

const observation = z.object({
  fiscalYear: z.object({ year: z.int() }),
  kind: z.enum(OBSERVATION_KINDS),
  value: z.number().nullable(),
  status: z.enum(OBSERVATION_STATUSES as [ObservationStatus, ...ObservationStatus[]]),
  raw: z.string(),
  bound: z.enum(BOUNDS),
  asOf: z.string().nullable(),
  line: z.int(),
  ...note,
});

const indicator = z.object({
  id: z.string(),
  nameJa: z.string(),
  nameEn: z.string(),
  nativeName: z.string(),
  measure: reference,
  unit: z.object({ code: z.string() }),
  comparedUnder: z.array(z.string()),
  accumulation: z.enum(ACCUMULATIONS),
  accumulationInferred: z.boolean(),
  direction: z.enum(DIRECTIONS).nullable(),
  citation,
  observations: z.array(observation),
});

const program = z.object({
  id: z.string(),
  localNumber: z.string().nullable(),
  titleJa: z.string(),
  titleEn: z.string(),
  summaryJa: z.string(),
  summaryEn: z.string(),
  pathJa: z.array(z.string()),
  pathEn: z.array(z.string()),
  departmentsJa: z.array(z.string()),
  departmentsEn: z.array(z.string()),
  concepts: z.array(z.object({ concept: reference, relation: z.enum(MATCH_RELATIONS), ...note })),
  citation,
  indicators: z.array(indicator),
});

const plan = z.object({
  id: z.string(),
  datasetVersion: z.string(),
  titleJa: z.string(),
  titleEn: z.string(),
  municipality: z.object({ code: z.string() }),
  document: z.object({
    fileName: z.string(),
    titleJa: z.string(),
    titleEn: z.string(),
    publisher: z.string(),
    sha256: z.string(),
  }),
  period: z.array(z.object({ year: z.int() })),
  programs: z.array(program),
});

export type HarvestedPlan = z.output<typeof plan>;
export type HarvestedProgram = z.output<typeof program>;
export type HarvestedIndicator = z.output<typeof indicator>;
export type HarvestedObservation = z.output<typeof observation>;

/** A harvested plan and when that was. */
export interface Harvest {
  slug: string;
  /** ISO 8601. */
  harvestedAt: string;
  plan: HarvestedPlan;
}

/** Asks one plan's subgraph for all its facts. @throws when it does not answer, or answers with errors. */
export async function harvestPlan(subgraph: SubgraphExecutor, now: () => Date): Promise<Harvest> {
  const { data, errors } = await subgraph.execute({ query: harvestQuery(subgraph.name), operationName: "Harvest" });
  if (errors?.length) throw new Error(`${subgraph.name} answers with an error: ${errors[0]?.message}`);
  return { slug: subgraph.name, harvestedAt: now().toISOString(), plan: plan.parse((data as { plan: unknown }).plan) };
}

/** Asks a plan which dataset it serves: the cheap question before {@link harvestPlan}. @throws as it does. */
export async function harvestVersion(subgraph: SubgraphExecutor): Promise<string> {
  const query = `query HarvestVersion { plan: ${subgraph.name} { datasetVersion } }`;
  const { data, errors } = await subgraph.execute({ query, operationName: "HarvestVersion" });
  if (errors?.length) throw new Error(`${subgraph.name} answers with an error: ${errors[0]?.message}`);
  return z.object({ plan: z.object({ datasetVersion: z.string() }) }).parse(data).plan.datasetVersion;
}
