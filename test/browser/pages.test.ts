import type { Browser } from "playwright-core";
import { launch, openPage, overflow, violations, type WatchedPage } from "../helpers/browser";
import { federationUrl } from "../helpers/client";
import { pagePaths, storedPaths } from "./addresses";

jest.setTimeout(600_000);

const url = federationUrl();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Looks at a page in light and dark, wide and narrow. @returns what is wrong with it, each line with its address. */
async function findingsAt(path: string, { page, findings }: WatchedPage): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  const answer = await page.goto(url + path);
  const wrong: string[] = answer?.status() === 200 ? [] : [`status ${answer?.status()}`];
  wrong.push(...(await violations(page)).map((one) => `light ${one}`));
  await page.emulateMedia({ colorScheme: "dark" });
  // The look changes nothing but colours.
  wrong.push(...(await violations(page, true)).map((one) => `dark ${one}`));
  await page.setViewportSize({ width: 360, height: 740 });
  const wider = await overflow(page);
  if (wider > 0) wrong.push(`${wider} pixels wider than a screen of 360`);
  wrong.push(...findings.splice(0));
  return wrong.map((one) => `${path}: ${one}`);
}

/** Some pages at a time. */
const AT_ONCE = 4;

async function findingsOf(paths: readonly string[]): Promise<string[]> {
  const left = [...paths];
  const look = async () => {
    const watched = await openPage(browser, [url]);
    const found: string[] = [];
    for (let path = left.shift(); path !== undefined; path = left.shift())
      found.push(...(await findingsAt(path, watched)));
    await watched.close();
    return found;
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, look))).flat();
}

describe.each(["ja", "en"])("in %s", (language) => {
  test("every page shows without errors, stays on its origin, and axe finds nothing", async () => {
    const paths = pagePaths().map((path) => `/${language}/${path}`);
    expect(await findingsOf(paths)).toEqual([]);
  });

  test("so do the stored documents' pages and frames", async () => {
    expect(await findingsOf(storedPaths(language))).toEqual([]);
  });
});
