import type { z } from "zod";
import type { SubgraphExecutor } from "../../shared/federation/execute";
import {
  COMPARISON_QUERY,
  CONCEPTS_QUERY,
  type ComparisonFacts,
  type ConceptFacts,
  type CoverageFacts,
  comparisonAnswer,
  conceptsAnswer,
  DATASET_QUERY,
  type DatasetFacts,
  datasetAnswer,
  OBSERVATIONS_QUERY,
  type ObservationFacts,
  observationsAnswer,
  PROGRAMS_QUERY,
  type ProgramFacts,
  programsAnswer,
} from "./facts";

/** All facts of one version of the dataset that the tables are made from. */
export interface TableFacts {
  dataset: DatasetFacts;
  programs: ReadonlyMap<string, ProgramFacts>;
  observations: readonly ObservationFacts[];
  concepts: ReadonlyMap<string, ConceptFacts>;
  coverage: ReadonlyMap<string, CoverageFacts>;
}

/** The dataset was swapped between two questions: what was fetched does not belong together. */
export class SwappedError extends Error {
  constructor() {
    super("The dataset was swapped while it was read.");
    this.name = "SwappedError";
  }
}

type Ask = <Form extends z.ZodType>(query: string, form: Form, variables?: object) => Promise<z.output<Form>>;

/** Asks the comparison subgraph and reads its answers. @throws when it gives none, or one with errors. */
export function asker(comparison: SubgraphExecutor): Ask {
  return async (query, form, variables = {}) => {
    const { data, errors } = await comparison.execute({ query, variables: variables as Record<string, unknown> });
    if (errors?.length) throw new Error(`The comparison answers with an error: ${errors[0]?.message}`);
    return form.parse(data);
  };
}

/** What is loaded, in one small question. */
export async function fetchDataset(ask: Ask): Promise<DatasetFacts> {
  return (await ask(DATASET_QUERY, datasetAnswer)).dataset;
}

/** Everything but the comparisons. @throws {SwappedError} when it is not all of the given dataset. */
export async function fetchFacts(ask: Ask, dataset: DatasetFacts): Promise<TableFacts> {
  const [programs, observations, { concepts, coverage, dataset: seen }] = await Promise.all([
    fetchPages(dataset, (after) => ask(PROGRAMS_QUERY, programsAnswer, { after })),
    fetchPages(dataset, (after) => ask(OBSERVATIONS_QUERY, observationsAnswer, { after })),
    ask(CONCEPTS_QUERY, conceptsAnswer),
  ]);
  if (seen.version !== dataset.version) throw new SwappedError();
  return {
    dataset,
    programs: new Map(programs.map((program) => [program.id, program])),
    observations,
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    coverage: new Map(coverage.map((row) => [row.concept.id, row])),
  };
}

/** The comparison of one concept. @throws {SwappedError} when it is not of the given dataset. */
export async function fetchComparison(ask: Ask, dataset: DatasetFacts, concept: string): Promise<ComparisonFacts> {
  const answer = await ask(COMPARISON_QUERY, comparisonAnswer, { concept });
  if (answer.dataset.version !== dataset.version) throw new SwappedError();
  return answer.concept.comparison;
}

interface Page<Node> {
  dataset: { version: string };
  page: { pageInfo: { hasNextPage: boolean; endCursor: string | null }; nodes: Node[] };
}

async function fetchPages<Node>(
  { version }: DatasetFacts,
  fetchPage: (after: string | null) => Promise<Page<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { dataset, page }: Page<Node> = await fetchPage(after);
    if (dataset.version !== version) throw new SwappedError();
    nodes.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}
