import type { TraceEntry } from "../../gateway/context";
import { urlVariable } from "./setup-federation";

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are compared with literals
  data: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: { trace?: TraceEntry[]; cost?: { estimate: number; allowed: number } };
}

/** The address of the federation that this project's tests share. */
export function federationUrl(): string {
  const url = process.env[urlVariable((globalThis as unknown as { FEDERATION: string }).FEDERATION)];
  if (!url) throw new Error("No federation runs for these tests.");
  return url;
}

/** Asks the gateway, with a trace of what it asked. */
export async function ask(query: string, variables: object = {}, url = federationUrl()): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", "federation-trace": "1" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, ...((await response.json()) as Omit<Answer, "status">) };
}

/** Asks and expects no error. */
export async function dataOf(query: string, variables: object = {}) {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return data;
}
