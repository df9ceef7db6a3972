import { readFileSync } from "node:fs";
import { join } from "node:path";
import { storedDocuments } from "../../gateway/stored/library";
import { ROOT } from "../../shared/paths";
import { ask, federationUrl } from "../helpers/client";
import { type Federation, startEmbedded } from "../helpers/processes";

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${federationUrl()}/q/${path}`, { headers: { "accept-encoding": "identity", ...headers }, redirect: "manual" });
const textOf = async (path: string) => (await get(path)).text();

/** The GraphQL answer as /graphql gives it. */
async function posted(query: string, variables: object): Promise<string> {
  const response = await fetch(`${federationUrl()}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return response.text();
}

const documents = storedDocuments().map((document) => ({ ...document, toString: () => document.name }));
const charts = documents.filter(({ chart }) => chart);
const WITHOUT_PICTURE = ["prefecture", "search", "native-detail", "program", "plan-structure", "sources", "concepts"];

test.each(documents)("$name.json is the GraphQL answer, byte by byte", async ({ name, query }) => {
  expect(await textOf(`${name}.json?lang=en`)).toBe(await posted(query, { lang: "EN" }));
});

test.each(documents)("$name has each of its forms", async ({ name }) => {
  const types = {
    json: "application/json",
    csv: "text/csv",
    html: "text/html",
    svg: "image/svg+xml",
    png: "image/png",
  };
  for (const [form, type] of Object.entries(types)) {
    const response = await get(`${name}.${form}`);
    const isThere = !WITHOUT_PICTURE.includes(name) || !["svg", "png"].includes(form);
    expect([form, response.status]).toEqual([form, isThere ? 200 : 404]);
    if (!isThere) continue;
    expect(response.headers.get("content-type")).toContain(type);
    expect(response.headers.get("etag")).toMatch(/^"[0-9a-f]{16}-[0-9a-f]{16}"$/);
    expect(response.headers.get("cache-control")).toMatch(
      /^public, max-age=\d+, stale-while-revalidate=\d+, stale-if-error=\d+$/,
    );
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("vary")).toBe("accept-encoding");
    expect(response.headers.get("content-language")).toBe("ja");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).not.toContain("unsafe-inline");
  }
});

interface Figure {
  year: number;
  kind: string;
  value: number;
}

const sorted = (values: (string | number)[]) => values.map(Number).sort((a, b) => a - b);

test.each(charts)("$name has the same numbers in all its forms", async ({ name }) => {
  const { data } = JSON.parse(await textOf(`${name}.json`));
  const figures: Figure[] = data.concept.comparison.groups.flatMap((group: { series: { observations: object[] }[] }) =>
    group.series.flatMap(({ observations }) => observations),
  );
  const expected = sorted(figures.flatMap(({ value }) => (value === null ? [] : [value])));
  expect(expected.length).toBeGreaterThan(3);

  const [head, ...lines] = (await textOf(`${name}.csv?bom=0`)).split("\r\n").filter((line) => line !== "");
  const column = (head as string).split(",").indexOf("observations.value");
  const cells = lines.map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)][column]?.[1] as string);
  expect(sorted(cells.filter((cell) => cell !== ""))).toEqual(expected);

  const values = (text: string, form: RegExp) => sorted([...text.matchAll(form)].map((match) => match[1] as string));
  expect(values(await textOf(`${name}.html`), /<data value="([^"]+)">/g)).toEqual(expected);
  expect(values(await textOf(`${name}.svg`), /data-value="([^"]+)"/g)).toEqual(expected);
});

interface Cell {
  municipality: { code: string };
  programCount: number;
  relatedCount: number;
  hasActual: boolean;
  hasTarget: boolean;
}

test("the coverage has the same cells in all its forms", async () => {
  const { data } = JSON.parse(await textOf("coverage.json?lang=en"));
  const expected: unknown[][] = data.coverage.flatMap(
    ({ concept, cells }: { concept: { id: string }; cells: Cell[] }) =>
      cells.map(({ municipality, programCount, relatedCount, hasActual, hasTarget }) =>
        [concept.id, municipality.code, programCount, relatedCount, hasActual, hasTarget].map(String),
      ),
  );
  expect(expected.length).toBeGreaterThan(300);
  expect(expected.length % 5).toBe(0);
  const inOrder = (cells: unknown[][]) => cells.map((cell) => cell.join(" ")).sort();

  const [head = "", ...lines] = (await textOf("coverage.csv?bom=0&lang=en"))
    .split("\r\n")
    .filter((line) => line !== "");
  const columns = ["coverage.concept.id", "cells.municipality.code", "cells.programCount", "cells.relatedCount"];
  const places = [...columns, "cells.hasActual", "cells.hasTarget"].map((name) => head.split(",").indexOf(name));
  const rows = lines.map((line) => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell]) => cell));
  expect(inOrder(rows.map((row) => places.map((place) => row[place])))).toEqual(inOrder(expected));

  const svg = await textOf("coverage.svg?lang=en");
  const drawn = [
    ...svg.matchAll(
      /data-cell="([^ ]+) (\d+)" data-count="(\d+)" data-related="(\d+)" data-actual="(\w+)" data-target="(\w+)"/g,
    ),
  ].map(([, ...cell]) => cell);
  expect(inOrder(drawn)).toEqual(inOrder(expected));

  // In the table a reader sees words: none, 3, 3 (actuals, targets), related 2.
  const words = expected.map(([, , count, related, actual, target]) => {
    const stated = [...(actual === "true" ? ["actuals"] : []), ...(target === "true" ? ["targets"] : [])];
    const said = [
      ...(count === "0" ? [] : [count]),
      ...(stated.length === 0 ? [] : [`(${stated.join(", ")})`]),
      ...(related === "0" ? [] : [`related ${related}`]),
    ].join(" ");
    return count === "0" && related === "0" ? "none" : said;
  });
  for (const path of ["/q/coverage.html?lang=en", "/embed/coverage.table.html?lang=en"]) {
    const html = await (await fetch(federationUrl() + path)).text();
    const cells = [...html.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => (cell as string).replace(/<[^>]+>/g, ""));
    expect([path, [...cells].sort()]).toEqual([path, [...words].sort()]);
  }
});

test.each(charts)("$name's table to paste has its numbers", async ({ name }) => {
  const { data } = JSON.parse(await textOf(`${name}.json`));
  const values = data.concept.comparison.groups.flatMap((group: { series: { observations: Figure[] }[] }) =>
    group.series.flatMap(({ observations }) => observations.flatMap(({ value }) => (value === null ? [] : [value]))),
  );
  for (const form of ["", ".table.html"]) {
    const html = await (await fetch(`${federationUrl()}/embed/${name}${form}`)).text();
    const shown = [...html.matchAll(/<data value="([^"]+)"/g)].map(([, value]) => value as string);
    expect([form, sorted(shown)]).toEqual([form, sorted(values)]);
  }
});

test("a table for people has headings in their language and no names of fields", async () => {
  for (const name of [...WITHOUT_PICTURE, "coverage"]) {
    const html = await textOf(`${name}.html`);
    const headings = [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, text]) => text as string);
    expect(headings.length).toBeGreaterThan(2);
    expect(headings.filter((text) => !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))).toEqual(
      [],
    );
  }
  const program = await textOf("program.html?lang=en");
  expect(program).toContain(
    '<td>2022</td><td>R4</td><td>Actual</td><td>1157</td><td lang="ja">1,157人</td><td>Normal</td><td>85</td>',
  );
});

test("CSV has a byte order mark unless it is refused", async () => {
  const start = async (path: string) =>
    Buffer.from(await (await get(path)).arrayBuffer())
      .subarray(0, 3)
      .toString("hex");
  expect(await start("coverage.csv")).toBe("efbbbf");
  expect(await start("coverage.csv?bom=0")).not.toBe("efbbbf");
});

test("variables reach the answer", async () => {
  const { data } = JSON.parse(await textOf("prefecture.json?prefecture=17&lang=en"));
  expect(data.municipalities).toMatchObject([{ code: "17201", name: "Kanazawa" }]);
  const chiba = JSON.parse(await textOf("prefecture.json?lang=en"));
  expect(chiba.data.municipalities.map(({ name }: { name: string }) => name)).toEqual(["Kashiwa", "Shiroi"]);
  const one = JSON.parse(await textOf("dementia-cafe.json?cities=12217&measures=satisfaction-rate&kind=actual"));
  const [group, ...rest] = one.data.concept.comparison.groups;
  expect(rest).toEqual([]);
  expect(group.series[0].observations).toMatchObject([{ kind: "ACTUAL", value: 82.9 }]);
});

test("dementia cafés are not compared, and the chart says why in both languages", async () => {
  expect(await textOf("dementia-cafe.svg?lang=en")).toContain("Not comparable");
  expect(await textOf("dementia-cafe.svg")).toContain("並べて比較できません");
  expect(await textOf("dementia-cafe.svg?theme=dark&width=360")).toMatch(/^<svg [^>]*width="360"/);
});

test("an answer that is known is not sent again, whatever the form, and HEAD sends no body", async () => {
  for (const path of [
    "dementia-cafe.json",
    "dementia-cafe.csv",
    "dementia-cafe.svg?lang=en",
    "dementia-cafe.html",
    "dementia-cafe.png",
  ]) {
    const etag = (await get(path)).headers.get("etag") as string;
    const again = await get(path, { "if-none-match": `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await get(path, { "if-none-match": '"other"' })).status).toBe(200);
    const head = await fetch(`${federationUrl()}/q/${path}`, {
      method: "HEAD",
      headers: { "accept-encoding": "identity" },
    });
    expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", etag]);
  }
});

test("every form, language, variable and encoding has a validator of its own, and each begins with the dataset", async () => {
  const paths = [
    "dementia-cafe.json",
    "dementia-cafe.json?lang=en",
    "dementia-cafe.json?from=2022",
    "dementia-cafe.csv",
    "dementia-cafe.csv?bom=0",
    "dementia-cafe.svg",
    "dementia-cafe.svg?theme=dark",
    "frailty-check.json",
  ];
  const etags = await Promise.all(paths.map(async (path) => (await get(path)).headers.get("etag") as string));
  const packed = await get("dementia-cafe.json", { "accept-encoding": "br" });
  expect(packed.headers.get("content-encoding")).toBe("br");
  expect(new Set([...etags, packed.headers.get("etag")]).size).toBe(paths.length + 1);
  const { data } = await ask("{ dataset { version } }");
  for (const etag of etags) expect(etag.startsWith(`"${data.dataset.version}-`)).toBe(true);
});

test.each([
  ["nothing.json", 404, /^There is no stored document "nothing"\. There are dementia-cafe, .*; \/q lists them/],
  ["nothing.svg", 404, /^There is no stored document "nothing"/],
  ["%3Cscript%3E.html", 404, /^There is no stored document "<script>"/],
  ["dementia-cafe.xml", 404, /^dementia-cafe has no form "\.xml"\. It has \.json, \.csv, \.html, \.svg, \.png\./],
  ["sources.svg", 404, /^sources has no form "\.svg"\. It has \.json, \.csv, \.html; it asks for no comparison/],
  [
    "dementia-cafe.json?cities=99999",
    400,
    /^cities: "99999" is not allowed\. Allowed is 12217, 33100, 17201, 12232, 14212\.$/,
  ],
  ["dementia-cafe.csv?city=12217", 400, /^city: dementia-cafe has no such variable\. It has cities /],
  ["dementia-cafe.svg?from=1066", 400, /^from: "1066" is not allowed\. Allowed is a whole number from 2000 to 2050\./],
  [
    "dementia-cafe.svg?width=5",
    400,
    /^width: "5" is not allowed\. Allowed is a whole number of pixels from 320 to 1600/,
  ],
  ["dementia-cafe.html?theme=dark", 400, /^theme: dementia-cafe has no such variable/],
  ["dementia-cafe.html?lang=%3Cscript%3E", 400, /^lang: "<script>" is not allowed\. Allowed is en or ja\./],
  ["comparison.json?concept=dementia-caf", 400, /Do you mean dementia-cafe\?/],
  ["dementia-cafe.csv?from=2022&to=2020", 400, /^from, to: 2022 is later than 2020\./],
  ["program.html?program=kashiwa:999", 400, /There is no programme "kashiwa:999"/],
  [`dementia-cafe.json?x=${"a".repeat(10_000)}`, 400, /^x: dementia-cafe has no such variable/],
])("%.60s answers %d in a sentence", async (path, status, message) => {
  const response = await get(path);
  expect(response.status).toBe(status);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(response.headers.get("etag")).toBeNull();
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  const isJson = path.includes(".json");
  expect(response.headers.get("content-type")).toBe(
    isJson ? "application/json; charset=utf-8" : "text/plain; charset=utf-8",
  );
  const text = await response.text();
  expect(isJson ? JSON.parse(text).errors[0].message : text).toMatch(message);
});

test("the API's own refusal in JSON is the GraphQL answer", async () => {
  const { query } = documents.find(({ name }) => name === "dementia-cafe") as (typeof documents)[number];
  const response = await get("dementia-cafe.json?from=2022&to=2020");
  expect(response.status).toBe(400);
  expect(await response.text()).toBe(await posted(query, { from: 2022, to: 2020 }));
});

test("other methods are refused, and preflights answered", async () => {
  const url = `${federationUrl()}/q/dementia-cafe.json`;
  const post = await fetch(url, { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
  expect([post.status, post.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  expect((await fetch(url, { method: "OPTIONS" })).status).toBe(204);
});

test("a name alone leads to its page, and /q lists all", async () => {
  const response = await get("dementia-cafe?lang=en");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/q/dementia-cafe.html?lang=en"]);
  const listing = (await (await fetch(`${federationUrl()}/q`)).json()) as {
    documents: { name: string; forms: string[] }[];
  };
  expect(listing.documents.map(({ name }) => name)).toEqual(documents.map(({ name }) => name));
  expect(listing.documents[0]?.forms).toEqual(
    ["json", "csv", "html", "svg", "png"].map((form) => `/q/dementia-cafe.${form}`),
  );
});

test("a page is whole: heading, chart with words, tables with headers, sources, other forms", async () => {
  const html = await textOf("frailty-check.html?lang=en");
  expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  expect(html).toContain("<h1>Frailty checks compared</h1>");
  expect(html).toMatch(
    /<img src="\/q\/frailty-check\.svg\?lang=en&amp;width=1136" alt="Of 2 sets of figures[^"]+1,157人/,
  );
  expect(html).toContain('class="language" href="/q/frailty-check.html?lang=ja" lang="ja"');
  expect(html).toMatch(/<caption>Participants \(People\) — Not comparable/);
  expect(html).toContain('<th scope="row">Kashiwa</th>');
  expect(html).toContain('<a href="/q/frailty-check.csv?lang=en">CSV</a>');
  expect(html).not.toMatch(/<script|style=|https?:/);
});

describe("with STORED_ONLY", () => {
  let federation: Federation;
  beforeAll(async () => {
    federation = await startEmbedded({ STORED_ONLY: "1" });
  }, 60_000);
  afterAll(() => federation?.stop());

  const refusal = { code: "OPERATION_NOT_STORED" };

  test.each([
    ["another operation", "{ dataset { version } }"],
    ["introspection", "{ __schema { types { name } } }"],
    [
      "a stored one with a field more",
      "query Sources($lang: Language = JA) { dataset { version citation(lang: $lang) } }",
    ],
  ])("%s is refused in a sentence", async (_what, query) => {
    const { status, data, errors } = await ask(query, {}, federation.url);
    expect([status, data]).toEqual([403, undefined]);
    expect(errors?.[0]?.extensions).toEqual(refusal);
    expect(errors?.[0]?.message).toMatch(
      /^This server answers its stored documents and no other operation\. They are dementia-cafe, /,
    );
  });

  test("a stored operation is answered, however it is spelt", async () => {
    const text = readFileSync(join(ROOT, "gateway", "documents", "sources.graphql"), "utf8");
    for (const query of [text, text.replace(/^#.*\n/gm, "").replace(/\s+/g, " ")]) {
      const { status, data, errors } = await ask(query, { lang: "EN" }, federation.url);
      expect([status, errors]).toEqual([200, undefined]);
      expect(data.dataset.programCount).toBeGreaterThan(200);
    }
  });

  test("stored documents and tables are answered as ever", async () => {
    for (const path of ["/q/dementia-cafe.json", "/q/native-detail.csv", "/q/comparison.svg", "/data/concepts.csv"])
      expect([path, (await fetch(federation.url + path)).status]).toEqual([path, 200]);
  });
});
