import fc from "fast-check";
import { bytesOf, type Kind, operation } from "../attack";

const EVIL = [
  "' OR '1'='1",
  "'; DROP TABLE program; --",
  '" UNION SELECT sql FROM sqlite_master --',
  "1; ATTACH DATABASE '/tmp/x' AS x",
  "') OR 1=1 --",
  "%' OR title LIKE '%",
  'NEAR(a b) OR * AND NOT "',
  "a* OR b:c ^d -e",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "javascript:alert(1)",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: as an attacker writes it
  "${7*7}{{7*7}}<%= 7*7 %>#{7*7}",
  "../../../../etc/passwd",
  "$(id) `id` | id; id && id",
  "\u0000\u0001\u0007\u001b[31m",
  "\u202e\u200f\ufeff\ud83c",
  "=cmd|'/C calc'!A0",
  "__proto__",
  "constructor",
  "toString",
  "kashiwa:__proto__",
  "a\r\nset-cookie: x=1",
  "%0d%0aset-cookie:%20x=1",
  "\\",
  "'\"`",
];

const evil = fc.oneof(
  fc.constantFrom(...EVIL),
  fc.tuple(fc.constantFrom(...EVIL), fc.string({ unit: "binary", maxLength: 30 })).map(([a, b]) => a + b),
  fc.tuple(fc.constantFrom(...EVIL), fc.integer({ min: 50, max: 400 })).map(([a, n]) => a.repeat(n).slice(0, 5_000)),
);

/** Every argument of text, with the field that it belongs to. */
const ARGUMENTS: readonly string[] = [
  "program(id: $x) { id }",
  "concept(id: $x) { id }",
  "municipality(code: $x) { code }",
  "municipalities(prefecture: $x) { code }",
  "concepts(broader: $x) { id }",
  "search(text: $x) { totalCount nodes { snippet } }",
  'search(text: "x", after: $x) { totalCount }',
  "programs(after: $x) { totalCount nodes { id } }",
  "programs(last: 3, before: $x) { totalCount nodes { id } }",
  "programs(filter: { department: $x }) { totalCount }",
  "programs(filter: { municipalities: [$x] }) { totalCount }",
  "programs(filter: { prefectures: [$x], concepts: [$x], measures: [$x] }) { totalCount }",
  "coverage(concepts: [$x], municipalities: [$x]) { cells { programCount } }",
  'concept(id: "dementia-cafe") { programs(municipalities: [$x], prefectures: [$x]) { id } }',
  'concept(id: "dementia-cafe") { comparison(measures: [$x], municipalities: [$x], prefectures: [$x]) { citation } }',
  'program(id: "kashiwa:18") { indicators(measure: $x, concept: $x) { id } }',
  "__type(name: $x) { name }",
];

const PARAMETERS = [
  "concept",
  "cities",
  "prefectures",
  "measures",
  "from",
  "to",
  "kind",
  "lang",
  "program",
  "text",
  "first",
  "after",
  "width",
  "theme",
  "bom",
  "q",
  "url",
  "format",
  "maxwidth",
];
const PATHS = [
  "/q/dementia-cafe.json",
  "/q/comparison.csv",
  "/q/search.json",
  "/q/program.html",
  "/q/comparison.svg",
  "/data/observations.csv",
  "/data/concepts.json",
  "/embed/dementia-cafe",
  "/oembed",
  "/en/search",
  "/ja/search",
  "/en/concepts",
  "/ja/",
];

const typed = (field: string) => {
  const type = /__type|search\(text: \$x\)/.test(field)
    ? "String!"
    : /after: \$x|before: \$x|department/.test(field)
      ? "String"
      : /\[\$x\]|\(id: \$x\)|code: \$x/.test(field)
        ? "ID!"
        : "ID";
  return `query ($x: ${type}) { ${field} }`;
};

/** Half of a pair of surrogates cannot stand in an address. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Texts that would be code to whoever took them for it, in every argument and parameter. */
export const INJECTION_KINDS: readonly Kind[] = [
  {
    name: "injection in variables",
    count: 220,
    attacks: fc
      .tuple(fc.constantFrom(...ARGUMENTS), evil)
      .map(([field, x]) => operation(typed(field), JSON.stringify({ x }))),
    outcomes: [200],
  },
  {
    name: "injection in literals",
    count: 120,
    attacks: fc
      .tuple(fc.constantFrom(...ARGUMENTS), evil)
      .map(([field, x]) => operation(`{ ${field.replaceAll("$x", () => JSON.stringify(x))} }`)),
    outcomes: [200, 400],
  },
  {
    name: "injection in parameters of addresses",
    count: 200,
    attacks: fc.tuple(fc.constantFrom(...PATHS), fc.constantFrom(...PARAMETERS), evil).map(([path, parameter, x]) => ({
      bytes: bytesOf({ method: "GET", path: `${path}?${parameter}=${encodeURIComponent(wellFormed(x))}` }),
    })),
    outcomes: [200, 302, 400, 404, 501],
  },
  {
    name: "injection in headers",
    count: 60,
    attacks: fc
      .tuple(
        fc.constantFrom(
          "x-request-id",
          "traceparent",
          "accept",
          "accept-encoding",
          "accept-language",
          "if-none-match",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-proto",
          "origin",
          "referer",
          "user-agent",
          "federation-trace",
          "range",
          "cookie",
          "authorization",
        ),
        evil,
      )
      .map(([header, x]) => ({
        bytes: bytesOf({
          method: "GET",
          path: "/q/sources.json",
          headers: { [header]: encodeURI(wellFormed(x)).slice(0, 3_000) },
        }),
      })),
    outcomes: [200],
  },
];
