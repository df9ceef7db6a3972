import { renderToString } from "preact-render-to-string";
import { Hit } from "../../../gateway/pages/search/hit";
import { snippetPieces } from "../../../gateway/pages/search/snippet";
import { SiteContext } from "../../../gateway/pages/site";

test.each([
  ["", []],
  ["plain", [["plain", false]]],
  [
    "a <mark>b</mark> c",
    [
      ["a ", false],
      ["b", true],
      [" c", false],
    ],
  ],
  [
    "<mark>x</mark><mark>y</mark>",
    [
      ["x", true],
      ["y", true],
    ],
  ],
  ["&lt;b&gt; &amp;lt; &quot;&#39;", [["<b> &lt; \"'", false]]],
  ["<mark>&lt;i&gt;</mark>", [["<i>", true]]],
  ["<mark>open", [["<mark>open", false]]],
])("%j is taken apart", (html, pieces) => {
  expect(snippetPieces(html).map(({ text, isMatch }) => [text, isMatch])).toEqual(pieces);
});

test("whatever a snippet holds, nothing but mark is markup on the page", () => {
  const snippet = '<script>alert(1)</script><mark onclick="x">a</mark><mark><img src=x></mark>&lt;b&gt;';
  const html = renderToString(
    <SiteContext.Provider value={{ language: "EN", path: "search", version: null }}>
      <Hit hit={{ snippet, program: null }} />
    </SiteContext.Provider>,
  );
  expect(html).not.toMatch(/<(script|img|b|i)\b/);
  expect(html).not.toMatch(/<mark [^>]/);
  expect(html).toContain("&lt;script");
  expect(html).toContain("<mark>&lt;img");
});
