import { serverAudits } from "graphql-http";
import { federationUrl } from "../helpers/client";

/** GET is refused without this header, as a page of another site could send it: what the audits ask by GET may be refused. */
const PREFLIGHT = { "apollo-require-preflight": "true" };

const url = () => `${federationUrl()}/graphql`;

const withPreflight = (address: unknown, init: RequestInit = {}) =>
  fetch(address as string, { ...init, headers: { ...(init.headers as Record<string, string>), ...PREFLIGHT } });

async function failures(fetchFn: unknown, isMeant: (name: string) => boolean): Promise<string[]> {
  const audits = serverAudits({ url, fetchFn }).filter(({ name }) => isMeant(name));
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  return results.flatMap((result) => (result.status === "ok" ? [] : [`${result.name}: ${result.reason}`]));
}

const isDemanded = (name: string) => /^(?:MUST|SHOULD)/.test(name);

test("GraphQL over HTTP has as many audits as were read when this was written", () => {
  const names = serverAudits({ url }).map(({ name }) => name);
  expect([names.length, names.filter(isDemanded).length]).toEqual([61, 36]);
});

test("every MUST and SHOULD of GraphQL over HTTP is kept", async () => {
  expect(await failures(fetch, isDemanded)).toEqual([]);
});

test("every MAY is kept too, but for plain GET, which the protection against forged requests refuses", async () => {
  expect(await failures(fetch, (name) => !isDemanded(name))).toEqual([
    expect.stringContaining("MAY accept application/x-www-form-urlencoded formatted GET requests"),
    expect.stringContaining("GETs when accepting application/graphql-response+json"),
    expect.stringContaining("GETs when accepting application/json"),
  ]);
});

test("with the header that only a script of this or a permitted site can send, every audit is passed", async () => {
  expect(await failures(withPreflight, () => true)).toEqual([]);
});
