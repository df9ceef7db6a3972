import { join } from "node:path";
import type { IndicatorRecord } from "../../shared/canonical/records";
import { InputError } from "../../shared/errors";
import { vocabulary } from "../../shared/vocabulary/vocabulary";
import { loadPlan } from "../../subgraphs/plans";
import type { Finding } from "./check";

/** One observation as the plan's own code reads it from the seeds. */
export interface Reading {
  /** The indicator it belongs to: `kashiwa:18#satisfaction`. */
  indicator: string;
  line: number;
  /** First calendar year of the fiscal year. */
  year: number;
  value: number | null;
  raw: string;
}

/** The readings of a plan, or null with what kept its code from reading them. */
export interface PlanReadings {
  readings: readonly Reading[] | null;
  findings: readonly Finding[];
}

/**
 * Lets the plan's own code read and normalise its seeds, the figures of its levels included.
 * @param seeds the folder with the folders of all plans.
 */
export async function readingsOf(slug: string, seeds: string): Promise<PlanReadings> {
  try {
    const plan = await loadPlan(slug);
    const native = plan.read(join(seeds, slug));
    const programs = plan.normalise(native, vocabulary()).programs.flatMap(({ indicators }) => indicators);
    const levels = (plan.rows(native, vocabulary()).indicators ?? []).flatMap(({ records }) => records);
    return { readings: [...programs, ...levels].flatMap(observationsOf), findings: [] };
  } catch (error) {
    if (error instanceof InputError) return { readings: null, findings: error.problems };
    const found = `Its figures cannot be read: ${(error as Error).message.split("\n")[0]}`;
    const advice = "Mend the plan's code; until then its values are not audited.";
    return { readings: null, findings: [{ where: `subgraphs/${slug}`, found, advice }] };
  }
}

function observationsOf({ id, observations }: IndicatorRecord): Reading[] {
  return observations.map(({ line, fiscalYear, value, raw }) => ({
    indicator: id,
    line,
    year: fiscalYear.year,
    value,
    raw,
  }));
}
