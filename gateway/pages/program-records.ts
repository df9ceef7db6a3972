import { z } from "zod";
import type { Language } from "../../shared/canonical/text";
import type { Ask } from "./ask";
import { PROGRAM_RECORD, type ProgramRecord, programRecord } from "./schemas";

const QUERY = `query PageProgramRecords($filter: ProgramFilter!, $after: String, $lang: Language!) {
  programRecords(filter: $filter, first: 100, after: $after) {
    nodes { ${PROGRAM_RECORD} }
    pageInfo { hasNextPage endCursor }
  }
}`;

const answer = z.object({
  programRecords: z.object({
    nodes: z.array(programRecord),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

/** All programmes that a filter lets through, as last harvested: no plan is asked. */
export async function programRecords(ask: Ask, filter: object, language: Language): Promise<ProgramRecord[]> {
  const records: ProgramRecord[] = [];
  for (let after: string | null = null; ; ) {
    const told: { data: z.output<typeof answer> } = await ask(QUERY, answer, { filter, after, lang: language });
    const { nodes, pageInfo } = told.data.programRecords;
    records.push(...nodes);
    if (!pageInfo.hasNextPage) return records;
    after = pageInfo.endCursor;
  }
}
