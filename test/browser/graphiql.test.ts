import type { Browser } from "playwright-core";
import { storedDocuments } from "../../gateway/stored/library";
import { launch, openPage } from "../helpers/browser";
import { federationUrl } from "../helpers/client";

const url = federationUrl();
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const RUN = 'button[aria-label^="Execute"]';
const ANSWER = ".graphiql-response .view-lines";

async function open(path: string) {
  const watched = await openPage(browser, [url], { viewport: { width: 1280, height: 800 } });
  await watched.page.goto(url + path);
  await watched.page.waitForSelector(RUN);
  return watched;
}

/** Text of an editor; Monaco writes spaces that do not break. */
const plain = (text: string | null) => (text ?? "").replaceAll("\u00a0", " ");

test.each(["/graphiql", "/graphql"])(
  "%s opens with every stored document in a tab, and runs the first",
  async (path) => {
    const { page, findings, close } = await open(path);
    expect(await page.locator(".graphiql-tab").count()).toBe(storedDocuments().length);
    await page.click(RUN);
    await page.locator(ANSWER, { hasText: '"data"' }).waitFor();
    expect(plain(await page.textContent(ANSWER))).toContain('"id": "dementia-cafe"');
    expect(findings).toEqual([]);
    await close();
  },
);

test("it completes a field's name", async () => {
  const { page, findings, close } = await open(`/graphiql?${new URLSearchParams({ query: "{\n  cover\n}" })}`);
  await page.locator(".graphiql-query-editor .view-lines", { hasText: "cover" }).waitFor();
  // The names come with the schema, which is fetched meanwhile.
  await page.waitForTimeout(1_500);
  await page.click(".graphiql-query-editor .view-line:nth-child(2)");
  await page.keyboard.press("End");
  await page.keyboard.press("Control+Space");
  await page.waitForSelector(".suggest-widget.visible .monaco-list-row");
  expect(await page.textContent(".suggest-widget.visible .monaco-list-row")).toContain("coverage");
  await page.keyboard.press("Enter");
  await page.locator(".graphiql-query-editor .view-lines", { hasText: "coverage" }).waitFor();
  expect(findings).toEqual([]);
  await close();
});

test("a link opens a query with its variables in a tab of its own, and the address follows what is written", async () => {
  const query = "query Shared($id: ID!) { concept(id: $id) { id label(lang: EN) } }";
  const variables = '{ "id": "frailty-check" }';
  const { page, findings, close } = await open(`/graphiql?${new URLSearchParams({ query, variables })}`);
  expect(await page.textContent(".graphiql-tab-active")).toContain("Shared");
  await page.click(RUN);
  await page.locator(ANSWER, { hasText: "Frailty" }).waitFor();

  await page.click(".graphiql-query-editor .view-line");
  await page.keyboard.press("Control+End");
  await page.keyboard.type("# more");
  await page.waitForURL((address) => address.searchParams.get("query")?.endsWith("# more") ?? false);
  await page.click("#share");
  await page.locator("#shared", { hasText: "The link" }).waitFor();
  const shared = new URL(page.url()).searchParams;
  expect(shared.get("variables")).toBe(variables);

  await page.goto(page.url());
  await page.waitForSelector(RUN);
  expect(await page.textContent(".graphiql-tab-active")).toContain("Shared");
  expect(findings).toEqual([]);
  await close();
});

test("a link cannot bring a script along", async () => {
  const attack = "</script><img src=x onerror=alert(1)>";
  const { page, findings, close } = await open(
    `/graphiql?${new URLSearchParams({ query: attack, variables: attack })}`,
  );
  page.on("dialog", () => findings.push("a script of the address ran"));
  await page.waitForTimeout(500);
  expect(findings).toEqual([]);
  await close();
});
