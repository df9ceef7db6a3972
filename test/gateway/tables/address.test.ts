import { type Address, readAddress, readByteOrderMark } from "../../../gateway/data/address";
import { isKnown, represent } from "../../../gateway/data/representation";

test.each([
  ["observations.csv", { kind: "table", table: "observations", form: "csv" }],
  ["concepts.json", { kind: "table", table: "concepts", form: "json" }],
  ["observations.sdmx.csv", { kind: "sdmx", form: "csv" }],
  ["datapackage.json", { kind: "package", form: "json" }],
  ["comparison/dementia-cafe.csv", { kind: "comparison", concept: "dementia-cafe", form: "csv" }],
  ["programs.sdmx.csv", null],
  ["programs.xml", null],
  ["comparison/.csv", null],
  ["comparison/a/b.csv", null],
  ["constructor", null],
  ["", null],
])("/data/%s", (path, address) => {
  expect(readAddress(path)).toEqual(address);
});

const csv = readAddress("programs.csv") as Address;
const sdmx = readAddress("observations.sdmx.csv") as Address;
const json = readAddress("programs.json") as Address;

test.each([
  ["CSV", csv, {}, true],
  ["CSV", csv, { bom: "0" }, false],
  ["SDMX-CSV", sdmx, {}, false],
  ["SDMX-CSV", sdmx, { bom: "1" }, true],
  ["JSON", json, {}, false],
])("%s %#: byte order mark of %j", (_form, address, query, expected) => {
  expect(readByteOrderMark(address, query)).toBe(expected);
});

test.each([
  [csv, { BOM: "0" }, "BOM: There is no such parameter here. The only one is bom, 0 or 1."],
  [json, { bom: "0" }, "bom: There is no such parameter here. JSON takes none."],
  [
    csv,
    { bom: "yes" },
    'bom: "yes" is not allowed. Write 1 for a byte order mark in front, which Excel needs, or 0 for none.',
  ],
  [
    csv,
    { bom: ["0", "1"] },
    'bom: ["0","1"] is not allowed. Write 1 for a byte order mark in front, which Excel needs, or 0 for none.',
  ],
])("%j with %j is refused", (address, query, message) => {
  expect(() => readByteOrderMark(address, query)).toThrow(message);
});

test.each([
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ["*", true],
  ['"b"', false],
  ["a", false],
  [undefined, false],
])("If-None-Match %s", (header, expected) => {
  expect(isKnown('"a"', header)).toBe(expected);
});

test("a validator begins with the version and differs by bytes", async () => {
  const [plain, same, packed] = await Promise.all([
    represent("text", "identity", "v1"),
    represent("text", "identity", "v1"),
    represent("text", "gzip", "v1"),
  ]);
  expect(plain.etag).toMatch(/^"v1-[0-9a-f]{16}"$/);
  expect(same.etag).toBe(plain.etag);
  expect(packed.etag).not.toBe(plain.etag);
});
