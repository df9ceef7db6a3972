import { existsSync, readFileSync } from "node:fs";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";

/** Where Debian puts it; CHROMIUM names another. */
const EXECUTABLE = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** @throws with what to do when there is no browser: these tests are never skipped in silence. */
export function requireBrowser(): void {
  if (existsSync(EXECUTABLE)) return;
  throw new Error(
    `The browser tests need Chromium, and there is none at ${EXECUTABLE}. Install it with "apt-get install chromium fonts-noto-cjk", or set CHROMIUM to where it is. "npm test" needs no browser.`,
  );
}

export function launch(): Promise<Browser> {
  requireBrowser();
  return chromium.launch({
    executablePath: EXECUTABLE,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

/** A page with all that went wrong on it. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, errors of scripts, failed requests, and requests that left the allowed origins. */
  findings: string[];
  close(): Promise<void>;
}

const INNER = /^(?:data|blob|about):/;

/** Opens an empty page that notes what goes wrong. With scripts, axe is at hand in every document. */
export async function openPage(
  browser: Browser,
  origins: readonly string[],
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "ja-JP", ...options });
  await context.addInitScript({ content: axe.source });
  const page = await context.newPage();
  const findings: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) findings.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => findings.push(`script: ${error.message}`));
  page.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") findings.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!INNER.test(url) && !origins.some((origin) => url.startsWith(`${origin}/`))) findings.push(`left: ${url}`);
  });
  return { page, context, findings, close: () => context.close() };
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Violations that axe finds, each in a line with its first places. */
export async function violations(page: Page): Promise<string[]> {
  // Style sheets come from here, so that axe can read them where they are.
  const options = { runOnly: { type: "tag", values: RULES }, resultTypes: ["violations"], preload: false };
  const result = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
  return result.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} – ${nodes
        .slice(0, 3)
        .map(({ html, target }) => `${target.join(" ")} ${html.slice(0, 160)}`)
        .join(" | ")}`,
  );
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("Math.max(0, document.documentElement.scrollWidth - innerWidth)");
}

/** Dimensions of a PNG file. */
export function pngSize(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
