import { readFileSync } from "node:fs";
import { recipeTypes, TYPES_FILE } from "../../scripts/recipes/generate-types";

test("the types of the TypeScript recipe are those of the API (if not: npm run fix:recipe)", async () => {
  expect(readFileSync(TYPES_FILE, "utf8")).toBe(await recipeTypes());
});
