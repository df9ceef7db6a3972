import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { seed } from "../../subgraphs/seed";
import { command } from "../command";
import { Bout } from "./bout";
import { CONTENDERS, type Surroundings } from "./contenders";
import { installPeers } from "./install";
import { isWhole, type Options, readOptions } from "./options";
import { startProject, startSubgraphs } from "./own-servers";
import { Reference } from "./reference";
import { RESULTS, writeReport } from "./report";
import { fileName } from "./requests";
import { type Ring, runPaced, runRounds } from "./rounds";
import type { Service } from "./service";
import { measureStarts } from "./start-times";
import { WORKLOAD_NAMES, type Workload, workloadsOf } from "./workloads";

/** npm run bench: measures the project beside its peers, and writes what was measured to RESULTS.md. */
command(async () => {
  const options = readOptions(process.argv.slice(2), {
    contenders: CONTENDERS.map(({ name }) => name),
    workloads: WORKLOAD_NAMES,
  });
  // The load generator is installed with the peers.
  installPeers(console.log);
  const workFolder = mkdtempSync(join(tmpdir(), "care-plans-bench-"));
  const services: Service[] = [];
  const stopAll = async () => {
    await Promise.all(services.splice(0).map((service) => service.stop()));
    rmSync(workFolder, { recursive: true, force: true });
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void stopAll().then(() => process.exit(1)));
  try {
    await measure(options, workFolder, services);
  } finally {
    await stopAll();
  }
});

async function measure(options: Options, workFolder: string, services: Service[]): Promise<void> {
  const dataFolder = join(ROOT, "data", "bench");
  await seed({ dataFolder, log: console.log });
  const starts = await measureStarts(dataFolder, console.log).catch((error: Error) => {
    console.log(`Starts are not measured: ${error.message}`);
    return null;
  });

  const referenceServer = await startProject(dataFolder);
  services.push(referenceServer);
  const reference = new Reference(referenceServer.url);
  const facts = await reference.facts();
  const workloads = workloadsOf(facts).filter(({ name }) => options.workloads?.includes(name) ?? true);
  const surroundings: Surroundings = {
    dataFolder,
    workFolder,
    files: await writeFiles(workFolder, workloads, reference),
    subgraphs: once(async () => {
      const started = await startSubgraphs(dataFolder);
      services.push(...started);
      return started;
    }),
  };
  const bouts: Bout[] = [];
  for (const contender of CONTENDERS.filter(({ name }) => options.only?.includes(name) ?? true)) {
    console.log(`Starting ${contender.title} …`);
    const running = await contender.start(surroundings).catch((error: Error) => error);
    if (!(running instanceof Error)) services.push(running.service);
    for (const workload of workloads) {
      const bout = new Bout(contender, workload);
      bouts.push(bout);
      await bout.check(running, reference);
      if (bout.failure) console.log(`  ${contender.name} ${workload.name} is out. ${bout.failure}`);
    }
  }
  const ring: Ring = { bouts, workloads, facts, reference, options, log: console.log };
  await runRounds(ring);
  await runPaced(ring);
  const file = isWhole(options) ? RESULTS : join(dataFolder, "results.md");
  writeReport({ bouts, workloads, options, starts }, file, console.log);
  // A peer that fails is told in the report; this project must not.
  if (bouts.some(({ contender, failure }) => contender.kind === "project" && failure)) process.exitCode = 1;
}

/** Writes the right answer of every workload to a file, and gives their folder. */
async function writeFiles(workFolder: string, workloads: readonly Workload[], reference: Reference): Promise<string> {
  const folder = join(workFolder, "files");
  mkdirSync(folder);
  for (const workload of workloads)
    writeFileSync(join(folder, fileName(workload)), await reference.answer(workload, 0));
  return folder;
}

/** Does something when it is first asked for. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let done: Promise<Result> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
