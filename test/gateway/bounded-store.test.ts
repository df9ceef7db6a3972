import { parse } from "graphql";
import { documentStore, textStore } from "../../gateway/bounded-store";

const LONG = 9_800;
const document = (characters: number) => parse(`{a}${" ".repeat(characters - 3)}`);

test.each([
  ["long documents", documentStore, document(LONG), 50],
  ["short documents", documentStore, document(50), 2_000],
  ["long texts", textStore, "a".repeat(LONG), 50],
  ["short texts", textStore, "a".repeat(50), 2_000],
])("of %s the newest are held, up to 500,000 characters of them together", async (_, open, value, most) => {
  const store = open() as ReturnType<typeof textStore>;
  for (let key = 0; key < most + 10; key++) await store.set(String(key), value as string);
  const held = await Promise.all(Array.from({ length: most + 10 }, (_, key) => store.get(String(key))));
  expect(held.map((found) => found !== undefined)).toEqual([...Array(10).fill(false), ...Array(most).fill(true)]);
});

test("what was used longest ago goes first, and what is deleted is gone", async () => {
  const store = textStore();
  for (let key = 0; key < 50; key++) await store.set(String(key), "a".repeat(LONG));
  expect(await store.get("0")).toBe("a".repeat(LONG));
  await store.set("new", "a".repeat(LONG));
  expect([(await store.get("0"))?.length, await store.get("1")]).toEqual([LONG, undefined]);
  expect(await store.delete("0")).toBe(true);
  expect(await store.get("0")).toBeUndefined();
});
