import type { Browser } from "playwright-core";
import { launch, openPage, overflow, violations, type WatchedPage } from "../helpers/browser";
import { federationUrl } from "../helpers/client";
import { allPaths, kinds } from "./addresses";

jest.setTimeout(600_000);

const url = federationUrl();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const NARROW = { width: 360, height: 740 };
const WIDE = { width: 1280, height: 800 };

/** Chromium says so of every page that is refused. */
const REFUSED = /^error: Failed to load resource: the server responded with a status of 4/;

interface Look {
  size: typeof NARROW;
  scheme: "light" | "dark";
}

/** Opens a page and has axe look at it. @returns what is wrong with it, each line with its address. */
async function findingsAt(path: string, { size, scheme }: Look, { page, findings }: WatchedPage, status = 200) {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: scheme });
  const answer = await page.goto(url + path);
  const wrong: string[] = answer?.status() === status ? [] : [`status ${answer?.status()}`];
  wrong.push(...(await violations(page)));
  const wider = await overflow(page);
  if (wider > 0) wrong.push(`${wider} pixels wider than the screen`);
  wrong.push(...findings.splice(0).filter((one) => status === 200 || !REFUSED.test(one)));
  return wrong.map((one) => `${path} at ${size.width} in ${scheme}: ${one}`);
}

/** Some pages at a time. */
const AT_ONCE = 3;

/** Works a list off, some at a time, each with a page of its own. @returns all findings. */
async function inTurns<Item>(
  items: readonly Item[],
  look: (item: Item, page: WatchedPage) => Promise<string[]>,
): Promise<string[]> {
  const left = [...items];
  const work = async () => {
    const watched = await openPage(browser, [url]);
    const found: string[] = [];
    for (let item = left.shift(); item !== undefined; item = left.shift()) found.push(...(await look(item, watched)));
    await watched.close();
    return found;
  };
  return (await Promise.all(Array.from({ length: AT_ONCE }, work))).flat();
}

describe.each(["ja", "en"])("in %s", (language) => {
  test("every page shows without errors, stays on its origin, fits a small screen, and axe finds nothing", async () => {
    const paths = allPaths(language);
    expect(new Set(paths).size).toBeGreaterThan(130);
    const look: Look = { size: NARROW, scheme: "light" };
    expect(await inTurns(paths, (path, page) => findingsAt(path, look, page))).toEqual([]);
  });

  test("so does one page of each kind on a wide screen, in light and dark, and what is refused", async () => {
    const looks = kinds(language).flatMap((kind) =>
      (["light", "dark"] as const).map((scheme) => ({ ...kind, look: { size: WIDE, scheme } })),
    );
    const found = await inTurns(looks, ({ path, status, look }, page) => findingsAt(path, look, page, status));
    expect(found).toEqual([]);
  });
});
