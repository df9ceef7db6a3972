import { PLANS } from "../../shared/registry";
import { dataOf, federationUrl } from "../helpers/client";

const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  fetch(`${federationUrl()}${path}`, { headers, method, redirect: "manual" });

const PATHS = [
  "",
  "search",
  "search?text=dementia",
  "about",
  "accessibility",
  "data",
  "concepts/dementia-cafe",
  "concepts/care-services",
  "concepts/care-innovation",
  "programs/kashiwa:53",
  "programs/okayama:5-2-3",
  "programs/kanazawa:5-4-dementia-cafe",
  "programs/shiroi:basics-city-2",
  "programs/atsugi:21-2",
  ...PLANS.map(({ slug }) => `plans/${slug}`),
];

const HEADERS = {
  "content-security-policy":
    "default-src 'none';style-src 'self';img-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
};

function expectSafe(response: Response): void {
  for (const [name, value] of Object.entries(HEADERS))
    expect([name, response.headers.get(name)]).toEqual([name, value]);
  expect(response.headers.get("set-cookie")).toBeNull();
}

/** Links that do not lead to an answer, asked for one after the other, since a server that is crowded refuses. */
async function brokenOf(links: readonly string[]): Promise<[string, number][]> {
  const broken: [string, number][] = [];
  for (const link of links) {
    const { status } = await get(link);
    if (status !== 200) broken.push([link, status]);
  }
  return broken;
}

/** By which a CMS finds the endpoint of this server. */
const DISCOVERY = /<link rel="alternate" type="(application\/json|text\/xml)\+oembed" href="([^"]+)" title="[^"]*"\/>/g;

/** Nothing runs, nothing stands inline, nothing comes from elsewhere. */
function expectPlain(page: string): void {
  const html = page.replace(DISCOVERY, (_link, _type, address: string) => {
    expect(address.startsWith(`${federationUrl()}/oembed?`)).toBe(true);
    return "";
  });
  expect(html).not.toMatch(/<(script|style|iframe|object|embed)\b/i);
  expect(html.replace(/="[^"]*"/g, "=")).not.toMatch(/<[^>]*\s(on\w+|style)\s*=/i);
  expect(html).not.toMatch(/(src|srcset|action|href)="(https?:|\/\/|javascript:|data:)/i);
}

describe.each(["ja", "en"])("in %s", (tag) => {
  test.each(PATHS)("/%s is a page in that language", async (path) => {
    const response = await get(`/${tag}/${path}`);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(response.headers.get("content-language")).toBe(tag);
    expectSafe(response);
    expectPlain(html);
    expect(html).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${tag}">`));
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    expect(html.match(/<main\b/g)).toHaveLength(1);
    const other = tag === "ja" ? "en" : "ja";
    expect(html).toContain(`class="language" href="/${other}/${path}" lang="${other}"`);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const levels = [...html.matchAll(/<h([1-6])\b/g)].map(([, level]) => Number(level));
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] as number) + 1)).toEqual([]);
  });

  test.each([
    ["nope", { ja: "このアドレスにはページがありません。", en: "There is nothing at this address." }],
    [
      "concepts/nope",
      { ja: "「nope」という事業の種類はありません。", en: "There is no kind of programme called “nope”." },
    ],
    [
      "programs/kashiwa:999",
      { ja: "「kashiwa:999」という事業はありません。", en: "There is no programme called “kashiwa:999”." },
    ],
    [
      "programs/nowhere:1",
      { ja: "「nowhere:1」という事業はありません。", en: "There is no programme called “nowhere:1”." },
    ],
    ["plans/nowhere", { ja: "「nowhere」という計画はありません。", en: "There is no plan called “nowhere”." }],
  ])("/%s is not there, and says what is", async (path, sentence) => {
    const response = await get(`/${tag}/${path}`);
    expect(response.status).toBe(404);
    expectSafe(response);
    expect(response.headers.get("etag")).toBeNull();
    expect(await response.text()).toContain(sentence[tag as "ja" | "en"]);
  });
});

test.each([
  [{}, "/ja/"],
  [{ "accept-language": "en-GB,en;q=0.9,ja;q=0.5" }, "/en/"],
  [{ "accept-language": "ja" }, "/ja/"],
])("/ with %j leads to %s", async (headers, location) => {
  const response = await get("/", { "accept-language": "*", ...headers });
  expect([response.status, response.headers.get("location")]).toEqual([302, location]);
  expect(response.headers.get("vary")).toContain("accept-language");
  expectSafe(response);
});

test.each([
  ["/ja", "/ja/"],
  ["/en/about/", "/en/about"],
  ["/en/search/?text=a//b", "/en/search?text=a//b"],
  ["/ja//evil.example/", "/ja//evil.example"],
])("%s leads to %s", async (from, to) => {
  const response = await get(from);
  expect([response.status, response.headers.get("location")]).toEqual([301, to]);
});

const EVIL = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  "</title><svg onload=alert(1)>",
  "javascript:alert(1)",
  "{{7*7}}<!--",
  "\u202e<b>\u0000",
];

test.each(
  EVIL.flatMap((evil) =>
    [
      "concepts/*",
      "programs/*",
      "programs/kashiwa:*",
      "plans/*",
      "*",
      "search?text=*",
      "search?text=a&after=*",
      "search?text=*&*=*",
      "about?*",
    ].map((path) => path.replaceAll("*", encodeURIComponent(evil))),
  ),
)("/en/%s is shown, never run", async (path) => {
  const response = await get(`/en/${path}`, { accept: "text/html" });
  expect([200, 400, 404]).toContain(response.status);
  expectSafe(response);
  expectPlain(await response.text());
});

const NUL = "%00";

test.each([
  ["a search that is too long", `/en/search?text=${"a".repeat(10_000)}`, 400, "up to 200 characters"],
  ["an empty search", "/en/search?text=", 200, "Enter a word."],
  ["a search without a word in it", "/en/search?text=%20%20", 200, "Enter a word."],
  ["a text given twice", "/en/search?text=a&text=b", 200, "Enter a word."],
  ["a search that finds nothing", "/en/search?text=qqqqqqqqqq", 200, "No programme contains all of these words."],
  ["a place that does not exist", "/en/search?text=dementia&after=nope", 400, "There is no such place in the results."],
  ["a query of 10 kB", `/en/about?x=${"a".repeat(10_000)}`, 200, "About"],
  ["an id of 3 kB", `/en/concepts/${"a".repeat(3_000)}`, 404, "There is no kind of programme"],
  ["an id with a zero byte", `/en/programs/kashiwa:1${NUL}`, 404, "There is no programme"],
])("%s", async (_name, path, status, sentence) => {
  const response = await get(path);
  const html = await response.text();
  expect(response.status).toBe(status);
  expect(html).toContain(sentence);
  expectSafe(response);
});

test("an address that cannot be read is refused, with the headers of every answer", async () => {
  const response = await get("/ja/%E0%A4%A");
  expect(response.status).toBe(400);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
});

test("a browser that opens what is not there sees a page; a program gets JSON", async () => {
  const page = await get("/nowhere", { accept: "text/html", "accept-language": "en" });
  expect([page.status, page.headers.get("content-language")]).toEqual([404, "en"]);
  expect(page.headers.get("vary")).toContain("accept-language");
  const json = await get("/nowhere", { accept: "*/*" });
  expect([json.status, json.headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
});

test("a page is asked for again with its validator; another page, and the other language, have others", async () => {
  const first = await get("/ja/programs/kashiwa:18");
  const etag = first.headers.get("etag") as string;
  const { dataset } = await dataOf("{ dataset { version } }");
  expect(etag).toMatch(new RegExp(`^W/"${dataset.version}-[0-9a-f]{16}"$`));
  expect(first.headers.get("cache-control")).toBe("public, max-age=60, stale-if-error=86400");
  const again = await get("/ja/programs/kashiwa:18", { "if-none-match": `"x", ${etag}` });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expectSafe(again);
  for (const path of ["/en/programs/kashiwa:18", "/ja/programs/kashiwa:2"])
    expect((await get(path, { "if-none-match": etag })).status).toBe(200);
});

test("HEAD answers like GET without a body, OPTIONS is allowed, other methods are refused in a sentence", async () => {
  const path = "/en/programs/kashiwa:18";
  const head = await get(path, {}, "HEAD");
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect(head.headers.get("etag")).toBe((await get(path)).headers.get("etag"));
  expect((await get(path, {}, "OPTIONS")).status).toBe(204);
  for (const [at, method] of [
    [path, "POST"],
    [path, "DELETE"],
    ["/", "PUT"],
  ] as const) {
    const refused = await get(at, { "accept-language": "en", "content-type": "application/json" }, method);
    expect([refused.status, refused.headers.get("allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
    expect(await refused.text()).toContain("use GET or HEAD");
    expectSafe(refused);
  }
});

test("GraphiQL alone may style inline; the pages' style sheet is kept for ever", async () => {
  expect((await get("/graphiql")).headers.get("content-security-policy")).toContain("style-src 'self' 'unsafe-inline'");
  const html = await (await get("/ja/about")).text();
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(html)?.[1] as string;
  expect(style).toMatch(/^\/assets\/pages\.[0-9a-f]{12}\.css$/);
  const sheet = await get(style);
  expect(sheet.headers.get("content-type")).toBe("text/css; charset=utf-8");
  expect(sheet.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  expect(await sheet.text()).not.toMatch(/@import|url\(/);
});

const FIGURES = /* GraphQL */ `
  query ($id: ID!) {
    concept(id: $id) {
      comparison {
        groups {
          measure { id }
          unit { code }
          series {
            observations { fiscalYear { label(lang: EN) } kind value raw line }
          }
        }
      }
    }
  }
`;

interface Figure {
  fiscalYear: { label: string };
  kind: string;
  value: number | null;
  raw: string;
  line: number;
}

const textIn = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .trim();

/** The rows of figures that stand in a piece of HTML, as the reader sees them. */
function figuresIn(html: string): unknown[] {
  return [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) => {
    const cells = (row as string).split(/<\/t[hd]>/).map((cell) => cell.replace(/^<td[^>]*>/, ""));
    const [year, kind, value, raw, , line] = cells as [string, string, string, string, string, string];
    const number = /<data value="([^"]+)">/.exec(value)?.[1];
    return [
      textIn(year),
      textIn(kind),
      number === undefined ? null : Number(number),
      textIn(raw),
      Number(textIn(line)),
    ];
  });
}

test.each(["dementia-cafe", "frailty-check", "care-services", "day-prevention-service"])(
  "the figures on the page of %s are those of GraphQL",
  async (id) => {
    const html = await (await get(`/en/concepts/${id}`)).text();
    const { concept } = await dataOf(FIGURES, { id });
    const { groups } = concept.comparison;
    expect(groups.length).toBeGreaterThan(0);
    for (const { measure, unit, series } of groups) {
      const anchor = `figures-${measure.id}-${unit.code}`;
      const section = html.slice(html.indexOf(`<h3 id="${anchor}">`)).split("</section>", 1)[0] as string;
      const expected = series.flatMap(({ observations }: { observations: Figure[] }) =>
        observations.map(({ fiscalYear, kind, value, raw, line }) => [
          fiscalYear.label,
          kind === "ACTUAL" ? "Actual" : "Target",
          value,
          raw === "" ? "(blank)" : raw,
          line,
        ]),
      );
      expect([anchor, figuresIn(section)]).toEqual([anchor, expected]);
    }
  },
);

test("a concept page tells where oEmbed answers for it, in both formats; other pages do not", async () => {
  const found = [...(await (await get("/ja/concepts/frailty-check")).text()).matchAll(DISCOVERY)];
  expect(found.map(([, type]) => type)).toEqual(["application/json", "text/xml"]);
  for (const [, type, href] of found) {
    const answer = await fetch((href as string).replaceAll("&amp;", "&"));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, `${type}; charset=utf-8`]);
    expect(await answer.text()).toContain("/embed/frailty-check?lang=ja");
  }
  for (const path of ["/ja/", "/ja/programs/kashiwa:18", "/ja/concepts/nothing"])
    expect((await (await get(path)).text()).match(DISCOVERY)).toBeNull();
});

test("a concept page lists the stored documents that show it, in every form, and each answers about it", async () => {
  const html = await (await get("/en/concepts/care-plan-inspection")).text();
  const part = html.slice(html.indexOf("Stored queries that show this kind"));
  const links = [...part.matchAll(/href="(\/q\/[^"]+)"/g)].map(([, link]) => (link as string).replaceAll("&amp;", "&"));
  expect(links.filter((link) => link.includes(".html"))).toEqual([
    "/q/care-plan-inspection.html?lang=en",
    "/q/comparison.html?concept=care-plan-inspection&lang=en",
    "/q/coverage.html?concepts=care-plan-inspection&lang=en",
    "/q/prefecture.html?concepts=care-plan-inspection&lang=en",
    "/q/native-detail.html?concept=care-plan-inspection&lang=en",
  ]);
  expect(links.filter((link) => link.includes(".svg"))).toHaveLength(3);
  for (const link of links.filter((each) => each.includes(".json")))
    expect(await (await get(link)).text()).toContain("care-plan-inspection");
});

test("the page of all data has every stored document in its forms, and every table", async () => {
  const html = await (await get("/ja/data")).text();
  const links = [...html.matchAll(/href="(\/(?:q|data)\/[^"]+)"/g)].map(([, link]) =>
    (link as string).replaceAll("&amp;", "&"),
  );
  const { documents } = (await (await get("/q")).json()) as { documents: { name: string; forms: string[] }[] };
  expect(documents.length).toBeGreaterThan(10);
  for (const { forms } of documents)
    expect(links).toEqual(expect.arrayContaining(forms.map((form) => `${form}?lang=ja`)));
  expect(links).toEqual(
    expect.arrayContaining([
      "/data/observations.csv",
      "/data/observations.sdmx.csv",
      "/data/programs.json",
      "/data/concepts.csv",
    ]),
  );
  expect(await brokenOf(links)).toEqual([]);
  expect(html).toContain("<td>12217、33100、17201、12232、14212</td>");
});

test("the coverage on the start page is that of GraphQL", async () => {
  const html = await (await get("/en/")).text();
  const { coverage } = await dataOf(
    "{ coverage { concept { id } cells { municipality { code } programCount relatedCount } } }",
  );
  for (const { concept, cells } of coverage) {
    expect(html).toContain(`<th scope="row"><a href="/en/concepts/${concept.id}">`);
    for (const { municipality, programCount, relatedCount } of cells) {
      const link = `href="/en/concepts/${concept.id}#city-${municipality.code}"`;
      expect([link, html.includes(link)]).toEqual([link, programCount + relatedCount > 0]);
      if (programCount > 0) expect(html).toContain(`${link}><span class="count">${programCount}<`);
    }
  }
});

test("every link of a page within this site leads somewhere", async () => {
  const pages = ["/en/", "/ja/concepts/dementia-cafe", "/en/programs/kanazawa:5-4-dementia-cafe", "/ja/plans/okayama"];
  const links = new Set<string>();
  for (const page of pages)
    for (const [, link] of (await (await get(page)).text()).matchAll(/(?:href|src|srcset)="(\/[^"#]*)/g))
      links.add((link as string).replaceAll("&amp;", "&"));
  const list = [...links].filter((link) => !link.includes("/concepts/") || link.length % 5 === 0);
  expect(await brokenOf(list)).toEqual([]);
});
