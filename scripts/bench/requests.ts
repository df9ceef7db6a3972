import type { Workload } from "./workloads";

/** How a contender takes questions: the project by all its addresses, a peer by /graphql, a file server by files. */
export type Kind = "project" | "peer" | "file";

/** An HTTP request for one answer of a workload. */
export interface BenchRequest {
  method: "GET" | "POST";
  path: string;
  body: string | null;
}

/** The file in which the file server has a workload's answer. */
export function fileName({ name, form }: Workload): string {
  return `${name}.${form}`;
}

/** Whether a contender can answer a workload at all. */
export function canAnswer(kind: Kind, { form }: Workload): boolean {
  return kind !== "peer" || form === "json";
}

/** The request that a contender of some kind is sent. */
export function requestFor(kind: Kind, workload: Workload, index: number): BenchRequest {
  if (kind === "file") return { method: "GET", path: `/${fileName(workload)}`, body: null };
  if (kind === "project" && workload.stored) return { method: "GET", path: workload.stored, body: null };
  return { method: "POST", path: "/graphql", body: JSON.stringify(workload.question(index)) };
}

/** The request with which the reference is asked for the right answer. */
export function referenceRequest(workload: Workload, index: number): BenchRequest {
  if (workload.form !== "json") return requestFor("project", workload, index);
  return { method: "POST", path: "/graphql", body: JSON.stringify(workload.reference(index)) };
}

/** Sends one request and gives the body as text, with the byte order mark that a CSV file begins with. @throws {Error} for every status but 200. */
export async function send(url: string, { method, path, body }: BenchRequest): Promise<string> {
  const headers = { "content-type": "application/json", accept: "*/*" };
  const response = await fetch(url + path, body === null ? { method } : { method, headers, body });
  const text = Buffer.from(await response.arrayBuffer()).toString();
  if (response.status !== 200) throw new Error(`Status ${response.status}: ${text.slice(0, 300)}`);
  return text;
}
