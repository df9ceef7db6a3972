import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkApi, mayBreak, releasedText } from "../../../scripts/api/changes";
import { ROOT } from "../../../shared/paths";

const BASE = `
type Query { plan(id: ID!, lang: Language): Plan, old: String @deprecated(reason: "Use plan.") }
type Plan { id: ID!, title: String! }
enum Language { JA EN }
`;

const after = (from: string, to: string, version = "0.1.1") =>
  checkApi(releasedText("0.1.0", BASE), BASE.replace(from, to), version);

test("the API of a release is its own last release", async () => {
  expect(await after("", "")).toEqual([]);
});

test.each([
  [
    "a field added",
    "title: String!",
    "title: String!, titleEn: String",
    "non breaking: Field 'titleEn' was added to object type 'Plan'",
  ],
  ["an enum value added", "JA EN", "JA EN FR", "dangerous: Enum value 'FR' was added to enum 'Language'"],
  [
    "a field deprecated",
    "title: String!",
    'title: String! @deprecated(reason: "Use name.")',
    "non breaking: Field 'Plan.title' is deprecated",
  ],
  [
    "a deprecated field taken away",
    ', old: String @deprecated(reason: "Use plan.")',
    "",
    "dangerous: Field 'old' (deprecated) was removed from object type 'Query'",
  ],
])("%s breaks nobody", async (_what, from, to, line) => {
  expect(await after(from, to)).toContain(line);
});

test.each([
  ["a field taken away", ", title: String!", "", "Plan.title: Field 'title' was removed from object type 'Plan'"],
  ["a field renamed", "title:", "name:", "Plan.title: Field 'title' was removed from object type 'Plan'"],
  [
    "a field that may be null now",
    "title: String!",
    "title: String",
    "Plan.title: Field 'Plan.title' changed type from 'String!' to 'String'",
  ],
  ["another type", "id: ID!, title", "id: Int!, title", "Plan.id: Field 'Plan.id' changed type from 'ID!' to 'Int!'"],
  [
    "an argument that must be given",
    "lang: Language)",
    "lang: Language!)",
    "Query.plan.lang: Type for argument 'lang' on field 'Query.plan' changed from 'Language' to 'Language!'",
  ],
  ["an enum value taken away", "JA EN", "JA", "Language.EN: Enum value 'EN' was removed from enum 'Language'"],
])("%s is told with its place, and is for another version", async (_what, from, to, message) => {
  const advice = "which breaks clients of version 0.1.0. Keep it and deprecate it first";
  await expect(after(from, to)).rejects.toThrow(`${message}, ${advice}`);
  expect(await after(from, to, "0.2.0")).not.toEqual([]);
});

test.each([
  ["0.1.0", "0.1.1", false],
  ["0.1.0", "0.2.0", true],
  ["0.1.0", "1.0.0", true],
  ["1.2.0", "1.3.0", false],
  ["1.2.0", "2.0.0", true],
  ["0.10.0", "0.9.0", false],
])("from %s to %s: may break is %s", (released, version, expected) => {
  expect(mayBreak(released, version)).toBe(expected);
});

test("a released API without its version is refused", async () => {
  await expect(checkApi(BASE, BASE, "0.1.0")).rejects.toThrow("Its first line names no version.");
});

test("in the project's own API, the loss of a field is found", async () => {
  const released = readFileSync(join(ROOT, "gateway", "released.graphql"), "utf8");
  const api = readFileSync(join(ROOT, "gateway", "api.graphql"), "utf8");
  await expect(
    checkApi(released, api.replace(/^ {2}eStatCode: String!$/m, "  other: String!"), "0.1.0"),
  ).rejects.toThrow("FiscalYear.eStatCode: Field 'eStatCode' was removed from object type 'FiscalYear'");
});
