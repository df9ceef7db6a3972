import { fork } from "node:child_process";
import { join } from "node:path";
import type { LoadOrder, LoadReport } from "./loader";
import { isKnown, membersOf, usageOf } from "./usage";

/** One load on one contender, with what it cost. */
export interface Run extends LoadReport {
  /** Answers per second. */
  rate: number;
  /** Milliseconds of processor time per answer, all processes of the contender; null where the system does not tell. */
  cpu: number | null;
  /** Most bytes of memory of all processes together; null where the system does not tell. */
  memory: number | null;
}

/** Milliseconds between two looks at the memory. */
const LOOK = 250;

/** Loads a contender from another process. @throws {Error} when that fails. */
export async function runLoad(order: LoadOrder, pids: readonly number[]): Promise<Run> {
  const members = membersOf(pids);
  let memory = 0;
  const look = () => {
    memory = Math.max(memory, usageOf(members)?.memory ?? 0);
  };
  const before = usageOf(members);
  const timer = setInterval(look, LOOK);
  try {
    const report = await inChild(order);
    look();
    const after = usageOf(members);
    const seconds = (after?.cpu ?? 0) - (before?.cpu ?? 0);
    return {
      ...report,
      rate: report.answers / report.duration,
      cpu: isKnown && report.answers > 0 ? (seconds * 1_000) / report.answers : null,
      memory: isKnown ? memory : null,
    };
  } finally {
    clearInterval(timer);
  }
}

function inChild(order: LoadOrder): Promise<LoadReport> {
  const child = fork(join(__dirname, "loader.js"), { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  return new Promise((resolve, reject) => {
    child.once("message", (report) => resolve(report as LoadReport));
    child.once("exit", (code) => reject(new Error(`The load ended with code ${code} and no report.`)));
    child.send(order);
  });
}
