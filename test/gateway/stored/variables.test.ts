import { readStoredDocument } from "../../../gateway/stored/read-document";
import { readVariables } from "../../../gateway/stored/variables";
import { SAMPLE, SCHEMA } from "./sample";

const document = readStoredDocument("shelf", SAMPLE, SCHEMA);
const read = (parameters: Record<string, unknown>) => readVariables(document, parameters, ["width"]);

test.each([
  [{}, {}],
  [{ from: "2000" }, { from: 2000 }],
  [{ from: "2050" }, { from: 2050 }],
  [{ from: "" }, {}],
  [{ width: "whatever" }, {}],
  [{ kind: "actual" }, { kind: "ACTUAL" }],
  [{ kind: "in-part" }, { kind: "IN_PART" }],
  [{ kind: "IN_PART" }, { kind: "IN_PART" }],
  [{ lang: "en" }, { lang: "EN" }],
  [{ codes: "a1" }, { codes: ["a1"] }],
  [{ codes: "c3,a1,,a1 " }, { codes: ["c3", "a1"] }],
  [{ codes: ["a1", "b2"] }, { codes: ["a1", "b2"] }],
  [{ cities: "12217,17201" }, { cities: ["12217", "17201"] }],
  [{ open: "false" }, { open: false }],
  [{ text: "介護予防だ" }, { text: "介護予防だ" }],
])("%j is %j", (parameters, expected) => expect(read(parameters)).toEqual(expected));

test("variables stand in the document's order, whatever that of the address", () => {
  expect(JSON.stringify(read({ lang: "en", open: "true", from: "2001" }))).toBe(
    '{"from":2001,"open":true,"lang":"EN"}',
  );
});

test.each<[Record<string, unknown>, string | RegExp]>([
  [{ from: "1999" }, 'from: "1999" is not allowed. Allowed is a whole number from 2000 to 2050.'],
  [{ from: "2051" }, /Allowed is a whole number from 2000 to 2050\.$/],
  [{ from: "20.5" }, /^from: "20\.5" is not allowed/],
  [{ from: "1e9" }, /^from: "1e9" is not allowed/],
  [{ from: "99999999999999999999" }, /is not allowed/],
  [{ from: ["2001", "2002"] }, "from: It is given more than once. Give it once."],
  [{ kind: "both" }, 'kind: "both" is not allowed. Allowed is actual or in-part.'],
  [{ open: "1" }, 'open: "1" is not allowed. Allowed is true or false.'],
  [{ text: "六文字以上だ" }, 'text: "六文字以上だ" is not allowed. Allowed is a text of up to 5 characters.'],
  [{ codes: "a1,z9" }, 'codes: "z9" is not allowed. Allowed is a1, b2, c3.'],
  [{ cities: "99999" }, 'cities: "99999" is not allowed. Allowed is 12217, 33100, 17201, 12232, 14212.'],
  [{ lang: "fr" }, 'lang: "fr" is not allowed. Allowed is ja or en.'],
  [
    { city: "12217" },
    /^city: shelf has no such variable\. It has from \(a whole number from 2000 to 2050; 2010 when left out\); kind \(actual or in-part\); codes \(one or more, parted by commas, of a1, b2, c3\).* This form also takes width\.$/,
  ],
  [{ constructor: "1" }, /^constructor: shelf has no such variable/],
  [{ ["x".repeat(10_000)]: "1" }, /^x{60}…: shelf has no such variable/],
  [{ text: "x".repeat(10_000) }, /^text: "x{60}…" is not allowed/],
])("%j is refused with what is allowed", (parameters, message) => expect(() => read(parameters)).toThrow(message));
