import fc from "fast-check";

/** A bad request, as the bytes that go over the wire. */
export interface Attack {
  bytes: Buffer;
  /** What the sender does when the bytes are sent; without it, it waits for the answer. */
  after?: "leaves" | "says no more";
}

/** Bad requests of one kind. */
export interface Kind {
  name: string;
  count: number;
  attacks: fc.Arbitrary<Attack>;
  /** What may come of them; null is a connection that is closed without an answer. */
  outcomes: readonly (number | null)[];
}

export interface RequestParts {
  method?: string;
  path?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer;
}

/** A request of HTTP/1.1, well formed but for what it is given. */
export function bytesOf({ method = "POST", path = "/graphql", headers = {}, body = "" }: RequestParts): Buffer {
  const content = Buffer.from(body);
  const lines = {
    host: "127.0.0.1",
    connection: "close",
    ...(method === "POST" ? { "content-type": "application/json", "content-length": String(content.length) } : {}),
    ...headers,
  };
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${head.join("")}\r\n`, "latin1"), content]);
}

/** A well-formed request with any operation. @param variables as JSON. */
export function operation(query: string, variables = "null"): Attack {
  return { bytes: bytesOf({ body: `{"query":${JSON.stringify(query)},"variables":${variables}}` }) };
}

/** A name of GraphQL. */
export const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);

/** So many of something, one after the other. */
export function times(count: number, text: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => text(n)).join(" ");
}
