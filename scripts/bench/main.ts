import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { seed } from "../../subgraphs/seed";
import { command } from "../command";
import { Bout } from "./bout";
import {
  CONTENDERS,
  type Contender,
  type Running,
  type Surroundings,
  startProject,
  startSubgraphs,
} from "./contenders";
import { installPeers } from "./install";
import { isWhole, readOptions } from "./options";
import { Reference } from "./reference";
import { RESULTS, writeReport } from "./report";
import { fileName } from "./requests";
import { type Ring, runPaced, runRounds } from "./rounds";
import type { Service } from "./service";
import { measureStarts } from "./start-times";
import { WORKLOAD_NAMES, workloadsOf } from "./workloads";

/** npm run bench: measures the project beside its peers, and writes what was measured to RESULTS.md. */
command(async () => {
  const options = readOptions(process.argv.slice(2), {
    contenders: CONTENDERS.map(({ name }) => name),
    workloads: WORKLOAD_NAMES,
  });
  const contenders = CONTENDERS.filter(({ name }) => options.only?.includes(name) ?? true);
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
    const dataFolder = join(ROOT, "data", "bench");
    await seed({ dataFolder, log: console.log });
    const starts = await measureStarts(dataFolder, console.log);

    const referenceServer = await startProject(dataFolder);
    services.push(referenceServer);
    const reference = new Reference(referenceServer.url);
    const facts = await reference.facts();
    const workloads = workloadsOf(facts).filter(({ name }) => options.workloads?.includes(name) ?? true);

    const filesFolder = join(workFolder, "files");
    mkdirSync(filesFolder);
    for (const workload of workloads)
      writeFileSync(join(filesFolder, fileName(workload)), await reference.answer(workload, 0));

    let shared: Promise<Service[]> | undefined;
    const surroundings: Surroundings = {
      dataFolder,
      workFolder,
      filesFolder,
      subgraphs: () => {
        shared ??= startSubgraphs(dataFolder).then((started) => {
          services.push(...started);
          return started;
        });
        return shared;
      },
    };
    const bouts: Bout[] = [];
    for (const contender of contenders) {
      const running = await start(contender, surroundings, services);
      for (const workload of workloads) {
        const bout = new Bout(contender, workload);
        bouts.push(bout);
        if (running instanceof Error) bout.failure = running.message;
        else if (bout.isOn)
          await bout.check(running, reference).catch((error: Error) => {
            bout.failure = error.message;
          });
        if (bout.failure) console.log(`${contender.name} ${workload.name} is out. ${bout.failure}`);
      }
    }
    const ring: Ring = { bouts, workloads, facts, reference, options, log: console.log };
    await runRounds(ring);
    await runPaced(ring);
    writeReport(
      { bouts, workloads, options, starts },
      isWhole(options) ? RESULTS : join(ROOT, "data", "bench", "results.md"),
      console.log,
    );
  } finally {
    await stopAll();
  }
});

async function start(contender: Contender, surroundings: Surroundings, services: Service[]): Promise<Running | Error> {
  console.log(`Starting ${contender.title} …`);
  try {
    const running = await contender.start(surroundings);
    services.push(running.service);
    return running;
  } catch (error) {
    return error as Error;
  }
}
