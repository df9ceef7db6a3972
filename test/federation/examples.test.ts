import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "../../shared/paths";
import { dataOf } from "../helpers/client";

const folder = join(ROOT, "gateway", "documents");
const files = readdirSync(folder).filter((file) => file.endsWith(".graphql"));

test("there are examples", () => expect(files.length).toBeGreaterThanOrEqual(10));

test.each(files)("%s answers something worth seeing", async (file) => {
  const data = await dataOf(readFileSync(join(folder, file), "utf8"));
  expect(JSON.stringify(data).length).toBeGreaterThan(1_000);
});
