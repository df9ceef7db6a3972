import { WebSocket } from "undici";
import { readMetrics } from "../helpers/metrics";
import type { Service } from "../helpers/processes";

/** What a process holds when it has cleaned up, in megabytes. */
export interface Memory {
  heap: number;
  resident: number;
}

/** Lets a process be asked for its memory by {@link memoryOf}. */
export const OPEN_TO_INSPECTION = { NODE_OPTIONS: "--inspect=127.0.0.1:0" };

/** Lets the process collect its garbage, and measures what is left. */
export async function memoryOf(service: Service): Promise<Memory> {
  const address = /ws:\/\/\S+/.exec(service.output())?.[0];
  if (!address) throw new Error("The process does not let itself be inspected.");
  const inspector = new WebSocket(address);
  await new Promise((resolve, reject) => {
    inspector.addEventListener("open", resolve);
    inspector.addEventListener("error", reject);
  });
  const ask = (method: string) =>
    new Promise<Record<string, number>>((resolve) => {
      inspector.addEventListener("message", ({ data }) => resolve(JSON.parse(String(data)).result), { once: true });
      inspector.send(JSON.stringify({ id: 1, method }));
    });
  // The second time what the first has finalised.
  await ask("HeapProfiler.collectGarbage");
  await ask("HeapProfiler.collectGarbage");
  const { usedSize } = await ask("Runtime.getHeapUsage");
  inspector.close();
  const resident = (await readMetrics(service.metrics)).get("process_resident_memory_bytes");
  return { heap: (usedSize as number) / 1e6, resident: (resident as number) / 1e6 };
}
