import { request } from "node:http";
import { storedDocuments } from "../../gateway/stored/library";
import { federationUrl } from "../helpers/client";

const url = federationUrl();

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** A request as it is written: any method, and no header that was not asked for. */
function ask(path: string, method = "GET", headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ hostname, port, path, method, headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on("error", reject).end();
  });
}

/** What every answer has, whatever it says. @returns what is missing. */
function lacking({ headers }: Answer): string[] {
  const policy = String(headers["content-security-policy"] ?? "");
  return [
    ...(headers["x-content-type-options"] === "nosniff" ? [] : ["nosniff"]),
    ...(headers["referrer-policy"] === "no-referrer" ? [] : ["referrer-policy"]),
    ...(policy.startsWith("default-src ") && policy.includes("frame-ancestors ") ? [] : [`policy ${policy}`]),
    ...(policy.includes("unsafe") ? [`policy ${policy}`] : []),
    ...(headers["set-cookie"] === undefined ? [] : ["set-cookie"]),
  ];
}

/** Markup of the attacker's that a browser would take for markup. */
function intruders({ headers, text }: Answer): string[] {
  const type = String(headers["content-type"] ?? "");
  if (!/html|svg|xml/.test(type)) return [];
  // What stands between quotes is no markup.
  const bare = text.replace(/="[^"]*"/g, "=");
  return [
    ...(bare.match(/<script\b[^>]*>/gi) ?? []),
    ...(bare.match(/<[^>]*\s(?:on\w+|style)\s*=/gi) ?? []),
    ...(text.match(/(?:href|src|srcset|action)="\s*(?:javascript|data):/gi) ?? []),
  ];
}

const EVIL = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "]]></desc><script>alert(1)</script>",
  "javascript:alert(1)",
  "\u202e\u0000",
];

/** What is wrong with the answers to these addresses, each with its address. */
async function wrongAt(paths: readonly string[], statuses: readonly number[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const answer = await ask(path, "GET", { accept: "text/html" });
    const wrong = [
      ...(statuses.includes(answer.status) ? [] : [`status ${answer.status}`]),
      ...(answer.text.length > 0 ? [] : ["no sentence"]),
      ...lacking(answer),
      ...intruders(answer),
    ];
    found.push(...wrong.map((one) => `${path}: ${one}`));
  }
  return found;
}

const written = (parameters: [string, string][]) => new URLSearchParams(parameters).toString();

describe("an attack in any parameter is refused or shown, and never runs", () => {
  test.each(storedDocuments().map(({ name, variables }) => ({ name, variables })))(
    "$name",
    async ({ name, variables }) => {
      const names = [...variables.map((variable) => variable.name), "width", "theme", "bom", "version", "nothing"];
      const queries = names.flatMap((parameter) => EVIL.map((evil) => written([[parameter, evil]])));
      const paths = queries.flatMap((query) => [`/q/${name}.html?${query}`, `/embed/${name}?${query}`]);
      const others = ["json", "csv", "svg"].map(
        (form) => `/q/${name}.${form}?${written([["lang", EVIL[0] as string]])}`,
      );
      expect(await wrongAt([...paths, ...others], [200, 400, 404])).toEqual([]);
    },
  );

  test("names in the address", async () => {
    const paths = EVIL.map(encodeURIComponent).flatMap((evil) => [
      `/q/${evil}`,
      `/q/${evil}.html`,
      `/q/dementia-cafe.${evil}`,
      `/embed/${evil}`,
      `/embed/${evil}.svg`,
      `/data/${evil}`,
      `/data/comparison/${evil}.csv`,
      `/assets/${evil}`,
      `/${evil}`,
    ]);
    expect(await wrongAt(paths, [404])).toEqual([]);
  });

  test("the embed page, oEmbed, the tables", async () => {
    const builder = ["concept", "cities", "lang", "form", "ratio", "theme", "data"];
    const oembed = ["url", "format", "maxwidth", "maxheight"];
    const paths = EVIL.flatMap((evil) => [
      ...builder.flatMap((name) => [`/en/embed?${written([[name, evil]])}`, `/ja/embed?${written([[name, evil]])}`]),
      ...oembed.map(
        (name) =>
          `/oembed?${written([
            ["url", `${url}/ja/concepts/dementia-cafe`],
            [name, evil],
          ])}`,
      ),
      `/oembed?${written([["url", `${url}/ja/concepts/${evil}`]])}`,
      `/data/concepts.csv?${written([["bom", evil]])}`,
    ]);
    expect(await wrongAt(paths, [400, 404, 501])).toEqual([]);
  });

  test("a host that is no host is not repeated", async () => {
    for (const path of ["/en/embed", "/en/concepts/dementia-cafe", "/embed/dementia-cafe", "/q/dementia-cafe.html"]) {
      const answer = await ask(path, "GET", { host: 'evil.example"><script>' });
      expect([path, answer.text.includes("evil.example")]).toEqual([path, false]);
      expect(JSON.stringify(answer.headers)).not.toContain("evil.example");
    }
  });
});

const FACES = [
  "/ja/",
  "/en/concepts/dementia-cafe",
  "/en/data",
  "/en/embed",
  "/q",
  "/q/dementia-cafe.html",
  "/q/dementia-cafe.svg",
  "/q/dementia-cafe.csv",
  "/embed/dementia-cafe",
  "/embed/dementia-cafe.table.html",
  "/oembed?url=nothing",
  "/data/concepts.csv",
  "/favicon.ico",
  "/assets/plan-comparison.js",
];

test.each([...FACES, "/graphiql"])("%s without an Accept header, by HEAD and by OPTIONS", async (path) => {
  const get = await ask(path);
  expect([200, 404]).toContain(get.status);
  if (path !== "/graphiql") expect(lacking(get)).toEqual([]);
  const head = await ask(path, "HEAD");
  expect([head.status, head.text]).toEqual([get.status, ""]);
  expect(head.headers["content-type"]).toBe(get.headers["content-type"]);
  expect(head.headers.etag).toBe(get.headers.etag);
  const options = await ask(path, "OPTIONS", { origin: "https://www.pref.example.jp" });
  expect([options.status, options.headers["access-control-allow-origin"]]).toEqual([204, "*"]);
});

test.each(FACES)("%s refuses every method that writes, and says what it takes", async (path) => {
  for (const method of ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND"]) {
    const answer = await ask(path, method, { "accept-language": "en" });
    expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, "GET, HEAD, OPTIONS"]);
    expect(answer.text).toMatch(/GET(?: or |か)HEAD/);
    expect([method, ...lacking(answer)]).toEqual([method]);
  }
});

test.each(["PUT", "PROPFIND"])("the API refuses %s, and says that it takes POST too", async (method) => {
  const answer = await ask("/graphql", method);
  expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD, POST, OPTIONS"]);
  expect(answer.text).toMatch(/operations are sent with POST/i);
  expect(lacking(answer)).toEqual([]);
});

test("what is no method of HTTP is refused in a sentence too", async () => {
  const answer = await ask("/ja/", "FOO");
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.text).error).toBe("This cannot be read as an HTTP request.");
  expect(lacking(answer)).toEqual([]);
});

const LONG = "a".repeat(10_000);

test.each([
  ["/ja/?x=", 200],
  ["/en/search?text=", 400],
  ["/en/concepts/dementia-cafe?x=", 200],
  ["/en/embed?concept=", 400],
  ["/q/dementia-cafe.svg?cities=", 400],
  ["/q/search.html?text=", 400],
  ["/embed/dementia-cafe?version=", 400],
  ["/oembed?url=", 404],
  ["/data/concepts.csv?bom=", 400],
  ["/graphiql?query=", 200],
])("%s with ten thousand characters: %d", async (path, status) => {
  const answer = await ask(path + LONG);
  expect(answer.status).toBe(status);
  // A page leads to itself in the other language; beyond that no more is repeated than a reader can take in.
  const said = answer.text.replace(/ href="[^"]*"/g, "");
  if (status !== 200) expect(said).not.toContain("a".repeat(1_000));
  if (!path.startsWith("/graphiql")) expect(lacking(answer)).toEqual([]);
});

test("an address that is too long for the server is refused in a sentence, with the headers of every answer", async () => {
  const answer = await ask(`/ja/?x=${"a".repeat(40_000)}`);
  expect(answer.status).toBe(431);
  expect(JSON.parse(answer.text).error).toContain("longer than is allowed");
  expect(lacking(answer)).toEqual([]);
});

test.each([
  ["/q/dementia-cafe.html?cities=99999", "Allowed is 12217, 33100, 17201, 12232, 14212."],
  ["/q/dementia-cafe.svg?cities=99999", "Allowed is 12217, 33100, 17201, 12232, 14212."],
  ["/embed/dementia-cafe?cities=99999", "Allowed is 12217, 33100, 17201, 12232, 14212."],
  ["/en/embed?cities=99999", "Allowed are 12217, 33100, 17201, 12232, 14212."],
])("%s says which cities there are", async (path, sentence) => {
  const answer = await ask(path);
  expect(answer.status).toBe(400);
  expect(answer.text).toContain(sentence);
  expect(lacking(answer)).toEqual([]);
});
