import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { ROOT } from "../../shared/paths";
import { launch, openPage, overflow, pngSize } from "../helpers/browser";
import { federationUrl } from "../helpers/client";

/** Pictures for people to look at; git ignores them. */
const FOLDER = join(ROOT, "test", "browser", "screenshots");

const url = federationUrl();
let browser: Browser;
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true });
  browser = await launch();
});
afterAll(() => browser.close());

const PAGES = {
  start: (language: string) => `/${language}/`,
  concept: (language: string) => `/${language}/concepts/dementia-cafe`,
  "embed-page": (language: string) => `/${language}/embed`,
  frame: (language: string) => `/embed/dementia-cafe?lang=${language}`,
} as const;

const cases = Object.keys(PAGES).flatMap((name) =>
  ["ja", "en"].flatMap((language) =>
    [360, 1280].flatMap((width) =>
      (["light", "dark"] as const).map((look) => ({ name: name as keyof typeof PAGES, language, width, look })),
    ),
  ),
);

test.each(cases)("$name in $language, $width pixels, $look", async ({ name, language, width, look }) => {
  const height = name === "frame" ? Math.round((width * 9) / 16) + (width < 500 ? 200 : 0) : 800;
  const watched = await openPage(browser, [url], {
    viewport: { width, height },
    colorScheme: look,
    javaScriptEnabled: false,
  });
  const { page, findings, close } = watched;
  const theme = name === "frame" ? "&theme=auto" : "";
  await page.goto(url + PAGES[name](language) + theme, { waitUntil: "networkidle" });
  const file = join(FOLDER, `${name}-${language}-${width}-${look}.png`);
  await page.screenshot({ path: file, fullPage: name !== "frame" });
  expect(await overflow(page)).toBe(0);
  expect(pngSize(file).width).toBe(width);
  expect(findings).toEqual([]);
  await close();
});
