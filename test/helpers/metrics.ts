/** One line of a Prometheus page: `name{label="value"}` and its figure. */
export type Samples = ReadonlyMap<string, number>;

/** Reads the page at which a server tells its metrics. */
export async function readMetrics(address: string | null): Promise<Samples> {
  const response = await fetch(`${address}/metrics`);
  expect(response.status).toBe(200);
  const lines = (await response.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    lines.map((line) => {
      const end = line.lastIndexOf(" ");
      return [line.slice(0, end), Number(line.slice(end + 1))];
    }),
  );
}

/** The samples of one metric by one of its labels, added up. */
export function byLabel(samples: Samples, metric: string, label: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [key, value] of samples) {
    if (!key.startsWith(`${metric}{`)) continue;
    const name = new RegExp(`${label}="([^"]*)"`).exec(key)?.[1] ?? "";
    found[name] = (found[name] ?? 0) + value;
  }
  return found;
}
