import type { Browser, Page } from "playwright-core";
import { launch, openPage } from "../helpers/browser";
import { federationUrl } from "../helpers/client";

const url = federationUrl();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** Where the focus is: the element's name with its address or id, and how wide its outline is drawn. */
const focus = (page: Page) =>
  page.evaluate<{ at: string; outline: number }>(`(() => {
    const element = document.activeElement;
    const name = element.tagName.toLowerCase();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const at = name + " " + (element.getAttribute("href") ?? element.id);
    return { at: at.trim(), outline: outlineStyle === "none" ? 0 : parseFloat(outlineWidth) };
  })()`);

/** A page as a reader with a keyboard alone comes to it. */
const withKeyboard = (path: string) =>
  openPage(browser, [url]).then(async (watched) => {
    await watched.page.goto(url + path);
    return watched;
  });

test("the first key leads past the head of the page, and every stop can be seen", async () => {
  const { page, findings, close } = await withKeyboard("/ja/concepts/dementia-cafe");
  await page.keyboard.press("Tab");
  expect((await focus(page)).at).toBe("a #main");
  const box = await page.locator(".skip").boundingBox();
  expect(box && box.x >= 0 && box.y >= 0 && box.width > 50).toBe(true);
  await page.keyboard.press("Enter");
  expect((await focus(page)).at).toBe("main main");
  const stops: { at: string; outline: number }[] = [];
  for (let count = 0; count < 12; count++) {
    await page.keyboard.press("Tab");
    stops.push(await focus(page));
  }
  expect(stops[0]?.at).toBe("a /ja/");
  expect(stops.map(({ at }) => at)).toContain("a /ja/programs/kashiwa:18");
  expect(stops.filter(({ outline }) => outline < 2)).toEqual([]);
  expect(findings).toEqual([]);
  await close();
});

test("a table that is wider than the screen scrolls by the arrow keys", async () => {
  const { page, close } = await withKeyboard("/en/");
  await page.setViewportSize({ width: 360, height: 740 });
  await page.locator(".scroll").first().focus();
  const scrolled = () => page.evaluate<number>("document.querySelector('.scroll').scrollLeft");
  for (let count = 0; count < 20 && (await scrolled()) <= 50; count++) {
    await page.keyboard.press("ArrowRight");
    await page.waitForTimeout(100);
  }
  expect(await scrolled()).toBeGreaterThan(50);
  await close();
});

test("the search works by keyboard, without scripts", async () => {
  const { page, findings, close } = await openPage(browser, [url], { javaScriptEnabled: false });
  await page.goto(`${url}/en/about`);
  await page.locator("#site-search").focus();
  await page.keyboard.type("dementia café");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/en\/search\?text=dementia/);
  expect(await page.textContent("h2#results")).toContain("dementia café");
  expect(await page.locator(".hits li h3 a").count()).toBeGreaterThan(0);
  expect(findings).toEqual([]);
  await close();
});

test("a snippet is made by keyboard, without scripts", async () => {
  const { page, findings, close } = await openPage(browser, [url], { javaScriptEnabled: false });
  await page.goto(`${url}/ja/embed`);
  await page.selectOption("#concept", "frailty-check");
  await page.locator("input[name=cities][value='12217']").focus();
  await page.keyboard.press("Space");
  await page.locator("input[name=form][value=frame]").focus();
  await page.keyboard.press("ArrowUp");
  await page.locator(".choose button").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/ja\/embed\?concept=frailty-check/);
  expect(await page.inputValue("#snippet")).toContain(`<img src="${url}/q/frailty-check.svg?cities=12217&amp;lang=ja"`);
  expect(findings).toEqual([]);
  await close();
});
