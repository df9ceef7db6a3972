import { readChoice } from "../../../gateway/embed/choice";
import { resolve } from "../../../gateway/embed/oembed";
import { readEmbedOptions } from "../../../gateway/embed/options";
import { frameSnippet } from "../../../gateway/embed/snippets";
import { readConfig } from "../../../shared/config";

const ORIGIN = "https://plans.example.jp";

test.each([
  [{}, { theme: "light", version: null }],
  [
    { theme: "auto", version: "841ac0e8a7474e7b" },
    { theme: "auto", version: "841ac0e8a7474e7b" },
  ],
  [
    { theme: "", version: "" },
    { theme: "light", version: null },
  ],
])("options %j", (parameters, expected) => expect(readEmbedOptions(parameters)).toEqual(expected));

test.each([
  [{ theme: "red" }, 'theme: "red" is not allowed. Allowed is light, dark, auto; light when left out.'],
  [{ theme: ["light", "dark"] }, "theme: It is given more than once. Give it once."],
  [{ version: "<script>" }, 'version: "<script>" is not allowed.'],
])("options %j are refused", (parameters, message) => expect(() => readEmbedOptions(parameters)).toThrow(message));

test.each([
  ["/ja/concepts/dementia-cafe", "dementia-cafe", { lang: "JA" }],
  ["/en/concepts/home-based-services", "comparison", { concept: "home-based-services", lang: "EN" }],
  ["/q/dementia-cafe.svg?lang=en&width=640", "dementia-cafe", { lang: "EN" }],
  ["/q/coverage.html", "coverage", {}],
  ["/embed/frailty-check?cities=12217,17201", "frailty-check", { cities: ["12217", "17201"] }],
])("%s is a stored document", (path, name, variables) => {
  const found = resolve(ORIGIN + path, ORIGIN);
  expect([found?.document.name, found?.variables]).toEqual([name, variables]);
});

test.each([
  "https://elsewhere.example/ja/concepts/dementia-cafe",
  `${ORIGIN}/ja/concepts/nothing`,
  `${ORIGIN}/fr/concepts/dementia-cafe`,
  `${ORIGIN}/q/nothing.svg`,
  `${ORIGIN}/q/sources.svg`,
  `${ORIGIN}/ja/concepts/%E0%A4%A`,
  "javascript:alert(1)",
  "no address",
])("%s is nothing to embed", (address) => expect(resolve(address, ORIGIN)).toBeNull());

test("a choice of all cities is one of none", () => {
  const cities = ["12217", "33100", "17201", "12232", "14212"];
  expect(readChoice({ cities }, "EN").cities).toEqual([]);
  expect(readChoice({ cities: "12217" }, "EN").cities).toEqual(["12217"]);
});

test("markup that is handed out is escaped", () => {
  const found = resolve(`${ORIGIN}/q/dementia-cafe`, ORIGIN);
  if (!found) throw new Error("It is there.");
  const title = '"><script>alert(1)</script>';
  expect(frameSnippet({ ...found, origin: ORIGIN, title, page: "/" }, "16:9")).toBe(
    `<iframe src="${ORIGIN}/embed/dementia-cafe" width="960" height="540" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer"></iframe>`,
  );
});

test.each(["*", "'none'", "'self'", "https://www.pref.example.jp https://*.example.jp:8443"])(
  "FRAME_ANCESTORS %s",
  (value) => expect(readConfig({ FRAME_ANCESTORS: value }).frameAncestors).toBe(value),
);

test.each(["* 'none'", "example.jp; script-src *", "https://a.example\nx: y"])(
  "FRAME_ANCESTORS %j is refused",
  (value) => expect(() => readConfig({ FRAME_ANCESTORS: value })).toThrow("FRAME_ANCESTORS"),
);
