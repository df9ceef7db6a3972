import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describeVariables } from "../../shared/config";
import { ROOT } from "../../shared/paths";
import { dataOf } from "../helpers/client";

const readme = readFileSync(join(ROOT, "README.md"), "utf8");
const examples = [...readme.matchAll(/```graphql\n([\s\S]+?)```\s+```json\n([\s\S]+?)```/g)].map((match) => ({
  query: match[1] as string,
  answer: match[2] as string,
}));

test("the README has five queries with their answers", () => expect(examples).toHaveLength(5));

test.each(examples)("README query $#", async ({ query, answer }) => {
  expect(await dataOf(query)).toEqual(JSON.parse(answer));
});

test("the README's table names every variable with its default and purpose", () => {
  for (const { name, standard, about } of describeVariables())
    expect(readme).toContain(`| \`${name}\` | ${standard === "" ? "" : `\`${standard}\``} | ${about} |`);
});
