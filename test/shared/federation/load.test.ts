import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { FiscalYear } from "../../../shared/canonical/fiscal-year";
import { factsVersion, ListVersion, writeDatabase } from "../../../shared/federation/load";
import type { TableRows } from "../../../shared/federation/plan-definition";
import { stableText } from "../../../shared/federation/stable-text";
import { countStatements, Store } from "../../../shared/federation/store";

@Entity("thing")
class Thing {
  @PrimaryColumn("text")
  id!: string;

  @Column("integer")
  position!: number;

  @Column("text")
  parent!: string;

  @Column("boolean")
  isRed!: boolean;

  @Column("simple-json", { nullable: true })
  facts!: object | null;

  @Column("real", { nullable: true })
  value!: number | null;
}

const thing = (position: number, own: Partial<Thing> = {}): Thing => ({
  id: `thing-${position}`,
  position,
  parent: position % 2 === 0 ? "even" : "odd",
  isRed: position % 3 === 0,
  facts: null,
  value: null,
  ...own,
});

let folder: string;
let store: Store | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "load-"));
});

afterEach(async () => {
  await store?.close();
  store = undefined;
  rmSync(folder, { recursive: true, force: true });
});

async function written(tables: Iterable<TableRows> | AsyncIterable<TableRows>): Promise<Store> {
  const database = { type: "sqlite", file: join(folder, "things.sqlite") } as const;
  await writeDatabase(database, [Thing], tables);
  store = await Store.open(database, [Thing]);
  return store;
}

test("every kind of value is read as it was written", async () => {
  const rows = [
    thing(1, { facts: { ja: "認知症", list: [1, null, "'\""] }, value: 0.1 }),
    thing(2, { facts: null, value: 0 }),
    thing(3, { id: "'; DROP TABLE thing; --", value: -12.5 }),
  ];
  const found = await (await written([{ entity: Thing, rows }])).request().all(Thing);
  expect(found.map((row) => ({ ...row }))).toEqual(rows);
});

test("every number is read to the bit, and every text to the character", async () => {
  const decimals = [0.001579, -146.998887474, 0.014595144, -2.8958e-11, 7.815e-9, 0.1, 33.3, 1 / 3, -0.5, 1e-7, 5e-324];
  const wholes = [0, 1, -17, 2 ** 53 - 1, 2 ** 53, 1e21, -1.7e308, 2 ** 51 + 0.5];
  const texts = ["a\u0000b", "\u2028", "𠮷野家", 'quote " and \\', "１２．５％"];
  const rows = [
    ...[...decimals, ...wholes].map((value, index) => thing(index, { value })),
    ...texts.map((id, index) => thing(100 + index, { id })),
  ];
  // One by one, so that no row decides for another how it is written; then together.
  const parts = [...rows.map((row) => [row]), rows.map((row) => ({ ...row, id: `${row.id}, again` }))];
  const found = await (await written(parts.map((part) => ({ entity: Thing, rows: part })))).request().all(Thing);
  const asWritten = new Map(parts.flat().map(({ id, value }) => [id, value]));
  expect(new Map(found.map(({ id, value }) => [id, value]))).toEqual(asWritten);
});

test("a table comes in parts of any size, from a stream", async () => {
  async function* parts(): AsyncGenerator<TableRows> {
    for (const [from, to] of [
      [0, 1],
      [1, 1],
      [1, 502],
      [502, 1_703],
    ] as const)
      yield { entity: Thing, rows: Array.from({ length: to - from }, (_, index) => thing(from + index)) };
  }
  const found = await (await written(parts())).request().all(Thing);
  expect(found.map(({ id }) => id)).toEqual(Array.from({ length: 1_703 }, (_, position) => `thing-${position}`));
});

test("what a stream throws leaves nothing of what was written before", async () => {
  const database = { type: "sqlite", file: join(folder, "things.sqlite") } as const;
  function* broken(): Generator<TableRows> {
    yield { entity: Thing, rows: [thing(1)] };
    throw new Error("the seventh plan is wrong");
  }
  await expect(writeDatabase(database, [Thing], broken())).rejects.toThrow("the seventh plan is wrong");
  store = await Store.open(database, [Thing]);
  expect(await store.request().all(Thing)).toEqual([]);
});

test("children are narrowed in the database, and asked for together in one statement", async () => {
  const opened = (
    await written([{ entity: Thing, rows: Array.from({ length: 12 }, (_, position) => thing(position)) }])
  ).request();
  const { result, count } = await countStatements(() =>
    Promise.all(["even", "odd", "none"].map((parent) => opened.children(Thing, "parent", parent, { isRed: true }))),
  );
  expect(result.map((rows) => rows.map(({ position }) => position))).toEqual([[0, 6], [3, 9], []]);
  expect(count).toBe(1);
  expect(await opened.children(Thing, "parent", "odd", { isRed: false })).toHaveLength(4);
  expect(await opened.children(Thing, "parent", "odd")).toHaveLength(6);
});

test("very many are asked for in a few statements, and every one is given to who asked for it", async () => {
  const rows = Array.from({ length: 4_100 }, (_, position) =>
    thing(position, { facts: { position }, value: position / 8, parent: `parent-${position % 2_500}` }),
  );
  const opened = (await written([{ entity: Thing, rows }])).request();
  const ids = rows.map(({ id }) => id).reverse();
  const one = await countStatements(() => opened.many(Thing, ids));
  expect(one.result.map((row) => ({ ...row }))).toEqual([...rows].reverse());
  expect(one.result.every((row) => row instanceof Thing)).toBe(true);
  expect(one.count).toBe(3);
  const parents = Array.from({ length: 2_500 }, (_, index) => `parent-${index}`);
  const children = await countStatements(() =>
    Promise.all(parents.map((parent) => opened.children(Thing, "parent", parent))),
  );
  expect(children.result.map((found) => found.map(({ position }) => position))).toEqual(
    parents.map((_, index) => (index < 1_600 ? [index, index + 2_500] : [index])),
  );
  expect(children.count).toBe(2);
});

test.each([
  [[], { a: 1 }],
  [[{ b: 1, a: [undefined, "x"] }], null],
  [[1, "two", { at: "seeds/x.yaml:3", three: 3 }], new Map([["k", "v"]])],
])("the version of %j and %j is that of both at once", (list: unknown[], last: unknown) => {
  const version = new ListVersion();
  for (const facts of list) version.add(facts);
  expect(version.close(last)).toBe(factsVersion([list, last]));
});

test("the version changes with a fact and with the order of a list, not with that of keys", () => {
  const of = (...list: unknown[]) => {
    const version = new ListVersion();
    for (const facts of list) version.add(facts);
    return version.close(null);
  };
  expect(of({ a: 1, b: 2 })).toBe(of({ b: 2, a: 1 }));
  expect(of({ a: 1 }, { a: 2 })).not.toBe(of({ a: 2 }, { a: 1 }));
  expect(of({ a: 1 })).not.toBe(of({ a: 1 }, { a: 1 }));
});

test("numbers are read to the last digit, however many they have", async () => {
  const values = [0.1, 1 / 3, 0.45464986021070247, 123456789.012345, 1e-7, -2.5e-300, 1.7976931348623157e308, 2 ** 53];
  const rows = values.map((value, position) => thing(position, { value }));
  const found = await (await written([{ entity: Thing, rows }])).request().all(Thing);
  expect(found.map(({ value }) => value)).toEqual(values);
});

test("texts are read as they were written, whatever their characters", async () => {
  const ids = ["a\\b", 'say "介護"', "line\nline", "👵", "\u0000 in between", "", "null"];
  const rows = ids.map((id, position) => thing(position, { id }));
  const found = await (await written([{ entity: Thing, rows }])).request().all(Thing);
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test("what the database refuses is thrown, and nothing is left of it", async () => {
  const database = { type: "sqlite", file: join(folder, "things.sqlite") } as const;
  const tables = [
    { entity: Thing, rows: [thing(1)] },
    { entity: Thing, rows: [thing(2), thing(1)] },
    { entity: Thing, rows: [thing(3)] },
  ];
  await expect(writeDatabase(database, [Thing], tables)).rejects.toThrow("UNIQUE constraint failed: thing.id");
  store = await Store.open(database, [Thing]);
  expect(await store.request().all(Thing)).toEqual([]);
});

test.each([
  [{ b: [1, undefined, null], a: "x", at: "seeds/x.yaml:3", c: undefined }, '{"a":"x","b":[1,null,null]}'],
  [new Map([["k", { z: 1.5, y: -0 }]]), '[["k",{"y":0,"z":1.5}]]'],
  [{ year: FiscalYear.of(2022), Type: Thing }, '{"Type":"Thing","year":2022}'],
  ['say "介護"\n👵', '"say \\"介護\\"\\n👵"'],
  [["\ud800", Number.NaN, true], '["\\ud800",null,true]'],
])("facts are written in one way only: %j", (facts: unknown, text: string) => {
  expect(stableText(facts)).toBe(text);
});
