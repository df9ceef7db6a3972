import { readdirSync } from "node:fs";
import { join } from "node:path";
import { dataOf } from "../helpers/client";
import carePlanInspection from "./questions/care-plan-inspection";
import dementiaSupporters from "./questions/dementia-supporters";

const QUESTIONS = [
  dementiaSupporters,
  carePlanInspection,
];

test("every question of the folder is asked", () => {
  const files = readdirSync(join(__dirname, "questions")).filter((file) => file !== "question.ts");
  expect(QUESTIONS).toHaveLength(files.length);
});

test.each(QUESTIONS.map((entry) => [entry.question.en, entry] as const))("%s", async (_, { query, answer }) => {
  expect(await dataOf(query)).toEqual(answer);
});
