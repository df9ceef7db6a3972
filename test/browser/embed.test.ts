import type { Browser, Page } from "playwright-core";
import { launch, openPage } from "../helpers/browser";
import { federationUrl } from "../helpers/client";
import { type ForeignSite, foreignSite } from "../helpers/foreign-site";

const url = federationUrl();
let browser: Browser;
let site: ForeignSite;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), foreignSite()]);
});
afterAll(() => Promise.all([browser.close(), site.stop()]));

/** As strict as a policy can be that allows pictures and frames of ours. */
const STRICT = `default-src 'none'; img-src ${url}; frame-src ${url}`;
const WITH_COMPONENT = `${STRICT}; script-src ${url}`;

/** The snippet that the embed page hands out for a choice, taken without scripts. */
async function snippetFor(query: string): Promise<string> {
  const { page, findings, close } = await openPage(browser, [url], { javaScriptEnabled: false });
  await page.goto(`${url}/en/embed?${query}`);
  const snippet = await page.inputValue("#snippet");
  expect(findings).toEqual([]);
  await close();
  return snippet;
}

async function elsewhere(snippet: string, policy: string, javaScriptEnabled = false) {
  const watched = await openPage(browser, [url, site.origin], {
    javaScriptEnabled,
    viewport: { width: 1280, height: 900 },
  });
  await watched.page.goto(site.publish(snippet, policy), { waitUntil: "networkidle" });
  return watched;
}

/** Width of the first picture as drawn, 0 when it is not. */
const drawnWidth = (page: Pick<Page, "evaluate">) =>
  page.evaluate<number>("document.querySelector('img')?.naturalWidth ?? 0");

test("the picture of a stored document shows on a foreign page, without scripts", async () => {
  const { page, findings, close } = await elsewhere(
    `<img src="${url}/q/dementia-cafe.svg?lang=en" alt="Dementia cafés">`,
    STRICT,
  );
  expect(await drawnWidth(page)).toBe(960);
  expect(findings).toEqual([]);
  await close();
});

test.each([
  ["live", "data=live"],
  ["pinned", "data=frozen"],
])("the snippet of a picture, %s", async (_name, data) => {
  const { page, findings, close } = await elsewhere(
    await snippetFor(`concept=frailty-check&form=image&lang=en&${data}`),
    STRICT,
  );
  expect(await drawnWidth(page)).toBe(960);
  expect(await page.getAttribute("img", "alt")).toContain("Frailty checks");
  expect(await page.getAttribute("a", "href")).toBe(`${url}/en/concepts/frailty-check`);
  expect(findings).toEqual([]);
  await close();
});

test.each([
  ["16:9", "ja", 540, "認知症カフェ"],
  ["4:3", "en", 720, "Dementia cafés"],
])("the snippet of a frame, %s in %s", async (ratio, lang, height, title) => {
  const { page, findings, close } = await elsewhere(await snippetFor(`form=frame&ratio=${ratio}&lang=${lang}`), STRICT);
  const box = await page.locator("iframe").boundingBox();
  expect(box).toMatchObject({ width: 964, height: height + 4 });
  const frame = page.frames()[1];
  expect(await frame?.textContent("h1")).toBe(title);
  expect(frame && (await drawnWidth(frame))).toBeGreaterThan(900);
  expect(await frame?.getAttribute("footer a", "href")).toBe(`/${lang}/concepts/dementia-cafe`);
  expect(await frame?.textContent(".citation")).toContain(lang === "ja" ? "柏市" : "Kashiwa");
  expect(findings).toEqual([]);
  await close();
});

test("the snippet of a table", async () => {
  const { page, findings, close } = await elsewhere(
    await snippetFor("concept=frailty-check&form=table&lang=en"),
    STRICT,
  );
  expect(await page.textContent("caption")).toContain("Frailty checks (dataset version ");
  expect(await page.textContent("table")).toContain("1,157人");
  expect(await page.getAttribute("tfoot a", "href")).toBe(`${url}/en/concepts/frailty-check`);
  expect(findings).toEqual([]);
  await close();
});

describe("the snippet of the web component", () => {
  test("shows the picture with its link in a root of its own", async () => {
    const { page, findings, close } = await elsewhere(
      await snippetFor("concept=frailty-check&form=component&lang=en&cities=12217"),
      WITH_COMPONENT,
      true,
    );
    const root = "document.querySelector('plan-comparison').shadowRoot";
    expect(await page.evaluate<number>(`${root}.querySelector('img').naturalWidth`)).toBe(1280);
    expect(await page.evaluate<string>(`${root}.querySelector('img').src`)).toContain("cities=12217");
    expect(await page.evaluate<string>(`${root}.querySelector('a').textContent`)).toBe("All figures and sources");
    expect(findings).toEqual([]);
    await close();
  });

  test("leaves a link where scripts are off", async () => {
    const { page, close } = await elsewhere(await snippetFor("form=component&lang=en"), STRICT);
    expect(await page.isVisible("plan-comparison a")).toBe(true);
    await close();
  });

  test("shows its own words where the picture does not come", async () => {
    const markup = `<script type="module" src="${url}/assets/plan-comparison.js"></script><plan-comparison query="nothing" lang="en">Its own words</plan-comparison>`;
    const { page, close } = await elsewhere(markup, WITH_COMPONENT, true);
    await page.locator("text=Its own words").waitFor();
    await close();
  });
});

test("a pinned frame tells that the data has changed, and does not where it has not", async () => {
  const { version } = (await (await fetch(`${url}/data/datapackage.json`)).json()) as { version: string };
  const { page, close } = await openPage(browser, [url], { javaScriptEnabled: false });
  await page.goto(`${url}/embed/dementia-cafe?lang=en&version=0123456789abcdef`);
  expect(await page.textContent(".notice")).toContain("0123456789abcdef");
  expect(await page.textContent(".notice")).toContain(version);
  await page.goto(`${url}/embed/dementia-cafe?lang=en&version=${version}`);
  expect(await page.locator(".notice").count()).toBe(0);
  await close();
});
