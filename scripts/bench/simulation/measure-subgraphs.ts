import { startFederation } from "../../../gateway/federation";
import { readConfig } from "../../../shared/config";
import { existingDataset } from "../../../shared/storage/storage";
import { openSubgraph } from "../../../subgraphs/open";
import { composeCopies, copies, copyExecutor, referringExecutor } from "./many-subgraphs";
import { percentile } from "./service";

const SIZES = [5, 10, 25, 50];

/** Programmes in every answer, however many plans they are spread over. */
const PROGRAMS = 50;

const ROUNDS = 15;
const NEW_OPERATIONS = 5;

/** How one federation of so many plan subgraphs did; times in milliseconds. */
export interface MeasuredFederation {
  plans: number;
  composition: number;
  supergraphKilobytes: number;
  start: number;
  /** By question: planning it anew, and answering it once it is planned. */
  questions: { question: string; subgraphCalls: number; planning: number; answer: number }[];
}

/** Federations of 5 to 50 copies of one plan's real subgraph. @param folder Where the five cities' dataset is. */
export async function measureSubgraphs(folder: string): Promise<MeasuredFederation[]> {
  const dataset = await existingDataset({ dataFolder: folder, databaseUrl: null, databasePool: 1 });
  const model = await openSubgraph("kashiwa", dataset, () => null);
  const measured: MeasuredFederation[] = [];
  for (const size of SIZES) measured.push(await measure(size, model));
  await model.close();
  return measured;
}

async function measure(size: number, model: Awaited<ReturnType<typeof openSubgraph>>): Promise<MeasuredFederation> {
  const plans = copies(size);
  const [composition, { supergraphSdl, comparison }] = await timed(async () => composeCopies(plans));
  const executors = [
    ...plans.map((plan) => copyExecutor(model, plan)),
    referringExecutor(comparison, plans, PROGRAMS / size),
  ];
  const [start, server] = await timed(() =>
    startFederation({ ...readConfig({}), supergraphSdl, executors, storedOnly: false, warn: () => {} }),
  );
  const canonical = "id title summary indicators { name observations { value raw } }";
  const native = plans.map(({ typePrefix }) => `... on ${typePrefix}Program { group { heading } }`).join(" ");
  const questions = [];
  for (const [question, fields] of [
    ["canonical fields of 50 programmes", canonical],
    ["and native ones of every plan", `${canonical} ${native}`],
  ] as const) {
    const ask = (operation: string) =>
      answerOf(server, `query ${operation} { concept(id: "any") { programs { ${fields} } } }`);
    const subgraphCalls = (await ask("Warm")).calls;
    const fresh = await times(NEW_OPERATIONS, (round) => ask(`New${round}`));
    const answer = await times(ROUNDS, () => ask("Warm"));
    questions.push({ question, subgraphCalls, planning: fresh - answer, answer });
  }
  await server.stop();
  return { plans: size, composition, supergraphKilobytes: supergraphSdl.length / 1_024, start, questions };
}

/** @throws when the answer has an error, or fewer programmes than it must have. */
async function answerOf(
  server: Awaited<ReturnType<typeof startFederation>>,
  query: string,
): Promise<{ calls: number }> {
  const context = { trace: [] as never[] };
  const { body } = await server.executeOperation({ query }, { contextValue: context });
  if (body.kind !== "single" || body.singleResult.errors)
    throw new Error(JSON.stringify(body.kind === "single" ? body.singleResult.errors : body.kind));
  const { concept } = body.singleResult.data as { concept: { programs: { title: string }[] } };
  if (concept.programs.filter((program) => program?.title).length !== PROGRAMS)
    throw new Error("Programmes are missing.");
  return { calls: context.trace.length };
}

async function times(rounds: number, work: (round: number) => Promise<unknown>): Promise<number> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) found.push((await timed(() => work(round)))[0]);
  return percentile(found, 50);
}

async function timed<Result>(work: () => Promise<Result>): Promise<[number, Result]> {
  const from = performance.now();
  const result = await work();
  return [performance.now() - from, result];
}
