import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Limited } from "../../../gateway/limits/refusal";
import { ownOperations } from "../../../scripts/limits/operations";
import { weighOperation } from "../../../scripts/limits/weigh";
import { readConfig } from "../../../shared/config";
import { ROOT } from "../../../shared/paths";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const published = [
  ...ownOperations(),
  ...[...readme.matchAll(/```graphql\n([\s\S]+?)```/g)].map((match, n) => ({
    name: `README query ${n}`,
    text: match[1] as string,
  })),
];

test("there are the stored documents, the pages of five plans, GraphiQL's question and the README's five", () => {
  expect(published.length).toBeGreaterThanOrEqual(13 + 4 + 5 * 3 + 1 + 5);
});

test.each(published)("$name has at most half of what is allowed", ({ text }) => {
  const { limits } = readConfig({});
  const found = Object.entries(weighOperation(text)) as [Limited, number][];
  expect(found.filter(([limit, count]) => count > limits[limit] / 2)).toEqual([]);
});
