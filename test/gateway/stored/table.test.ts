import { addressOf } from "../../../gateway/stored/address";
import { readStoredDocument } from "../../../gateway/stored/read-document";
import { csvOf, tableOf } from "../../../gateway/stored/table";
import { SAMPLE, SCHEMA } from "./sample";

const document = readStoredDocument("shelf", SAMPLE, SCHEMA);
const figures = [
  { place: { name: "柏市" }, value: 0, raw: '0人, "延べ"' },
  null,
  { place: { name: "=1+1" }, value: null, raw: "—" },
];
const data = {
  version: "v1",
  shelves: [{ id: "z" }],
  shelf: { id: "a", tags: ["x", "y"], places: [{ code: "1" }, { code: "2" }], figures },
};

test("a row for every element, with what the objects above it say", () => {
  expect(tableOf(document, data).rows).toEqual([
    ["v1", "a", "x; y", "1; 2", "柏市", 0, '0人, "延べ"'],
    ["v1", "a", "x; y", "1; 2", "=1+1", null, "—"],
  ]);
});

test("CSV after RFC 4180, with formulas made harmless", () => {
  expect(csvOf(tableOf(document, data))).toBe(
    [
      "version,shelf.id,shelf.tags,shelf.places.code,figures.place.name,figures.value,figures.raw",
      'v1,a,x; y,1; 2,柏市,0,"0人, ""延べ"""',
      "v1,a,x; y,1; 2,'=1+1,,—",
      "",
    ].join("\r\n"),
  );
});

test.each([{ version: "v1", shelf: null }, { shelf: { figures: [] } }, null])(
  "%j has the same columns and no row",
  (empty) => {
    const { columns, rows } = tableOf(document, empty);
    expect(rows).toEqual([]);
    expect(columns).toHaveLength(7);
  },
);

test("an address spells variables as a person would", () => {
  const variables = { from: 2001, kind: "IN_PART", codes: ["a1", "b2"], lang: "EN" };
  expect(addressOf(document, "csv", variables, { bom: "0" })).toBe(
    "/q/shelf.csv?from=2001&kind=in-part&codes=a1%2Cb2&lang=en&bom=0",
  );
  expect(addressOf(document, "html", variables, { lang: "ja" })).toBe(
    "/q/shelf.html?from=2001&kind=in-part&codes=a1%2Cb2&lang=ja",
  );
  expect(addressOf(document, "svg", {})).toBe("/q/shelf.svg");
});
