import { federationUrl } from "../helpers/client";

const url = federationUrl();
const oembed = (parameters: Record<string, string>) => fetch(`${url}/oembed?${new URLSearchParams(parameters)}`);

describe("a frame", () => {
  test("is whole, may stand in any site, and runs nothing", async () => {
    const response = await fetch(`${url}/embed/frailty-check?lang=en`);
    const text = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
    expect(response.headers.get("x-frame-options")).toBeNull();
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    for (const part of ["<h1", "Frailty checks", "1,157人", "Kashiwa", "/en/concepts/frailty-check"])
      expect(text).toContain(part);
    expect(text).not.toContain("<script");
    const again = await fetch(`${url}/embed/frailty-check?lang=en`, {
      headers: { "if-none-match": response.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  test.each([
    ["nothing", 404, "There are dementia-cafe"],
    ["dementia-cafe?colour=red", 400, "colour: dementia-cafe has no such variable."],
    ["dementia-cafe?cities=99999", 400, "Allowed is 12217"],
    ["dementia-cafe?theme=red", 400, "Allowed is light, dark, auto"],
    ["sources.svg", 404, "has no chart"],
  ])("%s: %i", async (path, status, sentence) => {
    const response = await fetch(`${url}/embed/${path}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence);
  });

  test("the rest of the site may be framed by itself alone", async () => {
    for (const path of ["/en/", "/en/embed", "/graphiql"])
      expect((await fetch(url + path)).headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  });
});

const ATTACK = '"><script>alert(1)</script>';

test.each(["theme", "version", "lang", "cities", "from", ATTACK])("a script in %s is told as text", async (name) => {
  for (const path of [
    "/embed/dementia-cafe",
    "/embed/dementia-cafe.svg",
    "/embed/dementia-cafe.table.html",
    `/embed/${encodeURIComponent(ATTACK)}`,
  ]) {
    const response = await fetch(`${url}${path}?${new URLSearchParams({ [name]: ATTACK })}`);
    expect([400, 404]).toContain(response.status);
    expect(await response.text()).not.toContain("<script>alert");
  }
});

test.each(["concept", "cities", "lang", "form", "ratio", "theme", "data", "unknown"])(
  "a script in %s of the embed page",
  async (name) => {
    const response = await fetch(`${url}/en/embed?${new URLSearchParams({ [name]: ATTACK })}`);
    expect(response.status).toBe(name === "unknown" ? 200 : 400);
    expect(await response.text()).not.toContain("<script>alert");
  },
);

describe("a snippet that is pinned", () => {
  const snippet = async (query: string) => {
    const html = await (await fetch(`${url}/en/embed?${query}`)).text();
    return (/<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(html)?.[1] ?? "")
      .replaceAll("&lt;", "<")
      .replaceAll("&quot;", '"');
  };

  test.each(["image", "frame", "component"])(
    "as %s carries the version of the data; a live one carries none",
    async (form) => {
      const { version } = (await (await fetch(`${url}/data/datapackage.json`)).json()) as { version: string };
      expect(version).toMatch(/^[0-9a-f]{16}$/);
      const pinned = await snippet(`form=${form}&data=frozen`);
      expect(pinned).toMatch(new RegExp(`version="?=?"?${version}"`));
      expect(await snippet(`form=${form}&data=live`)).not.toContain(version);
    },
  );

  test("as a table names the version in its caption either way", async () => {
    const { version } = (await (await fetch(`${url}/data/datapackage.json`)).json()) as { version: string };
    expect(await snippet("form=table&data=live")).toContain(`(dataset version ${version})</caption>`);
  });
});

test("a pinned picture tells that the data has changed", async () => {
  const response = await fetch(`${url}/embed/dementia-cafe.svg?lang=en&version=0123456789abcdef`);
  expect(response.headers.get("content-type")).toContain("image/svg+xml");
  expect(await response.text()).toContain("0123456789abcdef");
});

describe("oEmbed", () => {
  const page = `${url}/ja/concepts/dementia-cafe`;

  test.each([
    [{ url: page }, 960, 540],
    [{ url: page, maxwidth: "400" }, 400, 225],
    [{ url: page, maxheight: "270" }, 480, 270],
    [{ url: page, maxwidth: "5000" }, 960, 540],
  ])("%j", async (parameters, width, height) => {
    const response = await oembed(parameters as Record<string, string>);
    const answer = (await response.json()) as Record<string, unknown>;
    expect(response.status).toBe(200);
    expect(answer).toMatchObject({ version: "1.0", type: "rich", title: "認知症カフェ", width, height });
    expect(answer.html).toContain(`src="${url}/embed/dementia-cafe?lang=ja" width="${width}" height="${height}"`);
  });

  test("in XML", async () => {
    const response = await oembed({ url: page, format: "xml" });
    expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
    expect(await response.text()).toContain("<type>rich</type><title>認知症カフェ</title>");
  });

  test.each([
    [{ url: page, format: "yaml" }, 501],
    [{ url: "https://elsewhere.example/" }, 404],
    [{ url: `${url}/ja/concepts/nothing` }, 404],
    [{}, 400],
    [{ url: page, maxwidth: "wide" }, 400],
  ])("%j: %i", async (parameters, status) => {
    const response = await oembed(parameters as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.json()).toHaveProperty("error");
  });

  test.each(["/ja/concepts/dementia-cafe", "/q/dementia-cafe.json"])("%s leads to it", async (path) => {
    const link = (await fetch(url + path)).headers.get("link") ?? "";
    const [, address] = /<([^>]+)>; rel="alternate"; type="application\/json\+oembed"/.exec(link) ?? [];
    expect((await fetch(address ?? "")).status).toBe(200);
  });
});
