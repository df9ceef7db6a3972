import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seed } from "../../subgraphs/seed";
import { COMPARISON, withVariables } from "./operations";
import { ownEnvironment, server } from "./own-servers";
import { freePort, startService } from "./service";
import { median } from "./statistics";
import { SAME_COMPARISON } from "./workloads";

/** Seconds, each the median of some tries. */
export interface StartTimes {
  /** From the start of the server's process over seeded data to its first answer. */
  firstAnswer: number;
  /** From `npm start` to the first answer, when all is installed, built and seeded. */
  secondStart: number;
  /** Of all five plans, in a process that has just done it once. */
  seeding: number;
  /** How many observations were seeded. */
  observations: number;
}

const TRIES = 3;

/** Measures how soon the project is there; the data must be seeded. */
export async function measureStarts(dataFolder: string, log: (line: string) => void): Promise<StartTimes> {
  log("Measuring starts …");
  const [firsts, seconds, seedings]: [number[], number[], number[]] = [[], [], []];
  let observations = 0;
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    firsts.push(await timeStart(server("serve"), dataFolder));
    seconds.push(await timeStart(["npm", "start"], dataFolder));
    const folder = mkdtempSync(join(tmpdir(), "care-plans-seeding-"));
    const from = performance.now();
    const { manifest } = await seed({ dataFolder: folder, log: () => {} });
    seedings.push((performance.now() - from) / 1_000);
    observations = manifest.plans.reduce((sum, plan) => sum + plan.observations, 0);
    rmSync(folder, { recursive: true });
  }
  return { firstAnswer: median(firsts), secondStart: median(seconds), seeding: median(seedings), observations };
}

async function timeStart(command: [string, ...string[]], dataFolder: string): Promise<number> {
  const port = String(await freePort());
  const service = await startService({
    command,
    environment: ownEnvironment(dataFolder, { PORT: port }),
    url: `http://127.0.0.1:${port}`,
    isUp: answersComparison,
  });
  await service.stop();
  return service.startSeconds;
}

/** Whether a comparison with figures of the plans comes back. */
async function answersComparison(url: string): Promise<boolean> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: withVariables(COMPARISON), variables: SAME_COMPARISON }),
  });
  const { data } = (await response.json()) as { data?: { concept?: { programs?: unknown[] } } };
  return (data?.concept?.programs?.length ?? 0) > 0;
}
