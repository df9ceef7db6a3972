import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { InputError } from "../../shared/errors";
import { command } from "../command";
import { startLoad } from "./load";
import { reseed, type SoakedServer, startServer, stopServer } from "./process";
import { type Row, report } from "./report";

const optionsSchema = z.object({
  minutes: z.coerce.number().min(2).max(1_440),
  rate: z.coerce.number().min(1).max(1_000),
  reseed: z.coerce.number().min(10),
});

/**
 * Steady mixed load against the built server while new datasets are published, with a look at its memory, descriptors
 * and event loop every second: npm run test:soak -- --minutes 10 --rate 20 --reseed 120 (seconds). Fails when a request
 * fails, when descriptors leak, or when memory grows faster than the bound that it prints.
 */
command(async () => {
  const { minutes, rate, reseed: pause } = options();
  const folder = mkdtempSync(join(tmpdir(), "soak-"));
  try {
    const findings = await soak({ DATA_DIR: folder, DATASET_POLL_MS: "1000" }, minutes * 60, rate, pause);
    for (const finding of findings) console.error(finding);
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function options(): z.output<typeof optionsSchema> {
  const text = { type: "string" } as const;
  const { values } = parseArgs({
    options: {
      minutes: { ...text, default: "10" },
      rate: { ...text, default: "20" },
      reseed: { ...text, default: "120" },
    },
  });
  const { success, data } = optionsSchema.safeParse(values);
  if (success) return data;
  throw new InputError({
    where: "npm run test:soak",
    found: `The options ${JSON.stringify(values)} cannot be taken.`,
    advice: "Write --minutes from 2, --rate in requests a second, --reseed in seconds from 10.",
  });
}

/** @returns what is wrong, each in a sentence. */
async function soak(
  environment: Record<string, string>,
  seconds: number,
  rate: number,
  pause: number,
): Promise<string[]> {
  const server = await startServer(environment);
  const { failures, ...rest } = await watch(server, environment, seconds, rate, pause);
  const code = await stopServer(server);
  return [
    ...failures.slice(0, 5).map((failure) => `A request failed: ${failure}`),
    ...report(rest),
    ...(code === 0 ? [] : [`The server ended with code ${code}.`]),
  ];
}

async function watch(
  server: SoakedServer,
  environment: Record<string, string>,
  seconds: number,
  rate: number,
  pause: number,
) {
  const rows: Row[] = [];
  const idleBefore = await descriptors(server);
  const load = startLoad(server.address, rate);
  const start = Date.now();
  let seeded = 0;
  let seeding = Promise.resolve();
  for (let time = 0; time < seconds; time = (Date.now() - start) / 1_000) {
    rows.push({ time, figures: await server.figures() });
    if (time > (seeded + 1) * pause && time < seconds - 15) {
      seeded += 1;
      seeding = seeding.then(() => reseed(environment));
    }
    await wait(1_000);
  }
  await seeding;
  await load.stop();
  await wait(3_000);
  return { rows, sent: load.sent, failures: load.failures, idleBefore, idleAfter: await descriptors(server), seconds };
}

/** Open descriptors of the server when nobody asks it anything but this. */
async function descriptors(server: SoakedServer): Promise<number> {
  await wait(500);
  return (await server.figures()).get("process_open_fds") as number;
}
