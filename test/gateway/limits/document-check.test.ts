import { apiSchema } from "../../../gateway/compose";
import { documentCheck } from "../../../gateway/limits/document-check";
import { beyondLimit } from "../../../gateway/limits/refusal";
import { readConfig } from "../../../shared/config";

const limits = { ...readConfig({}).limits, tokens: 40, depth: 3, aliases: 2, rootFields: 2, directives: 1 };
const check = () => documentCheck(apiSchema(), limits);

test.each([
  ["what is within every limit", "{ x: dataset { y: version @include(if: true) } concepts { id } }"],
  ["what is no GraphQL, which the parser tells", "{ dataset { "],
  ["what is not in the schema, which the validation tells", "{ a { b } }"],
])("%s is let through", (_what, text) => {
  expect(check()(text)).toBeNull();
});

test.each([
  ["tokens", "{ a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a }", 41],
  ["tokens", `${"{ a ".repeat(20_000)}\u0000`, 40_000],
  ["depth", "{ a { b { c { d } } } }", 4],
  ["aliases", "{ x: a y: a z: b }", 3],
  ["rootFields", "{ a b c }", 3],
  ["directives", "{ a @x b @x }", 2],
])("too many of %s are refused with both figures", (limit, text, found) => {
  const { message, extensions } = check()(text) ?? {};
  const allowed = limits[limit as "depth"];
  expect(extensions).toEqual({ code: "LIMIT_EXCEEDED", limit, found, allowed, http: { status: 400 } });
  expect(message).toMatch(
    new RegExp(`^This operation has ${found.toLocaleString("en")} [^;]+; ${allowed} are allowed\\. [A-Z][^.]+\\.$`),
  );
});

test("a text that was let through is not looked at again, a refused one is refused again", () => {
  const checked = check();
  expect([checked("{ a }"), checked("{ a }")]).toEqual([null, null]);
  expect([checked("{ a b c }"), checked("{ a b c }")].map((error) => error?.extensions.limit)).toEqual([
    "rootFields",
    "rootFields",
  ]);
});

test("a number beyond counting is told as more than is allowed", () => {
  expect(beyondLimit("cost", 1e60, 100).message).toMatch(
    /^This operation has more than 100 values .*; 100 are allowed/,
  );
  expect(beyondLimit("cost", 1e60, 100).extensions).toMatchObject({ found: null, allowed: 100 });
});
