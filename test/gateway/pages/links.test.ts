import { parse } from "graphql";
import { pageAt } from "../../../gateway/pages/address";
import {
  chartHref,
  comparisonFile,
  graphiqlHref,
  href,
  indicatorAnchor,
  PATHS,
  programOfIndicator,
} from "../../../gateway/pages/links";
import { NoSuchPageError } from "../../../gateway/pages/page";
import { queryWithDefaults } from "../../../gateway/pages/query-text";

test.each([
  [href("JA", PATHS.start), "/ja/"],
  [href("EN", PATHS.concept("dementia-cafe")), "/en/concepts/dementia-cafe"],
  [href("EN", PATHS.conceptAtCity("dementia-cafe", "12217")), "/en/concepts/dementia-cafe#city-12217"],
  [href("JA", PATHS.program("kashiwa:18")), "/ja/programs/kashiwa:18"],
  [href("JA", PATHS.program('"><b>/?#')), "/ja/programs/%22%3E%3Cb%3E%2F%3F%23"],
  [href("JA", PATHS.plan("shiroi")), "/ja/plans/shiroi"],
  [PATHS.embedOfConcept("a&b"), "embed?concept=a%26b"],
  [comparisonFile("frailty-check", "csv"), "/data/comparison/frailty-check.csv"],
  [
    chartHref("frailty-check", { language: "JA", form: "svg", theme: "dark", width: 360 }),
    "/q/comparison.svg?concept=frailty-check&lang=ja&theme=dark&width=360",
  ],
  [graphiqlHref("{ a(b: 1) }"), "/graphiql?query=%7B+a%28b%3A+1%29+%7D"],
  [indicatorAnchor("kashiwa:18#satisfaction"), "figures-satisfaction"],
  [programOfIndicator("kashiwa:18#satisfaction"), "kashiwa:18"],
])("%s", (built, expected) => {
  expect(built).toBe(expected);
});

test("a query for GraphiQL runs by itself", () => {
  const query = "query Q($id: ID!, $lang: Language!, $first: Int) { a(id: $id, lang: $lang, first: $first) }";
  expect(queryWithDefaults(query, { id: 'x"}y', lang: "EN" })).toBe(
    'query Q($id: ID! = "x\\"}y", $lang: Language! = EN, $first: Int) {\n  a(id: $id, lang: $lang, first: $first)\n}',
  );
  expect(() => parse(queryWithDefaults(query, { id: "\u2028", lang: "JA" }))).not.toThrow();
});

test.each(["", "search", "about", "accessibility", "concepts/x", "programs/kashiwa:1", "plans/x"])(
  "there is a page at %j",
  (path) => {
    expect(pageAt(path).make).toBeInstanceOf(Function);
  },
);

test.each(["concepts", "concepts/", "nope", "nope/x", "about/x", "constructor", "__proto__/x", "toString/x", "/"])(
  "there is no page at %j",
  (path) => {
    expect(() => pageAt(path)).toThrow(NoSuchPageError);
  },
);
