import { RowCache } from "../../../shared/federation/row-cache";

test("stores keep their rows apart, and one that is closed gives up its own alone", () => {
  const [old, next] = [new RowCache(), new RowCache()];
  for (let id = 0; id < 100; id++) old.set(`Program# ${id}`, { id, title: "old" });
  next.set("Program# 1", { id: 1, title: "new" });
  next.set("Program# 101", null);
  expect(old.get("Program# 1")?.value).toEqual({ id: 1, title: "old" });
  old.clear();
  expect(Array.from({ length: 100 }, (_, id) => old.get(`Program# ${id}`)).filter(Boolean)).toEqual([]);
  expect(next.get("Program# 1")?.value).toEqual({ id: 1, title: "new" });
  expect(next.get("Program# 101")).toEqual({ value: null });
});

test("of eleven stores, the first does not give up what the tenth kept", () => {
  const stores = Array.from({ length: 11 }, () => new RowCache());
  for (const [index, store] of stores.entries()) store.set("Plan# kashiwa", index);
  stores[0]?.clear();
  expect(stores.map((store) => store.get("Plan# kashiwa")?.value)).toEqual([undefined, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});
