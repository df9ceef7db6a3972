import { parse, validate } from "graphql";
import { apiSchema } from "../../../gateway/compose";
import { storedDocuments } from "../../../gateway/stored/library";
import { QUESTIONS } from "../../../scripts/chaos/questions";
import { PLANS } from "../../../shared/registry";

const schema = apiSchema();
const documents = storedDocuments().map(({ name }) => name);

test.each(QUESTIONS)("$kind: $name can be asked", ({ path, query }) => {
  if (query !== undefined) expect(validate(schema, parse(query)).map(({ message }) => message)).toEqual([]);
  else expect(documents).toContain(/^\/q\/([a-z-]+)\.json/.exec(path ?? "")?.[1]);
});

test("every kind is asked, every plan by itself, and no two questions have one name", () => {
  expect(new Set(QUESTIONS.map(({ kind }) => kind)).size).toBe(5);
  for (const { slug } of PLANS) expect(QUESTIONS.some(({ query }) => query?.startsWith(`{ ${slug} {`))).toBe(true);
  expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length);
});
