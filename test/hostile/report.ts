import type { Kind } from "./attack";
import type { Served } from "./good-clients";
import type { Memory } from "./memory";
import type { Outcome } from "./send";
import type { SlowEnd } from "./slow";

type Sent = Outcome & { kind: Kind };

/** What came of an attack: counts by kind and status, memory, and how long good clients waited. */
export function report(
  sent: readonly Sent[],
  slow: readonly SlowEnd[],
  good: readonly Served[],
  before: Memory,
  after: Memory,
): string {
  const kinds = [...new Set(sent.map(({ kind }) => kind.name))].sort();
  const lines = kinds.map((name) =>
    row(
      name,
      sent.filter(({ kind }) => kind.name === name),
    ),
  );
  const times = good.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const at = (share: number) => `${Math.round(times[Math.floor(share * (times.length - 1))] as number)} ms`;
  const megabytes = (memory: Memory) => `${memory.heap.toFixed(1)} MB heap, ${memory.resident.toFixed(0)} MB resident`;
  return [
    "",
    ...lines,
    row("all", sent),
    row("slow clients", slow),
    `good clients: ${good.length} requests, p50 ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`,
    `memory: ${megabytes(before)} → ${megabytes(after)}`,
    "",
  ].join("\n");
}

function row(name: string, outcomes: readonly { status: number | null }[]): string {
  const counts = new Map<string, number>();
  for (const { status } of outcomes) {
    const key = String(status ?? "closed");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const statuses = [...counts].sort().map(([status, count]) => `${status}: ${count}`);
  return `${name.padEnd(62)}${String(outcomes.length).padStart(6)}   ${statuses.join(", ")}`;
}
