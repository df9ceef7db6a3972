import { readdirSync, readFileSync } from "node:fs";

/** What a set of processes has used so far. */
export interface Usage {
  /** Seconds of processor time, user and system. */
  cpu: number;
  /** Bytes of memory now. */
  memory: number;
}

/** Linux counts processor time in hundredths of a second, whatever its clock (USER_HZ). */
const TICKS = 100;

/** Whether this system tells what processes use. */
export const isKnown = process.platform === "linux";

/** Processes with all that they have started; none where the system does not tell. */
export function membersOf(roots: readonly number[]): ReadonlySet<number> {
  return isKnown ? withDescendants(roots, parents()) : new Set();
}

/** Sums over processes; null where the system does not tell. */
export function usageOf(members: ReadonlySet<number>): Usage | null {
  if (!isKnown) return null;
  let [cpu, memory] = [0, 0];
  for (const pid of members) {
    const fields = statOf(pid);
    if (!fields) continue;
    cpu += (Number(fields[11]) + Number(fields[12])) / TICKS;
    memory += residentBytes(pid);
  }
  return { cpu, memory };
}

/** Fields of /proc/<pid>/stat behind the command's name, from the state on: parent 1, user 11, system 12. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function residentBytes(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const fields = /^\d+$/.test(name) ? statOf(Number(name)) : null;
    if (fields) found.set(Number(name), Number(fields[1]));
  }
  return found;
}

/** Exported for its test. */
export function withDescendants(roots: readonly number[], parentOf: ReadonlyMap<number, number>): Set<number> {
  const members = new Set(roots);
  for (let before = 0; before !== members.size; ) {
    before = members.size;
    for (const [pid, parent] of parentOf) if (members.has(parent)) members.add(pid);
  }
  return members;
}
