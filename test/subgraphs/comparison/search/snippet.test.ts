import {
  bestSnippet,
  escapeHtml,
  matchedParts,
  snippetOf,
  spansOf,
} from "../../../../subgraphs/comparison/search/snippet";
import { tokensOf, wordsOf } from "../../../../subgraphs/comparison/search/tokens";

/** Marks a word in a text as the index would: by the tokens of the word. */
function marked(text: string, word: string): string {
  const tokens = tokensOf(text);
  const sought = wordsOf(word);
  const found = tokens.filter((_, index) =>
    sought.some((__, back) => sought.every((one, step) => tokens[index - back + step]?.text === one)),
  );
  return snippetOf({ text }, spansOf(found));
}

test.each([
  ["認知症カフェの開催", "かふぇ", "認知症<mark>カフェ</mark>の開催"],
  ["認知症サポーター養成", "サポータ", "認知症<mark>サポーター</mark>養成"],
  ["設置箇所数", "か所", "設置<mark>箇所</mark>数"],
  ["市の取組みの推進", "取り組み", "市の<mark>取組み</mark>の推進"],
  ["ＡＣＰの普及", "acp", "<mark>ＡＣＰ</mark>の普及"],
  ["A café for all", "cafe", "A <mark>café</mark> for all"],
  ["アドバンス・ケア・プランニング", "アドバンスケア", "<mark>アドバンス</mark>・<mark>ケア</mark>・プランニング"],
  ["何もない", "介護", "何もない"],
])("%s, sought %s", (text, word, expected) => expect(marked(text, word)).toBe(expected));

test.each([
  ["<script>alert(1)</script>介護", "介護", "&lt;script&gt;alert(1)&lt;/script&gt;<mark>介護</mark>"],
  ["<script>alert(1)</script>", "script", "&lt;<mark>script</mark>&gt;alert(1)&lt;/<mark>script</mark>&gt;"],
  ['<img src=x onerror="alert(1)">', "img", "&lt;<mark>img</mark> src=x onerror=&quot;alert(1)&quot;&gt;"],
  ["</mark><b>介護</b>", "介護", "&lt;/mark&gt;&lt;b&gt;<mark>介護</mark>&lt;/b&gt;"],
  ["&lt;介護&amp;", "介護", "&amp;lt;<mark>介護</mark>&amp;amp;"],
  ["＜介護＞", "介護", "＜<mark>介護</mark>＞"],
  ["it's \u0002介護\u0003", "介護", "it&#39;s \u0002<mark>介護</mark>\u0003"],
])("%s is shown, not run", (text, word, expected) => expect(marked(text, word)).toBe(expected));

test("the name that a part belongs to is escaped too", () => {
  expect(snippetOf({ text: "x", of: "<b>" }, [{ start: 0, end: 1 }])).toBe("&lt;b&gt;: <mark>x</mark>");
  expect(escapeHtml(`<>&"'`)).toBe("&lt;&gt;&amp;&quot;&#39;");
});

test("a long text is shown around its first match, whole English words only", () => {
  const english = `${"many words before ".repeat(10)}the inspection ${"and words after ".repeat(10)}`;
  expect(marked(english, "inspection")).toBe(
    "…before many words before the <mark>inspection</mark> and words after and words after and words after and words after and words after…",
  );
  const japanese = `${"前".repeat(100)}介護${"後".repeat(200)}`;
  expect(marked(japanese, "介護")).toBe(`…${"前".repeat(30)}<mark>介護</mark>${"後".repeat(88)}…`);
});

test("no character is cut in half", () => {
  const text = `${"𠮷".repeat(60)}介護${"𠮷".repeat(60)}`;
  expect(marked(text, "介護")).toMatch(/^…𠮷+<mark>介護<\/mark>𠮷+…$/u);
});

const PARTS = [{ text: "認知症。介護" }, { text: "Care of carers" }, { text: "介護者" }];

/** | 認 知 症 | 介 護 | care of carers | 介 護 者 |, where | is a boundary. */
const MATCHED = new Set([5, 6, 8, 10, 12, 13]);

test("the tokens that the index found are found again in the parts", () => {
  const found = matchedParts(PARTS, MATCHED);
  expect(found.map(({ matched }) => matched.map(({ text }) => text))).toEqual([
    ["介", "護"],
    ["care", "carers"],
    ["介", "護"],
  ]);
  expect(bestSnippet(found, 2)).toBe("認知症。<mark>介護</mark>");
  expect(bestSnippet(found.slice(1), 2)).toBe("<mark>Care</mark> of <mark>carers</mark>");
});

test("a field without a match has no parts to show", () => {
  expect(matchedParts(PARTS, new Set())).toEqual([]);
  expect(bestSnippet([], 1)).toBe("");
});
